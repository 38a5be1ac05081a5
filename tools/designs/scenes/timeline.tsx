// A wave of time: it runs through the frame, and what happened comes up at each date as its head passes.
import {AbsoluteFill, DrawPath, followPath, mix} from "stage";
import {mirrored, standing, type Rect} from "./kit/box";
import {setColumn, Texts, type Line} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, runsLeft, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Look, type Setting} from "./kit/type";
import {boxesIn, boxesOf, onSheet} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "",
  title: "How we got here",
  subtitle: "",
  items: [
    {label: "1987", value: "A stall on the market", detail: ""},
    {label: "1999", value: "The first shop", detail: ""},
    {label: "2012", value: "Our own mill", detail: ""},
    {label: "2026", value: "Bread by bicycle", detail: ""},
  ],
  ...looks("kicker", "title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#f2f0ff", surface: "#ffffff", text: "#1c1440", accent: "#6a3df0", accent2: "#ff8a5c", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

interface Stop {
  x: number;
  y: number;
  /** Where on the wave, 0 to 1. */
  at: number;
  box: Rect;
  above: boolean;
  /** The date stands before the words, this wide; 0 = above them. */
  aside: number;
  date: Setting;
  words: Setting;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, stops, wave, track, boxes, area, place} = once([props, frame], () => plan(props, frame));
  const passing = stops[0] ? clockOf(clock, stops[0].date.look) : clock;
  // The head is through at two thirds of the scene, whatever its length.
  const run = passing.motion === "none" ? 1 : eased((passing.progress - 0.03) / 0.55);
  const head = stops.length ? followPath(wave, run) : null;
  const leave = clock.leave();
  const {unit} = frame;
  const moved = arranged(place, stops.length ? [area] : [], words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "time"} strength={0.4} boxes={boxes} />
      <Texts column={words} clock={clock} from={0.02} to={0.4} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {head && (
          <svg style={{position: "absolute", inset: 0, overflow: "visible", opacity: 1 - leave}} width={frame.width} height={frame.height}>
            <DrawPath d={wave} progress={clock.ease(0, 0.7)} stroke={track} strokeWidth={10 * unit} />
            <DrawPath d={wave} progress={run} stroke={palette.accent} strokeWidth={10 * unit} />
            <circle cx={head.x} cy={head.y} r={(20 + 3 * Math.sin(clock.seconds * 3)) * unit} fill={palette.accent} />
            <circle cx={head.x} cy={head.y} r={(34 + 10 * Math.sin(clock.seconds * 3)) * unit} fill="none" stroke={palette.accent} strokeWidth={3 * unit} opacity={0.4} />
          </svg>
        )}
        {stops.map((stop, index) => (
          <Mark key={index} stop={stop} passed={passing.motion === "none" ? 1 : Math.min(1, Math.max(0, (run - stop.at + 0.03) / 0.06))} late={index / stops.length} palette={palette} clock={passing} frame={frame} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

function eased(share: number): number {
  const kept = Math.min(1, Math.max(0, share));
  return 1 - (1 - kept) ** 1.7;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const head = !items.length ? safe : {...safe, width: room.width * (wide ? 0.7 : 1), height: height * (wide ? 0.27 : tall ? 0.2 : 0.24)};
  const lines: Line[] = [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 1, share: 0.2},
    {role: "title", face: "title", size: (wide ? 104 : tall ? 116 : 88) * unit, lines: 2},
    {role: "subtitle", face: "body", size: (tall ? 50 : 46) * unit, lines: 2, share: 0.3},
  ];
  const words = setColumn(props, palette, head, 18 * unit, lines);
  // A heading made somewhat smaller or larger leaves all else where it is.
  const usual = setColumn({...props, kickerSize: 1, titleSize: 1, subtitleSize: 1}, palette, head, 18 * unit, lines);
  const top = margin + (words.lines.length ? Math.max(words.height, usual.height * 1.2) + 14 * unit : 0);
  const area = {left: margin, top, width: room.width, height: height - top - margin};
  // In upright frames the wave has a side; in wide ones all of it goes there.
  const side = wide ? "" : /left|right/.exec(props.itemsPosition)?.[0];
  const place = side ? props.itemsPosition.replace(side, "").trim() : props.itemsPosition;
  const {stops, wave} = (wide ? lying : upright)(props, items, area, palette, frame, side ? side === "right" : runsLeft(items));
  const boxes = onSheet(boxesIn(words, "flex-start", place), stops.flatMap(({date, words: event, box, above, aside}) => (aside ? box : boxesOf([date, event], box, 8 * unit, wide ? (above ? "flex-end" : "flex-start") : "center")!)), frame);
  return {palette, words, stops, wave, boxes, area, place, track: mix(palette.background, palette.text, 0.16)};
}

type Items = ReturnType<typeof itemsOf>;

/** Dates in one size and events in another, each at most as large as `box`. */
function textsOf(props: typeof defaults, items: Items, palette: Palette, box: {width: number; height: number; size: number}, align: Look["align"]) {
  const dates = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {text: item.label, color: palette.accentText, font: palette.display, weight: palette.serif ? 620 : 780, leading: 1.05, spacing: -0.03, align})), {width: box.width, height: box.height * 0.44, size: Math.min(box.size, box.height * 0.34), lines: 2});
  const events = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {text: [item.value, item.detail].filter(Boolean).join(" · "), color: palette.text, font: palette.body, weight: 520, leading: 1.22, align})), {width: box.width, height: box.height * 0.5, size: box.size * (align === "center" ? 0.6 : 0.72), lines: 4});
  return {dates, events};
}

