// Two sides compared in a table: a row for each point, the first side carried by a raised column of the accent. Without points the two stand against each other on two cards.
import {AbsoluteFill, veil} from "stage";
import {columnsOf, inset, rowsOf, standing, type Rect} from "./kit/box";
import {cardPalette, cardStyle} from "./kit/card";
import {Texts} from "./kit/column";
import {faceOf, paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Part} from "./kit/part";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "",
  title: "Why switch",
  subtitle: "",
  columns: ["With us", "Elsewhere"],
  items: [
    {label: "Set up", value: "5 minutes", detail: "2 weeks"},
    {label: "Support", value: "yes", detail: "no"},
    {label: "Price", value: "€9", detail: "€49"},
  ],
  ...looks("kicker", "title", "subtitle", "columns", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#f3f1fb", surface: "#ffffff", text: "#1b1440", accent: "#5b34e6", accent2: "#ff8a5c", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, card, hot, heading, table, raised, heads, rows} = once([props, frame], () => plan(props, frame));
  const paired = rows.length === 0;
  const moved = arranged(props.itemsPosition, [table, raised], heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={boxesIn(heading, frame.wide ? "center" : "flex-start", props.itemsPosition)} />
      <Texts column={heading} clock={clock} justify={frame.wide ? "center" : "flex-start"} from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        <Part clock={clock} at={0.08} late={0.6} rect={table} style={cardStyle(card, frame)} />
        <Part clock={clock} at={0.18} late={0.7} rect={raised} style={{...cardStyle(hot, frame), background: hot.background}} />
        {heads.map(({rect, text}, index) => (
          <Cell key={index} rect={paired ? inset(rect, 40 * frame.unit) : rect} text={text} role="columns" at={0.25 + index * 0.06} clock={clock} color={index ? card.text : hot.text} />
        ))}
        {rows.map((row, index) => (
          <Row key={index} row={row} clock={clockOf(clock, row.cells[1]!.text.look)} order={index / rows.length} card={card} hot={hot} unit={frame.unit} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface Slot {
  rect: Rect;
  text: Setting;
}

interface RowPlan {
  line: Rect;
  cells: Slot[];
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const card = cardPalette(palette);
  const hot = paletteOn(palette, palette.accent);
  const {heading, rest, beside} = headingOf(props, palette, frame, {beside: 0.32, share: 0.24});
  const items = (props.itemsVisible === false ? [] : itemsOf(props.items)).slice(0, 8);
  if (!items.length) return {palette, card, hot, heading, ...pair(props, {hot, card}, rest, frame), rows: []};
  const lift = 22 * unit;
  const table = inset(rest, 0, beside ? frame.room.height * 0.04 : lift);
  const names = Array.isArray(props.columns) ? props.columns.map(String) : [];
  const bare = items.every((item) => !item.value); // two lists side by side, whose rows have no names
  const widths = bare ? [0, 1, 1] : wide ? [1.15, 1, 1] : [1, 0.95, 0.95];
  const total = widths.reduce((sum, width) => sum + width, 0);
  const column = (index: number) => {
    const before = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    return {left: table.left + (table.width * before) / total, width: (table.width * widths[index]!) / total};
  };
  const lines = rowsOf(table, [0.9, ...items.map(() => 1)]);
  const pad = (tall ? 22 : 28) * unit;
  const place = (line: Rect, index: number): Rect => inset({...line, ...column(index)}, pad, 4 * unit);
  const sizes = {width: column(1).width - 2 * pad, height: lines[0]!.height * 0.7, size: (tall ? 74 : beside ? 62 : wide ? 76 : 56) * unit, lines: 2};
  const heads = setAlike([0, 1].map((index) => lookOf(props, "columns", {...faceOf(index ? card : hot, "head"), text: names[index] ?? "", align: "center"})), sizes, 0.8);
  const high = (lines[1] ?? lines[0]!).height * 0.76;
  const labels = setAlike((bare ? [] : items).map((item) => lookOf(propsOf(props, item), "items", {...faceOf(card, "strong"), text: item.label})), {...sizes, width: column(0).width - 2 * pad, height: high, lines: 3}, tall ? 0.9 : 0.7);
  const ours = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {...faceOf(hot, "strong"), text: bare ? item.label : item.value, align: "center"})), {...sizes, height: high}, tall ? 0.9 : 0.7);
  const theirs = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {...faceOf(card, "body"), text: item.detail, align: "center"})), {...sizes, height: high}, tall ? 0.9 : 0.7);
  const rows = items.map((_, index): RowPlan => {
    const line = lines[index + 1]!;
    return {line, cells: [labels, ours, theirs].map((texts, at) => ({rect: place(line, at), text: texts[index]!}))};
  });
  const raised = {...column(1), top: table.top - lift, height: table.height + 2 * lift};
  return {palette, card, hot, heading, table, raised, heads: heads.map((text, index): Slot => ({rect: place(lines[0]!, index + 1), text})), rows};
}

