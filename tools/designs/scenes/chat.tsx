// A conversation in bubbles: each is announced by three dots, pushes those before it up, and stays.
import {AbsoluteFill, inkOn, lettersOf, mix} from "stage";
import {standing} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, settled, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, type Setting, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "Mia & Ben",
  subtitle: "",
  items: [
    {label: "Mia", value: "Did you try the new bakery?", detail: ""},
    {label: "Ben", value: "This morning. I went back at noon.", detail: ""},
    {label: "Mia", value: "That good?", detail: ""},
    {label: "Ben", value: "Bring me a second loaf 🥖", detail: ""},
  ],
  ...looks("title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#e9eefc", surface: "#ffffff", text: "#10142b", accent: "#3355ff", accent2: "#ffb36b", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "bounce",
};

interface Bubble {
  name: Setting;
  words: Setting;
  mine: boolean;
  initial: string;
  fill: string;
  ink: string;
  /** Pixels, with the room for the name and below. */
  height: number;
  width: number;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, bubbles, lane} = once([props, frame], () => plan(props, frame));
  const count = bubbles.length;
  const told = bubbles[0] ? clockOf(clock, bubbles[0].words.look) : clock;
  const pace = bubbles[0]?.words.look.pace ?? 1;
  const starts = bubbles.map((_, index) => startOf(index, count, pace));
  // How high the talk is so far: it grows as bubbles come.
  const come = bubbles.map((_, index) => (told.motion === "none" ? 1 : eased((told.progress - starts[index]!) / 0.05)));
  const total = bubbles.reduce((sum, bubble, index) => sum + bubble.height * come[index]!, 0);
  const moved = arranged(props.itemsPosition, count ? [lane] : [], words, frame);
  const justify = frame.wide ? "center" : "flex-start";
  let top = lane.top + (lane.height - total) * (frame.wide ? 0.5 : 0.42);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "chat"} strength={0.55} boxes={boxesIn(words, justify, props.itemsPosition)} />
      {words && <Texts column={words} clock={clock} justify={justify} from={0.02} to={0.35} style={moved.heading} />}
      <AbsoluteFill style={moved.list}>
        {bubbles.map((bubble, index) => {
          const at = top;
          top += bubble.height * come[index]!;
          return <Row key={index} bubble={bubble} index={index} top={at} left={lane.left} width={lane.width} start={starts[index]!} clock={told} frame={frame} palette={palette} plate={props.backdrop ? palette.background : ""} />;
        })}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** When a bubble comes, as a share of the scene: the first at once, the last well before the end. */
function startOf(index: number, count: number, pace: number): number {
  return 0.04 + (Math.min(0.8, 0.5 / pace) * index) / Math.max(2, count);
}

function eased(share: number): number {
  const kept = Math.min(1, Math.max(0, share));
  return 1 - (1 - kept) ** 3;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const titled = Boolean((props.title && props.titleVisible !== false) || (props.subtitle && props.subtitleVisible !== false));
  const head = !items.length ? safe : wide ? {...safe, width: room.width * 0.34} : {...safe, height: height * 0.16};
  const words = titled
    ? setColumn(props, palette, head, 22 * unit, [
        {role: "title", face: "title", size: (wide ? 124 : tall ? 104 : 84) * unit, lines: wide ? 4 : 2},
        {role: "subtitle", face: "body", size: (tall ? 56 : 48) * unit, lines: 4, share: 0.36},
      ])
    : null;
  const left = wide ? (words ? width * 0.43 : width * 0.18) : margin;
  const top = wide || !words ? margin * 0.8 : margin + words.height + 40 * unit;
  const lane = {left, top, width: wide ? (words ? width - left - margin : width * 0.64) : room.width, height: height - top - margin * 0.8};
  return {palette, words, lane, bubbles: bubblesOf(props, items, lane, palette, frame)};
}

/** What is said, at the largest size at which all of it has room. */
function bubblesOf(props: typeof defaults, items: ReturnType<typeof itemsOf>, lane: {width: number; height: number}, palette: Palette, {unit, wide, tall}: Frame): Bubble[] {
  // Without texts beside the names, the labels are what is said, by turns.
  const named = items.some((item) => item.value);
  const speakers = [...new Set(items.map((item) => item.label))];
  const inks = {mine: palette.accent, theirs: palette.dark ? mix(palette.background, palette.text, 0.14) : mix(palette.surface, palette.background, 0.15)};
  const largest = (items.length < 3 ? 1.5 : 1) * (tall ? 68 : wide ? 64 : 54) * unit;
  for (let size = largest; ; size *= 0.92) {
    const bubbles = items.map((item, index): Bubble => {
      const mine = named ? speakers.indexOf(item.label) % 2 === 1 : index % 2 === 1;
      const fill = mine ? inks.mine : inks.theirs;
      const ink = inkOn(fill, palette.text, palette.background);
      const side = mine ? "right" : "left";
      const shown = named && item.value && items[index - 1]?.label !== item.label;
      const said = named && item.value ? [item.value, item.detail].filter(Boolean).join(" ") : item.label;
      const name = setText(lookOf(propsOf(props, item), "items", {text: shown ? item.label : "", color: palette.muted, font: palette.body, weight: 620, leading: 1.3, align: side}), {width: lane.width * 0.7, height: size, size: size * 0.58, lines: 1});
      const words = setText(lookOf(propsOf(props, item), "items", {text: said, ground: fill, color: ink, font: palette.body, weight: 520, leading: 1.24}), {width: lane.width * 0.68, height: 1e5, size, lines: 12});
      const height = (name.height && name.height + 10 * unit) + words.height + size * 1.05 + 24 * unit;
      return {name, words, mine, initial: named ? (lettersOf(item.label)[0] ?? "").toUpperCase() : "", fill, ink, height, width: words.width + size * 1.5};
    });
    if (bubbles.reduce((sum, bubble) => sum + bubble.height, 0) <= lane.height || size < 3 * unit) return bubbles;
  }
}

