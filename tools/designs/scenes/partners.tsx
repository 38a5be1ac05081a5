// Partners, clients or sponsors in a ruled grid: names or logos; one cell after the other lights up in the accent.
import {AbsoluteFill, Img, inkOn, mix} from "stage";
import {rowsOf, columnsOf, inset, standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {picturesOf} from "./kit/photo";
import {clockOf, settled, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn, boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "",
  title: "In good company",
  subtitle: "",
  items: [
    {label: "Northmill", value: "", detail: ""},
    {label: "Café Lumen", value: "", detail: ""},
    {label: "Harbour & Sons", value: "", detail: ""},
    {label: "Atelier Rosa", value: "", detail: ""},
    {label: "Vega", value: "", detail: ""},
    {label: "City of Aarhus", value: "", detail: ""},
  ],
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#f5f4f0", surface: "#ffffff", text: "#15171c", accent: "#2f4bff", accent2: "#ff8b5e", display: "Bricolage Grotesque", body: "Inter", texture: "plain", corners: "sharp"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

interface Cell {
  rect: Rect;
  name: Setting | null;
  note: Setting | null;
  picture: string;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, cells, grid, line} = once([props, frame], () => plan(props, frame));
  // One cell after the other is lit, once all of them are there.
  const turn = Math.max(0, (clock.seconds - 1.1) / 0.85) % Math.max(1, cells.length);
  const pad = 40 * frame.unit;
  const boxes = boxesIn(words, cells.length ? "flex-start" : "center", props.itemsPosition)?.concat(cells.flatMap(({rect, name, note, picture}) => (picture ? inset(rect, 2 * pad) : boxesOf([name, note].filter((text) => text !== null), inset(rect, pad), 6 * frame.unit, "center")!)));
  const moved = arranged(props.itemsPosition, cells.map((cell) => cell.rect), words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "partners"} strength={0.3} boxes={boxes} />
      <Texts column={words} clock={clock} justify={cells.length ? "flex-start" : "center"} from={0.02} to={0.4} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {cells.map((cell, index) => (
          <Box key={index} cell={cell} opacity={props.picturesOpacity} index={index} count={cells.length} lit={lightOf(turn - index, cells.length)} owned={Boolean(props.itemsColor)} palette={palette} clock={cell.name ? clockOf(clock, cell.name.look) : clock} unit={frame.unit} />
        ))}
        {cells.length > 0 && <Rules grid={grid} line={line} clock={clock} unit={frame.unit} />}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** How bright a cell is, `away` turns from its own. */
function lightOf(away: number, count: number): number {
  if (count < 2) return 0;
  const passed = (away + count) % count;
  const share = passed < 1 ? Math.min(1, passed / 0.18) * Math.min(1, (1 - passed) / 0.18) : 0;
  return share * share * (3 - 2 * share);
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const pictures = picturesOf(props.pictures);
  const count = Math.max(items.length, pictures.length);
  const titled = ["kicker", "title", "subtitle"].some((element) => props[element as "title"] && props[`${element as "title"}Visible`] !== false);
  const head = !count ? safe : wide ? {...safe, width: room.width * 0.28} : {...safe, height: height * (tall ? 0.18 : 0.22)};
  const words = setColumn(props, palette, head, 22 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.18},
    {role: "title", face: "title", size: (wide ? 96 : tall ? 108 : 84) * unit, lines: wide ? 5 : 2},
    {role: "subtitle", face: "body", size: (tall ? 50 : 44) * unit, lines: 5, share: 0.34},
  ]);
  const left = wide ? (titled ? margin + room.width * 0.34 : margin) : 0;
  const top = wide || !titled ? (wide ? 0 : margin) : margin + words.height + 60 * unit;
  const area = {left, top, width: width - left, height: height - top};
  const across = tall ? (count > 6 ? 2 : 1) : count > 9 ? 4 : count > 4 ? 3 : Math.min(2, Math.max(1, count));
  const rows = Math.max(1, Math.ceil(count / across));
  const rects = rowsOf(area, Array.from({length: rows}, () => 1)).flatMap((row, index) => columnsOf(row, Array.from({length: Math.min(across, count - index * across)}, () => 1)));
  return {palette, words, line: mix(palette.background, palette.text, 0.24), grid: {area, rects, rows}, cells: cellsWith(props, items, pictures, rects, palette, frame)};
}

