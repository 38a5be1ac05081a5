// A quotation: its words light up one after another, as if read aloud, under a great quotation mark.
import {AbsoluteFill} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, tint, type Palette} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, type Setting, settings, inStack, stackedAt} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  quote: "The details are not the details. They make the design.",
  author: "A designer we admire",
  ...looks("quote", "author"),
  theme: {background: "#20152b", surface: "#2e1f3d", text: "#f8ecf4", accent: "#ff8f6b", accent2: "#b06ef0", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "read", "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "read",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, mark, quote, author, rings, boxes} = once([props, frame], () => plan(props, frame));
  const rule = 84 * frame.unit;
  const side = author.look.align === "center" ? "center" : author.look.align === "right" ? "flex-end" : "flex-start";
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={quote.look.text} strength={0.6} boxes={boxes}>
        <Halo colors={rings} clock={clock} frame={frame} />
        <Mark palette={palette} clock={clock} {...mark} />
      </Ground>
      <div style={{position: "absolute", left: mark.textLeft, right: frame.margin, top: mark.textTop, bottom: frame.margin, display: "flex", flexDirection: "column", justifyContent: stackedAt(quote.look, "center"), gap: 56 * frame.unit}}>
        <Words role="quote" setting={inStack(quote)} clock={clock} from={0.1} to={0.85} />
        {author.lines.length > 0 && (
          <div style={{display: "flex", alignItems: "center", justifyContent: side, gap: 28 * frame.unit}}>
            <div style={{width: rule, height: 4 * frame.unit, flex: "none", background: palette.accent, transformOrigin: "0 50%", transform: `scaleX(${clock.ease(0.55, 0.4) * (1 - clock.leave(0.5))})`}} />
            <Words role="author" setting={author} clock={clock} from={0.6} to={0.75} />
          </div>
        )}
      </div>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const mark = markBox(frame);
  const rings = [0.34, 0.28, 0.22, 0.16].map((share) => tint(palette, palette.accent, share));
  const {quote, author} = layout(props, palette, frame, mark);
  const room = {left: mark.textLeft, top: mark.textTop, width: frame.width - mark.textLeft - frame.margin, height: frame.height - mark.textTop - frame.margin};
  // A line stands before the name.
  const boxes = boxesOf([inStack(quote), {...author, width: author.width + 112 * frame.unit}], room, 56 * frame.unit, stackedAt(quote.look, "center"));
  return {palette, mark, rings, quote, author, boxes};
}

/** The mark's place, and where the text starts beside it (below it, in upright frames). */
function markBox({width, unit, wide, tall, margin}: Frame) {
  const size = (wide ? 330 : tall ? 300 : 210) * unit;
  return {size, left: margin, top: wide ? margin + 20 * unit : margin, textLeft: wide ? width * 0.285 : margin, textTop: wide ? margin : margin + size * 0.86};
}

function layout(props: typeof defaults, palette: Palette, {width, height, unit, wide, tall, margin}: Frame, mark: ReturnType<typeof markBox>): {quote: Setting; author: Setting} {
  const room = {width: width - mark.textLeft - margin, height: height - mark.textTop - margin};
  const author = setText(
    lookOf(props, "author", {color: palette.muted, font: palette.body, weight: 550, leading: 1.3}),
    {width: room.width - 112 * unit, height: room.height * 0.16, size: (tall ? 60 : 54) * unit, lines: 2},
    {width: room.width - 112 * unit, height: room.height * 0.3},
  );
  const left = room.height - author.height - 56 * unit;
  const brief = String(props.quote ?? "").length < 60 ? 1.3 : 1;
  const quote = setText(
    lookOf(props, "quote", {color: palette.text, font: palette.display, weight: palette.serif ? 480 : 640, spacing: -0.015, leading: 1.14}),
    {width: room.width, height: left * 0.8, size: (wide ? 132 : tall ? 124 : 98) * brief * unit, lines: tall ? 12 : 7},
    {width: room.width, height: left},
  );
  return {quote, author};
}

/** Two drops with tails: a quotation mark, drawn, so that it looks the same in every typeface. */
function Mark({palette, clock, size, left, top}: {palette: Palette; clock: Clock; size: number; left: number; top: number}) {
  const drop = "M22 50A22 22 0 1 1 0 72C0 40 10 16 38 0L44 9C28 20 21 33 20 50Z";
  return (
    <svg style={{position: "absolute", left, top, overflow: "visible"}} width={size} height={size} viewBox="0 0 100 100">
      {[0, 54].map((x, index) => {
        const scale = clock.enter(index * 0.12, 0.6, true) * (1 - clock.leave(index * 0.5));
        const sway = Math.sin(clock.seconds * 0.8 + index) * 2.5;
        return <path key={x} d={drop} fill={index ? palette.accent2 : palette.accent} transform={`translate(${x + 22} 50) rotate(${sway - (1 - scale) * 30}) scale(${Math.max(0, scale)}) translate(-22 -50)`} />;
      })}
    </svg>
  );
}

/** Wide faint rings that breathe in the lower right corner. */
function Halo({colors, clock, frame}: {colors: string[]; clock: Clock; frame: Frame}) {
  const base = Math.min(frame.width, frame.height);
  return (
    <svg style={{position: "absolute", inset: 0}} width={frame.width} height={frame.height}>
      {colors.map((color, index) => {
        const radius = base * (0.36 + 0.18 * index + 0.02 * Math.sin(clock.seconds * 0.6 - index * 0.7)) * (0.6 + 0.4 * clock.ease(index * 0.08, 0.9));
        return <circle key={index} cx={frame.width * 0.98} cy={frame.height * 1.02} r={radius} fill="none" stroke={color} strokeWidth={2.5 * frame.unit} opacity={1 - clock.leave()} />;
      })}
    </svg>
  );
}
