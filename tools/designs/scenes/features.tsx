// Features as cards, each with an icon of what it speaks of: side by side in wide frames, stacked in upright ones.
import {AbsoluteFill, Icon} from "stage";
import {cellsOf, type Rect} from "./kit/box";
import {cardPalette, cardStyle} from "./kit/card";
import {Texts} from "./kit/column";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {iconFor} from "./kit/icons";
import {itemsOf, setAlike} from "./kit/items";
import {once} from "./kit/once";
import {inkOn, mix, paletteOf, type Palette} from "./kit/palette";
import {Part} from "./kit/part";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Why people stay",
  title: "A practice that takes its time",
  subtitle: "",
  items: [
    {label: "Gentle hands", value: "For children and for the anxious"},
    {label: "Open until nine", value: "Evenings and Saturdays too"},
    {label: "Clear prices", value: "You know before we begin"},
  ],
  ...looks("kicker", "title", "subtitle", "items"),
  theme: {background: "#eaf3f6", surface: "#ffffff", text: "#10303c", accent: "#0f7f8f", accent2: "#ffb454", display: "Bricolage Grotesque", body: "Inter", texture: "shapes", corners: "round"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, card, heading, cards} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} />
      <Texts column={heading} clock={clock} justify={frame.wide ? "flex-start" : "flex-start"} from={0} to={0.35} />
      {cards.map((one, index) => (
        <Card key={index} card={one} palette={card} clock={clock} order={index / cards.length} frame={frame} />
      ))}
    </AbsoluteFill>
  );
}

interface CardPlan {
  rect: Rect;
  icon: string;
  badge: number;
  tint: string;
  /** Icon and words stand side by side. */
  flat: boolean;
  label: Setting;
  value: Setting;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const card = cardPalette(palette);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const {heading, rest} = headingOf(props, palette, frame, {share: wide ? 0.36 : 0.28});
  const count = Math.max(1, items.length);
  const across = wide ? (count <= 4 ? count : Math.ceil(count / 2)) : count <= 4 && tall || count <= 3 ? 1 : 2;
  const cells = cellsOf(rest, count, across, 28 * unit);
  const flat = cells[0]!.width > cells[0]!.height * 1.9;
  const pad = Math.min(48 * unit, cells[0]!.height * 0.16, cells[0]!.width * 0.12);
  const badge = Math.min(132 * unit, cells[0]!.height * (flat ? 0.5 : 0.26), cells[0]!.width * 0.3);
  const width = cells[0]!.width - 2 * pad - (flat ? badge + pad : 0);
  const height = cells[0]!.height - 2 * pad - (flat ? 0 : badge + pad * 0.6);
  const valued = items.some((item) => item.value);
  const labels = setAlike(items.map((item) => lookOf(props, "items", {...faceOf(card, "head"), text: item.label})), {width, height: height * (valued ? 0.5 : 0.9), size: 62 * unit, lines: 3}, 0.8);
  const values = setAlike(items.map((item) => lookOf(props, "items", {...faceOf(card, "body"), leading: 1.28, text: item.value})), {width, height: height * 0.46, size: Math.min(38 * unit, (labels[0]?.fontSize ?? 0) * 0.72), lines: 4}, 0.9);
  return {palette, card, heading, cards: items.map((item, index): CardPlan => ({rect: cells[index]!, icon: iconFor(item.label + " " + item.value, index), badge, flat, tint: index % 2 ? palette.accent2 : palette.accent, label: labels[index]!, value: values[index]!}))};
}

function Card({card, palette, clock, order, frame}: {card: CardPlan; palette: Palette; clock: Clock; order: number; frame: Frame}) {
  const {rect, icon, badge, tint, flat, label, value} = card;
  const {unit} = frame;
  const pad = Math.min(48 * unit, rect.height * 0.16, rect.width * 0.12);
  const at = 0.15 + order * 0.4;
  const pop = Math.max(0, clock.enter(at + 0.15, 0.5, true));
  const nod = Math.sin(clock.seconds * 1.4 + order * 5) * 3;
  return (
    <Part clock={clock} at={at} late={order} rect={rect} style={{...cardStyle(palette, frame), display: "flex", flexDirection: flat ? "row" : "column", alignItems: flat ? "center" : "flex-start", justifyContent: flat ? "flex-start" : "space-between", gap: pad * 0.6, padding: pad, overflow: "hidden"}}>
      <div style={{width: badge, height: badge, flex: "none", borderRadius: badge * 0.32 * palette.round, background: tint, display: "flex", alignItems: "center", justifyContent: "center", transform: `scale(${pop.toFixed(3)})`}}>
        <div style={{display: "flex", transform: `rotate(${nod.toFixed(2)}deg)`}}>
          <Icon name={icon} size={badge * 0.54} color={inkOn(tint, "#ffffff", mix(tint, "#000000", 0.75))} strokeWidth={2} />
        </div>
      </div>
      <div style={{display: "flex", flexDirection: "column", gap: 12 * unit}}>
        <Words role="items" setting={label} clock={clock} from={at + 0.1} to={at + 0.2} />
        <Words role="items" setting={value} clock={clock} from={at + 0.2} to={at + 0.3} />
      </div>
    </Part>
  );
}
