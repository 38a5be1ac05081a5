// Where a component is in time: the film's size and pace, and the frame counted from its own sequence's start.
import {createContext, useContext} from "react";

/** Width and height in pixels, fps in frames a second, durationInFrames of the scene or of the sequence one is in. */
export interface VideoConfig {
  width: number;
  height: number;
  fps: number;
  durationInFrames: number;
  /** Of a scene that the next one fades in over: the frame from which both are seen. Its words are gone by then. */
  coveredFrom?: number;
}

export interface Timeline {
  frame: number;
  config: VideoConfig;
  /** Time stands still here while the film goes on: inside <Freeze>, or mounted ahead of its time. What plays, rests. */
  frozen?: boolean;
}

export const TimelineContext = createContext<Timeline | null>(null);

export function useTimeline(): Timeline {
  const timeline = useContext(TimelineContext);
  if (!timeline) throw new Error("useCurrentFrame and useVideoConfig work inside a scene only.");
  return timeline;
}

/** The current frame, 0 at the start of the scene or of the <Sequence> that one is in. */
export function useCurrentFrame(): number {
  return useTimeline().frame;
}

/** Size, pace and length: {width, height, fps, durationInFrames}. */
export function useVideoConfig(): VideoConfig {
  return useTimeline().config;
}
