// Words on slanted ribbons that run past each other across the whole frame; one ribbon stands and carries the headline.
import {AbsoluteFill, fitText, inkOn, mix} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf} from "./kit/items";
import {marked, Runs} from "./kit/marks";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {clockOf, useClock, type Clock} from "./kit/time";
import {emphasised, lettered, lookOf, looks, seenThrough, setText, settings, type Look, inStack, verticalPlace} from "./kit/type";
import {onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "New season, new bread",
  items: [
    {label: "Rye & honey", value: "", detail: ""},
    {label: "Walnut", value: "", detail: ""},
    {label: "Olive", value: "", detail: ""},
    {label: "Pumpkin seed", value: "", detail: ""},
  ],
  ...looks("title", "items"),
  theme: {background: "#ff5a36", surface: "#ffe8dc", text: "#1b0f0a", accent: "#1b0f0a", accent2: "#ffd23f", display: "Bricolage Grotesque", body: "Inter", texture: "plain", corners: "sharp"},
  ...settings(),
  // "slide", "rise", "bounce", "type", "fade" or "none"
  motion: "slide",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, title, ribbons, main, tilt, high, shift, reach} = once([props, frame], () => plan(props, frame));
  const {width, height} = frame;
  const open = clock.enter(0.15, 0.6, clock.motion === "bounce") * (1 - clock.leave(1));
  return (
    <AbsoluteFill data-running="">
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "ticker"} strength={0.5} boxes={onCards([inStack(title)])} />
      <div style={{position: "absolute", left: width / 2 - reach / 2, top: shift, width: reach, height, transform: `rotate(${tilt}deg)`}}>
        {ribbons.map((ribbon, index) => (
          <Ribbon key={index} ribbon={ribbon} index={index} count={ribbons.length} reach={reach} high={high} clock={clockOf(clock, ribbon.look)} frame={frame} />
        ))}
        {title.lines.length > 0 && <div style={{position: "absolute", left: 0, right: 0, top: height / 2 - main.height / 2, height: main.height, background: main.fill, transform: `scaleY(${Math.max(0, open)})`}} />}
      </div>
      {title.lines.length > 0 && (
        <div style={{position: "absolute", left: 0, right: 0, top: shift, height, display: "flex", flexDirection: "column", justifyContent: "center", padding: `0 ${frame.margin}px`, transform: inStack(title).look.position ? undefined : `rotate(${tilt}deg)`}}>
          <Words role="title" setting={inStack(title)} clock={clock} from={0.35} to={0.6} />
        </div>
      )}
    </AbsoluteFill>
  );
}

interface RibbonPlan {
  top: number;
  text: string;
  /** Whether these are an item's words, not the title's once more. */
  own: boolean;
  look: Look;
  size: number;
  /** Of the text and the gap behind it, pixels. */
  step: number;
  fill: string;
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, room} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const fill = palette.accent;
  const title = setText(
    lookOf(props, "title", {ground: fill, color: inkOn(fill, palette.background, palette.text), font: palette.display, weight: palette.serif ? 660 : 800, spacing: -0.03, leading: 1.04, align: "center"}),
    {width: room.width * 0.9, height: height * (tall ? 0.3 : 0.32), size: (wide ? 200 : tall ? 176 : 140) * unit, lines: tall ? 5 : 3},
    {width: room.width * 0.98, height: height * 0.42},
  );
  const tilt = wide ? -5 : tall ? -8 : -6;
  const main = {fill, height: title.lines.length ? title.height + 96 * unit : 0};
  const high = (tall ? 150 : wide ? 138 : 120) * unit;
  // The headline goes up or down with its ribbons.
  const place = verticalPlace(title.look);
  const side = place === "top" ? -1 : place === "bottom" ? 1 : 0;
  const shift = side * Math.max(0, height / 2 - main.height / 2 - Math.abs(Math.sin((tilt * Math.PI) / 180)) * room.width * 0.5);
  // The frame's box as it is along the ribbons, and across them.
  const [sine, cosine] = [Math.abs(Math.sin((tilt * Math.PI) / 180)), Math.cos((tilt * Math.PI) / 180)];
  const reach = (width * cosine + height * sine) * 1.02;
  const across = (height / 2 + Math.abs(shift)) * cosine + (width / 2) * sine;
  return {palette, title, tilt, main, high, shift, reach, ribbons: ribbonsOf(props, palette, main.height, high, across, height / 2)};
}

