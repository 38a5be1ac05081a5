// Where to follow: handles as stickers with their networks' signs, slapped on one after another at odd angles.
import {AbsoluteFill, Icon, inkOn, mix, random, veil} from "stage";
import {standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, settled, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "Follow the crumbs",
  subtitle: "",
  items: [
    {label: "Instagram", value: "@luigis.bakery", detail: ""},
    {label: "YouTube", value: "Luigi bakes", detail: ""},
    {label: "Facebook", value: "luigisbakery", detail: ""},
  ],
  ...looks("title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#ffd84d", surface: "#ffffff", text: "#1d1433", accent: "#7b3df0", accent2: "#ff5c8a", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "round"},
  ...settings(),
  // "bounce", "rise", "slide", "type", "fade" or "none"
  motion: "bounce",
};

interface Sticker {
  rect: Rect;
  turn: number;
  label: Setting;
  value: Setting;
  icon: string;
  fill: string;
  ink: string;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, stickers, paper} = once([props, frame], () => plan(props, frame));
  const moved = arranged(props.itemsPosition, stickers.map((sticker) => sticker.rect), words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "social"} strength={0.5} boxes={boxesIn(words, frame.wide || !stickers.length ? "center" : "flex-start", props.itemsPosition)} />
      <Texts column={words} clock={clock} justify={frame.wide || !stickers.length ? "center" : "flex-start"} from={0.02} to={0.35} style={moved.heading} />
      <AbsoluteFill style={moved.list}>
        {stickers.map((sticker, index) => (
          <Slap key={index} sticker={sticker} index={index} count={stickers.length} paper={paper} round={palette.round} clock={clockOf(clock, sticker.label.look)} frame={frame} />
        ))}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

const SIGNS: Record<string, string> = {instagram: "instagram", insta: "instagram", youtube: "youtube", facebook: "facebook", twitter: "twitter", linkedin: "linkedin", github: "github", twitch: "twitch", dribbble: "dribbble", slack: "slack", tiktok: "music-2", spotify: "audio-lines", soundcloud: "audio-waveform", podcast: "podcast", whatsapp: "message-circle", telegram: "send", signal: "message-circle", discord: "message-square", threads: "at-sign", mastodon: "at-sign", bluesky: "cloud", pinterest: "pin", snapchat: "ghost", vimeo: "video", reddit: "message-square", newsletter: "mail", email: "mail", mail: "mail", web: "globe", website: "globe", blog: "rss"};

/** The sign of a network, or of what an address looks like. */
function signOf(label: string, value: string): string {
  const known = label.toLowerCase().split(/[^\p{L}]+/u).find((word) => SIGNS[word]);
  if (known) return SIGNS[known]!;
  const all = `${label} ${value}`;
  return /\S@\S+\.\S/.test(all) ? "mail" : /@/.test(all) ? "at-sign" : /\w\.\w{2,}/.test(all) ? "globe" : /\d{5}/.test(all) ? "phone" : "hash";
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const titled = ["title", "subtitle"].some((element) => props[element as "title"] && props[`${element as "title"}Visible`] !== false);
  const head = !items.length ? safe : wide ? {...safe, width: room.width * 0.36} : {...safe, height: height * (tall ? 0.24 : 0.24)};
  const words = setColumn(props, palette, head, 24 * unit, [
    {role: "title", face: "title", size: (wide ? 148 : tall ? 148 : 112) * unit, lines: wide ? 5 : 2},
    {role: "subtitle", face: "body", size: (tall ? 56 : 48) * unit, lines: 4, share: 0.34},
  ]);
  const left = wide ? (titled ? margin + room.width * 0.42 : width * 0.16) : margin;
  const top = wide || !titled ? margin : margin + words.height + 50 * unit;
  const area = {left, top, width: wide && !titled ? width * 0.68 : width - left - margin, height: height - top - margin};
  return {palette, words, paper: mix(palette.surface, "#ffffff", palette.dark ? 0 : 0.5), stickers: stickersOf(props, items, area, palette, frame)};
}