interface RowProps {
  bubble: Bubble;
  index: number;
  top: number;
  left: number;
  width: number;
  start: number;
  clock: Clock;
  frame: Frame;
  palette: Palette;
  /** What names stand on where a picture is behind them. */
  plate: string;
}

function Row({bubble, index, top, left, width, start, clock, frame, palette, plate}: RowProps) {
  const {name, words, mine, initial, fill, ink} = bubble;
  const {unit} = frame;
  const size = words.fontSize;
  const still = clock.motion === "none";
  const grown = still ? 1 : springy((clock.progress - start) / 0.07, clock.motion === "bounce");
  const told = still || index === 0 ? 1 : eased((clock.progress - start - 0.055) / 0.025);
  // Words that are typed or lit up do so in a bubble that stands.
  const spoken = {...settled(clock), motion: clock.motion, ease: () => eased((clock.progress - start - 0.06) / 0.1)};
  const inBubble = clock.motion === "type" || clock.motion === "read" ? spoken : settled(clock);
  const scales = clock.motion === "bounce" || clock.motion === "rise";
  const leave = clock.leave(0.2 + index * 0.1);
  const face = size * 1.5;
  const pad = initial ? face + 18 * unit : 0;
  const corner = size * 0.72 * Math.max(0.4, palette.round);
  const high = words.height + size * 1.05;
  return (
    <div style={{position: "absolute", left, width, top, opacity: Math.min(1, grown * 2) * (1 - leave), transform: clock.motion === "slide" ? `translateX(${(leave + 1 - grown) * (mine ? 160 : -160) * unit}px)` : clock.motion === "fade" ? undefined : `translateY(${(leave * -40 + (1 - grown) * 30) * unit}px)`}}>
      <div style={{position: "relative", display: "flex", flexDirection: "column", alignItems: mine ? "flex-end" : "flex-start", gap: 10 * unit, padding: mine ? `0 ${pad}px 0 0` : `0 0 0 ${pad}px`}}>
        {name.lines.length > 0 && <div style={{padding: `0 ${size * 0.3}px`, opacity: told, ...(plate && {background: plate, borderRadius: size * 0.4})}}><Words role="items" setting={name} clock={settled(clock)} /></div>}
        <div style={{position: "relative", width: bubble.width, height: high, transformOrigin: mine ? "100% 100%" : "0 100%", transform: scales ? `scale(${Math.max(0, grown)})` : undefined}}>
          <div style={{position: "absolute", inset: 0, background: fill, borderRadius: mine ? `${corner}px ${corner}px ${corner * 0.2}px ${corner}px` : `${corner}px ${corner}px ${corner}px ${corner * 0.2}px`}} />
          {told < 1 && <Waiting ink={ink} size={size} seconds={clock.seconds} opacity={1 - told} />}
          <div style={{position: "absolute", left: size * 0.7, right: size * 0.7, top: size * 0.5, opacity: told}}>
            <Words role="items" setting={words} clock={inBubble} from={0} to={0} />
          </div>
        </div>
        {initial && <div aria-hidden style={{...standing({left: mine ? width - face : 0, top: (name.height && name.height + 10 * unit) + high - face, width: face, height: face}), borderRadius: face, background: mine ? mix(palette.accent, palette.background, 0.55) : palette.accent2, color: inkOn(mine ? mix(palette.accent, palette.background, 0.55) : palette.accent2, palette.text, palette.background), fontFamily: palette.display, fontWeight: 700, fontSize: face * 0.46, lineHeight: `${face}px`, textAlign: "center", transform: `scale(${Math.max(0, grown)})`}}>{initial}</div>}
      </div>
    </div>
  );
}

/** From 0 to 1, a little beyond where it bounces. */
function springy(share: number, bounces: boolean): number {
  const kept = Math.min(1, Math.max(0, share));
  if (!bounces) return eased(kept);
  return kept >= 1 ? 1 : 1 - Math.exp(-6 * kept) * Math.cos(9 * kept);
}

function Waiting({ink, size, seconds, opacity}: {ink: string; size: number; seconds: number; opacity: number}) {
  return (
    <div style={{position: "absolute", left: size * 0.7, top: 0, bottom: 0, display: "flex", alignItems: "center", gap: size * 0.22, opacity}}>
      {[0, 1, 2].map((dot) => (
        <div key={dot} style={{width: size * 0.26, height: size * 0.26, borderRadius: size, background: ink, opacity: 0.45 + 0.4 * Math.sin(seconds * 9 - dot), transform: `translateY(${-Math.max(0, Math.sin(seconds * 9 - dot)) * size * 0.16}px)`}} />
      ))}
    </div>
  );
}
