// A question fills the frame; then its answer comes up on the accent and takes the lower part.
import {AbsoluteFill} from "stage";
import {inset, standing} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, tint} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {looks, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";

export const defaults = {
  kicker: "Good question",
  title: "Do you bake on Sundays too?",
  subtitle: "Yes. From seven in the morning, until the last loaf is gone.",
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#eef1ff", surface: "#ffffff", text: "#15163a", accent: "#4438e0", accent2: "#ff8a65", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, question, answer, panel, hook, answered, boxes} = once([props, frame], () => plan(props, frame));
  const {unit, wide, width, height} = frame;
  // The question stands alone in the middle of its half until the answer moves it up.
  const open = answered ? clock.enter(0.62, 0.7, clock.motion === "bounce") : 0;
  const leave = clock.leave(1);
  const aside = (1 - open) * (wide ? (width - panel.left) * 0.2 : (height - panel.top) * 0.42);
  const hidden = (1 - open) * 110 + leave * 110;
  const radius = 72 * unit * palette.round;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "?"} strength={0.4} boxes={boxes} />
      <Hook {...hook} clock={clock} frame={frame} open={open} />
      <Texts column={question} clock={clock} justify={wide || !answered ? "center" : "flex-end"} from={0.05} to={0.45} style={{transform: aside > 0.5 ? (wide ? `translateX(${aside}px)` : `translateY(${aside}px)`) : undefined}} />
      {answered && (
        <div style={{...standing(panel), overflow: "hidden", background: palette.accent, borderRadius: wide ? `${radius}px 0 0 ${radius}px` : `${radius}px ${radius}px 0 0`, transform: wide ? `translateX(${hidden}%)` : `translateY(${hidden}%)`}}>
          <div style={{position: "absolute", left: -panel.left, top: -panel.top, width, height}}>
            <Texts column={answer} clock={clock} justify="center" from={0.85} to={0.98} />
          </div>
        </div>
      )}
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const answered = Boolean(String(props.subtitle ?? "").trim()) && props.subtitleVisible !== false;
  const left = wide ? width * 0.53 : 0;
  const top = wide ? 0 : height * 0.54;
  const panel = {left, top, width: width - left, height: height - top};
  const upper = !answered ? safe : wide ? {...safe, width: left - margin - 70 * unit} : {...safe, height: top - margin - 50 * unit};
  const question = setColumn(props, palette, upper, 28 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.16},
    {role: "title", face: "title", size: (answered ? (wide ? 132 : tall ? 132 : 104) : 190) * unit, lines: wide ? 6 : 5},
  ]);
  const on = paletteOn(palette, palette.accent);
  const box = inset(panel, wide ? 100 * unit : margin, 90 * unit);
  const answer = setColumn(props, on, {...box, width: width - box.left - margin}, 0, [
    {role: "subtitle", face: "head", size: (String(props.subtitle).length < 30 ? 1.6 : 1) * (wide ? 96 : tall ? 108 : 80) * unit, lines: wide ? 8 : 7, look: {weight: palette.serif ? 480 : 560, color: on.text}},
  ]);
  const size = answered ? (wide ? height * 0.66 : Math.min(width * 0.78, top * 1.05)) : Math.min(width, height) * 0.95;
  const hook = {color: tint(palette, palette.accent2, 0.4), dot: tint(palette, palette.accent, 0.4), size, left: wide ? (answered ? left - size * 0.72 : width - size * 0.95) : width - size * 0.74, top: wide ? height - size * 0.82 : -size * 0.1};
  // Until the answer comes, the question stands further in the middle.
  const boxes = boxesIn(question, wide || !answered ? "center" : "flex-end")?.map((box) => (!answered ? box : wide ? {...box, width: box.width + (width - left) * 0.2} : {...box, height: box.height + (height - top) * 0.42}));
  return {palette, question, answer, panel, hook, answered, boxes};
}

/** A great question mark, drawn in one stroke; it straightens up when the answer comes. */
function Hook({color, dot, size, left, top, clock, frame, open}: {color: string; dot: string; size: number; left: number; top: number; clock: Clock; frame: Frame; open: number}) {
  const drawn = clock.ease(0, 0.8) * (1 - clock.leave());
  const bob = Math.sin(clock.seconds * 1.1) * 2.5;
  const wide = 13 - open * 1.5;
  return (
    <svg style={{position: "absolute", left, top, overflow: "visible", transform: `rotate(${14 - open * 8 + bob * 0.5}deg)`}} width={size} height={size} viewBox="0 0 100 100">
      <path d="M28 34C28 16 40 8 52 8C66 8 76 18 76 30C76 46 54 48 54 66" fill="none" stroke={color} strokeWidth={wide} strokeLinecap="round" pathLength="1" strokeDasharray={`${drawn} 1.2`} strokeDashoffset={drawn > 0.01 ? 0 : 1} opacity={drawn > 0.01 ? 1 : 0} />
      <circle cx="54" cy={88 + bob * 0.6} r={Math.max(0, 8 * clock.enter(0.4, 0.5, true) * (1 - clock.leave()))} fill={frame.tall ? dot : color} />
    </svg>
  );
}
