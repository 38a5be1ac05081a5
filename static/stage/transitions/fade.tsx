// fade(): the part that comes fades in over the other.
import {AbsoluteFill} from "stage";
import {between0and1, boxStyle, isAtRest, type BoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export interface FadeProps extends BoxStyles {
  /** Whether the other fades out meanwhile; for parts that do not cover each other. Default false. */
  shouldFadeOutExitingScene?: boolean;
}

function Fade({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<FadeProps>) {
  const entering = presentationDirection === "entering";
  const opacity = entering ? presentationProgress : passedProps.shouldFadeOutExitingScene ? 1 - presentationProgress : 1;
  const look = isAtRest(presentationProgress, presentationDirection) ? {} : {opacity: between0and1(opacity)};
  return <AbsoluteFill style={{...look, ...boxStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>;
}

/** The part that comes fades in over the other. */
export function fade(props: FadeProps = {}): TransitionPresentation<FadeProps> {
  return {component: Fade, props};
}
