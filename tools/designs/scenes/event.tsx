// An event: leaves fall off a calendar until its day is on top; beside it what happens, where, and how to come along.
import {AbsoluteFill, Icon, inkOn, legible, mix} from "stage";
import {standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {marked, Runs} from "./kit/marks";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {clockOf, useClock, type Clock} from "./kit/time";
import {emphasised, lettered, lookOf, looks, placed, setText, settings, type Setting} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "You are invited",
  title: "Summer night at the bakery",
  subtitle: "Long tables, wood-fired pizza and music until late",
  date: "14 June, 6 pm",
  place: "Courtyard, Mill Lane 8",
  cta: "",
  ...looks("kicker", "title", "subtitle", "date", "place", "cta"),
  theme: {background: "#fdf0dc", surface: "#ffffff", text: "#2a1520", accent: "#d8334a", accent2: "#f4a02c", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, leaf, date, words, aside, place, cta, fill, boxes} = once([props, frame], () => plan(props, frame));
  const {unit} = frame;
  const called = clockOf(clock, cta.look);
  const placed = clockOf(clock, place.look);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "event"} boxes={boxes} />
      {date && <Calendar leaf={leaf} date={date} palette={palette} clock={clockOf(clock, date.look)} frame={frame} />}
      {aside && <Texts column={words} clock={clock} justify="center" from={0.2} to={0.6} />}
      <div style={{...standing(aside ?? words.rect), height: aside ? aside.height : frame.height - words.rect.top - frame.margin, display: "flex", flexDirection: "column", justifyContent: "center", gap: 40 * unit}}>
        {!aside && <Texts column={words} clock={clock} from={0.2} to={0.6} style={{position: "static", height: "auto"}} />}
        {place.lines.length > 0 && (
          <div style={{display: "flex", alignItems: "center", gap: 18 * unit, justifyContent: sideOf(place)}}>
            <Icon name="map-pin" size={place.fontSize * 1.15} color={palette.accentText} strokeWidth={2.2} draw={placed.ease(0.5, 0.5) * (1 - placed.leave(0.4))} style={{flex: "none"}} />
            <Words role="place" setting={place} clock={clock} from={0.55} to={0.65} />
          </div>
        )}
        {cta.lines.length > 0 && (
          <div style={{alignSelf: sideOf(cta), padding: `${26 * unit}px ${44 * unit}px`, borderRadius: 60 * unit * palette.round, background: fill, transform: `scale(${Math.max(0, called.enter(0.6, 0.5, true)) * (1 - called.leave(0.6))})`}}>
            <Words role="cta" setting={cta} clock={clock} from={0.66} to={0.72} />
          </div>
        )}
      </div>
    </AbsoluteFill>
  );
}

function sideOf({look}: Setting): "center" | "flex-end" | "flex-start" {
  return look.align === "center" ? "center" : look.align === "right" ? "flex-end" : "flex-start";
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const says = (elements: string[]) => elements.some((element) => lookOf(props, element, {}).text);
  const [titled, located] = [says(["kicker", "title"]), says(["subtitle", "place", "cta"])];
  const [across, down] = tall ? (titled ? [0.94, 0.5] : [0.94, 0.58]) : titled ? (says(["subtitle", "cta"]) ? [0.45, 0.47] : [0.5, 0.54]) : [0.7, 0.7];
  const size = wide ? {width: room.height * 0.74, height: room.height * 0.94} : {width: room.width * across, height: room.height * down};
  // A date and a place alone stand in the middle.
  const leaf = {left: titled || (wide && located) ? margin : (width - size.width) / 2, top: wide || !(titled || located) ? (height - size.height) / 2 : margin + 24 * unit, ...size};
  const date = datesOf(props, leaf, palette);
  // In square frames the place stands beside the calendar, and what happens below them.
  const beside = leaf.left + leaf.width + 64 * unit;
  const aside = date && titled && !wide && !tall ? {...leaf, left: beside, width: width - margin - beside} : null;
  const left = date && wide ? leaf.left + leaf.width + 120 * unit : margin;
  const top = date && !wide ? leaf.top + leaf.height + 56 * unit : margin;
  const space = {width: width - margin - left, height: height - margin - top};
  const ends = aside ?? space;
  const fill = props.ctaColor || palette.accent;
  const cta = setText(
    lookOf({...props, ctaColor: ""}, "cta", {ground: fill, color: inkOn(fill, palette.background, palette.text), font: palette.body, weight: 700, leading: 1.2}),
    {width: ends.width * 0.74, height: ends.height * (aside ? 0.24 : 0.12), size: (tall ? 60 : 50) * unit, lines: 2},
    {width: ends.width * 0.9, height: ends.height * 0.3},
  );
  const placedIn = (lines: number) => setText(
    lookOf(props, "place", {color: palette.text, font: titled ? palette.body : palette.display, weight: 580, leading: 1.2, align: titled || wide ? "left" : "center"}),
    {width: ends.width - (titled ? 110 : 160) * unit, height: ends.height * (titled && !aside ? 0.18 : 0.5), size: (titled ? (tall ? 80 : 76) : 124) * unit, lines},
    {width: ends.width - (titled ? 100 : 150) * unit, height: ends.height * (titled && !aside ? 0.24 : 0.6)},
  );
  const short = placedIn(titled ? 2 : 3);
  const place = aside && short.fontSize < 40 * unit ? placedIn(4) : short;
  const used = aside ? 0 : (cta.height && cta.height + 92 * unit) + (place.height && place.height + 40 * unit);
  const words = setColumn(props, palette, {left, top, width: space.width, height: space.height - used}, 26 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.14},
    {role: "title", face: "title", size: (wide ? 168 : tall ? 190 : 150) * unit, lines: 4},
    {role: "subtitle", face: "body", size: (titled ? (tall ? 54 : 50) : 92) * unit, lines: 3, short: (titled ? (tall ? 80 : 60) : 92) * unit, measure: 0.94, ...(titled ? {share: 0.3} : {look: {color: palette.text, align: wide ? "left" : "center"}})},
  ]);
  const below = [{...place, width: place.width + 170 * unit}, cta];
  const texts = words.lines.map(({setting}) => setting);
  const boxes = aside ? boxesOf([...texts], words.rect, words.gap, "center")?.concat(boxesOf(below, aside, 40 * unit, "center") ?? frame.full) : boxesOf([...texts, ...below], {...words.rect, height: height - top - margin}, 34 * unit, "center");
  return {palette, leaf, date, words, aside, place, cta, fill, boxes};
}

