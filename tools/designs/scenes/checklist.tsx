// A list on a sheet of paper that is ticked off by hand, line by line, while the scene goes on.
import {AbsoluteFill, legible, mix, random, veil} from "stage";
import {mirrored, standing, type Rect} from "./kit/box";
import {edged} from "./kit/card";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, runsLeft, setAlike, standsLeft} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, type Setting, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "Before you fly",
  subtitle: "",
  items: [
    {label: "Passport in the bag", value: "", detail: ""},
    {label: "Plants watered", value: "", detail: ""},
    {label: "Keys with the neighbours", value: "", detail: ""},
    {label: "Phone charged", value: "", detail: ""},
  ],
  ...looks("title", "subtitle", "items", "amounts"),
  // In wide frames: "left" or "right" of the heading; "" = where it begins to be read last
  itemsPosition: "",
  theme: {background: "#f7c948", surface: "#fffaf0", text: "#241c0b", accent: "#1f8a5b", accent2: "#f08a4b", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, sheet, words, rows, ink, paper, rtl} = once([props, frame], () => plan(props, frame));
  const {unit} = frame;
  const come = clock.enter(0, 0.75, clock.motion === "bounce");
  const leave = clock.leave(0.9);
  const turn = sheet.turn + (1 - come) * 14 + Math.sin(clock.seconds * 0.7) * 0.35;
  const moved = (1 - come) * frame.height * 0.9 + leave * frame.height * 0.25;
  const arrangement = arranged(standsLeft(props.itemsPosition, rtl) === rtl ? props.itemsPosition : "", rows.length ? [sheet.rect] : [], words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "done"} strength={0.6} boxes={boxesIn(words, frame.wide ? "center" : "flex-start", props.itemsPosition)} />
      {words && <Texts column={words} clock={clock} justify={frame.wide ? "center" : "flex-start"} from={0.05} to={0.4} style={arrangement.heading} />}
      <AbsoluteFill style={arrangement.list}>
        {rows.length > 0 && (
          <div style={{...standing(sheet.rect), opacity: 1 - leave, transform: `translateY(${moved}px) rotate(${turn}deg)`, transformOrigin: "50% 100%"}}>
            <div style={{position: "absolute", inset: 0, background: veil("#000000", 0.16), borderRadius: 20 * unit * palette.round, transform: `translate(${16 * unit}px, ${20 * unit}px)`}} />
            <div style={{position: "absolute", inset: 0, background: paper, ...edged(palette, unit), borderRadius: 20 * unit * palette.round, overflow: "hidden"}}>
              <div style={{position: "absolute", [rtl ? "right" : "left"]: sheet.rule, top: 0, bottom: 0, width: 3 * unit, background: palette.accent, opacity: 0.45}} />
              {rows.map((row, index) => (
                <Row key={index} row={row} index={index} count={rows.length} clock={clockOf(clock, row.label.look)} unit={unit} ink={ink} line={sheet.line} aside={sheet.rule} rtl={rtl} />
              ))}
            </div>
          </div>
        )}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface Entry {
  top: number;
  height: number;
  label: Setting;
  value: Setting;
  box: number;
  tick: string;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const titled = Boolean((props.title && props.titleVisible !== false) || (props.subtitle && props.subtitleVisible !== false));
  const rtl = runsLeft(items, props.title);
  const flipped = wide && titled ? standsLeft(props.itemsPosition, rtl) : rtl;
  const beside = {...safe, width: room.width * 0.34};
  const head = !items.length ? safe : wide ? (flipped ? mirrored(beside, safe) : beside) : {...safe, height: height * (tall ? 0.22 : 0.23)};
  const words = titled
    ? setColumn(props, palette, head, 24 * unit, [
        {role: "title", face: "title", size: (wide ? 124 : 116) * unit, lines: wide ? 5 : 2},
        {role: "subtitle", face: "body", size: (tall ? 56 : 48) * unit, lines: 4, share: 0.36},
      ])
    : null;
  const left = wide ? (words ? width * 0.44 : width * 0.2) : margin;
  const top = wide || !words ? margin * 0.75 : margin + Math.max(words.height, head.height * 0.6) + 50 * unit;
  const rect = {left, top, width: wide ? width * (words ? 0.5 : 0.6) : room.width, height: height - top - margin * (wide ? 0.75 : 0.9)};
  const needed = Math.min(1, (items.length * (tall ? 260 : 220) * unit + 92 * unit) / rect.height);
  const placed = {...rect, height: rect.height * needed, top: rect.top + rect.height * (1 - needed) * (wide ? 0.5 : tall ? 0.6 : 0.4)};
  const shrunk = flipped ? mirrored(placed, frame.full) : placed;
  const paper = palette.cards || (palette.dark ? palette.text : palette.surface);
  const on = paletteOn(palette, paper);
  const sheet = {rect: shrunk, turn: wide ? 1.8 : -1.2, rule: (wide ? 190 : 160) * unit, line: mix(paper, palette.accent2, 0.26)};
  return {palette, sheet, words, paper, rtl, ink: on, rows: rowsOn(props, items, shrunk, sheet.rule, on, frame)};
}

