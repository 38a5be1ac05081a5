// Steps in order: numbers along a line that fills as the scene goes on. Side by side in wide frames, one below the other in upright ones.
import {AbsoluteFill} from "stage";
import {Grain, Mesh} from "./kit/backdrop";
import {useFrame, type Frame} from "./kit/frame";
import {itemsOf, setAlike, type Item} from "./kit/items";
import {inkOn, mix, paletteOf, type Palette} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {lookOf, setText, type Setting} from "./kit/type";
import {Words} from "./kit/words";

export const defaults = {
  title: "How it works",
  subtitle: "",
  items: [
    {label: "Tell us your idea", value: "One sentence is enough"},
    {label: "See it move", value: "Your film plays at once"},
    {label: "Share it", value: "Wherever your people are"},
  ],
  titleColor: "", titleSize: 1, titleFont: "", titleWeight: 0, titleAlign: "", titleVisible: true,
  subtitleColor: "", subtitleSize: 1, subtitleFont: "", subtitleWeight: 0, subtitleAlign: "", subtitleVisible: true,
  itemsColor: "", itemsSize: 1, itemsFont: "", itemsWeight: 0, itemsAlign: "", itemsVisible: true,
  theme: {background: "#f4f1ff", surface: "#ffffff", text: "#1d1640", accent: "#5b34e6", accent2: "#ff7ab2", display: "Bricolage Grotesque Variable", body: "Inter Variable"},
  background: "",
  accent: "",
  pace: 1,
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const {title, subtitle, gap, top} = heading(props, palette, frame, items.length > 0);
  return (
    <AbsoluteFill style={{backgroundColor: palette.background}}>
      <Mesh palette={palette} seconds={clock.seconds} seed={props.title + "steps"} />
      <Grain />
      <div style={{position: "absolute", left: frame.margin, right: frame.margin, top: frame.margin, bottom: frame.margin, display: "flex", flexDirection: "column", justifyContent: items.length ? "flex-start" : "center", gap}}>
        <Words role="title" setting={title} clock={clock} from={0} to={0.3} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.25} to={0.4} />
      </div>
      {items.length > 0 && <Steps props={props} items={items} palette={palette} clock={clock} frame={frame} top={top} />}
    </AbsoluteFill>
  );
}

function heading(props: typeof defaults, palette: Palette, {unit, wide, tall, room, margin}: Frame, filled: boolean) {
  const gap = 22 * unit;
  const height = filled ? room.height * (wide ? 0.4 : 0.3) : room.height;
  const serif = palette.display.includes("Fraunces");
  const subtitle = setText(
    lookOf(props, "subtitle", {color: palette.muted, font: palette.body, weight: 450, leading: 1.34}),
    {width: room.width * 0.8, height: height * 0.36, size: (tall ? 42 : 36) * unit, lines: 3},
    {width: room.width, height: height * 0.45},
  );
  const left = height - subtitle.height - gap;
  const title = setText(
    lookOf(props, "title", {color: palette.text, font: palette.display, weight: serif ? 620 : 780, spacing: -0.02, leading: 1.02}),
    {width: room.width * 0.9, height: left, size: (wide ? 138 : tall ? 140 : 108) * unit, lines: 4},
    {width: room.width, height: left},
  );
  const headed = title.height + subtitle.height > 0;
  return {title, subtitle, gap, top: margin + title.height + (subtitle.height && subtitle.height + gap) + (headed ? 60 * unit : 0)};
}

/** How many steps stand side by side. */
function columnsFor(count: number, {wide, tall}: Frame): number {
  if (wide) return count <= 4 ? count : count <= 6 ? 3 : count <= 8 ? 4 : 5;
  return count <= (tall ? 7 : 5) ? 1 : 2;
}

interface Cell {
  label: Setting;
  value: Setting;
  number: number;
}

/** Every step's texts, alike in size; `number` is the size of its numeral, pixels. */
function setCells(props: typeof defaults, items: Item[], palette: Palette, box: {width: number; height: number; unit: number; beside: boolean}): Cell[] {
  const {beside, unit} = box;
  const number = Math.min(beside ? 132 * unit : 150 * unit, box.height * (beside ? 0.62 : 0.3), box.width * 0.42);
  const width = beside ? box.width - number * 1.3 : box.width;
  const height = beside ? box.height * 0.88 : box.height - number * 1.55;
  const valued = items.some((item) => item.value);
  const labels = setAlike(
    items.map((item) => lookOf(props, "items", {text: item.label, color: palette.text, font: palette.body, weight: 680, leading: 1.14, spacing: -0.015})),
    {width, height: height * (valued ? 0.52 : 0.96), size: (beside ? 60 : 56) * unit, lines: 4},
  );
  const values = setAlike(
    items.map((item) => lookOf(props, "items", {text: item.value, color: palette.muted, font: palette.body, weight: 450, leading: 1.28})),
    {width, height: height * 0.42, size: Math.min(38 * unit, (labels[0]?.fontSize ?? 0) * 0.72), lines: 4},
  );
  return items.map((_, index) => ({label: labels[index]!, value: values[index]!, number}));
}

