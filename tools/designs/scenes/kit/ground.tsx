import type {ReactNode} from "react";
import {AbsoluteFill, Backdrop, type BackdropColors, mix} from "stage";
import {Brought, type BroughtProps} from "./brought";
import {once} from "./once";
import {tint, type Palette} from "./palette";
import type {Clock} from "./time";

export interface GroundProps extends Omit<BroughtProps, "palette"> {
  palette: Palette;
  clock: Clock;
  seed: string;
  /** As the stage's Backdrop has them; "" is the theme's. */
  texture?: string;
  /** 0 to 1: how much of the accents is in it. */
  strength?: number;
  /** The two ends of a gradient that stands in the texture's place; "" = none. */
  gradient: string;
  /** The design's own forms: the person's picture covers them. */
  children?: ReactNode;
}

/** What lies behind a scene: its colour, the theme's texture and grain, and the picture and the logo that the person put on it. */
export function Ground({palette, clock, seed, texture = "", strength = 0.5, gradient, children, ...brought}: GroundProps) {
  const ends = endsOf(gradient);
  const colors = once(["ground", palette, strength, gradient], () => ({...groundColors(palette, strength), ...ends}));
  return (
    <AbsoluteFill>
      <Backdrop texture={ends ? "fade" : texture || palette.texture} colors={colors} seconds={clock.seconds} seed={seed} round={palette.round} />
      {children}
      <Brought {...brought} palette={palette} />
    </AbsoluteFill>
  );
}

/** A gradient as the colours of a backdrop that fades. */
function endsOf(gradient: string) {
  const [hot, cool] = String(gradient || "").split(" ");
  return hot && cool ? {hot, cool, ground: mix(hot, cool, 0.5)} : null;
}

/** The colours of the backdrop: as much of the accents and of the ink as leaves every text of the palette readable. */
function groundColors(palette: Palette, strength: number): BackdropColors {
  const {background, accent, accent2, text} = palette;
  const [line, pale] = [tint(palette, text, 0.12), tint(palette, text, 0.05)];
  // A strong ground and another colour make grey: it is lit in its own.
  if (palette.strong) return {ground: background, hot: tint(palette, "#ffffff", 0.24), cool: tint(palette, "#000000", 0.16), line, pale};
  // On a dark ground the same share of a bright colour shows far more, and a hot one turns to mud.
  const full = palette.quiet ? strength * 0.5 : strength;
  const [hot, cool] = palette.dark ? [full * 0.32, full * 0.7] : [full * 0.8, full * 0.8];
  return {ground: background, hot: tint(palette, accent, hot), cool: tint(palette, accent2, cool), line, pale};
}
