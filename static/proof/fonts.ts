// Which typefaces a frame's markup is set in, and with which characters: the page loads exactly those.
import {resolveFamily} from "../stage/fonts";
import {attribute} from "./look/markup";

/** A style of type, as an element hands it on to what is in it. */
export interface Font {
  /** As in CSS. */
  family: string;
  weight: number;
  italic: boolean;
  /** "" where nothing says so. */
  lang: string;
}

export interface FontUse {
  families: string[];
  weight: number;
  italic: boolean;
  lang: string;
  /** Every character once. */
  text: string;
}

export const DEFAULT_FONT: Font = {family: "Inter", weight: 400, italic: false, lang: ""};

// As browsers have it.
const BOLD = new Set("h1 h2 h3 h4 h5 h6 b strong th".split(" "));
const ITALIC = new Set("i em cite dfn var address".split(" "));
const DECLARED = /(?:^|;)\s*font(-family|-weight|-style)?\s*:\s*([^;]+)/g;
const SHORTHAND = /^(.*?)\b[\d.]+(?:px|em|rem|%|pt|vw|vh|vmin|vmax)(?:\s*\/\s*[\d.]+\w*%?)?\s+([^\d].*)$/s;
const WEIGHT = /\b(?:[1-9]\d\d|1000|bold|bolder|lighter)\b/;
// Longer than any text that is read; a scene may draw millions of characters.
const MAX_TEXT = 20_000;

function weightOf(value: string, above: number): number {
  if (value === "bold") return 700;
  if (value === "normal") return 400;
  if (value === "bolder") return above < 350 ? 400 : above < 600 ? 700 : 900;
  if (value === "lighter") return above < 550 ? 100 : above < 750 ? 400 : 700;
  const number = Number(value);
  return number >= 1 && number <= 1000 ? Math.round(number) : above;
}

function declare(font: Font, name: string, value: string): void {
  if (value === "inherit" || value === "unset") return;
  if (name === "-family") font.family = value;
  else if (name === "-weight") font.weight = weightOf(value, font.weight);
  else if (name === "-style") font.italic = /italic|oblique/.test(value);
  else {
    const parts = SHORTHAND.exec(value);
    if (!parts) return;
    Object.assign(font, {family: parts[2]!, weight: weightOf(WEIGHT.exec(parts[1]!)?.[0] ?? "normal", font.weight), italic: /italic|oblique/.test(parts[1]!)});
  }
}

/** The style of type inside an element. */
export function fontIn(above: Font, tag: string, attributes: string, style: string): Font {
  const lang = attribute(attributes, "lang");
  const inSvg = attributes.includes(" font-");
  if (!style.includes("font") && lang === null && !inSvg && !BOLD.has(tag) && !ITALIC.has(tag)) return above;
  const font = {...above, lang: lang ?? above.lang};
  if (BOLD.has(tag)) font.weight = weightOf(tag === "b" || tag === "strong" ? "bolder" : "bold", font.weight);
  if (ITALIC.has(tag)) font.italic = true;
  for (const name of inSvg ? ["-family", "-weight", "-style"] : []) {
    const value = attribute(attributes, `font${name}`);
    if (value !== null) declare(font, name, value);
  }
  for (const [, name = "", value] of style.matchAll(DECLARED)) declare(font, name, value!.trim());
  return font;
}

/** Gathers the characters of each style of type. */
export class FontUses {
  private readonly found = new Map<string, {font: Font; characters: Set<string>}>();

  add(font: Font, text: string): void {
    const key = `${font.family}|${font.weight}|${font.italic}|${font.lang}`;
    let use = this.found.get(key);
    if (!use) {
      use = {font, characters: new Set()};
      this.found.set(key, use);
    }
    for (const character of text.slice(0, MAX_TEXT)) use.characters.add(character);
  }

  /** `drawn` names all typefaces: one that no element names is a <style>'s, and may draw any of the texts. */
  list(drawn: Iterable<string>): FontUse[] {
    const uses = [...this.found.values()].map(({font: {family, weight, italic, lang}, characters}) => ({
      families: resolveFamily(family).names,
      weight,
      italic,
      lang,
      text: [...characters].join(""),
    }));
    const named = new Set(uses.flatMap(({families}) => families));
    const text = [...new Set(uses.map((use) => use.text).join(""))].join("");
    const styled = [...drawn].filter((name) => !named.has(name));
    const more = styled.flatMap((name) => [400, 700].map((weight) => ({families: [name], weight, italic: false, lang: "", text})));
    return [...uses, ...more];
  }
}
