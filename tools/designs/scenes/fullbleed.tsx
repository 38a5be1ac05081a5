// A picture fills the frame; the words stand on it at the foot. Only what lies under them is veiled, enough for any picture.
import {AbsoluteFill, mix, veil} from "stage";
import {rowsOf, type Rect} from "./kit/box";
import {setColumn, Texts, type Column} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {once} from "./kit/once";
import {paletteOf} from "./kit/palette";
import {Brought} from "./kit/brought";
import {coverFor, legibleOver, Photo, picturesOf, shadeOf} from "./kit/photo";
import {useClock} from "./kit/time";
import {looks, settings} from "./kit/type";

export const defaults = {
  kicker: "Lake Constance",
  title: "Morning belongs to the early swimmers",
  subtitle: "",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#0c1a24", surface: "#132a3a", text: "#f3f8fb", accent: "#ffb562", accent2: "#3fa7d6", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  // How blurred the picture is, 0 to 1
  picturesBlur: 0,
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

// How far the veil goes on beyond the words, times their own reach.
const REACH = 1.45;

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion === "slide" || props.motion === "rise" ? "fade" : props.motion);
  const words = useClock(props.pace, props.motion);
  const {palette, ground, column, rule, picture, under} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill style={{backgroundColor: palette.background}}>
      <Photo src={picture} rect={frame.full} palette={palette} clock={clock} focus="50% 35%" opacity={props.picturesOpacity} blur={props.picturesBlur} seed={props.title} />
      {props.gradient && <AbsoluteFill style={{backgroundImage: `linear-gradient(150deg, ${props.gradient.replace(" ", ", ")})`, opacity: picture ? 0.5 : 1}} />}
      {column.lines.length > 0 && <AbsoluteFill style={{...under, opacity: clock.ease(0, 0.6)}} />}
      <Brought {...props} palette={ground} />
      <div style={{position: "absolute", left: rule.left, top: rule.top, width: rule.width * words.ease(0.2, 0.6) * (1 - words.leave()), height: rule.height, background: palette.accent}} />
      <Texts column={column} clock={words} justify="flex-end" from={0.15} to={0.6} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const shade = paletteOn(palette.strong ? {...palette, background: "#ffffff"} : palette, mix(shadeOf(palette), "#000000", 0.5));
  const cover = coverFor(shade.text, shade.background) + 0.06;
  const ground = {...shade, muted: shade.text, accentText: legibleOver(palette.accent, shade.text, shade.background, cover)};
  const [, foot] = rowsOf(safe, tall ? [1, 1] : [0.8, 1]);
  const column = setColumn(props, ground, {...foot!, width: foot!.width * (wide ? 0.78 : 1)}, 26 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.14},
    {role: "title", face: "title", size: (wide ? 138 : 124) * unit, lines: 5},
    {role: "subtitle", face: "body", size: (tall ? 56 : 50) * unit, lines: 3, share: 0.26, measure: 0.85},
  ]);
  const looks = column.lines.map(({setting}) => setting.look);
  const right = looks.every(({align}) => align === "right");
  // Words that were put elsewhere leave no place for it.
  const ruled = looks.length > 0 && !looks.some(({position}) => position);
  const rule = {left: right ? safe.left + safe.width - 150 * unit : safe.left, top: safe.top + safe.height - column.height - 44 * unit, width: ruled ? 150 * unit : 0, height: 7 * unit};
  return {palette, ground, column, rule, picture: picturesOf(props.pictures)[0] ?? "", under: veilUnder(column, rule, ground.background, cover, frame)};
}

/** The veil under the words: full where they stand, thinner and thinner around them; all over the frame where words were put elsewhere.
 * It is one gradient, because a mask takes longer to draw than all the rest of the frame. */
function veilUnder({lines, width, rect}: Column, rule: Rect, color: string, cover: number, frame: Frame) {
  if (lines.some(({setting}) => setting.look.position)) return {backgroundColor: veil(color, cover)};
  const {unit, wide, height, width: full} = frame;
  const up = height - rule.top;
  const aligned = (side: string) => lines.every(({setting}) => setting.look.align === side);
  const corner = !wide ? "" : aligned("left") ? "0%" : aligned("right") ? "100%" : "";
  if (!corner) return {backgroundImage: `linear-gradient(to top, ${thinning(color, cover, [up, up + 380 * unit], "px")})`};
  // An ellipse about the corner of the frame: under the first line, which is short, and the ends of those below it.
  const across = (corner === "0%" ? rect.left : full - rect.left - rect.width) + width + 30 * unit;
  const [rx, ry] = [across * 1.15 * REACH, up * 1.25 * REACH];
  return {backgroundImage: `radial-gradient(${rx.toFixed(0)}px ${ry.toFixed(0)}px at ${corner} 100%, ${thinning(color, cover, [100 / REACH, 100], "%")})`};
}

/** Stops of a gradient: the whole cover up to the first place, none from the second on, eased at both so that no edge is seen. */
function thinning(color: string, cover: number, [from, to]: [number, number], unit: string): string {
  const shares = [1, 0.9, 0.7, 0.42, 0.2, 0.06, 0];
  const stops = shares.map((share, step) => `${veil(color, cover * share)} ${(from + ((to - from) * step) / 6).toFixed(1)}${unit}`);
  return stops.join(", ");
}
