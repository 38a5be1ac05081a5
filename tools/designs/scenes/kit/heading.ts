import {columnsOf, type Rect} from "./box";
import {setColumn, type Column} from "./column";
import type {Frame} from "./frame";
import type {Palette} from "./palette";
import {verticalPlace} from "./type";

export interface HeadingOptions {
  /** In wide frames it stands at the left of what it heads, this share of the width; 0 = always above it. */
  beside?: number;
  /** The most of the height that it takes where it stands above. */
  share?: number;
  /** The largest size of the title, pixels of a 1080-line frame. */
  size?: number;
}

/** Kicker, title and subtitle as a heading, and the box that it leaves for what it heads: all of it where nothing is said. */
export function headingOf(props: Record<string, unknown>, palette: Palette, frame: Frame, {beside = 0, share = 0.34, size}: HeadingOptions = {}): {heading: Column; rest: Rect; beside: boolean} {
  const {safe, unit, wide, tall} = frame;
  const stands = wide && beside > 0;
  const gap = 22 * unit;
  const space = (wide ? 64 : 52) * unit;
  const [left, right] = columnsOf(safe, [beside, 1 - beside], 96 * unit);
  const room = stands ? left! : {...safe, height: safe.height * share};
  const heading = setColumn(props, palette, room, gap, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.16},
    {role: "title", face: "title", size: (size ?? (stands ? 104 : tall ? 112 : 92)) * unit, lines: stands ? 5 : 3, measure: stands ? 1 : 0.94},
    {role: "subtitle", face: "body", size: (tall ? 56 : 48) * unit, lines: 3, share: stands ? 0.3 : 0.28, measure: stands ? 1 : 0.86},
  ]);
  if (!heading.lines.length) return {heading, rest: safe, beside: false};
  if (stands) return {heading, rest: right!, beside: true};
  const used = heading.height + space;
  if (heading.lines.some(({role, setting}) => role === "title" && verticalPlace(setting.look) === "bottom")) {
    const top = safe.top + safe.height - heading.height;
    return {heading: {...heading, rect: {...room, top, height: heading.height}}, rest: {...safe, height: safe.height - used}, beside: false};
  }
  return {heading: {...heading, rect: {...room, height: heading.height}}, rest: {...safe, top: safe.top + used, height: safe.height - used}, beside: false};
}
