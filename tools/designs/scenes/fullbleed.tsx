// A picture fills the frame; the words stand on it at the foot, over a scrim dense enough for any picture.
import {AbsoluteFill} from "stage";
import {rowsOf} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {once} from "./kit/once";
import {paletteOf} from "./kit/palette";
import {Brought} from "./kit/brought";
import {coverFor, Photo, picturesOf, scrim, shadeOf} from "./kit/photo";
import {useClock} from "./kit/time";
import {looks, settings} from "./kit/type";

export const defaults = {
  kicker: "Lake Constance",
  title: "Morning belongs to the early swimmers",
  subtitle: "",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#0c1a24", surface: "#132a3a", text: "#f3f8fb", accent: "#ffb562", accent2: "#3fa7d6", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion === "slide" || props.motion === "rise" ? "fade" : props.motion);
  const words = useClock(props.pace, props.motion);
  const {palette, ground, cover, column, rule, picture, reach} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill style={{backgroundColor: palette.background}}>
      <Photo src={picture} rect={frame.full} palette={palette} clock={clock} focus="50% 35%" seed={props.title} />
      <AbsoluteFill style={{backgroundImage: scrim(ground.background, cover, "to top", reach), opacity: clock.ease(0, 0.6)}} />
      <Brought {...props} palette={ground} />
      <div style={{position: "absolute", left: rule.left, top: rule.top, width: rule.width * words.ease(0.2, 0.6) * (1 - words.leave()), height: rule.height, background: palette.accent}} />
      <Texts column={column} clock={words} justify="flex-end" from={0.15} to={0.6} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe, height} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const ground = paletteOn(palette, shadeOf(palette));
  const [, foot] = rowsOf(safe, tall ? [1, 1] : [0.8, 1]);
  const column = setColumn(props, {...ground, muted: ground.text}, {...foot!, width: foot!.width * (wide ? 0.78 : 1)}, 26 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.14},
    {role: "title", face: "title", size: (wide ? 138 : 124) * unit, lines: 5},
    {role: "subtitle", face: "body", size: (tall ? 56 : 50) * unit, lines: 3, share: 0.26, measure: 0.85},
  ]);
  const reach = ((frame.margin + column.height + 60 * unit) / height) * 100;
  const cover = Math.max(...[ground.text, ground.accentText].map((ink) => coverFor(ink, ground.background)));
  const rule = {left: safe.left, top: safe.top + safe.height - column.height - 44 * unit, width: 150 * unit, height: 7 * unit};
  return {palette, ground, cover, column, rule, picture: picturesOf(props.pictures)[0] ?? "", reach: Math.min(92, reach)};
}
