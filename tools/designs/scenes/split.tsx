// Picture and words share the frame in two halves: the picture bleeds to the edges, the words stand on a panel of the accent.
import {AbsoluteFill} from "stage";
import {inset, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf} from "./kit/palette";
import {Photo, picturesOf} from "./kit/photo";
import {useClock} from "./kit/time";
import {looks, settings} from "./kit/type";

export const defaults = {
  kicker: "The workshop",
  title: "Made by four hands",
  subtitle: "Every chair takes eleven days, from the plank to the last coat of oil.",
  pictures: [] as string[],
  // "left" or "right" (in upright frames: above or below the words)
  side: "left",
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#f4efe6", surface: "#ffffff", text: "#1e2a26", accent: "#1f5a46", accent2: "#d9a441", display: "Fraunces", body: "Inter", texture: "paper", corners: "sharp"},
  // How blurred the picture is, 0 to 1
  picturesBlur: 0,
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "slide",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, panel, picture, photo, half, words, rule} = once([props, frame], () => plan(props, frame));
  const open = clock.ease(0, 0.7) * (1 - clock.leave(0.5));
  const hidden = `${((1 - open) * 100).toFixed(2)}%`;
  const clip = frame.wide ? (props.side === "right" ? `inset(0 ${hidden} 0 0)` : `inset(0 0 0 ${hidden})`) : props.side === "right" ? `inset(0 0 ${hidden} 0)` : `inset(${hidden} 0 0 0)`;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} />
      <Photo src={picture} rect={photo} palette={palette} clock={clock} at={0.05} late={0.6} opacity={props.picturesOpacity} blur={props.picturesBlur} seed={props.title} />
      <div style={{position: "absolute", ...half, background: panel.background, clipPath: clip}} />
      <div style={{position: "absolute", left: rule.left, top: rule.top, width: rule.width * clock.ease(0.3, 0.5) * (1 - clock.leave()), height: rule.height, background: palette.accent2}} />
      <Texts column={words} clock={clock} justify="flex-end" from={0.25} to={0.6} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, full, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const panel = paletteOn(palette, palette.accent);
  // The picture has a little more than half.
  const cut = wide ? 0.54 : tall ? 0.52 : 0.48;
  const first: Rect = wide ? {...full, width: full.width * cut} : {...full, height: full.height * cut};
  const second: Rect = wide ? {...full, left: first.width, width: full.width - first.width} : {...full, top: first.height, height: full.height - first.height};
  const swapped = props.side === "right";
  const moved = (box: Rect): Rect => (wide ? {...box, left: full.width - box.left - box.width} : {...box, top: full.height - box.top - box.height});
  const [photo, half] = swapped ? [moved(first), moved(second)] : [first, second];
  const pad = wide ? 84 * unit : margin;
  const box = inset(half, pad, wide ? margin : 64 * unit);
  const words = setColumn(props, panel, {...box, top: box.top + 40 * unit, height: box.height - 40 * unit}, 28 * unit, [
    {role: "kicker", face: "kicker", size: 48 * unit, lines: 2, share: 0.12},
    {role: "title", face: "title", size: (wide ? 122 : tall ? 124 : 92) * unit, lines: 5},
    {role: "subtitle", face: "body", size: (tall ? 50 : 48) * unit, lines: 5, share: 0.36},
  ]);
  return {palette, panel, picture: picturesOf(props.pictures)[0] ?? "", photo, half, words, rule: {left: box.left, top: box.top, width: 120 * unit, height: 8 * unit}};
}
