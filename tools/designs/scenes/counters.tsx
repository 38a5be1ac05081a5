// Several figures at once, each counted up to, hung on one line: side by side in wide frames, one below the other in upright ones.
import {AbsoluteFill, veil} from "stage";
import {cellsOf, standing, type Rect} from "./kit/box";
import {Texts} from "./kit/column";
import {Counted} from "./kit/counted";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {acrossOf, inOrder, type Item, itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn, onSheet} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "In one year",
  title: "A small shop in large numbers",
  subtitle: "",
  items: [
    {label: "loaves baked by hand", value: "86,400"},
    {label: "neighbours who know us by name", value: "1,250"},
    {label: "of our flour from this valley", value: "92 %"},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  // In how many columns the items stand; 0 = as many as suit
  itemsColumns: 0,
  theme: {background: "#1b1230", surface: "#281b45", text: "#f7f0ff", accent: "#ff7ab2", accent2: "#7c5cff", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, heading, cells} = once([props, frame], () => plan(props, frame));
  const moved = arranged(props.itemsPosition, cells.map((cell) => cell.rect), heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={onSheet(boxesIn(heading, "flex-start", props.itemsPosition), cells.map((cell) => cell.rect), frame)} />
      <Texts column={heading} clock={clock} from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {cells.map((cell, index) => (
          <Cell key={index} cell={cell} clock={clockOf(clock, cell.value.look)} order={index / cells.length} palette={palette} unit={frame.unit} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface CellPlan {
  rect: Rect;
  /** How far from the left the name begins; 0 = it stands below the figure. */
  start: number;
  value: Setting;
  label: Setting;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const {heading, rest} = headingOf(props, palette, frame, {share: wide ? 0.42 : 0.3, size: wide ? 116 : undefined});
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  // Two or three that have the frame to themselves stand one below the other; else side by side, as the figures are largest.
  const listed = !heading.lines.length && items.length < 4;
  const most = Math.max(1, wide ? Math.min(items.length, 4) : items.length > 4 || (!tall && items.length > 3) ? 2 : 1);
  const asked = acrossOf(props.itemsColumns, items.length, 0);
  const ways = (asked ? [asked] : listed ? [1] : most > 3 ? [most, 2] : [most]).map((across) => cellsIn(props, palette, items, rest, across, frame));
  const cells = ways.reduce((best, way) => (way[0]!.value.fontSize > best[0]!.value.fontSize ? way : best));
  return {palette, heading, cells: items.length ? cells : []};
}

/** The items in cells, `across` side by side; with a heading they stand at the foot of the frame, far from it. */
function cellsIn(props: typeof defaults, palette: Palette, items: Item[], rest: Rect, across: number, {unit, wide, tall, safe}: Frame): CellPlan[] {
  const gap = (wide && across > 1 ? 64 : 40) * unit;
  const grid = inOrder(cellsOf(rest, Math.max(1, items.length), across, gap), items, rest);
  const {width, height} = grid[0]!;
  const alone = rest.height === safe.height;
  // Figures in rows have their names beside them.
  const beside = !tall && across === 1;
  const figures = items.map((item) => amountLook(propsOf(props, item), {...faceOf(palette, "figure"), leading: 1, text: item.value || item.label, align: "left"}));
  const names = items.map((item) => lookOf(propsOf(props, item), "items", {...faceOf(palette, "body"), text: item.value ? item.label : "", align: "left"}));
  const named = names.some((name) => name.text);
  const most = {width: width * (beside && named ? 0.56 : 1), height: (height - 52 * unit) * (beside || !named ? 1 : 0.66)};
  const values = setAlike(figures, {width: most.width * 0.82, height: most.height * 0.82, size: 420 * unit, lines: 1}, 0, {...most, width: most.width * 0.95});
  const size = Math.min((across === 1 ? 104 : 72) * unit, (values.find((value) => value.lines.length)?.fontSize ?? Infinity) * 0.5);
  const widest = Math.max(0, ...values.map((value) => value.width));
  const labels = setAlike(names, beside ? {width: width - widest - 48 * unit, height: height * 0.7, size, lines: 3} : {width: width * 0.96, height: height * 0.3, size, lines: 3}, 0.7);
  const used = Math.max(0, ...values.map((value) => value.height)) + Math.max(0, ...labels.map((label) => label.height)) + 52 * unit;
  const high = beside ? height : Math.min(height, used * (across === items.length ? 1 : 1.15));
  const drop = (height - high) * Math.ceil(items.length / across) * (alone ? 0.5 : 1);
  return items.map((_, index) => ({start: beside ? widest : 0, rect: {...grid[index]!, top: rest.top + drop + Math.floor(index / across) * (high + gap), height: high}, value: values[index]!, label: labels[index]!}));
}

/** A figure under its stretch of the line, which is drawn as the count runs. */
function Cell({cell, clock, order, palette, unit}: {cell: CellPlan; clock: Clock; order: number; palette: Palette; unit: number}) {
  const beside = cell.start > 0;
  const at = 0.15 + order * 0.4;
  const drawn = clock.ease(at, 0.6) * (1 - clock.leave(order));
  const thick = Math.max(2, 5 * unit);
  return (
    <div style={{...standing(cell.rect), display: "flex", ...(beside ? {alignItems: "center"} : {flexDirection: "column"}), gap: (beside ? 48 : 16) * unit, paddingTop: (beside ? 20 : 36) * unit}}>
      <div style={{position: "absolute", left: 0, right: 0, top: 0, height: thick, background: veil(palette.text, 0.14 * clock.ease(0.05))}} />
      <div style={{position: "absolute", left: 0, top: 0, width: `${(drawn * 100).toFixed(2)}%`, height: thick, background: order === 0 ? palette.accent : palette.accent2}} />
      <Counted role="amounts" setting={cell.value} clock={clock} at={at} length={0.8} late={order} style={{minWidth: cell.start}} />
      <Words role="items" setting={cell.label} clock={clock} from={at + 0.1} to={at + 0.25} />
    </div>
  );
}
