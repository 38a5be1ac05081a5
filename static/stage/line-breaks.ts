// Where a line may break: at white space, and in scripts that write without it between characters or words.

/** A part of a text that stays on one line. */
export interface Unbroken {
  text: string;
  /** Whether white space stands before it. */
  spaced: boolean;
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
// Written without spaces, but broken between words only: a dictionary knows them.
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// What no line begins with (closing marks, small kana, the long vowel), and what none ends with (JIS X 4051).
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** Made when first needed: most texts have spaces. */
let segmenters: {word: Intl.Segmenter; grapheme: Intl.Segmenter} | null = null;

function segments(text: string): string[] {
  segmenters ??= {word: new Intl.Segmenter("en", {granularity: "word"}), grapheme: new Intl.Segmenter("en", {granularity: "grapheme"})};
  const {word, grapheme} = segmenters;
  return Array.from(word.segment(text), ({segment}) => segment).flatMap((segment) =>
    IDEOGRAPHIC.test(segment) ? Array.from(grapheme.segment(segment), (one) => one.segment) : [segment],
  );
}

// Web addresses and other words that are longer than a line should be break behind their marks.
const LONG = 24;
const BEHIND_MARKS = /(?<=[/?&=_#+-])(?![/?&=_#+-])|(?=\.)/;

/** The parts of a piece without white space. */
function partsOf(piece: string): string[] {
  if (piece.length > LONG && BEHIND_MARKS.test(piece)) return piece.split(BEHIND_MARKS).filter(Boolean);
  if (!IDEOGRAPHIC.test(piece) && !UNSPACED.test(piece)) return [piece];
  const parts: string[] = [];
  for (const segment of segments(piece)) {
    const last = parts.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** One paragraph in parts between which its line may break. */
export function unbrokenParts(paragraph: string): Unbroken[] {
  const pieces = paragraph.split(/\s+/).filter(Boolean);
  return pieces.flatMap((piece, place) => partsOf(piece).map((text, index) => ({text, spaced: place > 0 && index === 0})));
}
