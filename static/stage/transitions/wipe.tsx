// wipe(): an edge runs over the picture and uncovers the part that comes.
import {AbsoluteFill} from "stage";
import {OVERLAP, between0and1, innerStyle, isAtRest, outerStyle, percent, type NestedBoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export type WipeDirection =
  | "from-left"
  | "from-top-left"
  | "from-top"
  | "from-top-right"
  | "from-right"
  | "from-bottom-right"
  | "from-bottom"
  | "from-bottom-left";

export interface WipeProps extends NestedBoxStyles {
  /** Where the edge sets off; default from-left. */
  direction?: WipeDirection;
}

const CLOCKWISE: WipeDirection[] = ["from-left", "from-top-left", "from-top", "from-top-right", "from-right", "from-bottom-right", "from-bottom", "from-bottom-left"];
const opposite = (direction: WipeDirection) => CLOCKWISE[(CLOCKWISE.indexOf(direction) + 4) % 8]!;

/** The part of the picture that an edge from `direction` has passed at `progress`, as a CSS polygon. */
function passed(direction: WipeDirection, progress: number): string {
  const vertical = /top|bottom/.test(direction);
  const level = /left|right/.test(direction);
  // From the left, the top or the top left corner; the others are their mirror images.
  const shape =
    vertical && level ? [[0, 0], [2 * progress, 0], [0, 2 * progress]]
    : level ? [[0, 0], [progress, 0], [progress, 1], [0, 1]]
    : [[0, 0], [1, 0], [1, progress], [0, progress]];
  const mirrored = shape.map(([x, y]) => [direction.includes("right") ? 1 - x! : x!, direction.includes("bottom") ? 1 - y! : y!]);
  return `polygon(${mirrored.map(([x, y]) => `${percent(x!)} ${percent(y!)}`).join(", ")})`;
}

function Wipe({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<WipeProps>) {
  const {direction = "from-left"} = passedProps;
  const progress = between0and1(presentationProgress);
  const seen = presentationDirection === "entering" ? passed(direction, progress) : passed(opposite(direction), 1 - progress + OVERLAP);
  const clipPath = isAtRest(progress, presentationDirection) ? undefined : seen;
  return (
    <AbsoluteFill style={outerStyle(passedProps, presentationDirection)}>
      <AbsoluteFill style={{clipPath, ...innerStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>
    </AbsoluteFill>
  );
}

/** An edge runs over the picture and uncovers the part that comes. */
export function wipe(props: WipeProps = {}): TransitionPresentation<WipeProps> {
  if (props.direction && !CLOCKWISE.includes(props.direction)) throw new Error(`wipe: direction is ${String(props.direction)}; it may be ${CLOCKWISE.join(", ")}.`);
  return {component: Wipe, props};
}