/** From left to right (as the words run), the texts by turns above and below the wave. */
function lying(props: typeof defaults, items: Items, area: Rect, palette: Palette, {width, unit}: Frame, rtl: boolean) {
  const count = Math.max(1, items.length);
  const step = area.width / count;
  const middle = area.top + area.height * 0.5;
  const swell = count > 1 ? Math.min(46 * unit, area.height * 0.07) : 0;
  const xs = items.map((_, index) => area.left + step * (index + 0.5));
  const y = (index: number) => middle + (index % 2 ? swell : -swell);
  // Made smaller, it still runs through the frame.
  const end = props.itemsPosition ? width * 0.3 : 40 * unit;
  const points = [{x: -end, y: y(1)}, ...xs.map((x, index) => ({x, y: y(index)})), {x: width + end, y: y(count)}].map((point) => (rtl ? {...point, x: width - point.x} : point));
  const wave = points.reduce((d, point, index) => (index ? `${d}C${(points[index - 1]!.x + point.x) / 2} ${points[index - 1]!.y} ${(points[index - 1]!.x + point.x) / 2} ${point.y} ${point.x} ${point.y}` : `M${point.x} ${point.y}`), "");
  const reach = Math.min(step * (count > 2 ? 1.5 : 0.92), area.width * 0.5);
  const space = area.height / 2 - swell - 64 * unit;
  const {dates, events} = textsOf(props, items, palette, {width: reach, height: space, size: (count < 4 ? 150 : 118) * unit}, "center");
  const stops = xs.map((x, index): Stop => {
    const above = index % 2 === 0;
    const left = Math.min(Math.max(area.left - 20 * unit, x - reach / 2), width - area.left - reach + 20 * unit);
    const box = {left, top: above ? area.top : y(index) + 64 * unit, width: reach, height: above ? y(index) - 64 * unit - area.top : space};
    return {x: rtl ? width - x : x, y: y(index), at: (x + end) / (width + 2 * end), box: rtl ? mirrored(box, {left: 0, width}) : box, above, aside: 0, date: dates[index]!, words: events[index]!};
  });
  return {stops, wave};
}

