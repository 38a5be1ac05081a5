// What all charts have in common: how they come, how they look, how numbers and labels are set.
import {Easing, fitText, useCurrentFrame} from "stage";
import {formatNumber, staggered, type NumberFormat} from "stage/words";

export interface ChartProps {
  /** Pixels. */
  width: number;
  height: number;
  /** Of bars, lines and pieces, in turn. */
  colors?: readonly string[];
  textColor?: string;
  gridColor?: string;
  fontFamily?: string;
  /** Pixels; by default it follows from the chart's size. */
  fontSize?: number;
  /** How numbers are written: options as of formatNumber, or a function. */
  format?: NumberFormat | ((value: number) => string);
  /** How far the chart has come, 0 to 1, instead of by the frame. */
  progress?: number;
  /** Frames before it comes. */
  delay?: number;
  /** Frames between one part and the next. */
  stagger?: number;
  /** Frames that a part takes to come. */
  durationInFrames?: number;
}

export const COLORS = ["#4f46e5", "#f97316", "#10b981", "#ec4899", "#0ea5e9", "#eab308", "#8b5cf6", "#ef4444"];

export interface Look {
  fontSize: number;
  fontFamily?: string;
  textColor: string;
  gridColor: string;
  color: (index: number, own?: string) => string;
  write: (value: number) => string;
  /** 0 to 1 for part `index` of `count`. */
  entered: (index: number, count: number) => number;
}

/** Throws what an author can act on; `list` is the chart's prop that holds what it shows. */
export function checkChart<List extends string>(props: Pick<ChartProps, "width" | "height"> & Record<List, unknown>, name: string, list: List): void {
  const {width, height} = props;
  if (!(width > 0) || !(height > 0)) throw new Error(`<${name}> needs width and height above 0, not ${width} and ${height}.`);
  if (!Array.isArray(props[list])) throw new Error(`<${name}> needs ${list}: an array of what it shows, not ${String(props[list])}.`);
}

/** The looks of a chart with its defaults filled in. A hook: it asks for the frame. */
export function useLook(props: ChartProps): Look {
  const frame = useCurrentFrame();
  const {colors = COLORS, format = {}, progress, delay = 0, stagger = 3, durationInFrames = 24} = props;
  // However many parts there are, all have come within two seconds or so.
  const step = (count: number) => Math.min(stagger, 45 / Math.max(1, count));
  const easing = Easing.out(Easing.cubic);
  return {
    fontSize: props.fontSize ?? Math.max(14, Math.min(props.width, props.height) * 0.042),
    fontFamily: props.fontFamily,
    textColor: props.textColor ?? "currentColor",
    gridColor: props.gridColor ?? "currentColor",
    color: (index, own) => own ?? colors[index % Math.max(1, colors.length)] ?? COLORS[0]!,
    write: typeof format === "function" ? format : (value) => formatNumber(value, {maximumFractionDigits: 2, ...format}),
    entered: (index, count) => {
      if (progress === undefined) return staggered(frame, index, count, {delay, durationInFrames, easing, stagger: step(count)});
      // The parts overlap: each takes half of the whole.
      const start = count > 1 ? (index / (count - 1)) * 0.5 : 0;
      return easing(Math.min(1, Math.max(0, (progress - start) / (count > 1 ? 0.5 : 1))));
    },
  };
}

/** The width of a text in one line, pixels. */
export function widthOf(text: string, fontSize: number, fontFamily?: string): number {
  return text ? fitText({text, width: 1e7, fontSize, minFontSize: fontSize, fontFamily, fontWeight: 500}).width : 0;
}

/** The text as far as it goes in `width` pixels, with "…" for what does not. */
export function shortened(text: string, width: number, fontSize: number, fontFamily?: string): string {
  if (widthOf(text, fontSize, fontFamily) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${letters.slice(0, middle).join("").trimEnd()}…`, fontSize, fontFamily) <= width) low = middle;
    else high = middle - 1;
  }
  return low ? `${letters.slice(0, low).join("").trimEnd()}…` : "";
}

/** The text in at most two lines of `width` pixels. */
export function wrapped(text: string, width: number, fontSize: number, fontFamily?: string): string[] {
  if (widthOf(text, fontSize, fontFamily) <= width) return [text];
  const words = text.split(/\s+/);
  let first = words.shift() ?? "";
  while (words.length && widthOf(`${first} ${words[0]}`, fontSize, fontFamily) <= width) first += ` ${words.shift()}`;
  const lines = [first, words.join(" ")].filter(Boolean);
  return lines.map((line) => shortened(line, width, fontSize, fontFamily)).filter(Boolean);
}

/** A number for an attribute: no more digits than are seen, and none that two machines might compute apart. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** `value` on its way: with no more digits behind the point than it has in the end. */
export function underway(value: number, progress: number): number {
  if (progress >= 1) return value;
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Number((value * progress).toFixed(Math.min(4, digits)));
}

/** The font size, down to 70 % of it, at which the widest word of `labels` fits `width` pixels. */
export function fittingSize(labels: readonly string[], width: number, fontSize: number, fontFamily?: string): number {
  const widest = Math.max(1, ...labels.flatMap((label) => label.split(/\s+/)).map((word) => widthOf(word, fontSize, fontFamily)));
  return fontSize * Math.min(1, Math.max(0.7, width / widest));
}

/** Every how many-th of labels `label` pixels wide is shown where each has `room` pixels. */
export function everyNth(label: number, room: number): number {
  return Math.max(1, Math.ceil(label / Math.max(1e-6, room)));
}

/** The least and the greatest of finite values, 0 among them where `zero`. */
export function extentOf(values: readonly number[], zero: boolean): [number, number] {
  let [low, high] = zero ? [0, 0] : [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  return low === high ? (low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)]) : [low, high];
}
