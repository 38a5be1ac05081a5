// What an element's style says about what is to be seen, without a page that lays it out.
import {hexOf, parseColor, type Rgba} from "../../stage/colors";
import {type Cost, costOf} from "./costs";
import {type Length, lengthOf} from "./length";

/** What fills a box: colours of which any may lie under a point of it, from the lowest layer up. */
export interface Fill {
  layers: Rgba[][];
  /** A picture is among it, or something else of unknown looks. */
  picture: boolean;
}

export interface Style {
  /** 0 to 1; 0 also when the element is not displayed. */
  opacity: number;
  /** Colours that it paints with, #rrggbb. */
  colors: string[];
  /** Whether it paints a box of its own. */
  box: boolean;
  fill: Fill | null;
  /** Of text; undefined = inherited, null = not known. */
  color?: Rgba | null;
  size?: Length | null;
  spacing?: Length | null;
  nowrap?: boolean;
  breaks?: boolean;
  uppercase?: boolean;
  /** Text whose looks come from more than its colour: outlined, shadowed, filled with a picture. */
  adorned: boolean;
  /** How it stands among its neighbours, where the style says so. */
  display?: string;
  direction?: string;
  /** Out of the flow: laid over what comes before it. */
  floats: boolean;
  /** What floats in it is placed by it. */
  positioned: boolean;
  left?: Length | null;
  top?: Length | null;
  right?: Length | null;
  bottom?: Length | null;
  width?: Length | null;
  height?: Length | null;
  padding?: Length | null;
  /** Distance of two baselines: in font sizes, or a length. */
  leading?: number | Length | null;
  /** Hides what leaves it. */
  clips: boolean;
  /** Of its transform; null = it does more than scale and move. */
  scale: number | null;
  /** How far the transform moves it, as shares of its own size or of its font; the largest of both directions. */
  shift: number;
  /** Whether the transform moves it at all, and sideways. */
  moves: boolean;
  sideways: boolean;
  /** Colours below do not come out as they are: blended, filtered. */
  alters: boolean;
  /** Painted before what comes before it. */
  sinks: boolean;
  costs: Cost[];
  fault: {rule: string; message: string; hint: string} | null;
}

