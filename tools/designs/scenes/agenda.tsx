// A day's programme as a staircase of bands, each a step further on; a light goes down from hour to hour.
import {AbsoluteFill, inkOn, legible, mix} from "stage";
import {mirrored, standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, runsLeft, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, type Setting, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Saturday",
  title: "The open day",
  subtitle: "",
  items: [
    {label: "9:00", value: "Doors open, coffee", detail: ""},
    {label: "10:30", value: "Tour of the bakehouse", detail: ""},
    {label: "12:00", value: "Pizza from the old oven", detail: ""},
    {label: "14:00", value: "Baking with children", detail: ""},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#10182f", surface: "#1b2647", text: "#f4f1ff", accent: "#ff7a59", accent2: "#6c7bff", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "slide",
};

interface Step {
  rect: Rect;
  label: Setting;
  value: Setting;
  detail: Setting;
  /** The hour is what stands in `value`. */
  turned: boolean;
  fill: string;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, steps, hours, rtl} = once([props, frame], () => plan(props, frame));
  const moved = arranged(props.itemsPosition, steps.map((step) => step.rect), words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "agenda"} strength={0.4} boxes={boxesIn(words, "flex-start", props.itemsPosition)} />
      <Texts column={words} clock={clock} from={0.02} to={0.4} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {steps.map((step, index) => (
          <Band key={index} step={step} index={index} count={steps.length} hours={hours} clock={clockOf(clock, step.label.look)} frame={frame} round={palette.round} rtl={rtl} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

const HOUR = /\d{1,2}([:.]\d\d|\s*(h|am|pm|uhr|o.clock)\b|$)/i;

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const titled = Boolean(props.title || props.kicker || props.subtitle);
  const rtl = runsLeft(items, props.title);
  const beside = {...safe, width: room.width * 0.33};
  const head = !items.length ? safe : wide ? (rtl ? mirrored(beside, safe) : beside) : {...safe, height: height * (tall ? 0.24 : 0.25)};
  const words = setColumn(props, palette, head, 24 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.18},
    {role: "title", face: "title", size: (wide ? 120 : 112) * unit, lines: wide ? 5 : 2},
    {role: "subtitle", face: "body", size: (tall ? 52 : 46) * unit, lines: 4, share: 0.34},
  ]);
  const left = wide && titled ? width * 0.4 : wide ? width * 0.12 : margin;
  const top = wide || !titled ? margin : margin + Math.max(head.height, words.height) + 44 * unit;
  return {palette, words, rtl, ...stairs(props, items, {left, top, width: width - left, height: height - top - (wide ? margin : margin * 1.1)}, palette, frame)};
}

/** The bands, each shifted by a step; hours in one column, all texts of a kind in one size. */
function stairs(props: typeof defaults, items: ReturnType<typeof itemsOf>, box: Rect, palette: Palette, {unit, wide, tall}: Frame): {steps: Step[]; hours: number} {
  const count = Math.max(1, items.length);
  const gap = Math.min(18 * unit, (box.height / count) * 0.12);
  const high = Math.min((box.height - gap * (count - 1)) / count, (wide ? 250 : tall ? 330 : 210) * unit);
  const start = box.top + (box.height - high * count - gap * (count - 1)) * (wide ? 0.5 : 0.9);
  const shift = Math.min(70 * unit, (box.width * (wide ? 0.2 : 0.16)) / count);
  const valued = items.some((item) => item.value);
  const detailed = items.some((item) => item.detail);
  const width = box.width - shift * (count - 1) - 90 * unit;
  const rtl = runsLeft(items, props.title);
  const fills = items.map((_, index) => palette.cards || mix(palette.accent, palette.accent2, count > 1 ? index / (count - 1) : 0));
  const inks = fills.map((fill) => inkOn(fill, palette.background, palette.text));
  const line = {height: high * (detailed ? 0.5 : 0.74), size: Math.min(high * 0.46, (tall ? 84 : 76) * unit), lines: 2};
  const hourly = items.map((item) => !HOUR.test(item.label) && HOUR.test(item.value));
  const look = (text: string, index: number, hour: boolean) => {
    const own = propsOf(props, items[index]!);
    const face = {text, ground: fills[index]!, color: inks[index]!, leading: 1.12, align: rtl ? ("right" as const) : ("left" as const)};
    if (hour && valued) return amountLook(own, {...face, font: palette.display, weight: palette.serif ? 640 : 780, spacing: -0.03});
    return lookOf(own, "items", {...face, font: palette.body, weight: 600, spacing: -0.01});
  };
  const hourWidth = width * (wide ? 0.27 : 0.3) * Math.min(1.5, Math.max(1, Number(props.amountsSize) || 1));
  const other = width - hourWidth - 40 * unit;
  const column = (hour: boolean) => setAlike(items.map((item, index) => look((hour !== hourly[index]) === true ? item.label : item.value, index, hour)), {...line, width: hour && valued ? hourWidth : valued ? other : width, size: hour && valued ? line.size * 1.2 : line.size}, tall && !hour ? 0.9 : 0.55);
  const [hours, whats] = [column(true), column(false)];
  const details = setAlike(items.map((item, index) => ({...look(item.detail, index, false), weight: 450, color: legible(mix(inks[index]!, fills[index]!, 0.16), fills[index]!, inks[index]!)})), {width: other, height: high * 0.3, size: line.size * 0.6, lines: 2});
  const steps = items.map((_, index) => {
    const left = box.left + shift * index;
    const turned = hourly[index]!;
    const [label, value] = turned ? [whats[index]!, hours[index]!] : [hours[index]!, whats[index]!];
    const rect = {left, top: start + index * (high + gap), width: box.left + box.width - left + 60 * unit, height: high};
    return {rect: rtl ? mirrored(rect, {left: 0, width: box.left + box.width}) : rect, label, value, detail: details[index]!, turned, fill: fills[index]!};
  });
  return {steps, hours: valued ? Math.max(0, ...hours.map((hour) => hour.width)) + 44 * unit : 0};
}

function Band({step, index, count, hours, clock, frame, round, rtl}: {step: Step; index: number; count: number; hours: number; clock: Clock; frame: Frame; round: number; rtl: boolean}) {
  const [start, end, way] = rtl ? ["right", "left", -1] : ["left", "right", 1];
  const corner = `${34 * frame.unit * round}px`;
  const {rect, label, value, detail, turned, fill} = step;
  const {unit, width} = frame;
  const at = 0.1 + 0.5 * (index / count);
  const come = clock.motion === "fade" || clock.motion === "type" ? 1 : clock.enter(at, 0.7, clock.motion === "bounce");
  const shown = clock.ease(at, 0.3) * (1 - clock.leave(index / count));
  const leave = clock.leave(index / count);
  // The light takes its turn with every hour.
  const turn = ((clock.seconds / 1.5) % (count + 1.5)) - index;
  const lit = count > 1 ? Math.max(0, 1 - Math.abs(turn - 0.7) * 1.2) : 0;
  return (
    <div style={{...standing(rect), borderRadius: rtl ? `0 ${corner} ${corner} 0` : `${corner} 0 0 ${corner}`, background: fill, opacity: shown, transform: `translateX(${way * (((1 - come) * 0.7 + leave * 0.5) * width - lit * 22 * unit)}px)`}}>
      <div style={{position: "absolute", [start]: 44 * unit, [end]: 100 * unit, top: 0, bottom: 0, display: "grid", direction: rtl ? "rtl" : undefined, gridTemplateColumns: hours ? `${hours}px 1fr` : "1fr", alignContent: "center", alignItems: "center"}}>
        <div style={{gridColumn: turned ? 2 : 1, gridRow: hours && !turned ? "1 / span 2" : 1}}><Words role={hours && !turned ? "amounts" : "items"} setting={label} clock={clock} from={at + 0.2} to={at + 0.3} /></div>
        <div style={{gridColumn: turned || !hours ? 1 : 2, gridRow: turned ? "1 / span 2" : 1}}><Words role={hours && turned ? "amounts" : "items"} setting={value} clock={clock} from={at + 0.25} to={at + 0.35} /></div>
        <div style={{gridColumn: hours ? 2 : 1, gridRow: 2}}><Words role="items" setting={detail} clock={clock} from={at + 0.3} to={at + 0.4} /></div>
      </div>
    </div>
  );
}
