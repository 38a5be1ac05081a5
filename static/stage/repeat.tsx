// Time that runs again, and time that stands still.
import {createContext, useContext, type ReactNode} from "react";
import {Layout, type LayoutProps} from "./sequence";
import {TimelineContext, useTimeline} from "./timeline";

interface LoopState {
  iteration: number;
  durationInFrames: number;
}

const LoopContext = createContext<LoopState | null>(null);

export interface LoopProps extends LayoutProps {
  /** Frames of one round. */
  durationInFrames: number;
  /** Rounds; default: without end. Nothing is drawn after the last. */
  times?: number;
  name?: string;
  children?: ReactNode;
}

/** Plays its children again and again. */
export function Loop({durationInFrames, times = Infinity, children, ...layout}: LoopProps) {
  const {frame, config} = useTimeline();
  if (typeof durationInFrames !== "number" || !(durationInFrames > 0))
    throw new Error(`<Loop durationInFrames> must be above 0, not ${String(durationInFrames)}.`);
  const iteration = Math.floor(frame / durationInFrames);
  if (iteration < 0 || iteration >= times) return null;
  const inner = {frame: frame - iteration * durationInFrames, config: {...config, durationInFrames}};
  return (
    <LoopContext.Provider value={{iteration, durationInFrames}}>
      <TimelineContext.Provider value={inner}>
        <Layout {...layout}>{children}</Layout>
      </TimelineContext.Provider>
    </LoopContext.Provider>
  );
}

/** {iteration, durationInFrames} of the <Loop> that one is in, else null. */
Loop.useLoop = () => useContext(LoopContext);

export interface FreezeProps {
  /** The frame at which its children stand. */
  frame: number;
  /** Whether they do, or from which frame on (a function of the current frame). */
  active?: boolean | ((frame: number) => boolean);
  children?: ReactNode;
}

/** Shows its children as they are at one frame. */
export function Freeze({frame, active = true, children}: FreezeProps) {
  const timeline = useTimeline();
  if (typeof frame !== "number" || !Number.isFinite(frame)) throw new Error(`<Freeze frame> is ${String(frame)}, which is no number.`);
  const still = typeof active === "function" ? active(timeline.frame) : active;
  return <TimelineContext.Provider value={still ? {...timeline, frame} : timeline}>{children}</TimelineContext.Provider>;
}
