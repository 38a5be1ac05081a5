// Colours that are worked out from others, and whether one is read on another: what a design needs to be readable in
// whatever colours it is given. Each takes every CSS colour that interpolateColors() takes.
import {interpolateColors, parseColor} from "./colors";

/** The colour, if it is one, else `fallback`. */
export function colorOr(color: unknown, fallback: string): string {
  return typeof color === "string" && parseColor(color) ? color : fallback;
}

/** Red, green and blue of a colour, 0 to 255. */
export function rgbOf(color: string): [red: number, green: number, blue: number] {
  const parsed = parseColor(color);
  if (!parsed) throw new Error(`${JSON.stringify(color)} is no colour that is understood: use #rrggbb, rgb(), hsl(), oklch() or a name.`);
  return [parsed[0], parsed[1], parsed[2]];
}

/** `one` with `share` (0 to 1) of `other` in it, mixed in sRGB. */
export function mix(one: string, other: string, share: number): string {
  return interpolateColors(share, [0, 1], [one, other]);
}

/** `color`, `share` (0 to 1) opaque. */
export function veil(color: string, share: number): string {
  return `rgba(${rgbOf(color).join(", ")}, ${share.toFixed(3)})`;
}

function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2); small text wants 4.5. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** `color`, moved towards `goal` just as far as it takes to be read on `background`. */
export function legible(color: string, background: string, goal: string, ratio = 4.5): string {
  for (let share = 0; share < 1; share += 0.1) {
    const moved = share ? mix(color, goal, share) : color;
    if (contrast(moved, background) >= ratio) return moved;
  }
  return goal;
}

/** The colour as a ground for words: as it is where white or near-black is read on it, else moved just so far from the better one. */
export function writable(color: string): string {
  const [light, dark] = [contrast("#ffffff", color), contrast("#111111", color)];
  return Math.max(light, dark) >= 4.7 ? color : legible(color, light >= dark ? "#ffffff" : "#111111", light >= dark ? "#000000" : "#ffffff", 4.7);
}

/** What is read best on `background`: the first of `colors` that is clear enough, else black or white. */
export function inkOn(background: string, ...colors: string[]): string {
  const clear = colors.find((color) => contrast(color, background) >= 4.5);
  return clear ?? (contrast("#ffffff", background) >= contrast("#080808", background) ? "#ffffff" : "#080808");
}
