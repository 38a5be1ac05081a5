import type {CSSProperties, ReactNode} from "react";
import {standing, type Rect} from "./box";
import type {Clock} from "./time";

export interface PartProps {
  clock: Clock;
  /** When it comes, a share of the entrance. */
  at: number;
  /** Its turn among those that leave, 0 to 1. */
  late?: number;
  rect: Rect;
  style?: CSSProperties;
  children?: ReactNode;
}

/** How a card, a picture or a panel comes and goes in the scene's motion. */
export function partStyle(clock: Clock, from: number, late = 0): CSSProperties {
  const bounces = clock.motion === "bounce";
  const come = clock.enter(from, 0.62, bounces);
  const leave = clock.leave(late);
  const opacity = Math.min(1, Math.max(0, come * 2)) * (1 - leave);
  const still = Math.abs(come - 1) < 0.001 && leave < 0.001;
  if (still) return {opacity: 1};
  if (bounces) return {opacity, transform: `scale(${0.5 + 0.5 * come - 0.2 * leave})`};
  if (clock.motion === "slide") return {opacity, transform: `translateX(${((1 - come) * -14 + leave * 8).toFixed(2)}%)`};
  if (clock.motion === "fade" || clock.motion === "type") return {opacity: Math.min(1, Math.max(0, come)) * (1 - leave)};
  return {opacity, transform: `translateY(${((1 - come) * 16 - leave * 8).toFixed(2)}%) scale(${(0.94 + 0.06 * come).toFixed(4)})`};
}

/** How what is one piece comes and goes in a motion: a figure, a tag, a button. `come` and `leave` go from 0 to 1, `come` a little beyond where it bounces. */
export function pieceStyle(motion: string, come: number, leave: number): CSSProperties {
  if (Math.abs(come - 1) < 0.001 && leave < 0.001) return {};
  const shown = Math.min(1, Math.max(0, come));
  const opacity = Math.min(1, shown * 2) * (1 - leave);
  if (motion === "bounce") return {opacity, transform: `scale(${0.6 + 0.4 * come})`};
  if (motion === "slide") return {opacity, transform: `translateX(${((come - 1) * 24 + leave * 12).toFixed(2)}%)`};
  if (motion === "fade") return {opacity: shown * (1 - leave)};
  if (motion === "read") return {opacity: (0.14 + 0.86 * shown) * (1 - leave)};
  if (motion === "type") return {opacity: 1 - leave, clipPath: `inset(-20% ${((1 - shown) * 100).toFixed(1)}% -20% 0)`};
  return {opacity, transform: `translateY(${((1 - come) * 0.3 - leave * 0.2).toFixed(3)}em)`};
}

/** A box of the scene that comes, stands and goes. */
export function Part({clock, at, late, rect, style, children}: PartProps) {
  return <div style={{...standing(rect), ...style, ...partStyle(clock, at, late)}}>{children}</div>;
}
