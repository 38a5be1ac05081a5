// Numbers in words and figures, and numbers that count.
import type {CSSProperties} from "react";
import {Easing, useCurrentFrame} from "stage";

export interface NumberFormat extends Intl.NumberFormatOptions {
  /** Whose way of writing numbers: "en-US", "de-DE", ... */
  locale?: string;
  prefix?: string;
  suffix?: string;
}

const formats = new Map<string, Intl.NumberFormat>();
const KEPT = 100;

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  let format = formats.get(key);
  if (!format) {
    if (formats.size >= KEPT) formats.clear();
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** The number as text, as people of `locale` write it; options as of Intl.NumberFormat: style, currency, notation, digits. */
export function formatNumber(value: number, {locale = "en-US", prefix = "", suffix = "", ...options}: NumberFormat = {}): string {
  if (typeof value !== "number") throw new Error(`formatNumber: ${String(value)} is no number.`);
  return prefix + formatOf(locale, options).format(value) + suffix;
}

export interface CountUpOptions {
  from?: number;
  to: number;
  /** Frames before it begins to count. */
  delay?: number;
  durationInFrames?: number;
  easing?: (progress: number) => number;
}

/** The number that is counted to by now. */
export function useCountUp({from = 0, to, delay = 0, durationInFrames = 45, easing = Easing.out(Easing.cubic)}: CountUpOptions): number {
  const frame = useCurrentFrame();
  const linear = durationInFrames > 0 ? (frame - delay) / durationInFrames : Number(frame >= delay);
  return from + (to - from) * easing(Math.min(1, Math.max(0, linear)));
}

export interface CountUpProps extends CountUpOptions, Pick<NumberFormat, "locale" | "prefix" | "suffix"> {
  /** Digits behind the point; by default as many as `to` and `from` have, or as the format's style has (currency: 2). */
  decimals?: number;
  /** More of Intl.NumberFormat: {style: "currency", currency: "EUR"}, {notation: "compact"}. */
  format?: Intl.NumberFormatOptions;
  style?: CSSProperties;
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** A number that counts to its goal. Its figures are all of one width, so that nothing trembles. */
export function CountUp({decimals, locale, prefix, suffix, format = {}, style, ...options}: CountUpProps) {
  const value = useCountUp(options);
  const styled = format.style !== undefined || format.notation !== undefined;
  const own = styled ? undefined : Math.max(decimalsOf(options.to), decimalsOf(options.from ?? 0));
  const digits = Math.min(20, decimals ?? own ?? -1);
  const fixed = digits < 0 ? {} : {minimumFractionDigits: digits, maximumFractionDigits: digits};
  const text = formatNumber(value, {locale, prefix, suffix, ...fixed, ...format});
  return <span style={{fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", ...style}}>{text}</span>;
}