function rowsOn(props: typeof defaults, items: ReturnType<typeof itemsOf>, rect: Rect, rule: number, on: Palette, {unit, tall}: Frame): Entry[] {
  const count = Math.max(1, items.length);
  const pad = 46 * unit;
  const high = Math.min((rect.height - 2 * pad) / count, (tall ? 260 : 220) * unit);
  const start = (rect.height - high * count) / 2;
  const valued = items.some((item) => item.value || item.detail);
  const width = rect.width - rule - 36 * unit - 60 * unit;
  const box = {width, height: high * (valued ? 0.44 : 0.76), size: Math.min(high * (valued ? 0.33 : 0.46), (tall ? 86 : 80) * unit), lines: 2};
  const labels = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {text: item.label, ground: on.background, color: on.text, font: on.body, weight: 600, leading: 1.14, spacing: -0.01})), box, tall ? 0.9 : 0.75);
  const values = setAlike(items.map((item) => amountLook(propsOf(props, item), {text: [item.value, item.detail].filter(Boolean).join(" · "), ground: on.background, color: on.muted, font: on.body, weight: 460, leading: 1.2, align: runsLeft(items) ? "right" : "left"})), {...box, height: high * 0.34, size: box.size * 0.62});
  return items.map((item, index) => {
    const wobble = (part: string) => (random(`${item.label}${index}${part}`) - 0.5) * 7;
    const tick = `M${16 + wobble("a")} ${52 + wobble("b")}C${26 + wobble("c")} 60 ${34 + wobble("d")} 72 ${40 + wobble("e")} 84C${54 + wobble("f")} 48 ${76 + wobble("g")} 18 ${104 + wobble("h")} ${-6 + wobble("i")}`;
    return {top: start + index * high, height: high, label: labels[index]!, value: values[index]!, box: Math.min(high * 0.5, 84 * unit), tick};
  });
}

function Row({row, index, count, clock, unit, ink, line, aside, rtl}: {row: Entry; index: number; count: number; clock: Clock; unit: number; ink: Palette; line: string; aside: number; rtl: boolean}) {
  const [start, end] = rtl ? ["right", "left"] : ["left", "right"];
  const at = 0.3 + 0.25 * (index / count);
  // The ticks fill the time up to the last fifth of the scene.
  const turn = clock.motion === "none" ? 1 : Math.min(1, Math.max(0, (clock.progress - 0.2 - (0.5 * index) / count) / 0.07));
  const ticked = turn * turn * (3 - 2 * turn);
  const hot = legible(ink.accent, ink.background, ink.text, 3);
  const stroke = {fill: "none", strokeLinecap: "round", strokeLinejoin: "round"} as const;
  return (
    <div style={{position: "absolute", left: 0, right: 0, top: row.top, height: row.height}}>
      <div style={{position: "absolute", left: 0, right: 0, bottom: 0, height: index < count - 1 ? 2.5 * unit : 0, background: line}} />
      <svg style={{position: "absolute", [start!]: (aside - row.box) / 2, top: (row.height - row.box) / 2, overflow: "visible"}} width={row.box} height={row.box} viewBox="0 0 100 100">
        <path d="M14 6H88C94 6 96 10 95 16L93 86C93 94 88 95 82 95L16 93C8 93 6 90 6 82L7 14C7 8 10 6 16 6" {...stroke} stroke={ink.text} strokeWidth="6.5" pathLength="1" strokeDasharray={`${clock.ease(at, 0.4)} 1.2`} opacity={clock.ease(at, 0.1)} />
        <path d={row.tick} {...stroke} stroke={hot} strokeWidth="15" pathLength="1" strokeDasharray={`${ticked} 1.2`} opacity={ticked > 0.01 ? 1 : 0} />
      </svg>
      <div style={{position: "absolute", [start!]: aside + 36 * unit, [end!]: 60 * unit, top: 0, bottom: 0, display: "flex", flexDirection: "column", justifyContent: "center", gap: 4 * unit}}>
        <Words role="items" setting={row.label} clock={clock} from={at} to={at + 0.12} />
        <Words role="amounts" setting={row.value} clock={clock} from={at + 0.1} to={at + 0.2} />
      </div>
    </div>
  );
}