/** The two sides on cards of their own, the first a step in front of the other. */
function pair(props: typeof defaults, grounds: {hot: Palette; card: Palette}, area: Rect, {unit, wide}: Frame) {
  const names = Array.isArray(props.columns) ? props.columns.map(String) : [];
  const step = 44 * unit;
  const [first, second] = wide ? columnsOf(area, [1, 1], -step) : rowsOf(area, [1, 1], -step);
  const raised = wide ? inset(first!, 0, area.height * 0.06) : inset(first!, area.width * 0.03, 0);
  const behind = wide ? inset(second!, 0, area.height * 0.14) : inset(second!, area.width * 0.09, 0);
  // What lies under the first card is no place for words.
  const seen = wide ? {...behind, left: behind.left + step, width: behind.width - step} : {...behind, top: behind.top + step, height: behind.height - step};
  const rects = [raised, seen];
  const size = {width: Math.min(raised.width, seen.width) - 110 * unit, height: Math.min(raised.height, seen.height) * 0.7, size: 190 * unit, lines: 3};
  const texts = setAlike([grounds.hot, grounds.card].map((on, index) => lookOf(props, "columns", {...faceOf(on, "title"), text: names[index] ?? "", align: "center"})), size, 0.6);
  return {table: behind, raised, heads: texts.map((text, index): Slot => ({rect: rects[index]!, text}))};
}

const MARKS: Record<string, string> = {yes: "M4 12.5L9.5 18L20 6.5", ja: "M4 12.5L9.5 18L20 6.5", "✓": "M4 12.5L9.5 18L20 6.5", no: "M6 6L18 18M18 6L6 18", nein: "M6 6L18 18M18 6L6 18", "✗": "M6 6L18 18M18 6L6 18"};

/** A cell's words in its middle; "yes" and "no" have their marks before them. */
function Cell({rect, text, role, at, clock, color}: Slot & {role: string; at: number; clock: Clock; color: string}) {
  const mark = MARKS[text.look.text.toLowerCase()];
  const drawn = clock.ease(at, 0.4) * (1 - clock.leave());
  return (
    <div style={{...standing(rect), display: "flex", alignItems: "center", justifyContent: text.look.align === "center" ? "center" : text.look.align === "right" ? "flex-end" : "flex-start", gap: text.fontSize * 0.35}}>
      {mark && (
        <svg width={text.fontSize * 1.05} height={text.fontSize * 1.05} viewBox="0 0 24 24" fill="none" stroke={color} strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
          <path d={mark} pathLength="1" strokeDasharray={`${drawn.toFixed(3)} 1`} opacity={drawn > 0.01 ? 1 : 0} />
        </svg>
      )}
      <Words role={role} setting={text} clock={clock} from={at} to={at + 0.1} />
    </div>
  );
}

function Row({row, clock, order, card, hot, unit}: {row: RowPlan; clock: Clock; order: number; card: Palette; hot: Palette; unit: number}) {
  const at = 0.3 + order * 0.45;
  const drawn = clock.ease(at, 0.4) * (1 - clock.leave(order));
  const [label, ours, theirs] = row.cells;
  const rule = {height: Math.max(1, 2 * unit), top: row.line.top} as const;
  return (
    <>
      <div style={{position: "absolute", ...rule, left: row.line.left, width: row.line.width * drawn, background: veil(card.text, 0.12)}} />
      <div style={{position: "absolute", ...rule, left: ours!.rect.left, width: ours!.rect.width * drawn, background: veil(hot.text, 0.3)}} />
      {label!.text && <Cell {...label!} role="items" at={at} clock={clock} color={card.text} />}
      <Cell {...ours!} role="items" at={at + 0.06} clock={clock} color={hot.text} />
      <Cell {...theirs!} role="items" at={at + 0.1} clock={clock} color={card.muted} />
    </>
  );
}
