import {colorOr, inkOn, legible} from "stage";
import type {CSSProperties} from "react";
import {groundOf} from "./palette";

/** A phrase with looks of its own; `of` is the element that it stands in, "" = wherever it does. */
export type Marking = {text: string; of?: string; color?: string; weight?: number; italic?: boolean; underline?: boolean};

/** The marks of the scene's props that are in this text of `element`; their colours are read on `ground`, wherever it comes to be. */
export function marksIn(props: Record<string, unknown>, element: string, text: string, ground: string): Marking[] {
  const given = (Array.isArray(props.marks) ? props.marks : []) as Marking[];
  const base = ground || (given.length ? groundOf(props) : "");
  const read = ({color, ...mark}: Marking) => (color ? {...mark, color: legible(colorOr(color, inkOn(base)), base, inkOn(base))} : mark);
  return given.filter((mark) => mark?.text && (!mark.of || mark.of === element) && patternOf(mark).test(text)).map(read);
}

/** Finds the phrase as a whole, also where a line breaks within it. */
function patternOf({text}: Marking): RegExp {
  const joined = /[\u3000-\u9fff\uac00-\ud7a3]/.test(text);
  const letters = [...text.trim()].map((letter) => (/\s/.test(letter) ? "\\s+" : letter.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&")));
  return new RegExp(joined ? letters.join("\\s?") : `(?<![\\p{L}\\p{N}])${letters.join("")}(?![\\p{L}\\p{N}])`, "giu");
}

/** For each line the marks of its characters; null where there are none. */
export function marked(lines: string[], marks: Marking[]): (Marking | undefined)[][] | null {
  if (!marks.length) return null;
  const text = lines.join(" ");
  const at = new Array<Marking | undefined>(text.length).fill(undefined);
  marks.forEach((mark) => [...text.matchAll(patternOf(mark))].forEach(({0: found, index}) => at.fill(mark, index, index + found.length)));
  let start = 0;
  return lines.map((line) => at.slice(start, (start += line.length + 1) - 1));
}

/** A text whose marked characters have the looks of their marks. */
export function Runs({text, marks}: {text: string; marks?: (Marking | undefined)[] | undefined}) {
  if (!marks?.some(Boolean)) return text;
  const ends = Array.from({length: text.length}, (_, index) => index + 1).filter((end) => end === text.length || marks[end] !== marks[end - 1]);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const mark = marks[start];
    return mark ? <span key={end} style={styleOf(mark)}>{text.slice(start, end)}</span> : text.slice(start, end);
  });
}

function styleOf({color, weight, italic, underline}: Marking): CSSProperties {
  return {color: color || undefined, fontWeight: weight || undefined, fontStyle: italic ? "italic" : undefined, ...(underline && {textDecoration: "underline 0.06em", textUnderlineOffset: "0.14em"})};
}
