import {AbsoluteFill, interpolateColors, random, useVideoConfig} from "stage";

/** The colours of a backdrop, as strong as what stands on it allows. */
export interface BackdropColors {
  /** The scene's own ground. */
  ground: string;
  /** Of the lights, forms and lines that lie on it. */
  hot: string;
  cool: string;
  /** Near the ground: a fine line, and a step away from it. */
  line: string;
  pale: string;
}

export interface BackdropProps {
  /** "mesh" (the default), "glow", "fade", "grid", "dots", "waves", "rays", "shapes", "stripes", "paper" or "plain". */
  texture?: string;
  colors: BackdropColors;
  /** How long it has been moving. */
  seconds: number;
  /** Backdrops of different seeds have their lights and forms in different places. */
  seed?: string;
  /** How round its forms are: 0 for sharp corners, 1 and more for soft ones. */
  round?: number;
}

interface Props extends Required<Omit<BackdropProps, "texture">> {
  /** Pixels; `unit` is 1 in a frame of 1080 lines. */
  width: number;
  height: number;
  unit: number;
}

const TEXTURES: Record<string, (props: Props) => React.ReactNode> = {mesh: Mesh, glow: Glow, fade: Fade, grid: Grid, dots: Dots, waves: Waves, rays: Rays, shapes: Shapes, stripes: Stripes, paper: () => null, plain: () => null};

/** A ground for a scene: its colour, a texture on it that moves as slowly as light in a room, and grain over both. */
export function Backdrop({texture = "mesh", colors, seconds, seed = "", round = 1}: BackdropProps) {
  const {width, height} = useVideoConfig();
  const Texture = TEXTURES[texture] ?? Mesh;
  return (
    <AbsoluteFill style={{backgroundColor: colors.ground, overflow: "hidden"}}>
      <Texture colors={colors} seconds={seconds} seed={seed} round={round} width={width} height={height} unit={Math.min(width, height) / 1080} />
      <Grain strength={texture === "paper" ? 0.2 : 0.07} />
    </AbsoluteFill>
  );
}

// A tile of noise. It keeps wide gradients from banding and gives flat colour a surface; finer or stronger noise is what
// video encoders smooth away at any bit rate, at twice the size.
const GRAIN = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240"><filter id="n"><feTurbulence type="fractalNoise" baseFrequency="0.6" numOctaves="1" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 1.1 -0.25"/></filter><rect width="240" height="240" filter="url(#n)"/></svg>',
)}")`;

function Grain({strength}: {strength: number}) {
  return <AbsoluteFill style={{backgroundImage: GRAIN, opacity: strength, pointerEvents: "none"}} />;
}

/** `color`, wholly transparent: the other end of a light that fades. */
function gone(color: string): string {
  const [red, green, blue] = interpolateColors(0, [0, 1], [color, color]).match(/[\d.]+/g) ?? [0, 0, 0];
  return `rgba(${red}, ${green}, ${blue}, 0)`;
}

/** A soft light: where its middle is and how far it reaches, in parts of the frame. */
type Light = {x: number; y: number; rx: number; ry: number; color: string};

/** Lights one above the other, each painted only where it falls: gradients are what takes longest of a frame. */
function Lights({lights, width, height}: {lights: Light[]; width: number; height: number}) {
  const layers = lights.map(({x, y, rx, ry, color}) => {
    const [left, right] = [Math.max(0, Math.floor((x - rx) * width)), Math.min(width, Math.ceil((x + rx) * width))];
    const [top, bottom] = [Math.max(0, Math.floor((y - ry) * height)), Math.min(height, Math.ceil((y + ry) * height))];
    const [rightwards, down] = [(x * width - left).toFixed(1), (y * height - top).toFixed(1)];
    return {
      image: `radial-gradient(${(rx * width).toFixed(1)}px ${(ry * height).toFixed(1)}px at ${rightwards}px ${down}px, ${color}, ${gone(color)})`,
      position: `${left}px ${top}px`,
      size: `${Math.max(0, right - left)}px ${Math.max(0, bottom - top)}px`,
    };
  });
  const of = (what: keyof (typeof layers)[number]) => layers.map((layer) => layer[what]).join(", ");
  return <AbsoluteFill style={{backgroundImage: of("image"), backgroundPosition: of("position"), backgroundSize: of("size"), backgroundRepeat: "no-repeat"}} />;
}

/** Soft lights that wander over the ground. */
function Mesh({colors: {ground, hot, cool, pale}, seconds, seed, width, height}: Props) {
  const lights = [hot, cool, pale, interpolateColors(0.5, [0, 1], [ground, cool])].map((color, index) => {
    const turn = random(`${seed}${index}`) * 6.28;
    const speed = 0.16 + 0.1 * random(`${seed}speed${index}`);
    const x = 0.5 + 0.46 * Math.cos(turn + seconds * speed);
    const y = 0.5 + 0.46 * Math.sin(turn * 1.7 + seconds * speed * 0.8);
    return {x, y, rx: 0.62 + 0.08 * index, ry: 0.74 - 0.06 * index, color};
  });
  return <Lights lights={lights} width={width} height={height} />;
}

/** One wide slope of colour from corner to corner, which tilts a little. */
function Fade({colors: {ground, hot, cool}, seconds}: Props) {
  return <AbsoluteFill style={{backgroundImage: `linear-gradient(${(150 + 14 * Math.sin(seconds * 0.3)).toFixed(2)}deg, ${hot}, ${ground} 55%, ${cool})`}} />;
}

