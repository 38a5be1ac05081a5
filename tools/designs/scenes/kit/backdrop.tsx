import {AbsoluteFill, random} from "stage";
import {once} from "./once";
import {mix, tint, veil, type Palette} from "./palette";

// A tile of fine noise. It keeps wide gradients from banding and gives flat colour a surface.
const GRAIN = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240"><filter id="n"><feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="2" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 1.1 -0.25"/></filter><rect width="240" height="240" filter="url(#n)"/></svg>',
)}")`;

export function Grain({strength = 0.16}: {strength?: number}) {
  return <AbsoluteFill style={{backgroundImage: GRAIN, opacity: strength, pointerEvents: "none"}} />;
}

/** Colours of the lights behind a scene; its text stays readable on all of them. */
function lightsOf(palette: Palette, strength: number): string[] {
  const {background, accent, accent2, text} = palette;
  // A strong ground and another colour make grey: it is lit in its own.
  if (palette.strong) return [0.3, 0.16].flatMap((share) => [tint(palette, "#ffffff", share * 0.8), tint(palette, "#000000", share)]);
  // On a dark ground the same share of a bright colour shows far more, and a hot one turns to mud.
  const full = palette.quiet ? strength * 0.3 : strength;
  const [hot, cool] = palette.dark ? [full * 0.3, full * 0.75] : [full, full * 0.9];
  return [tint(palette, accent, hot), tint(palette, accent2, cool), mix(background, text, 0.05), tint(palette, accent2, cool * 0.5)];
}

/** Soft lights of the theme's accents that wander over the background. */
export function Mesh({palette, seconds, seed, strength = 0.5}: {palette: Palette; seconds: number; seed: string; strength?: number}) {
  const colors = once(["lights", palette, strength], () => lightsOf(palette, strength));
  const lights = colors.map((color, index) => {
    const turn = random(`${seed}${index}`) * 6.28;
    const speed = 0.16 + 0.1 * random(`${seed}speed${index}`);
    const x = 50 + 46 * Math.cos(turn + seconds * speed);
    const y = 50 + 46 * Math.sin(turn * 1.7 + seconds * speed * 0.8);
    return `radial-gradient(${62 + 8 * index}% ${74 - 6 * index}% at ${x.toFixed(1)}% ${y.toFixed(1)}%, ${color}, ${veil(color, 0)})`;
  });
  return <AbsoluteFill style={{backgroundColor: palette.background, backgroundImage: lights.join(", ")}} />;
}
