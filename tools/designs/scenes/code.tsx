// Program text, typed line by line in an editor that leans into the frame; the line in work is lit.
import {AbsoluteFill, legible, mix, veil} from "stage";
import {standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {linesOf, MONO, sizeOfLines, tokensOf, type Kind} from "./kit/snippet";
import {clockOf, useClock, type Clock} from "./kit/time";
import {emphasised, lettered, lookOf, looks, placed, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  title: "Three lines are enough",
  subtitle: "",
  label: "bake.ts",
  snippet: 'import {bake} from "oven";\n\nconst bread = await bake({\n  flour: 500, // grams\n  water: 350,\n  hours: 24,\n});',
  ...looks("title", "subtitle", "label", "snippet"),
  theme: {background: "#0d1220", surface: "#171f33", text: "#e9eefc", accent: "#7c9bff", accent2: "#5ce0b8", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "type", "rise", "slide", "bounce", "fade" or "none"
  motion: "type",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const scene = once([props, frame], () => plan(props, frame));
  const {palette, words, pane, lines, label} = scene;
  const {unit} = frame;
  const come = clock.enter(0, 0.8, clock.motion === "bounce");
  const leave = clock.leave(0.6);
  const radius = 26 * unit * palette.round;
  const tilt = frame.wide ? `perspective(${2600 * unit}px) rotateY(${-7 + 1.4 * Math.sin(clock.seconds * 0.4) + (1 - come) * -18}deg) rotateX(${2 + (1 - come) * 12}deg)` : "";
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "code"} strength={0.6} boxes={boxesIn(words, frame.wide ? "center" : "flex-start")} />
      {words && <Texts column={words} clock={{...clock, motion: clock.motion === "type" ? "rise" : clock.motion}} justify={frame.wide ? "center" : "flex-start"} from={0.02} to={0.4} />}
      {lines.length > 0 && (
        <div style={{...standing(pane.rect), opacity: Math.min(1, come * 1.6) * (1 - leave), transform: `translateY(${((1 - come) * 30 + leave * 16).toFixed(2)}%) ${tilt}`, transformOrigin: "0 50%"}}>
          <div style={{position: "absolute", inset: 0, borderRadius: radius, background: pane.ground.background, border: `${2 * unit}px solid ${pane.edge}`, boxShadow: `0 ${24 * unit}px ${38 * unit}px ${veil("#000000", 0.28)}`, overflow: "hidden"}}>
            <Bar label={label} pane={pane} clock={clock} unit={unit} />
            <Typing scene={scene} clock={clockOf(clock, scene.look)} frame={frame} />
          </div>
        </div>
      )}
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const lines = props.snippetVisible === false ? [] : linesOf(props.snippet);
  const titled = Boolean((props.title && props.titleVisible !== false) || (props.subtitle && props.subtitleVisible !== false));
  const head = !lines.length ? safe : wide ? {...safe, width: room.width * 0.3} : {...safe, height: height * (tall ? 0.22 : 0.24)};
  const words = titled
    ? setColumn(props, palette, head, 26 * unit, [
        {role: "title", face: "title", size: (wide ? 104 : tall ? 116 : 90) * unit, lines: wide ? 6 : 3},
        {role: "subtitle", face: "body", size: (tall ? 52 : 46) * unit, lines: 5, share: 0.38},
      ])
    : null;
  const left = wide ? (words ? margin + room.width * 0.36 : width * 0.12) : margin * 0.7;
  const top = wide || !words ? margin : margin + words.height + 56 * unit;
  const rect = {left, top, width: wide ? (words ? width - left - margin * 0.7 : width * 0.76) : width - 2 * left, height: height - top - margin * (wide ? 1 : 0.8)};
  return {palette, words, lines, ...editor(props, lines, rect, palette, frame)};
}

/** The pane, as high as its text needs, with the colours of its kinds of words. */
function editor(props: typeof defaults, lines: string[], rect: Rect, palette: Palette, {unit, wide, tall}: Frame) {
  const dark = palette.dark ? mix(palette.background, "#000000", 0.35) : mix(palette.text, "#000000", 0.25);
  const ground = {...paletteOn(palette, dark), accent: palette.accent};
  const look = lookOf(props, "snippet", {text: "x", color: ground.text, font: MONO, weight: 500, leading: 1.55});
  const bar = 74 * unit;
  const pad = (wide ? 52 : 40) * unit;
  const gutter = 2.6;
  const numbered = lines.map((line) => "0000" + line);
  const space = {width: rect.width - 2 * pad, height: rect.height - bar - 1.4 * pad};
  const most = (lines.length < 4 ? 1.6 : 1) * (tall ? 56 : 50) * unit;
  const fitting = (largest: number) => sizeOfLines(numbered, space, largest, look.leading, look.font, look.spacing);
  const size = Math.min(fitting(most) * look.size, fitting(1e6));
  const high = Math.min(rect.height, bar + 1.4 * pad + lines.length * size * look.leading);
  const pane = {rect: {...rect, height: high, top: rect.top + (rect.height - high) * (wide ? 0.5 : tall ? 0.42 : 0.2)}, ground, bar, pad, gutter, edge: mix(dark, ground.text, 0.16)};
  const own = props.snippetColor;
  const hot = (color: string) => legible(color, dark, ground.text, 5.4);
  const colors: Record<Kind, string> = {plain: look.color, word: own || hot(palette.accent), text: own || hot(palette.accent2), number: own || hot(mix(palette.accent, palette.accent2, 0.5)), name: own || hot(mix(palette.accent2, ground.text, 0.45)), comment: own || ground.muted};
  const label = setText(lookOf(props, "label", {color: ground.muted, font: MONO, weight: 500, leading: 1.2, align: "center"}), {width: rect.width * 0.6, height: bar * 0.5, size: bar * 0.36, lines: 1}, {width: rect.width * 0.7, height: bar * 0.8});
  return {pane, label, size, look, colors, tokens: lines.map(tokensOf)};
}

type Plan = ReturnType<typeof plan>;

function Bar({label, pane, clock, unit}: {label: Setting; pane: Plan["pane"]; clock: Clock; unit: number}) {
  return (
    <div style={{position: "absolute", left: 0, right: 0, top: 0, height: pane.bar, borderBottom: `${2 * unit}px solid ${pane.edge}`, display: "flex", flexDirection: "column", justifyContent: "center"}}>
      {[0, 1, 2].map((dot) => (
        <div key={dot} style={{position: "absolute", left: (34 + dot * 34) * unit, top: pane.bar / 2 - 9 * unit, width: 18 * unit, height: 18 * unit, borderRadius: 9 * unit, background: [pane.ground.accent, pane.ground.accent2, pane.ground.muted][dot], transform: `scale(${Math.max(0, clock.enter(0.25 + dot * 0.06, 0.4, true))})`}} />
      ))}
      <Words role="label" setting={label} clock={{...clock, motion: "fade"}} from={0.3} />
    </div>
  );
}

/** The typed lines. What is not typed yet keeps its room, so nothing moves. */
function Typing({scene, clock, frame}: {scene: Plan; clock: Clock; frame: Frame}) {
  const {pane, size, look, colors, tokens, lines} = scene;
  const high = size * look.leading;
  const block = {look, fontSize: size, lines, width: pane.rect.width - 2 * pane.pad, height: lines.length * high};
  const letters = lines.reduce((sum, line) => sum + line.length + 4, 0);
  // Typing takes the time from the entrance to two thirds of the scene.
  const typing = clock.motion === "type";
  const typed = typing ? Math.max(0, (clock.progress - 0.09) / Math.min(0.85, 0.52 / look.pace)) * letters : letters;
  let before = 0;
  const starts = lines.map((line) => (before += line.length + 4) - line.length - 4);
  const active = Math.max(0, starts.filter((start) => start < typed).length - 1);
  const blink = typed < letters || Math.sin(clock.seconds * 7) > 0;
  return (
    <div data-role="snippet" style={{position: "absolute", left: pane.pad, right: 0, top: pane.bar + pane.pad * 0.7, fontFamily: look.font, fontSize: size, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, lineHeight: look.leading, color: look.color, textAlign: look.align, whiteSpace: "pre", visibility: clock.away ? "hidden" : undefined, ...lettered(look), ...placed(block, frame)}}>
      <div style={emphasised(look, clock)}>
      <div style={{position: "absolute", left: -pane.pad, right: 0, top: active * high, height: high, background: mix(pane.ground.background, pane.ground.text, 0.05)}} />
      {tokens.map((line, row) => {
        const shown = Math.max(0, Math.floor(typed - starts[row]!));
        const come = typing ? (shown > 0 || row <= active ? 1 : 0) : clock.enter(0.25 + 0.45 * (row / Math.max(1, lines.length)), 0.4, clock.motion === "bounce");
        return (
          <div key={row} style={{position: "relative", height: high, ...pieceStyle(typing ? "fade" : clock.motion, come, 0)}}>
            <span aria-hidden style={{display: "inline-block", width: `${pane.gutter}ch`, marginRight: "0.6ch", color: mix(pane.ground.muted, pane.ground.background, 0.45), fontVariantNumeric: "tabular-nums", userSelect: "none"}}>{row + 1}</span>
            <Pieces tokens={line} shown={shown} colors={colors} />
            {typing && row === active && blink && <span style={{position: "absolute", width: "0.12em", height: "1.15em", marginTop: "0.2em", marginLeft: `-${Math.max(0, lines[row]!.length - shown)}ch`, background: pane.ground.accent}} />}
          </div>
        );
      })}
      </div>
    </div>
  );
}

function Pieces({tokens, shown, colors}: {tokens: {text: string; kind: Kind}[]; shown: number; colors: Record<Kind, string>}) {
  let before = 0;
  return tokens.map(({text, kind}, index) => {
    const visible = Math.max(0, Math.min(text.length, shown - before));
    before += text.length;
    return (
      <span key={index} style={{color: colors[kind]}}>
        {text.slice(0, visible)}
        <span style={{opacity: 0}}>{text.slice(visible)}</span>
      </span>
    );
  });
}
