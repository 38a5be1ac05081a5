// A dictionary's entry: the headword, what it is, its meaning and an example, beside the great initial under which it stands.
import {AbsoluteFill, lettersOf, veil} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, tint, type Palette} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, inStack, stackedAt} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "noun",
  title: "Sourdough",
  subtitle: "Bread that takes its time: flour, water and salt, raised by what lives in the air of the bakery.",
  quote: "You cannot hurry a good sourdough.",
  ...looks("kicker", "title", "subtitle", "quote"),
  theme: {background: "#f6f1e7", surface: "#fffdf7", text: "#231a12", accent: "#b5442a", accent2: "#d9a441", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, kicker, title, subtitle, quote, initial, gap, boxes} = once([props, frame], () => plan(props, frame));
  const {unit, margin} = frame;
  const ruled = clock.ease(0.15, 0.7) * (1 - clock.leave());
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={title.look.text + "word"} strength={0.32} boxes={boxes} />
      <Initial {...initial} clock={clock} frame={frame} />
      <Index letter={initial.letter} palette={palette} clock={clock} frame={frame} />
      <div style={{position: "absolute", left: margin, top: margin, bottom: margin, right: margin, display: "flex", flexDirection: "column", justifyContent: stackedAt(title.look, frame.tall ? "flex-end" : "center"), gap}}>
        <div style={{display: "flex", flexDirection: "column", gap: gap * 0.35}}>
          <Words role="title" setting={inStack(title)} clock={clock} from={0.05} to={0.3} />
          <Words role="kicker" setting={kicker} clock={clock} from={0.25} to={0.35} style={{fontStyle: "italic"}} />
        </div>
        {(subtitle.height || quote.height) > 0 && <div style={{width: 150 * unit, height: 6 * unit, background: palette.accent, transformOrigin: "0 50%", transform: `scaleX(${ruled})`}} />}
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.3} to={0.65} />
        {quote.lines.length > 0 && (
          <div style={{position: "relative", paddingLeft: 34 * unit}}>
            <div style={{position: "absolute", left: 0, top: 0, bottom: 0, width: 3 * unit, background: veil(palette.text, 0.35), transformOrigin: "50% 0", transform: `scaleY(${clock.ease(0.55, 0.4) * (1 - clock.leave())})`}} />
            <Words role="quote" setting={quote} clock={clock} from={0.6} to={0.8} style={{fontStyle: "italic"}} />
          </div>
        )}
      </div>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const letter = (lettersOf(String(props.title ?? "").trim())[0] ?? "").toUpperCase();
  const initial = {letter, font: palette.display, color: tint(palette, palette.accent, palette.dark ? 0.26 : 0.3)};
  const texts = layout(props, palette, frame);
  const gap = 40 * frame.unit;
  const boxes = boxesOf([inStack(texts.title), texts.kicker, texts.subtitle, texts.quote], frame.safe, gap, stackedAt(texts.title.look, frame.tall ? "flex-end" : "center"));
  return {palette, initial, boxes, gap, ...texts};
}

function layout(props: typeof defaults, palette: Palette, {unit, wide, tall, room}: Frame) {
  const column = room.width * (wide ? 0.66 : 0.9);
  const height = room.height * (wide ? 0.96 : 0.9);
  const kicker = setText(
    lookOf(props, "kicker", {color: palette.accentText, font: palette.serif ? palette.display : palette.body, weight: 480, leading: 1.3}),
    {width: column, height: height * 0.1, size: (tall ? 52 : 46) * unit, lines: 2},
    {width: room.width, height: height * 0.14},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {color: palette.text, font: palette.body, weight: 430, leading: 1.32}),
    {width: column, height: height * 0.36, size: (tall ? 66 : 62) * unit, lines: 8},
    {width: room.width, height: height * 0.44},
  );
  const quote = setText(
    lookOf(props, "quote", {color: palette.muted, font: palette.serif ? palette.display : palette.body, weight: 420, leading: 1.34}),
    {width: column - 34 * unit, height: height * 0.2, size: (tall ? 50 : 46) * unit, lines: 5},
    {width: room.width - 34 * unit, height: height * 0.24},
  );
  const left = height - kicker.height - subtitle.height - quote.height - 150 * unit;
  const title = setText(
    lookOf(props, "title", {color: palette.text, font: palette.display, weight: palette.serif ? 560 : 760, spacing: -0.03, leading: 1.02}),
    {width: room.width * (wide ? 0.8 : 0.96), height: left * 0.9, size: (wide ? 230 : 180) * unit, lines: 3},
    {width: room.width, height: left},
  );
  return {kicker, title, subtitle, quote};
}

/** The first letter, larger than the frame, at its far side. */
function Initial({letter, font, color, clock, frame}: {letter: string; font: string; color: string; clock: Clock; frame: Frame}) {
  const {width, height, wide, tall} = frame;
  const size = wide ? height * 1.25 : tall ? width * 1.15 : height * 0.85;
  const come = clock.ease(0, 0.9) * (1 - clock.leave(0.5));
  const place = wide ? {right: width * 0.075, top: (height - size) / 2} : {right: width * 0.075, top: tall ? -size * 0.04 : -size * 0.18};
  const sway = Math.sin(clock.seconds * 0.5) * 1.2;
  return (
    <div aria-hidden style={{position: "absolute", ...place, fontFamily: font, fontSize: size, lineHeight: 1, fontWeight: 700, color, opacity: come, transform: `translateX(${(1 - come) * 18}%) rotate(${sway}deg)`}}>
      {letter}
    </div>
  );
}

/** The thumb index at the edge, with the initial's own letter marked. */
function Index({letter, palette, clock, frame}: {letter: string; palette: Palette; clock: Clock; frame: Frame}) {
  const bare = letter.normalize("NFD").slice(0, 1);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  if (!letters.includes(bare)) return null;
  const {unit, height} = frame;
  const step = (height - 60 * unit) / letters.length;
  const at = letters.indexOf(bare) * clock.ease(0.1, 0.9);
  return (
    <div aria-hidden style={{position: "absolute", right: 0, top: 30 * unit, width: 62 * unit, opacity: clock.ease(0, 0.4) * (1 - clock.leave()), fontFamily: palette.body, fontSize: Math.min(24 * unit, step * 0.6), fontWeight: 600, color: palette.muted, textAlign: "center"}}>
      <div style={{position: "absolute", right: 0, top: at * step, width: 62 * unit, height: step, background: palette.accent}} />
      {letters.map((one, index) => (
        <div key={one} style={{position: "relative", height: step, lineHeight: `${step}px`, color: Math.round(at) === index ? palette.background : undefined}}>{one}</div>
      ))}
    </div>
  );
}
