import {Easing, interpolate, spring, useCurrentFrame, useVideoConfig} from "stage";

/** A scene's time: entrance, hold and exit stretch with its duration, and `seconds` goes on for what never rests. */
export interface Clock {
  seconds: number;
  /** 0 at the scene's first frame, 1 at its last. */
  progress: number;
  /** The scene's length, seconds. */
  length: number;
  motion: string;
  /** Springs from 0 to 1; `at` and `length` are shares of the entrance. */
  enter: (at: number, length?: number, bounce?: boolean) => number;
  /** Like `enter`, but without a spring: a plain ease for lines, fills and counters. */
  ease: (at: number, length?: number) => number;
  /** 0 until the scene's last moments, then up to 1; `late` (0 to 1) lets a part leave after the others. */
  leave: (late?: number) => number;
  /** The clock of what begins only after this share of the scene. */
  after: (share: number) => Clock;
}

/** The clock in another motion, for one element of a scene: `motion` "" leaves it as it is. */
export function inMotion(clock: Clock, motion: string): Clock {
  if (!motion || motion === clock.motion) return clock;
  return motion === "none" ? {...clock, motion, enter: () => 1, ease: () => 1, leave: () => 0} : {...clock, motion};
}

export function useClock(pace: number, motion: string): Clock {
  const frame = useCurrentFrame();
  const {fps, durationInFrames} = useVideoConfig();
  return clockAt(frame, durationInFrames, fps, pace, motion);
}

function clockAt(frame: number, durationInFrames: number, fps: number, pace: number, motion: string): Clock {
  const speed = pace > 0 ? Math.min(10, Math.max(0.1, pace)) : 1;
  const entrance = Math.max(1, Math.min((1.5 * fps) / speed, durationInFrames * 0.42));
  const exit = Math.max(1, Math.min((0.7 * fps) / speed, durationInFrames * 0.16));
  const still = motion === "none";
  const clamp = {extrapolateLeft: "clamp", extrapolateRight: "clamp"} as const;
  return {
    seconds: (frame / fps) * speed,
    progress: frame / Math.max(1, durationInFrames - 1),
    length: durationInFrames / fps,
    motion,
    after: (share) => {
      const start = still ? 0 : Math.round(share * durationInFrames);
      return clockAt(frame - start, Math.max(1, durationInFrames - start), fps, pace, motion);
    },
    enter: (at, length = 0.55, bounce = false) => {
      if (still) return 1;
      const config = bounce ? {damping: 9, mass: 0.7, stiffness: 130} : {damping: 22, mass: 0.9, stiffness: 110};
      return spring({frame: frame - at * entrance, fps, config, durationInFrames: Math.max(1, length * entrance)});
    },
    ease: (at, length = 0.6) => {
      const start = at * entrance;
      const easing = Easing.bezier(0.22, 1, 0.36, 1);
      return still ? 1 : interpolate(frame, [start, start + Math.max(1, length * entrance)], [0, 1], {...clamp, easing});
    },
    leave: (late = 0) => {
      if (still) return 0;
      const start = durationInFrames - 1 - exit + late * exit * 0.4;
      return interpolate(frame, [start, start + exit * 0.6], [0, 1], {...clamp, easing: Easing.in(Easing.cubic)});
    },
  };
}

/** A clock for parts inside of one that moves itself: they stand in it from the first frame to the last. */
export function settled(clock: Clock): Clock {
  return {...clock, motion: "none", enter: () => 1, ease: () => 1, leave: () => 0};
}
