// A bill of fare: a double frame is drawn around it, dots lead from each dish to its price.
import type {CSSProperties} from "react";
import {AbsoluteFill, mix} from "stage";
import {columnsOf, inset, standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {acrossOf, itemsOf, propsOf, runsLeft, setAlike, standsLeft} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn, onSheet} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "From the oven",
  title: "Lunch menu",
  subtitle: "Monday to Friday, 12 to 3",
  items: [
    {label: "Tomato focaccia", value: "€4.50", detail: "with rosemary and sea salt"},
    {label: "Soup of the day", value: "€6", detail: "ask us, we just made it"},
    {label: "Sourdough sandwich", value: "€7.50", detail: "ham, pickles, mustard butter"},
    {label: "Plum cake", value: "€3.80", detail: "while it lasts"},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // In how many columns the items stand; 0 = as many as suit
  itemsColumns: 0,
  // In wide frames: "left" or "right" of the heading; "" = where it begins to be read last
  itemsPosition: "",
  theme: {background: "#f7f0e3", surface: "#fffaf0", text: "#2c1d12", accent: "#a23b22", accent2: "#c99a4b", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "fade",
};

interface Dish {
  rect: Rect;
  label: Setting;
  value: Setting;
  detail: Setting;
  /** Its price stands below it. */
  stacked: boolean;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, dishes, line, border, rule, sided} = once([props, frame], () => plan(props, frame));
  const place = standsLeft(props.itemsPosition, false) ? "" : props.itemsPosition;
  const moved = arranged(place, dishes.map((dish) => dish.rect), words, frame);
  const justify = dishes.length && !sided ? "flex-start" : "center";
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "menu"} strength={0.3} boxes={onSheet(boxesIn(words, justify, place), dishes.map((dish) => dish.rect), frame)} />
      <Border rect={border} color={palette.accent} fine={line} clock={clock} unit={frame.unit} />
      <Texts column={words} clock={clock} justify={justify} from={0.05} to={0.4} style={moved.heading} />
      {dishes.length > 0 && words.lines.length > 0 && <Flourish at={rule} frame={frame} palette={palette} line={line} clock={clock} />}
      <AbsoluteFill style={moved.list}>
        {dishes.map((dish, index) => (
          <Entry key={index} dish={dish} index={index} count={dishes.length} line={line} clock={clockOf(clock, dish.label.look)} unit={frame.unit} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, full, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const border = inset(full, margin * 0.5);
  const inner = inset(full, margin * (wide ? 1.5 : tall ? 1.1 : 1.3), margin * (wide ? 1.05 : 1.3));
  // In wide frames a short bill stands beside its heading, each row as large as it can be read.
  const headed = ["kicker", "title", "subtitle"].some((element) => lookOf(props, element, {}).text);
  const sided = wide && headed && items.length > 0 && items.length < 8;
  const left = standsLeft(props.itemsPosition, false);
  const columns = columnsOf(inner, left ? [1, 0.72] : [0.72, 1], 110 * unit);
  const [aside, rows] = left ? [columns[1], columns[0]] : columns;
  const head = sided ? aside! : items.length ? {...inner, height: inner.height * (tall ? 0.24 : 0.37)} : inner;
  const words = setColumn(props, palette, head, 14 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 58 : 46) * unit, lines: 2, share: 0.18, look: {align: "center"}},
    {role: "title", face: "title", size: (sided ? 168 : wide ? 130 : tall ? 170 : 120) * unit, lines: sided ? 4 : 2, look: {align: "center", weight: palette.serif ? 520 : 700}},
    {role: "subtitle", face: "body", size: (tall ? 60 : 44) * unit, lines: 2, short: (tall ? 68 : 54) * unit, share: 0.26, look: {align: "center"}},
  ]);
  const rule = {x: head.left + head.width / 2, y: (sided ? (frame.height + words.height) / 2 : inner.top + words.height) + 46 * unit};
  const used = words.lines.length ? words.height + 92 * unit : 0;
  const body = sided ? rows! : {...inner, top: inner.top + used, height: inner.height - used};
  return {palette, words, border, rule, sided, line: mix(palette.background, palette.text, 0.45), dishes: dishesOf(props, items, body, palette, frame)};
}

