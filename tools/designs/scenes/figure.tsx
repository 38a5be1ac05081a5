// One figure, counted up to: a percentage lights that many of a hundred dots, any other figure raises a row of bars or opens rings.
import {AbsoluteFill, mix, random} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {amountOf, countTo, percentOf} from "./kit/number";
import {once} from "./kit/once";
import {paletteOf, tint, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {clockOf, useClock, type Clock} from "./kit/time";
import {emphasised, fromRight, lettered, lookOf, looks, placed, setText, settings, type Setting, inStack, stackedAt, verticalPlace} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "",
  value: "1,200",
  label: "happy customers",
  subtitle: "and counting, since the very first day",
  ...looks("title", "value", "label", "subtitle"),
  theme: {background: "#0e1b3d", surface: "#182a58", text: "#f2f5ff", accent: "#ff6b4a", accent2: "#4f8cff", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
  // What stands around a figure that is no percentage: "bars" or "rings"; "" = bars for hundreds of what is counted, rings for few and for prices
  variant: "",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, percent, colors, rings, unlit, title, value, label, subtitle, gap, justify, boxes} = once([props, frame], () => plan(props, frame));
  const own = clockOf(clock, value.look);
  // What runs over several lines stands as it is.
  const counted = value.lines.length > 1 || own.motion === "type" ? null : countTo(value.look.text, own.ease(0.1, 0.9));
  const face = {fontFamily: value.look.font, fontWeight: value.look.weight, letterSpacing: `${value.look.spacing}em`, ...lettered(value.look)};
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.value + props.label} boxes={boxes}>
        {percent === null ? rings ? <Rings {...rings} clock={own} frame={frame} /> : <Bars colors={colors} clock={own} frame={frame} seed={props.value} /> : <Dots colors={colors} clock={own} frame={frame} percent={percent} unlit={unlit} mirrored={label.look.align === "right"} />}
      </Ground>
      <AbsoluteFill style={{padding: frame.margin, boxSizing: "border-box", justifyContent: justify, gap}}>
        <Words role="title" setting={inStack(title)} clock={clock} from={0.05} />
        {value.lines.length > 0 && (
          <div data-role="value" style={{...face, fontSize: value.fontSize, lineHeight: value.look.leading, color: value.look.color, textAlign: value.look.align, whiteSpace: "pre", fontVariantNumeric: "lining-nums tabular-nums", ...pieceStyle(own.motion, own.enter(0, 0.8, own.motion === "bounce"), own.leave(0.6)), ...placed(value, frame)}}>
            <span style={{display: "inline-block", ...emphasised(value.look, own)}}>{counted === null ? value.lines.map((line, index) => <div key={index}>{line}</div>) : counted}</span>
          </div>
        )}
        <Words role="label" setting={label} clock={clock} from={0.3} to={0.5} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.5} to={0.6} />
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

const MANY = 100;
const PRICE = /[$€£¥₹円元]/;

/** All that stays the same from frame to frame; `colors` are those of the bars, left to right, or of the dots, from the first. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const percent = percentOf(props.value);
  const {accent, accent2, background, text} = palette;
  // A bar is narrower than the margin: the last one, in full accent, has no text on it, unless the text is set to the right.
  const bars = frame.wide ? 20 : 14;
  const texts = layout(props, palette, frame, percent !== null);
  const free = [texts.title, texts.value, texts.label, texts.subtitle].every((text) => text.look.align === "left");
  const colors =
    percent === null
      ? Array.from({length: bars}, (_, index) => (free && index === bars - 1 ? accent : tint(palette, mix(accent2, accent, (index / bars) ** 2), 0.16 + 0.34 * (index / bars))))
      : Array.from({length: 100}, (_, index) => mix(accent, accent2, Math.min(1, index / Math.max(1, percent))));
  const rings = percent === null && (formFor(verticalPlace(texts.title.look)) || props.variant || (PRICE.test(props.value) || !(Number(amountOf(props.value)) >= MANY) ? "rings" : "bars")) === "rings" ? ringsOf(Object.values(texts).filter((text) => typeof text !== "number"), texts.gap, palette, frame) : null;
  const justify = frame.wide || percent === null ? stackedAt(texts.title.look, rings ? "flex-end" : percent !== null ? "center" : "flex-start") : "flex-start";
  const boxes = boxesOf([inStack(texts.title), texts.value, texts.label, texts.subtitle], frame.safe, texts.gap, justify);
  return {palette, percent, colors, rings, unlit: mix(background, text, 0.16), justify, boxes, ...texts};
}

function layout(props: typeof defaults, palette: Palette, {unit, wide, tall, room}: Frame, dotted: boolean) {
  const gap = 22 * unit;
  const column = room.width * (wide ? (dotted ? 0.56 : 0.9) : 1);
  // The dots take the lower part of upright frames.
  const height = wide ? room.height : dotted ? room.height - Math.min(room.width, room.height * 0.5) - gap : room.height * 0.86;
  const title = setText(
    lookOf(props, "title", {color: palette.accentText, font: palette.body, weight: 650, leading: 1.25}),
    {width: column, height: height * 0.18, size: (tall ? 76 : 64) * unit, lines: 2},
    {width: column, height: height * 0.3},
  );
  const label = setText(
    lookOf(props, "label", {color: palette.text, font: palette.display, weight: palette.serif ? 560 : 700, leading: 1.08, spacing: -0.015}),
    {width: column, height: height * 0.3, size: (wide || tall ? 116 : 92) * unit, lines: 3},
    {width: column, height: height * 0.4},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {color: palette.muted, font: palette.body, weight: 450, leading: 1.34}),
    {width: column * 0.9, height: height * 0.2, size: (tall ? 58 : 50) * unit, lines: 3},
    {width: column, height: height * 0.3},
  );
  const left = height - title.height - label.height - subtitle.height - 3 * gap;
  // The figure stands where the words begin that it counts.
  const align = fromRight(label.look.text || title.look.text) ? "right" : "left";
  const look = lookOf(props, "value", {align, color: palette.text, font: palette.display, weight: palette.serif ? 620 : 800, spacing: -0.04, leading: 0.98});
  const box = {width: column * (wide ? 0.94 : 0.96), height: left * 0.9, size: (wide ? 460 : tall ? 520 : 420) * unit, lines: look.text.split(" ").length < 3 ? 1 : 2};
  const limit = {width: wide && dotted ? column * 1.06 : room.width, height: left};
  // While it is counted all digits are as wide as a nought.
  const widest = setText({...look, text: look.text.replace(/\d/g, "0")}, box, limit);
  const value = setText(look, {...box, size: widest.fontSize / look.size}, limit);
  return {title, value, label, subtitle, gap};
}

/** Rings leave the foot of the frame to words, bars its head. */
function formFor(place: string): string {
  return place === "top" ? "bars" : place === "bottom" ? "rings" : "";
}

