// News that cannot wait: warning stripes run along the edges, and each line of the headline is driven in on a bar of its own.
import {AbsoluteFill, inkOn} from "stage";
import {standing} from "./kit/box";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {marked, Runs} from "./kit/marks";
import {once} from "./kit/once";
import {paletteOf} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {clockOf, settled, useClock, type Clock} from "./kit/time";
import {emphasised, inStack, lettered, lookOf, looks, placed, setText, type Setting, settings, stackedAt} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Breaking",
  title: "The ferry is running again",
  subtitle: "First boat at 6:40, then every half hour",
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#f7f5ef", surface: "#ffffff", text: "#14110f", accent: "#e32219", accent2: "#ffc400", display: "Bricolage Grotesque", body: "Inter", texture: "plain", corners: "sharp"},
  ...settings(),
  // "slide", "rise", "bounce", "type", "fade" or "none"
  motion: "slide",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, kicker, title, subtitle, band, gap, tag, bar, boxes} = once([props, frame], () => plan(props, frame));
  const {unit, height, margin} = frame;
  const beat = Math.max(0, Math.sin(clock.seconds * 5)) ** 3;
  const warns = clockOf(clock, kicker.look);
  const tagged = warns.enter(0, 0.45, kicker.look.motion === "bounce" || !kicker.look.motion);
  const tagStyle = kicker.look.motion ? pieceStyle(warns.motion, tagged, warns.leave(0.6)) : {transform: `scale(${Math.max(0, tagged * (1 - warns.leave(0.6)))})`};
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "alert"} strength={0.3} boxes={boxes} />
      <Hazard top={0} height={band} from={-1} colors={[palette.accent, bar]} clock={clock} frame={frame} />
      <Hazard top={height - band} height={band} from={1} colors={[palette.accent, bar]} clock={clock} frame={frame} />
      <div style={{position: "absolute", left: margin, right: margin, top: band + gap, bottom: band + gap, display: "flex", flexDirection: "column", justifyContent: stackedAt(title.look, "center"), gap}}>
        {kicker.lines.length > 0 && (
          <div style={{alignSelf: sideOf(kicker), display: "flex", alignItems: "center", gap: 20 * unit, padding: `${14 * unit}px ${28 * unit}px`, background: palette.accent, borderRadius: 14 * unit * palette.round, transformOrigin: "0 50%", ...tagStyle}}>
            <div style={{width: kicker.fontSize * 0.5, height: kicker.fontSize * 0.5, borderRadius: "50%", background: tag, opacity: 0.35 + 0.65 * beat, transform: `scale(${0.8 + 0.35 * beat})`}} />
            <Words role="kicker" setting={kicker} clock={settled(clock)} />
          </div>
        )}
        <Headline setting={inStack(title)} bar={bar} clock={clock} frame={frame} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.55} to={0.75} />
      </div>
    </AbsoluteFill>
  );
}

function sideOf({look}: Setting): "center" | "flex-end" | "flex-start" {
  return look.align === "center" ? "center" : look.align === "right" ? "flex-end" : "flex-start";
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {height, unit, wide, tall, room} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const band = (wide ? 96 : tall ? 120 : 84) * unit;
  const gap = 34 * unit;
  const space = height - 2 * band - 60 * unit;
  const tag = inkOn(palette.accent, palette.background, palette.text);
  const bar = palette.text;
  const kicker = setText(lookOf(props, "kicker", {color: tag, font: palette.body, weight: 760, caps: true, spacing: 0.12, leading: 1.2}), {width: room.width * 0.8, height: space * 0.1, size: (tall ? 50 : 42) * unit, lines: 1}, {width: room.width * 0.86, height: space * 0.16});
  const subtitle = setText(lookOf(props, "subtitle", {color: palette.text, font: palette.body, weight: 560, leading: 1.28}), {width: room.width, height: space * 0.24, size: (tall ? 60 : 50) * unit, lines: 4, short: (tall ? 84 : 68) * unit}, {width: room.width, height: space * 0.3});
  const used = (kicker.height && kicker.height + 28 * unit + gap) + (subtitle.height && subtitle.height + gap);
  const look = lookOf(props, "title", {ground: bar, color: palette.background, font: palette.display, weight: palette.serif ? 680 : 800, spacing: -0.025, leading: 1.34});
  const inner = room.width - 80 * unit;
  const title = setText(look, {width: inner, height: (space - used) * 0.9, size: (wide ? 176 : tall ? 156 : 124) * unit, lines: tall ? 8 : 5}, {width: inner, height: space - used});
  const boxes = boxesOf([kicker, inStack(title), subtitle], {...frame.safe, top: band + gap, height: height - 2 * band - 2 * gap}, gap, stackedAt(title.look, "center"));
  return {palette, kicker, title, subtitle, band, gap, tag, bar, boxes};
}

