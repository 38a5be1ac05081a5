// blur(): one part blurs into the other.
import {AbsoluteFill, useVideoConfig} from "stage";
import {between0and1, boxStyle, isAtRest, takingOver, type BoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export interface BlurProps extends BoxStyles {
  /** Pixels at its strongest; default 3 % of the picture's shorter side. */
  radius?: number;
}

function Blur({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<BlurProps>) {
  const {width, height} = useVideoConfig();
  const side = Math.min(width, height);
  const {radius = 0.03 * side} = passedProps;
  const progress = between0and1(presentationProgress);
  const strength = presentationDirection === "entering" ? 1 - progress : progress;
  const blurred = radius * strength;
  const style = isAtRest(progress, presentationDirection)
    ? {}
    : {
        filter: `blur(${Number(blurred.toFixed(3))}px)`,
        // A blurred edge is transparent: it is moved out of the picture.
        transform: `scale(${Number((1 + (4 * blurred) / side).toFixed(6))})`,
        opacity: takingOver(progress, presentationDirection),
      };
  return <AbsoluteFill style={{...style, ...boxStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>;
}

/** One part blurs, and the other comes out of the blur. */
export function blur(props: BlurProps = {}): TransitionPresentation<BlurProps> {
  if (props.radius !== undefined && !(props.radius >= 0)) throw new Error(`blur: radius must be 0 pixels or more, not ${String(props.radius)}.`);
  return {component: Blur, props};
}
