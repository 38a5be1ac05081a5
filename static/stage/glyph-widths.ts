// How wide letters are, from a table made of the font files (`manage.py generate_fonts`) instead of a measure taken on
// the page: the same in V8, in the preview and in the export.
import {resolveFamily} from "./fonts";
import tables from "./glyph-widths.json";

/** A typeface's widths, two characters each, in thousandths of an em; 0 = it has no such character. */
interface Table {
  weights: number[];
  regular: string;
  bold?: string;
}

interface Face {
  weights: [regular: number, bold: number];
  /** Widths in em, in the order of the table's points. */
  regular: number[];
  bold: number[];
  /** How wide its letters run on the whole, Inter being 1: a guess for those that the table lacks. */
  lower: number;
  upper: number;
}

const TABLES = tables.typefaces as Record<string, Table>;
const PLACES = new Map(tables.points.map((point, place) => [point, place]));
const DEFAULT = "Inter";
const WEIGHTS: Record<string, number> = {normal: 400, bold: 700};
// As the generator writes them.
const FIRST = 35;
const RADIX = 57;
// Letters that the table lacks, in em, in a typeface as wide as Inter: Cyrillic and Greek run wider than Latin.
const LOWER = 0.64;
const UPPER = 0.74;

function unpack(text: string): number[] {
  const widths: number[] = [];
  for (let at = 0; at < text.length; at += 2) widths.push(((text.charCodeAt(at) - FIRST) * RADIX + text.charCodeAt(at + 1) - FIRST) / 1000);
  return widths;
}

/** Of the alphabet from `first` on. */
function mean(widths: number[], first: string): number {
  const start = PLACES.get(first.codePointAt(0)!)!;
  return widths.slice(start, start + 26).reduce((sum, width) => sum + width, 0) / 26;
}

function read(name: string): Face {
  const {weights, regular: text, bold} = TABLES[name]!;
  const inter = name === DEFAULT ? null : faceNamed(DEFAULT);
  const filled = (own: number[], other: number[] | undefined) => own.map((width, index) => width || other?.[index] || 0);
  const regular = filled(unpack(text), inter?.regular);
  const face = {weights: weights as Face["weights"], regular, bold: bold ? filled(unpack(bold), inter?.bold) : regular, lower: 1, upper: 1};
  if (!inter) return face;
  return {...face, lower: mean(regular, "a") / mean(inter.regular, "a"), upper: mean(regular, "A") / mean(inter.regular, "A")};
}

const faces = new Map<string, Face>();

function faceNamed(name: string): Face {
  let face = faces.get(name);
  if (!face) {
    face = read(name);
    faces.set(name, face);
  }
  return face;
}

/** How far `weight` lies from the table's regular to its bold, 0 to 1. */
function boldness(weight: number | string = 400, [regular, bold]: Face["weights"]): number {
  const number = typeof weight === "number" ? weight : (WEIGHTS[weight] ?? Number(weight));
  if (regular === bold) return 0;
  return Math.min(1, Math.max(0, ((Number.isNaN(number) ? 400 : number) - regular) / (bold - regular)));
}

/** Accents add nothing; characters without a table count by their script's usual width. */
function widthOf(character: string, face: Face, bold: number): number {
  const code = character.codePointAt(0)!;
  const place = PLACES.get(code);
  if (place !== undefined) {
    const regular = face.regular[place]!;
    return regular + (face.bold[place]! - regular) * bold;
  }
  if (/[\p{M}\u200b-\u200f\ufe0e\ufe0f]/u.test(character)) return 0;
  if (/\p{Emoji_Presentation}/u.test(character)) return 1.25;
  if (code >= 0x2000) return 1; // East Asian scripts and symbols
  const more = 1 + 0.06 * bold;
  return (/\p{Lu}/u.test(character) ? UPPER * face.upper : LOWER * face.lower) * more;
}

/** A measure of characters in em, for one typeface and weight. */
export function characterWidths(fontFamily: string | undefined, fontWeight: number | string | undefined): (character: string) => number {
  const face = faceNamed(resolveFamily(fontFamily ?? DEFAULT).names[0]!);
  const bold = boldness(fontWeight, face.weights);
  return (character) => widthOf(character, face, bold);
}