const COLOR = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\([^()]*\)|(?<![\w#-])[a-z]{3,}(?![\w(-])/gi;
const URLS = /url\((?:"[^"]*"|'[^']*'|[^)]*)\)/gi;
// Pictures, and colours in ways that are not read here.
const UNREAD = /\b(?:url|image-set|element|var|color|color-mix|light-dark)\(/;
const REMOTE_URL = /url\(\s*["']?\s*(https?:)?\/\//i;

// The same values come again and again, in all frames.
const knownColors = new Map<string, Rgba[]>();
const KEPT = 2000;

/** What `make` says of `key`, kept. */
function remembered<Value>(known: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    if (known.size >= KEPT) known.clear();
    value = make(key);
    known.set(key, value);
  }
  return value;
}

function parsedColor(word: string): Rgba[] {
  const color = parseColor(word);
  return color ? [color] : [];
}

/** The colours that a CSS value names. */
export function parsedColors(value: string): Rgba[] {
  const words = (value.includes("url(") ? value.replace(URLS, "") : value).match(COLOR) ?? [];
  return words.flatMap((word) => remembered(knownColors, word, parsedColor));
}

/** Colours as #rrggbb; those that cannot be seen are left out. */
export function hexesOf(colors: Rgba[]): string[] {
  return colors.filter((color) => color[3] > 0.02).map(hexOf);
}

function numberIn(value: string, low: number, high: number): number {
  return Math.min(high, Math.max(low, parseFloat(value) || 0));
}

/** `a, b(c, d)` at its outer commas. */
function layersIn(value: string): string[] {
  return value.match(/(?:[^,(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
}

function paintBox(style: Style, value: string): void {
  const colors = hexesOf(parsedColors(value));
  style.colors.push(...colors);
  style.box ||= colors.length > 0 || /gradient\(|url\(/.test(value);
}

/** The topmost layer of a background is named first. */
function fillBox(style: Style, value: string): void {
  paintBox(style, value);
  const fill = (style.fill ??= {layers: [], picture: false});
  for (const layer of layersIn(value).toReversed()) {
    const colors = parsedColors(layer);
    if (UNREAD.test(layer)) fill.picture = true;
    else if (colors.length) fill.layers.push(colors);
  }
}

function readTransform(style: Style, value: string): void {
  if (value === "none") return;
  style.positioned = true;
  for (const [, name, inner] of value.matchAll(/([a-z3]+)\(([^()]*)\)/gi)) {
    const parts = inner!.split(",").map((part) => part.trim());
    if (/^scale/.test(name!)) scaleBy(style, name!, parts.map(Number));
    else if (/^translate/.test(name!)) moveBy(style, name!, parts);
    else if (parts.some((part) => parseFloat(part) !== 0)) style.scale = null;
  }
}

function scaleBy(style: Style, name: string, [x = 1, y = x]: number[]): void {
  if (x === 0 || y === 0) style.opacity = 0;
  if (name === "scale" && x === y && style.scale !== null) style.scale *= x;
  else style.scale = null;
}

function moveBy(style: Style, name: string, parts: string[]): void {
  const [x, y] = name === "translateY" ? ["0", parts[0]!] : [parts[0]!, parts[1] ?? "0"];
  const lengths = [lengthOf(x), lengthOf(y)];
  for (const length of lengths) if (length && length.unit !== "px") style.shift = Math.max(style.shift, Math.abs(length.value));
  style.moves ||= lengths.some((length) => length?.value !== 0);
  style.sideways ||= lengths[0]?.value !== 0;
}

function readLeading(style: Style, value: string): void {
  style.leading = /^[\d.]+$/.test(value) ? Number(value) : lengthOf(value);
}

/** `font: 600 120px/1.05 "Fraunces"`. */
function readFont(style: Style, value: string): void {
  const size = /(?:^|\s)([\d.]+(?:px|r?em|%))(?:\/(\S+))?\s+.+$/.exec(value);
  if (!size) return;
  style.size = lengthOf(size[1]!);
  if (size[2]) readLeading(style, size[2]);
}

/** `inset(0 100% 0 0)` and its like leave nothing to see where two opposite sides meet. */
function readClip(style: Style, value: string): void {
  style.clips = value !== "none";
  const inset = /^inset\(([^()]*?)(?:\s+round[^()]*)?\)$/.exec(value);
  if (!inset) return;
  const [top = 0, right = top, bottom = top, left = right] = inset[1]!.split(/\s+/).map((side) => (side.endsWith("%") ? parseFloat(side) : 0));
  if (top + bottom >= 100 || left + right >= 100) style.opacity = 0;
}

function readInset(style: Style, value: string): void {
  const [top, right = top, bottom = top, left = right] = value.split(/\s+/).map(lengthOf);
  Object.assign(style, {top, right, bottom, left});
}

const READERS: Record<string, (style: Style, value: string) => void> = {
  opacity: (style, value) => (style.opacity *= numberIn(value, 0, 1)),
  display: (style, value) => {
    if (value === "none") style.opacity = 0;
    style.display = value;
  },
  "flex-direction": (style, value) => (style.direction = value),
  visibility: (style, value) => value === "hidden" && (style.opacity = 0),
  background: fillBox,
  "background-color": fillBox,
  "background-image": fillBox,
  border: paintBox,
  "box-shadow": paintBox,
  "border-color": (style, value) => style.colors.push(...hexesOf(parsedColors(value))),
  stroke: (style, value) => style.colors.push(...hexesOf(parsedColors(value))),
  fill: (style, value) => {
    style.colors.push(...hexesOf(parsedColors(value)));
    style.color = parsedColors(value)[0] ?? null;
  },
  color: (style, value) => {
    style.colors.push(...hexesOf(parsedColors(value)));
    if (value !== "inherit" && value !== "currentcolor") style.color = parsedColors(value)[0] ?? null;
  },
  "-webkit-text-fill-color": (style, value) => (style.color = parsedColors(value)[0] ?? null),
  "background-clip": (style, value) => (style.adorned ||= value.includes("text")),
  "-webkit-background-clip": (style, value) => (style.adorned ||= value.includes("text")),
  "text-shadow": (style, value) => (style.adorned ||= value !== "none"),
  "-webkit-text-stroke": (style) => (style.adorned = true),
  "-webkit-text-stroke-width": (style) => (style.adorned = true),
  "paint-order": (style) => (style.adorned = true),
  "font-size": (style, value) => (style.size = lengthOf(value)),
  font: readFont,
  "letter-spacing": (style, value) => (style.spacing = lengthOf(value)),
  "white-space": (style, value) => (style.nowrap = value === "nowrap" || value === "pre"),
  "overflow-wrap": (style, value) => (style.breaks = value !== "normal"),
  "word-break": (style, value) => (style.breaks = value !== "normal" && value !== "keep-all"),
  "line-height": readLeading,
  "text-transform": (style, value) => (style.uppercase = value === "uppercase"),
  position: (style, value) => {
    style.floats = value === "absolute" || value === "fixed";
    style.positioned = value !== "static";
  },
  inset: readInset,
  "z-index": (style, value) => (style.sinks = value.startsWith("-")),
  left: (style, value) => (style.left = lengthOf(value)),
  top: (style, value) => (style.top = lengthOf(value)),
  right: (style, value) => (style.right = lengthOf(value)),
  bottom: (style, value) => (style.bottom = lengthOf(value)),
  width: (style, value) => (style.width = lengthOf(value)),
  height: (style, value) => (style.height = lengthOf(value)),
  padding: (style, value) => (style.padding = lengthOf(value)),
  overflow: (style, value) => (style.clips ||= value !== "visible"),
  "clip-path": readClip,
  "mask-image": (style) => (style.clips = true),
  transform: readTransform,
  scale: (style, value) => scaleBy(style, "scale", value.split(/\s+/).map(Number)),
  rotate: (style, value) => parseFloat(value) !== 0 && (style.scale = null),
  filter: (style, value) => (style.alters ||= /invert|brightness|contrast|hue|saturate|sepia|gray|url/.test(value)),
  "backdrop-filter": (style, value) => (style.alters ||= /invert|brightness|contrast|hue|saturate|sepia|gray|url/.test(value)),
  "mix-blend-mode": (style, value) => (style.alters ||= value !== "normal"),
};

/** `a: b; c: url(data:x;y)` as pairs; semicolons within brackets or quotes belong to the value. */
function pairsOf(style: string): [name: string, value: string][] {
  const parts = /[("']/.test(style) ? (style.match(/(?:\((?:[^()]|\([^()]*\))*\)|"[^"]*"|'[^']*'|[^;("']+)+/g) ?? []) : style.split(";");
  return parts.map((part) => {
    const colon = part.indexOf(":");
    return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
  });
}

function faultOf(name: string, value: string): Style["fault"] {
  if ((name.startsWith("animation") || name.startsWith("transition")) && value !== "none")
    return {rule: "no-css-time", message: `CSS ${name} runs by its own clock.`, hint: "Set the style from useCurrentFrame()."};
  if (value.includes("url(") && REMOTE_URL.test(value))
    return {rule: "no-network", message: `${value.slice(0, 120)} is not available: a scene reaches no network.`, hint: "Use a picture of the project."};
  return null;
}

function styleOf(text: string): Style {
  const style: Style = {
    opacity: 1, colors: [], box: false, fill: null, adorned: false, floats: false, positioned: false, clips: false,
    scale: 1, shift: 0, moves: false, sideways: false, alters: false, sinks: false, costs: [], fault: null,
  };
  for (const [name, value] of pairsOf(text)) {
    if (Object.hasOwn(READERS, name)) READERS[name]!(style, value);
    const cost = costOf(name, value);
    if (cost) style.costs.push(cost);
    style.fault ??= faultOf(name, value);
  }
  return style;
}

const knownStyles = new Map<string, Style>();

export function readStyle(text: string): Style {
  return remembered(knownStyles, text, styleOf);
}
