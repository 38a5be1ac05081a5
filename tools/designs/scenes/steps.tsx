// Steps in order: a card for each, side by side in wide frames, one below the other in upright ones. Their tracks fill in turn.
import type {CSSProperties} from "react";
import {AbsoluteFill, inkOn, legible, mix, veil} from "stage";
import {edged} from "./kit/card";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {type Item, itemsOf, propsOf, runsLeft, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, type Setting, settings, inStack, stackedAt, verticalPlace} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "How it works",
  subtitle: "",
  items: [
    {label: "Tell us your idea", value: "One sentence is enough"},
    {label: "See it move", value: "Your film plays at once"},
    {label: "Share it", value: "Wherever your people are"},
  ],
  ...looks("title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#f4f1ff", surface: "#ffffff", text: "#1d1640", accent: "#5b34e6", accent2: "#ff7ab2", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, title, subtitle, gap, cards} = once([props, frame], () => plan(props, frame));
  const stacked = stackedAt(title.look, cards.length ? "flex-start" : "center");
  const moved = arranged(props.itemsPosition, cards, {rect: frame.safe, lines: [title, subtitle].filter((text) => text.lines.length), height: title.height + gap + subtitle.height}, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "steps"} strength={0.6} boxes={props.itemsPosition ? undefined : boxesOf([inStack(title), subtitle], frame.safe, gap, stacked)} />
      <div style={{position: "absolute", left: frame.margin, right: frame.margin, top: frame.margin, bottom: frame.margin, display: "flex", flexDirection: "column", justifyContent: stacked, gap, ...moved.heading}}>
        <Words role="title" setting={inStack(title)} clock={clock} from={0} to={0.3} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.25} to={0.4} />
      </div>
      <AbsoluteFill style={moved.list}>
        <div data-role="items">
          {cards.map((card, index) => (
            <Card key={index} card={card} clock={clockOf(clock, card.label.look)} index={index} count={cards.length} unit={frame.unit} />
          ))}
        </div>
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const {title, subtitle, gap, top} = heading(props, palette, frame, items.length > 0);
  // What heads the steps goes below them.
  const low = verticalPlace(title.look) === "bottom";
  return {palette, title, subtitle, gap, cards: cardsOf(props, items, palette, frame, top).map((card) => (low ? {...card, top: card.top - top + frame.margin} : card))};
}

function heading(props: typeof defaults, palette: Palette, {unit, wide, tall, room, margin}: Frame, filled: boolean) {
  const gap = 22 * unit;
  const height = filled ? room.height * (wide ? 0.4 : 0.3) : room.height;
  const subtitle = setText(
    lookOf(props, "subtitle", {color: palette.muted, font: palette.body, weight: 450, leading: 1.34}),
    {width: room.width * 0.8, height: height * 0.36, size: (tall ? 50 : 46) * unit, lines: 3},
    {width: room.width, height: height * 0.45},
  );
  const left = height - subtitle.height - gap;
  const title = setText(
    lookOf(props, "title", {color: palette.text, font: palette.display, weight: palette.serif ? 620 : 780, spacing: -0.02, leading: 1.02}),
    {width: room.width * 0.9, height: left, size: (wide ? 138 : tall ? 140 : 108) * unit, lines: 4},
    {width: room.width, height: left},
  );
  const headed = title.height + subtitle.height > 0;
  return {title, subtitle, gap, top: margin + title.height + (subtitle.height && subtitle.height + gap) + (headed ? 56 * unit : 0)};
}

/** How many steps stand side by side. */
function columnsFor(count: number, {wide, tall}: Frame): number {
  if (wide) return count <= 4 ? count : count <= 6 ? 3 : count <= 8 ? 4 : 5;
  return count <= (tall ? 7 : 5) ? 1 : 2;
}

interface CardPlan {
  left: number;
  top: number;
  width: number;
  height: number;
  pad: number;
  /** The words run from right to left: the numeral stands at their right. */
  rtl: boolean;
  /** Numeral and words stand side by side. */
  beside: boolean;
  ground: string;
  edge: CSSProperties;
  /** The numeral's colour, and the track's. */
  hot: string;
  fill: string;
  track: string;
  font: string;
  label: Setting;
  value: Setting;
  /** Size of the numeral, pixels. */
  numeral: number;
}

