// A list on a panel: opening hours, a menu, an agenda, features. The title stands beside it (or above, in upright frames).
import {AbsoluteFill, inkOn, legible, mix, veil} from "stage";
import {edged} from "./kit/card";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {acrossOf, type Item, itemsOf, propsOf, runsLeft, setAlike, standsLeft} from "./kit/items";
import {Motif} from "./kit/motifs";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, setText, type Setting, settings, inStack, verticalPlace} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "This week",
  title: "Opening hours",
  subtitle: "",
  items: [
    {label: "Monday to Friday", value: "7 to 19"},
    {label: "Saturday", value: "8 to 17"},
    {label: "Sunday", value: "closed"},
  ],
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // In how many columns the items stand; 0 = as many as suit
  itemsColumns: 0,
  // In wide frames: "left" or "right" of the heading; "" = where it begins to be read last
  itemsPosition: "",
  theme: {background: "#12352d", surface: "#f6efe2", text: "#f6efe2", accent: "#f0a83c", accent2: "#e2673f", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

interface Grid {
  rows: {label: Setting; value: Setting}[];
  columns: number;
  /** Values stand below their labels. */
  stacked: boolean;
  line: string;
  marker: string;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, panel, kicker, title, subtitle, motif, grid, rtl, left, under, boxes} = once([props, frame], () => plan(props, frame));
  // In wide frames the heading can stand at the foot of its column.
  const low = frame.wide && verticalPlace(title.look) === "bottom";
  const open = clock.ease(0, 0.6) * (1 - clock.leave(1));
  const hidden = frame.wide ? `translateX(${(1 - open) * (left ? -104 : 104)}%)` : `translateY(${(1 - open) * (under ? -104 : 104)}%)`;
  const sheet = {left: left ? 0 : panel.left, top: under ? 0 : panel.top, width: panel.width, height: panel.height};
  const head = frame.wide ? [] : [kicker, title, subtitle].filter((text) => text.lines.length);
  const moved = arranged(left === rtl ? props.itemsPosition : "", grid.rows.length ? [sheet] : [], {rect: frame.safe, lines: head, height: head.reduce((sum, text) => sum + text.height + panel.gap, -panel.gap)}, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "list"} boxes={boxes}>
        {motif && !low && !under && <Motif name="" palette={palette} clock={clock} seed={props.title} {...motif} />}
      </Ground>
      <div style={{position: "absolute", left: left ? frame.width - frame.margin - panel.headWidth : frame.margin, [low || under ? "bottom" : "top"]: frame.margin, width: panel.headWidth, display: "flex", flexDirection: "column", gap: panel.gap, ...moved.heading}}>
        <Words role="kicker" setting={kicker} clock={clock} from={0.1} />
        <Words role="title" setting={inStack(title)} clock={clock} from={0.05} to={0.35} />
        <Words role="subtitle" setting={subtitle} clock={clock} from={0.3} to={0.45} />
      </div>
      {grid.rows.length > 0 && (
        <AbsoluteFill style={moved.list}>
          <div style={{position: "absolute", left: left ? 0 : panel.left, top: under ? 0 : panel.top, right: left ? panel.left : 0, bottom: under ? panel.top : 0, background: palette.surface, ...edged(palette, frame.unit), borderRadius: panel.radius, transform: hidden, overflow: "hidden"}}>
            <Rows grid={grid} clock={grid.rows[0] ? clockOf(clock, grid.rows[0].label.look) : clock} panel={panel} rtl={rtl} />
          </div>
        </AbsoluteFill>
      )}
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const rtl = runsLeft(items, props.title);
  const left = frame.wide ? standsLeft(props.itemsPosition, rtl) : rtl;
  // In other frames what heads the list goes below it.
  const under = !frame.wide && items.length > 0 && verticalPlace(lookOf(props, "title", {})) === "bottom";
  const place = panelOf(frame, items.length > 0, Boolean(props.title || props.kicker || props.subtitle), left, under);
  const head = heading(props, palette, frame, place);
  const panel = belowHead(place, Object.values(head), frame);
  const texts = [head.kicker, inStack(head.title), head.subtitle];
  const box = {left: left ? frame.width - frame.margin - panel.headWidth : frame.margin, top: frame.margin, width: panel.headWidth, height: frame.room.height};
  const low = under || (frame.wide && verticalPlace(head.title.look) === "bottom");
  const boxes = left === rtl && props.itemsPosition ? undefined : boxesOf(texts, box, panel.gap, low ? "flex-end" : "flex-start");
  return {palette, panel, ...head, rtl, left, under, boxes, motif: motifBeside(Object.values(head), frame, panel, left), grid: setRows(props, items, panel, palette)};
}

