// A terminal that fills the frame: commands are typed at the prompt, their answers come at once, the cursor waits.
import {AbsoluteFill, contrast, legible, mix, veil} from "stage";
import {standing} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Brought} from "./kit/brought";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {linesOf, MONO, sizeOfLines} from "./kit/snippet";
import {clockOf, useClock, type Clock} from "./kit/time";
import {emphasised, lettered, lookOf, looks, placed, settings} from "./kit/type";
import {boxesIn, onSheet} from "./kit/veiled";

export const defaults = {
  title: "Up and running",
  snippet: "$ git clone bazaar\n$ cd bazaar\n$ make run\nready in 17 s\nhttp://127.0.0.1:8000",
  ...looks("title", "snippet"),
  theme: {background: "#07110d", surface: "#0e1c16", text: "#dff7ea", accent: "#36e08b", accent2: "#ffcf5c", display: "JetBrains Mono", body: "Inter", texture: "grid", corners: "sharp"},
  ...settings(),
  // "type", "rise", "slide", "bounce", "fade" or "none"
  motion: "type",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, glow, lines, words, screen, size, look, hot, lineAt} = once([props, frame], () => plan(props, frame));
  const {unit} = frame;
  const leave = clock.leave(0.8);
  const own = clockOf(clock, look);
  const typing = own.motion === "type";
  const total = lineAt[lineAt.length - 1] ?? 1;
  const typed = typing ? Math.max(0, (own.progress - 0.07) / Math.min(0.85, 0.55 / look.pace)) * total : total;
  const active = lines.findIndex((_, index) => lineAt[index]! > typed);
  const last = active < 0 ? lines.length - 1 : active;
  const high = size * look.leading;
  const scan = ((clock.seconds * 0.11) % 1.2) * frame.height;
  return (
    <AbsoluteFill style={{backgroundColor: palette.background, backgroundImage: props.gradient ? `linear-gradient(150deg, ${props.gradient.replace(" ", ", ")})` : undefined}}>
      <AbsoluteFill style={{backgroundImage: `radial-gradient(80% 90% at 30% 40%, ${glow}, ${veil(glow, 0)})`}} />
      <AbsoluteFill style={{backgroundImage: `repeating-linear-gradient(${veil(palette.text, 0.035)} 0 ${2 * unit}px, transparent ${2 * unit}px ${6 * unit}px)`}} />
      <div style={{position: "absolute", left: 0, right: 0, top: scan - 160 * unit, height: 160 * unit, backgroundImage: `linear-gradient(${veil(palette.accent, 0)}, ${veil(palette.accent, 0.06)})`}} />
      <Brought {...props} palette={palette} boxes={onSheet(look.position ? undefined : boxesIn(words), lines.length ? [screen] : [], frame)} />
      {words && <Texts column={words} clock={{...clock, motion: typing ? "type" : clock.motion}} from={0} to={0.3} />}
      {words && <div style={{position: "absolute", left: frame.margin, top: words.rect.top + words.height + 30 * unit, height: 3 * unit, width: frame.room.width * clock.ease(0.1, 0.8) * (1 - leave), background: veil(palette.text, 0.3)}} />}
      <div data-role="snippet" style={{...standing(screen), fontFamily: look.font, fontSize: size, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, lineHeight: look.leading, color: look.color, textAlign: look.align, whiteSpace: "pre", opacity: 1 - own.leave(0.8), ...lettered(look), ...placed({look, fontSize: size, lines: [], width: screen.width, height: screen.height}, frame)}}>
        <div style={emphasised(look, own)}>
        {lines.map((line, index) => {
          const shown = line.asked ? Math.max(0, Math.floor(typed - (lineAt[index - 1] ?? 0))) : typed >= (lineAt[index - 1] ?? 0) ? line.text.length : 0;
          const come = typing ? (index <= last && (line.asked || shown > 0) ? 1 : 0) : own.enter(0.1 + 0.5 * (index / Math.max(1, lines.length)), 0.4, own.motion === "bounce");
          return <Row key={index} line={line} shown={shown} come={come} clock={own} hot={hot} high={high} cursor={index === last ? palette.accent : ""} waits={typed >= total} />;
        })}
        </div>
      </div>
    </AbsoluteFill>
  );
}

