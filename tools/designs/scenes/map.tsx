// Places on a town map that is made up for the scene: pins drop, a way is drawn from one to the next, a card says what is where.
import {AbsoluteFill, DrawPath, Icon, inkOn, mix, random, veil} from "stage";
import {mirrored, standing, type Rect} from "./kit/box";
import {edged} from "./kit/card";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {type Item, itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Find us",
  title: "Two shops, one oven",
  subtitle: "",
  place: "",
  items: [
    {label: "Old Town", value: "Mill Lane 8", detail: ""},
    {label: "Harbour", value: "Pier 3, next to the ferry", detail: ""},
  ],
  contact: "",
  ...looks("kicker", "title", "subtitle", "place", "items", "contact"),
  // Where the card stands, with the list: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#e8efe6", surface: "#ffffff", text: "#16302a", accent: "#e2543a", accent2: "#5fb3a1", display: "Bricolage Grotesque", body: "Inter", texture: "plain", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "bounce",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, town, pins, way, card, words, lines, on, icons, turned} = once([props, frame], () => plan(props, frame));
  const {unit, width, height, wide} = frame;
  const zoom = 1.06 + 0.05 * clock.progress;
  const leave = clock.leave(0.8);
  const come = clock.enter(0.1, 0.7);
  // From the side at which it stands.
  const hidden = ((1 - come) * 112 + leave * 112) * (turned ? 1 : -1);
  const moved = arranged(props.itemsPosition, [card], null, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "map"} boxes={onCards([...words.lines.map(({setting}) => setting), ...lines.map(({label}) => label)])} />
      {!props.backdrop && <Town town={town} zoom={zoom} opacity={clock.ease(0, 0.5) * (1 - leave)} frame={frame} />}
      <svg style={{position: "absolute", inset: 0, overflow: "visible"}} width={width} height={height}>
        {pins.length > 1 && <DrawPath d={way} progress={clock.ease(0.35, 0.65) * (1 - leave)} stroke={palette.accent} strokeWidth={9 * unit} />}
      </svg>
      {pins.map((pin, index) => (
        <Pin key={index} {...pin} index={index} count={pins.length} palette={palette} clock={clock} unit={unit} />
      ))}
      <AbsoluteFill style={moved.list}>
        <div style={{...standing(card), background: on.background, ...edged(palette, unit), borderRadius: 40 * unit * palette.round, transform: wide ? `translateX(${hidden}%)` : `translateY(${-hidden}%)`}}>
          <div style={{position: "absolute", left: -card.left, top: -card.top, width, height}}>
            <Texts column={words} clock={clock} from={0.25} to={0.6} />
            {lines.map((line, index) => (
              <Line key={index} line={line} icon={icons[index]} numbered={pins.length > 1} on={on} clock={clockOf(clock, line.label.look)} at={0.4 + 0.2 * (index / lines.length)} unit={unit} />
            ))}
          </div>
        </div>
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface Entry {
  rect: Rect;
  role: string;
  label: Setting;
  value: Setting;
  number: number;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const ground = palette.cards || (palette.dark ? mix(palette.background, palette.text, 0.1) : mix(palette.surface, "#ffffff", 0.3));
  const on = paletteOn(palette, ground);
  const full = wide ? {left: margin * 0.6, top: margin * 0.6, width: width * 0.43, height: height - margin * 1.2} : {left: margin * 0.6, top: height * (tall ? 0.5 : 0.33), width: width - margin * 1.2, height: height * (tall ? 0.5 : 0.67) - margin * 0.6};
  const pad = 56 * unit;
  const given = [
    {role: "place", text: props.placeVisible === false ? "" : String(props.place ?? "").trim(), value: "", icon: "map-pin"},
    ...items.map((item) => ({role: "items", text: item.label, value: [item.value, item.detail].filter(Boolean).join(" · "), icon: "", own: item.own})),
    {role: "contact", text: props.contactVisible === false ? "" : String(props.contact ?? "").trim(), value: "", icon: "phone"},
  ].filter((line) => line.text);
  const share = given.length ? Math.min(0.68, 0.2 + 0.12 * given.length) : 0;
  const head = {left: full.left + pad, top: full.top + pad, width: full.width - 2 * pad, height: (full.height - 2 * pad) * (1 - share)};
  const words = setColumn(props, on, head, 20 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.18},
    {role: "title", face: "title", size: (wide ? 92 : tall ? 96 : 72) * unit, lines: wide ? 4 : 2},
    {role: "subtitle", face: "body", size: (tall ? 48 : 44) * unit, lines: 3, share: 0.3},
  ]);
  const top = head.top + (words.lines.length ? words.height + 40 * unit : 0);
  const lines = entries(props, given, {...head, top, height: full.top + full.height - pad - top}, on, frame);
  // The card ends below its last line.
  const end = lines.length ? Math.max(...lines.map(({rect}) => rect.top + rect.height)) : head.top + words.height;
  const high = Math.min(full.height, end - full.top + pad);
  const card = wide ? {...full, height: high, top: full.top + (full.height - high) / 2} : {...full, top: full.top + full.height - high, height: high};
  const moved = card.top - full.top;
  const turned = props.itemsPosition.includes(wide ? "right" : "top");
  const usual = {left: wide ? full.left + full.width + 60 * unit : margin, top: wide ? margin * 1.4 : margin * 1.3, width: wide ? width - full.left - full.width - margin - 60 * unit : width - 2 * margin, height: wide ? height - margin * 2.4 : card.top - margin * 1.7};
  const sea = !turned ? usual : wide ? mirrored(usual, {left: 0, width}) : {...usual, top: margin + card.height + 150 * unit, height: height - card.height - 150 * unit - margin * 2};
  const pins = pinsIn(sea, Math.max(1, items.length), props.title + items.map((item) => item.label).join());
  return {
    palette,
    on,
    card,
    turned,
    pins,
    icons: given.map(({icon}) => icon),
    way: pins.map(({x, y}, index) => (index ? `Q${(pins[index - 1]!.x + x) / 2 + (y - pins[index - 1]!.y) * 0.3} ${(pins[index - 1]!.y + y) / 2 - (x - pins[index - 1]!.x) * 0.3} ${x} ${y}` : `M${x} ${y}`)).join(""),
    town: townOf(palette, frame, props.title + props.place),
    words: {...words, rect: {...words.rect, top: words.rect.top + moved}},
    lines: lines.map((line) => ({...line, rect: {...line.rect, top: line.rect.top + moved}})),
  };
}

