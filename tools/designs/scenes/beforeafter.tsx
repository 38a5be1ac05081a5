// Before and after: two pictures in one place, and a divider that sweeps from the one to the other.
import {AbsoluteFill, Img, inkOn, mix} from "stage";
import {inset, rowsOf, standing, type Rect} from "./kit/box";
import {Texts, setColumn} from "./kit/column";
import {faceOf, paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Artwork, picturesOf, shadeOf} from "./kit/photo";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "One weekend later",
  columns: ["Before", "After"],
  pictures: ["", ""],
  ...looks("title", "columns"),
  theme: {background: "#f7f4ee", surface: "#ffffff", text: "#1d2420", accent: "#1f7a5c", accent2: "#e0a458", display: "Bricolage Grotesque", body: "Inter", texture: "plain", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, stage, pictures, labels, pill} = once([props, frame], () => plan(props, frame));
  const cut = dividerAt(clock);
  const {unit} = frame;
  const radius = 40 * unit * palette.round;
  const shown = clock.ease(0, 0.5) * (1 - clock.leave(0.5));
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} strength={0.3} boxes={boxesIn(words)} />
      <div style={{...standing(stage), borderRadius: radius, overflow: "hidden", opacity: shown, transform: shown < 1 ? `scale(${(0.96 + 0.04 * shown).toFixed(4)})` : undefined}}>
        <Side src={pictures[0] ?? ""} palette={{...palette, accent: mix(palette.text, palette.background, 0.5), accent2: mix(palette.text, palette.background, 0.75)}} clock={clock} rect={stage} opacity={props.picturesOpacity} muted={!pictures[0]} />
        <div style={{position: "absolute", inset: 0, clipPath: `inset(0 ${((1 - cut) * 100).toFixed(3)}% 0 0)`}}>
          <Side src={pictures[1] ?? ""} palette={palette} clock={clock} rect={stage} opacity={props.picturesOpacity} muted={false} />
        </div>
        <div style={{position: "absolute", left: stage.width * cut - 3 * unit, top: 0, bottom: 0, width: 6 * unit, background: pill.background}} />
        <div style={{position: "absolute", left: stage.width * cut - 42 * unit, top: stage.height / 2 - 42 * unit, width: 84 * unit, height: 84 * unit, borderRadius: 84 * unit, background: pill.background, display: "flex", alignItems: "center", justifyContent: "center"}}>
          <svg width={40 * unit} height={40 * unit} viewBox="0 0 24 24" fill="none" stroke={pill.text} strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
            <path d="M8 6L2 12L8 18M16 6L22 12L16 18" />
          </svg>
        </div>
        <Label setting={labels[1]} ground={pill.background} clock={clock} unit={unit} round={palette.round} side="left" shown={Math.min(1, Math.max(0, cut * 6 - 0.6))} />
        <Label setting={labels[0]} ground={pill.background} clock={clock} unit={unit} round={palette.round} side="right" shown={Math.min(1, Math.max(0, (1 - cut) * 6 - 0.6))} />
      </div>
      <Texts column={words} clock={clock} from={0.1} to={0.4} />
    </AbsoluteFill>
  );
}

/** Where the divider stands, 0 to 1: it shows the first picture, sweeps over it, swings back a little, and rests where both are seen. */
function dividerAt(clock: Clock): number {
  if (clock.motion === "none") return 0.62;
  const ease = (from: number, to: number) => {
    const share = Math.min(1, Math.max(0, (clock.progress - from) / (to - from)));
    return share * share * (3 - 2 * share);
  };
  return 0.06 + 0.86 * ease(0.16, 0.46) - 0.5 * ease(0.5, 0.68) + 0.2 * ease(0.7, 0.84);
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe, full, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const title = setColumn(props, palette, rowsOf(safe, [wide ? 0.2 : 0.22, 1])[0]!, 0, [{role: "title", face: "title", size: (wide ? 88 : tall ? 112 : 78) * unit, lines: 2}]);
  const top = title.lines.length ? safe.top + title.height + (wide ? 40 : 52) * unit : margin * 0.6;
  const stage: Rect = {...inset(full, wide ? margin : margin * 0.7), top, height: full.height - top - margin * (wide ? 0.7 : 0.9)};
  const pill = paletteOn(palette, shadeOf(palette));
  const heads = Array.isArray(props.columns) ? props.columns : [];
  const labels = [0, 1].map((index) => setText(lookOf(props, "columns", {...faceOf(pill, "strong"), text: String(heads[index] ?? ""), ground: pill.background, color: inkOn(pill.background, palette.background, palette.text)}), {width: stage.width * 0.3, height: 80 * unit, size: (tall ? 40 : 34) * unit, lines: 1}));
  return {palette, words: title, stage, pictures: picturesOfSides(props.pictures), labels, pill};
}

/** The first picture is before, the second after; one alone is after. */
function picturesOfSides(given: unknown): string[] {
  const names = picturesOf(given);
  return names.length === 1 ? ["", names[0]!] : names;
}

function Side({src, palette, clock, rect, opacity, muted}: {src: string; palette: Palette; clock: Clock; rect: Rect; opacity: number; muted: boolean}) {
  if (!src) return <Artwork palette={muted ? {...palette, strong: false} : palette} clock={clock} width={rect.width} height={rect.height} seed="sides" />;
  return <Img src={src} style={{position: "absolute", width: "100%", height: "100%", objectFit: "cover", opacity}} />;
}

function Label({setting, ground, clock, unit, round, side, shown}: {setting: Setting | undefined; ground: string; clock: Clock; unit: number; round: number; side: "left" | "right"; shown: number}) {
  if (!setting?.lines.length) return null;
  return (
    <div style={{position: "absolute", [side]: 32 * unit, top: 32 * unit, padding: `${14 * unit}px ${30 * unit}px`, borderRadius: 40 * unit * round, background: ground, opacity: shown * clock.ease(0.2, 0.4)}}>
      <Words role="columns" setting={setting} clock={clock} from={0.2} to={0.3} />
    </div>
  );
}
