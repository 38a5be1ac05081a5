// A visiting card that turns over in the light: who, and how to reach them, each line with its sign; a code for an address on the web.
import {AbsoluteFill, Icon, inkOn, lettersOf, mix, QRCode, veil} from "stage";
import {standing, type Rect} from "./kit/box";
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
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "Luigi's Bakery",
  subtitle: "Bread, cake and good mornings",
  contact: "+49 30 5550142 · hello@luigis.example · luigis.example",
  place: "Mill Lane 8, Old Town",
  items: [] as {label: string; value: string; detail: string}[],
  ...looks("title", "subtitle", "contact", "place", "items"),
  // Where the card stands, with the list: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#2a1b3d", surface: "#fff7ec", text: "#fff2e2", accent: "#ff7a4d", accent2: "#8a5cff", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, card, on, words, lines, code, initial} = once([props, frame], () => plan(props, frame));
  const {unit, wide} = frame;
  const come = clock.enter(0.05, 0.9, clock.motion === "bounce");
  const leave = clock.leave(0.5);
  const moved = arranged(props.itemsPosition, [card], null, frame);
  const sway = Math.sin(clock.seconds * 0.7);
  const radius = 40 * unit * palette.round;
  const lay = `translateY(${(1 - come) * frame.height * 0.8 + leave * frame.height * 0.35}px)`;
  const back = 1 - (1 - clock.ease(0.3, 0.7)) - leave;
  const sheen = ((clock.seconds / 4.2) % 1) * 260 - 90;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "card"} strength={0.7} boxes={onCards([...words.lines.map(({setting}) => setting), ...lines.map(({label}) => label)])} />
      <AbsoluteFill style={moved.list}>
        <div style={{...standing(card), borderRadius: radius, overflow: "hidden", background: palette.accent, opacity: Math.min(1, come * 2) * (1 - leave), transform: `${lay} rotate(${(wide ? 9 : 7) * back + sway * 0.8}deg) translate(${back * 40 * unit}px, ${back * 26 * unit}px)`}}>
          <div aria-hidden style={{position: "absolute", right: -card.width * 0.03, bottom: -card.height * 0.28, fontFamily: palette.display, fontSize: Math.min(card.height, card.width) * 0.9, fontWeight: 700, lineHeight: 1, color: mix(palette.accent, inkOn(palette.accent, palette.background, palette.text), 0.2)}}>{initial}</div>
        </div>
        <div style={{...standing(card), opacity: Math.min(1, come * 2) * (1 - leave), transform: `${lay} perspective(${2600 * unit}px) rotate(${-2.4 * come}deg) rotateY(${(1 - come) * 70 + sway * 3}deg) rotateX(${sway * -1.6}deg)`}}>
          <div style={{position: "absolute", inset: 0, borderRadius: radius, overflow: "hidden", background: on.background, ...edged(palette, unit), boxShadow: `0 ${24 * unit}px ${38 * unit}px ${veil("#000000", 0.3)}`}}>
            <div style={{position: "absolute", top: 0, bottom: 0, left: `${sheen}%`, width: "45%", background: `linear-gradient(105deg, ${veil(on.accent, 0)}, ${veil(on.accent, 0.07)}, ${veil(on.accent, 0)})`}} />
            <div style={{position: "absolute", left: 0, top: 0, width: card.width, height: 16 * unit, background: palette.accent, transformOrigin: "0 50%", transform: `scaleX(${clock.ease(0.25, 0.7)})`}} />
          </div>
          <Texts column={words} clock={clock} from={0.2} to={0.5} />
          {lines.map((line, index) => (
            <Row key={index} line={line} on={on} clock={clockOf(clock, line.label.look)} at={0.4 + 0.25 * (index / lines.length)} />
          ))}
          {code && (
            <div style={{...standing(code.rect), padding: 18 * unit, boxSizing: "border-box", borderRadius: 20 * unit * palette.round, background: "#ffffff"}}>
              <QRCode value={code.value} size={code.rect.width - 36 * unit} color="#16121c" margin={0} progress={clock.ease(0.5, 0.5)} />
            </div>
          )}
        </div>
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** The sign for a way to reach somebody. */
function signFor(text: string): string {
  if (/\S@\S+\.\S/.test(text)) return "mail";
  if (/^@/.test(text)) return "at-sign";
  if (/(^|\s|\/)[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|\s|$)/i.test(text)) return "globe";
  if (/\d[\d\s()/.-]{4,}\d/.test(text) && !/[a-z]{4,}/i.test(text)) return "phone";
  return /\d{1,2}([:.]\d\d)?\s*(-|–|to|bis|am|pm|h|uhr)/i.test(text) ? "clock" : "map-pin";
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const ground = palette.cards || (palette.dark ? mix(palette.text, "#ffffff", 0.35) : mix(palette.surface, "#ffffff", 0.5));
  const on = paletteOn(palette, ground);
  const size = wide ? {width: width * 0.66, height: height * 0.72} : tall ? {width: width * 0.8, height: height * 0.66} : {width: width * 0.82, height: height * 0.76};
  const card = {left: (width - size.width) / 2, top: (height - size.height) / 2, ...size};
  const pad = (wide ? 88 : 68) * unit;
  const contacts = props.contactVisible === false ? [] : String(props.contact ?? "").split(/\s*[·|\n•]\s*/).filter(Boolean);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const given = [
    ...contacts.map((text) => ({role: "contact", text, value: ""})),
    ...[props.placeVisible === false ? "" : String(props.place ?? "").trim()].filter(Boolean).map((text) => ({role: "place", text, value: ""})),
    ...items.map((item) => ({role: "items", text: item.label, value: [item.value, item.detail].filter(Boolean).join(" · "), own: item.own})),
  ];
  const web = contacts.find((text) => signFor(text) === "globe");
  const side = web ? (wide ? 300 : tall ? 300 : 220) * unit : 0;
  const share = given.length ? Math.min(0.6, 0.18 + given.length * 0.1) : 0;
  const inner = {left: pad, top: pad, width: size.width - 2 * pad, height: size.height - 2 * pad};
  // In upright frames the code has the lower right corner to itself, and the lines end above it.
  const raised = tall && side ? side + 40 * unit : 0;
  const foot = Math.min(inner.height * share, given.length * highest(frame));
  const head = {...inner, height: inner.height - foot - raised - (given.length ? 34 * unit : 0)};
  const words = setColumn(props, on, head, 14 * unit, [
    {role: "title", face: "title", size: (wide ? 124 : tall ? 128 : 96) * unit, lines: 3},
    {role: "subtitle", face: "body", size: (tall ? 56 : 48) * unit, lines: 3, share: 0.32},
  ]);
  const box = {left: pad, top: pad + inner.height - foot, width: inner.width - (wide && side ? side + 50 * unit : 0), height: foot};
  const code = web ? {value: /^https?:/i.test(web) ? web : `https://${web}`, rect: {left: size.width - pad * 0.8 - side, top: wide ? size.height - pad * 0.8 - side : size.height - pad * 0.8 - side, width: side, height: side}} : null;
  const stacked = !wide && side ? {...box, top: box.top - Math.max(0, side - foot) , width: inner.width - (tall ? 0 : side + 30 * unit)} : box;
  const room = raised ? {...stacked, top: box.top - raised, height: foot} : stacked;
  return {palette, card, on, words, code, lines: linesIn(props, given, room, on, frame), initial: (lettersOf(String(props.title ?? "").trim())[0] ?? "").toUpperCase()};
}

