// A logo is revealed: rings gather, the mark lands in their middle, its name and its line follow.
import {AbsoluteFill, Img, mix, veil} from "stage";
import {inset, rowsOf, standing, within, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {Motif} from "./kit/motifs";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {useClock, type Clock} from "./kit/time";
import {looks, settings} from "./kit/type";
import {boxesIn} from "./kit/veiled";

export const defaults = {
  title: "Nordlicht",
  subtitle: "Coffee roasters since 1998",
  ...looks("title", "subtitle"),
  theme: {background: "#0f1413", surface: "#1a2321", text: "#f2f6f4", accent: "#58e0b0", accent2: "#f3c969", display: "Bricolage Grotesque", body: "Inter", texture: "glow", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, mark, words} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill>
      <Ground {...props} logo="" palette={palette} clock={clock} seed={props.title} boxes={boxesIn(words)} />
      <Rings rect={mark} palette={palette} clock={clock} />
      <Mark src={props.logo} opacity={props.logoOpacity} rect={mark} palette={palette} clock={clock} seed={props.title} />
      <Texts column={words} clock={clock} from={0.4} to={0.75} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const words = setColumn(props, palette, rowsOf(safe, [1, tall ? 0.8 : 0.95])[1]!, 24 * unit, [
    {role: "title", face: "title", size: (wide ? 168 : tall ? 150 : 118) * unit, lines: 2, look: {align: "center"}},
    {role: "subtitle", face: "body", size: (tall ? 56 : 48) * unit, lines: 2, short: (tall ? 80 : 68) * unit, share: 0.3, look: {align: "center"}},
  ]);
  // Mark and words stand in the middle of the frame as one group.
  const size = Math.min(safe.width * (wide ? 0.5 : 0.72), safe.height * (tall ? 0.34 : 0.44));
  const gap = words.lines.length ? 64 * unit : 0;
  const top = safe.top + (safe.height - size - gap - words.height) / 2;
  const mark = within({...safe, top, height: size}, 1);
  return {palette, mark, words: {...words, rect: {...safe, top: top + size + gap, height: words.height}}};
}

/** Rings that close in on the mark and go on spreading, ever fainter. */
function Rings({rect, palette, clock}: {rect: Rect; palette: Palette; clock: Clock}) {
  const gather = clock.ease(0, 0.7);
  const leave = 1 - clock.leave(0.5);
  return (
    <svg style={{position: "absolute", left: rect.left, top: rect.top, overflow: "visible"}} width={rect.width} height={rect.height} viewBox="-50 -50 100 100">
      {[0, 1, 2, 3].map((index) => {
        const beat = (clock.seconds * 0.16 + index / 4) % 1;
        const radius = 52 + 60 * beat + (1 - gather) * 60;
        return <circle key={index} r={radius.toFixed(2)} fill="none" stroke={index % 2 ? palette.accent2 : palette.accent} strokeWidth="0.5" opacity={((1 - beat) * 0.55 * gather * leave).toFixed(3)} />;
      })}
    </svg>
  );
}

/** The logo as it was brought, with light running over it once; without one, a sign made of the theme's shapes. */
function Mark({src, opacity: shown, rect, palette, clock, seed}: {src: string; opacity: number; rect: Rect; palette: Palette; clock: Clock; seed: string}) {
  const come = clock.enter(0.12, 0.7, clock.motion === "bounce");
  const leave = clock.leave(0.6);
  const opacity = Math.min(1, Math.max(0, come * 1.8)) * (1 - leave);
  const turn = clock.motion === "slide" ? `translateX(${((1 - come) * -40).toFixed(2)}%)` : clock.motion === "fade" ? "" : `scale(${(0.7 + 0.3 * come).toFixed(4)}) rotate(${((1 - come) * -18).toFixed(2)}deg)`;
  const still = Math.abs(come - 1) < 0.001;
  const sheen = clock.ease(0.7, 1.2) * 260 - 130;
  return (
    <div style={{...standing(rect), opacity, transform: still ? undefined : turn}}>
      {src ? (
        <Img src={src} data-role="logo" style={{width: "100%", height: "100%", objectFit: "contain", opacity: shown}} />
      ) : (
        <div style={{...standing(inset({left: 0, top: 0, width: rect.width, height: rect.height}, 0)), borderRadius: rect.width * 0.28 * Math.min(1, palette.round), overflow: "hidden", background: `linear-gradient(150deg, ${mix(palette.accent, palette.background, 0.72)}, ${mix(palette.accent2, palette.background, 0.8)})`}}>
          <Motif name="tiles" palette={palette} clock={clock} seed={seed} x={rect.width / 2} y={rect.height / 2} radius={rect.width * 0.48} />
        </div>
      )}
      {sheen > -129 && sheen < 129 && <div style={{position: "absolute", inset: 0, overflow: "hidden"}}><div style={{position: "absolute", top: "-20%", bottom: "-20%", width: "30%", left: `${(sheen + 35).toFixed(2)}%`, transform: "rotate(18deg)", background: `linear-gradient(90deg, ${veil("#ffffff", 0)}, ${veil("#ffffff", 0.35)}, ${veil("#ffffff", 0)})`}} /></div>}
    </div>
  );
}
