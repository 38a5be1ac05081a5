// Words: text taken apart, typed, scrambled, marked; emoji; and numbers that count.
export {Emoji, type EmojiProps} from "./emoji";
export {Highlight, type HighlightProps} from "./highlight";
export {CountUp, formatNumber, useCountUp, type CountUpOptions, type CountUpProps, type NumberFormat} from "./numbers";
export {directionOf, lettersOf, splitText, type SplitBy, type TextPart} from "./split";
export {SplitText, staggered, type PartState, type SplitTextProps, type StaggerOrder} from "./split-text";
export {
  ScrambleText,
  scrambled,
  typedAt,
  Typewriter,
  useTypewriter,
  type ScrambleTextProps,
  type Typed,
  type TypewriterOptions,
  type TypewriterProps,
} from "./typing";
