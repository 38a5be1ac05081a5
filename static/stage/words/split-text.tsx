// Text that comes part by part.
import {Fragment, type CSSProperties, type ReactNode} from "react";
import {Easing, random, useCurrentFrame} from "stage";
import {directionOf, splitText, type SplitBy, type TextPart} from "./split";

export interface PartState {
  text: string;
  /** Of this part, 0 to 1, eased. */
  progress: number;
  index: number;
  /** How many parts there are. */
  count: number;
}

export type StaggerOrder = "forward" | "backward" | "center" | "edges" | "random";

export interface SplitTextProps {
  text: string;
  by?: SplitBy;
  /** Frames before the first part comes. */
  delay?: number;
  /** Frames between one part and the next. */
  stagger?: number;
  /** Frames that one part takes. */
  durationInFrames?: number;
  easing?: (progress: number) => number;
  order?: StaggerOrder;
  style?: CSSProperties;
  /** Draws one part; without it parts rise and fade in. */
  children?: (part: PartState) => ReactNode;
}

/** Which place a part has in the order, from 0. */
function turnOf(index: number, count: number, order: StaggerOrder): number {
  if (order === "backward") return count - 1 - index;
  const aside = Math.abs(index - (count - 1) / 2);
  if (order === "center") return aside;
  if (order === "edges") return (count - 1) / 2 - aside;
  if (order === "random") return random(`order ${count} ${index}`) * (count - 1);
  return index;
}

/** 0 to 1 for each part of `count`, eased, at `frame`. */
export function staggered(
  frame: number,
  index: number,
  count: number,
  {delay = 0, stagger = 3, durationInFrames = 18, easing = Easing.out(Easing.cubic), order = "forward"}: Pick<SplitTextProps, "delay" | "stagger" | "durationInFrames" | "easing" | "order"> = {},
): number {
  const begun = frame - delay - turnOf(index, count, order) * stagger;
  return easing(Math.min(1, Math.max(0, durationInFrames > 0 ? begun / durationInFrames : Number(begun >= 0))));
}

function Rising({text, progress}: PartState) {
  const style = {display: "inline-block", opacity: progress, transform: `translateY(${Math.round((1 - progress) * 400) / 1000}em)`};
  return <span style={style}>{text}</span>;
}

/** Parts between two white spaces: they stay on one line. */
function runsOf(parts: TextPart[]): TextPart[][] {
  const runs: TextPart[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && !part.space && !last[0]!.space) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** A text whose letters, words or lines come one after another. */
export function SplitText({text, by = "word", style, children = Rising, ...timing}: SplitTextProps) {
  const frame = useCurrentFrame();
  const parts = splitText(text, by);
  const count = parts.filter((part) => !part.space).length;
  const draw = (part: TextPart) => children({text: part.text, progress: staggered(frame, part.index, count, timing), index: part.index, count});
  return (
    <span dir={directionOf(text)} style={{whiteSpace: "pre-wrap", ...style}}>
      {runsOf(parts).map((run, place) => {
        if (run[0]!.space) return <Fragment key={place}>{run[0]!.text}</Fragment>;
        const drawn = run.map((part) => <Fragment key={part.index}>{draw(part)}</Fragment>);
        if (by !== "letter") return <Fragment key={place}>{drawn}</Fragment>;
        // Boxes of letters have no direction of their own: each word says which way it runs.
        const direction = directionOf(run.map((part) => part.text).join(""));
        return <span key={place} dir={direction} style={{display: "inline-block", whiteSpace: "nowrap"}}>{drawn}</span>;
      })}
    </span>
  );
}
