// Maps a number through ranges: the workhorse of every animation.

export type ExtrapolateType = "extend" | "clamp" | "identity" | "wrap";
export type EasingFunction = (progress: number) => number;
/** One for every piece of the range, or a list with one for each. */
export type EasingOption = EasingFunction | readonly EasingFunction[];

export interface InterpolateOptions {
  /** Shapes the way between two neighbours of the range; default linear. One for all, or a list with one for each piece. */
  easing?: EasingOption;
  /** Below the first input: go on in the same direction (extend, the default), stay (clamp), give the input back (identity), start over (wrap). */
  extrapolateLeft?: ExtrapolateType;
  /** The same above the last input. */
  extrapolateRight?: ExtrapolateType;
  /** Takes the input in steps of this size: 3 changes the value every third frame. */
  posterize?: number;
  /** For scale and zoom: what grows by "perceptual-scale" gains area, not width, at an even pace. Default "linear". */
  output?: "linear" | "perceptual-scale";
}

/** Throws where input and ranges cannot mean anything, in words that name the mistake. */
export function checkRanges(input: number, inputRange: readonly number[], outputLength: number, caller: string): void {
  if (typeof input !== "number" || Number.isNaN(input)) throw new Error(`${caller}: ${String(input)} is no number.`);
  if (!Array.isArray(inputRange)) throw new Error(`${caller}: the input range must be an array of numbers.`);
  if (inputRange.length !== outputLength)
    throw new Error(`${caller}: the input range has ${inputRange.length} values, the output range ${outputLength}; they must be as many.`);
  if (inputRange.length === 0) throw new Error(`${caller}: the ranges are empty; they need at least one value.`);
  inputRange.forEach((value, index) => {
    if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`${caller}: the input range holds ${String(value)}, which is no finite number.`);
    if (index > 0 && value <= inputRange[index - 1]!)
      throw new Error(`${caller}: the input range must rise from value to value, but has ${inputRange.join(", ")}.`);
  });
}

/** The index of the piece of the range that `input` falls into; outside, the first or the last. A value between two pieces ends the first. */
export function pieceOf(input: number, inputRange: readonly number[]): number {
  let piece = 0;
  while (piece < inputRange.length - 2 && input > inputRange[piece + 1]!) piece++;
  return piece;
}

/** How far `input` is through piece `piece`, 0 to 1 (beyond them outside of it). */
export function progressIn(input: number, inputRange: readonly number[], piece: number): number {
  const start = inputRange[piece]!;
  const end = inputRange[piece + 1];
  return end === undefined ? 0 : (input - start) / (end - start);
}

/** The largest multiple of `step` that is not above `input`; `input` itself without a step. */
export function posterized(input: number, step: number | undefined, caller: string): number {
  if (step === undefined) return input;
  if (typeof step !== "number" || !(step > 0) || !Number.isFinite(step)) throw new Error(`${caller}: posterize must be a number above 0, not ${String(step)}.`);
  return Math.floor(input / step) * step;
}

/** The easing of one of a range's `pieces`. */
export function easingOf(easing: EasingOption | undefined, piece: number, pieces: number, caller: string): EasingFunction {
  if (easing === undefined || (pieces === 0 && !Array.isArray(easing))) return (progress) => progress;
  if (Array.isArray(easing) && easing.length !== pieces)
    throw new Error(`${caller}: easing lists ${easing.length} curves, but the range has ${pieces} pieces; there must be one for each.`);
  const curve = (Array.isArray(easing) ? easing[piece] : easing) as EasingFunction;
  if (typeof curve !== "function") throw new Error(`${caller}: easing must be a function such as Easing.out(Easing.cubic), not ${String(curve)}.`);
  return curve;
}

function wrapped(input: number, low: number, high: number): number {
  const length = high - low;
  return low + ((((input - low) % length) + length) % length);
}

// An area, with the sign of its side.
const square = (side: number) => side * Math.abs(side);
const side = (area: number) => Math.sign(area) * Math.sqrt(Math.abs(area));

function checkExtrapolation(name: "extrapolateLeft" | "extrapolateRight", how: unknown): void {
  if (how !== "extend" && how !== "clamp" && how !== "identity" && how !== "wrap")
    throw new Error(`interpolate: ${name} is ${JSON.stringify(how)}; it may be "extend", "clamp", "identity" or "wrap".`);
}