function Steps({props, items, palette, clock, frame, top}: {props: typeof defaults; items: Item[]; palette: Palette; clock: Clock; frame: Frame; top: number}) {
  const {unit, margin, room, height} = frame;
  const columns = columnsFor(items.length, frame);
  const rows = Math.ceil(items.length / columns);
  const beside = !frame.wide;
  const gap = {x: (beside ? 40 : 56) * unit, y: 36 * unit};
  const full = height - top - margin;
  // Few steps keep together instead of drifting apart over a tall frame.
  const tallest = (beside ? 300 : 640) * unit;
  const cell = {width: (room.width - gap.x * (columns - 1)) / columns, height: Math.min(tallest, (full - gap.y * (rows - 1)) / rows)};
  const cells = setCells(props, items, palette, {...cell, unit, beside});
  const active = (clock.seconds / 1.8) % (items.length + 1);
  return (
    <div data-role="items">
      {cells.map((each, index) => {
        const [column, row] = beside ? [Math.floor(index / rows), index % rows] : [index % columns, Math.floor(index / columns)];
        const place = {left: margin + column * (cell.width + gap.x), top: (frame.wide ? height - margin - rows * cell.height - (rows - 1) * gap.y : top) + row * (cell.height + gap.y)};
        const lit = Math.min(1, Math.max(0, 1 - Math.abs(active - index - 0.5) * 1.4)) * clock.ease(0.8, 0.2);
        return (
          <div key={index} style={{position: "absolute", ...place, ...cell}}>
            <Step cell={each} index={index} last={index === items.length - 1} share={index / items.length} palette={palette} clock={clock} unit={unit} beside={beside} lit={lit} reach={beside ? cell.height + gap.y : cell.width + gap.x} turns={beside ? row === rows - 1 : column === columns - 1} />
          </div>
        );
      })}
    </div>
  );
}

interface StepProps {
  cell: Cell;
  index: number;
  last: boolean;
  share: number;
  palette: Palette;
  clock: Clock;
  unit: number;
  beside: boolean;
  /** 0 to 1: how much this step has the word at this moment. */
  lit: number;
  /** Pixels to the next step, and whether that one stands in another row. */
  reach: number;
  turns: boolean;
}

/** A numeral in its disc, the line that leads on to the next one, and the words. */
function Step({cell, index, last, share, palette, clock, unit, beside, lit, reach, turns}: StepProps) {
  const {number, label, value} = cell;
  const at = 0.15 + share * 0.5;
  const scale = Math.max(0, clock.enter(at, 0.5, true)) * (1 - clock.leave(share)) * (1 + 0.06 * lit);
  const line = clock.ease(at + 0.12, 0.5) * (1 - clock.leave(share));
  const disc = mix(palette.accent, palette.accent2, share);
  const strip = {position: "absolute", background: mix(palette.background, disc, 0.45), borderRadius: 4 * unit} as const;
  const along = beside
    ? {left: number / 2 - 3 * unit, top: number + 10 * unit, width: 6 * unit, height: Math.max(0, reach - number - 20 * unit) * line}
    : {left: number + 18 * unit, top: number / 2 - 3 * unit, height: 6 * unit, width: Math.max(0, reach - number - 36 * unit) * line};
  const block = beside ? {left: number * 1.3, right: 0, top: 0, minHeight: number, justifyContent: "center"} : {left: 0, right: 0, top: number * 1.28};
  return (
    <>
      {!last && !turns && <div style={{...strip, ...along}} />}
      <div aria-hidden style={{position: "absolute", width: number, height: number, borderRadius: "50%", background: disc, color: inkOn(disc, palette.background, palette.text), display: "flex", alignItems: "center", justifyContent: "center", fontFamily: `"${palette.display}", "Inter Variable", sans-serif`, fontSize: number * 0.46, fontWeight: 700, transform: `scale(${scale})`, boxShadow: `0 0 0 ${(12 * lit * unit).toFixed(2)}px ${mix(palette.background, disc, 0.3)}`}}>{index + 1}</div>
      <div style={{position: "absolute", display: "flex", flexDirection: "column", gap: 10 * unit, ...block}}>
        <Words role="items" setting={label} clock={clock} from={at + 0.08} to={at + 0.2} />
        <Words role="items" setting={value} clock={clock} from={at + 0.16} to={at + 0.26} />
      </div>
    </>
  );
}