/** In one column, or in two where there are many. */
function dishesOf(props: typeof defaults, items: ReturnType<typeof itemsOf>, body: Rect, palette: Palette, {unit, wide, tall}: Frame): Dish[] {
  const count = Math.max(1, items.length);
  const across = acrossOf(props.itemsColumns, count, count > (wide ? 7 : tall ? 12 : 8) ? 2 : 1);
  const rows = Math.ceil(count / across);
  const gap = (wide ? 130 : 70) * unit;
  const width = across > 1 ? (body.width - gap * (across - 1)) / across : Math.min(body.width, (wide ? 1150 : 2000) * unit);
  const left = across > 1 ? body.left : body.left + (body.width - width) / 2;
  const priced = items.some((item) => item.value);
  const detailed = items.some((item) => item.detail);
  // Few dishes in an upright frame stand in its middle, each above its price: beside it there were room for small ones only.
  const stacked = tall && across === 1 && count < 4 && priced && !detailed;
  const high = stacked ? Math.min(body.height / rows, 500 * unit) : Math.min(body.height / rows, (detailed ? 1.5 : 1) * (count < 3 ? 2.1 : count < 4 ? 1.5 : 1) * (tall ? 330 : 170) * unit);
  const top = body.top + (body.height - high * rows) / 2;
  // Where rows are high, names take two lines rather than become small.
  const box = stacked ? {height: high * 0.4, size: 170 * unit, lines: 2} : {height: high * (tall ? (detailed ? 0.62 : 0.8) : detailed ? 0.46 : 0.66), size: Math.min(high * (tall ? 0.34 : detailed ? 0.38 : 0.44), (count < 3 ? (tall ? 1.4 : 1.55) : count < 4 ? 1.3 : 1) * (tall ? 132 : 88) * unit), lines: 2};
  // Prices that are long, or made larger, take room from what stands beside them.
  const longest = (texts: string[]) => Math.max(1, ...texts.map((text) => text.length));
  const [named, said] = [longest(items.map((item) => item.label)), longest(items.map((item) => item.value))];
  const least = tall ? 0.34 : 0.27;
  const asked = !wide || said + named > 16 ? Math.min(0.42, Math.max(least, said / (said + named))) : least;
  const share = asked * Math.min(1.6, Math.max(1, Number(props.amountsSize) || 1));
  const labels = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {text: item.label, color: palette.text, font: palette.display, weight: palette.serif ? 540 : 640, leading: 1.12, spacing: -0.01, align: priced && !stacked ? "left" : "center"})), {...box, width: width * (priced && !stacked ? 0.99 - share : 1)}, stacked ? 0.6 : tall ? 0.85 : 0.55);
  const taken = Math.max(0, ...labels.map((label) => label.width));
  const beside = {...box, width: Math.max(width * asked, Math.min(width * 0.42, width - taken - 90 * unit)), size: Math.min(box.size, labels[0]?.fontSize || box.size)};
  const values = setAlike(items.map((item) => amountLook(propsOf(props, item), {text: item.value, color: palette.accentText, font: palette.display, weight: palette.serif ? 600 : 700, leading: 1.12, align: stacked ? "center" : runsLeft(items) ? "left" : "right"})), stacked ? {...box, width} : beside, 0.42, stacked ? {width, height: high * 0.5} : {width: Math.max(width * share, width - taken - 90 * unit), height: high * 0.94});
  const details = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {text: item.detail, color: palette.muted, font: palette.body, weight: 430, leading: 1.25, align: priced ? (runsLeft(items) ? "right" : "left") : "center"})), {width: width * (priced ? 0.99 - share : 1), height: high * (tall ? 0.3 : 0.36), size: Math.max(44 * unit, (labels[0]?.fontSize || box.size) * 0.56), lines: 2});
  return items.map((_, index) => ({
    rect: {left: left + Math.floor(index / rows) * (width + gap), top: top + (index % rows) * high, width, height: high},
    label: labels[index]!,
    value: values[index]!,
    detail: details[index]!,
    stacked,
  }));
}

