// A statement set like a letterpress poster: every line fills the measure, and one of them is printed on a bar of the accent, or in it.
import {AbsoluteFill, fitText, inkOn, legible, random} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {joined} from "./kit/joined";
import {marked, Runs, type Marking} from "./kit/marks";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {emphasised, lettered, lookOf, looks, placed, setText, settings, type Look, inStack, stackedAt} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Our promise",
  title: "Made to be used every single day",
  ...looks("kicker", "title"),
  theme: {background: "#f4f1ea", surface: "#ffffff", text: "#17130f", accent: "#e5391f", accent2: "#f2b13c", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "slide",
  // How a line is set off: "bar" (on a bar of the accent) or "line" (in the accent, above a line); "" chooses by words
  variant: "",
};

interface Line {
  text: string;
  /** Pixels. */
  size: number;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, kicker, title, poster, echoes, under, justify, boxes} = once([props, frame], () => plan(props, frame));
  const {lines, barred, leading} = poster;
  const said = clockOf(clock, title);
  // Turned lines reach above and below their block.
  const aside = Math.min(120 * frame.unit, Math.abs(Math.sin((title.rotation * Math.PI) / 180)) * frame.room.width * 0.35);
  const face = {fontFamily: title.font, fontWeight: title.weight, letterSpacing: `${title.spacing}em`, color: title.color, textAlign: title.align, textTransform: "uppercase", whiteSpace: "pre"} as const;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={title.text} strength={0.3} boxes={boxes} />
      <AbsoluteFill style={{padding: frame.margin, boxSizing: "border-box", justifyContent: justify, gap: 40 * frame.unit}}>
        <Words role="kicker" setting={kicker} clock={clock} from={0.05} />
        {lines.length > 0 && (
          <div style={{...face, position: "relative", fontSize: poster.size, lineHeight: leading}}>
            {lines.length === 1 && <Echoes line={lines[0]!} base={poster.size} clock={said} color={title.color} weight={3 * frame.unit} above={echoes.above} below={echoes.below} />}
            <div data-role="title" dir="auto" style={{...face, position: "relative", fontSize: poster.size, lineHeight: leading, ...placed(inStack({look: title, fontSize: poster.size, lines: [], width: frame.room.width, height: poster.height}), frame), marginBlock: aside}}>
              <div style={emphasised(title, said)}>
                {lines.map((line, row) => (
                  <Row key={row} line={line} row={row} count={lines.length} base={poster.size} clock={said} leading={leading} marks={poster.marks?.[row]} bar={row === barred ? palette.accent : ""} under={under} ink={under ? props.titleColor || palette.accentText : poster.ink} bleed={frame.margin} flood={frame.tall ? frame.height : 0} form={lettered(title)} />
                ))}
              </div>
            </div>
          </div>
        )}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

interface RowProps {
  line: Line;
  row: number;
  count: number;
  marks: (Marking | undefined)[] | undefined;
  base: number;
  leading: number;
  clock: Clock;
  bar: string;
  /** Whether the bar is a line below its words. */
  under: boolean;
  ink: string;
  bleed: number;
  /** How far the bar runs on below its line, pixels: in upright frames to their foot. */
  flood: number;
  form: ReturnType<typeof lettered>;
}