function mapNumber(input: number, inputRange: readonly number[], outputRange: readonly number[], options: InterpolateOptions): number {
  const {extrapolateLeft = "extend", extrapolateRight = "extend", easing, output} = options;
  checkExtrapolation("extrapolateLeft", extrapolateLeft);
  checkExtrapolation("extrapolateRight", extrapolateRight);
  const low = inputRange[0]!;
  const high = inputRange[inputRange.length - 1]!;
  let value = posterized(input, options.posterize, "interpolate");
  const outside = value < low ? extrapolateLeft : value > high ? extrapolateRight : null;
  if (outside === "identity") return value;
  if (outside === "clamp") value = value < low ? low : high;
  if (outside === "wrap") value = wrapped(value, low, high);
  const piece = pieceOf(value, inputRange);
  const progress = easingOf(easing, piece, inputRange.length - 1, "interpolate")(progressIn(value, inputRange, piece));
  const start = outputRange[piece]!;
  const end = outputRange[piece + 1] ?? start;
  // Not start + 0 * progress: that is no number where progress is endless.
  if (start === end) return start;
  if (output === "perceptual-scale") return side(square(start) + (square(end) - square(start)) * progress);
  return start + (end - start) * progress;
}

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

interface Template {
  /** What stands around the numbers. */
  words: string[];
  numbers: number[];
}

function templateOf(text: string): Template {
  const words = text.trim().split(NUMBER);
  if (words.length < 2 || words.some((word) => word.endsWith("#")))
    throw new Error(`interpolate: ${JSON.stringify(text)} holds nothing to count with. It maps to numbers and to texts like "20px 50%" or "rotate(45deg)"; for colours there is interpolateColors().`);
  return {words, numbers: (text.match(NUMBER) ?? []).map(Number)};
}

/** A text like "20px 50%": its numbers are mapped, what stands around them stays. */
function mapText(input: number, inputRange: readonly number[], outputRange: readonly string[], options: InterpolateOptions): string {
  const templates = outputRange.map(templateOf);
  const {words} = templates[0]!;
  templates.forEach((template, index) => {
    if (template.words.join("\0") !== words.join("\0"))
      throw new Error(`interpolate: ${JSON.stringify(outputRange[0])} and ${JSON.stringify(outputRange[index])} must differ in their numbers alone: the same units, in the same order.`);
  });
  return words.reduce((text, word, index) => {
    const number = mapNumber(input, inputRange, templates.map(({numbers}) => numbers[index - 1]!), options);
    return text + Number(number.toFixed(6)) + word;
  });
}

function mapList(input: number, inputRange: readonly number[], outputRange: readonly (readonly number[])[], options: InterpolateOptions): number[] {
  const {length} = outputRange[0]!;
  for (const list of outputRange) {
    if (list.length !== length) throw new Error(`interpolate: the lists of the output range must be equally long, but one has ${length} numbers and one ${list.length}.`);
    list.forEach(checkNumber);
  }
  return Array.from({length}, (_, index) => mapNumber(input, inputRange, outputRange.map((list) => list[index]!), options));
}

function checkNumber(value: unknown): void {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`interpolate: the output range holds ${String(value)}, which is no finite number.`);
}

/**
 * `input` mapped from `inputRange` (rising) to `outputRange`, piece by piece. The output may be numbers, lists of
 * numbers, or texts that differ in their numbers alone, such as "0px 40px" and "20px 0px".
 */
export function interpolate(input: number, inputRange: readonly number[], outputRange: readonly number[], options?: InterpolateOptions): number;
export function interpolate(input: number, inputRange: readonly number[], outputRange: readonly string[], options?: InterpolateOptions): string;
export function interpolate(input: number, inputRange: readonly number[], outputRange: readonly (readonly number[])[], options?: InterpolateOptions): number[];
export function interpolate(
  input: number,
  inputRange: readonly number[],
  outputRange: readonly (number | string | readonly number[])[],
  options: InterpolateOptions = {},
): number | string | number[] {
  if (!Array.isArray(outputRange)) throw new Error("interpolate: the output range must be an array.");
  checkRanges(input, inputRange, outputRange.length, "interpolate");
  if (outputRange.every((value) => typeof value === "string")) return mapText(input, inputRange, outputRange, options);
  if (outputRange.every((value) => Array.isArray(value))) return mapList(input, inputRange, outputRange, options);
  outputRange.forEach(checkNumber);
  return mapNumber(input, inputRange, outputRange as readonly number[], options);
}
