// QR codes.
import type {CSSProperties} from "react";
import {encode} from "uqr";

export type ErrorCorrection = "L" | "M" | "Q" | "H";

const LEVELS = ["L", "M", "Q", "H"];
// A scanner needs four modules of quiet around the code (ISO/IEC 18004).
const QUIET = 4;
const MOST_BYTES = 2953;

const encoded = new Map<string, boolean[][]>();
const KEPT = 20;

/** The dark modules of a QR code for `value`, row by row, without a margin. */
export function qrModules(value: string, errorCorrection: ErrorCorrection = "M"): boolean[][] {
  if (typeof value !== "string" || !value) throw new Error("<QRCode> needs a value: the text or the address that it is to hold.");
  if (!LEVELS.includes(errorCorrection)) throw new Error(`<QRCode> errorCorrection is L, M, Q or H, not ${String(errorCorrection)}.`);
  const key = errorCorrection + value;
  let modules = encoded.get(key);
  if (!modules) {
    try {
      modules = encode(value, {ecc: errorCorrection, border: 0}).data;
    } catch {
      throw new Error(`The value is too long for a QR code: at most ${MOST_BYTES} bytes, with more error correction less.`);
    }
    if (encoded.size >= KEPT) encoded.clear();
    encoded.set(key, modules);
  }
  return modules;
}

export interface QRCodeProps {
  value: string;
  /** Width and height with the margin, pixels. */
  size?: number;
  /** Of the dark modules: it must be much darker than `background`, or no camera reads it. */
  color?: string;
  background?: string;
  /** How much may be dirty or covered: L 7 %, M 15 %, Q 25 %, H 30 %. */
  errorCorrection?: ErrorCorrection;
  /** Modules of quiet around the code; fewer than 4 may not be read. */
  margin?: number;
  /** How much of it is there, 0 to 1, from the middle outwards. */
  progress?: number;
  style?: CSSProperties;
}

/** One path for all dark modules, each run in a row one rectangle. */
function darkPath(modules: boolean[][], margin: number, reach: number): string {
  const middle = (modules.length - 1) / 2;
  const steps: string[] = [];
  modules.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      const start = x;
      while (row[x] && Math.hypot(x - middle, y - middle) <= reach) x++;
      if (x > start) steps.push(`M${start + margin} ${y + margin}h${x - start}v1h${start - x}z`);
      else x++;
    }
  });
  return steps.join("");
}

/** A QR code that cameras read. */
export function QRCode({value, size = 320, color = "#000000", background = "#ffffff", errorCorrection = "M", margin = QUIET, progress = 1, style}: QRCodeProps) {
  const modules = qrModules(value, errorCorrection);
  const count = modules.length + 2 * margin;
  const reach = progress >= 1 ? Infinity : (modules.length / Math.SQRT2) * Math.max(0, progress) - 1e-9;
  return (
    <svg viewBox={`0 0 ${count} ${count}`} width={size} height={size} shapeRendering="crispEdges" style={{flexShrink: 0, ...style}}>
      <rect width={count} height={count} fill={background} />
      <path d={darkPath(modules, margin, reach)} fill={color} />
    </svg>
  );
}