function entries(props: typeof defaults, given: {role: string; text: string; value: string; own?: Item["own"]}[], box: Rect, on: Palette, {unit, tall}: Frame): Entry[] {
  const count = Math.max(1, given.length);
  const high = Math.min(box.height / count, (tall ? 164 : 152) * unit);
  const size = Math.min(high * 0.4, (tall ? 58 : 54) * unit);
  const width = box.width - 84 * unit;
  const labels = setAlike(given.map(({role, text, own = {}}) => lookOf(propsOf(props, {own}), role, {text, ground: on.background, color: on.text, font: on.body, weight: 640, leading: 1.15, spacing: -0.01})), {width, height: high * 0.5, size, lines: 2});
  const values = setAlike(given.map(({role, value, own = {}}) => lookOf(propsOf(props, {own}), role, {text: value, ground: on.background, color: on.muted, font: on.body, weight: 450, leading: 1.2})), {width, height: high * 0.36, size: size * 0.74, lines: 2});
  let number = 0;
  return given.map(({role}, index) => ({rect: {left: box.left, top: box.top + index * high, width: box.width, height: high}, role, label: labels[index]!, value: values[index]!, number: role === "items" ? (number += 1) : 0}));
}

/** Places for pins that lie well apart, the same for the same words. */
function pinsIn({left, top, width, height}: Rect, count: number, seed: string): {x: number; y: number}[] {
  if (count === 1) return [{x: left + width * 0.5, y: top + height * 0.56}];
  const lying = width > height;
  return Array.from({length: count}, (_, index) => {
    const along = (index + 0.5) / count + (random(`${seed}a${index}`) - 0.5) * (0.3 / count);
    const across = index % 2 ? 0.68 + 0.26 * random(`${seed}c${index}`) : 0.12 + 0.28 * random(`${seed}c${index}`);
    return {x: left + width * (lying ? along : across), y: top + height * (lying ? across : along)};
  });
}