function Entry({dish, index, count, line, clock, unit}: {dish: Dish; index: number; count: number; line: string; clock: Clock; unit: number}) {
  const {rect, label, value, detail, stacked} = dish;
  const at = 0.25 + 0.4 * (index / count);
  const drawn = clock.ease(at, 0.5) * (1 - clock.leave(index / count));
  const dot = Math.max(5 * unit, label.fontSize * 0.09);
  const last = label.lines[label.lines.length - 1] ?? "";
  const row: CSSProperties = stacked ? {flexDirection: "column", gap: 8 * unit} : {direction: label.look.align === "right" ? "rtl" : undefined, alignItems: "last baseline", justifyContent: label.look.align === "center" ? "center" : "space-between", gap: 18 * unit};
  return (
    <div style={{...standing(rect), display: "flex", flexDirection: "column", justifyContent: "center", gap: (label.lines.length > 1 ? 12 : 4) * unit}}>
      <div style={{display: "flex", ...row}}>
        <Words role="items" setting={label} clock={clock} from={at} to={at + 0.12} />
        {!stacked && value.lines.length > 0 && last && <div style={{flex: 1, height: dot, backgroundImage: `radial-gradient(circle, ${line} 0 ${dot * 0.46}px, transparent ${dot * 0.52}px)`, backgroundSize: `${dot * 3}px ${dot}px`, clipPath: `inset(0 ${((1 - drawn) * 100).toFixed(1)}% 0 0)`}} />}
        <Words role="amounts" setting={value} clock={clock} from={at + 0.15} to={at + 0.2} />
      </div>
      <Words role="items" setting={detail} clock={clock} from={at + 0.12} to={at + 0.22} />
    </div>
  );
}

/** A heavy and a fine line around the frame, with hollow corners. */
function Border({rect, color, fine, clock, unit}: {rect: Rect; color: string; fine: string; clock: Clock; unit: number}) {
  const {width, height} = rect;
  const bite = 46 * unit;
  const drawn = clock.ease(0, 0.9) * (1 - clock.leave(1));
  const hollow = (gap: number, cut: number) => {
    const [w, h] = [width - gap, height - gap];
    return `M${gap + cut} ${gap}H${w - cut}A${cut} ${cut} 0 0 0 ${w} ${gap + cut}V${h - cut}A${cut} ${cut} 0 0 0 ${w - cut} ${h}H${gap + cut}A${cut} ${cut} 0 0 0 ${gap} ${h - cut}V${gap + cut}A${cut} ${cut} 0 0 0 ${gap + cut} ${gap}Z`;
  };
  const stroke = {fill: "none", pathLength: 1, strokeDasharray: `${drawn} 1`};
  return (
    <svg style={{...standing(rect), overflow: "visible"}} width={width} height={height}>
      <path d={hollow(0, bite)} stroke={color} strokeWidth={5 * unit} {...stroke} />
      <path d={hollow(16 * unit, bite)} stroke={fine} strokeWidth={2 * unit} {...stroke} />
    </svg>
  );
}

/** A line with a diamond in its middle, below the head. */
function Flourish({at: {x, y}, frame, palette, line, clock}: {at: {x: number; y: number}; frame: Frame; palette: Palette; line: string; clock: Clock}) {
  const {unit, width} = frame;
  const open = clock.ease(0.2, 0.6) * (1 - clock.leave(0.5));
  const reach = Math.min(width * 0.24, 240 * unit);
  const turn = 45 + 90 * Math.sin(clock.seconds * 0.5);
  return (
    <>
      {[-1, 1].map((side) => (
        <div key={side} style={{position: "absolute", top: y, height: 2 * unit, left: x + (side < 0 ? -reach - 34 * unit : 34 * unit), width: reach, background: line, transformOrigin: side < 0 ? "100% 50%" : "0 50%", transform: `scaleX(${open})`}} />
      ))}
      <div style={{position: "absolute", left: x - 11 * unit, top: y - 10 * unit, width: 22 * unit, height: 22 * unit, background: palette.accent, transform: `rotate(${turn}deg) scale(${open})`}} />
    </>
  );
}
