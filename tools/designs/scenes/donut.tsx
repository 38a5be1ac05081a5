// Shares of a whole as a ring that closes, its largest part named in the middle, with a legend that reads like a list.
import {AbsoluteFill, mix, veil} from "stage";
import {cellsOf, columnsOf, rowsOf, standing, within, type Rect} from "./kit/box";
import {Texts} from "./kit/column";
import {Counted} from "./kit/counted";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {amountOf} from "./kit/number";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn, onSheet} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "",
  title: "Where every euro goes",
  subtitle: "",
  items: [
    {label: "Teachers", value: "54 %"},
    {label: "Books", value: "24 %"},
    {label: "Buildings", value: "14 %"},
    {label: "Office", value: "8 %"},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#10241f", surface: "#18332c", text: "#eefaf3", accent: "#ffc24b", accent2: "#3fb98a", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, heading, ring, parts, middle, unit} = once([props, frame], () => plan(props, frame));
  const rects = [ring, ...parts.map((part) => part.row)];
  const moved = arranged(props.itemsPosition, rects, heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} strength={0.4} boxes={onSheet(boxesIn(heading, "flex-start", props.itemsPosition), rects, frame)} />
      <Texts column={heading} clock={clock} from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        <Ring rect={ring} parts={parts} clock={clock} palette={palette} />
        {middle && (
          <div style={{...standing(ring), display: "flex", alignItems: "center", justifyContent: "center"}}>
            <Counted role="total" setting={middle} clock={clock} at={0.2} length={0.8} />
          </div>
        )}
        {parts.map((part, index) => (
          <Row key={index} part={part} clock={clockOf(clock, part.value.look)} order={index / parts.length} unit={unit} line={veil(palette.text, 0.16)} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface Part {
  label: Setting;
  value: Setting;
  row: Rect;
  color: string;
  /** Where it begins and how much it is, shares of the whole. */
  start: number;
  share: number;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const {heading, rest} = headingOf(props, palette, frame, {share: wide ? 0.3 : 0.26});
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const [one, two] = wide || !tall ? columnsOf(rest, wide ? [0.8, 1] : [1.1, 1], (wide ? 120 : 56) * unit) : rowsOf(rest, [1, 0.85], 64 * unit);
  const ring = within(wide ? {...one!, height: one!.height} : one!, 1);
  const amounts = items.map((item) => Math.abs(amountOf(item.value) ?? 0));
  const total = amounts.reduce((sum, amount) => sum + amount, 0) || 1;
  const rows = cellsOf(two!, Math.max(1, items.length), 1, 0).map((cell) => ({...cell, height: Math.min(cell.height, 150 * unit)}));
  const used = rows.reduce((sum, row) => sum + row.height, 0);
  const top = two!.top + (two!.height - used) / 2;
  const box = {width: two!.width * 0.6, height: (rows[0]?.height ?? 0) * 0.72, size: (tall ? 62 : 58) * unit, lines: 2};
  const labels = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {...faceOf(palette, "strong"), text: item.label})), box);
  const values = setAlike(items.map((item) => amountLook(propsOf(props, item), {...faceOf(palette, "figure"), leading: 1, text: item.value})), {...box, width: two!.width * 0.28, lines: 1});
  const parts = items.map((_, index): Part => {
    const row = {...rows[index]!, top: top + rows.slice(0, index).reduce((sum, cell) => sum + cell.height, 0)};
    const start = amounts.slice(0, index).reduce((sum, amount) => sum + amount, 0) / total;
    return {label: labels[index]!, value: values[index]!, row, start, share: amounts[index]! / total, color: colorOf(palette, index, items.length)};
  });
  const largest = items[amounts.indexOf(Math.max(...amounts))];
  const middle = largest ? setText({...lookOf({}, "items", {...faceOf(palette, "figure"), text: largest.value, align: "center"})}, {width: ring.width * 0.5, height: ring.width * 0.3, size: 150 * unit, lines: 1}) : null;
  return {palette, heading, ring, parts, middle, unit};
}

/** The accent for the first part, then steps from the second accent towards the ground. */
function colorOf(palette: Palette, index: number, count: number): string {
  return index === 0 ? palette.accent : mix(palette.accent2, palette.background, (0.72 * (index - 1)) / Math.max(1, count - 1));
}

function Ring({rect, parts, clock, palette}: {rect: Rect; parts: Part[]; clock: Clock; palette: Palette}) {
  const open = clock.ease(0.08, 0.92) * (1 - clock.leave(0.3));
  const gap = parts.length > 1 ? 0.006 : 0;
  return (
    <svg style={{position: "absolute", left: rect.left, top: rect.top}} width={rect.width} height={rect.height} viewBox="-50 -50 100 100">
      <g transform={`rotate(${(-90 - 50 * (1 - open)).toFixed(2)})`} fill="none" strokeWidth="13">
        <circle r="42" stroke={veil(palette.text, 0.08)} />
        {parts.map(({start, share, color}, index) => {
          const length = Math.max(0, share * open - gap);
          return length > 0 ? <circle key={index} r="42" stroke={color} pathLength="1" strokeDasharray={`${length.toFixed(4)} 1`} strokeDashoffset={(-start * open).toFixed(4)} strokeWidth={index === 0 ? 15 : 13} /> : null;
        })}
      </g>
    </svg>
  );
}

function Row({part, clock, order, unit, line}: {part: Part; clock: Clock; order: number; unit: number; line: string}) {
  const at = 0.25 + order * 0.35;
  const come = clock.ease(at, 0.4) * (1 - clock.leave(order));
  const dot = Math.min(34 * unit, part.row.height * 0.3);
  return (
    <div style={{...standing(part.row), display: "flex", alignItems: "center", gap: 26 * unit}}>
      <div style={{position: "absolute", left: 0, bottom: 0, height: Math.max(1, 2 * unit), width: `${(come * 100).toFixed(2)}%`, background: line}} />
      <div style={{width: dot, height: dot, flex: "none", borderRadius: dot, background: part.color, transform: `scale(${come.toFixed(3)})`}} />
      <Words role="items" setting={part.label} clock={clock} from={at} to={at + 0.1} style={{flex: 1}} />
      <Counted role="amounts" setting={part.value} clock={clock} at={at} length={0.6} late={order} />
    </div>
  );
}
