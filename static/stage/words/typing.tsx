// Text that is typed, and text that finds itself among random letters.
import type {CSSProperties} from "react";
import {random, useCurrentFrame, useVideoConfig} from "stage";
import {directionOf, lettersOf} from "./split";

export interface TypewriterOptions {
  /** Letters a second. */
  speed?: number;
  /** Frames before the first letter. */
  delay?: number;
  /** Seconds that the hand rests after the end of a sentence. */
  pause?: number;
}

export interface Typed {
  /** What stands there by now. */
  text: string;
  /** What is still to come. */
  rest: string;
  done: boolean;
}

/** What is typed of `text` at `frame`. */
export function typedAt(text: string, frame: number, fps: number, {speed = 18, delay = 0, pause = 0.25}: TypewriterOptions = {}): Typed {
  if (!(speed > 0)) throw new Error(`Typewriter: speed must be above 0 letters a second, not ${speed}.`);
  const letters = lettersOf(text);
  let seconds = (frame - delay) / fps;
  let count = 0;
  for (; count < letters.length; count++) {
    seconds -= 1 / speed + (count > 0 && /[.!?…。！？\n]/.test(letters[count - 1]!) ? pause : 0);
    if (seconds < -1e-9) break;
  }
  return {text: letters.slice(0, count).join(""), rest: letters.slice(count).join(""), done: count === letters.length};
}

/** What is typed of `text` by now. */
export function useTypewriter(text: string, options?: TypewriterOptions): Typed {
  const frame = useCurrentFrame();
  return typedAt(text, frame, useVideoConfig().fps, options);
}

export interface TypewriterProps extends TypewriterOptions {
  text: string;
  /** What stands behind the last letter; "" for nothing. */
  cursor?: string;
  cursorColor?: string;
  /** Whether the letters to come already take their place, so that nothing moves. */
  reserve?: boolean;
  style?: CSSProperties;
}

/** A text that is typed letter by letter, with a cursor that blinks when it rests. */
export function Typewriter({text, cursor = "▌", cursorColor, reserve = false, style, ...options}: TypewriterProps) {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  const typed = useTypewriter(text, options);
  const resting = typed.done || frame < (options.delay ?? 0);
  const lit = !resting || Math.floor((frame / fps) * 2) % 2 === 0;
  // No width of its own: the line breaks as if there were none.
  const cursorStyle: CSSProperties = {display: "inline-block", width: 0, overflow: "visible", whiteSpace: "nowrap", color: cursorColor, opacity: lit ? 1 : 0};
  return (
    <span dir={directionOf(text)} style={{whiteSpace: "pre-wrap", ...style}}>
      {typed.text}
      {cursor && <span style={cursorStyle}>{cursor}</span>}
      {reserve && <span style={{opacity: 0}}>{typed.rest}</span>}
    </span>
  );
}

export interface ScrambleTextProps {
  text: string;
  /** Frames before the first letter settles. */
  delay?: number;
  /** Frames from the first letter settling to the last. */
  durationInFrames?: number;
  /** Frames that a random letter stays. */
  every?: number;
  /** What the random letters are taken from; by default letters of the same kind. */
  characters?: string;
  seed?: string | number;
  style?: CSSProperties;
}

const KINDS: [RegExp, string][] = [
  [/\p{Lu}/u, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  [/\p{Nd}/u, "0123456789"],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, "アイウエオカキクケコサシスセソタチツテトナニヌネノ"],
  [/\p{L}/u, "abcdefghijklmnopqrstuvwxyz"],
];

/** The text with its letters settled from the first to the last as `progress` goes from 0 to 1; the others are random. */
export function scrambled(text: string, progress: number, {characters = "", seed = "scramble", step = 0}: {characters?: string; seed?: string | number; step?: number} = {}): string {
  const letters = lettersOf(text);
  const settled = Math.floor(Math.min(1, Math.max(0, progress)) * letters.length);
  return letters
    .map((letter, index) => {
      const alphabet = characters || KINDS.find(([kind]) => kind.test(letter))?.[1];
      if (index < settled || !alphabet || !letter.trim()) return letter;
      const choices = lettersOf(alphabet);
      return choices[Math.floor(random(`${seed} ${index} ${step}`) * choices.length)]!;
    })
    .join("");
}

/** A text that settles out of random letters. */
export function ScrambleText({text, delay = 0, durationInFrames = 30, every = 2, characters, seed, style}: ScrambleTextProps) {
  const frame = useCurrentFrame();
  const progress = durationInFrames > 0 ? (frame - delay) / durationInFrames : Number(frame >= delay);
  const step = Math.floor(frame / Math.max(1, every));
  return <span dir={directionOf(text)} style={{whiteSpace: "pre-wrap", ...style}}>{scrambled(text, progress, {characters, seed, step})}</span>;
}
