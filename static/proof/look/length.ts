// CSS lengths, as far as a number can be told without laying out a page.

/** Of `px`; or a share of something: 1 em = the font's size, 1 % unit = the whole of what it refers to. */
export interface Length {
  value: number;
  unit: "px" | "em" | "rem" | "part";
}

const LENGTH = /^(-?\d*\.?\d+(?:e[+-]?\d+)?)(px|em|rem|%)?$/;

export function lengthOf(text: string): Length | null {
  const found = LENGTH.exec(text);
  if (!found) return null;
  const value = Number(found[1]);
  if (found[2] === "%") return {value: value / 100, unit: "part"};
  if (found[2]) return {value, unit: found[2] as "px" | "em" | "rem"};
  return value === 0 ? {value, unit: "px"} : null;
}

/** In pixels; null where `whole` would have to be known and is not. */
export function pixelsOf(length: Length | null | undefined, whole: number | null, fontSize: number | null): number | null {
  if (!length) return null;
  if (length.unit === "px") return length.value;
  if (length.unit === "rem") return length.value * 16;
  const one = length.unit === "em" ? fontSize : whole;
  return one === null ? null : length.value * one;
}