interface Entry {
  text: string;
  /** Typed by a person, after a prompt. */
  asked: boolean;
}

/** All that stays the same from frame to frame. `lineAt` is where each line ends on the way of the typing. */
function plan(props: typeof defaults, frame: Frame) {
  const {height, unit, wide, tall, margin, room, safe} = frame;
  const given = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  // A terminal is dark, unless a background is asked for.
  const on = props.background || contrast(given.background, "#000000") < 2.5 ? given : paletteOn(given, given.dark ? mix(given.background, "#000000", 0.75) : mix(given.text, "#000000", 0.3));
  // Lines and light lie under the words.
  const palette: Palette = {...on, text: legible(on.text, on.background, on.dark || on !== given ? "#ffffff" : "#000000", 8)};
  const written = props.snippetVisible === false ? [] : linesOf(props.snippet);
  const prompted = written.some((line) => /^\s*[$>%#❯]\s/.test(line));
  // Where no line has a prompt of its own, the first is what was typed.
  const lines: Entry[] = written.map((text, index) => ({text, asked: prompted ? /^\s*[$>%#❯]\s/.test(text) : index === 0}));
  const titled = props.title && props.titleVisible !== false;
  const words = titled ? setColumn(props, palette, {...safe, height: height * (tall ? 0.24 : 0.2)}, 0, [{role: "title", face: "head", size: (wide ? 74 : tall ? 150 : 76) * unit, lines: tall ? 3 : 2, look: {color: palette.text}}]) : null;
  const top = words ? margin + words.height + 80 * unit : margin;
  const whole = {left: margin, top, width: room.width, height: height - top - margin};
  const few = lines.length < 9;
  const look = lookOf(props, "snippet", {text: "x", color: mix(palette.text, palette.background, 0.12), font: MONO, weight: 500, leading: few && tall ? 2.1 : 1.5});
  const most = (lines.length < 3 ? 1.6 : 1) * (wide ? 92 : tall ? 120 : 68) * unit;
  const fitting = (largest: number) => sizeOfLines(written, {width: whole.width * 0.98, height: whole.height * 0.98}, largest, look.leading, look.font, look.spacing);
  const size = Math.min(fitting(most) * look.size, fitting(1e6));
  const high = lines.length * size * look.leading;
  const screen = {...whole, top: top + Math.max(0, whole.height - high) * (words && !tall ? 0.24 : 0.42), height: high};
  const hot = props.snippetColor || legible(palette.accent, palette.background, palette.text, 6);
  let end = 0;
  const lineAt = lines.map(({text, asked}) => (end += asked ? text.length + 8 : 5));
  return {palette, words, lines, screen, size, look, hot, lineAt, glow: mix(palette.background, palette.accent, 0.1)};
}

function Row({line, shown, come, clock, hot, high, cursor, waits}: {line: Entry; shown: number; come: number; clock: Clock; hot: string; high: number; cursor: string; waits: boolean}) {
  const visible = Math.min(line.text.length, shown);
  const lit = !waits || Math.sin(clock.seconds * 6) > -0.2;
  return (
    <div style={{height: high, ...pieceStyle(clock.motion === "type" ? "fade" : clock.motion, come, 0), color: line.asked ? hot : undefined, fontWeight: line.asked ? 650 : undefined}}>
      {line.text.slice(0, visible)}
      {cursor && <span style={{position: "absolute", width: "0.58em", height: "1.15em", marginTop: "0.16em", background: cursor, opacity: lit ? 0.9 : 0, marginLeft: visible ? "0.1em" : 0}} />}
      <span style={{opacity: 0}}>{line.text.slice(visible)}</span>
    </div>
  );
}
