// Kinetic words: the sentence strikes word by word, each beat on a ground of its own; the last ground is pulled away from the whole of it.
import {AbsoluteFill, inkOn, useVideoConfig} from "stage";
import {inset} from "./kit/box";
import {setColumn, Texts, type Column} from "./kit/column";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {joined} from "./kit/joined";
import {once} from "./kit/once";
import {paletteOf, tint, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";

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

// The beats and the pull take less than half of the scene: in its middle all words stand.
const BEATS = 0.34;
const PULL = 0.1;
const BEAT_SECONDS = 0.45;
// Faster changes of ground would flicker.
const SHORTEST_BEAT_SECONDS = 0.26;

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const scene = useClock(props.pace, props.motion);
  const clock = clockOf(scene, lookOf(props, "title", {}));
  const {durationInFrames, fps} = useVideoConfig();
  const {palette, words, rows, beats} = once([props, frame, durationInFrames, fps], () => plan(props, frame, durationInFrames / fps));
  const share = Math.min(BEATS, (beats.length * BEAT_SECONDS) / clock.length);
  const place = clock.motion === "none" || !beats.length ? Infinity : (clock.progress / share) * beats.length;
  const pulled = Math.min(1, Math.max(0, (clock.progress - share) / PULL));
  const beat = pulled < 1 && clock.motion !== "none" ? beats[Math.min(beats.length - 1, Math.floor(place))] : undefined;
  // Behind the beats everything stands already.
  const held: Clock = beats.length ? {...clock, enter: () => 1, ease: () => 1} : clock;
  // What shall come in a way of its own comes when they are over.
  const after = scene.after(share + PULL / 2);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={scene} seed={props.title} boxes={boxesIn(words, "center")}>
        {rows && <Rows {...rows} clock={held} />}
      </Ground>
      {place >= beats.length && <Texts column={words} clock={(role, {motion}) => (role !== "title" && motion && beats.length ? after : held)} justify="center" from={0} to={0.4} />}
      {beat && (
        <AbsoluteFill style={{transform: `translateY(${(-101 * pulled ** 3).toFixed(2)}%)`}}>
          <Beat beat={beat} moment={Math.min(1, place - beats.indexOf(beat))} frame={frame} motion={clock.motion} />
          <Ticks count={beats.length} at={place} frame={frame} color={beat.ink} />
        </AbsoluteFill>
      )}
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
function plan(props: typeof defaults, frame: Frame, seconds: number) {
  const {unit, wide, tall, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const words = setColumn(props, palette, safe, 36 * unit, [
    {role: "kicker", face: "kicker", size: 48 * unit, lines: 2, share: 0.12},
    {role: "title", face: "title", size: (wide ? 420 : 380) * unit, lines: tall ? 7 : 4, look: {leading: 0.96, spacing: -0.035}},
    {role: "subtitle", face: "body", size: (tall ? 60 : 52) * unit, lines: 3, short: (tall ? 88 : 72) * unit, share: 0.22, measure: 0.9},
  ]);
  return {palette, words, rows: echoesOf(words, palette, frame), beats: beatsOf(props, palette, frame, seconds)};
}

interface Echoes {
  setting: Setting;
  color: string;
  /** Where the rows stand, pixels from the head of the frame. */
  tops: number[];
}

/** The title once more in pale rows, out of the frame upwards and downwards, where it leaves much of the frame empty. */
function echoesOf(words: Column, palette: Palette, {height, unit, safe}: Frame): Echoes | null {
  const setting = words.lines.find(({role}) => role === "title")?.setting;
  if (!setting || words.height > safe.height * 0.62 || setting.look.position) return null;
  const step = (setting.height / setting.lines.length) * 1.04;
  const head = (height - words.height) / 2 - 12 * unit;
  const count = Math.ceil(head / step);
  const tops = Array.from({length: count}, (_, index) => [head - (index + 1) * step, height - head + index * step]).flat();
  return {setting, color: tint(palette, palette.accent, 0.24), tops};
}

/** They run to the left and to the right by turns. */
function Rows({setting, color, tops, clock}: Echoes & {clock: Clock}) {
  const {look, fontSize, lines} = setting;
  const come = clock.ease(0, 0.6) * (1 - clock.leave(0.5));
  const text = `${lines.join(" ")} `.repeat(Math.ceil(60 / look.text.length) + 1);
  return tops.map((top, index) => {
    const run = (index + (index >> 1)) % 2 ? -30 + clock.seconds * 2 : -8 - clock.seconds * 2;
    return (
      <div key={index} aria-hidden style={{position: "absolute", left: 0, top, fontFamily: look.font, fontSize, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, lineHeight: look.leading, color, opacity: come, whiteSpace: "pre", transform: `translateX(${run.toFixed(3)}%)`}}>
        {text}
      </div>
    );
  });
}

/** The sentence in at most seven beats, fewer in a short scene; short words together with the next. */
function beatsOf(props: typeof defaults, palette: Palette, frame: Frame, seconds: number): BeatPlan[] {
  const {text} = lookOf(props, "title", {});
  const all = text.split(/\s+/).filter(Boolean);
  const parts = joined(all).reduce<string[]>((made, word) => {
    const last = made.at(-1);
    return last !== undefined && last.length <= 3 ? [...made.slice(0, -1), `${last} ${word}`] : [...made, word];
  }, []);
  const size = Math.ceil(parts.length / Math.min(7, Math.max(1, Math.floor((seconds * BEATS) / SHORTEST_BEAT_SECONDS))));
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
