// flip(): the picture turns over like a card, with the part that comes on its back.
import {AbsoluteFill} from "stage";
import {innerStyle, isAtRest, outerStyle, type NestedBoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export type FlipDirection = "from-left" | "from-right" | "from-top" | "from-bottom";

export interface FlipProps extends NestedBoxStyles {
  /** The side that comes forward; default from-left. */
  direction?: FlipDirection;
  /** Distance of the eye, pixels; default 1000. */
  perspective?: number;
}

/** [axis, sense of rotation] */
const TURNS: Record<FlipDirection, ["X" | "Y", 1 | -1]> = {"from-left": ["Y", 1], "from-right": ["Y", -1], "from-top": ["X", -1], "from-bottom": ["X", 1]};

function Flip({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<FlipProps>) {
  const {direction = "from-left", perspective = 1000} = passedProps;
  const [axis, sense] = TURNS[direction];
  const turned = presentationDirection === "entering" ? presentationProgress - 1 : presentationProgress;
  const still = isAtRest(presentationProgress, presentationDirection);
  // Its back is hidden by hand: a canvas into which elements are drawn knows no backface-visibility.
  const away = Math.abs(turned) >= 0.5 && {opacity: 0};
  const turn = still ? {} : {transform: `rotate${axis}(${Number((sense * turned * 180).toFixed(4))}deg)`, ...away};
  return (
    <AbsoluteFill style={{perspective: still ? undefined : perspective, ...outerStyle(passedProps, presentationDirection)}}>
      <AbsoluteFill style={{...turn, ...innerStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>
    </AbsoluteFill>
  );
}

/** The picture turns over like a card, with the part that comes on its back. */
export function flip(props: FlipProps = {}): TransitionPresentation<FlipProps> {
  if (props.direction && !TURNS[props.direction]) throw new Error(`flip: direction is ${String(props.direction)}; it may be ${Object.keys(TURNS).join(", ")}.`);
  return {component: Flip, props};
}
