// A countdown: a numeral fills the frame, a hand sweeps around it, and at zero the news stands there.
import {AbsoluteFill, useVideoConfig, veil} from "stage";
import {setColumn, Texts, type Line} from "./kit/column";
import {faceOf} from "./kit/faces";
import {inset, standing, within, type Rect} from "./kit/box";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, tint, type Palette} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";

export const defaults = {
  kicker: "Doors open",
  title: "Tonight at eight",
  date: "Friday, 4 December",
  // The numeral that it begins with, 1 to 10
  start: 3,
  ...looks("kicker", "title", "date"),
  theme: {background: "#120a1f", surface: "#20123c", text: "#f8f0ff", accent: "#ff4aa8", accent2: "#35e2ff", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "round"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {fps} = useVideoConfig();
  // A second for each numeral, but never more than half of the scene.
  const count = Math.min(10, Math.max(1, Math.round(Number(props.start) || 3)));
  const share = Math.min(0.55, count / Math.max(0.1, clock.length));
  const zero = share * clock.length * fps;
  const {palette, words, numerals, dial, early} = once([props, frame, zero], () => plan(props, frame, count, zero));
  const place = clock.motion === "none" ? count : (clock.progress / share) * count;
  const numeral = numerals[Math.floor(place)];
  const rest = clock.after(share);
  const flash = numeral || clock.motion === "none" ? 0 : 1 - rest.ease(0, 0.5);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={boxesIn(words, "center")?.concat(dial, early.rect)} />
      {numeral ? <Numeral setting={numeral} moment={place % 1} dial={dial} palette={palette} motion={clock.motion} /> : <Burst clock={rest} frame={frame} palette={palette} />}
      {numeral && <Texts column={early} clock={clock} justify="center" />}
      {!numeral && <Texts column={words} clock={rest} justify="center" from={0.05} to={0.5} />}
      {flash > 0.01 && <AbsoluteFill style={{background: veil(palette.accent, flash)}} />}
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame, count: number, zero: number) {
  const {unit, wide, tall, safe, width, height} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const align = "center" as const;
  const lines: Line[] = [
    {role: "kicker", face: "kicker", size: 48 * unit, lines: 2, share: 0.14, look: {align}},
    {role: "title", face: "title", size: (wide ? 220 : tall ? 190 : 170) * unit, lines: 4, look: {align}},
    {role: "date", face: "strong", size: 54 * unit, lines: 2, share: 0.2, look: {align}},
  ];
  const words = setColumn(props, palette, safe, 34 * unit, lines);
  // What is to be seen before zero stands below the dial for so long, which makes room for it.
  const timed = ({role}: Line) => {
    const {from, until} = lookOf(props, role, {});
    return (from > 0 && from < zero) || (until > 0 && until <= zero);
  };
  const foot = {...safe, top: safe.top + safe.height * 0.8, height: safe.height * 0.2};
  const early = setColumn(props, palette, foot, 12 * unit, lines.filter(timed).map((line) => ({...line, share: line.share && 0.3, size: Math.min(line.size, 84 * unit)})));
  const shrunk = early.lines.length ? 0.76 : 1;
  const side = Math.min(width, height) * shrunk;
  const dial = within({left: 0, top: 0, width, height: height * (early.lines.length && !tall ? 0.83 : 1)}, 1);
  const font = lookOf(props, "title", faceOf(palette, "title")).font;
  const numerals = Array.from({length: count}, (_, index) => setText(lookOf({}, "numeral", {...faceOf(palette, "figure"), font, align, leading: 1, text: String(count - index)}), {width: side * 0.6, height: side * 0.62, size: 620 * unit * shrunk, lines: 1}));
  return {palette, words, early: early.lines.length ? early : {...early, rect: dial}, numerals, dial: inset(dial, dial.width / 2 - side * 0.43)};
}

/** One numeral in its dial: the hand goes once around and drags a veil of the accent behind it. */
function Numeral({setting, moment, dial, palette, motion}: {setting: Setting; moment: number; dial: Rect; palette: Palette; motion: string}) {
  const {look, fontSize} = setting;
  const land = 1 - (1 - Math.min(1, moment / 0.3)) ** 3;
  const gone = Math.max(0, (moment - 0.82) / 0.18) ** 2;
  const degrees = (moment * 360).toFixed(2);
  const shift = motion === "slide" ? `translateX(${((1 - land) * 40 - gone * 40).toFixed(2)}%)` : motion === "fade" || motion === "type" ? "" : `scale(${(1.5 - 0.5 * land - 0.25 * gone).toFixed(4)})`;
  const swept = once(["swept", palette], () => tint(palette, palette.accent, 0.34));
  return (
    <>
      <AbsoluteFill style={{backgroundImage: `conic-gradient(at ${dial.left + dial.width / 2}px ${dial.top + dial.height / 2}px, ${swept} ${degrees}deg, ${veil(swept, 0)} 0)`}} />
      <div style={{...standing(dial), display: "flex", alignItems: "center", justifyContent: "center"}}>
        <svg style={{position: "absolute", inset: 0, overflow: "visible"}} width={dial.width} height={dial.height} viewBox="-50 -50 100 100">
          <circle r="49" fill="none" stroke={veil(palette.text, 0.22)} strokeWidth="0.8" />
          <circle r="44" fill="none" stroke={veil(palette.text, 0.12)} strokeWidth="0.5" />
          <circle r="49" fill="none" stroke={palette.accent} strokeWidth="1.6" pathLength="1" strokeDasharray={`${moment.toFixed(4)} 1`} transform="rotate(-90)" />
        </svg>
        <div data-role="numeral" style={{fontFamily: look.font, fontSize, fontWeight: look.weight, lineHeight: 1, letterSpacing: `${look.spacing}em`, fontVariantNumeric: "tabular-nums", color: palette.text, opacity: Math.min(1, land * 1.5) * (1 - gone), transform: shift}}>{look.text}</div>
      </div>
    </>
  );
}

/** Beams that shoot out when the count is over, and settle into a slow turn. */
function Burst({clock, frame, palette}: {clock: Clock; frame: Frame; palette: Palette}) {
  const {width, height} = frame;
  const reach = clock.ease(0, 0.9) * (1 - clock.leave(0.5));
  const far = Math.hypot(width, height) / 2;
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height} viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}>
      {Array.from({length: 28}, (_, index) => {
        const turn = (index * 360) / 28 + clock.seconds * 2;
        const from = far * (0.74 + 0.1 * (index % 3));
        return <line key={index} x1={(from * reach).toFixed(1)} x2={(from * reach + far * 0.16 * reach).toFixed(1)} y1="0" y2="0" stroke={index % 2 ? palette.accent : palette.accent2} strokeWidth={(index % 3 ? 4 : 9) * frame.unit} strokeLinecap="round" transform={`rotate(${turn.toFixed(2)})`} />;
      })}
    </svg>
  );
}
