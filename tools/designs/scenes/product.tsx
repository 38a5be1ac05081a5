// A product on its stage: the picture stands free on a disc of the accent, name and price beside it.
import {AbsoluteFill, Img, mix, veil} from "stage";
import {columnsOf, inset, rowsOf, standing, within, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {faceOf, paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {Motif} from "./kit/motifs";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {picturesOf} from "./kit/photo";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "New this autumn",
  title: "The Daily Kettle",
  subtitle: "Boils in ninety seconds, pours like a swan.",
  price: "€89",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle", "price"),
  theme: {background: "#f5efe6", surface: "#ffffff", text: "#241a14", accent: "#e2552d", accent2: "#f4b740", display: "Bricolage Grotesque", body: "Inter", texture: "rays", corners: "round"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "bounce",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, place, picture, price, tag} = once([props, frame], () => plan(props, frame));
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} strength={0.35} boxes={boxesIn(words, frame.wide ? "center" : "flex-end")} />
      <Stand rect={place} palette={palette} clock={clock} unit={frame.unit} />
      <Product src={picture} rect={place} palette={palette} clock={clock} opacity={props.picturesOpacity} seed={props.title} />
      <Tag setting={price} place={place} tag={tag} clock={clockOf(clock, price.look)} unit={frame.unit} />
      <Texts column={words} clock={clock} justify={frame.wide ? "center" : "flex-end"} from={0.2} to={0.6} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {unit, wide, tall, safe, full, margin} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const tag = paletteOn(palette, palette.text);
  const [left, right] = columnsOf(safe, [1, 1.05], 80 * unit);
  const [above, below] = rowsOf({...safe, top: safe.top - margin * 0.5, height: safe.height + margin * 0.5}, tall ? [1.5, 1] : [1.7, 1], 40 * unit);
  const place = within(wide ? {...right!, top: full.top, height: full.height} : above!, 1);
  const words = setColumn(props, palette, wide ? left! : below!, 26 * unit, [
    {role: "kicker", face: "kicker", size: 48 * unit, lines: 2, share: 0.16},
    {role: "title", face: "title", size: (wide ? 150 : tall ? 140 : 96) * unit, lines: 4},
    {role: "subtitle", face: "body", size: (tall ? 52 : 48) * unit, lines: 3, share: 0.3},
  ]);
  const price = setText(lookOf(props, "price", {...faceOf(tag, "figure"), align: "center", leading: 1}), {width: place.width * 0.24, height: place.width * 0.14, size: 84 * unit, lines: 2}, {width: place.width * 0.3, height: place.width * 0.2});
  return {palette, words, place: inset(place, place.width * 0.05), picture: picturesOf(props.pictures)[0] ?? "", price, tag};
}

/** A disc that opens behind the product, with a thin ring that goes on turning. */
function Stand({rect, palette, clock, unit}: {rect: Rect; palette: Palette; clock: Clock; unit: number}) {
  const open = Math.max(0, clock.enter(0, 0.8)) * (1 - clock.leave(0.6));
  const ring = clock.ease(0.2, 0.8) * (1 - clock.leave(0.3));
  return (
    <svg style={{position: "absolute", left: rect.left, top: rect.top, overflow: "visible"}} width={rect.width} height={rect.height} viewBox="-50 -50 100 100">
      <defs>
        <linearGradient id="stand" x1="0" y1="0" x2="0.6" y2="1">
          <stop offset="0" stopColor={mix(palette.accent2, palette.accent, 0.15)} />
          <stop offset="1" stopColor={palette.accent} />
        </linearGradient>
      </defs>
      <circle r={43 * open} fill="url(#stand)" />
      <circle r="47" fill="none" stroke={palette.accent} strokeWidth={0.5} strokeDasharray="1.2 2.4" pathLength="100" opacity={ring} transform={`rotate(${(clock.seconds * 6).toFixed(2)})`} />
      <circle r={1.6 * ring} cx={(47 * Math.cos(clock.seconds * 0.6)).toFixed(2)} cy={(47 * Math.sin(clock.seconds * 0.6)).toFixed(2)} fill={palette.accent2} stroke={palette.background} strokeWidth={0.4 * unit} />
    </svg>
  );
}

/** The product drops in and then breathes; a soft shadow under it says how high it hovers. */
function Product({src, rect, palette, clock, opacity, seed}: {src: string; rect: Rect; palette: Palette; clock: Clock; opacity: number; seed: string}) {
  const come = clock.enter(0.1, 0.75, clock.motion === "bounce");
  const leave = clock.leave(0.3);
  const hover = clock.motion === "none" ? 0 : Math.sin(clock.seconds * 1.5) * 1.2;
  const size = rect.width * 0.78;
  const shift = clock.motion === "fade" || clock.motion === "type" ? "" : clock.motion === "slide" ? `translateX(${((1 - come) * 60).toFixed(2)}%)` : `translateY(${((1 - come) * 40 + hover).toFixed(2)}%)`;
  const seen = Math.min(1, Math.max(0, come * 1.6)) * (1 - leave);
  return (
    <div style={{...standing(rect), display: "flex", alignItems: "center", justifyContent: "center", opacity: seen}}>
      <div style={{position: "absolute", bottom: rect.height * 0.08, width: size * (0.62 - hover * 0.02), height: rect.height * 0.06, borderRadius: "50%", background: `radial-gradient(closest-side, ${veil("#000000", 0.34)}, ${veil("#000000", 0)})`}} />
      {src ? (
        <Img src={src} style={{width: size, height: size, objectFit: "contain", opacity, transform: `${shift} rotate(${((1 - come) * -6).toFixed(2)}deg)`}} />
      ) : (
        <div style={{position: "relative", width: size, height: size, transform: shift}}>
          <Motif name="tiles" palette={{...palette, accent: palette.background, accent2: mix(palette.background, palette.accent2, 0.35)}} clock={clock} seed={seed} x={size / 2} y={size / 2} radius={size * 0.36} />
        </div>
      )}
    </div>
  );
}

function Tag({setting, place, tag, clock, unit}: {setting: Setting; place: Rect; tag: Palette; clock: Clock; unit: number}) {
  if (!setting.lines.length) return null;
  const size = Math.max(setting.width + 72 * unit, setting.height + 72 * unit);
  const come = Math.max(0, clock.enter(0.45, 0.5, true)) * (1 - clock.leave());
  const turn = -8 + 2 * Math.sin(clock.seconds * 1.1);
  return (
    <div style={{position: "absolute", left: place.left + place.width * 0.8 - size / 2, top: place.top + place.height * 0.2 - size / 2, width: size, height: size, borderRadius: size, background: tag.background, display: "flex", alignItems: "center", justifyContent: "center", transform: come < 0.999 || come > 1.001 ? `rotate(${turn}deg) scale(${come.toFixed(3)})` : undefined}}>
      <Words role="price" setting={setting} clock={clock} from={0.5} to={0.6} />
    </div>
  );
}
