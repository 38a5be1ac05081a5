// What lies under a text: the colours of which any may be there, or null where that cannot be told.
import type {Rgba} from "../../stage/colors";
import type {Fill} from "./style";

export type Ground = readonly Rgba[] | null;

// Of more colours the lightest, the darkest and some between stand for all.
const MAX_COLORS = 12;
/** A picture that is fainter than this changes no colour by much. */
const FAINT = 0.3;

function blend([red, green, blue, alpha]: Rgba, opacity: number, under: Rgba): Rgba {
  const share = alpha * opacity;
  const mix = (over: number, below: number) => over * share + below * (1 - share);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

function distinct(colors: readonly Rgba[]): readonly Rgba[] {
  if (colors.length < 2) return colors;
  const known = [...new Map(colors.map((color) => [(Math.round(color[0]) << 16) | (Math.round(color[1]) << 8) | Math.round(color[2]), color])).values()];
  if (known.length <= MAX_COLORS) return known;
  const byLight = known.map((color) => ({color, light: luminance(color)})).sort((a, b) => a.light - b.light);
  return Array.from({length: MAX_COLORS}, (_, index) => byLight[Math.round((index * (known.length - 1)) / (MAX_COLORS - 1))]!.color);
}

/** `ground` with `fill` painted over it. */
export function filled(ground: Ground, fill: Fill, opacity: number): Ground {
  if (fill.picture && opacity > FAINT) return null;
  let colors: Ground = ground;
  for (const layer of fill.layers) {
    const opaque = opacity === 1 && layer.every((color) => color[3] === 1);
    if (opaque) colors = distinct(layer);
    else colors = colors && distinct(colors.flatMap((under) => layer.map((over) => blend(over, opacity, under))));
  }
  return colors;
}

/** `ground` where any of `others` may lie on it as well. */
export function joined(ground: Ground, others: Ground): Ground {
  if (!ground || !others) return null;
  if (!others.length || ground === others) return ground;
  return ground.length ? distinct([...ground, ...others]) : others;
}

/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(color: Rgba): number {
  const [red, green, blue] = color.map((channel) => (channel <= 10.31475 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The best contrast, 1 to 21, that a text may have on its ground; null where it cannot be told. */
export function bestContrast(color: Rgba | null, ground: Ground): number | null {
  if (!color || !ground) return null;
  return Math.max(...ground.map((under) => contrast(blend(color, 1, under), under)));
}

/** Whether nothing of what lies under it is to be seen. */
export function isOpaque({layers, picture}: Fill, opacity: number): boolean {
  return !picture && opacity === 1 && layers.some((layer) => layer.every((color) => color[3] === 1));
}