interface Way {
  rect: Rect;
  role: string;
  icon: string;
  label: Setting;
  value: Setting;
  /** Where the second text begins: at the same place in all lines. */
  column: number;
}

/** How high a line may be, pixels. */
function highest({unit, tall}: Frame): number {
  return (tall ? 124 : 96) * unit;
}

/** An address as people read it: of one that is long, its site. The code leads to the very page. */
function siteOf(text: string): string {
  const site = /^(?:https?:\/\/)?(?:www\.)?([^\s/?#@]+\.[a-z]{2,24})(?:[/?#]\S*)?$/i.exec(text);
  return site && text.length > 44 ? site[1]! : text;
}

function linesIn(props: typeof defaults, given: {role: string; text: string; value: string; own?: Item["own"]}[], box: Rect, on: Palette, frame: Frame): Way[] {
  const {unit, tall} = frame;
  const count = Math.max(1, given.length);
  const high = Math.min(box.height / count, highest(frame));
  const size = Math.min(high * 0.5, (tall ? 58 : 46) * unit);
  const width = box.width - size * 1.9;
  const looked = given.map(({role, text, own = {}}) => lookOf(propsOf(props, {own}), role, {text: siteOf(text), ground: on.background, color: on.text, font: on.body, weight: 560, leading: 1.16}));
  const room = (value: string, largest: number) => ({width: value ? width * 0.5 : width, height: high * 0.8, size: largest, lines: 2});
  const shared = Math.min(size, ...looked.map((look, index) => setText({...look, size: 1}, room(given[index]!.value, size)).fontSize));
  const labels = looked.map((look, index) => setText(look, room(given[index]!.value, shared)));
  const values = setAlike(given.map(({role, value, own = {}}) => lookOf(propsOf(props, {own}), role, {text: value, ground: on.background, color: on.muted, font: on.body, weight: 460, leading: 1.16})), {width: width * 0.46, height: high * 0.8, size: size * 0.9, lines: 2});
  const column = Math.max(0, ...labels.filter((_, index) => given[index]!.value).map((label) => label.width));
  const start = box.top + box.height - high * count;
  return given.map(({role, text, value}, index) => ({rect: {left: box.left, top: start + index * high, width: box.width, height: high}, role, icon: signFor(value || text), label: labels[index]!, value: values[index]!, column: value ? column : 0}));
}

function Row({line, on, clock, at}: {line: Way; on: Palette; clock: Clock; at: number}) {
  const {rect, role, icon, label, value, column} = line;
  const size = Math.max(label.fontSize, rect.height * 0.3);
  return (
    <div style={{...standing(rect), display: "flex", alignItems: "center", gap: size * 0.6}}>
      <Icon name={icon} size={size * 1.15} color={on.accentText} strokeWidth={2} draw={clock.ease(at, 0.5)} style={{flex: "none"}} />
      <div style={{minWidth: column || undefined}}>
        <Words role={role} setting={label} clock={clock} from={at} to={at + 0.1} />
      </div>
      <Words role={role} setting={value} clock={clock} from={at + 0.06} to={at + 0.14} />
    </div>
  );
}
