// Emoji, in the stage's own typeface for them: the same picture on every machine.
import type {CSSProperties} from "react";
import {lettersOf} from "./split";

export interface EmojiProps {
  /** One emoji: "🎉". */
  emoji: string;
  /** Its height, pixels. */
  size?: number;
  style?: CSSProperties;
}

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** An emoji as a picture, to be moved and turned like any other element. */
export function Emoji({emoji, size = 96, style}: EmojiProps) {
  if (lettersOf(emoji).length !== 1 || !PICTURE.test(emoji)) throw new Error(`<Emoji> takes one emoji, not ${JSON.stringify(emoji)}.`);
  // A quarter wider than high, as the typeface has them.
  const box: CSSProperties = {display: "inline-block", width: size * 1.25, height: size, lineHeight: `${size}px`, fontSize: size, textAlign: "center", flexShrink: 0};
  return <span style={{fontFamily: "Noto Color Emoji", fontStyle: "normal", fontWeight: 400, ...box, ...style}}>{emoji}</span>;
}
