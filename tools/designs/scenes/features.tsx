// Features as cards, each with an icon of what it speaks of, or in a colour of its own where there is not one for all: side by side in wide frames, stacked in upright ones.
import {AbsoluteFill, Icon, inkOn, mix} from "stage";
import {cellsOf, type Rect} from "./kit/box";
import {cardPalette, cardStyle} from "./kit/card";
import {Texts} from "./kit/column";
import {faceOf} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {iconFor} from "./kit/icons";
import {acrossOf, inOrder, itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Part} from "./kit/part";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, fromRight, lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
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
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  // In how many columns the items stand; 0 = as many as suit
  itemsColumns: 0,
  theme: {background: "#eaf3f6", surface: "#ffffff", text: "#10303c", accent: "#0f7f8f", accent2: "#ffb454", display: "Bricolage Grotesque", body: "Inter", texture: "shapes", corners: "round"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, card, heading, cards} = once([props, frame], () => plan(props, frame));
  const moved = arranged(props.itemsPosition, cards.map((one) => one.rect), heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={boxesIn(heading, "flex-start", props.itemsPosition)} />
      <Texts column={heading} clock={clock} from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {cards.map((one, index) => (
          <Card key={index} card={one} palette={card} clock={clockOf(clock, one.label.look)} order={index / cards.length} frame={frame} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface CardPlan {
  rect: Rect;
  icon: string;
  badge: number;
  pad: number;
  ground: string;
  tint: string;
  /** Icon and words stand side by side. */
  flat: boolean;
  /** The value stands at the end of the row. */
  ended: boolean;
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
  const icons = items.map((item) => iconFor(item.label) || iconFor(item.value));
  // Icons tell cards apart, or they tell nothing.
  const pictured = icons.every(Boolean) && new Set(icons).size > count / 2;
  // Long words want wide cards, and words that nothing stands above or beside may be large.
  const bare = !heading.lines.length && !pictured && items.every((item) => !item.value);
  const longest = Math.max(0, ...items.flatMap((item) => item.label.split(/\s+/)).map((word) => word.length));
  const across = acrossOf(props.itemsColumns, count, wide ? (count === 4 && (longest > 8 || bare) ? 2 : bare && longest > 8 ? 1 : count <= 4 ? count : Math.ceil(count / 2)) : (count <= 4 && tall) || count <= 3 ? 1 : 2);
  const gap = 28 * unit;
  const cells = inOrder(cellsOf(rest, count, across, gap), items, rest);
  const cell = cells[0]!;
  // Prices, times and the like are what is looked for: they are larger than their labels.
  const values = items.map((item) => item.value).filter(Boolean);
  const figures = values.length > 0 && values.every((value) => value.length <= 12 && /\p{N}/u.test(value));
  const flat = cell.width > cell.height * (figures ? 1.6 : 1.9);
  // Low cards in a square frame give their room to the words.
  const low = !wide && !tall && !flat && cell.height < 460 * unit;
  const pad = Math.min(56 * unit, cell.height * (low ? 0.1 : 0.16), cell.width * (low ? 0.075 : 0.1));
  const tints = items.map((_, index) => (index % 2 ? palette.accent2 : palette.accent));
  const grounds = tints.map((tint) => palette.cards || (pictured ? card.background : tint));
  const inks = grounds.map((ground) => inkOn(ground, card.text, card.background));
  // Small cards of figures have no room for an icon.
  const badge = !pictured || (figures && !flat && cell.height < 400 * unit) ? 0 : Math.min(230 * unit, cell.height * (flat ? 0.56 : low ? 0.22 : 0.3), cell.width * (flat ? 0.24 : 0.42));
  const width = cell.width - 2 * pad - (flat ? badge + pad : 0);
  const height = cell.height - 2 * pad - (flat ? 0 : badge && badge + pad * (low ? 0.6 : 1));
  const all = figures && values.length === items.length;
  // In low rows they stand at the end.
  const ended = all && flat && cell.height < 320 * unit;
  const share = ended || !values.length ? 0.96 : figures ? (all ? 0.44 : 0.6) : low ? 0.48 : 0.56;
  const large = {width: width * (ended ? 0.5 : 1), height: height * share * 0.82, size: Math.min((all || (wide && values.length) ? 86 : 140) * unit, cell.height * (flat && bare ? 0.46 : flat || (low && !badge) ? 0.34 : 0.26)), lines: 3};
  const named = items.map((item, index) => lookOf(propsOf(props, item), "items", {...faceOf(card, "head"), ground: grounds[index]!, color: inks[index]!, text: item.label}));
  const alike = setAlike(named, large, 0.7, {width: large.width, height: height * share});
  const fontSize = alike[0]?.fontSize ?? 0;
  // Cards of words alone may differ where their lengths do: a short one is not as small as the longest has to be.
  const lengths = items.map((item) => item.label.length);
  const labels = pictured || values.length || Math.max(...lengths) < 3 * Math.min(...lengths) ? alike : named.map((look) => setText(look, {...large, size: Math.min(large.size, (1.6 * fontSize) / look.size)}, {width: large.width, height: height * share}));
  const face = figures ? faceOf(card, "figure") : {...faceOf(card, "body"), leading: 1.28};
  const inkOfValue = (index: number) => (pictured ? (figures ? card.accentText : card.muted) : inks[index]!);
  const small = {width: width * (ended ? 0.46 : 1), height: height * (ended ? 1 : (low ? 1 : 0.97) - share), size: figures ? Math.min(190 * unit, fontSize * 2.4) : Math.min(62 * unit, fontSize * (low ? 0.8 : 0.72)), lines: figures ? 1 : 4};
  const said = setAlike(items.map((item, index) => amountLook(propsOf(props, item), {...face, ground: pictured ? card.background : grounds[index]!, color: inkOfValue(index), text: item.value})), small, 0.8);
  // No card is much higher than what it holds; without a heading all of them stand in the middle.
  const held = Math.max(0, ...items.map((_, index) => labels[index]!.height + said[index]!.height)) + 12 * unit;
  const high = Math.min(cell.height, 2 * pad + (flat ? Math.max(badge, held) * 1.3 : badge ? badge + held + pad * (heading.lines.length ? 1.6 : 3) : Math.max(held * 1.6, cell.width * 0.7)));
  const rows = Math.ceil(count / across);
  const drop = ((cell.height - high) * rows) / (heading.lines.length && wide ? 1 : 2);
  const rects = cells.map((rect, index) => ({...rect, top: rest.top + drop + Math.floor(index / across) * (high + gap), height: high}));
  return {palette, card, heading, cards: items.map((_, index): CardPlan => ({rect: rects[index]!, icon: icons[index]!, badge, pad, flat, ended, ground: grounds[index]!, tint: tints[index]!, label: labels[index]!, value: said[index]!}))};
}

function Card({card, palette, clock, order, frame}: {card: CardPlan; palette: Palette; clock: Clock; order: number; frame: Frame}) {
  const {rect, icon, badge, pad, ground, tint, flat, ended, label, value} = card;
  const {unit} = frame;
  const at = 0.15 + order * 0.4;
  const pop = Math.max(0, clock.enter(at + 0.15, 0.5, true));
  const nod = Math.sin(clock.seconds * 1.4 + order * 5) * 3;
  return (
    <Part clock={clock} at={at} late={order} rect={rect} style={{...cardStyle(palette, frame), background: ground, display: "flex", direction: fromRight(label.look.text) ? "rtl" : undefined, flexDirection: flat ? "row" : "column", alignItems: flat ? "center" : "flex-start", justifyContent: flat ? "flex-start" : badge ? "space-between" : "flex-end", gap: pad, padding: pad, overflow: "hidden"}}>
      {badge > 0 && <div style={{width: badge, height: badge, flex: "none", borderRadius: badge * 0.32 * palette.round, background: tint, display: "flex", alignItems: "center", justifyContent: "center", transform: `scale(${pop.toFixed(3)})`}}>
        <div style={{display: "flex", transform: `rotate(${nod.toFixed(2)}deg)`}}>
          <Icon name={icon} size={badge * 0.54} color={inkOn(tint, "#ffffff", mix(tint, "#000000", 0.75))} strokeWidth={2} />
        </div>
      </div>}
      <div style={ended ? {flex: 1, display: "flex", alignItems: "center", justifyContent: "space-between"} : {display: "flex", flexDirection: "column", gap: 12 * unit}}>
        <Words role="items" setting={label} clock={clock} from={at + 0.1} to={at + 0.2} />
        <Words role="amounts" setting={value} clock={clock} from={at + 0.2} to={at + 0.3} />
      </div>
    </Part>
  );
}
