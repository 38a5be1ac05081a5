// Kinetic words: the sentence strikes word by word, each beat on a ground of its own, and comes to rest as a whole.
import {AbsoluteFill} from "stage";
import {inset} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {inkOn, paletteOf, type Palette} from "./kit/palette";
import {useClock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";

export const defaults = {
  kicker: "",
  title: "Slow food for fast days",
  subtitle: "Open from seven, every day",
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#151412", surface: "#24221f", text: "#fff6e5", accent: "#ff5a36", accent2: "#ffd23f", display: "Bricolage Grotesque", body: "Inter", texture: "plain", corners: "sharp"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, beats} = once([props, frame], () => plan(props, frame));
  // The beats take the first part of the scene, but never more than half a second each.
  const share = Math.min(0.5, (beats.length * 0.5) / Math.max(0.1, clock.length));
  const place = clock.motion === "none" ? beats.length : (clock.progress / share) * beats.length;
  const beat = beats[Math.floor(place)];
  const rest = clock.after(share);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} />
      {beat ? <Beat beat={beat} moment={place - Math.floor(place)} frame={frame} motion={clock.motion} /> : <Texts column={words} clock={rest} justify="center" from={0} to={0.4} />}
      {beat && <Ticks count={beats.length} at={place} frame={frame} color={beat.ink} />}
    </AbsoluteFill>
  );
}

interface BeatPlan {
  setting: Setting;
  ground: string;
  ink: string;
  /** Where the word stands in the frame, 0 to 1 from left to right and from top to bottom. */
  x: number;
  y: number;
}

const PLACES: readonly [number, number][] = [[0, 1], [1, 0], [0, 0.5], [0.5, 0.5], [1, 1], [0, 0]];

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const words = setColumn(props, palette, safe, 36 * unit, [
    {role: "kicker", face: "kicker", size: 34 * unit, lines: 2, share: 0.12},
    {role: "title", face: "title", size: (wide ? 210 : tall ? 190 : 168) * unit, lines: tall ? 7 : 4, look: {leading: 0.98, spacing: -0.035}},
    {role: "subtitle", face: "body", size: (tall ? 48 : 44) * unit, lines: 3, share: 0.22, measure: 0.8},
  ]);
  return {palette, words, beats: beatsOf(props, palette, frame)};
}

/** The sentence in at most seven beats, short words together with the next. */
function beatsOf(props: typeof defaults, palette: Palette, frame: Frame): BeatPlan[] {
  const {text} = lookOf(props, "title", {});
  const all = text.split(/\s+/).filter(Boolean);
  const parts = all.reduce<string[]>((made, word) => {
    const last = made.at(-1);
    return last !== undefined && last.length <= 3 ? [...made.slice(0, -1), `${last} ${word}`] : [...made, word];
  }, []);
  const size = Math.ceil(parts.length / 7);
  const chunks = Array.from({length: Math.ceil(parts.length / Math.max(1, size))}, (_, index) => parts.slice(index * size, (index + 1) * size).join(" "));
  const grounds = [palette.accent, palette.background, palette.accent2, palette.text];
  const box = inset(frame.full, frame.margin * 0.75);
  return chunks.length < 2 ? [] : chunks.map((chunk, index) => {
    const ground = grounds[index % grounds.length]!;
    const ink = inkOn(ground, palette.text, palette.background);
    const face = {...faceOf(palette, "title"), font: lookOf(props, "title", faceOf(palette, "title")).font, text: chunk, color: ink, leading: 0.92, spacing: -0.045, align: "left" as const};
    const setting = setText(lookOf({}, "beat", face), {width: box.width, height: box.height * 0.8, size: 620 * frame.unit, lines: 3});
    const [x, y] = PLACES[index % PLACES.length]!;
    return {setting, ground, ink, x, y};
  });
}

/** One beat: its ground cuts in, the word lands with a little weight and goes on growing until the next one strikes. */
function Beat({beat, moment, frame, motion}: {beat: BeatPlan; moment: number; frame: Frame; motion: string}) {
  const {setting, ground, x, y} = beat;
  const {look, fontSize, lines, width, height} = setting;
  const land = Math.min(1, moment / 0.28);
  const eased = 1 - (1 - land) ** 4;
  const margin = frame.margin * 0.75;
  const place = {left: margin + x * (frame.width - 2 * margin - width), top: margin + y * (frame.height - 2 * margin - height)};
  const shift = motion === "slide" ? `translateX(${((1 - eased) * -30).toFixed(2)}%)` : motion === "bounce" ? `rotate(${((1 - eased) * -8).toFixed(2)}deg)` : `translateY(${((1 - eased) * 24).toFixed(2)}%)`;
  const scale = (motion === "bounce" ? 0.7 + 0.3 * eased : 1.12 - 0.12 * eased) - 0.03 * (1 - moment);
  const face = {fontFamily: look.font, fontSize, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, lineHeight: look.leading, color: look.color, whiteSpace: "pre"} as const;
  return (
    <AbsoluteFill style={{background: ground}}>
      <div dir="auto" style={{position: "absolute", ...place, ...face, transformOrigin: `${x * 100}% ${y * 100}%`, transform: `${motion === "fade" || motion === "type" ? "" : shift} scale(${scale.toFixed(4)})`, opacity: motion === "fade" ? eased : 1}}>
        {lines.map((line, index) => (
          <div key={index}>{line}</div>
        ))}
      </div>
    </AbsoluteFill>
  );
}

/** How many beats there are and which one it is, as marks along the right edge. */
function Ticks({count, at, frame, color}: {count: number; at: number; frame: Frame; color: string}) {
  const {unit, width, height} = frame;
  const high = 22 * unit;
  return (
    <svg style={{position: "absolute", left: width - 30 * unit, top: (height - count * high * 1.6) / 2}} width={8 * unit} height={count * high * 1.6}>
      {Array.from({length: count}, (_, index) => (
        <rect key={index} width={6 * unit} height={high} y={index * high * 1.6} fill={color} opacity={index <= at ? 0.9 : 0.25} />
      ))}
    </svg>
  );
}