function stickersOf(props: typeof defaults, items: ReturnType<typeof itemsOf>, area: Rect, palette: Palette, {unit, tall}: Frame): Sticker[] {
  const count = Math.max(1, items.length);
  const across = count > 5 && !tall ? 2 : 1;
  const rows = Math.ceil(count / across);
  const gap = 30 * unit;
  const high = Math.min((area.height - gap * (rows - 1)) / rows, (count < 3 ? 1.35 : 1) * (tall ? 270 : 250) * unit);
  const start = area.top + (area.height - high * rows - gap * (rows - 1)) / 2;
  const cell = (area.width - gap * (across - 1)) / across;
  const sign = high * 0.62;
  const valued = items.some((item) => item.value);
  const fills = palette.cards ? [palette.cards] : [palette.accent, palette.accent2, palette.text];
  const grounds = items.map((_, index) => fills[index % fills.length]!);
  const inks = grounds.map((fill) => inkOn(fill, palette.background, palette.text));
  const box = {width: cell * 0.92 - sign - 110 * unit, height: high * (valued ? 0.46 : 0.6), size: Math.min(high * 0.34, 120 * unit), lines: 2};
  const handles = setAlike(items.map((item, index) => lookOf(propsOf(props, item), "items", {text: item.value || item.label, ground: grounds[index]!, color: inks[index]!, font: palette.display, weight: palette.serif ? 620 : 760, leading: 1.14, spacing: -0.02})), box);
  const networks = setAlike(items.map((item, index) => lookOf(propsOf(props, item), "items", {text: item.value ? item.label : item.detail, ground: grounds[index]!, color: inks[index]!, font: palette.body, weight: 560, leading: 1.2})), {...box, height: high * 0.24, size: box.size * 0.5, lines: 1});
  return items.map((item, index) => {
    const wide = Math.min(cell, Math.max(handles[index]!.width, networks[index]!.width) + sign + 120 * unit);
    const free = cell - wide;
    // They lean to the left and to the right by turns.
    const left = area.left + Math.floor(index / rows) * (cell + gap) + free * (index % 2 ? Math.min(0.9, 160 * unit / Math.max(1, free)) : 0.04);
    return {rect: {left, top: start + (index % rows) * (high + gap), width: wide, height: high * 0.94}, turn: (index % 2 ? 1 : -1) * (1.6 + 1.6 * random(`${item.label}${index}`)), label: networks[index]!, value: handles[index]!, icon: signOf(item.label, item.value), fill: grounds[index]!, ink: inks[index]!};
  });
}

function Slap({sticker, index, count, paper, round, clock, frame}: {sticker: Sticker; index: number; count: number; paper: string; round: number; clock: Clock; frame: Frame}) {
  const {rect, turn, label, value, icon, fill, ink} = sticker;
  const {unit} = frame;
  const at = 0.15 + 0.5 * (index / count);
  const bounces = clock.motion === "bounce" || clock.motion === "rise";
  const come = clock.enter(at, 0.45, bounces);
  const leave = clock.leave(index / count);
  const sway = Math.sin(clock.seconds * 1.1 + index * 1.9) * 0.7;
  const from = clock.motion === "slide" ? `translateX(${(1 - come) * frame.width * 0.5}px)` : clock.motion === "rise" ? `translateY(${(1 - come) * 260 * unit}px)` : clock.motion === "fade" || clock.motion === "type" ? "" : `scale(${1.6 - 0.6 * come})`;
  const size = rect.height * 0.5;
  const still = clock.motion === "type" ? clock : settled(clock);
  return (
    <div style={{...standing(rect), opacity: Math.min(1, Math.max(0, come * 2)) * (1 - leave), transform: `rotate(${turn + sway + (1 - come) * turn * 4}deg) ${from} scale(${1 - 0.3 * leave})`}}>
      <div style={{position: "absolute", inset: 0, borderRadius: rect.height * 0.3 * round, background: veil("#000000", 0.2), transform: `translate(${8 * unit}px, ${12 * unit}px)`}} />
      <div style={{position: "absolute", inset: 0, borderRadius: rect.height * 0.3 * round, background: fill, border: `${10 * unit}px solid ${paper}`, boxSizing: "border-box", display: "flex", alignItems: "center", gap: 34 * unit, padding: `0 ${40 * unit}px`}}>
        <Icon name={icon} size={size} color={ink} strokeWidth={1.9} draw={clock.ease(at + 0.12, 0.5)} style={{flex: "none"}} />
        <div style={{display: "flex", flexDirection: "column", gap: 12 * unit}}>
          <Words role="items" setting={label} clock={still} from={at + 0.1} to={at + 0.15} />
          <Words role="items" setting={value} clock={still} from={at + 0.15} to={at + 0.2} />
        </div>
      </div>
    </div>
  );
}
