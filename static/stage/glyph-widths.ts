// How wide letters are, from a table made of the font files (`manage.py generate_fonts`) instead of a measure taken on
// the page: the same in V8, in the preview and in the export.
import {resolveFamily} from "./fonts";
import tables from "./glyph-widths.json";

/** Weight -> a typeface's widths in it, two characters each, in thousandths of an em; 0 = it has no such character. */
type Table = Record<string, string>;

interface Face {
  /** From the lightest to the boldest; `widths` are in em, in the order of the table's points. */
  cuts: {weight: number; widths: number[]}[];
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
  const inter = name === DEFAULT ? null : faceNamed(DEFAULT);
  const other = inter?.cuts[0]!.widths;
  const cuts = Object.entries(TABLES[name]!).map(([weight, text]) => ({
    weight: Number(weight),
    widths: unpack(text).map((width, index) => width || other?.[index] || 0),
  }));
  if (!other) return {cuts, lower: 1, upper: 1};
  const own = cuts[0]!.widths;
  return {cuts, lower: mean(own, "a") / mean(other, "a"), upper: mean(own, "A") / mean(other, "A")};
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

/** The two cuts between which a weight lies, and how far from the first to the second, 0 to 1. */
interface Between {
  light: number[];
  bold: number[];
  part: number;
}

function between(weight: number | string = 400, {cuts}: Face): Between {
  const given = typeof weight === "number" ? weight : (WEIGHTS[weight] ?? Number(weight));
  const wanted = Number.isNaN(given) ? 400 : given;
  const above = cuts.findIndex((cut) => cut.weight >= wanted);
  const bold = cuts[above < 0 ? cuts.length - 1 : above]!;
  const light = above > 0 ? cuts[above - 1]! : bold;
  return {light: light.widths, bold: bold.widths, part: light === bold ? 0 : (wanted - light.weight) / (bold.weight - light.weight)};
}

/** Accents add nothing; characters without a table count by their script's usual width. */
function widthOf(character: string, face: Face, {light, bold, part}: Between): number {
  const code = character.codePointAt(0)!;
  const place = PLACES.get(code);
  if (place !== undefined) return light[place]! + (bold[place]! - light[place]!) * part;
  if (/[\p{M}\u200b-\u200f\ufe0e\ufe0f]/u.test(character)) return 0;
  if (/\p{Emoji_Presentation}/u.test(character)) return 1.25;
  if (code >= 0x2000) return 1; // East Asian scripts and symbols
  return /\p{Lu}/u.test(character) ? UPPER * face.upper : LOWER * face.lower;
}

/** A measure of characters in em, for one typeface and weight. */
export function characterWidths(fontFamily: string | undefined, fontWeight: number | string | undefined): (character: string) => number {
  const face = faceNamed(resolveFamily(fontFamily ?? DEFAULT).names[0]!);
  const cuts = between(fontWeight, face);
  return (character) => widthOf(character, face, cuts);
}
