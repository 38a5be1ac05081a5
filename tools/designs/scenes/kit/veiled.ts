import type {CSSProperties} from "react";
import {hullOf, type Rect} from "./box";
import type {Column} from "./column";
import type {Frame} from "./frame";
import {inStack, stackedAt, type Setting} from "./type";

/** The box that texts take which stand one below the other in `rect`; nothing is known of it where one was put elsewhere. */
export function boxesOf(texts: Setting[], rect: Rect, gap: number, justify: CSSProperties["justifyContent"] = "flex-start"): Rect[] | undefined {
  const shown = texts.filter((text) => text.lines.length);
  if (shown.some(({look}) => look.position)) return undefined;
  const height = shown.reduce((sum, text) => sum + text.height + gap, -gap);
  const down = justify === "center" ? 0.5 : justify === "flex-end" ? 1 : 0;
  const across = shown.map(({look, width}) => ({from: (rect.width - width) * (look.align === "center" ? 0.5 : look.align === "right" ? 1 : 0), width}));
  const left = Math.min(...across.map(({from}) => from));
  const right = Math.max(...across.map(({from, width}) => from + width));
  return shown.length ? [{left: rect.left + left, top: rect.top + (rect.height - height) * down, width: right - left, height}] : [];
}

/** The box of a column's texts, as `Texts` lays them out; nothing is known of it where its list was told to change places with it. */
export function boxesIn(column: Column | null, justify?: CSSProperties["justifyContent"], moved = ""): Rect[] | undefined {
  if (!column || moved) return column ? undefined : [];
  const title = column.lines.find(({role}) => role === "title")?.setting;
  const texts = column.lines.map(({setting}) => (setting === title ? inStack(setting) : setting));
  return boxesOf(texts, column.rect, column.gap, title ? stackedAt(title.look, justify) : justify);
}

/** No boxes: the texts stand on cards and plates of their own, as long as none was put elsewhere. */
export function onCards(texts: Setting[]): Rect[] | undefined {
  return texts.some(({look}) => look.position) ? undefined : [];
}

/** Where a heading and its rows stand: rows that fill the frame, or were told to go elsewhere, lie on one sheet with it; between many veils, scraps of the picture would be left. */
export function onSheet(heading: Rect[] | undefined, rows: Rect[], {width, height}: Frame): Rect[] | "sheet" {
  const all = hullOf([...(heading ?? []), ...rows, {left: width / 2, top: height / 2, width: 0, height: 0}]);
  return heading && all.width * all.height < 0.5 * width * height ? [...heading, ...rows] : "sheet";
}