/** One line, driven in from its side; the marked one stands on a bar that runs through the whole frame. */
function Row({line, marks: given, row, count, base, leading, clock, bar, under, ink, bleed, flood, form}: RowProps) {
  const at = 0.08 + 0.42 * (row / Math.max(1, count));
  const come = clock.enter(at, 0.5, clock.motion === "bounce");
  const leave = clock.leave(row / count);
  const side = row % 2 ? 1 : -1;
  const sideways = clock.motion === "slide" || clock.motion === "bounce" ? (1 - come) * side * 60 - leave * side * 60 : 0;
  const upwards = clock.motion === "rise" ? (1 - come) * 100 - leave * 100 : 0;
  const letters = [...line.text];
  const shown = clock.motion === "type" ? letters.slice(0, Math.round(clock.ease(at, 0.35) * letters.length)).join("") : line.text;
  const wiped = clock.ease(at + 0.25, 0.5) * (1 - leave);
  // What stands on the bar is read there.
  const marks = bar && !under && wiped > 0.5 ? given?.map((mark) => mark && {...mark, color: mark.color && legible(mark.color, bar, ink)}) : given;
  const height = line.size * leading;
  const moving = come < 0.999 || leave > 0.001;
  return (
    <div style={{position: "relative", height, overflow: clock.motion === "rise" && moving ? "hidden" : undefined}}>
      {bar && <div style={{position: "absolute", left: -bleed, ...(under ? {right: 0, left: 0, top: "100%", height: height * 0.07} : {right: -bleed, top: 0, bottom: -flood}), background: bar, transformOrigin: side < 0 ? "0 50%" : "100% 50%", transform: `scaleX(${wiped})`}} />}
      <span style={{position: "relative", display: "block", ...form, fontSize: `${line.size / base}em`, lineHeight: leading, color: bar && (under || wiped > 0.5) ? ink : undefined, opacity: (clock.motion === "read" ? 0.14 + 0.86 * Math.min(1, come) : Math.min(1, come * 2)) * (1 - leave), transform: moving ? `translate(${sideways}%, ${upwards}%)` : undefined}}>
        <Runs text={shown} marks={marks} />
        <span style={{opacity: 0}}>{line.text.slice(shown.length)}</span>
      </span>
    </div>
  );
}

/** A single line is repeated in outlines, upwards and downwards, out of the frame. */
function Echoes({line, base, clock, color, weight, above, below}: {line: Line; base: number; clock: Clock; color: string; weight: number; above: number; below: number}) {
  const count = Math.max(above, below);
  const places = [...Array.from({length: above}, (_, index) => -index - 1), ...Array.from({length: below}, (_, index) => index + 1)];
  return places.map((place) => {
    const step = Math.abs(place);
    const come = clock.ease(0.2 + 0.12 * step, 0.7) * (1 - clock.leave(1 - step / (count + 1)));
    const breath = 1 + 0.02 * Math.sin(clock.seconds * 0.9 - step * 0.6);
    const style = {position: "absolute", left: 0, top: 0, fontSize: `${line.size / base}em`, color: "transparent", WebkitTextStroke: `${weight}px ${color}`, opacity: (0.5 * come) / step, transform: `translateY(${place * 92 * come * breath}%)`} as const;
    return <div key={place} aria-hidden style={style}>{line.text}</div>;
  });
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const {room, unit} = frame;
  const kicker = setText(
    lookOf(props, "kicker", {color: palette.accentText, font: palette.body, weight: 650, caps: true, spacing: 0.14, leading: 1.3}),
    {width: room.width * 0.9, height: room.height * 0.1, size: (frame.tall ? 48 : 42) * unit, lines: 2},
    {width: room.width, height: room.height * 0.2},
  );
  const title = lookOf(props, "title", {color: palette.text, font: palette.display, weight: palette.serif ? 700 : 800, spacing: -0.02});
  const space = room.height - (kicker.height && kicker.height + 40 * unit);
  const poster = posterOf(title, palette, {width: room.width, height: space}, props.titleLeading || 1);
  // Echoes go out of the frame, but not through the line above.
  const most = frame.tall ? 6 : 2;
  const above = kicker.height ? (frame.tall ? Math.min(most, Math.floor((space - poster.height) / (poster.height * 0.92))) : 0) : most;
  const under = (props.variant || (random(`${props.title}line`) < 0.45 ? "line" : "bar")) === "line";
  const justify = stackedAt(title, frame.tall && title.text && kicker.height ? "space-between" : "center");
  const set = inStack({look: title, fontSize: poster.size, lines: poster.lines.map(({text}) => text), width: room.width, height: poster.height});
  const boxes = justify === "space-between" ? boxesOf([kicker], frame.safe, 0)?.concat(boxesOf([set], frame.safe, 0, "flex-end") ?? frame.full) : boxesOf([kicker, set], frame.safe, 40 * unit, justify);
  return {palette, kicker, title, poster, under, justify, boxes, echoes: {above: Math.max(0, above), below: most}};
}

