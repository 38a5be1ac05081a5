// iris(): a circle opens from the middle and uncovers the part that comes.
import type {CSSProperties} from "react";
import {AbsoluteFill} from "stage";
import {OVERLAP, between0and1, innerStyle, isAtRest, outerStyle, percent, type Direction, type NestedBoxStyles} from "./looks";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

export interface IrisProps extends NestedBoxStyles {
  /** Of no effect: the circle is as large as its box asks for. */
  width?: number;
  /** Of no effect: the circle is as large as its box asks for. */
  height?: number;
}

/** CSS measures the circle in the box's diagonal over the root of 2: half a diagonal, as far as the corners, is this much of it. */
const TO_THE_CORNERS = Math.SQRT1_2;

function opening(progress: number, direction: Direction): CSSProperties {
  if (isAtRest(progress, direction)) return {};
  if (direction === "entering") return {clipPath: `circle(${percent(progress * TO_THE_CORNERS)})`};
  return {maskImage: `radial-gradient(circle farthest-corner, transparent ${percent(progress - 2 * OVERLAP)}, black ${percent(progress - OVERLAP)})`};
}

function Iris({presentationProgress, presentationDirection, passedProps, children}: TransitionPresentationComponentProps<IrisProps>) {
  const progress = between0and1(presentationProgress);
  return (
    <AbsoluteFill style={outerStyle(passedProps, presentationDirection)}>
      <AbsoluteFill style={{...opening(progress, presentationDirection), ...innerStyle(passedProps, presentationDirection)}}>{children}</AbsoluteFill>
    </AbsoluteFill>
  );
}

/** A circle opens from the middle and uncovers the part that comes. */
export function iris(props: IrisProps = {}): TransitionPresentation<IrisProps> {
  return {component: Iris, props};
}
