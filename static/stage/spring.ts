// A damped spring, solved exactly: x(t) of m x'' + c x' + k (x - 1) = 0, at rest at 0 when it starts.

export interface SpringConfig {
  /** How strongly the motion is braked; 10 swings past the goal a little, 200 not at all. */
  damping: number;
  mass: number;
  stiffness: number;
  /** Stops at the goal instead of swinging past it. */
  overshootClamping: boolean;
}

export interface SpringOptions {
  frame: number;
  fps: number;
  config?: Partial<SpringConfig>;
  from?: number;
  to?: number;
  /** Stretches the motion to end at this frame. */
  durationInFrames?: number;
  /** How near to the goal counts as arrived, for durationInFrames and reverse. */
  durationRestThreshold?: number;
  /** Frames to wait before it starts. */
  delay?: number;
  /** Plays from the end to the start. */
  reverse?: boolean;
}

export interface MeasureSpringOptions {
  fps: number;
  config?: Partial<SpringConfig>;
  threshold?: number;
  from?: number;
  to?: number;
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
function position(seconds: number, {damping, mass, stiffness, overshootClamping}: SpringConfig): number {
  if (seconds <= 0) return 0;
  const natural = Math.sqrt(stiffness / mass);
  const ratio = damping / (2 * Math.sqrt(stiffness * mass));
  if (ratio >= 1) return 1 - (1 + natural * seconds) * Math.exp(-natural * seconds);
  const damped = natural * Math.sqrt(1 - ratio * ratio);
  // The first pass over the goal is half a swing after the start or later; from there on a clamped spring rests.
  if (overshootClamping && damped * seconds >= Math.PI / 2 + Math.asin(ratio)) return 1;
  const swing = Math.cos(damped * seconds) + ((ratio * natural) / damped) * Math.sin(damped * seconds);
  return 1 - Math.exp(-ratio * natural * seconds) * swing;
}

function measure(fps: number, spring: SpringConfig, threshold: number): number {
  const natural = Math.sqrt(spring.stiffness / spring.mass);
  const ratio = Math.min(1, spring.damping / (2 * Math.sqrt(spring.stiffness * spring.mass)));
  // Later than this nothing moves more than the threshold; the envelope of the swing says so, with room for the critical case.
  const latest = (-Math.log(threshold * 0.01) / (ratio * natural)) * fps;
  let frame = Math.ceil(Math.min(latest, 100_000));
  while (frame > 0 && Math.abs(1 - position((frame - 1) / fps, spring)) < threshold) frame--;
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
  const key = [fps, threshold, spring.damping, spring.mass, spring.stiffness, spring.overshootClamping].join();
  let frames = measured.get(key);
  if (frames === undefined) {
    if (measured.size >= KEPT) measured.clear();
    frames = measure(fps, spring, threshold);
    measured.set(key, frames);
  }
  return frames;
}

/** A springy motion from `from` to `to`, at `frame`. */
export function spring(options: SpringOptions): number {
  const {fps, from = 0, to = 1, durationInFrames, delay = 0, reverse = false} = options;
  if (typeof options.frame !== "number" || Number.isNaN(options.frame)) throw new Error(`spring: frame is ${String(options.frame)}, which is no number.`);
  positive(fps, "fps");
  const config = checked(options.config);
  let frame = options.frame - delay;
  if (reverse || durationInFrames !== undefined) {
    const natural = measureSpring({fps, config, threshold: options.durationRestThreshold});
    const length = durationInFrames === undefined ? natural : positive(durationInFrames, "durationInFrames");
    if (reverse) frame = length - frame;
    if (durationInFrames !== undefined) {
      if (frame >= length) return to;
      frame *= natural / length;
    }
  }
  return from + (to - from) * position(frame / fps, config);
}