/** Ribbons above and below the middle one, as many as the frame holds; each item has its turn, from the middle outwards. */
function ribbonsOf(props: typeof defaults, palette: Palette, middle: number, high: number, across: number, middleAt: number): RibbonPlan[] {
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const said = items.map((item) => [item.label, item.value, item.detail].filter(Boolean).join("  "));
  const texts = said.length ? said : [props.titleVisible === false ? "" : String(props.title ?? "").trim()].filter(Boolean);
  const gap = high * 0.16;
  const around = Math.ceil((across - middle / 2) / (high + gap));
  const sides = Math.max(around, Math.ceil(texts.length / 2));
  if (!texts.length) return [];
  const fills = [palette.accent2, mix(palette.background, palette.text, 0.1), mix(palette.accent2, palette.background, 0.5)];
  return Array.from({length: sides * 2}, (_, index): RibbonPlan => {
    const step = Math.floor(index / 2);
    const above = index % 2 === 0;
    const off = middle / 2 + gap + step * (high + gap);
    const fill = fills[(step + (above ? 0 : 1)) % fills.length]!;
    const text = texts[index % texts.length]!;
    const item = items[index % texts.length];
    const look = lookOf(item ? propsOf(props, item) : props, "items", {text, ground: fill, color: inkOn(fill, palette.text, palette.background), font: palette.display, weight: palette.serif ? 600 : 760, spacing: -0.02, leading: 1});
    const size = high * 0.6 * Math.min(1.5, look.size);
    const wide = fitText({text, width: 1e6, fontSize: 100, fontFamily: look.font, fontWeight: look.weight, letterSpacing: look.spacing}).width / 100;
    return {top: middleAt + (above ? -off - high : off), text, own: said.length > 0 && index < texts.length, look, size, step: wide * size + size * 1.1, fill};
  });
}

function Ribbon({ribbon, index, count, reach, high, clock, frame}: {ribbon: RibbonPlan; index: number; count: number; reach: number; high: number; clock: Clock; frame: Frame}) {
  const {top, text, own, look, size, step, fill} = ribbon;
  const forth = index % 2 ? 1 : -1;
  const at = 0.3 * (Math.floor(index / 2) / Math.max(1, count / 2));
  const [shown, leave] = [clock.motion === "bounce" ? clock.enter(at, 0.8, true) : clock.ease(at, 0.8), clock.leave(1 - index / count)];
  const come = shown * (1 - leave);
  const comes = look.motion && !["slide", "rise", "none"].includes(clock.motion) ? pieceStyle(clock.motion, shown, leave) : {transform: look.motion === "rise" ? `translateY(${(1 - come) * frame.height * (index % 2 ? 0.7 : -0.7)}px)` : `translateX(${(1 - come) * reach * forth * -1}px)`};
  const travel = (clock.seconds * (70 + 14 * (index % 3)) * frame.unit * forth) % step;
  const copies = Math.ceil(reach / step) + 2;
  // One copy is the text itself; it begins in the frame's middle. The others are its echoes.
  const middle = Math.floor(copies / 2);
  return (
    <div style={{position: "absolute", left: 0, right: 0, top, height: high, background: fill, overflow: "hidden", visibility: clock.away ? "hidden" : undefined, ...comes}}>
      {Array.from({length: copies}, (_, copy) => {
        const said = own && copy === middle;
        return (
          <div key={copy} data-role={said ? "items" : undefined} aria-hidden={!said} style={{position: "absolute", left: reach / 2 - step / 2 + (copy - middle) * step + travel, top: 0, height: high, lineHeight: `${high}px`, whiteSpace: "pre", fontFamily: look.font, fontSize: size, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, color: look.color, textAlign: look.align, rotate: `${look.rotation}deg`, ...seenThrough(look), ...lettered(look)}}>
            <span style={{display: "inline-block", ...emphasised(look, clock)}}><Runs text={text} marks={marked([text], look.marks)?.[0]} /></span>
            <div style={{position: "absolute", right: -size * 0.72, top: high / 2 - size * 0.14, width: size * 0.28, height: size * 0.28, background: look.color, transform: `rotate(${45 + clock.seconds * 40}deg)`}} />
          </div>
        );
      })}
    </div>
  );
}
