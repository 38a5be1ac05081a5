// Which typeface a scene's `fontFamily` comes to. Scenes name typefaces as people do; what is drawn is always one of
// ours (fonts.json), and what that has no glyph for another of ours, the same on every machine.
//
// Every font-family that a scene sets is rewritten where its elements are made (jsx-runtime.ts), in V8 and in the
// browser alike: to the offered names in it, then a text typeface of the same kind with Greek and Cyrillic, then
// those of other scripts. An @font-face of every script under every family's name would need
// no rewriting, but would be thousands of rules, could not tell Japanese from Chinese within a film, and would leave
// `fontFamily: "serif"` to the machine.
import {ofFrame, styleOfFrame} from "./frame-units";
import listed from "./fonts.json";

const OF_KIND: Record<string, string> = {sans: "Inter", display: "Inter", handwriting: "Inter", script: "Inter", serif: "Source Serif 4", mono: "JetBrains Mono"};
const DEFAULT = "Inter";
const GENERIC = new Set(
  "serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded emoji math -apple-system blinkmacsystemfont".split(" "),
);
/** Keywords and functions that say nothing of a typeface of their own. */
const PASSED = /^(inherit|unset|revert|revert-layer|initial|var\(.*)$/i;
// What draws the characters that a text's own typefaces lack. Japanese and Chinese share characters and draw them
// differently: `--scripts` is set by the language of the scene (told by its texts), or of an element with `lang`.
const SCRIPTS = "var(--scripts, sans-serif)";
const OTHERS = ["Inter", "Noto Sans Arabic"];
const SIGNS = ["Noto Sans Symbols 2", "Noto Color Emoji"];
/** Elements that browsers set in typefaces of the system. */
const OWN_FAMILY: Record<string, string> = {
  ...{code: "monospace", pre: "monospace", kbd: "monospace", samp: "monospace", tt: "monospace"},
  ...{button: "inherit", input: "inherit", select: "inherit", textarea: "inherit", optgroup: "inherit"},
};

const nameOf = (part: string) => part.trim().replace(/^(["'])(.*)\1$/, "$2").trim();
const keyOf = (name: string) => name.toLowerCase().replace(/ variable$/, "");

const offered = new Map(listed.map((typeface) => [typeface.name.toLowerCase(), typeface]));

/** Ours for a name that we do not have, where one is known to be alike. */
function substituteFor(key: string): string | undefined {
  return listed.find(({alike}) => alike.some((other) => other.toLowerCase() === key))?.name;
}

export interface ResolvedFamily {
  /** Names of typefaces that we have, the first being the one that is meant. */
  names: string[];
  /** A name in it that we do not have, if it names none that we have. */
  missing: string | null;
}

const resolved = new Map<string, ResolvedFamily>();
const KEPT = 500;

/** The typefaces that a CSS font-family comes to. */
export function resolveFamily(family: string): ResolvedFamily {
  let result = resolved.get(family);
  if (!result) {
    if (resolved.size >= KEPT) resolved.clear();
    result = resolve(family.split(",").map(nameOf).filter(Boolean));
    resolved.set(family, result);
  }
  return result;
}

function resolve(given: string[]): ResolvedFamily {
  const keys = given.map(keyOf);
  const ours = keys.filter((key) => offered.has(key));
  const missing = ours.length ? undefined : given.find((name) => !GENERIC.has(keyOf(name)) && !name.startsWith("var("));
  const substitute = keys.map(substituteFor).find(Boolean) ?? DEFAULT;
  const first = ours.length ? ours : [keyOf(substitute)];
  const kind = offered.get(first[0]!)!.kind;
  const names = [...first.map((key) => offered.get(key)!.name), OF_KIND[kind]!];
  return {names: [...new Set(names)], missing: missing ?? null};
}

/** The names of all typefaces that were drawn with. */
export const drawnNames = new Set<string>();
const substituted = new Map<string, string>();

/** Typefaces that scenes asked for in vain since the last call, each with the one that is drawn for it. */
export function takeMissing(): {name: string; drawn: string}[] {
  const missing = [...substituted].map(([name, drawn]) => ({name, drawn}));
  substituted.clear();
  return missing;
}

/** A font-family as it is drawn: `Poppins` -> `"Poppins", "Inter", var(--scripts, sans-serif)`. */
function drawnFamily(family: string): string {
  if (family.includes("--scripts") || PASSED.test(family.trim())) return family;
  const {names, missing} = resolveFamily(family);
  if (missing) substituted.set(missing, names[0]!);
  for (const name of names) drawnNames.add(name);
  return `${names.map((name) => `"${name}"`).join(", ")}, ${SCRIPTS}`;
}

/** The typefaces of all scripts in the order for a language, "" being none in particular: the value of `--scripts`. */
export function scriptsOf(lang: string): string {
  const han = /^zh\b/i.test(lang) ? ["Noto Sans SC", "Noto Sans JP"] : ["Noto Sans JP", "Noto Sans SC"];
  return [...OTHERS, ...han, ...SIGNS].map((name) => `"${name}"`).join(", ");
}

type Props = Record<string, unknown>;

// The families come last in the shorthand, after the size: "italic 700 48px/1.2 Poppins, sans-serif".
const SHORTHAND = /^(.*?\b[\d.]+(?:px|em|rem|%|pt|vw|vh|vmin|vmax)(?:\s*\/\s*[\d.]+\w*%?)?\s+)([^\d].*)$/s;
const DECLARATION = /((?<![\w-])font(-family)?\s*:\s*)([^;}]+)/g;

/** The value of `font` as it is drawn. */
function drawnFont(font: string): string {
  return font.replace(SHORTHAND, (_, size: string, family: string) => size + drawnFamily(family));
}

function drawnStyle(style: Props): Props {
  const {fontFamily, font} = style;
  if (typeof fontFamily === "string") return {...style, fontFamily: drawnFamily(fontFamily)};
  if (typeof font !== "string") return style;
  return {...style, font: drawnFont(font)};
}

/** The rules of a <style> as they are drawn. */
function drawnRules(css: string): string {
  return css.replace(DECLARATION, (_, name: string, family: string | undefined, value: string) => name + (family ? drawnFamily(value) : drawnFont(value)));
}

/** An element's props as they are drawn: every typeface among them, and every share of the frame. Components get theirs as they are. */
export function drawnProps<P>(type: unknown, props: P): P {
  if (typeof type !== "string" || !props) return props;
  const given = props as Props;
  const written = given.style as Props | null | undefined;
  const style = written && styleOfFrame(written);
  let drawn = style === written ? given : {...given, style};
  const own = OWN_FAMILY[type];
  if (style && (style.fontFamily !== undefined || style.font !== undefined)) drawn = {...drawn, style: drawnStyle(style)};
  else if (own) drawn = {...drawn, style: {fontFamily: drawnFamily(own), ...style}};
  if (typeof given.lang === "string") drawn = {...drawn, style: {"--scripts": scriptsOf(given.lang), ...(drawn.style as Props)}};
  if (typeof given.fontFamily === "string") drawn = {...drawn, fontFamily: drawnFamily(given.fontFamily)};
  if (type === "style" && typeof given.children === "string") drawn = {...drawn, children: drawnRules(ofFrame(given.children))};
  return drawn as P;
}
