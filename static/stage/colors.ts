// CSS colours as numbers, and the way from one to another.
import names from "color-name";
import {checkRanges, pieceOf, progressIn} from "./interpolate";

/** Red, green and blue 0-255, alpha 0-1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

const clamp = (value: number, high: number) => Math.min(high, Math.max(0, value));

function fromHex(digits: string): Rgba | null {
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join("") : digits;
  if (long.length !== 6 && long.length !== 8) return null;
  const [red, green, blue, alpha = 255] = (long.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return [red!, green!, blue!, alpha / 255];
}

/** HSL to RGB: hue in degrees, saturation and lightness 0-1 (https://www.w3.org/TR/css-color-4/#hsl-to-rgb). */
function fromHsl(hue: number, saturation: number, lightness: number, alpha: number): Rgba {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const place = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - spread * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

/** A number or a percentage of `whole`. */
function amount(text: string, whole: number): number {
  return text.endsWith("%") ? (parseFloat(text) / 100) * whole : parseFloat(text);
}

const DEGREES: Record<string, number> = {deg: 1, rad: 180 / Math.PI, turn: 360, grad: 0.9};

function degrees(text: string): number {
  const unit = /[a-z]+$/.exec(text)?.[0];
  return parseFloat(text) * (unit ? (DEGREES[unit] ?? NaN) : 1);
}

/** A CSS colour (#hex, rgb(), hsl(), a name, transparent) as numbers; null where it is none. */
export function parseColor(text: string): Rgba | null {
  const color = text.trim().toLowerCase();
  if (color === "transparent") return [0, 0, 0, 0];
  if (Object.hasOwn(names, color)) return [...names[color]!, 1];
  const hex = /^#([\da-f]{3,8})$/.exec(color);
  if (hex) return fromHex(hex[1]!);
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(color);
  if (!call) return null;
  const parts = call[2]!.split(/[\s,/]+/).filter(Boolean);
  if (parts.length < 3 || parts.length > 4) return null;
  const [first, second, third, last = "1"] = parts as [string, string, string, string?];
  const alpha = clamp(amount(last, 1), 1);
  const rgba: Rgba =
    call[1] === "rgb"
      ? [clamp(amount(first, 255), 255), clamp(amount(second, 255), 255), clamp(amount(third, 255), 255), alpha]
      : fromHsl(degrees(first), clamp(parseFloat(second) / 100, 1), clamp(parseFloat(third) / 100, 1), alpha);
  return rgba.some(Number.isNaN) ? null : rgba;
}

/** #rrggbb of a colour, its alpha left aside. */
export function hexOf([red, green, blue]: Rgba): string {
  return "#" + [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("");
}

export interface InterpolateColorsOptions {
  easing?: (progress: number) => number;
}

/** `input` mapped from `inputRange` to colours, as "rgba(r, g, b, a)"; outside the range the first or last colour stays. */
export function interpolateColors(
  input: number,
  inputRange: readonly number[],
  outputRange: readonly string[],
  options: InterpolateColorsOptions = {},
): string {
  if (typeof input !== "number" || Number.isNaN(input)) throw new Error(`interpolateColors: ${String(input)} is no number.`);
  if (!Array.isArray(outputRange)) throw new Error("interpolateColors: the output range must be an array of colours.");
  checkRanges(inputRange, outputRange.length, "interpolateColors");
  const colors = outputRange.map((text) => {
    const color = typeof text === "string" ? parseColor(text) : null;
    if (!color) throw new Error(`interpolateColors: ${JSON.stringify(text)} is no colour that is understood: use #rrggbb, rgb(), hsl() or a name.`);
    return color;
  });
  const piece = pieceOf(input, inputRange);
  const linear = clamp(progressIn(input, inputRange, piece), 1);
  const progress = options.easing ? options.easing(linear) : linear;
  const start = colors[piece]!;
  const end = colors[piece + 1]!;
  const mix = (index: 0 | 1 | 2 | 3) => start[index] + (end[index] - start[index]) * progress;
  const channel = (index: 0 | 1 | 2) => Math.round(clamp(mix(index), 255));
  return `rgba(${channel(0)}, ${channel(1)}, ${channel(2)}, ${Number(clamp(mix(3), 1).toFixed(3))})`;
}
