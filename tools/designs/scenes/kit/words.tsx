import type {CSSProperties} from "react";
import {clockOf, type Clock} from "./time";
import {useFrame} from "./frame";
import {emphasised, lettered, placed, type Setting} from "./type";

// One visible character each: letters with their accents, flags, families and other joined emoji in one piece.
const CHARACTERS = /\p{RI}\p{RI}|\P{M}(?:\p{M}|\p{EMod}|\u200d\P{M})*/gu;

/** Style of one word: how it comes (`enter` 0 to 1) and goes (`leave` 0 to 1) in each motion. */
function wordStyle(motion: string, enter: number, leave: number): CSSProperties {
  const fade = Math.min(1, Math.max(0, enter * 1.6)) * (1 - leave);
  if (motion === "bounce") return {opacity: fade, transform: `translateY(${(1 - enter) * 0.35}em) scale(${0.4 + 0.6 * enter - 0.2 * leave})`};
  if (motion === "slide") return {opacity: fade, transform: `translateX(${(enter - 1) * 0.9 + leave * 0.6}em)`};
  if (motion === "fade" || motion === "type") return {opacity: fade, transform: `translateY(${(1 - enter) * 0.18 - leave * 0.18}em)`};
  return {transform: `translateY(${(1 - enter) * 1.25 - leave * 1.25}em) rotate(${(1 - enter) * 5}deg)`, transformOrigin: "0 100%"};
}

export interface WordsProps {
  role: string;
  setting: Setting;
  clock: Clock;
  /** When the first and the last word start to come, shares of the entrance. */
  from?: number;
  to?: number;
  style?: CSSProperties;
}

/** A set text whose words come one after another, each out of its own slit ("rise"), or in the scene's motion. */
export function Words({role, setting, clock: given, from = 0, to = from + 0.4, style}: WordsProps) {
  const {look, lines, fontSize} = setting;
  const frame = useFrame();
  const clock = clockOf(given, look);
  const letters = lettered(look);
  if (!lines.length) return null;
  const total = lines.reduce((sum, line) => sum + line.split(" ").length, 0);
  let index = -1;
  const block: CSSProperties = {
    fontFamily: look.font,
    fontSize,
    fontWeight: look.weight,
    letterSpacing: `${look.spacing}em`,
    lineHeight: look.leading,
    textAlign: look.align,
    color: look.color,
    textTransform: look.caps ? "uppercase" : "none",
    whiteSpace: "pre",
    ...style,
    ...placed(setting, frame),
  };
  return (
    <div data-role={role} dir="auto" style={block}>
      {lines.map((line, row) => (
        <div key={row} style={look.emphasis ? emphasised(look, clock, middleOf(setting, row)) : undefined}>
          {line.split(" ").map((word, place) => {
            index += 1;
            const share = total > 1 ? index / (total - 1) : 0;
            return <Word key={place} text={(place ? " " : "") + word} clock={clock} at={from + (to - from) * share} share={share} letters={letters} />;
          })}
        </div>
      ))}
    </div>
  );
}

/** The middle of the whole text, as one of its lines sees it. */
function middleOf({look, lines, width}: Setting, row: number): string {
  const across = look.align === "center" ? "50%" : look.align === "right" ? `calc(100% - ${width / 2}px)` : `${width / 2}px`;
  return `${across} ${((lines.length / 2 - row) * look.leading).toFixed(2)}em`;
}

/** A line below words is drawn under each: it would not reach into boxes of their own. */
function Word({text, clock, at, share, letters}: {text: string; clock: Clock; at: number; share: number; letters: CSSProperties}) {
  const leave = clock.leave(share);
  if (clock.motion === "read") return <span style={{...letters, opacity: (0.14 + 0.86 * clock.ease(at, 0.3)) * clock.ease(0, 0.3) * (1 - leave)}}>{text}</span>;
  if (clock.motion === "type") return <Typed text={text} progress={clock.ease(at, 0.25)} leave={leave} letters={letters} />;
  const enter = clock.enter(at, 0.55, clock.motion === "bounce");
  const moving = enter < 0.999 || leave > 0.001;
  const masked = moving && !["bounce", "slide", "fade"].includes(clock.motion);
  return (
    <span style={{display: "inline-block", clipPath: masked ? "inset(-0.12em -0.3em -0.2em -0.3em)" : undefined}}>
      <span style={{display: "inline-block", ...letters, ...(moving ? wordStyle(clock.motion, enter, leave) : undefined)}}>{text}</span>
    </span>
  );
}

function Typed({text, progress, leave, letters}: {text: string; progress: number; leave: number; letters: CSSProperties}) {
  const characters = text.match(CHARACTERS) ?? [];
  const shown = Math.round(progress * characters.length);
  return (
    <span style={{opacity: 1 - leave, fontStyle: letters.fontStyle}}>
      <span style={letters}>{characters.slice(0, shown).join("")}</span>
      <span style={{opacity: 0}}>{characters.slice(shown).join("")}</span>
    </span>
  );
}
