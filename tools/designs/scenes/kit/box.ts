import type {CSSProperties} from "react";

/** A box of the frame, pixels. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The box without `x` at its sides and `y` at its head and foot. */
export function inset({left, top, width, height}: Rect, x: number, y = x): Rect {
  return {left: left + x, top: top + y, width: Math.max(1, width - 2 * x), height: Math.max(1, height - 2 * y)};
}

/** The box cut from left to right in parts as `shares` are to each other, `gap` pixels between them. */
export function columnsOf({left, top, width, height}: Rect, shares: number[], gap = 0): Rect[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = width - gap * (shares.length - 1);
  let at = left;
  return shares.map((share) => {
    const box = {left: at, top, width: Math.max(1, (room * share) / total), height};
    at += box.width + gap;
    return box;
  });
}

/** The box cut from top to bottom. */
export function rowsOf({left, top, width, height}: Rect, shares: number[], gap = 0): Rect[] {
  return columnsOf({left: top, top: left, width: height, height: width}, shares, gap).map((box) => ({left: box.top, top: box.left, width: box.height, height: box.width}));
}

/** `count` equal cells, `across` side by side; a last row that is not full is as wide as the others. */
export function cellsOf(rect: Rect, count: number, across: number, gap: number): Rect[] {
  const rows = rowsOf(rect, Array.from({length: Math.max(1, Math.ceil(count / across))}, () => 1), gap);
  return rows.flatMap((row, index) => columnsOf(row, Array.from({length: Math.min(across, count - index * across)}, () => 1), gap));
}

/** The largest box of the ratio width / height in the middle of `rect`. */
export function within({left, top, width, height}: Rect, ratio: number): Rect {
  const wide = Math.min(width, height * ratio);
  const high = wide / ratio;
  return {left: left + (width - wide) / 2, top: top + (height - high) / 2, width: wide, height: high};
}

/** The box around all of them, which are one or more. */
export function hullOf(rects: Rect[]): Rect {
  const [left, top] = [Math.min(...rects.map((rect) => rect.left)), Math.min(...rects.map((rect) => rect.top))];
  return {left, top, width: Math.max(...rects.map((rect) => rect.left + rect.width)) - left, height: Math.max(...rects.map((rect) => rect.top + rect.height)) - top};
}

/** The box as in a mirror that stands in the middle of `room`. */
export function mirrored<Box extends {left: number; width: number}>(box: Box, room: {left: number; width: number}): Box {
  return {...box, left: 2 * room.left + room.width - box.left - box.width};
}

/** Where an element stands that fills the box. */
export function standing({left, top, width, height}: Rect): CSSProperties {
  return {position: "absolute", left, top, width, height, boxSizing: "border-box"};
}
