// What CSS costs when a frame is painted: the declarations that take most of an export's time.

export interface Cost {
  /** The declaration, as "filter: blur()". */
  name: string;
  /** Milliseconds for a million pixels. */
  each: number;
}

// From how much longer headless Chromium, painting by the processor, takes for a frame of 1920 x 1080 with them than for
// one without, where that takes 25 ms. The radius of a blur made no difference.
const BACKDROP = 60;
const BLUR = 70;
const DROP_SHADOW = 50;
const OTHER_FILTER = 20;
const BLEND = 3;
const SHADOW_PER_PIXEL = 0.03;
// Shadows below this are cheap.
const SMALL_SHADOW = 40;

/** The largest number of pixels that a value names. */
function largestOf(value: string): number {
  return Math.max(0, ...[...value.matchAll(/(-?[\d.]+)px/g)].map(([, number]) => Number(number)));
}

function filterCost(property: string, value: string): Cost | null {
  if (value === "none") return null;
  if (property === "backdrop-filter") return {name: property, each: BACKDROP};
  if (/drop-shadow/.test(value)) return {name: "filter: drop-shadow()", each: DROP_SHADOW};
  if (/blur/.test(value)) return largestOf(value) > 0 ? {name: "filter: blur()", each: BLUR} : null;
  return {name: property, each: OTHER_FILTER};
}

/** What a declaration costs beyond the plain painting of its box; null = too little to speak of. */
export function costOf(property: string, value: string): Cost | null {
  if (property === "filter" || property === "backdrop-filter") return filterCost(property, value);
  if (property === "mix-blend-mode") return value === "normal" ? null : {name: property, each: BLEND};
  if (property !== "box-shadow") return null;
  const radius = largestOf(value);
  return radius >= SMALL_SHADOW ? {name: property, each: SHADOW_PER_PIXEL * radius} : null;
}