const RINGS = 7;

/** Rings around the upper corner that the words leave free: those that reach none of them are in full colour. */
function ringsOf(texts: Setting[], gap: number, palette: Palette, {width, height, margin}: Frame) {
  const shown = texts.filter((text) => text.lines.length);
  const high = shown.reduce((sum, text) => sum + text.height + gap, margin);
  const mirrored = shown.some((text) => text.look.align === "right");
  const free = Math.hypot(Math.max(0, width - margin - Math.max(0, ...shown.map((text) => text.width))), Math.max(0, height - high));
  const step = Math.max(Math.min(width, height) * 0.98, free * 0.96) / RINGS;
  const colors = Array.from({length: RINGS}, (_, ring) => {
    const color = mix(palette.accent, palette.accent2, ring / (RINGS - 1));
    return (ring + 1) * step < free ? mix(color, palette.background, 0.1 * (ring % 2)) : tint(palette, color, 0.3);
  });
  return {colors, step, mirrored};
}

/** Each ring opens as the count runs, and goes on turning a little. */
function Rings({colors, step, mirrored, clock, frame}: {colors: string[]; step: number; mirrored: boolean; clock: Clock; frame: Frame}) {
  return (
    <svg style={{position: "absolute", inset: 0}} width={frame.width} height={frame.height} fill="none" strokeWidth={(step * 0.74).toFixed(1)}>
      <g transform={mirrored ? "" : `translate(${frame.width} 0) scale(-1 1)`}>
        {colors.map((color, ring) => {
          const open = clock.ease(0.06 * ring, 0.8) * (1 - clock.leave(1 - ring / RINGS));
          const turn = -1 + 91 * open - 2 * Math.sin(clock.seconds * 0.8 - ring * 0.7);
          const radius = (ring + 0.5) * step;
          return <circle key={ring} r={radius.toFixed(1)} stroke={color} pathLength="360" strokeDasharray="94 266" transform={`rotate(${(turn - 92).toFixed(2)})`} />;
        })}
      </g>
    </svg>
  );
}

interface ChartProps {
  colors: string[];
  clock: Clock;
  frame: Frame;
}

/** Bars across the foot of the frame, rising to the right. */
function Bars({colors, clock, frame, seed}: ChartProps & {seed: string}) {
  const count = colors.length;
  const width = frame.width / count;
  return (
    <svg style={{position: "absolute", inset: 0}} width={frame.width} height={frame.height}>
      {colors.map((color, index) => {
        const rank = (index + 1) / count;
        const living = 1 + 0.03 * Math.sin(clock.seconds * 1.1 + index * 0.8);
        const goal = frame.height * (0.06 + 0.8 * rank ** 2.1 + 0.07 * random(`${seed}bar${index}`)) * (frame.tall ? 0.7 : frame.wide ? 0.92 : 0.78) * living;
        const height = Math.max(0, goal * clock.enter(0.05 + rank * 0.45, 0.55) * (1 - clock.leave(rank)));
        return <rect key={index} x={index * width} y={(frame.height - height).toFixed(1)} width={width - 5 * frame.unit} height={height.toFixed(1)} fill={color} />;
      })}
    </svg>
  );
}

/** A hundred dots, of which `percent` light up, from the lowest row upwards; a wave runs over them as the scene goes on. */
function Dots({colors, clock, frame, percent, unlit, mirrored}: ChartProps & {percent: number; unlit: string; mirrored: boolean}) {
  const {width, height, margin, room, wide} = frame;
  const side = wide ? Math.min(room.width * 0.38, room.height) : Math.min(room.width, room.height * 0.5);
  const left = wide && !mirrored ? width - margin - side : margin;
  const top = wide ? (height - side) / 2 : height - margin - side;
  const lit = clock.ease(0.1, 0.9) * percent;
  return (
    <svg style={{position: "absolute", left, top, overflow: "visible"}} width={side} height={side} viewBox="0 0 100 100">
      {colors.map((color, order) => {
        const on = Math.min(1, Math.max(0, lit - order));
        const wave = Math.max(0, Math.sin(clock.seconds * 1.3 - order * 0.07)) ** 8;
        const radius = (2.1 + 1.5 * on + 0.5 * wave * on) * clock.enter(0.004 * (100 - order), 0.4) * (1 - clock.leave(order / 100));
        return <circle key={order} cx={(order % 10) * 10 + 5} cy={95 - Math.floor(order / 10) * 10} r={Math.max(0, radius).toFixed(2)} fill={on > 0.5 ? color : unlit} />;
      })}
    </svg>
  );
}
