// Several figures at once, each counted up to, hung on one line: side by side in wide frames, one below the other in upright ones.
import {AbsoluteFill} from "stage";
import {cellsOf, standing, type Rect} from "./kit/box";
import {Texts} from "./kit/column";
import {Counted} from "./kit/counted";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {itemsOf, setAlike} from "./kit/items";
import {once} from "./kit/once";
import {paletteOf, veil, type Palette} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
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
  ...looks("kicker", "title", "subtitle", "items"),
  theme: {background: "#1b1230", surface: "#281b45", text: "#f7f0ff", accent: "#ff7ab2", accent2: "#7c5cff", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, heading, cells} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} />
      <Texts column={heading} clock={clock} from={0} to={0.35} />
      {cells.map((cell, index) => (
        <Cell key={index} cell={cell} clock={clock} order={index / cells.length} palette={palette} unit={frame.unit} />
      ))}
    </AbsoluteFill>
  );
}

interface CellPlan {
  rect: Rect;
  value: Setting;
  label: Setting;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const {heading, rest} = headingOf(props, palette, frame, {share: wide ? 0.42 : 0.3, size: wide ? 116 : undefined});
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const across = wide ? Math.min(items.length, items.length > 4 ? Math.ceil(items.length / 2) : 4) : items.length > 4 || !tall && items.length > 2 ? 2 : 1;
  const cells = cellsOf(rest, Math.max(1, items.length), Math.max(1, across), (wide ? 64 : 44) * unit);
  const {width, height} = cells[0]!;
  const beside = !wide && across === 1;
  const figures = items.map((item) => lookOf(props, "items", {...faceOf(palette, "figure"), leading: 1, text: item.value || item.label, align: "left"}));
  const names = items.map((item) => lookOf(props, "items", {...faceOf(palette, "body"), text: item.value ? item.label : "", align: "left"}));
  const values = setAlike(figures, {width, height: height * (beside ? 0.5 : 0.46), size: (wide ? 210 : beside ? 170 : 120) * unit, lines: 1});
  const labels = setAlike(names, {width: width * 0.94, height: height * 0.3, size: (tall ? 42 : 38) * unit, lines: 3}, 0.8);
  // A single row hangs at the foot of the frame, far from the heading.
  const used = Math.max(...values.map((value) => value.height), 0) + Math.max(...labels.map((label) => label.height), 0) + 52 * unit;
  const drop = wide && across === items.length ? Math.max(0, height - used) * (heading.lines.length ? 1 : 0.5) : 0;
  return {palette, heading, cells: items.map((_, index): CellPlan => ({rect: {...cells[index]!, top: cells[index]!.top + drop}, value: values[index]!, label: labels[index]!}))};
}

/** A figure under its stretch of the line, which is drawn as the count runs. */
function Cell({cell, clock, order, palette, unit}: {cell: CellPlan; clock: Clock; order: number; palette: Palette; unit: number}) {
  const at = 0.15 + order * 0.4;
  const drawn = clock.ease(at, 0.6) * (1 - clock.leave(order));
  const thick = Math.max(2, 5 * unit);
  return (
    <div style={{...standing(cell.rect), display: "flex", flexDirection: "column", gap: 16 * unit, paddingTop: 36 * unit}}>
      <div style={{position: "absolute", left: 0, right: 0, top: 0, height: thick, background: veil(palette.text, 0.14 * clock.ease(0.05))}} />
      <div style={{position: "absolute", left: 0, top: 0, width: `${(drawn * 100).toFixed(2)}%`, height: thick, background: order === 0 ? palette.accent : palette.accent2}} />
      <Counted role="items" setting={cell.value} clock={clock} at={at} progress={clock.ease(at, 0.8)} late={order} />
      <Words role="items" setting={cell.label} clock={clock} from={at + 0.1} to={at + 0.25} />
    </div>
  );
}
