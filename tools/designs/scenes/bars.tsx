// A bar chart: columns that rise side by side in wide frames, bars that grow to the right in upright ones. The largest is in full colour.
import {AbsoluteFill, mix} from "stage";
import {cellsOf, standing, type Rect} from "./kit/box";
import {Texts} from "./kit/column";
import {Counted} from "./kit/counted";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {type Item, itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {amountOf} from "./kit/number";
import {once} from "./kit/once";
import {paletteOf, tint, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn, onSheet} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Season 2026",
  title: "Where our guests come from",
  subtitle: "",
  items: [
    {label: "Old town", value: "48 %"},
    {label: "Harbour", value: "27 %"},
    {label: "Hills", value: "16 %"},
    {label: "Elsewhere", value: "9 %"},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#f6f2ea", surface: "#ffffff", text: "#1c1b2e", accent: "#e4572e", accent2: "#2f6f7e", display: "Bricolage Grotesque", body: "Inter", texture: "grid", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, heading, bars} = once([props, frame], () => plan(props, frame));
  const rects = bars.flatMap((bar) => [bar.name, bar.track]);
  const moved = arranged(props.itemsPosition, rects, heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} strength={0.35} boxes={onSheet(boxesIn(heading, "center", props.itemsPosition), rects, frame)} />
      <Texts column={heading} clock={clock} justify="center" from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {bars.map((bar, index) => (
          <Bar key={index} bar={bar} clock={clockOf(clock, bar.value.look)} order={index / bars.length} frame={frame} palette={palette} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface BarPlan {
  label: Setting;
  value: Setting;
  /** Where label and value stand, and the room in which the bar grows. */
  name: Rect;
  track: Rect;
  share: number;
  color: string;
  /** Of the track. */
  ground: string;
  upright: boolean;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const {heading, rest} = headingOf(props, palette, frame, {beside: 0.34, share: 0.3});
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const amounts = items.map((item) => Math.max(0, amountOf(item.value) ?? 0));
  const most = Math.max(...amounts, 1e-9);
  const upright = frame.wide && items.length <= 7;
  const texts = setTexts(props, items, palette, rest, frame, upright);
  const cells = items.length ? cellsOf(rest, items.length, upright ? items.length : 1, (upright ? 30 : 26) * frame.unit) : [];
  const bars = cells.map((cell, index): BarPlan => {
    const [label, value] = [texts.labels[index]!, texts.values[index]!];
    const foot = texts.labelHeight;
    const name = upright ? {...cell, top: cell.top + cell.height - foot, height: foot} : {...cell, height: foot};
    const track = upright ? {...cell, height: cell.height - foot - 20 * frame.unit} : {...cell, top: cell.top + foot + 10 * frame.unit, height: Math.min((frame.tall ? 128 : 92) * frame.unit, cell.height - foot - 10 * frame.unit)};
    const share = amounts[index]! / most;
    return {label, value, name, track, share, upright, ground: tint(palette, palette.text, 0.06), color: share === 1 ? palette.accent : mix(palette.accent2, palette.background, 0.35 * (1 - share))};
  });
  return {palette, heading, bars};
}

function setTexts(props: typeof defaults, items: Item[], palette: Palette, rest: Rect, {unit, tall}: Frame, upright: boolean) {
  const across = upright ? rest.width / items.length - 30 * unit : rest.width * 0.68;
  const line = rest.height / Math.max(1, items.length);
  const labelBox = upright ? {width: across, height: rest.height * 0.16, size: 46 * unit, lines: 3} : {width: across, height: Math.max(24 * unit, line * 0.4), size: (tall ? 60 : 46) * unit, lines: 2};
  const valueBox = upright ? {width: across, height: rest.height * 0.14, size: 76 * unit, lines: 1} : {width: rest.width * 0.3, height: labelBox.height, size: (tall ? 70 : 54) * unit, lines: 1};
  const labels = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {...faceOf(palette, "strong"), text: item.label, align: "left"})), labelBox);
  const values = setAlike(items.map((item) => amountLook(propsOf(props, item), {...faceOf(palette, "figure"), leading: 1, text: item.value, align: "left"})), valueBox);
  return {labels, values, labelHeight: Math.max(...labels.map((label) => label.height), upright ? 0 : Math.max(...values.map((value) => value.height), 0), 0)};
}

/** A bar on its faint track; its figure is counted while it grows, and stands on its head or over its end. */
function Bar({bar, clock, order, frame, palette}: {bar: BarPlan; clock: Clock; order: number; frame: Frame; palette: Palette}) {
  const {label, value, name, track, share, color, upright} = bar;
  const {unit} = frame;
  const at = 0.12 + order * 0.35;
  const grown = (clock.motion === "bounce" ? clock.enter(at, 0.7, true) : clock.ease(at, 0.7)) * (1 - clock.leave(order));
  const room = upright ? track.height - value.height - 16 * unit : track.width;
  const size = Math.max(0, room * Math.max(0.015, share) * grown);
  const radius = 14 * unit * palette.round;
  const body = upright ? {left: 0, right: 0, bottom: 0, height: size} : {left: 0, top: 0, bottom: 0, width: size};
  const ground = upright ? {left: 0, right: 0, bottom: 0, height: room} : {inset: 0};
  return (
    <>
      <div style={standing(track)}>
        <div style={{position: "absolute", ...ground, borderRadius: radius, background: bar.ground, opacity: clock.ease(0.05)}} />
        <div style={{position: "absolute", ...body, borderRadius: radius, background: color}} />
        {upright && (
          <div style={{position: "absolute", left: 0, right: 0, bottom: size + 14 * unit}}>
            <Counted role="amounts" setting={value} clock={clock} at={at} length={0.7} late={order} />
          </div>
        )}
      </div>
      <div style={{...standing(name), display: "flex", justifyContent: "space-between", alignItems: upright ? "flex-start" : "flex-end"}}>
        <Words role="items" setting={label} clock={clock} from={at} to={at + 0.1} />
        {!upright && <Counted role="amounts" setting={value} clock={clock} at={at} length={0.7} late={order} />}
      </div>
    </>
  );
}
