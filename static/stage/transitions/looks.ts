// What the presentations share.
import type {CSSProperties} from "react";

/** Added to the box that a presentation draws around a part. */
export interface BoxStyles {
  enterStyle?: CSSProperties;
  exitStyle?: CSSProperties;
}

/** Added to the two boxes that a presentation draws around a part, one in the other. */
export interface NestedBoxStyles {
  outerEnterStyle?: CSSProperties;
  outerExitStyle?: CSSProperties;
  innerEnterStyle?: CSSProperties;
  innerExitStyle?: CSSProperties;
}

export type Direction = "entering" | "exiting";

export const boxStyle = ({enterStyle, exitStyle}: BoxStyles, direction: Direction) => (direction === "entering" ? enterStyle : exitStyle);

export const outerStyle = ({outerEnterStyle, outerExitStyle}: NestedBoxStyles, direction: Direction) => (direction === "entering" ? outerEnterStyle : outerExitStyle);

export const innerStyle = ({innerEnterStyle, innerExitStyle}: NestedBoxStyles, direction: Direction) => (direction === "entering" ? innerEnterStyle : innerExitStyle);

/** `part` of a whole in percent, for CSS. */
export const percent = (part: number) => `${Number((part * 100).toFixed(4))}%`;

export const between0and1 = (value: number) => Math.min(1, Math.max(0, value));

/** Whether a part looks as it does without a transition: before it leaves and after it has come. */
export const isAtRest = (progress: number, direction: Direction) => progress === (direction === "entering" ? 1 : 0);

/**
 * Opacities with which one part takes the place of another without the ground behind them shining through: the one
 * that comes is there by half-time, and only then does the other one go.
 */
export const takingOver = (progress: number, direction: Direction) => between0and1(2 * (direction === "entering" ? progress : 1 - progress));

/**
 * How much of the part that leaves stays under the edge of the one that comes, as a part of the picture: else the
 * ground shines through where both are cut. A pixel of a small preview.
 */
export const OVERLAP = 0.005;