interface TownPlan {
  street: string;
  /** All blocks of a colour as one path: hundreds of boxes would be as many elements in every frame. */
  blocks: {fill: string; outline: string}[];
  river: string;
  water: string;
}

/** Blocks between streets of many widths, some of them parks, and a river. */
function townOf(palette: Palette, {width, height, unit}: Frame, seed: string): TownPlan {
  const {background, text, accent2} = palette;
  const land = mix(background, text, palette.dark ? 0.11 : 0.045);
  const other = mix(background, text, palette.dark ? 0.15 : 0.08);
  const park = mix(background, accent2, 0.34);
  const reach = Math.hypot(width, height) * 0.62;
  const cuts = (name: string) => {
    const ends = [-reach];
    for (let at = 0; ends[ends.length - 1]! < reach; at++) ends.push(ends[ends.length - 1]! + (90 + 130 * random(`${seed}${name}${at}`)) * unit);
    return ends;
  };
  const [xs, ys] = [cuts("x"), cuts("y")];
  const outlines: Record<string, string> = {[land]: "", [other]: "", [park]: ""};
  ys.slice(1).forEach((y, row) =>
    xs.slice(1).forEach((x, column) => {
      const chance = random(`${seed}block${row},${column}`);
      const gap = (row % 4 === 2 ? 30 : 12) * unit;
      const aside = (column % 5 === 3 ? 30 : 12) * unit;
      const fill = chance > 0.9 ? park : chance > 0.6 ? other : land;
      outlines[fill] += rounded(xs[column]!, ys[row]!, x - xs[column]! - aside, y - ys[row]! - gap, 10 * unit);
    }),
  );
  const blocks = Object.entries(outlines).map(([fill, outline]) => ({fill, outline}));
  const bend = (index: number) => (random(`${seed}river${index}`) - 0.5) * reach * 0.5;
  const river = `M${-reach} ${bend(0) + reach * 0.3}C${-reach * 0.4} ${bend(1)} ${reach * 0.2} ${reach * 0.5 + bend(2)} ${reach} ${bend(3) - reach * 0.1}`;
  return {street: palette.dark ? mix(background, "#000000", 0.22) : mix(background, "#ffffff", 0.7), blocks, river, water: mix(background, accent2, palette.dark ? 0.5 : 0.55)};
}

/** The outline of a box with round corners, whole pixels. */
function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const [left, top, wide, high, round] = [x, y, width - 2 * radius, height - 2 * radius, radius].map(Math.round) as [number, number, number, number, number];
  const corner = (across: number, down: number) => `a${round} ${round} 0 0 1 ${across} ${down}`;
  return `M${left + round} ${top}h${wide}${corner(round, round)}v${high}${corner(-round, round)}h${-wide}${corner(-round, -round)}v${-high}${corner(round, -round)}z`;
}

function Town({town, zoom, opacity, frame}: {town: TownPlan; zoom: number; opacity: number; frame: Frame}) {
  const {width, height} = frame;
  return (
    <svg style={{position: "absolute", inset: 0, opacity}} width={width} height={height} viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} fill={town.street} />
      <g transform={`rotate(-17) scale(${zoom.toFixed(4)})`}>
        {town.blocks.map(({fill, outline}) => (
          <path key={fill} d={outline} fill={fill} />
        ))}
        <path d={town.river} fill="none" stroke={town.street} strokeWidth={118 * frame.unit} />
        <path d={town.river} fill="none" stroke={town.water} strokeWidth={92 * frame.unit} />
      </g>
    </svg>
  );
}

