import {Easing, interpolate, spring, useCurrentFrame, useVideoConfig} from "stage";
import type {Look} from "./type";

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
  /** The clock of what begins at a frame and is gone at another (0 = with the scene), at a pace of its own. */
  within: (from: number, until: number, pace: number) => Clock;
  /** Whether what goes by it is not there yet, or no more. */
  away: boolean;
  /** The time of its own that it has been given, so that it is not given twice. */
  time: string;
}

/** What an element can have of its own in time. */
export type Timed = Pick<Look, "motion" | "pace" | "from" | "until">;

/** The clock of one element of a scene: in its own motion, at its own time and pace. */
export function clockOf(clock: Clock, {motion, pace, from, until}: Timed): Clock {
  const time = `${from} ${until} ${pace}`;
  const timed = time === clock.time ? clock : {...clock.within(from, until, pace), motion: clock.motion, time};
  if (!motion || motion === timed.motion) return timed;
  return motion === "none" ? settled(timed) : {...timed, motion};
}

export function useClock(pace: number, motion: string): Clock {
  const frame = useCurrentFrame();
  const {fps, durationInFrames, coveredFrom = durationInFrames} = useVideoConfig();
  // What the next scene fades in over leaves before that is well seen.
  return clockAt(frame, Math.min(durationInFrames, coveredFrom + Math.round(fps * 0.1)), fps, pace, motion);
}

/** `own` is the pace of one element beside the scene's: a slow one may take most of the scene to come. `begun`: the scene's frame at which the clock begins. */
function clockAt(frame: number, durationInFrames: number, fps: number, pace: number, motion: string, own = 1, begun = 0): Clock {
  const speed = pace > 0 ? Math.min(10, Math.max(0.1, pace)) : 1;
  const slow = Math.min(10, Math.max(0.1, own));
  const entrance = Math.max(1, Math.min(Math.min((1.5 * fps) / speed, durationInFrames * 0.42) / slow, durationInFrames * 0.8));
  const exit = Math.max(1, Math.min((0.7 * fps) / speed, durationInFrames * 0.16));
  const still = motion === "none";
  const clamp = {extrapolateLeft: "clamp", extrapolateRight: "clamp"} as const;
  return {
    seconds: (frame / fps) * speed,
    progress: Math.min(1, frame / Math.max(1, durationInFrames - 1)),
    length: durationInFrames / fps,
    motion,
    after: (share) => {
      const start = still ? 0 : Math.round(share * durationInFrames);
      return clockAt(frame - start, Math.max(1, durationInFrames - start), fps, pace, motion, own, begun + start);
    },
    within: (from, until, ownPace) => {
      const start = Math.max(0, from - begun);
      const end = until > from ? Math.min(until - begun, durationInFrames) : durationInFrames;
      return clockAt(frame - start, Math.max(1, end - start), fps, pace, motion, ownPace, begun + start);
    },
    away: frame < 0 || frame >= durationInFrames,
    time: "0 0 1",
    enter: (at, length = 0.55, bounce = false) => {
      if (still) return frame < 0 ? 0 : 1;
      const config = bounce ? {damping: 9, mass: 0.7, stiffness: 130} : {damping: 22, mass: 0.9, stiffness: 110};
      return spring({frame: frame - at * entrance, fps, config, durationInFrames: Math.max(1, length * entrance)});
    },
    ease: (at, length = 0.6) => {
      const start = at * entrance;
      const easing = Easing.bezier(0.22, 1, 0.36, 1);
      return still ? (frame < 0 ? 0 : 1) : interpolate(frame, [start, start + Math.max(1, length * entrance)], [0, 1], {...clamp, easing});
    },
    leave: (late = 0) => {
      if (still) return frame < durationInFrames ? 0 : 1;
      const start = durationInFrames - 1 - exit + late * exit * 0.4;
      return interpolate(frame, [start, start + exit * 0.6], [0, 1], {...clamp, easing: Easing.in(Easing.cubic)});
    },
  };
}

/** A clock for parts inside of one that moves itself: they stand in it for as long as they are there. */
export function settled(clock: Clock): Clock {
  const there = clock.away ? 0 : 1;
  const within: Clock["within"] = (from, until, pace) => settled(clock.within(from, until, pace));
  return {...clock, motion: "none", within, enter: () => there, ease: () => there, leave: () => 1 - there};
}