/** A date as written, cut so that its day stands alone: what goes on the band and what below the day, marks between them left aside. */
function piecesOf(date: string): {text: string; at: "band" | "day" | "below" | "mark"}[] {
  const found = /(?<![\d:.])\d{1,2}(?:(?:st|nd|rd|th)?\.?\s?(?:[–—-]|to|bis|au|al|a|and|und|&)\s?\d{1,2})?(?=(?:st|nd|rd|th)?\.?(?![\d:]))/i.exec(date);
  if (!found || Number.parseInt(found[0]) < 1 || Number.parseInt(found[0]) > 31) return [{text: date, at: "day"}];
  const before = /^(.*?)([\s,]*)$/.exec(date.slice(0, found.index))!;
  const after = /^((?:st|nd|rd|th)?[.,]?)(.*)$/i.exec(date.slice(found.index + found[0].length))!;
  const [, month = "", mark = "", hour = ""] = before[1] ? ["", "", "", after[2]] : (/^([^,]*)(,?)(.*)$/.exec(after[2]!) ?? []);
  const pieces = [
    {text: before[1]!, at: "band" as const},
    {text: before[2]!, at: "mark" as const},
    {text: found[0], at: "day" as const},
    {text: after[1]!, at: "mark" as const},
    {text: month, at: "band" as const},
    {text: mark, at: "mark" as const},
    {text: hour, at: "below" as const},
  ];
  return pieces.filter(({text}) => text.trim());
}

/** The pieces of the date at their sizes: the month on the band, the day in the middle, the hour below it; null without a date. */
function datesOf(props: typeof defaults, leaf: Rect, palette: Palette) {
  const ground = palette.cards || (palette.dark ? palette.text : palette.surface);
  const on = paletteOn(palette, ground);
  const look = lookOf(props, "date", {ground: on.background, color: on.text, font: palette.display, weight: palette.serif ? 640 : 800, align: "center", spacing: -0.04, leading: 1});
  if (!look.text) return null;
  const pieces = piecesOf(look.text);
  const readOn = (under: string, usual: string) => (props.dateColor ? legible(props.dateColor, under, inkOn(under), 4.6) : usual);
  const lone = pieces.length === 1;
  const band = leaf.height * 0.24;
  const boxes = {
    band: {width: leaf.width * 0.84, height: band * 0.66, size: band * 0.46, lines: 2},
    day: {width: leaf.width * 0.86, height: leaf.height * 0.5, size: leaf.width * 0.78, lines: lone ? 4 : 1},
    below: {width: leaf.width * 0.86, height: leaf.height * 0.14, size: leaf.height * 0.092, lines: 2},
    mark: {width: 1, height: 1, size: 1, lines: 1},
  };
  const looks = {
    band: {...look, marks: look.marks.map((mark) => ({...mark, ...(mark.color && {color: legible(mark.color, palette.accent, inkOn(palette.accent))})})), color: readOn(palette.accent, inkOn(palette.accent, palette.background, palette.text)), font: props.dateFont || palette.body, weight: props.dateWeight || 720, spacing: 0.01},
    day: look,
    below: {...look, color: readOn(ground, on.muted), font: props.dateFont || palette.body, weight: props.dateWeight || 580, spacing: 0},
    mark: look,
  };
  const settings = pieces.map(({text, at}) => ({at, text, setting: setText({...looks[at], text: text.trim()}, boxes[at], {width: leaf.width * 0.92, height: boxes[at].height * 1.35})}));
  return {settings, look, band, width: leaf.width, height: leaf.height, ground, day: lone ? 0 : Number(pieces.find(({at}) => at === "day")?.text) || 0, edge: mix(ground, palette.background, 0.5), base: settings.find(({at}) => at === "day")!.setting};
}

