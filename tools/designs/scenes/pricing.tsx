// Plans and their prices on cards, the middle one raised and in the accent; what each holds stands below its price.
import {AbsoluteFill, veil} from "stage";
import {cellsOf, type Rect} from "./kit/box";
import {cardPalette, cardStyle} from "./kit/card";
import {Texts} from "./kit/column";
import {Counted} from "./kit/counted";
import {faceOf, paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {headingOf} from "./kit/heading";
import {inOrder, type Item, itemsOf, propsOf, runsLeft, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Part} from "./kit/part";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Memberships",
  title: "Pick your pace",
  subtitle: "",
  items: [
    {label: "Once a week", value: "€19", detail: "One class · Open showers"},
    {label: "As you like", value: "€39", detail: "All classes · Sauna · Bring a friend"},
    {label: "With a coach", value: "€79", detail: "Everything · Your own plan"},
  ],
  // Which plan is raised, from 1; 0 = the middle one
  best: 0,
  ...looks("kicker", "title", "subtitle", "items", "amounts"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#101014", surface: "#1b1b22", text: "#f6f5f1", accent: "#c8f04a", accent2: "#6f7cff", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, heading, cards} = once([props, frame], () => plan(props, frame));
  const moved = arranged(props.itemsPosition, cards.map((card) => card.rect), heading, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={boxesIn(heading, "flex-start", props.itemsPosition)} />
      <Texts column={heading} clock={clock} from={0} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {cards.map((card, index) => (
          <Card key={index} card={card} clock={clockOf(clock, card.label.look)} order={index / cards.length} frame={frame} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface CardPlan {
  rect: Rect;
  look: Palette;
  best: boolean;
  /** Name and price stand beside the points. */
  flat: boolean;
  /** Name and price stand at the two ends of a row. */
  ended: boolean;
  rtl: boolean;
  pad: number;
  label: Setting;
  value: Setting;
  points: Setting[];
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = (props.itemsVisible === false ? [] : itemsOf(props.items)).slice(0, 5);
  const {heading, rest} = headingOf(props, palette, frame, {share: wide ? 0.3 : 0.24});
  const lift = (wide ? 34 : 0) * unit;
  const count = Math.max(1, items.length);
  const best = props.best > 0 ? props.best - 1 : Math.floor((count - 1) / 2 + (count > 1 ? 0.5 : 0));
  const room = wide ? {...rest, top: rest.top + lift, height: rest.height - lift * 1.4} : rest;
  // Two plans with points stand side by side in a square frame as well.
  const abreast = wide || (!tall && count < 3 && items.some((item) => item.detail));
  const area = count === 1 && wide ? {...room, width: room.width * 0.46} : room;
  const cells = inOrder(cellsOf(area, count, abreast ? count : 1, (abreast && !wide ? 20 : 30) * unit), items, area);
  return {palette, heading, cards: cardsOf(props, items, palette, cells, best, lift, frame)};
}

/** What a plan holds, point by point. */
function pointsOf(item: Item): string[] {
  return item.detail.split(/\s*(?:\n|·|;|\||,\s)\s*/).filter(Boolean).slice(0, 5);
}

function cardsOf(props: typeof defaults, items: Item[], palette: Palette, cells: Rect[], best: number, lift: number, {unit, wide}: Frame): CardPlan[] {
  const plain = cardPalette(palette);
  const hot = paletteOn(palette, palette.accent);
  const cell = cells[0]!;
  const flat = !wide && cell.width > cell.height * 1.5;
  const pad = Math.min(52 * unit, cell.width * (wide ? 0.1 : 0.08), cell.height * 0.14);
  // Without points the name and the price have the card to themselves.
  const bare = items.every((item) => !pointsOf(item).length);
  // A low row of name and price has them at its two ends.
  const ended = flat && bare;
  const named = ended && items.every((item) => !item.value);
  const width = (cell.width - 2 * pad) * (named || !flat ? 1 : ended ? 0.48 : 0.46);
  const height = cell.height - 2 * pad;
  const of = (index: number) => (index === best ? hot : plain);
  const most = Math.max(1, ...items.map((item) => pointsOf(item).length));
  const labels = setAlike(items.map((item, index) => lookOf(propsOf(props, item), "items", {...faceOf(of(index), "strong"), text: item.label})), {width: width * 0.9, height: height * (ended ? 0.9 : flat ? 0.36 : bare ? 0.3 : 0.2), size: (ended ? 104 : bare ? 76 : 58) * unit, lines: 2}, 0.8, {width, height: height * (ended ? 1 : flat ? 0.42 : bare ? 0.36 : 0.24)});
  const values = setAlike(items.map((item, index) => amountLook(propsOf(props, item), {...faceOf(of(index), "figure"), text: item.value})), {width, height: height * (ended ? 0.95 : flat ? 0.5 : bare ? 0.4 : 0.26), size: (ended ? 130 : bare ? 200 : 170) * unit, lines: 1}, 0.5, {width, height: height * (ended ? 1 : flat ? 0.62 : bare ? 0.5 : 0.34)});
  const share = (height * (flat ? 0.96 : 0.44)) / most - 12 * unit;
  const flatPoints = items.flatMap((item, index) => pointsOf(item).map((text) => ({text, index})));
  const points = setAlike(flatPoints.map(({text, index}) => lookOf(propsOf(props, items[index]!), "items", {...faceOf(of(index), "body"), color: of(index).text, leading: 1.2, text})), {width: (cell.width - 2 * pad) * (flat ? 0.46 : 1) - 50 * unit, height: Math.max(20 * unit, share), size: (wide ? 46 : 58) * unit, lines: wide || flat ? 2 : 3}, 0.8);
  return items.map((_, index) => {
    const raised = index === best && items.length > 1;
    const rect = raised ? {...cells[index]!, top: cells[index]!.top - lift, height: cells[index]!.height + lift * 1.4} : cells[index]!;
    return {rect, look: of(index), best: raised, flat, ended, rtl: runsLeft(items), pad, label: labels[index]!, value: values[index]!, points: points.filter((_, place) => flatPoints[place]!.index === index)};
  });
}

function Card({card, clock, order, frame}: {card: CardPlan; clock: Clock; order: number; frame: Frame}) {
  const {rect, look, best, flat, ended, rtl, pad, label, value, points} = card;
  const {unit} = frame;
  const at = 0.12 + order * 0.35 + (best ? 0.1 : 0);
  const check = 0.84 * (points[0]?.fontSize ?? 0);
  return (
    <Part clock={clock} at={at} late={order} rect={rect} style={{...cardStyle(look, frame, 40), display: "flex", direction: rtl ? "rtl" : undefined, flexDirection: flat ? "row" : "column", alignItems: flat ? "center" : "stretch", justifyContent: points.length ? "space-between" : flat ? "flex-start" : "center", gap: pad * 0.5, padding: pad}}>
      <div style={ended ? {flex: 1, display: "flex", alignItems: "center", justifyContent: "space-between"} : {display: "flex", flexDirection: "column", gap: 18 * unit, width: flat && points.length ? "46%" : undefined}}>
        <Words role="items" setting={label} clock={clock} from={at + 0.1} to={at + 0.2} />
        <Counted role="amounts" setting={value} clock={clock} at={at + 0.1} length={0.5} late={order} />
      </div>
      {points.length > 0 && <div style={{display: "flex", flexDirection: "column", gap: 12 * unit, width: flat ? "50%" : undefined, paddingTop: flat ? 0 : 24 * unit, borderTop: flat ? undefined : `${Math.max(1, 2 * unit)}px solid ${veil(look.text, 0.18)}`}}>
        {points.map((point, index) => (
          <div key={index} style={{display: "flex", alignItems: "flex-start", gap: 18 * unit}}>
            <svg width={check} height={check} viewBox="0 0 24 24" fill="none" stroke={best ? look.text : look.accentText} strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" style={{flex: "none", marginTop: (point.fontSize * 1.2 - check) / 2}}>
              <path d="M4 12.5L9.5 18L20 6.5" pathLength="1" strokeDasharray={`${clock.ease(at + 0.3 + index * 0.06, 0.3).toFixed(3)} 1`} opacity={clock.ease(at + 0.3 + index * 0.06, 0.3) > 0.01 ? 1 : 0} />
            </svg>
            <Words role="items" setting={point} clock={clock} from={at + 0.25 + index * 0.06} to={at + 0.35 + index * 0.06} />
          </div>
        ))}
      </div>}
    </Part>
  );
}
