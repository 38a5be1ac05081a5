// A close: the accent floods the frame, the last words stand in it, and a button asks for the next step.
import {AbsoluteFill} from "stage";
import {Grain} from "./kit/backdrop";
import {useFrame, type Frame} from "./kit/frame";
import {colorOr, contrast, inkOn, legible, mix, paletteOf, veil} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {lookOf, setText, type Setting} from "./kit/type";
import {Words} from "./kit/words";

export const defaults = {
  title: "Come and see for yourself",
  subtitle: "",
  cta: "Book a visit",
  contact: "www.example.com",
  titleColor: "", titleSize: 1, titleFont: "", titleWeight: 0, titleAlign: "", titleVisible: true,
  subtitleColor: "", subtitleSize: 1, subtitleFont: "", subtitleWeight: 0, subtitleAlign: "", subtitleVisible: true,
  ctaColor: "", ctaSize: 1, ctaFont: "", ctaWeight: 0, ctaAlign: "", ctaVisible: true,
  contactColor: "", contactSize: 1, contactFont: "", contactWeight: 0, contactAlign: "", contactVisible: true,
  theme: {background: "#fff6ea", surface: "#ffe9cf", text: "#33140c", accent: "#d8412f", accent2: "#f59a3c", display: "Bricolage Grotesque Variable", body: "Inter Variable"},
  background: "",
  accent: "",
  pace: 1,
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const colors = colorsOf(props);
  const {title, subtitle, cta, contact, gap} = layout(props, colors, frame);
  const flood = Math.hypot(frame.width, frame.height) * 0.62 * clock.ease(0, 0.7);
  const centre = {x: frame.width / 2, y: frame.height * 0.56};
  return (
    <AbsoluteFill style={{backgroundColor: colors.before}}>
      <svg style={{position: "absolute", inset: 0}} width={frame.width} height={frame.height}>
        <circle cx={centre.x} cy={centre.y} r={flood} fill={colors.ground} />
        <Ripples clock={clock} frame={frame} centre={centre} color={colors.ring} />
      </svg>
      <Lights clock={clock} color={colors.glow} />
      <Grain />
      <AbsoluteFill style={{padding: frame.margin, boxSizing: "border-box", justifyContent: "center", gap}}>
        <Words role="title" setting={title} clock={clock} from={0.15} to={0.5} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.4} to={0.55} />
        <Button setting={cta} clock={clock} colors={colors} unit={frame.unit} />
        <Words role="contact" setting={contact} clock={clock} from={0.6} to={0.7} />
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** The accent is the ground here (a background of the scene's own takes its place), and all else follows from it. */
function colorsOf(props: typeof defaults) {
  const palette = paletteOf(defaults.theme, props.theme, "", props.accent);
  const ground = colorOr(props.background, palette.accent);
  const text = inkOn(ground, palette.background, palette.text);
  const strongest = (share: number) => (contrast(text, mix(ground, palette.accent2, share)) >= 4.5 ? mix(ground, palette.accent2, share) : ground);
  const button = contrast(text, palette.background) < 1.5 ? palette.background : text;
  return {
    ...palette,
    before: palette.background,
    ground,
    text,
    muted: legible(mix(text, ground, 0.14), ground, text),
    glow: [0.45, 0.3, 0.18].map(strongest).find((color) => color !== ground) ?? ground,
    ring: text,
    button,
    buttonText: legible(ground, button, inkOn(button)),
  };
}

type Colors = ReturnType<typeof colorsOf>;

function layout(props: typeof defaults, colors: Colors, {unit, wide, tall, room}: Frame) {
  const gap = 44 * unit;
  const serif = colors.display.includes("Fraunces");
  const cta = setText(
    lookOf(props, "cta", {color: colors.buttonText, font: colors.body, weight: 700, leading: 1.2, align: "center"}),
    {width: room.width * (wide ? 0.5 : 0.74), height: room.height * 0.16, size: (tall ? 56 : 48) * unit, lines: 2},
    {width: room.width * 0.84, height: room.height * 0.24},
  );
  const contact = setText(
    lookOf(props, "contact", {color: colors.text, font: colors.body, weight: 550, leading: 1.3, align: "center"}),
    {width: room.width * 0.94, height: room.height * 0.16, size: (tall ? 50 : 44) * unit, lines: 3},
    {width: room.width, height: room.height * 0.22},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {color: colors.muted, font: colors.body, weight: 450, leading: 1.34, align: "center"}),
    {width: room.width * (wide ? 0.66 : 0.9), height: room.height * 0.18, size: (tall ? 46 : 40) * unit, lines: 4},
    {width: room.width, height: room.height * 0.26},
  );
  const button = cta.height && cta.height + 88 * unit;
  const left = room.height - button - contact.height - subtitle.height - 3 * gap;
  const title = setText(
    lookOf(props, "title", {color: colors.text, font: colors.display, weight: serif ? 600 : 800, spacing: -0.03, leading: 0.98, align: "center"}),
    {width: room.width * (wide ? 0.82 : 0.98), height: left * 0.94, size: (wide ? 200 : tall ? 180 : 142) * unit, lines: tall ? 6 : 3},
    {width: room.width, height: left},
  );
  return {title, subtitle, cta, contact, gap};
}

/** A pill with an arrow that beckons now and then; a sheen passes over it. */
function Button({setting, clock, colors, unit}: {setting: Setting; clock: Clock; colors: Colors; unit: number}) {
  const {look, fontSize} = setting;
  if (!setting.lines.length) return null;
  const scale = Math.max(0, clock.enter(0.42, 0.55, true)) * (1 - clock.leave(0.6));
  const beat = Math.max(0, Math.sin(clock.seconds * 2.4)) ** 6;
  const sheen = ((clock.seconds / 3.2) % 1) * 260 - 80;
  const side = look.align === "right" ? "flex-end" : look.align === "left" ? "flex-start" : "center";
  return (
    <div style={{display: "flex", justifyContent: side, padding: `${8 * unit}px 0`}}>
      <div style={{position: "relative", overflow: "hidden", display: "flex", alignItems: "center", gap: fontSize * 0.5, padding: `${36 * unit}px ${60 * unit}px`, borderRadius: 999, background: colors.button, color: look.color, transform: `scale(${scale * (1 + 0.015 * beat)})`}}>
        <div style={{position: "absolute", top: 0, bottom: 0, left: `${sheen}%`, width: "40%", background: `linear-gradient(100deg, ${veil(colors.ground, 0)}, ${veil(colors.ground, 0.14)}, ${veil(colors.ground, 0)})`}} />
        <Words role="cta" setting={setting} clock={clock} from={0.5} to={0.6} />
        <svg width={fontSize * 0.9} height={fontSize * 0.9} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" style={{flex: "none", transform: `translateX(${beat * fontSize * 0.16}px)`}}>
          <path d="M4 12H20M13 5L20 12L13 19" />
        </svg>
      </div>
    </div>
  );
}

/** Rings that travel outwards without end. */
function Ripples({clock, frame, centre, color}: {clock: Clock; frame: Frame; centre: {x: number; y: number}; color: string}) {
  const reach = Math.hypot(frame.width, frame.height) * 0.6;
  return (
    <g fill="none" stroke={color} opacity={clock.ease(0.4, 0.6) * (1 - clock.leave())}>
      {Array.from({length: 6}, (_, index) => {
        const progress = (index / 6 + clock.seconds * 0.045) % 1;
        return <circle key={index} cx={centre.x} cy={centre.y} r={progress * reach} strokeWidth={2 * frame.unit} opacity={0.2 * Math.sin(progress * Math.PI)} />;
      })}
    </g>
  );
}

/** Two soft lights of the second accent that wander over the ground. */
function Lights({clock, color}: {clock: Clock; color: string}) {
  const places = [0, 2.4].map((turn) => `${(50 + 55 * Math.cos(turn + clock.seconds * 0.25)).toFixed(2)}% ${(50 + 55 * Math.sin(turn * 1.3 + clock.seconds * 0.2)).toFixed(2)}%`);
  return <AbsoluteFill style={{opacity: clock.ease(0.2, 0.6), backgroundImage: places.map((place) => `radial-gradient(58% 70% at ${place}, ${color}, ${veil(color, 0)})`).join(", ")}} />;
}
