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
  return KANA.test(piece) ? phrasesOf(parts) : parts;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const [HAN, HIRAGANA, KATAKANA] = [/^[\p{Script=Han}々〇\d]/u, /^\p{Script=Hiragana}/u, /^[\p{Script=Katakana}ー]/u];
const LONGEST_PHRASE = 7; // characters: what is longer breaks inside

/** Japanese in phrases: a word and the particles and endings that follow it stay on one line. */
function phrasesOf(parts: string[]): string[] {
  const phrases: string[][] = [];
  for (const part of parts) {
    const last = phrases.at(-1);
    if (last && follows([...last.at(-1)!].at(-1)!, part)) last.push(part);
    else phrases.push([part]);
  }
  return phrases.flatMap((phrase) => (phrase.join("").length > LONGEST_PHRASE ? phrase : [phrase.join("")]));
}

/** Whether `next` goes on with the phrase whose last character is `end`. */
function follows(end: string, next: string): boolean {
  if (HIRAGANA.test(next)) return HIRAGANA.test(end) || HAN.test(end) || KATAKANA.test(end) || /\p{Pe}/u.test(end);
  return (HAN.test(end) && HAN.test(next)) || (KATAKANA.test(end) && KATAKANA.test(next));
}

// Marks that stand alone between two things: a line ends with them, and none begins with them.
const BETWEEN = /^[·•|–—/-]$/;
const DASH = /^[–—-]$/;

/** The pieces between white space, each mark with what stands before it; the two ends of a span ("1938 – 2025") with their dash. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = [];
  const all = paragraph.split(/\s+/).filter(Boolean);
  all.forEach((piece, place) => {
    const spans = place > 1 && DASH.test(all[place - 1]!) && /\d$/.test(all[place - 2]!) && /^\d/.test(piece);
    if (pieces.length && (BETWEEN.test(piece) || spans)) pieces[pieces.length - 1] += ` ${piece}`;
    else pieces.push(piece);
  });
  return pieces;
}

/** One paragraph in parts between which its line may break. */
export function unbrokenParts(paragraph: string): Unbroken[] {
  const pieces = piecesOf(paragraph);
  return pieces.flatMap((piece, place) => partsOf(piece).map((text, index) => ({text, spaced: place > 0 && index === 0})));
}
