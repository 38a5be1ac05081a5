// The one number in a text such as "$1,200", "42 %" or "4.8 / 5"; groups of three are thousands.
const NUMBER = /\d{1,3}(?:([.,' \u00a0\u202f])\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?/g;

function single(text: string): RegExpExecArray | null {
  const found = [...text.matchAll(NUMBER)];
  return found.length === 1 ? (found[0] as RegExpExecArray) : null;
}

interface Parsed {
  amount: number;
  decimals: number;
  point: string;
  group: string;
}

function parsed(found: RegExpExecArray): Parsed {
  const group = found[1] ?? "";
  const plain = group ? found[0].split(group).join("") : found[0];
  const [whole = "0", fraction = ""] = plain.split(/[.,]/);
  return {amount: Number(`${whole}.${fraction || 0}`), decimals: fraction.length, point: plain.includes(",") ? "," : ".", group};
}

/** `text` with its number on the way from 0 (progress 0) to what it says (progress 1); null when it has no single number. */
export function countTo(text: string, progress: number): string | null {
  const found = single(text);
  if (!found) return null;
  if (progress >= 1) return text;
  const {amount, decimals, point, group} = parsed(found);
  // A year is not counted from zero.
  const start = !group && !decimals && amount >= 1900 && amount <= 2100 ? amount - 30 : 0;
  const [whole = "", fraction] = (start + (amount - start) * progress).toFixed(decimals).split(".");
  const grouped = group ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return text.slice(0, found.index) + grouped + (fraction ? point + fraction : "") + text.slice(found.index + found[0].length);
}

/** The percentage that `text` states, 0 to 100; null when it is something else. */
export function percentOf(text: string): number | null {
  const found = single(String(text ?? ""));
  if (!found || !/^\s*(%|percent\b|per cent\b)/i.test(text.slice(found.index + found[0].length))) return null;
  const {amount} = parsed(found);
  return amount <= 100 ? amount : null;
}

/** The share of five stars that `text` gives, 0 to 1: "4.9", "4,5 / 5", "5 stars"; null when it says something else. */
export function starsOf(text: unknown): number | null {
  const said = String(text ?? "").trim();
  const stars = /^[★⭐]{1,5}$/u.exec(said);
  if (stars) return [...said].length / 5;
  const found = /^([0-5](?:[.,]\d+)?)\s*(?:(?:\/|out of|of|von|von\s)\s*5)?\s*(?:stars?|sterne?n?|★|⭐)?$/iu.exec(said);
  const amount = found ? Number(found[1]!.replace(",", ".")) : 0;
  return amount > 0 && amount <= 5 ? amount / 5 : null;
}

const MAGNITUDES: Record<string, number> = {k: 1e3, thousand: 1e3, tsd: 1e3, m: 1e6, mio: 1e6, million: 1e6, millions: 1e6, millionen: 1e6, bn: 1e9, b: 1e9, billion: 1e9, mrd: 1e9};

/** The amount that `text` states, "1.2 million" being 1200000; null when it states none, or several. */
export function amountOf(text: string): number | null {
  const found = single(String(text ?? ""));
  if (!found) return null;
  const after = /^\s*([a-z]+)/i.exec(text.slice(found.index + found[0].length))?.[1]?.toLowerCase() ?? "";
  const sign = /[-−]\s*\D?$/.test(text.slice(0, found.index)) ? -1 : 1;
  return sign * parsed(found).amount * (MAGNITUDES[after] ?? 1);
}