/** A drop that falls, lands with a ring, and carries the number of its line on the card. */
function Pin({x, y, index, count, palette, clock, unit}: {x: number; y: number; index: number; count: number; palette: Palette; clock: Clock; unit: number}) {
  const at = 0.3 + 0.4 * (index / count);
  const fall = clock.enter(at, 0.5, clock.motion === "bounce");
  const leave = clock.leave(index / count);
  const size = (count > 1 ? 118 : 190) * unit;
  const round = ((clock.seconds * 0.45 + index * 0.37) % 1) * clock.ease(0.8, 0.2);
  const ink = inkOn(palette.accent, palette.background, palette.text);
  return (
    <>
      <div style={{position: "absolute", left: x - size * 0.8, top: y - size * 0.4, width: size * 1.6, height: size * 0.8, borderRadius: "50%", border: `${4 * unit}px solid ${palette.accent}`, boxSizing: "border-box", opacity: (1 - round) * 0.6 * clock.ease(at + 0.3, 0.2) * (1 - leave), transform: `scale(${0.2 + round * 0.9})`}} />
      <div style={{position: "absolute", left: x - size * 0.24, top: y - size * 0.09, width: size * 0.48, height: size * 0.18, borderRadius: "50%", background: veil("#000000", 0.28), opacity: Math.min(1, fall) * (1 - leave)}} />
      <div style={{position: "absolute", left: x - size / 2, top: y - size * 1.22, width: size, height: size * 1.25, opacity: Math.min(1, fall * 3) * (1 - leave), transformOrigin: "50% 100%", transform: `translateY(${(fall - 1) * 320 * unit - leave * 120 * unit}px)`}}>
        <svg width={size} height={size * 1.25} viewBox="0 0 100 125" style={{position: "absolute", inset: 0, overflow: "visible"}}>
          <path d="M50 122C42 102 6 84 6 48A44 44 0 1 1 94 48C94 84 58 102 50 122Z" fill={palette.accent} />
          <circle cx="50" cy="48" r={count > 1 ? 27 : 17} fill={ink} />
        </svg>
        {count > 1 && <div aria-hidden style={{position: "absolute", left: 0, right: 0, top: size * 0.48 - size * 0.2, textAlign: "center", fontFamily: palette.display, fontWeight: 800, fontSize: size * 0.34, lineHeight: `${size * 0.4}px`, color: inkOn(ink, palette.accent, palette.text)}}>{index + 1}</div>}
      </div>
    </>
  );
}

function Line({line, icon, numbered, on, clock, at, unit}: {line: Entry; icon: string | undefined; numbered: boolean; on: Palette; clock: Clock; at: number; unit: number}) {
  const {rect, role, label, value, number} = line;
  const size = 54 * unit;
  const shown = Math.max(0, clock.enter(at, 0.5, true)) * (1 - clock.leave(0.3));
  return (
    <div style={{...standing(rect), display: "flex", alignItems: "center", gap: 26 * unit}}>
      <div aria-hidden style={{flex: "none", width: size, height: size, borderRadius: size, background: on.accent, color: inkOn(on.accent, on.background, on.text), display: "flex", alignItems: "center", justifyContent: "center", fontFamily: on.display, fontWeight: 760, fontSize: size * 0.5, transform: `scale(${shown})`}}>
        {number && numbered ? number : <Icon name={icon || "map-pin"} size={size * 0.54} strokeWidth={2.4} />}
      </div>
      <div style={{display: "flex", flexDirection: "column", gap: 4 * unit}}>
        <Words role={role} setting={label} clock={clock} from={at} to={at + 0.1} />
        <Words role={role} setting={value} clock={clock} from={at + 0.08} to={at + 0.16} />
      </div>
    </div>
  );
}
