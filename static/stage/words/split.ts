// A text as its letters, words or lines: whole letters as people see them, whatever code points they are made of.

export type SplitBy = "letter" | "word" | "line";

export interface TextPart {
  text: string;
  /** White space between words, or the break between lines: it stands there and is not animated. */
  space: boolean;
  /** Counts the parts that are no space, from 0; a space has that of the part after it. */
  index: number;
}

// The language is named, so that the machine's does not matter; its rules for graphemes and for words are the common ones.
const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"});
const words = new Intl.Segmenter("en", {granularity: "word"});
// Scripts that write words without spaces between them.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Scripts whose letters change with their neighbours: taken apart, they would be other letters.
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The letters of a text, each with its accents; an emoji is one, however it is put together. */
export function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({segment}) => segment);
}

/** Which way a text runs: that of its first letter. */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** Words of a piece without white space; punctuation stays with the word before it, an opening one with the word after. */
function wordsIn(piece: string): string[] {
  if (!UNSPACED.test(piece)) return [piece];
  const found: string[] = [];
  let opening = "";
  for (const {segment, isWordLike} of words.segment(piece)) {
    if (isWordLike) found.push(opening + segment);
    else if (/^[\p{Ps}\p{Pi}]/u.test(segment) || !found.length) {
      opening += segment;
      continue;
    } else found[found.length - 1] += opening + segment;
    opening = "";
  }
  if (opening) found.push(opening);
  return found;
}

function pieces(text: string, by: SplitBy): string[] {
  if (by === "line") return text.split(/(\n)/);
  const spaced = text.split(/(\s+)/);
  const apart = (piece: string) => (by === "word" ? wordsIn(piece) : JOINED.test(piece) ? [piece] : lettersOf(piece));
  return spaced.flatMap((piece, index) => (index % 2 ? [piece] : apart(piece)));
}

/** The parts of `text` in order; put together they are the text again. */
export function splitText(text: string, by: SplitBy = "word"): TextPart[] {
  if (by !== "letter" && by !== "word" && by !== "line") throw new Error(`splitText: by is "letter", "word" or "line", not ${String(by)}.`);
  let index = 0;
  return pieces(String(text ?? ""), by)
    .filter(Boolean)
    .map((piece) => {
      const space = !piece.trim();
      return {text: piece, space, index: space ? index : index++};
    });
}
