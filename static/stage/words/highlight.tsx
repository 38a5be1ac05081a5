// Words that are marked.
import type {CSSProperties, ReactNode} from "react";

export interface HighlightProps {
  children: ReactNode;
  /** How much of the words is marked, 0 to 1, along the lines that they take. */
  progress: number;
  color?: string;
  /** A felt pen over the words, a line below them, or one through them. */
  kind?: "marker" | "underline" | "strike";
  /** Of the line, as part of the font size. */
  thickness?: number;
  style?: CSSProperties;
}

const BANDS: Record<NonNullable<HighlightProps["kind"]>, {thickness: number; top: number}> = {
  marker: {thickness: 1.05, top: 0.14},
  underline: {thickness: 0.12, top: 1.05},
  strike: {thickness: 0.09, top: 0.62},
};

/** Words with a marker drawn behind them. Over several lines the marker goes on from line to line. */
export function Highlight({children, progress, color = "#fde047", kind = "marker", thickness, style}: HighlightProps) {
  const band = BANDS[kind];
  if (!band) throw new Error(`<Highlight> kind is "marker", "underline" or "strike", not ${String(kind)}.`);
  const part = Math.round(Math.min(1, Math.max(0, progress)) * 10_000) / 100;
  const marked: CSSProperties = {
    backgroundImage: `linear-gradient(${color}, ${color})`,
    backgroundRepeat: "no-repeat",
    backgroundSize: `${part}% ${thickness ?? band.thickness}em`,
    backgroundPosition: `0 ${band.top}em`,
    padding: kind === "marker" ? "0 0.12em" : undefined,
  };
  return <span style={{...marked, ...style}}>{children}</span>;
}
