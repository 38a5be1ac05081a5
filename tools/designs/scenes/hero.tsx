// A headline beside its picture: side by side in wide frames, the picture above the words in upright ones.
import {AbsoluteFill} from "stage";
import {columnsOf, inset, rowsOf} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf} from "./kit/palette";
import {Photo, picturesOf} from "./kit/photo";
import {useClock} from "./kit/time";
import {looks, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";

export const defaults = {
  kicker: "New in town",
  title: "Bread worth getting up for",
  subtitle: "Baked before sunrise, still warm at seven",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#fbf3e7", surface: "#f3e0c8", text: "#2b1a12", accent: "#d9542b", accent2: "#f2a73b", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  // How blurred the picture is, 0 to 1
  picturesBlur: 0,
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, picture, photo, words} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={boxesIn(words, "center")} />
      <Photo src={picture} rect={photo} palette={palette} clock={clock} at={0.05} late={0.4} radius={40 * frame.unit * palette.round} opacity={props.picturesOpacity} blur={props.picturesBlur} seed={props.title} />
      <Texts column={words} clock={clock} justify="center" from={0.12} to={0.6} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame: colours, the picture's box, every text at its size. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe, full, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const [left, right] = columnsOf(safe, [1.05, 1], 90 * unit);
  const [above, below] = rowsOf(safe, tall ? [1.6, 1] : [1.1, 1], 56 * unit);
  // In wide frames the picture runs to three edges of the frame, less a narrow border.
  const photo = wide ? {...inset(full, margin * 0.42), left: right!.left, width: frame.width - right!.left - margin * 0.42} : above!;
  const words = setColumn(props, palette, wide ? left! : below!, 34 * unit, [
    {role: "kicker", face: "kicker", size: 48 * unit, lines: 2, share: 0.14},
    {role: "title", face: "title", size: (wide ? 150 : 128) * unit, lines: 4},
    {role: "subtitle", face: "body", size: 50 * unit, lines: 3, share: 0.26, measure: 0.94},
  ]);
  return {palette, picture: picturesOf(props.pictures)[0] ?? "", photo, words};
}