/** Where every card stands, and its texts: alike in size on all of them. */
function cardsOf(props: typeof defaults, items: Item[], palette: Palette, frame: Frame, top: number): CardPlan[] {
  if (!items.length) return [];
  const {unit, margin, room, height, wide} = frame;
  const rtl = runsLeft(items);
  const columns = columnsFor(items.length, frame);
  const rows = Math.ceil(items.length / columns);
  const gap = 28 * unit;
  // A few cards keep together instead of growing without end.
  const tallest = (wide ? 760 : frame.tall ? 420 : 270) * unit;
  const width = (room.width - gap * (columns - 1)) / columns;
  const tall = Math.min(tallest, (height - top - margin - gap * (rows - 1)) / rows);
  const beside = !wide || rows > 1;
  const pad = Math.min(52 * unit, tall * 0.16, width * 0.1);
  const ink = inkOn(palette.surface, palette.text, palette.background);
  const numeral = beside ? Math.min(190 * unit, tall * 0.62, width * 0.24) : Math.min(230 * unit, tall * 0.4);
  const box = beside ? {width: width - 2 * pad - numeral * 1.02, height: tall - 1.5 * pad} : {width: width - 2 * pad, height: tall - 2.6 * pad - numeral};
  const texts = setTexts(props, items, {ground: palette.surface, ink, quiet: legible(mix(ink, palette.surface, 0.26), palette.surface, ink), font: palette.body}, box, unit);
  // Under a heading they stand at the foot of a wide frame, else in the middle of what is left.
  const start = top + Math.max(0, (height - top - margin - rows * tall - (rows - 1) * gap) * (wide && top > margin ? 1 : 0.5));
  return texts.map((text, index) => {
    const [column, row] = wide ? [index % columns, Math.floor(index / columns)] : [Math.floor(index / rows), index % rows];
    const fill = mix(palette.accent, palette.accent2, items.length > 1 ? index / (items.length - 1) : 0);
    const hot = legible(fill, palette.surface, ink, 4.7);
    const left = margin + column * (width + gap);
    return {...text, rtl, left: rtl ? 2 * margin + room.width - left - width : left, top: start + row * (tall + gap), width, height: tall, pad, beside, numeral, ground: palette.surface, edge: edged(palette, unit), hot, fill, track: veil(ink, 0.12), font: palette.display};
  });
}

function setTexts(props: typeof defaults, items: Item[], colors: {ground: string; ink: string; quiet: string; font: string}, box: {width: number; height: number}, unit: number): {label: Setting; value: Setting}[] {
  const valued = items.some((item) => item.value);
  const labels = setAlike(
    items.map((item) => lookOf(propsOf(props, item), "items", {text: item.label, ground: colors.ground, color: colors.ink, font: colors.font, weight: 690, leading: 1.12, spacing: -0.018})),
    {width: box.width, height: box.height * (valued ? 0.5 : 0.9), size: 80 * unit, lines: 4},
    0.8,
    {width: box.width, height: box.height * (valued ? 0.56 : 0.98)},
  );
  const values = setAlike(
    items.map((item) => lookOf(propsOf(props, item), "items", {text: item.value, ground: colors.ground, color: colors.quiet, font: colors.font, weight: 450, leading: 1.28, align: runsLeft(items) ? "right" : "left"})),
    {width: box.width, height: box.height * 0.4, size: Math.min(52 * unit, (labels[0]?.fontSize ?? 0) * 0.72), lines: 4},
    0.9,
  );
  return items.map((_, index) => ({label: labels[index]!, value: values[index]!}));
}

/** A card with its numeral, its words, and a track that fills while it is this step's turn. */
function Card({card, clock, index, count, unit}: {card: CardPlan; clock: Clock; index: number; count: number; unit: number}) {
  const {left, top, width, height, pad, beside, numeral, rtl} = card;
  const [start, end] = rtl ? ["right", "left"] : ["left", "right"];
  const share = index / count;
  const at = 0.12 + share * 0.45;
  const come = clock.enter(at, 0.6, clock.motion === "bounce");
  const leave = clock.leave(share);
  // The steps' turns fill the time between entrance and exit.
  const turn = clock.motion === "none" ? clock.progress * count : ((clock.progress - 0.14) / 0.7) * count;
  const filled = Math.min(1, Math.max(0, turn - index));
  const lift = Math.max(0, Math.sin(Math.PI * filled)) * 10 * unit;
  const away = (1 - come) * height * 0.5 + leave * height * 0.3 - lift;
  const box = {position: "absolute", left, top, width, height, borderRadius: 36 * unit, background: card.ground, ...card.edge, overflow: "hidden", opacity: Math.min(1, come * 2) * (1 - leave), transform: `translateY(${away}px)`} as const;
  const words = beside ? {[start!]: pad + numeral * 1.02, [end!]: pad, top: 0, bottom: 0, justifyContent: "center"} : {left: pad, right: pad, bottom: pad * 1.2};
  const figure = beside ? {[start!]: pad, top: 0, bottom: 0, display: "flex", alignItems: "center"} : {[start!]: pad, top: pad * 0.7};
  return (
    <div style={box}>
      <div data-role="number" style={{position: "absolute", ...figure, color: card.hot, fontFamily: card.font, fontSize: numeral, lineHeight: 1, fontWeight: 760, letterSpacing: "-0.05em", fontVariantNumeric: "tabular-nums", transform: `scale(${0.6 + 0.4 * clock.enter(at + 0.08, 0.5, true)})`, transformOrigin: `${rtl ? 100 : 0}% ${beside ? 50 : 0}%`}}>
        {index + 1}
      </div>
      <div style={{position: "absolute", display: "flex", flexDirection: "column", gap: 10 * unit, ...words}}>
        <Words role="items" setting={card.label} clock={clock} from={at + 0.12} to={at + 0.24} />
        <Words role="items" setting={card.value} clock={clock} from={at + 0.2} to={at + 0.3} />
      </div>
      <div style={{position: "absolute", left: 0, right: 0, bottom: 0, height: 10 * unit, background: card.track}}>
        <div style={{width: `${(filled * 100).toFixed(2)}%`, height: "100%", background: card.fill, marginLeft: rtl ? "auto" : undefined}} />
      </div>
    </div>
  );
}