/** The shape stands below the title, or beside it in upright frames, as large as the title lets it; null where it has no room. */
function motifBeside(texts: Setting[], {width, height, margin, wide}: Frame, panel: Panel, rtl: boolean): {x: number; y: number; radius: number} | null {
  if (wide) {
    const room = height - margin - 2 * panel.gap - texts.reduce((sum, text) => sum + text.height, 0);
    const radius = Math.min(0.34 * height, room * 0.62);
    return panel.left > width * 0.2 && radius > height * 0.12 ? {x: rtl ? width - margin * 0.9 : margin * 0.9, y: height - radius * 0.1, radius} : null;
  }
  const room = width - margin - Math.max(0, ...texts.map((text) => text.width));
  const radius = Math.min(room * 0.86, panel.top * 0.8);
  const aligned = texts.some((text) => text.lines.length && text.look.align !== (rtl ? "right" : "left"));
  return radius > width * 0.14 && panel.top > height * 0.2 && !aligned ? {x: rtl ? radius * 0.1 : width - radius * 0.1, y: radius * 0.2, radius} : null;
}

/** The panel that holds the list, and the room beside it for the title. */
function panelOf({width, height, unit, wide, tall, margin, room}: Frame, filled: boolean, titled: boolean, rtl: boolean, under: boolean) {
  const left = !filled ? width : wide ? (titled ? width * 0.43 : margin) : 0;
  const top = !filled ? height : wide ? 0 : titled ? height * (tall ? 0.34 : 0.36) : margin;
  const headWidth = wide && filled ? width * 0.43 - margin - 64 * unit : room.width;
  const headHeight = wide || !filled ? room.height : top - margin - 48 * unit;
  const radius = wide ? (rtl ? `0 ${56 * unit}px ${56 * unit}px 0` : `${56 * unit}px 0 0 ${56 * unit}px`) : under ? `0 0 ${56 * unit}px ${56 * unit}px` : `${56 * unit}px ${56 * unit}px 0 0`;
  return {left, top, headWidth, headHeight, radius, gap: 24 * unit, pad: (wide ? 96 : 84) * unit, width: width - left, height: height - top, unit};
}

type Panel = ReturnType<typeof panelOf>;

/** The panel, moved down where a title made larger needs its room. */
function belowHead(panel: Panel, texts: Setting[], {wide, margin, height}: Frame): Panel {
  const shown = texts.filter((text) => text.lines.length);
  const end = margin + shown.reduce((sum, text) => sum + text.height + panel.gap, 0) + panel.gap;
  const top = wide || panel.top >= height ? panel.top : Math.max(panel.top, end);
  return {...panel, top, height: height - top};
}

function heading(props: typeof defaults, palette: Palette, {unit, wide, tall}: Frame, panel: Panel) {
  const {headWidth: width, headHeight: height, gap} = panel;
  const most = wide || panel.top > panel.height ? height : height * 1.6;
  const kicker = setText(
    lookOf(props, "kicker", {color: palette.accentText, font: palette.body, weight: 650, caps: true, spacing: 0.14, leading: 1.3}),
    {width, height: height * 0.16, size: (tall ? 46 : 40) * unit, lines: 2},
    {width, height: height * 0.3},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {color: palette.muted, font: palette.body, weight: 450, leading: 1.34}),
    {width, height: height * 0.3, size: (tall ? 40 : 34) * unit, lines: 4, short: (tall ? 60 : 50) * unit},
    {width, height: height * 0.4},
  );
  const left = height - kicker.height - subtitle.height - 2 * gap;
  const title = setText(
    lookOf(props, "title", {color: palette.text, font: palette.display, weight: palette.serif ? 620 : 780, spacing: -0.02, leading: 1.02}),
    {width: width * (wide ? 0.96 : 0.9), height: left * (wide ? 0.7 : 0.96), size: (wide ? 128 : tall ? 148 : 104) * unit, lines: 5},
    {width, height: left + most - height},
  );
  return {kicker, title, subtitle};
}

