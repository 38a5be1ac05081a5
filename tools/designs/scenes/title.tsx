// An opening: a large title at the foot of the frame or in its middle, a kicker, and a shape that fills the room they leave.
import {AbsoluteFill, random} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Motif} from "./kit/motifs";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {useClock} from "./kit/time";
import {inStack, lookOf, looks, setText, type Setting, settings, verticalPlace} from "./kit/type";
import {boxesOf} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Now open",
  title: "Good things take their time",
  subtitle: "A short film about care, craft and patience",
  ...looks("kicker", "title", "subtitle"),
  theme: {background: "#fbf3e7", surface: "#f3e0c8", text: "#2b1a12", accent: "#d9542b", accent2: "#f2a73b", display: "Fraunces", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
  // "sun", "arcs", "tiles", "bloom", "rays", "dots", "ribbons" or "none"; "" chooses by typeface and words
  motif: "",
  // Where the title stands: "foot", or "side" (in the middle, with the shape beside or below it); "" chooses by words
  variant: "",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, kicker, title, subtitle, place, gap, risen, beside, boxes} = once([props, frame], () => plan(props, frame));
  const drift = Math.sin(clock.seconds * 0.5);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={title.look.text} boxes={boxes}>
        {props.motif !== "none" && place.radius > 0 && !runsInto(props, place, frame) && (
          <Motif name={props.motif} palette={palette} clock={clock} seed={title.look.text} x={place.x + drift * gap * 0.3} y={place.y - drift * gap * 0.2} radius={place.radius} />
        )}
      </Ground>
      <AbsoluteFill style={{padding: frame.margin, justifyContent: beside ? "center" : "space-between", gap: beside ? gap : undefined, boxSizing: "border-box"}}>
        <Words role="kicker" setting={kicker} clock={clock} from={0.1} />
        <div style={beside ? {display: "flex", flexDirection: "column", gap} : {[risen ? "marginBottom" : "marginTop"]: "auto", paddingTop: risen ? gap : 0, display: "flex", flexDirection: "column", gap}}>
          <Words role="title" setting={inStack(title)} clock={clock} from={0.08} to={0.5} />
          <Words role="subtitle" setting={subtitle} clock={clock} from={0.42} to={0.6} />
        </div>
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame: colours, every text at its size, the shape's place. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const gap = 34 * frame.unit;
  const {kicker, title, subtitle} = layout(props, palette, frame, gap);
  const free = !verticalPlace(title.look) && title.look.align !== "center" && props.motif !== "none";
  const sideways = free && (props.variant || (random(`${props.title}side`) < 0.5 ? "side" : "foot")) === "side";
  const beside = sideways && frame.wide ? motifBeside([kicker, title, subtitle], frame, gap) : null;
  const risen = verticalPlace(title.look) === "top" || (sideways && !frame.wide);
  const boxes = boxesFor(kicker, [title, subtitle], frame, gap, Boolean(beside), risen);
  return {palette, kicker, title, subtitle, gap, risen, beside, boxes, place: beside ?? (risen ? motifBelow([kicker, title, subtitle], frame, gap) : motifPlace(kicker, [title, subtitle], frame, gap))};
}

/** Whether the shape would lie beneath the logo in its corner. */
function runsInto({logo, logoPosition}: typeof defaults, {x, y, radius}: {x: number; y: number; radius: number}, {width, height, margin, unit}: Frame): boolean {
  const side = /left|right/.exec(logoPosition || "right")?.[0];
  const across = side === "left" ? margin * 0.6 + 130 * unit : side ? width - margin * 0.6 - 130 * unit : width / 2;
  const down = logoPosition.includes("bottom") ? height - margin * 0.6 - 65 * unit : margin * 0.6 + 65 * unit;
  return Boolean(logo) && Math.hypot(x - across, y - down) < radius + 60 * unit;
}

/** Where the words stand: in the middle beside the shape, else the kicker at one end of the frame and the rest at the other. */
function boxesFor(kicker: Setting, texts: Setting[], {safe}: Frame, gap: number, beside: boolean, risen: boolean) {
  const settled = texts.map(inStack);
  if (beside) return boxesOf([kicker, ...settled], safe, gap, "center");
  const [first, rest] = [boxesOf([kicker], safe, gap), boxesOf(settled, safe, gap, risen ? "flex-start" : "flex-end")];
  const down = risen ? kicker.height + gap : 0;
  return first && rest && [...first, ...rest.map((box) => ({...box, top: box.top + down}))];
}

