// CSS colours as numbers, and the way from one to another.
import {converter, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch, modeRgb, useMode} from "culori/fn";
import {checkRanges, easingOf, pieceOf, posterized, progressIn, type EasingOption} from "./interpolate";

/** Red, green and blue 0-255, alpha 0-1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch]) useMode(mode as typeof modeRgb);
const toRgb = converter("rgb");

const clamp = (value: number, high: number) => Math.min(high, Math.max(0, value));

/**
 * A CSS colour (#hex, rgb(), hsl(), hwb(), lab(), lch(), oklab(), oklch(), a name, transparent) as numbers; null where
 * it is none. Red, green and blue are whole numbers, as browsers have them.
 */
export function parseColor(text: string): Rgba | null {
  let color = parsed.get(text);
  if (color === undefined) {
    if (parsed.size >= KEPT) parsed.clear();
    parsed.set(text, (color = read(text)));
  }
  return color && [...color];
}

// Scenes ask for the same few colours in every frame.
const parsed = new Map<string, Rgba | null>();
const KEPT = 500;

function read(text: string): Rgba | null {
  const color = toRgb(text.trim());
  if (!color) return null;
  // A channel is missing where the colour says "none".
  const channel = (value: number | undefined) => Math.round(clamp((value ?? 0) * 255, 255));
  return [channel(color.r), channel(color.g), channel(color.b), clamp(color.alpha ?? 1, 1)];
}

/** #rrggbb of a colour, its alpha left aside. */
export function hexOf([red, green, blue]: Rgba): string {
  return "#" + [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("");
}

export interface InterpolateColorsOptions {
  /** Shapes the way between two neighbours of the range; default linear. One for all, or a list with one for each piece. */
  easing?: EasingOption;
  /** Takes the input in steps of this size: 3 changes the colour every third frame. */
  posterize?: number;
}

function colorsOf(outputRange: readonly string[]): Rgba[] {
  if (!Array.isArray(outputRange)) throw new Error("interpolateColors: the output range must be an array of colours.");
  return outputRange.map((text) => {
    const color = typeof text === "string" ? parseColor(text) : null;
    if (!color) throw new Error(`interpolateColors: ${JSON.stringify(text)} is no colour that is understood: use #rrggbb, rgb(), hsl(), oklch() or a name.`);
    return color;
  });
}

/**
 * `input` mapped from `inputRange` to colours, mixed in sRGB, as "rgba(r, g, b, a)"; outside the range the first or
 * last colour stays.
 */
export function interpolateColors(
  input: number,
  inputRange: readonly number[],
  outputRange: readonly string[],
  options: InterpolateColorsOptions = {},
): string {
  const colors = colorsOf(outputRange);
  checkRanges(input, inputRange, colors.length, "interpolateColors");
  const value = posterized(input, options.posterize, "interpolateColors");
  const piece = pieceOf(value, inputRange);
  const linear = clamp(progressIn(value, inputRange, piece), 1);
  const progress = easingOf(options.easing, piece, colors.length - 1, "interpolateColors")(linear);
  const start = colors[piece]!;
  const end = colors[piece + 1] ?? start;
  const mix = (index: 0 | 1 | 2 | 3) => start[index] + (end[index] - start[index]) * progress;
  const channel = (index: 0 | 1 | 2) => Math.round(clamp(mix(index), 255));
  return `rgba(${channel(0)}, ${channel(1)}, ${channel(2)}, ${Number(clamp(mix(3), 1).toFixed(3))})`;
}
