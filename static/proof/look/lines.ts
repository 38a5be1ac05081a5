// Lines of text: how wide and how high they come out, by the stage's own table of letters.
import {fitText} from "../../stage/text";

export interface Font {
  family: string;
  weight: number;
  /** Pixels; null = not known. */
  size: number | null;
  /** Extra space between letters, in em. */
  spacing: number;
  uppercase: boolean;
  /** Lines break only where the text says so. */
  nowrap: boolean;
  /** Long words break. */
  breaks: boolean;
}

// Of more letters the first ones stand for all.
const MEASURED = 2000;

function widthOf(whole: string, font: Font, size: number): number {
  const text = whole.slice(0, MEASURED);
  const share = whole.length / text.length;
  return share * fitText({
    text: text.replaceAll("\u200b", ""), width: 1e9, fontSize: 100, fontFamily: font.family, fontWeight: font.weight, letterSpacing: font.spacing,
    textTransform: font.uppercase ? "uppercase" : "none",
  }).width * size / 100;
}

export interface Setting {
  /** Of the widest line that cannot break, in pixels. */
  width: number;
  lines: number;
}

/** How `text` is set in lines of `lineWidth` pixels. */
export function settingOf(text: string, font: Font, size: number, lineWidth: number): Setting {
  // Nearly all texts are short: no letter is wider than 1.3 em.
  if (text.length * size * (1.3 + Math.max(0, font.spacing)) <= lineWidth) return {width: 0, lines: 1};
  const whole = widthOf(text.trim(), font, size);
  if (whole <= lineWidth) return {width: whole, lines: 1};
  if (font.nowrap) return {width: whole, lines: 1};
  // Scripts without spaces break nearly anywhere.
  const breaks = font.breaks || /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(text);
  const word = breaks ? 0 : Math.max(...text.split(/[\s\-\u00ad\u200b\u2013\u2014/]+/).map((one) => (one ? widthOf(one, font, size) : 0)));
  return {width: word, lines: Math.ceil(whole / Math.max(lineWidth, 1))};
}
