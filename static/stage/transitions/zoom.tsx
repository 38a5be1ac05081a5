// zoom() and zoomInOut(): one part grows or shrinks into the other.
import {AbsoluteFill} from "stage";
import {boxStyle, isAtRest, takingOver, type BoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export type ZoomDirection = "in" | "out";

export interface ZoomProps extends BoxStyles {
  /** in (default): the part that leaves comes towards the eye, the next one from afar; out: the other way round. */
  direction?: ZoomDirection;
  /** Whether the part that leaves fades out meanwhile; for parts that do not cover each other. Default false. */
  shouldFadeOutExitingScene?: boolean;
}

interface Scales {
  /** How large the part that comes is at first. */
  enterFrom: number;
  /** How large the part that leaves is at last. */
  exitTo: number;
}

type Zooming = Omit<ZoomProps, "direction"> & Scales;

const SCALES: Record<ZoomDirection | "in-out", Scales> = {
  in: {enterFrom: 0.6, exitTo: 1.8},
  out: {enterFrom: 1.8, exitTo: 0.6},
  "in-out": {enterFrom: 2, exitTo: 2},
};

function Zoom({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<Zooming>) {
  const {enterFrom, exitTo, shouldFadeOutExitingScene} = passedProps;
  const entering = presentationDirection === "entering";
  // The part that leaves sets off slowly: when its edges come into the picture, the other one covers it.
  const scale = entering ? enterFrom + (1 - enterFrom) * presentationProgress : 1 + (exitTo - 1) * presentationProgress ** 2;
  const opacity = entering || shouldFadeOutExitingScene ? takingOver(presentationProgress, presentationDirection) : 1;
  const look = isAtRest(presentationProgress, presentationDirection) ? {} : {transform: `scale(${Number(scale.toFixed(6))})`, opacity};
  return <AbsoluteFill style={{...look, ...boxStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>;
}

/** One part grows past the eye or shrinks away, and the other takes its place. */
export function zoom({direction = "in", ...props}: ZoomProps = {}): TransitionPresentation<Zooming> {
  if (direction !== "in" && direction !== "out") throw new Error(`zoom: direction is ${String(direction)}; it may be in or out.`);
  return {component: Zoom, props: {...props, ...SCALES[direction]}};
}

/** The part that leaves comes towards the eye, and the next one goes back from there. */
export function zoomInOut(props: Omit<ZoomProps, "direction"> = {}): TransitionPresentation<Zooming> {
  return {component: Zoom, props: {...props, ...SCALES["in-out"]}};
}
