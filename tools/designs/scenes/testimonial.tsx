// A voice: a round portrait cut by the frame's edge (initials stand whole inside it), and what it says on a card whose tail points at it. Stars for a rating.
import {AbsoluteFill, Icon, inkOn, lettersOf, mix} from "stage";
import {standing} from "./kit/box";
import {edged} from "./kit/card";
import {setColumn, Texts, type Line} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {starsOf} from "./kit/number";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Picture, picturesOf} from "./kit/photo";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn, onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  value: "5 / 5",
  quote: "We came for one loaf and stayed for three hours. The kindest place in town.",
  author: "Annika Lund",
  subtitle: "Regular since 2014",
  pictures: [] as string[],
  ...looks("value", "quote", "author", "subtitle"),
  theme: {background: "#f3e3d3", surface: "#fffaf4", text: "#2a1a14", accent: "#c8452c", accent2: "#efa63c", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, portrait, card, words, by, rating, stars} = once([props, frame], () => plan(props, frame));
  const {unit} = frame;
  const come = clock.enter(0.15, 0.65, clock.motion === "bounce");
  const leave = clock.leave(0.4);
  const origin = frame.wide ? "0 50%" : "25% 0";
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.author + "voice"} boxes={onCards([rating, ...words.column.lines.map(({setting}) => setting)]) && boxesIn(by, "center")} />
      <Portrait portrait={portrait} opacity={props.picturesOpacity} palette={palette} clock={clock} unit={unit} />
      <div style={{...standing(card.rect), opacity: Math.min(1, come * 2) * (1 - leave), transformOrigin: origin, transform: come < 0.999 || leave > 0.001 ? `scale(${0.82 + 0.18 * come - 0.08 * leave})` : undefined}}>
        <svg style={{position: "absolute", ...card.tail.place, overflow: "visible"}} width={card.tail.size} height={card.tail.size} viewBox="0 0 100 100">
          <path d={card.tail.d} fill={card.ground} />
        </svg>
        <div style={{position: "absolute", inset: 0, background: card.ground, ...edged(palette, unit), borderRadius: 52 * unit * palette.round}} />
      </div>
      {rating.lines.length > 0 && <Stars stars={stars} rating={rating} top={words.rect.top} left={words.rect.left} clock={clock} />}
      <Texts column={by} clock={clock} justify="center" from={0.55} to={0.85} />
      <Texts column={words.column} clock={clock} justify="center" from={0.3} to={0.85} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const ground = palette.cards || (palette.dark ? mix(palette.background, palette.text, 0.1) : palette.surface);
  const on = paletteOn(palette, ground);
  const picture = picturesOf(props.pictures)[0] ?? "";
  // Initials are no face: they leave the words more room, and letters cut by the edge would look like a mistake.
  const size = picture ? (wide ? height * 0.86 : tall ? width * 0.92 : width * 0.33) : (wide ? height * 0.36 : width * (tall ? 0.4 : 0.2));
  const edge = margin * 0.85;
  const circle = wide ? {left: picture ? -size * 0.2 : edge, top: height * 0.5 - size / 2} : picture ? {left: -size * 0.16, top: -size * (tall ? 0.1 : 0.14)} : {left: edge, top: edge};
  const left = wide ? circle.left + size + 60 * unit : margin * 0.75;
  const top = wide ? margin * 0.9 : circle.top + size + 44 * unit;
  // In square frames who says it stands beside the portrait, and the card is all for what is said.
  const [aside, start] = [!wide && !tall, circle.left + size + 48 * unit];
  const rect = {left, top, width: width - left - margin * 0.75, height: height - top - margin * (wide ? 0.9 : 0.8)};
  const tail = wide
    ? {place: {left: -46 * unit, top: rect.height / 2 - 50 * unit}, size: 100 * unit, d: "M0 50C34 44 46 30 50 6H100V94H50C46 70 34 56 0 50Z"}
    : {place: {left: size * 0.3, top: -46 * unit}, size: 100 * unit, d: "M50 0C44 34 30 46 6 50V100H94V50C70 46 56 34 50 0Z"};
  const pad = (wide ? 84 : 64) * unit;
  const inner = {left: rect.left + pad, top: rect.top + pad * 0.9, width: rect.width - 2 * pad, height: rect.height - 1.8 * pad};
  const share = starsOf(props.value);
  const rating = setText(lookOf(props, "value", {ground: on.background, color: on.muted, font: palette.body, weight: 620, leading: 1.2}), {width: inner.width * 0.4, height: inner.height * 0.1, size: (tall ? 46 : 38) * unit, lines: 1}, {width: inner.width * 0.5, height: inner.height * 0.16});
  const used = rating.lines.length ? Math.max(rating.height, 54 * unit) + 34 * unit : 0;
  const signed: Line[] = [
    {role: "author", face: "strong", size: (tall ? 72 : 66) * unit, lines: 2, share: aside ? 0.5 : 0.16},
    {role: "subtitle", face: "body", size: (tall ? 56 : 50) * unit, lines: 2, share: aside ? 0.4 : 0.14},
  ];
  const by = setColumn(props, palette, {left: start, ...(picture ? {top: margin * 0.6, height: top - margin * 1.2} : {top: circle.top, height: size}), width: width - margin - start}, 10 * unit, aside ? signed : []);
  const column = setColumn(props, on, {...inner, top: inner.top + used, height: inner.height - used}, 26 * unit, [
    {role: "quote", face: "head", size: (String(props.quote).length < 60 ? 1.5 : 1) * (wide || tall ? 112 : 104) * unit, lines: wide ? 7 : 9, look: {weight: palette.serif ? 480 : 600, leading: 1.16}},
    ...(aside ? [] : signed),
  ]);
  // The card is as high as what it says.
  const needed = Math.min(1, (column.height + used + 2.4 * pad) / rect.height);
  const shrunk = wide ? {...rect, top: rect.top + (rect.height * (1 - needed)) / 2, height: rect.height * needed} : {...rect, height: rect.height * Math.max(needed, 0.6)};
  const space = {...inner, top: shrunk.top + pad * 0.9, height: shrunk.height - 1.8 * pad};
  // Of the name alone: "Jana, nurse" is J.
  const initials = (String(props.author ?? "").split(/,|\s[–—-]\s/)[0] ?? "").split(/\s+/).slice(0, 2).map((name) => lettersOf(name)[0] ?? "").join("").toUpperCase();
  return {
    palette,
    portrait: {...circle, size, picture, initials},
    card: {rect: shrunk, ground, tail: wide ? {...tail, place: {left: -46 * unit, top: shrunk.height / 2 - 50 * unit}} : tail},
    by,
    words: {rect: space, column: {...column, rect: {...space, top: space.top + used, height: space.height - used}}},
    rating,
    stars: {share, size: 54 * unit, color: palette.accent, empty: mix(ground, on.text, 0.16)},
  };
}

