// A close: the accent floods the frame, the last words stand in it, and a button asks for the next step.
import {AbsoluteFill, colorOr, contrast, inkOn, legible, mix, random, veil, writable} from "stage";
import {Brought} from "./kit/brought";
import {Ground} from "./kit/ground";
import {useFrame, type Frame} from "./kit/frame";
import {once} from "./kit/once";
import {paletteOf} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {inside, lookOf, looks, placed, setText, type Setting, settings, inStack, stackedAt} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "Come and see for yourself",
  subtitle: "",
  cta: "Book a visit",
  contact: "www.example.com",
  ...looks("title", "subtitle", "cta", "contact"),
  theme: {background: "#fff6ea", surface: "#ffe9cf", text: "#33140c", accent: "#d8412f", accent2: "#f59a3c", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
  // What moves behind the words: "sunrise", "corners" or "bands"; "" chooses by words
  variant: "",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {colors, title, subtitle, cta, contact, gap, variant, boxes} = once([props, frame], () => plan(props, frame));
  const Backing = variant === "corners" ? Corners : variant === "bands" ? Bands : Sunrise;
  return (
    <AbsoluteFill style={{backgroundColor: colors.before}}>
      {props.gradient ? (
        <Ground {...props} palette={colors.ground} clock={clock} seed={props.title} boxes={boxes} />
      ) : (
        <>
          <Backing clock={clock} frame={frame} colors={colors} />
          <Brought {...props} palette={{...colors, background: colors.rings[0]!, accentText: colors.text}} boxes={boxes} />
        </>
      )}
      <AbsoluteFill style={{padding: frame.margin, boxSizing: "border-box", justifyContent: stackedAt(title.look, "center"), gap}}>
        <Words role="title" setting={inStack(title)} clock={clock} from={0.06} to={0.28} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.22} to={0.32} />
        <Button setting={cta} clock={clockOf(clock, cta.look)} colors={colors} frame={frame} />
        <Words role="contact" setting={contact} clock={clock} from={0.34} to={0.44} />
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const colors = colorsOf(props);
  const variants = ["sunrise", "corners", "bands"];
  const variant = props.variant || variants[Math.floor(random(`${props.title}${props.cta}close`) * variants.length)]!;
  const texts = layout(props, colors, frame);
  const {title, subtitle, cta, contact, gap} = texts;
  const button = {...cta, width: cta.width + 190 * frame.unit, height: cta.height + 88 * frame.unit};
  const boxes = boxesOf([inStack(title), subtitle, button, contact], frame.safe, gap, stackedAt(title.look, "center"));
  return {colors, variant, boxes, ...texts};
}

/** The accent is the ground here (a background of the scene's own takes its place), and all else follows from it. */
function colorsOf(props: typeof defaults) {
  const palette = paletteOf(defaults.theme, props.theme, "", props.accent);
  const ground = writable(colorOr(props.background, palette.accent));
  const text = inkOn(ground, palette.background, palette.text);
  // The button's own colour is its fill; its words take whatever is read on it.
  const button = colorOr(props.ctaColor, contrast(text, palette.background) < 1.5 ? palette.background : text);
  // Rings go away from the text's colour, so that it is read better on them than on the ground.
  const away = contrast(text, "#000000") > contrast(text, "#ffffff") ? "#000000" : "#ffffff";
  const second = mix(ground, palette.accent2, 0.5);
  const towards = contrast(text, second) >= 4.75 ? palette.accent2 : away;
  return {
    ...palette,
    ground: paletteOf(defaults.theme, props.theme, props.background, props.accent),
    before: palette.background,
    text,
    muted: legible(mix(text, ground, 0.14), ground, text),
    rings: [ground, mix(ground, towards, 0.1), mix(ground, towards, 0.2), mix(ground, towards, 0.32)],
    button,
    // A sheen of the ground passes over the button.
    buttonText: legible(ground, mix(button, ground, 0.14), inkOn(button), 4.8),
  };
}

type Colors = ReturnType<typeof colorsOf>;

function layout(props: typeof defaults, colors: Colors, {unit, wide, tall, room}: Frame) {
  const gap = 54 * unit;
  // Without a title the button carries the scene, and without a button the way to get in touch is what it asks for.
  const lead = props.title && props.titleVisible !== false ? 1 : 1.6;
  const bare = !props.cta || props.ctaVisible === false;
  const cta = setText(
    lookOf({...props, ctaColor: ""}, "cta", {color: colors.buttonText, font: colors.body, weight: 700, leading: 1.2, align: "center"}),
    {width: room.width * (wide ? 0.56 : 0.72), height: room.height * 0.18, size: (tall ? 88 : 80) * Math.min(lead, 1.5) * unit, lines: 2},
    {width: room.width * 0.84, height: room.height * 0.24},
  );
  const contact = setText(
    lookOf(props, "contact", {color: colors.text, font: colors.body, weight: 550, leading: 1.3, align: "center"}),
    {width: room.width * 0.94, height: room.height * 0.16, size: (tall ? 84 : 80) * Math.min(bare ? 1.5 : lead, 1.5) * unit, lines: 3},
    {width: room.width, height: room.height * 0.22},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {color: colors.muted, font: colors.body, weight: 450, leading: 1.34, align: "center"}),
    {width: room.width * (wide ? 0.66 : 0.9), height: room.height * 0.18, size: (tall ? 56 : 48) * unit, lines: 4, short: (tall ? 92 : 76) * unit},
    {width: room.width, height: room.height * 0.26},
  );
  const button = cta.height && cta.height + 88 * unit;
  const left = room.height - button - contact.height - subtitle.height - 3 * gap;
  const title = setText(
    lookOf(props, "title", {color: colors.text, font: colors.display, weight: colors.serif ? 600 : 800, spacing: -0.03, leading: 0.98, align: "center"}),
    {width: room.width * (wide ? 0.86 : 0.98), height: left * 0.94, size: (wide ? 250 : tall ? 250 : 190) * unit, lines: tall ? 6 : 3},
    {width: room.width, height: left},
  );
  return {title, subtitle, cta, contact, gap};
}

