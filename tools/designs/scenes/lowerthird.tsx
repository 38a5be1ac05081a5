// A name over a picture: a bar of the accent shoots in at the lower left, and the plate with name and role slides out from behind it.
import {AbsoluteFill, inkOn, legible, mix, veil} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {Motif} from "./kit/motifs";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {Picture, picturesOf} from "./kit/photo";
import {clockOf, settled, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting, inStack, verticalPlace} from "./kit/type";
import {onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Live",
  title: "Mara Quint",
  subtitle: "Head of pastry, Luigi's Bakery",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#1c2230", surface: "#ffffff", text: "#f4f6fb", accent: "#ff5a3c", accent2: "#4a6bff", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  // How blurred the picture is, 0 to 1
  picturesBlur: 0,
  ...settings(),
  // "slide", "rise", "bounce", "type", "fade" or "none"
  motion: "slide",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const scene = once([props, frame], () => plan(props, frame));
  const {palette, picture, plate, place} = scene;
  const {width, height} = frame;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "third"} strength={0.7} boxes={onCards([inStack(scene.title), scene.subtitle, scene.kicker])} />
      {picture ? (
        <>
          <Picture src={picture} rect={frame.full} palette={palette} clock={{...clock, motion: clock.motion === "none" ? "none" : "fade"}} at={-0.4} late={1} opacity={props.picturesOpacity} blur={props.picturesBlur} />
          <AbsoluteFill style={{backgroundImage: `linear-gradient(0deg, ${veil("#000000", 0.45)}, ${veil("#000000", 0)} 45%)`, opacity: 1 - clock.leave(1)}} />
        </>
      ) : (
        !props.backdrop && <Motif name="" palette={palette} clock={clock} seed={props.title} x={width * (frame.wide ? 0.7 : 0.56)} y={height * (frame.wide ? 0.4 : 0.34)} radius={Math.min(width, height) * 0.4} />
      )}
      {plate && <Plate {...scene} plate={plate} place={place} clock={clock} frame={frame} />}
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {height, unit, wide, tall, margin, room} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const ground = palette.cards || (palette.dark ? palette.text : palette.surface);
  const ink = inkOn(ground, palette.text, palette.background);
  const most = room.width * (wide ? 0.62 : 0.88);
  const title = setText(lookOf(props, "title", {ground, color: ink, font: palette.display, weight: palette.serif ? 620 : 780, spacing: -0.02, leading: 1.08}), {width: most, height: height * 0.2, size: (wide ? 104 : tall ? 108 : 84) * unit, lines: 3}, {width: room.width * 0.9, height: height * 0.3});
  const subtitle = setText(lookOf(props, "subtitle", {ground, color: legible(mix(ink, ground, 0.22), ground, ink, 5), font: palette.body, weight: 520, leading: 1.26}), {width: most, height: height * 0.12, size: (tall ? 50 : 44) * unit, lines: 3}, {width: room.width * 0.9, height: height * 0.18});
  const kicker = setText(lookOf(props, "kicker", {ground: palette.accent, color: inkOn(palette.accent, palette.background, palette.text), font: palette.body, weight: 720, caps: true, spacing: 0.1, leading: 1.2}), {width: most * 0.8, height: height * 0.05, size: (tall ? 40 : 34) * unit, lines: 1}, {width: room.width * 0.86, height: height * 0.08});
  const pad = {x: 48 * unit, y: 34 * unit};
  const shown = [title, subtitle].filter((text) => text.lines.length);
  const gap = 8 * unit;
  const plate = shown.length ? {width: Math.max(...shown.map((text) => text.width)) + 2 * pad.x, height: shown.reduce((sum, text) => sum + text.height, gap * (shown.length - 1)) + 2 * pad.y} : null;
  const bar = 26 * unit;
  const bottom = margin * (tall ? 2.2 : 1);
  const right = title.look.align === "right";
  const left = plate ? (right ? frame.width - margin - plate.width - bar : title.look.align === "center" ? (frame.width - plate.width - bar) / 2 : margin) : margin;
  return {palette, picture: picturesOf(props.pictures)[0] ?? "", title, subtitle, kicker, plate, ground, pad, gap, bar, place: {left, top: verticalPlace(title.look) === "top" ? margin + (kicker.height && kicker.height + 36 * unit) : height - bottom - (plate?.height ?? 0)}};
}

interface PlateProps {
  palette: Palette;
  title: Setting;
  subtitle: Setting;
  kicker: Setting;
  plate: {width: number; height: number};
  ground: string;
  pad: {x: number; y: number};
  gap: number;
  bar: number;
  place: {left: number; top: number};
  clock: Clock;
  frame: Frame;
}

function Plate({palette, title, subtitle, kicker, plate, ground, pad, gap, bar, place, clock, frame}: PlateProps) {
  const {unit} = frame;
  const shot = clock.enter(0, 0.45, clock.motion === "bounce") * (1 - clock.leave(0.9));
  const open = clock.ease(0.2, 0.5) * (1 - clock.leave(0.4));
  const called = clockOf(clock, kicker.look);
  const tagged = called.enter(0.5, 0.45, kicker.look.motion === "bounce" || !kicker.look.motion);
  const tag = kicker.look.motion ? pieceStyle(called.motion, tagged, called.leave(0)) : {transform: `scale(${Math.max(0, tagged * (1 - called.leave(0)))})`};
  const glint = ((clock.seconds / 4) % 1) * 240 - 70;
  const radius = 16 * unit * palette.round;
  const words = clock.motion === "slide" ? "rise" : clock.motion;
  return (
    <div style={{position: "absolute", left: place.left, top: place.top, width: plate.width + bar, height: plate.height}}>
      {kicker.lines.length > 0 && (
        <div style={{position: "absolute", left: 0, bottom: plate.height + 16 * unit, display: "flex", alignItems: "center", gap: 16 * unit, padding: `${10 * unit}px ${24 * unit}px`, borderRadius: radius, background: palette.accent, transformOrigin: "0 100%", ...tag}}>
          <Words role="kicker" setting={kicker} clock={settled(clock)} />
        </div>
      )}
      <div style={{position: "absolute", left: bar, top: 0, width: plate.width, height: plate.height, overflow: "hidden", borderRadius: `0 ${radius}px ${radius}px 0`, clipPath: `inset(0 ${((1 - open) * 100).toFixed(2)}% 0 0)`}}>
        <div style={{position: "absolute", inset: 0, background: ground, transform: `translateX(${((open - 1) * 100).toFixed(2)}%)`}}>
          <div style={{position: "absolute", top: 0, bottom: 0, left: `${glint}%`, width: "30%", background: `linear-gradient(100deg, ${veil(palette.accent, 0)}, ${veil(palette.accent, 0.1)}, ${veil(palette.accent, 0)})`}} />
        </div>
        <div style={{position: "absolute", left: pad.x, right: pad.x, top: pad.y, bottom: pad.y, display: "flex", flexDirection: "column", justifyContent: "center", gap}}>
          <Words role="title" setting={inStack(title)} clock={{...clock, motion: words}} from={0.34} to={0.5} />
          <Words role="subtitle" setting={subtitle} clock={{...clock, motion: words}} from={0.46} to={0.58} />
        </div>
      </div>
      <div style={{position: "absolute", left: 0, top: 0, width: bar, height: plate.height, background: palette.accent, borderRadius: `${radius}px 0 0 ${radius}px`, transformOrigin: "50% 100%", transform: `scaleY(${Math.max(0, shot)})`}} />
    </div>
  );
}
