// How long a transition takes, and how far it is at each of its frames.
import {interpolate, measureSpring, spring, type EasingFunction, type SpringConfig} from "stage";

/** Any object of this shape will do. */
export interface TransitionTiming {
  /** Frames that the transition takes at `fps` frames a second. */
  getDurationInFrames(video: {fps: number}): number;
  /** How far it is at `frame`, counted from its start: 0 to 1, or beyond where it swings. */
  getProgress(moment: {frame: number; fps: number}): number;
}

export interface LinearTimingOptions {
  durationInFrames: number;
  /** Default: an even pace. */
  easing?: EasingFunction;
}

/** An even pace, or that of an easing curve. */
export function linearTiming({durationInFrames, easing}: LinearTimingOptions): TransitionTiming {
  return {
    getDurationInFrames: () => durationInFrames,
    getProgress: ({frame}) => interpolate(frame, [0, durationInFrames], [0, 1], {easing, extrapolateLeft: "clamp", extrapolateRight: "clamp"}),
  };
}

export interface SpringTimingOptions {
  config?: Partial<SpringConfig>;
  /** Default: as many as the spring takes to come to rest. */
  durationInFrames?: number;
  /** How near to its end counts as at rest, as a part of the way; default 0.005. A lower one, such as 0.001, ends more softly. */
  durationRestThreshold?: number;
  /** Turns the curve round: it starts with what is the end of a spring otherwise. */
  reverse?: boolean;
}

/** The pace of a spring(). */
export function springTiming(options: SpringTimingOptions = {}): TransitionTiming {
  const {config, durationInFrames, durationRestThreshold, reverse = false} = options;
  return {
    getDurationInFrames: ({fps}) => durationInFrames ?? measureSpring({fps, config, threshold: durationRestThreshold}),
    // Played backwards from 1 to 0, a spring goes from 0 to 1 again.
    getProgress: ({frame, fps}) => spring({frame, fps, config, durationInFrames, durationRestThreshold, reverse, from: reverse ? 1 : 0, to: reverse ? 0 : 1}),
  };
}
