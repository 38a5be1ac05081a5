import type {CSSProperties} from "react";
import {clockOf, type Clock} from "./time";
import {useFrame} from "./frame";
import {marked, Runs, type Marking} from "./marks";
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
  const marks = marked(lines, look.marks);
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
          {wordsIn(line).map(({text, start}, place) => {
            index += 1;
            const share = total > 1 ? index / (total - 1) : 0;
            return <Word key={place} text={text} marks={marks?.[row]?.slice(start)} clock={clock} at={from + (to - from) * share} share={share} letters={letters} />;
          })}
        </div>
      ))}
    </div>
  );
}

/** The words of a line, each with the blank before it, and where they start. */
function wordsIn(line: string): {text: string; start: number}[] {
  let end = 0;
  return line.split(" ").map((word, place) => {
    const text = (place ? " " : "") + word;
    return {text, start: (end += text.length) - text.length};
  });
}

/** The middle of the whole text, as one of its lines sees it. */
function middleOf({look, lines, width}: Setting, row: number): string {
  const across = look.align === "center" ? "50%" : look.align === "right" ? `calc(100% - ${width / 2}px)` : `${width / 2}px`;
  return `${across} ${((lines.length / 2 - row) * look.leading).toFixed(2)}em`;
}

/** A line below words is drawn under each: it would not reach into boxes of their own. */
function Word({text, marks, clock, at, share, letters}: {text: string; marks: (Marking | undefined)[] | undefined; clock: Clock; at: number; share: number; letters: CSSProperties}) {
  const leave = clock.leave(share);
  if (clock.motion === "read") return <span style={{...letters, opacity: (0.14 + 0.86 * clock.ease(at, 0.3)) * clock.ease(0, 0.3) * (1 - leave)}}><Runs text={text} marks={marks} /></span>;
  if (clock.motion === "type") return <Typed text={text} marks={marks} progress={clock.ease(at, 0.25)} leave={leave} letters={letters} />;
  const enter = clock.enter(at, 0.55, clock.motion === "bounce");
  const moving = enter < 0.999 || leave > 0.001;
  const masked = moving && !["bounce", "slide", "fade"].includes(clock.motion);
  return (
    <span style={{display: "inline-block", clipPath: masked ? "inset(-0.12em -0.3em -0.2em -0.3em)" : undefined}}>
      <span style={{display: "inline-block", ...letters, ...(moving ? wordStyle(clock.motion, enter, leave) : undefined)}}><Runs text={text} marks={marks} /></span>
    </span>
  );
}

function Typed({text, marks, progress, leave, letters}: {text: string; marks: (Marking | undefined)[] | undefined; progress: number; leave: number; letters: CSSProperties}) {
  const characters = text.match(CHARACTERS) ?? [];
  const shown = characters.slice(0, Math.round(progress * characters.length)).join("");
  return (
    <span style={{opacity: 1 - leave, fontStyle: letters.fontStyle}}>
      <span style={letters}><Runs text={shown} marks={marks} /></span>
      <span style={{opacity: 0}}><Runs text={text.slice(shown.length)} marks={marks?.slice(shown.length)} /></span>
    </span>
  );
}