type Dates = NonNullable<ReturnType<typeof datesOf>>;

function Calendar({leaf, date, palette, clock, frame}: {leaf: Rect; date: Dates; palette: Palette; clock: Clock; frame: Frame}) {
  const {unit} = frame;
  const come = clock.enter(0, 0.6, clock.motion === "bounce");
  const gone = clock.leave(0.2);
  const sway = Math.sin(clock.seconds * 0.8) * 0.8;
  const shift = clock.motion === "rise" ? {opacity: Math.min(1, come * 2) * (1 - gone), transform: `translateY(${(come - 1) * leaf.height * 0.4 - gone * leaf.height * 0.2}px)`} : pieceStyle(clock.motion, come, gone);
  const falling = date.day > 3 && clock.motion !== "none" ? [1, 2] : [];
  return (
    <div style={{...standing(leaf), transformOrigin: "50% 0", ...shift, rotate: `${(-2 + sway).toFixed(3)}deg`}}>
      {[2, 1].map((under) => (
        <div key={under} style={{position: "absolute", left: under * 7 * unit, right: -under * 7 * unit, top: under * 10 * unit, bottom: -under * 10 * unit, borderRadius: 34 * unit * palette.round, background: date.edge, opacity: 0.9 - under * 0.25}} />
      ))}
      <Leaf date={date} palette={palette} clock={clock} frame={frame} />
      {falling.map((before) => {
        const fall = clock.ease(0.25 + (2 - before) * 0.28, 0.5);
        return fall < 1 && <Fallen key={before} date={date} palette={palette} unit={unit} day={date.day - before} fall={fall} side={before % 2 ? 1 : -1} />;
      })}
      <div style={{position: "absolute", left: 0, right: 0, top: -date.band * 0.1, display: "flex", justifyContent: "space-around", padding: "0 18%"}}>
        {[0, 1].map((ring) => (
          <div key={ring} style={{width: date.band * 0.1, height: date.band * 0.28, borderRadius: 11 * unit, background: mix(date.ground, palette.accent, 0.5), border: `${date.band * 0.02}px solid ${date.ground}`}} />
        ))}
      </div>
    </div>
  );
}

function faceOfLook({look, fontSize}: Setting) {
  return {fontFamily: look.font, fontSize, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, color: look.color, lineHeight: look.leading, textAlign: look.align, whiteSpace: "pre", ...lettered(look)} as const;
}

/** The leaf with the date on it, in the order in which it is written. */
function Leaf({date, palette, clock, frame}: {date: Dates; palette: Palette; clock: Clock; frame: Frame}) {
  const {settings, band, base} = date;
  const {unit} = frame;
  const moved = placed({...base, flat: undefined, width: date.width, height: date.height}, frame);
  const foot = settings.some(({at}) => at === "below") ? band * 0.66 : 0;
  const places = {band: {top: 0, height: band}, day: {top: band, bottom: foot}, below: {height: foot, bottom: band * 0.1}, mark: {}};
  return (
    <div data-role="date" dir="auto" style={{position: "absolute", inset: 0, borderRadius: 34 * unit * palette.round, overflow: "hidden", background: date.ground, ...faceOfLook(base), ...moved}}>
      <div style={{position: "absolute", left: 0, right: 0, top: 0, height: band, background: palette.accent}} />
      {settings.map(({at, text, setting}, index) =>
        at === "mark" ? (
          <span key={index} style={{fontSize: 0}}>{text}</span>
        ) : (
          <div key={index} style={{position: "absolute", left: "5%", right: "5%", display: "flex", flexDirection: "column", justifyContent: "center", ...places[at], ...faceOfLook(setting), ...emphasised(date.look, clock)}}>
            {setting.lines.map((line, row) => (
              <div key={row}><Runs text={line} marks={marked(setting.lines, setting.look.marks)?.[row]} /></div>
            ))}
          </div>
        ),
      )}
    </div>
  );
}

/** The leaf of a day before, on its way down. */
function Fallen({date, palette, unit, day, fall, side}: {date: Dates; palette: Palette; unit: number; day: number; fall: number; side: number}) {
  const {band, base} = date;
  return (
    <div aria-hidden style={{position: "absolute", inset: 0, borderRadius: 34 * unit * palette.round, overflow: "hidden", background: date.ground, opacity: 1 - fall ** 4, transformOrigin: "50% 0", transform: `translate(${side * fall * 40}%, ${fall * fall * 90}%) rotate(${side * fall * 24}deg)`}}>
      <div style={{position: "absolute", left: 0, right: 0, top: 0, height: band, background: palette.accent}} />
      <div style={{position: "absolute", left: 0, right: 0, top: band, bottom: 0, display: "flex", flexDirection: "column", justifyContent: "center", ...faceOfLook(base)}}>{day}</div>
    </div>
  );
}
