// A path that draws itself, and one that becomes another.
import {interpolatePath as interpolator} from "d3-interpolate-path";
import {parsePath} from "./instructions";
import {getLength} from "./measure";
import {remembered} from "./memo";

/** Attributes of a <path> of which `progress` (0 to 1) is drawn: {strokeDasharray, strokeDashoffset}. It needs a stroke. */
export function evolvePath(progress: number, path: string): {strokeDasharray: string; strokeDashoffset: number} {
  const length = getLength(path);
  // A gap longer than the path: at 0 the round end of the dash stays out of sight.
  return {strokeDasharray: `${length} ${length * 2 + 1}`, strokeDashoffset: length * (1 - progress) + (progress <= 0 ? 0.5 : 0)};
}

const SEPARATOR = "\n";
const between = remembered((paths) => {
  const [first, second] = paths.split(SEPARATOR) as [string, string];
  return interpolator(first, second);
});

/** The path that is `progress` (0 to 1) of the way from one path to another. Alike numbers of steps give the smoothest change. */
export function interpolatePath(progress: number, first: string, second: string): string {
  for (const path of [first, second]) parsePath(path);
  if (progress <= 0) return first;
  if (progress >= 1) return second;
  return between([first, second].map((path) => path.replace(/\s+/g, " ")).join(SEPARATOR))(progress);
}
