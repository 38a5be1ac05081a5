// How far along: a ring that fills to the percentage, its figure counted in the middle, what it says beside or below.
import {AbsoluteFill, mix} from "stage";
import {columnsOf, inset, rowsOf, standing, within, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {Counted} from "./kit/counted";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {amountOf, percentOf} from "./kit/number";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";

export const defaults = {
  title: "Halfway there",
  value: "68 %",
  label: "of the new roof is paid for",
  subtitle: "Thank you to 412 neighbours",
  ...looks("title", "value", "label", "subtitle"),
  theme: {background: "#fff7ef", surface: "#ffffff", text: "#2a1624", accent: "#d6235c", accent2: "#ffb057", display: "Bricolage Grotesque", body: "Inter", texture: "shapes", corners: "round"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, ring, value, share, boxes} = once([props, frame], () => plan(props, frame));
  const own = clockOf(clock, value.look);
  const filled = own.motion === "bounce" ? own.enter(0.1, 0.9, true) : own.ease(0.1, 0.9);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.label} strength={0.4} boxes={boxes} />
      <Ring rect={ring} share={share * filled * (1 - own.leave(0.4))} clock={own} palette={palette} />
      <div style={{...standing(ring), display: "flex", alignItems: "center", justifyContent: "center"}}>
        <Counted role="value" setting={value} clock={clock} at={0.1} length={0.9} late={0.5} />
      </div>
      <Texts column={words} clock={clock} justify={frame.wide ? "center" : "flex-start"} from={0.3} to={0.7} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const [one, two] = wide ? columnsOf(safe, [0.86, 1], 110 * unit) : rowsOf(safe, tall ? [1, 0.8] : [1.25, 1], 56 * unit);
  const ring = within(one!, 1);
  const percent = percentOf(props.value) ?? percentOfAll(props.value, props.label) ?? Math.min(100, Math.max(0, amountOf(props.value) ?? 100));
  const value = setText(lookOf(props, "value", {...faceOf(palette, "figure"), align: "center"}), {width: ring.width * 0.56, height: ring.height * 0.34, size: 260 * unit, lines: 2}, {width: ring.width * 0.7, height: ring.height * 0.5});
  const align = wide ? undefined : "center";
  const words = setColumn(props, palette, two!, 24 * unit, [
    {role: "title", face: "kicker", size: 48 * unit, lines: 2, share: 0.2, look: {align}},
    {role: "label", face: "title", size: (wide ? 108 : tall ? 104 : 66) * unit, lines: 4, look: {align}},
    {role: "subtitle", face: "body", size: (tall ? 52 : 48) * unit, lines: 3, share: 0.26, look: {align}},
  ]);
  const boxes = boxesIn(words, wide ? "center" : "flex-start")?.concat(ring);
  return {palette, words, ring: inset(ring, 4 * unit), value, share: percent / 100, boxes};
}

/** The percentage that an amount is of the one that its label names: "$48,000" and "of our $60,000 goal"; null when it names none. */
function percentOfAll(value: string, label: string): number | null {
  const have = amountOf(value);
  const all = /^(?:\p{L}+\s+){0,2}?(?:out\s+)?(?:of|von|de|di|sur|su)\s/iu.test(label) ? amountOf(label) : null;
  return have !== null && all ? Math.min(100, Math.max(0, (100 * have) / all)) : null;
}

/** A thick ring on its track, ticks around it that light up as it passes. */
function Ring({rect, share, clock, palette}: {rect: Rect; share: number; clock: Clock; palette: Palette}) {
  const come = clock.ease(0, 0.6) * (1 - clock.leave(0.6));
  const lit = Math.max(0, Math.min(1, share));
  const turn = lit * 2 * Math.PI - Math.PI / 2;
  return (
    <svg style={{position: "absolute", left: rect.left, top: rect.top, overflow: "visible"}} width={rect.width} height={rect.height} viewBox="-50 -50 100 100">
      {Array.from({length: 60}, (_, index) => {
        const on = index / 60 < lit;
        const pulse = on ? 0.5 + 0.5 * Math.sin(clock.seconds * 2 - index * 0.16) : 0;
        return <rect key={index} x="-0.35" y={(-49.4 - pulse * 0.5).toFixed(2)} width="0.7" height={(2.4 * come).toFixed(2)} rx="0.35" fill={on ? palette.accent : mix(palette.background, palette.text, 0.22)} transform={`rotate(${index * 6})`} />;
      })}
      <g fill="none" strokeWidth="9" transform="rotate(-90)">
        <circle r="39" stroke={mix(palette.background, palette.text, 0.09)} opacity={come} />
        <circle r="39" stroke={palette.accent2} pathLength="1" strokeDasharray={`${lit.toFixed(4)} 1`} strokeLinecap={lit > 0.01 ? "round" : "butt"} opacity={lit > 0.004 ? 1 : 0} />
        <circle r="39" stroke={palette.accent} pathLength="1" strokeDasharray={`${(lit * 0.72).toFixed(4)} 1`} strokeDashoffset={(-lit * 0.28).toFixed(4)} strokeLinecap={lit > 0.01 ? "round" : "butt"} opacity={lit > 0.004 ? 1 : 0} />
      </g>
      <circle cx={(39 * Math.cos(turn)).toFixed(2)} cy={(39 * Math.sin(turn)).toFixed(2)} r={(2 * come).toFixed(2)} fill={palette.background} />
    </svg>
  );
}
