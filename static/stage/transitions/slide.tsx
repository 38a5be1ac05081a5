// slide(): the part that comes pushes the other out.
import {AbsoluteFill} from "stage";
import {OVERLAP, boxStyle, isAtRest, percent, type BoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export type SlideDirection = "from-left" | "from-right" | "from-top" | "from-bottom";

export interface SlideProps extends BoxStyles {
  /** Where it comes from; default from-left. */
  direction?: SlideDirection;
}

/** [axis, way along it] */
const WAYS: Record<SlideDirection, ["X" | "Y", 1 | -1]> = {"from-left": ["X", 1], "from-right": ["X", -1], "from-top": ["Y", 1], "from-bottom": ["Y", -1]};

function Slide({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<SlideProps>) {
  const [axis, way] = WAYS[passedProps.direction ?? "from-left"];
  const entering = presentationDirection === "entering";
  const place = percent(way * (entering ? presentationProgress - 1 : presentationProgress - OVERLAP));
  const look = isAtRest(presentationProgress, presentationDirection) ? {} : {transform: `translate${axis}(${place})`};
  return <AbsoluteFill style={{...look, ...boxStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>;
}

/** The part that comes pushes the other out. */
export function slide(props: SlideProps = {}): TransitionPresentation<SlideProps> {
  if (props.direction && !WAYS[props.direction]) throw new Error(`slide: direction is ${String(props.direction)}; it may be ${Object.keys(WAYS).join(", ")}.`);
  return {component: Slide, props};
}