/** All rows in one size: the largest at which every one of them fits. */
function setRows(props: typeof defaults, items: Item[], panel: Panel, palette: Palette): Grid {
  const ink = inkOn(palette.surface, palette.text, palette.background);
  const quiet = legible(mix(ink, palette.surface, 0.24), palette.surface, ink);
  const columns = acrossOf(props.itemsColumns, items.length, items.length > 9 && panel.width > panel.height * 0.8 ? 2 : 1);
  const pad = panel.pad;
  const width = (panel.width - pad * 2 - (columns - 1) * pad * 0.7) / columns;
  const perRow = (panel.height - pad * 1.4) / Math.ceil(items.length / columns);
  const valued = items.some((item) => item.value);
  // High rows have their value below the label: both take the whole width.
  const stacked = valued && perRow > 250 * panel.unit && width < 1000 * panel.unit;
  const box = {height: perRow * (stacked ? 0.36 : 0.62), size: Math.min(124 * panel.unit, perRow * (stacked ? 0.3 : 0.4)), lines: valued ? 2 : 3};
  const roomy = perRow * (stacked ? 0.45 : 0.88);
  const alone = items.length === 1 && !valued;
  const labels = setAlike(
    items.map((item) => lookOf(propsOf(props, item), "items", {text: item.label, ground: palette.surface, color: ink, font: alone ? props.theme?.display : props.theme?.body, weight: alone ? 680 : 620, leading: 1.16, spacing: -0.01})),
    {...box, width: valued && !stacked ? width * 0.56 : width - 56 * panel.unit, size: alone ? 250 * panel.unit : box.size},
    0.55,
    {width: valued && !stacked ? width * 0.56 : width - 56 * panel.unit, height: roomy},
  );
  const named = Math.max(0, ...labels.map((label) => label.width));
  const values = setAlike(
    items.map((item) => amountLook(propsOf(props, item), {text: item.value, ground: palette.surface, color: stacked ? legible(palette.accent, palette.surface, ink, 4.7) : quiet, font: props.theme?.body, weight: 480, leading: 1.16})),
    {...box, width: stacked ? width - 56 * panel.unit : width * 0.4, size: labels[0]?.fontSize || box.size},
    0.55,
    {width: stacked ? width - 56 * panel.unit : Math.max(width * 0.4, width - named - 90 * panel.unit), height: roomy},
  );
  const rows = items.map((_, index) => ({label: labels[index]!, value: values[index]!}));
  return {rows, columns, stacked, line: veil(ink, 0.18), marker: legible(palette.accent, palette.surface, ink, 2)};
}

function Rows({grid, clock, panel, rtl}: {grid: Grid; clock: Clock; panel: Panel; rtl: boolean}) {
  const {rows, columns, stacked} = grid;
  const {pad, unit} = panel;
  const perColumn = Math.ceil(rows.length / columns);
  // A mark goes down the rows as the scene goes on, resting at each of them.
  const round = clock.seconds / 2.2;
  const glide = Math.min(1, Math.max(0, ((round % 1) - 0.75) / 0.25));
  const active = (Math.floor(round) + glide * glide * (3 - 2 * glide)) % rows.length;
  return (
    <div data-role="items" style={{position: "absolute", inset: 0, padding: `${pad * 0.7}px ${pad}px`, boxSizing: "border-box", display: "grid", direction: rtl ? "rtl" : undefined, gridAutoFlow: "column", gridTemplateRows: `repeat(${perColumn}, 1fr)`, gridTemplateColumns: `repeat(${columns}, 1fr)`, columnGap: pad * 0.7}}>
      {rows.map((row, index) => {
        const at = 0.25 + 0.4 * (index / Math.max(1, rows.length));
        const near = Math.max(0, 1 - Math.min(Math.abs(active - index), rows.length - Math.abs(active - index)));
        const last = index % perColumn === perColumn - 1 || index === rows.length - 1;
        const line = clock.ease(at, 0.6) * (1 - clock.leave(index / rows.length));
        const shift = rows.length > 1 ? near * (rtl ? -26 : 26) * unit * clock.ease(0.7, 0.3) : 0;
        const {align} = row.label.look;
        const [start, end] = rtl ? ["right", "left"] : ["left", "right"];
        const side = align === "center" ? "center" : align === end ? "flex-end" : "flex-start";
        const place = stacked ? ({flexDirection: "column", alignItems: side, justifyContent: "center", gap: 8 * unit} as const) : {alignItems: "center", justifyContent: row.value.lines.length && align === start ? "space-between" : side, gap: 40 * unit};
        return (
          <div key={index} style={{position: "relative", display: "flex", ...place, minHeight: 0}}>
            {rows.length > 1 && <div style={{position: "absolute", insetInlineStart: -12 * unit, top: "50%", width: 10 * unit, height: row.label.fontSize * (stacked ? 2 : 0.9) * near * clock.ease(0.7, 0.3) * (1 - clock.leave()), transform: "translateY(-50%)", borderRadius: 5 * unit, background: grid.marker}} />}
            <Words role="items" setting={row.label} clock={clock} from={at} to={at + 0.12} style={{transform: `translateX(${shift}px)`}} />
            <Words role="amounts" setting={{...row.value, look: {...row.value.look, align: align === start && !stacked ? (end as "left" | "right") : align}}} clock={clock} from={at + 0.1} to={at + 0.2} style={stacked ? {transform: `translateX(${shift}px)`} : undefined} />
            {!last && <div style={{position: "absolute", insetInlineStart: 0, bottom: 0, height: 2 * unit, width: `${line * 100}%`, background: grid.line}} />}
          </div>
        );
      })}
    </div>
  );
}