/** The shape large at the edge, half out of the frame, beside words in its middle; null where they leave it no room. */
function motifBeside(texts: Setting[], {width, height, margin}: Frame, gap: number) {
  const shown = texts.filter((text) => text.lines.length);
  const mirrored = shown.some((text) => text.look.align === "right");
  const used = margin + Math.max(0, ...shown.map((text) => text.width)) + gap;
  const radius = Math.min(height * 0.58, (width * 0.95 - used) / 1.12);
  return radius < height * 0.32 ? null : {x: mirrored ? width * 0.05 : width * 0.95, y: height / 2, radius};
}

/** The title takes the height that the others leave. */
function layout(props: typeof defaults, palette: Palette, {room, unit, wide, tall}: Frame, gap: number) {
  const column = room.width * (wide ? 0.68 : 1);
  const kicker = setText(
    lookOf(props, "kicker", {color: palette.accentText, font: palette.body, weight: 650, caps: true, spacing: 0.14, leading: 1.3}),
    {width: column, height: room.height * 0.12, size: (tall ? 62 : 48) * unit, lines: 2},
    {width: room.width, height: room.height * 0.3},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {color: palette.muted, font: palette.body, weight: 450, leading: 1.34}),
    {width: column * 0.92, height: room.height * 0.24, size: (tall ? 66 : 52) * unit, lines: tall ? 5 : 3, short: (tall ? 100 : 76) * unit},
    {width: room.width, height: room.height * 0.4},
  );
  const left = room.height - kicker.height - subtitle.height - 2 * gap;
  const look = lookOf(props, "title", {color: palette.text, font: palette.display, weight: palette.serif ? 620 : 780, spacing: -0.025, leading: 1});
  const box = {width: column, height: Math.min(left, room.height * 0.72), size: (wide ? 218 : tall ? 220 : 190) * unit, lines: tall ? 7 : 4};
  const short = setText(look, box, {width: room.width, height: left});
  // Many words, or a very long one, take the frame's whole width and more lines rather than become small.
  const title = short.fontSize < 118 * unit * look.size ? setText(look, {...box, width: room.width, height: left, lines: 12}, {width: room.width, height: left}) : short;
  return {kicker, title, subtitle};
}

/** The shape below words at the head of the frame: as in a mirror that lies in its middle. */
function motifBelow(texts: Setting[], frame: Frame, gap: number) {
  const place = motifPlace({...texts[0]!, lines: []}, texts, frame, gap);
  return {...place, y: frame.height - place.y};
}

/** Where the shape has room: from its favourite place it rolls towards the upper right corner until no text is in its way. */
function motifPlace(kicker: Setting, texts: Setting[], {width, height, margin, wide}: Frame, gap: number) {
  const shown = texts.filter((text) => text.lines.length);
  const textWidth = Math.max(0, ...shown.map((text) => text.width));
  const free = width - 2 * margin - textWidth;
  const align = shown[0]?.look.align;
  // Beside words that begin at the right the shape stands at the left: it is placed as in a mirror.
  const mirrored = align === "right";
  const left = margin + (align === "center" ? free / 2 : 0);
  const top = height - margin - shown.reduce((sum, text) => sum + text.height, 0) - gap * Math.max(0, shown.length - 1);
  const goal = {x: width * 0.97, y: height * 0.03};
  const start = wide ? {x: width * 0.74, y: height * 0.48} : {x: width * 0.62, y: top * 0.5};
  const radius = Math.min(width, height) * 0.4;
  const at = (step: number) => ({x: start.x + (goal.x - start.x) * step, y: start.y + (goal.y - start.y) * step});
  // The kicker at the head is in its way as well.
  const head = {right: margin + kicker.width, bottom: margin + kicker.height};
  const clearance = ({x, y}: {x: number; y: number}) => {
    const below = Math.hypot(Math.max(left - x, 0, x - left - textWidth), Math.max(top - y, 0));
    const above = kicker.lines.length ? Math.hypot(Math.max(x - head.right, 0), Math.max(y - head.bottom, 0)) : Infinity;
    return Math.min(below, above) / 1.12 - gap;
  };
  const steps = Array.from({length: 41}, (_, index) => at(index / 40));
  const place = steps.find((point) => clearance(point) > radius) ?? goal;
  // Where words leave it a corner only there is none.
  const fits = Math.min(radius, clearance(place));
  return {x: mirrored ? width - place.x : place.x, y: place.y, radius: fits < radius * 0.42 ? 0 : fits};
}
