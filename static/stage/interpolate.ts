// Maps a number through ranges: the workhorse of every animation.

export type Extrapolate = "extend" | "clamp" | "identity" | "wrap";

export interface InterpolateOptions {
  /** Shapes the way between two neighbours of the range; default linear. One for all, or one for each piece. */
  easing?: ((progress: number) => number) | ((progress: number) => number)[];
  /** Below the first input: go on in the same direction (extend), stay (clamp), give the input back (identity), start over (wrap). */
  extrapolateLeft?: Extrapolate;
  extrapolateRight?: Extrapolate;
}

/** Throws where the ranges cannot mean anything, in words that name the mistake. */
export function checkRanges(inputRange: readonly number[], outputLength: number, caller: string): void {
  if (!Array.isArray(inputRange)) throw new Error(`${caller}: the input range must be an array of numbers.`);
  if (inputRange.length !== outputLength)
    throw new Error(`${caller}: the input range has ${inputRange.length} numbers, the output range ${outputLength}; they must be as many.`);
  if (inputRange.length < 2) throw new Error(`${caller}: a range needs at least two values.`);
  inputRange.forEach((value, index) => {
    if (typeof value !== "number" || Number.isNaN(value)) throw new Error(`${caller}: the input range holds ${String(value)}, which is no number.`);
    if (index > 0 && value <= inputRange[index - 1]!)
      throw new Error(`${caller}: the input range must rise from value to value, but has ${inputRange.join(", ")}.`);
  });
}

/** The index of the piece of the range that `input` falls into; outside, the first or the last piece. */
export function pieceOf(input: number, inputRange: readonly number[]): number {
  let piece = 0;
  while (piece < inputRange.length - 2 && input >= inputRange[piece + 1]!) piece++;
  return piece;
}

/** How far `input` is through piece `piece`, 0 to 1 (beyond them outside of it). */
export function progressIn(input: number, inputRange: readonly number[], piece: number): number {
  const start = inputRange[piece]!;
  const end = inputRange[piece + 1]!;
  if (start === -Infinity) return 1;
  if (end === Infinity) return 0;
  return (input - start) / (end - start);
}

function wrapped(input: number, low: number, high: number): number {
  const length = high - low;
  return low + ((((input - low) % length) + length) % length);
}

/** `input` mapped from `inputRange` (rising) to `outputRange`, piece by piece. */
export function interpolate(
  input: number,
  inputRange: readonly number[],
  outputRange: readonly number[],
  options: InterpolateOptions = {},
): number {
  if (typeof input !== "number" || Number.isNaN(input)) throw new Error(`interpolate: ${String(input)} is no number.`);
  if (!Array.isArray(outputRange)) throw new Error("interpolate: the output range must be an array of numbers.");
  checkRanges(inputRange, outputRange.length, "interpolate");
  for (const value of outputRange) {
    if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`interpolate: the output range holds ${String(value)}, which is no finite number.`);
  }
  const {extrapolateLeft = "extend", extrapolateRight = "extend", easing} = options;
  const low = inputRange[0]!;
  const high = inputRange[inputRange.length - 1]!;
  let value = input;
  const outside = input < low ? extrapolateLeft : input > high ? extrapolateRight : null;
  if (outside === "identity") return input;
  if (outside === "clamp") value = input < low ? low : high;
  if (outside === "wrap") value = wrapped(input, low, high);
  const piece = pieceOf(value, inputRange);
  const ease = Array.isArray(easing) ? easing[piece] : easing;
  const progress = progressIn(value, inputRange, piece);
  const start = outputRange[piece]!;
  const end = outputRange[piece + 1]!;
  return start + (end - start) * (ease ? ease(progress) : progress);
}
