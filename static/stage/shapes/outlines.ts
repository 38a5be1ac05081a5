// Shapes as SVG paths in pixels, each in a box that begins at 0, 0.

export interface Shape {
  /** The SVG "d". */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  /** The middle of the shape, for CSS. */
  transformOrigin: string;
}

type Corner = [x: number, y: number];

const text = (value: number) => String(Math.round(value * 1000) / 1000 || 0);
const at = ([x, y]: Corner) => `${text(x)} ${text(y)}`;

function positive(name: string, values: Record<string, number>): void {
  for (const [key, value] of Object.entries(values))
    if (typeof value !== "number" || !(value > 0) || !Number.isFinite(value)) throw new Error(`${name}: ${key} must be a number above 0, not ${String(value)}.`);
}

function shape(path: string, width: number, height: number, origin: Corner = [width / 2, height / 2]): Shape {
  return {path, width, height, transformOrigin: `${text(origin[0])}px ${text(origin[1])}px`};
}

/** The point `distance` from `from` towards `to`. */
function towards(from: Corner, to: Corner, distance: number): Corner {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [from[0] + ((to[0] - from[0]) * distance) / length, from[1] + ((to[1] - from[1]) * distance) / length];
}

/** A closed path through `corners`, each rounded with `radius` as far as its sides allow. */
function outline(corners: Corner[], radius = 0): string {
  if (radius <= 0) return `M ${corners.map(at).join(" L ")} Z`;
  const pieces = corners.map((corner, index) => {
    const before = corners.at(index - 1)!;
    const after = corners[(index + 1) % corners.length]!;
    const sides = [before, after].map((other) => [other[0] - corner[0], other[1] - corner[1]] as Corner);
    const [a, b] = sides.map((side) => Math.hypot(...side)) as [number, number];
    const cosine = (sides[0]![0] * sides[1]![0] + sides[0]![1] * sides[1]![1]) / (a * b || 1);
    const half = Math.acos(Math.min(1, Math.max(-1, cosine))) / 2;
    // Where a circle of that radius touches both sides; it may take half of each side.
    const cut = Math.min(radius / Math.tan(half), a / 2, b / 2);
    if (cut < 0.001) return at(corner); // its sides lie in one line
    const fitting = cut * Math.tan(half);
    const turn = sides[0]![0] * sides[1]![1] - sides[0]![1] * sides[1]![0] < 0 ? 1 : 0;
    return `${at(towards(corner, before, cut))} A ${text(fitting)} ${text(fitting)} 0 0 ${turn} ${at(towards(corner, after, cut))}`;
  });
  return `M ${pieces.join(" L ")} Z`;
}

export interface RectOptions {
  width: number;
  height: number;
  /** Pixels. */
  cornerRadius?: number;
}

/** A rectangle, its corners rounded with `cornerRadius` as far as they can be. */
export function makeRect({width, height, cornerRadius = 0}: RectOptions): Shape {
  positive("makeRect", {width, height});
  const corners: Corner[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return shape(outline(corners, cornerRadius), width, height);
}

export interface EllipseOptions {
  /** Half of the width and of the height, pixels. */
  rx: number;
  ry: number;
}

/** An ellipse. */
export function makeEllipse({rx, ry}: EllipseOptions): Shape {
  positive("makeEllipse", {rx, ry});
  const half = (x: number) => `A ${text(rx)} ${text(ry)} 0 1 1 ${at([x, ry])}`;
  return shape(`M ${at([0, ry])} ${half(2 * rx)} ${half(0)} Z`, 2 * rx, 2 * ry);
}

export interface CircleOptions {
  radius: number;
}

/** A circle. */
export function makeCircle({radius}: CircleOptions): Shape {
  positive("makeCircle", {radius});
  return makeEllipse({rx: radius, ry: radius});
}

export interface TriangleOptions {
  /** Of each side, pixels. */
  length: number;
  /** Where its tip points. */
  direction: "left" | "right" | "up" | "down";
  cornerRadius?: number;
}

/** A triangle of three like sides. */
export function makeTriangle({length, direction, cornerRadius = 0}: TriangleOptions): Shape {
  positive("makeTriangle", {length});
  const high = (length * Math.sqrt(3)) / 2;
  const upright = direction === "up" || direction === "down";
  const [width, height] = upright ? [length, high] : [high, length];
  const corners: Record<TriangleOptions["direction"], Corner[]> = {
    up: [[length / 2, 0], [length, high], [0, high]],
    down: [[0, 0], [length, 0], [length / 2, high]],
    left: [[0, length / 2], [high, 0], [high, length]],
    right: [[0, 0], [high, length / 2], [0, length]],
  };
  const chosen = corners[direction];
  if (!chosen) throw new Error(`makeTriangle: direction is left, right, up or down, not ${String(direction)}.`);
  return shape(outline(chosen, cornerRadius), width, height);
}

/** `count` corners around a middle, the first at the top, their distance from it in turn one of `radii`. */
function ring(count: number, radii: number[]): Corner[] {
  const outer = Math.max(...radii);
  return Array.from({length: count}, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    const radius = radii[index % radii.length]!;
    return [outer + radius * Math.cos(angle), outer + radius * Math.sin(angle)];
  });
}

