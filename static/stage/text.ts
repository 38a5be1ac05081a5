// How large a text may be set to fit its box. It counts widths from a table instead of measuring on the page, so that
// the answer is the same in V8, in the preview and in the export.
import {characterWidths} from "./glyph-widths";
import {unbrokenParts, type Unbroken} from "./line-breaks";

export interface FitTextOptions {
  text: string;
  /** The box, in pixels. */
  width?: number;
  /** The same as width, as @remotion/layout-utils names it. */
  withinWidth?: number;
  height?: number;
  /** The largest font size in question, pixels; as large as the box allows by default. */
  fontSize?: number;
  minFontSize?: number;
  /** Lines that the text may take; 1 by default. */
  maxLines?: number;
  /** As `style.fontFamily`; Inter by default. */
  fontFamily?: string;
  fontWeight?: number | string;
  /** Extra space between letters, in em. */
  letterSpacing?: number;
  /** Distance of two baselines, in font sizes; 1.1 by default. */
  lineHeight?: number;
  textTransform?: "none" | "uppercase" | "lowercase";
}

export interface FittedText {
  /** Pixels, a whole number. */
  fontSize: number;
  /** The text as it breaks at that size, lines of about equal length. */
  lines: string[];
  /** Width of the longest line, in pixels. */
  width: number;
}

// Kerning, hinting and rounding: the table may be off by so much.
const SAFETY = 1.02;
// Pixels; higher than any frame.
const LARGEST = 10_000;

/** A measure of texts in em, for one style. */
function measureOf(options: FitTextOptions): (text: string) => number {
  const widthOf = characterWidths(options.fontFamily, options.fontWeight);
  const spacing = options.letterSpacing ?? 0;
  return (text) => {
    let width = 0;
    for (const character of text.normalize("NFD")) {
      const own = widthOf(character);
      width += own && own + spacing;
    }
    return width * SAFETY;
  };
}

/** What stays on one line, its width in em, and that of the space before it. */
interface Word {
  text: string;
  width: number;
  space: number;
}

/** Where a paragraph breaks so that no line is wider than `width` em, a single long word aside: each line's first word. */
function breaksOf(words: Word[], width: number): number[] {
  const breaks = [0];
  let line = 0;
  words.forEach((word, index) => {
    if (index > 0 && line + word.space + word.width > width) {
      breaks.push(index);
      line = word.width;
    } else line += (index > 0 ? word.space : 0) + word.width;
  });
  return breaks;
}

function countLines(paragraphs: Word[][], width: number): number {
  return paragraphs.reduce((sum, words) => sum + breaksOf(words, width).length, 0);
}

function linesOf(words: Word[], width: number): {text: string; width: number}[] {
  const breaks = breaksOf(words, width);
  return breaks.map((first, line) => {
    const own = words.slice(first, breaks[line + 1]);
    const text = own.map((word, index) => (index > 0 && word.space ? " " : "") + word.text).join("");
    return {text, width: own.reduce((total, word, index) => total + word.width + (index > 0 ? word.space : 0), 0)};
  });
}

/** The narrowest setting that takes no more lines: their lengths come out about equal. */
function balanced(paragraphs: Word[][], width: number): {text: string; width: number}[] {
  const count = countLines(paragraphs, width);
  let low = Math.max(...paragraphs.flat().map((word) => word.width), 0);
  let high = width;
  for (let step = 0; count > paragraphs.length && step < 8 && high > low; step++) {
    const middle = (low + high) / 2;
    if (countLines(paragraphs, middle) > count) low = middle;
    else high = middle;
  }
  return paragraphs.flatMap((words) => linesOf(words, high));
}

function fit(options: FitTextOptions): FittedText {
  const {withinWidth = NaN, width = withinWidth, height = Infinity, fontSize = LARGEST, minFontSize = 8, maxLines = 1, lineHeight = 1.1, textTransform} = options;
  if (!(width > 0) || !(fontSize > 0)) throw new Error(`fitText: width and fontSize must be above 0, not ${width} and ${fontSize}.`);
  const given = String(options.text ?? "");
  const text = textTransform === "uppercase" ? given.toUpperCase() : textTransform === "lowercase" ? given.toLowerCase() : given;
  const measure = measureOf(options);
  const space = measure(" ");
  const measured = ({text: word, spaced}: Unbroken): Word => ({text: word, width: measure(word), space: spaced ? space : 0});
  const paragraphs = text.split("\n").map((line) => unbrokenParts(line).map(measured));
  const widest = Math.max(...paragraphs.flat().map((word) => word.width), 0);
  const fits = (size: number) => {
    if (widest * size > width) return false;
    const count = countLines(paragraphs, width / size);
    return count <= Math.max(maxLines, paragraphs.length) && count * lineHeight * size <= height;
  };
  let low = Math.max(1, Math.floor(Math.min(minFontSize, fontSize)));
  let high = Math.max(low, Math.floor(fontSize));
  if (fits(high)) low = high;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  const lines = balanced(paragraphs, width / low);
  return {fontSize: low, lines: lines.map((line) => line.text), width: Math.max(...lines.map((line) => line.width)) * low};
}

// Scenes ask the same at every frame.
const fitted = new Map<string, FittedText>();
const KEPT = 500;

/** The largest whole font size up to `fontSize` at which the text fits its box, and how it breaks there. */
export function fitText(options: FitTextOptions): FittedText {
  const key = JSON.stringify(options);
  let result = fitted.get(key);
  if (!result) {
    if (fitted.size >= KEPT) fitted.clear();
    result = fit(options);
    fitted.set(key, result);
  }
  return {...result, lines: [...result.lines]};
}