/** From top to bottom along the side at which the words begin, the texts beside it. */
function upright(props: typeof defaults, items: Items, area: Rect, palette: Palette, {width: full, height, unit}: Frame, rtl: boolean) {
  const count = Math.max(1, items.length);
  const step = Math.min(area.height / count, 400 * unit);
  const top = area.top + (area.height - step * count) * 0.5;
  const ys = items.map((_, index) => top + step * (index + 0.5));
  const swell = count > 1 ? 34 * unit : 0;
  const x = (index: number) => (rtl ? full - area.left - 50 * unit : area.left + 50 * unit) + (index % 2 ? swell : -swell);
  // Above its heading it comes from the frame's top and ends below its last date.
  const risen = /top| -/.test(props.itemsPosition);
  const [start, end] = risen ? [-40 * unit, top + step * count] : [top - 10 * unit, height + 40 * unit];
  const points = [{x: x(1), y: start}, ...ys.map((y, index) => ({x: x(index), y})), {x: x(count), y: end}];
  const wave = points.reduce((d, point, index) => (index ? `${d}C${points[index - 1]!.x} ${(points[index - 1]!.y + point.y) / 2} ${point.x} ${(points[index - 1]!.y + point.y) / 2} ${point.x} ${point.y}` : `M${point.x} ${point.y}`), "");
  const left = rtl ? area.left : area.left + 170 * unit;
  const width = area.width - 170 * unit;
  // Where rows are low, both stand on one line.
  const low = step < 230 * unit && items.every((item) => item.label.length < 10);
  const align = rtl ? "right" : "left";
  const size = Math.min((count < 4 ? 150 : 110) * unit, step * (low ? 0.46 : 0.36));
  const {dates} = textsOf(props, items, palette, low ? {width: width * 0.3, height: step * 1.6, size} : {width, height: step * 0.9, size}, align);
  const aside = low ? Math.max(...dates.map((date) => date.width)) + 36 * unit : 0;
  const {events} = textsOf(props, items, palette, {width: width - aside, height: step * (low ? 1.6 : 0.9), size}, align);
  const stops = ys.map((y, index): Stop => ({x: x(index), y, at: (y - start) / (end - start), box: {left, top: y - step / 2, width, height: step}, above: false, aside, date: dates[index]!, words: events[index]!}));
  return {stops, wave};
}

function Mark({stop, passed, late, palette, clock, frame}: {stop: Stop; passed: number; late: number; palette: Palette; clock: Clock; frame: Frame}) {
  const {x, y, box, above, aside, date, words} = stop;
  const {unit, wide} = frame;
  const come = passed * passed * (3 - 2 * passed);
  const leave = clock.leave(late);
  const size = 38 * unit;
  const shift = clock.motion === "fade" || clock.motion === "read" ? undefined : clock.motion === "slide" ? `translateX(${(come - 1) * 60 * unit}px)` : clock.motion === "bounce" ? `scale(${0.6 + 0.4 * come})` : `translateY(${(1 - come) * (above ? 40 : -40) * (wide ? 1 : -1) * unit}px)`;
  const shown = {...clock, motion: clock.motion === "type" ? "type" : "none", enter: () => 1, ease: () => (clock.motion === "type" ? come : 1), leave: () => 0};
  return (
    <>
      <div style={{position: "absolute", left: x - size / 2, top: y - size / 2, width: size, height: size, boxSizing: "border-box", borderRadius: size, background: mix(palette.background, palette.accent, come), border: `${8 * unit}px solid ${palette.accent}`, opacity: (0.35 + 0.65 * come) * clock.ease(0.2, 0.6) * (1 - leave), transform: `scale(${0.7 + 0.3 * come + 0.5 * Math.sin(Math.PI * passed)})`}} />
      <div style={{...standing(box), display: "flex", flexDirection: "column", justifyContent: wide ? (above ? "flex-end" : "flex-start") : "center", gap: 8 * unit, opacity: (clock.motion === "read" ? 0.14 * clock.ease(0.2, 0.6) + 0.86 * come : come) * (1 - leave), transform: come < 0.999 ? shift : undefined}}>
        <div style={aside ? {display: "flex", alignItems: "center", flexDirection: date.look.align === "right" ? "row-reverse" : "row"} : {display: "contents"}}>
          <div style={aside ? {width: aside, flex: "none"} : {display: "contents"}}>
            <Words role="items" setting={date} clock={shown} />
          </div>
          <Words role="items" setting={words} clock={shown} />
        </div>
      </div>
    </>
  );
}
