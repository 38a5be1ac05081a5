// Closing credits on a strip of film that runs on: what each did on one side of a fine line, names on the other.
import {AbsoluteFill, mix, veil} from "stage";
import {standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {type Item, itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "A film by the bakery",
  subtitle: "",
  items: [
    {label: "Written by", value: "Mara Quint", detail: ""},
    {label: "Baked by", value: "Luigi Ferraro", detail: ""},
    {label: "Music", value: "The Courtyard Band", detail: ""},
    {label: "Thanks to", value: "all our neighbours", detail: ""},
  ],
  ...looks("title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#0e0d0c", surface: "#1c1a18", text: "#f5efe4", accent: "#e0a84a", accent2: "#8a5f2c", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

interface Credit {
  top: number;
  height: number;
  label: Setting;
  value: Setting;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, rows, axis, edge} = once([props, frame], () => plan(props, frame));
  const {unit, wide} = frame;
  const leave = clock.leave(0.6);
  const block = {...axis, left: axis.x - axis.reach, width: 2 * axis.reach};
  const moved = arranged(props.itemsPosition, rows.length ? [block] : [], words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "credits"} strength={0.35} boxes={boxesIn(words, "center", props.itemsPosition)?.concat(rows.length ? block : [])} />
      <Film edge={edge} palette={palette} clock={clock} frame={frame} />
      <Texts column={words} clock={clock} justify="center" from={0} to={0.3} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {wide && rows.length > 1 && rows.some((row) => row.value.lines.length > 0) && <div style={{position: "absolute", left: axis.x, top: axis.top, width: 2 * unit, height: axis.height, background: palette.accent, transformOrigin: "50% 0", transform: `scaleY(${clock.ease(0.1, 0.9) * (1 - leave)})`}} />}
        {rows.map((row, index) => (
          <Line key={index} row={row} index={index} count={rows.length} axis={axis} clock={clockOf(clock, row.label.look)} frame={frame} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** `reach`: how far words stand from it at most. */
type Axis = {x: number; top: number; height: number; gap: number; left: number; width: number; reach: number};

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const edge = (wide ? 110 : 84) * unit;
  const inner: Rect = {left: edge + margin * 0.5, top: margin, width: width - 2 * edge - margin, height: height - 2 * margin};
  const head = items.length ? {...inner, height: inner.height * (tall ? 0.16 : 0.22)} : inner;
  const words = setColumn(props, palette, head, 14 * unit, [
    {role: "title", face: "title", size: (items.length ? (wide ? 84 : 76) : 150) * unit, lines: 2, look: {align: "center", color: palette.accentText}},
    {role: "subtitle", face: "body", size: (tall ? 48 : 44) * unit, lines: 2, share: 0.3, look: {align: "center"}},
  ]);
  const used = words.lines.length ? Math.min(head.height, words.height) + 56 * unit : 0;
  const body = {...inner, top: inner.top + used, height: inner.height - used};
  const fitted = words.lines.length && items.length ? {...words, rect: {...head, height: Math.min(head.height, words.height)}} : words;
  return {palette, words: fitted, edge, ...rolled(props, items, body, palette, frame)};
}

/** The rows, as high as they need to be, in the middle of `body`. */
function rolled(props: typeof defaults, items: ReturnType<typeof itemsOf>, body: Rect, palette: Palette, {unit, wide, tall}: Frame): {rows: Credit[]; axis: Axis} {
  const count = Math.max(1, items.length);
  const valued = items.some((item) => item.value);
  const high = Math.min(body.height / count, (wide ? 170 : tall ? 260 : 170) * unit);
  const gap = 44 * unit;
  const half = wide && valued ? body.width / 2 - gap : body.width;
  const size = Math.min(high * (wide ? 0.52 : 0.36), (tall ? 100 : 88) * unit);
  const label = (item: Item) => lookOf(propsOf(props, item), "items", {text: item.label, color: palette.muted, font: palette.body, weight: 480, leading: 1.18, align: wide && valued ? "right" : "center"});
  const name = (item: Item, text: string) => lookOf(propsOf(props, item), "items", {text, color: palette.text, font: palette.display, weight: palette.serif ? 540 : 680, leading: 1.1, spacing: -0.015, align: wide && valued ? "left" : "center"});
  const labels = setAlike(items.map((item) => (valued ? label(item) : name(item, item.label))), {width: half, height: high * (wide ? 0.8 : 0.36), size: valued ? size * 0.62 : size, lines: 2});
  const values = setAlike(items.map((item) => name(item, [item.value, item.detail].filter(Boolean).join(", "))), {width: half, height: high * (wide ? 0.86 : 0.5), size, lines: 2});
  const top = body.top + (body.height - high * count) / 2;
  const rows = items.map((_, index) => ({top: top + index * high, height: high, label: labels[index]!, value: values[index]!}));
  const widest = Math.max(0, ...rows.flatMap(({label: one, value}) => [one.width, value.width]));
  return {rows, axis: {reach: wide && valued ? widest + gap : widest / 2, x: body.left + body.width / 2, top, height: high * count, gap, left: body.left, width: body.width}};
}

function Line({row, index, count, axis, clock, frame}: {row: Credit; index: number; count: number; axis: Axis; clock: Clock; frame: Frame}) {
  const {label, value} = row;
  const wide = frame.wide && value.lines.length > 0;
  const at = 0.15 + 0.55 * (index / count);
  // Rows come up from the foot of the frame, as credits do, and stop.
  const rolls = clock.motion === "rise";
  const come = rolls ? clock.ease(at, 0.9) : 1;
  const leave = clock.leave(index / count);
  const style = {opacity: rolls ? Math.min(1, come * 1.4) * (1 - leave) : 1, transform: rolls && (come < 0.999 || leave > 0) ? `translateY(${(1 - come) * frame.height * 0.22 - leave * frame.height * 0.12}px)` : undefined};
  const shown = rolls ? {...clock, motion: "none", enter: () => 1, ease: () => 1, leave: () => 0} : clock;
  if (!wide) {
    return (
      <div style={{...standing({left: axis.left, top: row.top, width: axis.width, height: row.height}), display: "flex", flexDirection: "column", justifyContent: "center", gap: 6 * frame.unit, ...style}}>
        <Words role="items" setting={label} clock={shown} from={at} to={at + 0.1} />
        <Words role="items" setting={value} clock={shown} from={at + 0.1} to={at + 0.2} />
      </div>
    );
  }
  return (
    <div style={{...standing({left: axis.left, top: row.top, width: axis.width, height: row.height}), display: "flex", alignItems: "center", gap: 2 * axis.gap, ...style}}>
      <div style={{flex: 1, display: "flex", justifyContent: "flex-end"}}><Words role="items" setting={label} clock={shown} from={at} to={at + 0.1} /></div>
      <div style={{flex: 1, display: "flex"}}><Words role="items" setting={value} clock={shown} from={at + 0.1} to={at + 0.2} /></div>
    </div>
  );
}

/** The perforated edges of the strip, which run upwards as long as the scene lasts. */
function Film({edge, palette, clock, frame}: {edge: number; palette: Palette; clock: Clock; frame: Frame}) {
  const {height, width, unit} = frame;
  const step = edge * 0.86;
  const shift = (clock.seconds * 46 * unit) % step;
  const band = palette.dark ? mix(palette.background, "#000000", 0.55) : mix(palette.text, palette.background, 0.08);
  const hole = palette.dark ? veil(palette.text, 0.16) : veil(palette.background, 0.9);
  const come = clock.ease(0, 0.6) * (1 - clock.leave(1));
  return [0, 1].map((side) => (
    <div key={side} style={{position: "absolute", top: 0, width: edge, height, left: side ? width - edge : 0, overflow: "hidden", background: band, transform: `translateX(${(1 - come) * (side ? 100 : -100)}%)`}}>
      {Array.from({length: Math.ceil(height / step) + 2}, (_, index) => (
        <div key={index} style={{position: "absolute", left: edge * 0.28, top: index * step - shift, width: edge * 0.44, height: edge * 0.5, borderRadius: edge * 0.1 * palette.round, background: hole}} />
      ))}
    </div>
  ));
}
