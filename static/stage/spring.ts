// A damped spring, solved exactly: x(t) of m x'' + c x' + k (x - 1) = 0, at rest at 0 when it starts.
import type {EasingFunction} from "./interpolate";

export interface SpringConfig {
  /** How strongly the motion is braked; default 10, which swings past the goal a little; 200 does not. */
  damping: number;
  /** Default 1; a lighter one is faster. */
  mass: number;
  /** Default 100. */
  stiffness: number;
  /** Where it would swing past the goal, it is at the goal; default false. */
  overshootClamping: boolean;
}

export interface SpringOptions {
  /** Usually useCurrentFrame(), or a number of frames less for a later start. */
  frame: number;
  /** Frames a second, from useVideoConfig(). */
  fps: number;
  config?: Partial<SpringConfig>;
  /** Where it starts; default 0. */
  from?: number;
  /** Where it comes to rest; default 1. */
  to?: number;
  /** Stretches the motion, so that it is at rest after this many frames. */
  durationInFrames?: number;
  /** How near to the goal counts as at rest, as a part of the way; default 0.005. For durationInFrames and reverse. */
  durationRestThreshold?: number;
  /** Frames to wait before it starts. */
  delay?: number;
  /** Plays from the end to the start; stretched first, delayed last. */
  reverse?: boolean;
}

export interface MeasureSpringOptions {
  /** Frames a second. */
  fps: number;
  config?: Partial<SpringConfig>;
  /** How near to the goal counts as at rest, as a part of the way; default 0.005. */
  threshold?: number;
  /** No matter: a longer way takes as long. */
  from?: number;
  /** No matter: a longer way takes as long. */
  to?: number;
}

export interface EasingSpringConfig extends Partial<SpringConfig> {
  /** How near to the goal counts as at rest, as a part of the way; default 0.005. */
  durationRestThreshold?: number;
}

const DEFAULTS: SpringConfig = {damping: 10, mass: 1, stiffness: 100, overshootClamping: false};

function positive(value: number, name: string): number {
  if (typeof value !== "number" || !(value > 0) || !Number.isFinite(value))
    throw new Error(`spring: ${name} must be a number above 0, not ${String(value)}.`);
  return value;
}

function checked(config: Partial<SpringConfig> = {}): SpringConfig {
  const given = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
  const spring = {...DEFAULTS, ...given};
  positive(spring.damping, "damping");
  positive(spring.mass, "mass");
  positive(spring.stiffness, "stiffness");
  return spring;
}

/** Position at `seconds`, from 0 towards 1. A damping beyond the critical one counts as critical: it does not creep. */
function freePosition(seconds: number, {damping, mass, stiffness}: SpringConfig): number {
  if (seconds <= 0) return 0;
  const natural = Math.sqrt(stiffness / mass);
  const ratio = damping / (2 * Math.sqrt(stiffness * mass));
  if (ratio >= 1) return 1 - (1 + natural * seconds) * Math.exp(-natural * seconds);
  const damped = natural * Math.sqrt(1 - ratio * ratio);
  const swing = Math.cos(damped * seconds) + ((ratio * natural) / damped) * Math.sin(damped * seconds);
  return 1 - Math.exp(-ratio * natural * seconds) * swing;
}

function position(seconds: number, spring: SpringConfig): number {
  const free = freePosition(seconds, spring);
  return spring.overshootClamping ? Math.min(free, 1) : free;
}

/** Frames until it is at rest; how far it may swing past the goal does not shorten that. */
function measure(fps: number, spring: SpringConfig, threshold: number): number {
  const natural = Math.sqrt(spring.stiffness / spring.mass);
  const ratio = Math.min(1, spring.damping / (2 * Math.sqrt(spring.stiffness * spring.mass)));
  // Later than this nothing moves more than the threshold; the envelope of the swing says so, with room for the critical case.
  const latest = (-Math.log(threshold * 0.01) / (ratio * natural)) * fps;
  let frame = Math.ceil(Math.min(latest, 100_000));
  while (frame > 0 && Math.abs(1 - freePosition((frame - 1) / fps, spring)) < threshold) frame--;
  return frame;
}

// A scene stretches the same few springs at every frame.
const measured = new Map<string, number>();
const KEPT = 500;

/** Frames after which the spring stays within `threshold` of its goal. */
export function measureSpring({fps, config, threshold = 0.005}: MeasureSpringOptions): number {
  const spring = checked(config);
  positive(fps, "fps");
  if (!(threshold > 0)) throw new Error(`measureSpring: threshold must be above 0, not ${String(threshold)}.`);
  if (threshold >= 1) return 0;
  const key = [fps, threshold, spring.damping, spring.mass, spring.stiffness].join();
  let frames = measured.get(key);
  if (frames === undefined) {
    if (measured.size >= KEPT) measured.clear();
    frames = measure(fps, spring, threshold);
    measured.set(key, frames);
  }
  return frames;
}

/** Frames of the spring's own time at `frame` of the scene: delayed, turned round, stretched; Infinity beyond what is stretched. */
function ownFrame({frame, fps, durationInFrames, delay = 0, reverse, durationRestThreshold}: SpringOptions, config: SpringConfig): number {
  const delayed = frame - delay;
  if (!reverse && durationInFrames === undefined) return delayed;
  const natural = measureSpring({fps, config, threshold: durationRestThreshold});
  const length = durationInFrames === undefined ? natural : positive(durationInFrames, "durationInFrames");
  const turned = reverse ? length - delayed : delayed;
  return durationInFrames !== undefined && turned > length ? Infinity : (turned * natural) / length;
}

/** A springy motion from `from` to `to`, at `frame`: spring({frame, fps, config: {damping: 200}}). */
export function spring(options: SpringOptions): number {
  const {frame, fps, from = 0, to = 1} = options;
  if (typeof frame !== "number" || Number.isNaN(frame)) throw new Error(`spring: frame is ${String(frame)}, which is no number.`);
  positive(fps, "fps");
  const config = checked(options.config);
  const own = ownFrame(options, config);
  return own === Infinity ? to : from + (to - from) * position(own / fps, config);
}

// A curve has no pace of its own; a spring's length is a whole number of frames at this one.
const CURVE_FPS = 30;

/** The spring as an easing curve: from 0 to its rest at 1, exactly 1 there. */
export function springCurve({durationRestThreshold, ...config}: EasingSpringConfig): EasingFunction {
  const length = measureSpring({fps: CURVE_FPS, config, threshold: durationRestThreshold});
  return (progress) => (progress >= 1 ? 1 : spring({frame: progress * length, fps: CURVE_FPS, config}));
}