/** One large light that wanders along the upper edge, and its answer at the foot. */
function Glow({colors: {hot, cool}, seconds, seed, width, height}: Props) {
  const x = 0.7 + 0.18 * Math.sin(seconds * 0.22 + random(seed) * 6);
  const lights = [
    {x, y: -0.08, rx: 0.7, ry: 0.9, color: hot},
    {x: 0.9 - x, y: 1.12, rx: 0.8, ry: 0.7, color: cool},
  ];
  return <Lights lights={lights} width={width} height={height} />;
}

/** Fine lines that drift as slowly as a shadow, brightest around one spot. */
function Grid({colors: {line, cool}, seconds, unit, width, height}: Props) {
  const cell = 90 * unit;
  const shift = ((seconds * 7 * unit) % cell).toFixed(2);
  const mask = "radial-gradient(90% 90% at 70% 30%, #000, transparent)";
  return (
    <>
      <Lights lights={[{x: 0.75, y: 0.2, rx: 0.7, ry: 0.8, color: cool}]} width={width} height={height} />
      <AbsoluteFill style={{backgroundImage: `linear-gradient(${line} ${2 * unit}px, transparent 0), linear-gradient(90deg, ${line} ${2 * unit}px, transparent 0)`, backgroundSize: `${cell}px ${cell}px`, backgroundPosition: `${shift}px ${shift}px`, maskImage: mask}} />
    </>
  );
}

/** A screen of dots that grow towards one corner. */
function Dots({colors: {hot}, seconds, unit}: Props) {
  const cell = 44 * unit;
  const angle = 35 + 6 * Math.sin(seconds * 0.25);
  return <AbsoluteFill style={{backgroundImage: `radial-gradient(circle at 50% 50%, ${hot} 0 ${11 * unit}px, transparent ${12 * unit}px)`, backgroundSize: `${cell}px ${cell}px`, maskImage: `linear-gradient(${angle}deg, transparent 45%, #000 115%)`}} />;
}

/** Hills along the foot of the frame that roll past each other. */
function Waves({colors: {ground, hot, cool, pale}, seconds, width, height}: Props) {
  const layers = [pale, cool, hot];
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {layers.map((color, index) => {
        const base = height * (0.66 + index * 0.12);
        const swell = height * (0.075 - index * 0.012);
        const points = Array.from({length: 25}, (_, step) => {
          const x = (width * step) / 24;
          const y = base + swell * Math.sin((step / 24) * (4.4 - index * 0.7) + seconds * (0.35 + index * 0.12) + index * 2.1);
          return `${x.toFixed(1)} ${y.toFixed(1)}`;
        });
        return <path key={index} d={`M0 ${height}L${points.join("L")}L${width} ${height}Z`} fill={interpolateColors(0.15, [0, 1], [color, ground])} />;
      })}
    </svg>
  );
}

/** Beams that turn around a point below the frame. */
function Rays({colors: {hot}, seconds}: Props) {
  const turn = (seconds * 3.5).toFixed(2);
  const veiled = gone(hot);
  return <AbsoluteFill style={{backgroundImage: `repeating-conic-gradient(from ${turn}deg at 82% 110%, ${hot} 0deg 7deg, ${veiled} 7.3deg 14.7deg, ${hot} 15deg)`, maskImage: "radial-gradient(120% 120% at 82% 110%, #000 20%, transparent 95%)"}} />;
}

/** Large flat forms that float at the edges. */
function Shapes({colors: {hot, cool, pale}, seconds, seed, round, width, height}: Props) {
  const size = Math.min(width, height);
  const forms = [
    {x: 0.95, y: 0.1, radius: 0.34, color: hot},
    {x: 0.02, y: 1.06, radius: 0.2, color: cool},
    {x: 0.72, y: 1.06, radius: 0.16, color: pale},
    {x: 0.3, y: -0.06, radius: 0.12, color: cool},
  ];
  return (
    <svg style={{position: "absolute", inset: 0}} width={width} height={height}>
      {forms.map(({x, y, radius, color}, index) => {
        const drift = seconds * 0.4 + index * 1.7 + random(`${seed}${index}`) * 6;
        const [cx, cy] = [x * width + Math.cos(drift) * size * 0.02, y * height + Math.sin(drift * 0.8) * size * 0.03];
        const side = radius * size;
        return index % 3 === 2 ? (
          <rect key={index} x={cx - side} y={cy - side} width={2 * side} height={2 * side} rx={round * side * 0.4} fill={color} transform={`rotate(${(20 + drift * 6).toFixed(2)} ${cx.toFixed(1)} ${cy.toFixed(1)})`} />
        ) : (
          <circle key={index} cx={cx.toFixed(1)} cy={cy.toFixed(1)} r={side} fill={color} />
        );
      })}
    </svg>
  );
}

/** Broad slanted bands across one corner. */
function Stripes({colors: {hot}, seconds, unit}: Props) {
  const band = 76 * unit;
  const shift = ((seconds * 16 * unit) % (2 * band)).toFixed(1);
  return <AbsoluteFill style={{backgroundImage: `repeating-linear-gradient(115deg, ${hot} ${shift}px, ${hot} calc(${shift}px + ${band}px), transparent calc(${shift}px + ${band}px), transparent calc(${shift}px + ${2 * band}px))`, maskImage: "linear-gradient(115deg, transparent 48%, #000 100%)"}} />;
}