/** The lines, each as large as the measure allows; of all ways to break them the one that fills the room best. */
function posterOf(look: Look, palette: Palette, room: {width: number; height: number}, further: number) {
  // Capitals with accents reach into the line above.
  const accented = /[\u00c0-\u00c5\u00c8-\u00cf\u00d1-\u00d6\u00d9-\u00dd]/.test(look.text.slice(1).toUpperCase());
  const leading = further * (/[\u0590-\u08ff\u3040-\u30ff\u4e00-\u9fff]/.test(look.text) ? 1.16 : accented ? 1.06 : 0.92);
  const glue = /\s/.test(look.text) ? " " : "";
  const words = joined(wordsOf(look.text));
  const width = (text: string) => fitText({text: text.toUpperCase(), width: 1e6, fontSize: 100, fontFamily: look.font, fontWeight: look.weight, letterSpacing: look.spacing}).width / 100;
  const measure = room.width * Math.min(1.04, (room.height > room.width * 1.2 ? 0.96 : 0.86) * look.size);
  const tallest = Math.min(room.height, room.height * 0.82 * look.size);
  // Where the person breaks the lines, there is one way.
  const given = look.text.includes("\n") ? [look.text.split("\n").map((line) => line.trim()).filter(Boolean)] : null;
  const ways = given ?? Array.from({length: Math.min(words.length, 14)}, (_, index) => broken(words, glue, index + 1, width));
  const settings = ways.map((lines) => {
    const sizes = lines.map((line) => measure / width(line));
    // A short line among long ones is not blown up beyond reason.
    const cap = Math.min(...sizes) * 2.1;
    const even = sizes.map((size) => Math.min(size, cap));
    const height = even.reduce((sum, size) => sum + size * leading, 0);
    const scale = Math.min(1, tallest / height);
    const area = lines.reduce((sum, line, place) => sum + width(line) * (even[place]! * scale) ** 2, 0);
    return {lines: lines.map((text, place) => ({text, size: even[place]! * scale})), area};
  });
  const lines: Line[] = settings.length ? settings.reduce((best, setting) => (setting.area > best.area ? setting : best)).lines : [];
  const barred = lines.length > 1 ? lines.length - 1 : -1;
  return {lines, barred, marks: marked(lines.map(({text}) => text), look.marks), leading, height: lines.reduce((sum, line) => sum + line.size * leading, 0), size: Math.max(1, ...lines.map((line) => line.size)), ink: inkOn(palette.accent, palette.background, palette.text)};
}

/** Words; in Japanese, which sets none apart, phrases: a word with the endings and particles that follow it. */
function wordsOf(text: string): string[] {
  if (/\s/.test(text) || !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return text.split(/\s+/).filter(Boolean);
  const phrases = text.match(/(?:[\u4e00-\u9fff々〇\d]+|[\u30a0-\u30ff]+|[^\u3040-\u30ff\u4e00-\u9fff、。！？・\s]+|(?=[\u3040-\u309f]))[\u3040-\u309f]*[、。！？・]*/gu) ?? [];
  return phrases.flatMap((phrase) => (phrase.length > 9 ? (phrase.match(/.{1,4}[、。！？・ーっゃゅょァィゥェォッャュョ]*/gu) ?? []) : phrase ? [phrase] : []));
}

/** `words` in `count` lines of about equal width. */
function broken(words: string[], glue: string, count: number, width: (text: string) => number): string[] {
  const goal = width(words.join(glue)) / count;
  const lines: string[] = [];
  let line: string[] = [];
  words.forEach((word, index) => {
    const ended = line.length > 0 && width([...line, word].join(glue)) - goal > goal - width(line.join(glue));
    const needed = count - lines.length - 1 >= words.length - index;
    if (lines.length < count - 1 && line.length && (ended || needed)) {
      lines.push(line.join(glue));
      line = [];
    }
    line.push(word);
  });
  return [...lines, line.join(glue)].filter(Boolean);
}
