// Easing curves: functions from progress (0 to 1) to eased progress. The formulas are the classic ones (Penner).
import BezierEasing from "bezier-easing";
import type {EasingFunction} from "./interpolate";
import {springCurve, type EasingSpringConfig} from "./spring";

const linear: EasingFunction = (t) => t;
const quad: EasingFunction = (t) => t * t;
const cubic: EasingFunction = (t) => t * t * t;
const bezier = (x1: number, y1: number, x2: number, y2: number): EasingFunction => BezierEasing(x1, y1, x2, y2);
const ease = bezier(0.42, 0, 1, 1);

function bounce(t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  const arc = (shift: number, floor: number) => 7.5625 * (t - shift) ** 2 + floor;
  if (t < 1 / 2.75) return arc(0, 0);
  if (t < 2 / 2.75) return arc(1.5 / 2.75, 0.75);
  if (t < 2.5 / 2.75) return arc(2.25 / 2.75, 0.9375);
  return arc(2.625 / 2.75, 0.984375);
}

/** A quarter circle; it has no way on before its start and after its end. */
function circle(t: number): number {
  if (t <= 0) return 0;
  return t >= 1 ? 1 : 1 - Math.sqrt(1 - t * t);
}

/** Curves for the `easing` of interpolate(): Easing.out(Easing.cubic), Easing.bezier(0.16, 1, 0.3, 1), Easing.spring(). */
export const Easing = {
  /** An even pace. */
  linear,
  /** t squared. */
  quad,
  /** t cubed. */
  cubic,
  /** A soft start: the CSS curve ease-in, bezier(0.42, 0, 1, 1). */
  ease,
  /** The CSS curve cubic-bezier(x1, y1, x2, y2). */
  bezier,
  /** Falls and bounces three times. */
  bounce,
  /** 1 as soon as it has begun. */
  step0: ((t) => (t > 0 ? 1 : 0)) as EasingFunction,
  /** 1 when it is over. */
  step1: ((t) => (t >= 1 ? 1 : 0)) as EasingFunction,
  /** t to the power of `power`. */
  poly: (power: number): EasingFunction => (t) => t ** power,
  /** A quarter of a cosine. */
  sin: ((t) => 1 - Math.cos((t * Math.PI) / 2)) as EasingFunction,
  circle,
  /** Doubles ten times; starts at 2 ** -10. */
  exp: ((t) => 2 ** (10 * (t - 1))) as EasingFunction,
  /** A spring() stretched to the length of the range, at rest at its end. */
  spring: (config: EasingSpringConfig = {}): EasingFunction => springCurve(config),
  /** Swings `bounciness` times around the goal before it stays there. */
  elastic: (bounciness = 1): EasingFunction => {
    const swing = bounciness * Math.PI;
    return (t) => 1 - Math.cos((t * Math.PI) / 2) ** 3 * Math.cos(t * swing);
  },
  /** Goes back a little before it sets off; `overshoot` 1.70158 is 10 %. */
  back: (overshoot = 1.70158): EasingFunction => (t) => t * t * ((overshoot + 1) * t - overshoot),
  /** The curve as it is; Easing.out and Easing.inOut turn it round. */
  in: (easing: EasingFunction): EasingFunction => easing,
  out: (easing: EasingFunction): EasingFunction => (t) => 1 - easing(1 - t),
  inOut: (easing: EasingFunction): EasingFunction => (t) => (t < 0.5 ? easing(t * 2) / 2 : 1 - easing((1 - t) * 2) / 2),
};
