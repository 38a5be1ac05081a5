// clockWipe(): a hand goes round and uncovers the part that comes.
import {AbsoluteFill, useVideoConfig} from "stage";
import {OVERLAP, between0and1, innerStyle, isAtRest, outerStyle, percent, type NestedBoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export interface ClockWipeProps extends NestedBoxStyles {
  /** Pixels; default: the scene's. */
  width?: number;
  /** Pixels; default: the scene's. */
  height?: number;
}

/** What a hand passes on its way from one turn to another (0 and 1 point upwards), as a CSS polygon that covers the corners. */
function sector(from: number, to: number, width: number, height: number): string {
  const radius = Math.hypot(width, height);
  const steps = Math.max(1, Math.ceil((to - from) * 8));
  const rim = Array.from({length: steps + 1}, (_, step) => {
    const angle = 2 * Math.PI * (from + ((to - from) * step) / steps);
    return `${percent(0.5 + (radius * Math.sin(angle)) / width)} ${percent(0.5 - (radius * Math.cos(angle)) / height)}`;
  });
  return `polygon(50% 50%, ${rim.join(", ")})`;
}

function ClockWipe({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<ClockWipeProps>) {
  const config = useVideoConfig();
  const {width = config.width, height = config.height} = passedProps;
  const progress = between0and1(presentationProgress);
  const seen = presentationDirection === "entering" ? sector(0, progress, width, height) : sector(progress - OVERLAP, 1 + OVERLAP, width, height);
  const clipPath = isAtRest(progress, presentationDirection) ? undefined : seen;
  return (
    <AbsoluteFill style={outerStyle(passedProps, presentationDirection)}>
      <AbsoluteFill style={{clipPath, ...innerStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>
    </AbsoluteFill>
  );
}

/** A hand goes round like a clock's and uncovers the part that comes. */
export function clockWipe(props: ClockWipeProps = {}): TransitionPresentation<ClockWipeProps> {
  return {component: ClockWipe, props};
}