export interface StarOptions {
  points: number;
  innerRadius: number;
  outerRadius: number;
  cornerRadius?: number;
}

/** A star, one point at the top. */
export function makeStar({points, innerRadius, outerRadius, cornerRadius = 0}: StarOptions): Shape {
  positive("makeStar", {points, innerRadius, outerRadius});
  if (!Number.isInteger(points) || points < 3) throw new Error(`makeStar: points must be a whole number from 3, not ${points}.`);
  const size = 2 * Math.max(innerRadius, outerRadius);
  const radii = [outerRadius, innerRadius];
  return shape(outline(ring(points * 2, radii), cornerRadius), size, size);
}

export interface PolygonOptions {
  /** Corners. */
  points: number;
  radius: number;
  cornerRadius?: number;
}

/** A polygon of like sides, one corner at the top. */
export function makePolygon({points, radius, cornerRadius = 0}: PolygonOptions): Shape {
  positive("makePolygon", {points, radius});
  if (!Number.isInteger(points) || points < 3) throw new Error(`makePolygon: points must be a whole number from 3, not ${points}.`);
  return shape(outline(ring(points, [radius]), cornerRadius), 2 * radius, 2 * radius);
}

export interface PieOptions {
  radius: number;
  /** How much of the circle, 0 to 1. */
  progress: number;
  /** Whether the path goes back to the middle. */
  closePath?: boolean;
  counterClockwise?: boolean;
  /** Where it begins, in radians; 0 = at the top. */
  rotation?: number;
}

/** A piece of a circle, from the top on. */
export function makePie({radius, progress, closePath = true, counterClockwise = false, rotation = 0}: PieOptions): Shape {
  positive("makePie", {radius});
  const part = Math.min(1, Math.max(0, progress));
  const turn = counterClockwise ? -1 : 1;
  const on = (share: number): Corner => {
    const angle = rotation - Math.PI / 2 + turn * share * 2 * Math.PI;
    return [radius + radius * Math.cos(angle), radius + radius * Math.sin(angle)];
  };
  // Two arcs: one that goes all the way round would end where it begins, and not be drawn.
  const arcs = [part / 2, part].map((share) => `A ${text(radius)} ${text(radius)} 0 0 ${turn > 0 ? 1 : 0} ${at(on(share))}`).join(" ");
  const path = `M ${at(on(0))} ${arcs}${closePath && part < 1 ? ` L ${at([radius, radius])}` : ""}${closePath ? " Z" : ""}`;
  return shape(path, 2 * radius, 2 * radius);
}

export interface HeartOptions {
  height: number;
  /** Width as a part of the height; 1.1 by default. */
  aspectRatio?: number;
}

