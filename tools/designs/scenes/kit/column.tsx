import type {CSSProperties} from "react";
import {standing, type Rect} from "./box";
import {faceOf, type Face} from "./faces";
import type {Palette} from "./palette";
import type {Clock} from "./time";
import {inStack, lookOf, setText, stackedAt, verticalPlace, type Look, type Setting} from "./type";
import {Words} from "./words";

/** One text of a column. */
export interface Line {
  /** The element's name; its words are the prop of that name, unless `text` says others. */
  role: string;
  face: Face;
  /** The largest size, pixels. */
  size: number;
  lines: number;
  /** The largest size of words that are few: see `Box`. */
  short?: number;
  /** The most of the column's height that it takes. The line without one takes what the others leave. */
  share?: number;
  /** How much of the column's width. */
  measure?: number;
  text?: string;
  look?: Partial<Look>;
}

export interface Column {
  rect: Rect;
  gap: number;
  lines: {role: string; setting: Setting}[];
  /** Of all that is in it, pixels. */
  height: number;
  width: number;
}

/** Sets texts one below the other into a box; what has no words takes no room. */
export function setColumn(props: Record<string, unknown>, palette: Palette, rect: Rect, gap: number, lines: Line[]): Column {
  const looks = lines.map(({role, face, text, look}) => lookOf(props, role, {...faceOf(palette, face), ...look, ...(text === undefined ? {} : {text})}));
  const shown = lines.map((line, index) => ({line, look: looks[index]!})).filter(({look}) => look.text);
  const gaps = gap * Math.max(0, shown.length - 1);
  const set = ({line, look}: (typeof shown)[number], height: number, limit: number) => {
    const box = {width: rect.width * (line.measure ?? 1), height, size: line.size, lines: line.lines, short: line.short};
    const setting = setText(look, box, {width: rect.width, height: limit});
    // Many words take more lines and the whole width rather than become small.
    return setting.fontSize < line.size * look.size * 0.6 ? setText(look, {...box, width: rect.width, lines: line.lines * 3}, {width: rect.width, height: limit}) : setting;
  };
  const small = new Map(shown.filter(({line}) => line.share).map((one) => [one.line, set(one, rect.height * one.line.share!, rect.height * one.line.share! * 1.3)]));
  const left = rect.height - gaps - [...small.values()].reduce((sum, setting) => sum + setting.height, 0);
  const settings = shown.map((one) => ({role: one.line.role, setting: small.get(one.line) ?? set(one, left * 0.84, left)}));
  const height = settings.reduce((sum, {setting}) => sum + setting.height, settings.length ? gaps : 0);
  return {rect, gap, lines: settings, height, width: Math.max(0, ...settings.map(({setting}) => setting.width))};
}

/** A column of texts in its box, coming one after the other from `from` to `to` (shares of the entrance). A title that shall go up or down takes the others along; of these each goes as far as the box lets it. */
export function Texts({column, clock: given, justify = "flex-start", from = 0.05, to = 0.6, style}: {column: Column; clock: Clock | ((role: string, look: Look) => Clock); justify?: CSSProperties["justifyContent"]; from?: number; to?: number; style?: CSSProperties}) {
  const {rect, gap, lines} = column;
  const start = (index: number) => from + ((to - from) * index) / Math.max(1, lines.length);
  const clockFor = (role: string, {look}: Setting) => (typeof given === "function" ? given(role, look) : given);
  const led = lines.find(({role}) => role === "title");
  const justifyContent = led ? stackedAt(led.setting.look, justify) : justify;
  return (
    <div style={{...standing(rect), display: "flex", flexDirection: "column", justifyContent, gap, ...style}}>
      {lines.map(({role, setting}, index) => (
        <Words key={index} role={role} setting={inStack(setting)} clock={clockFor(role, setting)} from={start(index)} to={start(index) + (to - from) / Math.max(2, lines.length)} style={role === "title" ? undefined : pushed(setting)} />
      ))}
    </div>
  );
}

function pushed({look}: Setting): CSSProperties | undefined {
  const place = verticalPlace(look);
  return place ? {[place === "top" ? "marginBottom" : "marginTop"]: "auto"} : undefined;
}