/** A pill with an arrow that beckons now and then; a sheen passes over it. */
function Button({setting, clock, colors, frame}: {setting: Setting; clock: Clock; colors: Colors; frame: Frame}) {
  const {look, fontSize} = setting;
  const {unit} = frame;
  if (!setting.lines.length) return null;
  const scale = Math.max(0, clock.enter(0.18, 0.55, true)) * (1 - clock.leave(0.6));
  const beat = Math.max(0, Math.sin(clock.seconds * 2.4)) ** 6;
  const sheen = ((clock.seconds / 3.2) % 1) * 260 - 80;
  const side = look.align === "right" ? "flex-end" : look.align === "left" ? "flex-start" : "center";
  const place = placed({...setting, flat: undefined, width: setting.width + 120 * unit + fontSize * 1.4, height: setting.height + 88 * unit}, frame);
  return (
    <div style={{display: "flex", justifyContent: side, padding: `${8 * unit}px 0`, ...place}}>
      <div style={{position: "relative", overflow: "hidden", display: "flex", alignItems: "center", gap: fontSize * 0.5, padding: `${36 * unit}px ${60 * unit}px`, borderRadius: 999, background: colors.button, color: look.color, transform: `scale(${scale * (1 + 0.015 * beat)})`}}>
        <div style={{position: "absolute", top: 0, bottom: 0, left: `${sheen}%`, width: "40%", background: `linear-gradient(100deg, ${veil(colors.rings[0]!, 0)}, ${veil(colors.rings[0]!, 0.14)}, ${veil(colors.rings[0]!, 0)})`}} />
        <Words role="cta" setting={inside(setting)} clock={clock} from={0.24} to={0.34} />
        <svg width={fontSize * 0.9} height={fontSize * 0.9} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" style={{flex: "none", transform: `translateX(${beat * fontSize * 0.16}px)`}}>
          <path d="M4 12H20M13 5L20 12L13 19" />
        </svg>
      </div>
    </div>
  );
}

interface Back {
  clock: Clock;
  frame: Frame;
  colors: Colors;
}

/** Discs that grow out of two corners over a ground that floods the frame. */
function Corners({clock, frame: {width, height}, colors}: Back) {
  const [ground, ...rings] = colors.rings;
  const flood = clock.ease(0, 0.5);
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height}>
      <circle cx={0} cy={height} r={(Math.hypot(width, height) * 1.02 * flood).toFixed(1)} fill={ground} />
      {rings.flatMap((color, index) =>
        [0, 1].map((corner) => {
          const breath = 1 + 0.03 * Math.sin(clock.seconds * 0.7 - index * 0.9 + corner * 2);
          const radius = Math.min(width, height) * (corner ? 0.5 : 0.62) * (1 - 0.28 * index) * breath * clock.ease(0.12 + index * 0.1, 0.7) * (1 - clock.leave(1 - index / 4));
          return <circle key={`${index} ${corner}`} cx={corner ? 0 : width} cy={corner ? height : 0} r={Math.max(0, radius).toFixed(1)} fill={color} />;
        }),
      )}
    </svg>
  );
}

/** Slanted bands that cross the frame one after the other and go on swaying. */
function Bands({clock, frame: {width, height}, colors}: Back) {
  const step = (width + height) / colors.rings.length;
  return (
    <svg style={{position: "absolute", inset: 0, background: colors.before}} width={width} height={height}>
      {colors.rings.map((color, index) => {
        const come = clock.ease(index * 0.12, 0.7) * (index ? 1 - clock.leave(1 - index / 4) : 1);
        const sway = index && step * 0.05 * Math.sin(clock.seconds * 0.6 - index);
        const left = index ? width + height - (width + height - index * step) * come + sway : -1.2 * (width + height) + 1.2 * (width + height) * come - height;
        return <path key={index} d={`M${left.toFixed(1)} 0H${(left + 2.4 * (width + height)).toFixed(1)}V${height}H${(left - height * 0.5).toFixed(1)}Z`} fill={color} />;
      })}
    </svg>
  );
}

/** Great discs that rise one behind the other from the foot of the frame, and go on breathing. */
function Sunrise({clock, frame, colors}: Back) {
  const {width, height} = frame;
  const reach = Math.hypot(width, height);
  const centre = {x: width / 2, y: height * 1.12};
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height}>
      {colors.rings.map((color, index) => {
        const breath = 1 + 0.035 * Math.sin(clock.seconds * 0.7 - index * 0.9);
        const goal = index ? height * (1.12 - 0.27 * index) * (frame.tall ? 0.9 : 1) * breath : reach * 1.2;
        const radius = goal * clock.ease(index * 0.12, 0.8) * (index ? 1 - clock.leave(1 - index / 4) : 1);
        return <circle key={index} cx={centre.x} cy={centre.y} r={radius.toFixed(1)} fill={color} />;
      })}
    </svg>
  );
}
