// Time that runs again, and time that stands still.
import {createContext, useContext, type ReactNode} from "react";
import {Sequence, checkDuration, type SequenceProps} from "./sequence";
import {TimelineContext, useTimeline} from "./timeline";

interface LoopState {
  iteration: number;
  durationInFrames: number;
}

const LoopContext = createContext<LoopState | null>(null);

export interface LoopProps extends Omit<SequenceProps, "from" | "freeze"> {
  /** Frames of one round. */
  durationInFrames: number;
  /** Rounds; default: without end. Nothing is drawn after the last. */
  times?: number;
}

function Round({durationInFrames, children}: {durationInFrames: number; children?: ReactNode}) {
  const timeline = useTimeline();
  const iteration = Math.floor(timeline.frame / durationInFrames);
  const inner = {...timeline, frame: timeline.frame - iteration * durationInFrames, config: {...timeline.config, durationInFrames}};
  return (
    <LoopContext.Provider value={{iteration, durationInFrames}}>
      <TimelineContext.Provider value={inner}>{children}</TimelineContext.Provider>
    </LoopContext.Provider>
  );
}

/** Plays its children again and again. */
export function Loop({durationInFrames, times = Infinity, children, ...rest}: LoopProps) {
  checkDuration(durationInFrames, "Loop");
  if (typeof times !== "number" || !(times >= 0)) throw new Error(`<Loop times> must be 0 or more, not ${String(times)}.`);
  if (times === 0) return null;
  return (
    <Sequence {...rest} durationInFrames={durationInFrames * times}>
      <Round durationInFrames={durationInFrames}>{children}</Round>
    </Sequence>
  );
}

/** {iteration, durationInFrames} of the <Loop> that one is in, else null. */
Loop.useLoop = () => useContext(LoopContext);

export interface FreezeProps {
  /** The frame at which its children stand. */
  frame: number;
  /** Whether they do; default true. A function is asked at each frame: (frame) => frame >= 30 freezes from 30 on. */
  active?: boolean | ((frame: number) => boolean);
  children?: ReactNode;
}

/** Shows its children as they are at one frame. */
export function Freeze({frame, active = true, children}: FreezeProps) {
  const timeline = useTimeline();
  if (typeof frame !== "number" || !Number.isFinite(frame)) throw new Error(`<Freeze frame> is ${String(frame)}, which is no number.`);
  const still = typeof active === "function" ? active(timeline.frame) : active;
  return <TimelineContext.Provider value={still ? {...timeline, frame, frozen: true} : timeline}>{children}</TimelineContext.Provider>;
}
