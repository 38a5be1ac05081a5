import {AbsoluteFill, random} from "stage";
import {Grain, Mesh} from "./backdrop";
import {Brought, type BroughtProps} from "./brought";
import type {Frame} from "./frame";
import {once} from "./once";
import {mix, tint, veil, type Palette} from "./palette";
import type {Clock} from "./time";

export interface GroundProps extends Omit<BroughtProps, "palette"> {
  palette: Palette;
  frame: Frame;
  clock: Clock;
  seed: string;
  /** One of the textures below; "" is the theme's. */
  texture?: string;
  /** 0 to 1: how much of the accents is in it. */
  strength?: number;
}

/** What lies behind a scene: its colour, the theme's texture and grain, and the picture and the logo that the person put on it. Every text of the palette is read on all of it. */
export function Ground(props: GroundProps) {
  const texture = props.texture || props.palette.texture;
  return (
    <AbsoluteFill style={{backgroundColor: props.palette.background, overflow: "hidden"}}>
      <Texture {...props} texture={texture} />
      <Grain strength={texture === "paper" ? 0.34 : 0.16} />
      <Brought {...props} />
    </AbsoluteFill>
  );
}

function Texture(props: GroundProps) {
  const {palette, clock, seed, texture, strength = 0.5} = props;
  const shades = once(["shades", palette, strength], () => shadesOf(palette, strength));
  switch (texture) {
    case "plain":
    case "paper":
      return null;
    case "glow":
      return <Glow {...props} shades={shades} />;
    case "fade":
      return <AbsoluteFill style={{backgroundImage: `linear-gradient(${150 + 14 * Math.sin(clock.seconds * 0.3)}deg, ${shades.hot}, ${palette.background} 55%, ${shades.cool})`}} />;
    case "grid":
      return <Lines {...props} shades={shades} />;
    case "dots":
      return <Dots {...props} shades={shades} />;
    case "waves":
      return <Waves {...props} shades={shades} />;
    case "rays":
      return <Rays {...props} shades={shades} />;
    case "shapes":
      return <Shapes {...props} shades={shades} />;
    case "stripes":
      return <Stripes {...props} shades={shades} />;
    default:
      return <Mesh palette={palette} seconds={clock.seconds} seed={seed} strength={strength} />;
  }
}

interface Shades {
  hot: string;
  cool: string;
  /** Of the text's own colour. */
  line: string;
  pale: string;
}

/** The accents and the ink, as much of them as leaves every text readable. */
function shadesOf(palette: Palette, strength: number): Shades {
  const {accent, accent2, text} = palette;
  return {hot: tint(palette, accent, strength * 0.55), cool: tint(palette, accent2, strength * 0.6), line: tint(palette, text, 0.12), pale: tint(palette, text, 0.06)};
}

type TextureProps = GroundProps & {shades: Shades};

/** One large light that wanders along the upper edge, and its answer at the foot. */
function Glow({palette, clock, shades, seed}: TextureProps) {
  const x = 70 + 18 * Math.sin(clock.seconds * 0.22 + random(seed) * 6);
  const lights = [`radial-gradient(70% 90% at ${x.toFixed(1)}% -8%, ${shades.hot}, ${veil(shades.hot, 0)})`, `radial-gradient(80% 70% at ${(90 - x).toFixed(1)}% 112%, ${shades.cool}, ${veil(shades.cool, 0)})`];
  return <AbsoluteFill style={{backgroundColor: palette.background, backgroundImage: lights.join(", ")}} />;
}

/** Fine lines that drift as slowly as a shadow, brightest around one spot. */
function Lines({clock, frame, shades}: TextureProps) {
  const cell = 90 * frame.unit;
  const shift = ((clock.seconds * 7 * frame.unit) % cell).toFixed(2);
  const mask = "radial-gradient(90% 90% at 70% 30%, #000, transparent)";
  return (
    <>
      <AbsoluteFill style={{backgroundImage: `radial-gradient(70% 80% at 75% 20%, ${shades.cool}, ${veil(shades.cool, 0)})`}} />
      <AbsoluteFill style={{backgroundImage: `linear-gradient(${shades.line} ${2 * frame.unit}px, transparent 0), linear-gradient(90deg, ${shades.line} ${2 * frame.unit}px, transparent 0)`, backgroundSize: `${cell}px ${cell}px`, backgroundPosition: `${shift}px ${shift}px`, maskImage: mask}} />
    </>
  );
}