interface PortraitPlan {
  left: number;
  top: number;
  size: number;
  picture: string;
  initials: string;
}

/** The picture, or the initials, in a disc with arcs that turn around it. */
function Portrait({portrait, opacity, palette, clock, unit}: {portrait: PortraitPlan; opacity: number; palette: Palette; clock: Clock; unit: number}) {
  const {left, top, size, picture, initials} = portrait;
  const come = clock.enter(0, 0.8, clock.motion === "bounce");
  const leave = clock.leave(0.7);
  const grown = Math.max(0, come * (1 - leave));
  return (
    <div style={{position: "absolute", left, top, width: size, height: size, transform: `scale(${grown})`}}>
      <svg style={{position: "absolute", inset: 0, overflow: "visible"}} width={size} height={size} viewBox="-50 -50 100 100">
        {[54, 58.5].map((radius, index) => (
          <circle key={radius} r={radius} fill="none" stroke={index ? palette.accent : palette.accent2} strokeWidth={index ? 1 : 2} pathLength="1" strokeDasharray={`${(0.3 + index * 0.16) * clock.ease(0.2, 0.8)} 1`} transform={`rotate(${(index ? -9 : 13) * clock.seconds + index * 140})`} strokeLinecap="round" />
        ))}
      </svg>
      {picture ? (
        <Picture src={picture} rect={{left: 0, top: 0, width: size, height: size}} palette={palette} clock={clock} radius={size / 2} opacity={opacity} focus="50% 30%" />
      ) : (
        <div aria-hidden style={{position: "absolute", inset: 0, borderRadius: size, background: palette.accent, display: "flex", alignItems: "center", justifyContent: "center", fontFamily: palette.display, fontWeight: palette.serif ? 560 : 760, fontSize: size * 0.38, letterSpacing: "-0.04em", color: inkOn(palette.accent, palette.background, palette.text), boxShadow: `inset 0 0 0 ${3 * unit}px ${mix(palette.accent, palette.background, 0.2)}`}}>
          {initials || <Icon name="quote" size={size * 0.4} strokeWidth={1.6} />}
        </div>
      )}
    </div>
  );
}

const STAR = "M50 6L62.5 36.5L95 39L70 60.5L78 93L50 75.5L22 93L30 60.5L5 39L37.5 36.5Z";

/** Five stars that fill up to the rating, one after the other, and the rating as it was said. */
function Stars({stars, rating, top, left, clock}: {stars: {share: number | null; size: number; color: string; empty: string}; rating: Setting; top: number; left: number; clock: Clock}) {
  const {share, size, color, empty} = stars;
  const filled = share === null ? 0 : share * 5 * clock.ease(0.4, 0.55);
  return (
    <div style={{position: "absolute", left, top, height: size, display: "flex", alignItems: "center", gap: size * 0.16}}>
      {share !== null &&
        [0, 1, 2, 3, 4].map((star) => (
          <svg key={star} width={size} height={size} viewBox="0 0 100 100" style={{flex: "none", transform: `scale(${Math.max(0, clock.enter(0.3 + star * 0.06, 0.45, true) * (1 - clock.leave(star * 0.1)))}) rotate(${(1 - clock.enter(0.3 + star * 0.06, 0.45)) * -40}deg)`}}>
            <defs>
              <linearGradient id={`star${star}`}>
                <stop offset={Math.min(1, Math.max(0, filled - star))} stopColor={color} />
                <stop offset={Math.min(1, Math.max(0, filled - star))} stopColor={empty} />
              </linearGradient>
            </defs>
            <path d={STAR} fill={`url(#star${star})`} stroke={`url(#star${star})`} strokeWidth="8" strokeLinejoin="round" />
          </svg>
        ))}
      <Words role="value" setting={rating} clock={clock} from={0.5} to={0.6} style={{marginLeft: share === null ? 0 : size * 0.3}} />
    </div>
  );
}