/** A heart, its tip below. */
export function makeHeart({height, aspectRatio = 1.1}: HeartOptions): Shape {
  positive("makeHeart", {height, aspectRatio});
  const width = height * aspectRatio;
  const point = (x: number, y: number) => at([x * width, y * height]);
  const side = (mirror: (x: number) => number) =>
    `C ${point(mirror(0.42), 0.86)} ${point(mirror(0), 0.58)} ${point(mirror(0), 0.29)} ` +
    `C ${point(mirror(0), 0.12)} ${point(mirror(0.12), 0)} ${point(mirror(0.27), 0)} ` +
    `C ${point(mirror(0.37), 0)} ${point(mirror(0.45), 0.06)} ${point(0.5, 0.16)}`;
  const back =
    `C ${point(0.55, 0.06)} ${point(0.63, 0)} ${point(0.73, 0)} C ${point(0.88, 0)} ${point(1, 0.12)} ${point(1, 0.29)} ` +
    `C ${point(1, 0.58)} ${point(0.58, 0.86)} ${point(0.5, 1)}`;
  return shape(`M ${point(0.5, 1)} ${side((x) => x)} ${back} Z`, width, height);
}

export interface ArrowOptions {
  /** From end to tip, pixels. */
  length: number;
  headWidth?: number;
  headLength?: number;
  shaftWidth?: number;
  direction?: "left" | "right" | "up" | "down";
  cornerRadius?: number;
}

/** A thick arrow; without sizes for its parts they follow from its length. */
export function makeArrow(options: ArrowOptions): Shape {
  const {length, direction = "right", cornerRadius = 0} = options;
  positive("makeArrow", {length});
  const {headWidth = length * 0.6, headLength = length * 0.4, shaftWidth = headWidth * 0.4} = options;
  positive("makeArrow", {headWidth, headLength, shaftWidth});
  const [low, high] = [(headWidth - shaftWidth) / 2, (headWidth + shaftWidth) / 2];
  const neck = length - headLength;
  const right: Corner[] = [[0, low], [neck, low], [neck, 0], [length, headWidth / 2], [neck, headWidth], [neck, high], [0, high]];
  const turns: Record<NonNullable<ArrowOptions["direction"]>, (corner: Corner) => Corner> = {
    right: ([x, y]) => [x, y],
    left: ([x, y]) => [length - x, headWidth - y],
    down: ([x, y]) => [headWidth - y, x],
    up: ([x, y]) => [y, length - x],
  };
  const turned = turns[direction];
  if (!turned) throw new Error(`makeArrow: direction is left, right, up or down, not ${String(direction)}.`);
  const upright = direction === "up" || direction === "down";
  return shape(outline(right.map(turned), cornerRadius), upright ? headWidth : length, upright ? length : headWidth);
}

export interface CalloutOptions {
  width: number;
  /** Of the box, without its pointer; pixels. */
  height: number;
  cornerRadius?: number;
  pointerLength?: number;
  pointerWidth?: number;
  /** Where the pointer stands on the lower (or upper) edge, 0 = left to 1 = right. */
  pointerPosition?: number;
  direction?: "up" | "down";
}

/** A speech bubble: a rounded box with a pointer below or above it. */
export function makeCallout(options: CalloutOptions): Shape {
  const {width, height, direction = "down", pointerPosition = 0.25} = options;
  positive("makeCallout", {width, height});
  const {cornerRadius = Math.min(width, height) * 0.15, pointerLength = height * 0.25} = options;
  const radius = Math.min(cornerRadius, width / 2, height / 2);
  const pointerWidth = Math.min(options.pointerWidth ?? pointerLength * 1.2, width - 2 * radius);
  const middle = Math.min(width - radius - pointerWidth / 2, Math.max(radius + pointerWidth / 2, width * pointerPosition));
  const total = height + pointerLength;
  const place = (x: number, y: number) => at([x, direction === "up" ? total - y : y]);
  const bend = (x: number, y: number) => `A ${text(radius)} ${text(radius)} 0 0 ${direction === "up" ? 0 : 1} ${place(x, y)}`;
  const path = [
    `M ${place(radius, 0)} L ${place(width - radius, 0)} ${bend(width, radius)}`,
    `L ${place(width, height - radius)} ${bend(width - radius, height)}`,
    `L ${place(middle + pointerWidth / 2, height)} L ${place(middle, total)} L ${place(middle - pointerWidth / 2, height)}`,
    `L ${place(radius, height)} ${bend(0, height - radius)} L ${place(0, radius)} ${bend(radius, 0)} Z`,
  ].join(" ");
  return shape(path, width, total);
}