/** The headline's lines on bars, each driven in from its side. */
function Headline({setting, bar, clock: given, frame}: {setting: Setting; bar: string; clock: Clock; frame: Frame}) {
  const clock = clockOf(given, setting.look);
  const {look, lines, fontSize} = setting;
  if (!lines.length) return null;
  const {unit} = frame;
  const marks = marked(lines, look.marks);
  const face = {fontFamily: look.font, fontSize, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, lineHeight: look.leading, color: look.color, textAlign: look.align, whiteSpace: "pre", fontStyle: lettered(look).fontStyle} as const;
  return (
    <div data-role="title" dir="auto" style={{...face, display: "flex", flexDirection: "column", alignItems: sideOf(setting), gap: 8 * unit, ...placed(setting, frame)}}>
      {lines.map((line, row) => {
        const at = 0.1 + 0.4 * (row / lines.length);
        const open = clock.motion === "bounce" ? clock.enter(at, 0.5, true) : clock.ease(at, 0.42);
        const come = clock.ease(at + 0.14, 0.4);
        const leave = clock.leave(row / lines.length);
        const shown = Math.min(1, Math.max(0, open)) * (1 - leave);
        const letters = clock.motion === "type" ? Math.round(come * line.length) : line.length;
        const drift = clock.motion === "rise" ? `translateY(${(1 - come) * 60}%)` : `translateX(${(come - 1) * 12}%)`;
        return (
          <div key={row} style={{position: "relative", padding: `0 ${34 * unit}px`, overflow: "hidden", ...emphasised(look, clock)}}>
            <div style={{position: "absolute", inset: 0, background: bar, transformOrigin: leave > 0 ? "100% 50%" : "0 50%", transform: `scaleX(${shown})`}} />
            <span style={{position: "relative", display: "inline-block", ...lettered(look), opacity: (clock.motion === "read" ? (0.14 + 0.86 * come) * shown : come) * (1 - leave), transform: come < 0.999 && !["fade", "read"].includes(clock.motion) ? drift : undefined}}>
              <Runs text={line.slice(0, letters)} marks={marks?.[row]} />
              <span style={{opacity: 0}}>{line.slice(letters)}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** Slanted warning stripes that never stop running. */
function Hazard({top, height, from, colors, clock, frame}: {top: number; height: number; from: number; colors: string[]; clock: Clock; frame: Frame}) {
  const {width, unit} = frame;
  const step = 92 * unit;
  const shift = ((clock.seconds * 70 * unit) % (2 * step)) * -from;
  const hidden = 1 - clock.ease(0, 0.5) * (1 - clock.leave(1));
  return (
    <div style={{...standing({left: 0, top, width, height}), overflow: "hidden", background: colors[1], transform: `translateY(${hidden * from * 105}%)`}}>
      <svg style={{position: "absolute", inset: 0}} width={width} height={height}>
        {Array.from({length: Math.ceil(width / (2 * step)) + 4}, (_, index) => {
          const x = (index - 2) * 2 * step + shift;
          return <path key={index} d={`M${x.toFixed(1)} ${height}L${(x + height).toFixed(1)} 0H${(x + height + step).toFixed(1)}L${(x + step).toFixed(1)} ${height}Z`} fill={colors[0]} />;
        })}
      </svg>
    </div>
  );
}
