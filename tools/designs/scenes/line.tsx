// A line chart: the line is drawn from left to right, the area under it fills, and the last value is said aloud.
import {AbsoluteFill, veil} from "stage";
import {standing, type Rect} from "./kit/box";
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
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn, onSheet} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Members",
  title: "Five years, one direction",
  subtitle: "",
  items: [
    {label: "2022", value: "120"},
    {label: "2023", value: "310"},
    {label: "2024", value: "460"},
    {label: "2025", value: "890"},
    {label: "2026", value: "1,480"},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#0b1220", surface: "#131d31", text: "#eaf1ff", accent: "#3ddbb4", accent2: "#4f8cff", display: "Bricolage Grotesque", body: "Inter", texture: "grid", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, heading, chart, points, radius} = once([props, frame], () => plan(props, frame));
  const drawn = clock.ease(0.1, 0.9) * (1 - clock.leave(0.2));
  const moved = arranged(props.itemsPosition, points.length ? [chart] : [], heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} strength={0.35} boxes={onSheet(boxesIn(heading, "flex-start", props.itemsPosition), points.length ? [chart] : [], frame)} />
      <Texts column={heading} clock={clock} from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        <Curve chart={chart} points={points} drawn={drawn} clock={clock} palette={palette} unit={frame.unit} />
        {points.map((point, index) => (
          <Mark key={index} point={point} clock={clockOf(clock, point.value.look)} order={index / Math.max(1, points.length - 1)} last={index === points.length - 1} palette={palette} radius={radius} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface Point {
  x: number;
  y: number;
  label: Setting;
  value: Setting;
  labelBox: Rect;
  valueBox: Rect;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const {heading, rest} = headingOf(props, palette, frame, {share: frame.wide ? 0.34 : 0.26});
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  return {palette, heading, chart: rest, points: pointsOf(props, items, palette, rest, frame), radius: 11 * frame.unit};
}

function pointsOf(props: typeof defaults, items: Item[], palette: Palette, rest: Rect, {unit, tall}: Frame): Point[] {
  const step = rest.width / Math.max(1, items.length);
  const labels = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {...faceOf(palette, "body"), text: item.label, align: "center"})), {width: step * 0.92, height: 90 * unit, size: (tall ? 48 : 40) * unit, lines: 2});
  const values = setAlike(items.map((item) => amountLook(propsOf(props, item), {...faceOf(palette, "figure"), leading: 1.05, text: item.value, align: "center"})), {width: step * 0.94, height: 90 * unit, size: (tall ? 62 : 60) * unit, lines: 1});
  const foot = Math.max(...labels.map((label) => label.height), 0) + 26 * unit;
  const head = Math.max(...values.map((value) => value.height), 0) + 34 * unit;
  const amounts = items.map((item) => amountOf(item.value) ?? 0);
  // Amounts are drawn from zero, unless they all lie far above it.
  const [least, most] = [Math.min(...amounts, 0), Math.max(...amounts)];
  const floor = least === 0 && Math.min(...amounts) > most * 0.6 ? Math.min(...amounts) - (most - Math.min(...amounts)) * 0.6 : least;
  const high = rest.height - foot - head;
  return items.map((_, index) => {
    const x = rest.left + step * (index + 0.5);
    const y = rest.top + head + high * (1 - (amounts[index]! - floor) / (most - floor || 1)) * 0.94;
    const [label, value] = [labels[index]!, values[index]!];
    // On a rise the value stands at the left of its point, on a fall at the right, clear of the line.
    const [before, own, after] = [amounts[index - 1] ?? amounts[index]!, amounts[index]!, amounts[index + 1] ?? amounts[index]!];
    const slope = after > own ? after - own : before > own ? own - before : 0;
    const aside = Math.sign(slope) * Math.min(step * 0.36, ((high * Math.abs(slope)) / (most - floor || 1)) * 0.4);
    return {x, y, label, value, labelBox: {left: x - step / 2, top: rest.top + rest.height - foot + 26 * unit, width: step, height: foot}, valueBox: {left: Math.min(rest.left + rest.width - step * 0.92, Math.max(rest.left - step * 0.08, x - step / 2 - aside)), top: y - head + 10 * unit, width: step, height: value.height}};
  });
}

/** A smooth path through the points that never overshoots them (monotone in x, after Fritsch and Carlson). */
function pathOf(points: Point[]): string {
  const slope = points.slice(1).map((point, index) => (point.y - points[index]!.y) / (point.x - points[index]!.x));
  const tangent = points.map((_, index) => {
    const [before, after] = [slope[index - 1], slope[index]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  const parts = points.slice(1).map((point, index) => {
    const from = points[index]!;
    const third = (point.x - from.x) / 3;
    return `C${(from.x + third).toFixed(1)} ${(from.y + third * tangent[index]!).toFixed(1)} ${(point.x - third).toFixed(1)} ${(point.y - third * tangent[index + 1]!).toFixed(1)} ${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
  });
  return points.length ? `M${points[0]!.x.toFixed(1)} ${points[0]!.y.toFixed(1)}${parts.join("")}` : "";
}

function Curve({chart, points, drawn, clock, palette, unit}: {chart: Rect; points: Point[]; drawn: number; clock: Clock; palette: Palette; unit: number}) {
  const path = once(["path", points.map(({x, y}) => [x, y])], () => pathOf(points));
  if (points.length < 2) return null;
  const foot = points[0]!.labelBox.top - 14 * unit;
  const [first, last] = [points[0]!, points.at(-1)!];
  const reach = first.x + (last.x - first.x) * drawn;
  return (
    <svg style={{position: "absolute", inset: 0}} width="100%" height="100%">
      <defs>
        <linearGradient id="under" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={veil(palette.accent, 0.34)} />
          <stop offset="1" stopColor={veil(palette.accent, 0.02)} />
        </linearGradient>
        <clipPath id="drawn">
          <rect x="0" y="0" width={Math.max(0, reach).toFixed(1)} height="100%" />
        </clipPath>
      </defs>
      <line x1={chart.left} x2={chart.left + chart.width * clock.ease(0, 0.5)} y1={foot} y2={foot} stroke={veil(palette.text, 0.22 * (1 - clock.leave()))} strokeWidth={Math.max(1, 2 * unit)} />
      <path d={`${path}L${last.x.toFixed(1)} ${foot}L${first.x.toFixed(1)} ${foot}Z`} fill="url(#under)" clipPath="url(#drawn)" />
      <path d={path} fill="none" stroke={palette.accent} strokeWidth={9 * unit} strokeLinecap="round" strokeLinejoin="round" pathLength="1" strokeDasharray={`${drawn.toFixed(4)} 2`} />
    </svg>
  );
}

/** A point with its value above it and its name below; the last one is ringed and beats. */
function Mark({point, clock, order, last, palette, radius}: {point: Point; clock: Clock; order: number; last: boolean; palette: Palette; radius: number}) {
  const at = 0.12 + order * 0.6;
  const come = Math.max(0, clock.enter(at, 0.4, true)) * (1 - clock.leave(order));
  const beat = last ? 1 + 0.12 * Math.max(0, Math.sin(clock.seconds * 2.6)) : 1;
  const size = radius * (last ? 1.5 : 1) * come * beat;
  return (
    <>
      <div style={{position: "absolute", left: point.x - size, top: point.y - size, width: 2 * size, height: 2 * size, borderRadius: size, background: last ? palette.accent : palette.background, boxShadow: `0 0 0 ${(radius * 0.45).toFixed(1)}px ${palette.accent}`, opacity: Math.min(1, come * 2)}} />
      <div style={standing(point.valueBox)}>
        <Counted role="amounts" setting={point.value} clock={clock} at={at} length={0.4} late={order} />
      </div>
      <div style={standing(point.labelBox)}>
        <Words role="items" setting={point.label} clock={clock} from={at} to={at + 0.1} />
      </div>
    </>
  );
}
