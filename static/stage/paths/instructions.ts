// Paths as lists of instructions, and back; moved, scaled, turned round, taken apart and put in a box.
import {getPathBBox, parsePathString, pathToAbsolute, pathToString, reversePath as reversed, splitPath} from "svg-path-commander/util";
import type {PathArray} from "svg-path-commander";
import {remembered} from "./memo";

/** One step of an SVG path: a letter and its numbers, as in the text ("C", x1, y1, x2, y2, x, y). */
export type Instruction = [type: string, ...numbers: number[]];

export interface BoundingBox {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  height: number;
  /** For an <svg> that shows the path and nothing else. */
  viewBox: string;
}

const parsed = remembered((path) => {
  let segments: PathArray;
  try {
    // After a "z" a path may go on from where it began; the library wants that said.
    segments = parsePathString(path.replace(/z\s*(?=[aceg-lo-y])/gi, "zm0 0"));
  } catch (error) {
    throw new Error(`${JSON.stringify(path.slice(0, 80))} is no SVG path: ${error instanceof Error ? error.message : String(error)}`);
  }
  return segments;
});

/** The path's instructions; throws when `path` is no SVG path. */
export function parsePath(path: string): Instruction[] {
  if (typeof path !== "string" || !path.trim()) throw new Error(`${String(path)} is no SVG path: write one like "M 0 0 L 100 50".`);
  return parsed(path).map((segment) => [...segment] as Instruction);
}

/** The text of instructions. Numbers are rounded to a ten-thousandth. */
export function serializeInstructions(instructions: readonly Instruction[]): string {
  return pathToString(instructions as unknown as PathArray, 4);
}

/** The path with absolute coordinates alone. */
export function normalizePath(path: string): string {
  return serializeInstructions(absolute(path));
}

function absolute(path: string): Instruction[] {
  return pathToAbsolute(parsePath(path) as unknown as PathArray).map((segment) => [...segment] as Instruction);
}

/** `path` with each point put where `place` says, `scale` applied to the radii of arcs. */
function placed(path: string, place: (x: number, y: number) => [number, number], scaleX = 1, scaleY = 1): string {
  const instructions = absolute(path).map(([type, ...numbers]): Instruction => {
    if (type === "H") return ["H", place(numbers[0]!, 0)[0]];
    if (type === "V") return ["V", place(0, numbers[0]!)[1]];
    if (type === "A") return arc(numbers, place, scaleX, scaleY);
    const points: number[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) points.push(...place(numbers[index]!, numbers[index + 1]!));
    return [type, ...points];
  });
  return serializeInstructions(instructions);
}

/** An arc's ellipse is scaled in the directions of the axes, so one that is turned keeps its form only when both scales are alike. */
function arc(numbers: number[], place: (x: number, y: number) => [number, number], scaleX: number, scaleY: number): Instruction {
  const [rx, ry, rotation, large, sweep, x, y] = numbers as [number, number, number, number, number, number, number];
  if (rotation % 180 !== 0 && Math.abs(scaleX) !== Math.abs(scaleY) && rx !== ry)
    throw new Error("scalePath: an arc of a turned ellipse can be scaled evenly only.");
  const mirrored = scaleX * scaleY < 0;
  return ["A", Math.abs(rx * scaleX), Math.abs(ry * scaleY), mirrored ? -rotation : rotation, large, mirrored ? 1 - sweep : sweep, ...place(x, y)];
}

/** The path moved by x and y. */
export function translatePath(path: string, x: number, y: number): string {
  return placed(path, (left, top) => [left + x, top + y]);
}

/** The path scaled from its upper left corner, which stays where it is. */
export function scalePath(path: string, scaleX: number, scaleY: number = scaleX): string {
  const {x1, y1} = getBoundingBox(path);
  return placed(path, (x, y) => [x1 + (x - x1) * scaleX, y1 + (y - y1) * scaleY], scaleX, scaleY);
}

/** The path moved so that its box begins at 0, 0. */
export function resetPath(path: string): string {
  const {x1, y1} = getBoundingBox(path);
  return translatePath(path, -x1, -y1);
}

/** The same line drawn from its end to its start. */
export function reversePath(path: string): string {
  return pathToString(reversed(parsePath(path) as unknown as PathArray), 4);
}

/** The strokes of a path, each from one move (M) to the next. */
export function getSubpaths(path: string): string[] {
  return splitPath(parsePath(path) as unknown as PathArray).map((part) => pathToString(part, 4));
}

/** The smallest box around the path (its line, not the width of a stroke). */
export function getBoundingBox(path: string): BoundingBox {
  const {x, y, x2, y2, width, height} = getPathBBox(parsePath(path) as unknown as PathArray);
  return {x1: x, y1: y, x2, y2, width, height, viewBox: `${x} ${y} ${width} ${height}`};
}

/** A viewBox ("0 0 100 100") made larger by a factor, its middle where it was: room for strokes. */
export function extendViewBox(viewBox: string, factor: number): string {
  const [x, y, width, height] = viewBox.split(/[\s,]+/).map(Number) as [number, number, number, number];
  if (![x, y, width, height].every(Number.isFinite)) throw new Error(`extendViewBox: ${JSON.stringify(viewBox)} is no viewBox.`);
  return [x - (width * (factor - 1)) / 2, y - (height * (factor - 1)) / 2, width * factor, height * factor].join(" ");
}