/** A screen of dots that grow towards one corner. */
function Dots({frame, clock, shades}: TextureProps) {
  const cell = 44 * frame.unit;
  const angle = 35 + 6 * Math.sin(clock.seconds * 0.25);
  return <AbsoluteFill style={{backgroundImage: `radial-gradient(circle at 50% 50%, ${shades.hot} 0 ${11 * frame.unit}px, transparent ${12 * frame.unit}px)`, backgroundSize: `${cell}px ${cell}px`, maskImage: `linear-gradient(${angle}deg, transparent 45%, #000 115%)`}} />;
}

/** Hills along the foot of the frame that roll past each other. */
function Waves({frame: {width, height}, clock, palette, shades}: TextureProps) {
  const colors = [shades.pale, shades.cool, shades.hot];
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {colors.map((color, index) => {
        const base = height * (0.66 + index * 0.12);
        const swell = height * (0.075 - index * 0.012);
        const points = Array.from({length: 25}, (_, step) => {
          const x = (width * step) / 24;
          const y = base + swell * Math.sin((step / 24) * (4.4 - index * 0.7) + clock.seconds * (0.35 + index * 0.12) + index * 2.1);
          return `${x.toFixed(1)} ${y.toFixed(1)}`;
        });
        return <path key={index} d={`M0 ${height}L${points.join("L")}L${width} ${height}Z`} fill={mix(color, palette.background, 0.15)} />;
      })}
    </svg>
  );
}

/** Beams that turn around a point below the frame. */
function Rays({clock, shades}: TextureProps) {
  const turn = (clock.seconds * 3.5).toFixed(2);
  const veiled = veil(shades.hot, 0);
  return <AbsoluteFill style={{backgroundImage: `repeating-conic-gradient(from ${turn}deg at 82% 110%, ${shades.hot} 0deg 7deg, ${veiled} 7.3deg 14.7deg, ${shades.hot} 15deg)`, maskImage: "radial-gradient(120% 120% at 82% 110%, #000 20%, transparent 95%)"}} />;
}

/** Large flat forms that float at the edges. */
function Shapes({frame: {width, height}, clock, palette, seed, shades}: TextureProps) {
  const size = Math.min(width, height);
  const forms = [
    {x: 0.95, y: 0.1, radius: 0.34, color: shades.hot},
    {x: 0.04, y: 0.98, radius: 0.28, color: shades.cool},
    {x: 0.72, y: 1.06, radius: 0.16, color: shades.pale},
    {x: 0.3, y: -0.06, radius: 0.12, color: shades.cool},
  ];
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height}>
      {forms.map(({x, y, radius, color}, index) => {
        const drift = clock.seconds * 0.4 + index * 1.7 + random(seed + index) * 6;
        const [cx, cy] = [x * width + Math.cos(drift) * size * 0.02, y * height + Math.sin(drift * 0.8) * size * 0.03];
        const side = radius * size;
        return index % 3 === 2 ? (
          <rect key={index} x={cx - side} y={cy - side} width={2 * side} height={2 * side} rx={palette.round * side * 0.4} fill={color} transform={`rotate(${(20 + drift * 6).toFixed(2)} ${cx.toFixed(1)} ${cy.toFixed(1)})`} />
        ) : (
          <circle key={index} cx={cx.toFixed(1)} cy={cy.toFixed(1)} r={side} fill={color} />
        );
      })}
    </svg>
  );
}

/** Broad slanted bands across one corner. */
function Stripes({frame, clock, shades}: TextureProps) {
  const band = 76 * frame.unit;
  const shift = ((clock.seconds * 16 * frame.unit) % (2 * band)).toFixed(1);
  return <AbsoluteFill style={{backgroundImage: `repeating-linear-gradient(115deg, ${shades.hot} ${shift}px, ${shades.hot} calc(${shift}px + ${band}px), transparent calc(${shift}px + ${band}px), transparent calc(${shift}px + ${2 * band}px))`, maskImage: "linear-gradient(115deg, transparent 48%, #000 100%)"}} />;
}
