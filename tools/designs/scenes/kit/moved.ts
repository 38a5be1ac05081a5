import {hullOf, type Rect} from "./box";
import type {Frame} from "./frame";

// A list that fills its way gets smaller instead: from here on there is room enough to move in.
const ROOM = 0.05;
const SMALLER = 0.8;

/** A list as a whole at `position`: a side, the top, the bottom, or a shift "5% -10%" of the frame. It keeps inside of the margins and off its heading: told to go where that stands, both change places. */
export function arranged(position: unknown, rects: Rect[], column: {rect: Rect; lines: unknown[]; height: number} | null, frame: Frame) {
  const place = String(position || "");
  if (!place || !rects.length) return {list: {}, heading: {}};
  const list = hullOf(rects);
  const heading = column?.lines.length ? column.rect : null;
  const spanOf = (rect: Rect | null, across: boolean): Span | null => rect && (across ? {from: rect.left, to: rect.left + rect.width} : {from: rect.top, to: rect.top + rect.height});
  const beside = heading && (list.left >= heading.left + heading.width - 1 || heading.left >= list.left + list.width - 1) ? heading : null;
  const above = heading && !beside ? {...heading, height: column?.height ?? 0} : null;
  const shift = /^(-?[\d.]+)% (-?[\d.]+)%$/.exec(place);
  const wanted = {x: shift ? Math.sign(Number(shift[1])) : place.includes("left") ? -1 : place.includes("right") ? 1 : 0, y: shift ? Math.sign(Number(shift[2])) : place.includes("top") ? -1 : place.includes("bottom") ? 1 : 0};
  const across = along(wanted.x, spanOf(list, true)!, spanOf(beside, true), {from: frame.margin, to: frame.width - frame.margin}, false);
  const down = along(wanted.y, spanOf(list, false)!, spanOf(above, false), {from: frame.margin, to: frame.height - frame.margin}, true);
  const most = (share: string | undefined, length: number, way: number) => (shift ? Math.sign(way) * Math.min(Math.abs(way), (Math.abs(Number(share)) / 100) * length) : way);
  const [x, y] = [across.turns ? across.list : most(shift?.[1], frame.width, across.list), down.turns ? down.list : most(shift?.[2], frame.height, down.list)];
  const scale = Math.min(across.scale, down.scale);
  const origin = `${list.left + (list.width * (wanted.x + 1)) / 2}px ${list.top + (list.height * (wanted.y + 1)) / 2}px`;
  return {
    list: {transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale})`, transformOrigin: origin},
    heading: across.heading || down.heading ? {transform: `translate(${across.heading.toFixed(1)}px, ${down.heading.toFixed(1)}px)`} : {},
  };
}

type Span = {from: number; to: number};

/** The way of the list and of its heading along one axis: past each other where the heading is in the way. */
function along(way: number, list: Span, heading: Span | null, room: Span, stacked: boolean) {
  const still = {list: 0, heading: 0, scale: 1, turns: false};
  if (!way) return still;
  const ahead = heading && (way < 0 ? heading.to <= list.from + 1 : heading.from >= list.to - 1);
  if (ahead && stacked) {
    // What runs out of the frame at its foot runs out of it at its head.
    const first = list.to > room.to + 1 ? 0 : heading.from;
    const [up, down] = [first - list.from, Math.min(list.to, room.to) - heading.to];
    return way < 0 ? {...still, list: up, heading: down, turns: true} : {...still, list: heading.to - list.to, heading: list.from - heading.from, turns: true};
  }
  if (ahead) {
    // As in a mirror; of what runs out of the frame on its side, all is seen on the other.
    const mirrored = room.from + room.to - list.from - list.to;
    const moved = way < 0 ? Math.max(mirrored, room.from - list.from) : Math.min(mirrored, room.to - list.to);
    const across = room.from + room.to - heading.from - heading.to;
    const left = way < 0 ? heading.from + across - list.from - moved : list.to + moved - heading.to - across;
    return {...still, list: moved, heading: across, turns: true, scale: Math.min(1, (left * 0.94) / (list.to - list.from))};
  }
  const free = way < 0 ? list.from - room.from : room.to - list.to;
  return free < (room.to - room.from) * ROOM ? {...still, list: way * Math.max(0, free), scale: SMALLER} : {...still, list: way * free};
}
