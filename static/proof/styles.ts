// What an element's style says about what is to be seen.
import {hexOf, parseColor} from "../stage/colors";

export interface StyleFacts {
  /** 0 to 1; 0 also when the element is not displayed. */
  opacity: number;
  /** Colours that it paints with, #rrggbb. */
  colors: string[];
  /** Whether it paints a box of its own. */
  box: boolean;
  fault: {rule: string; message: string} | null;
}

const COLOR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]*\)/gi;
const BOXES = new Set(["background", "background-color", "background-image", "border", "box-shadow"]);
const PAINTS = new Set([...BOXES, "border-color", "color", "fill", "stroke"]);
const REMOTE_URL = /url\(\s*["']?\s*(https?:)?\/\//i;

/** The colours that a CSS value names, as #rrggbb; those that cannot be seen are left out. */
export function colorsIn(value: string): string[] {
  const words = value.match(COLOR) ?? value.split(/[\s,]+/).filter((word) => /^[a-z]{3,}$/i.test(word));
  const colors = words.map(parseColor).filter((color) => color !== null && color[3] > 0.02);
  return colors.map((color) => hexOf(color!));
}

/** `a: b; c: url(data:x;y)` as pairs; semicolons within brackets or quotes belong to the value. */
function pairsOf(style: string): [name: string, value: string][] {
  const parts = /[("']/.test(style) ? (style.match(/(?:\((?:[^()]|\([^()]*\))*\)|"[^"]*"|'[^']*'|[^;("']+)+/g) ?? []) : style.split(";");
  return parts.map((part) => {
    const colon = part.indexOf(":");
    return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
  });
}

function faultOf(name: string, value: string): StyleFacts["fault"] {
  if ((name.startsWith("animation") || name.startsWith("transition")) && value !== "none")
    return {rule: "no-css-time", message: `CSS ${name} runs by its own clock: set the style from useCurrentFrame().`};
  if (value.includes("url(") && REMOTE_URL.test(value))
    return {rule: "no-network", message: `${value.slice(0, 120)} is not available: a scene reaches no network.`};
  return null;
}

function factsOf(style: string): StyleFacts {
  const facts: StyleFacts = {opacity: 1, colors: [], box: false, fault: null};
  for (const [name, value] of pairsOf(style)) {
    if (name === "opacity") facts.opacity *= Math.min(1, Math.max(0, parseFloat(value) || 0));
    else if ((name === "display" && value === "none") || (name === "visibility" && value === "hidden")) facts.opacity = 0;
    else if (PAINTS.has(name)) {
      const colors = colorsIn(value);
      facts.colors.push(...colors);
      if (BOXES.has(name)) facts.box ||= colors.length > 0 || /gradient\(|url\(/.test(value);
    }
    facts.fault ??= faultOf(name, value);
  }
  return facts;
}

// The same styles come again in every frame.
const known = new Map<string, StyleFacts>();
const KEPT = 2000;

export function readStyle(style: string): StyleFacts {
  let facts = known.get(style);
  if (!facts) {
    if (known.size >= KEPT) known.clear();
    facts = factsOf(style);
    known.set(style, facts);
  }
  return facts;
}
