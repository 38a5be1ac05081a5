// A part of a scene with its own beginning: inside it, frame 0 is where it starts.
import type {CSSProperties, ReactNode, Ref} from "react";
import {AbsoluteFill} from "./elements";
import {sayPart} from "./parts";
import {TimelineContext, useTimeline, type Timeline} from "./timeline";

export interface LayoutProps {
  /** absolute-fill (default) draws a box as large as the scene; none draws the children alone. */
  layout?: "absolute-fill" | "none";
  /** Of the box. */
  style?: CSSProperties;
  /** Of the box. */
  className?: string;
  /** The box. */
  ref?: Ref<HTMLDivElement>;
}

/** Mounted, unseen, outside of its time, so that its pictures and videos are loaded when it comes. Needs the box. */
export interface MountProps {
  /** Frames that it is mounted ahead, standing at its first frame. */
  premountFor?: number;
  /** Frames that it stays mounted afterwards, standing at its last frame: for going back without a gap. */
  postmountFor?: number;
  styleWhilePremounted?: CSSProperties;
  styleWhilePostmounted?: CSSProperties;
}

export interface SequenceProps extends LayoutProps, MountProps {
  /** The frame at which it starts, counted in its parent; negative cuts off its beginning. */
  from?: number;
  /** Frames that it lasts; default: until its parent ends. */
  durationInFrames?: number;
  /** Pixels: its children are told that this is the scene's width, and its box has it. */
  width?: number;
  /** Pixels: its children are told that this is the scene's height, and its box has it. */
  height?: number;
  /** The frame at which its children stand still. */
  freeze?: number | null;
  /** Not drawn at all. */
  hidden?: boolean;
  /** What the part is called where it is listed; never drawn. */
  name?: string;
  /** Accepted from elsewhere and of no effect. */
  showInTimeline?: boolean;
  children?: ReactNode;
}

export function Layout({layout = "absolute-fill", style, className, ref, children}: LayoutProps & {children?: ReactNode}) {
  if (layout !== "none") return <AbsoluteFill style={style} className={className} ref={ref}>{children}</AbsoluteFill>;
  if (style || className) throw new Error('layout="none" draws no box, so there is nothing that style and className could apply to.');
  return <>{children}</>;
}

/** Throws unless `value` is a number above 0 (Infinity included). */
export function checkDuration(value: unknown, element: string): asserts value is number {
  if (typeof value !== "number" || !(value > 0)) throw new Error(`<${element} durationInFrames> must be above 0, not ${String(value)}.`);
}

const UNSEEN: CSSProperties = {opacity: 0, pointerEvents: "none"};

/** What a sequence of `length` frames shows at its own frame `frame`: null where it is not mounted. */
function mountedAt(frame: number, length: number, props: SequenceProps): {frame: number; style?: CSSProperties} | null {
  const {premountFor = 0, postmountFor = 0} = props;
  if (frame >= 0 && frame < length) return {frame};
  if (frame < 0 && frame >= -premountFor) return {frame: 0, style: {...UNSEEN, ...props.styleWhilePremounted}};
  if (frame >= length && frame < length + postmountFor) return {frame: length - 1, style: {...UNSEEN, ...props.styleWhilePostmounted}};
  return null;
}

/** Frames from `from` to `from + durationInFrames` of the parent; drawn then and not otherwise. */
export function Sequence(props: SequenceProps) {
  const {from = 0, durationInFrames = Infinity, width, height, freeze, hidden, layout, style, className, ref, children} = props;
  const parent = useTimeline();
  if (typeof from !== "number" || !Number.isFinite(from)) throw new Error(`<Sequence from> is ${String(from)}, which is no number of frames.`);
  checkDuration(durationInFrames, "Sequence");
  if (layout === "none" && (props.premountFor || props.postmountFor))
    throw new Error('layout="none" draws no box that could hide what is mounted outside of its time: leave out premountFor and postmountFor, or the layout.');
  const {config} = parent;
  const length = Math.min(durationInFrames, config.durationInFrames - from);
  if (!parent.frozen) sayPart(from - parent.frame, length);
  const mounted = hidden ? null : mountedAt(parent.frame - from, length, props);
  if (!mounted) return null;
  const timeline: Timeline = {
    frame: freeze ?? mounted.frame,
    config: {...config, width: width ?? config.width, height: height ?? config.height, durationInFrames: length},
    frozen: parent.frozen || typeof freeze === "number" || mounted.style !== undefined,
  };
  const size: CSSProperties = {...(width !== undefined && {width}), ...(height !== undefined && {height})};
  return (
    <TimelineContext.Provider value={timeline}>
      <Layout layout={layout} style={layout === "none" ? style : {...size, ...style, ...mounted.style}} className={className} ref={ref}>
        {children}
      </Layout>
    </TimelineContext.Provider>
  );
}