function cellsWith(props: typeof defaults, items: ReturnType<typeof itemsOf>, pictures: string[], rects: Rect[], palette: Palette, {unit}: Frame): Cell[] {
  const narrow = rects.reduce((least, rect) => (rect.width < least.width ? rect : least), rects[0] ?? {left: 0, top: 0, width: 1, height: 1});
  const noted = items.some((item) => item.value || item.detail);
  const box = {width: narrow.width - 72 * unit, height: narrow.height * (noted ? 0.4 : 0.56), size: Math.min(92 * unit, narrow.height * 0.3), lines: 3};
  const names = setAlike(items.map((item, index) => lookOf(propsOf(props, item), "items", {text: pictures[index] ? "" : item.label, color: palette.text, font: palette.display, weight: palette.serif ? 600 : 740, leading: 1.08, spacing: -0.025, align: "center"})), box);
  const notes = setAlike(items.map((item, index) => lookOf(propsOf(props, item), "items", {text: pictures[index] ? "" : [item.value, item.detail].filter(Boolean).join(" · "), color: palette.muted, font: palette.body, weight: 460, leading: 1.22, align: "center"})), {...box, height: narrow.height * 0.2, size: box.size * 0.5, lines: 2});
  return rects.map((rect, index) => ({rect, name: names[index] ?? null, note: notes[index] ?? null, picture: pictures[index] ?? ""}));
}

function Box({cell, opacity, index, count, lit, owned, palette, clock, unit}: {cell: Cell; opacity: number; index: number; count: number; lit: number; owned: boolean; palette: Palette; clock: Clock; unit: number}) {
  const {rect, name, note, picture} = cell;
  const at = 0.15 + 0.4 * (index / Math.max(1, count));
  const light = lit * clock.ease(0.8, 0.2) * (1 - clock.leave());
  const ink = inkOn(palette.accent, palette.background, palette.text);
  const shown = (setting: Setting, color: string) => ({...setting, look: {...setting.look, color: light > 0.5 && !owned ? color : setting.look.color}});
  const pad = 40 * unit;
  const come = clock.enter(at, 0.6, clock.motion === "bounce");
  return (
    <div style={{...standing(rect), overflow: "hidden"}}>
      <div style={{position: "absolute", inset: 0, background: palette.accent, transformOrigin: "0 100%", transform: `scaleY(${light})`}} />
      <div style={{position: "absolute", inset: pad, display: "flex", flexDirection: "column", justifyContent: "center", gap: 6 * unit}}>
        {picture ? (
          <Img src={picture} style={{width: "100%", height: "100%", objectFit: "contain", opacity: Math.min(1, come * 1.5) * (1 - clock.leave(index / count)) * opacity, transform: `scale(${(0.7 + 0.3 * come) * 0.82})`}} />
        ) : (
          <>
            {name && <Words role="items" setting={shown(name, ink)} clock={clock} from={at} to={at + 0.1} />}
            {note && <Words role="items" setting={shown(note, ink)} clock={clock.motion === "type" ? settled(clock) : clock} from={at + 0.1} to={at + 0.2} />}
          </>
        )}
      </div>
    </div>
  );
}

/** The lines between the cells and at the edge of the grid, drawn from where they begin. */
function Rules({grid, line, clock, unit}: {grid: {area: Rect; rects: Rect[]; rows: number}; line: string; clock: Clock; unit: number}) {
  const {area, rects} = grid;
  const thin = 2.5 * unit;
  const tops = [...new Set(rects.map((rect) => Math.round(rect.top)))];
  const open = (at: number) => clock.ease(at, 0.8) * (1 - clock.leave(0.8));
  return (
    <>
      {tops.map((top, index) => (
        <div key={top} style={{position: "absolute", left: area.left, top, height: top > 0 ? thin : 0, width: area.width * open(index * 0.08), background: line}} />
      ))}
      {rects.map((rect, index) => (
        <div key={index} style={{position: "absolute", left: rect.left, top: rect.top, width: rect.left > 0 ? thin : 0, height: rect.height * open(0.1 + index * 0.03), background: line}} />
      ))}
    </>
  );
}
