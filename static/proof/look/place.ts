// Where boxes lie, as far as markup tells without a page that lays it out. What is not known is null.
import {pixelsOf} from "./length";
import type {Style} from "./style";

export interface Box {
  left: number | null;
  top: number | null;
  width: number | null;
  height: number | null;
}

/** The space that an element's content is laid out in. */
export interface Place {
  /** Of the element itself, in pixels of the frame. */
  box: Box;
  /** What floats within is placed by this. */
  holder: Box;
  /** The most width that a line of text may have. */
  lineWidth: number;
  /** Whether it covers the whole frame. */
  full: boolean;
  /** Since the frame: scaled by this much; null = turned, bent, or not known. */
  scale: number | null;
  moves: boolean;
  sideways: boolean;
}

/** Start and size along one axis, of what floats: two of start, end and size say the third. */
function floating(start: number | null, end: number | null, size: number | null, from: number | null, whole: number | null): [start: number | null, size: number | null] {
  const length = size ?? (start !== null && end !== null && whole !== null ? whole - start - end : null);
  if (from === null) return [null, length];
  if (start !== null) return [from + start, length];
  return [end !== null && length !== null && whole !== null ? from + whole - end - length : null, length];
}

function boxOf(style: Style, above: Place, fontSize: number | null): Box {
  const outer = style.floats ? above.holder : above.box;
  const width = pixelsOf(style.width, outer.width, fontSize);
  const height = pixelsOf(style.height, outer.height, fontSize);
  if (!style.floats) {
    const same = width !== null && width === outer.width && height === outer.height;
    return same ? outer : {left: null, top: null, width, height};
  }
  const side = (length: Style["left"], whole: number | null) => pixelsOf(length, whole, fontSize);
  const [left, ownWidth] = floating(side(style.left, outer.width), side(style.right, outer.width), width, outer.left, outer.width);
  const [top, ownHeight] = floating(side(style.top, outer.height), side(style.bottom, outer.height), height, outer.top, outer.height);
  return {left, top, width: ownWidth, height: ownHeight};
}

export function frameOf(width: number, height: number): Place {
  const box = {left: 0, top: 0, width, height};
  return {box, holder: box, lineWidth: width, full: true, scale: 1, moves: false, sideways: false};
}

export function placeOf(style: Style, above: Place, fontSize: number | null, frame: Box): Place {
  const box = boxOf(style, above, fontSize);
  const outer = style.floats ? (above.holder.width ?? above.lineWidth) : above.lineWidth;
  const padding = pixelsOf(style.padding, outer, fontSize) ?? 0;
  const {left, top, width, height} = box;
  return {
    box,
    holder: style.positioned ? box : above.holder,
    lineWidth: Math.max(0, (width ?? outer) - 2 * padding),
    full: !style.moves && style.scale === 1 && left === frame.left && top === frame.top && width === frame.width && height === frame.height,
    scale: style.scale === null || above.scale === null ? null : style.scale * above.scale,
    moves: above.moves || style.moves,
    sideways: above.sideways || style.sideways,
  };
}
