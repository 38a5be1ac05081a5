// A part of a scene with its own beginning: inside it, frame 0 is where it starts.
import type {CSSProperties, ReactNode} from "react";
import {AbsoluteFill} from "./elements";
import {TimelineContext, useTimeline} from "./timeline";

export interface LayoutProps {
  /** absolute-fill (default) draws a box as large as the scene; none draws the children alone. */
  layout?: "absolute-fill" | "none";
  style?: CSSProperties;
  className?: string;
}

export interface SequenceProps extends LayoutProps {
  /** The frame at which it starts, counted in its parent; negative cuts off its beginning. */
  from?: number;
  /** Frames that it lasts; default: until its parent ends. */
  durationInFrames?: number;
  /** What the part is called where it is listed; never drawn. */
  name?: string;
  children?: ReactNode;
}

export function Layout({layout = "absolute-fill", style, className, children}: LayoutProps & {children?: ReactNode}) {
  if (layout === "none") return <>{children}</>;
  return (
    <AbsoluteFill style={style} className={className}>
      {children}
    </AbsoluteFill>
  );
}

/** Frames from `from` to `from + durationInFrames` of the parent; drawn then and not otherwise. */
export function Sequence({from = 0, durationInFrames = Infinity, children, ...layout}: SequenceProps) {
  const {frame, config} = useTimeline();
  if (typeof from !== "number" || Number.isNaN(from)) throw new Error(`<Sequence from> is ${String(from)}, which is no number.`);
  if (typeof durationInFrames !== "number" || !(durationInFrames > 0))
    throw new Error(`<Sequence durationInFrames> must be above 0, not ${String(durationInFrames)}.`);
  const length = Math.min(durationInFrames, config.durationInFrames - from);
  if (frame < from || frame >= from + length) return null;
  return (
    <TimelineContext.Provider value={{frame: frame - from, config: {...config, durationInFrames: length}}}>
      <Layout {...layout}>{children}</Layout>
    </TimelineContext.Provider>
  );
}
