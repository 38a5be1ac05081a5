// Along a path: how long it is, where a point on it lies, and which way it goes there.
import {svgPathProperties} from "svg-path-properties";
import {parsePath} from "./instructions";
import {remembered} from "./memo";

export interface Point {
  x: number;
  y: number;
}

const measured = remembered((path) => {
  parsePath(path); // says what is wrong with it
  return new svgPathProperties(path);
});

function checkLength(length: number, name: string): void {
  if (typeof length !== "number" || !Number.isFinite(length)) throw new Error(`${name}: ${String(length)} is no length.`);
}

/** The length of `path` (an SVG path, the text of its "d"), in its own units. */
export function getLength(path: string): number {
  return measured(path).getTotalLength();
}

/** The point after `length` along the path; a length beyond its ends gives the end. */
export function getPointAtLength(path: string, length: number): Point {
  checkLength(length, "getPointAtLength");
  const {x, y} = measured(path).getPointAtLength(Math.min(getLength(path), Math.max(0, length)));
  return {x, y};
}

/** The direction of the path after `length`, as a vector of length 1. */
export function getTangentAtLength(path: string, length: number): Point {
  checkLength(length, "getTangentAtLength");
  // From two points close by: the library's own tangents of arcs may point backwards.
  const whole = getLength(path);
  const reach = Math.min(0.01, whole / 1000);
  const middle = Math.min(whole - reach, Math.max(reach, length));
  const [before, after] = [getPointAtLength(path, middle - reach), getPointAtLength(path, middle + reach)];
  const apart = Math.hypot(after.x - before.x, after.y - before.y);
  return apart > 0 ? {x: (after.x - before.x) / apart, y: (after.y - before.y) / apart} : {x: 1, y: 0};
}

/** Where one is after `progress` (0 to 1) of the path: x, y, and the angle of the path there in degrees, 0 = to the right. */
export function followPath(path: string, progress: number): Point & {angle: number} {
  const length = getLength(path) * progress;
  const {x, y} = getTangentAtLength(path, length);
  return {...getPointAtLength(path, length), angle: (Math.atan2(y, x) * 180) / Math.PI};
}
