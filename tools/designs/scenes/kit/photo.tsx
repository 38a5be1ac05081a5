import type {ReactNode} from "react";
import {contrast, Img, mix} from "stage";
import {standing, type Rect} from "./box";
import {blurred} from "./brought";
import {Motif} from "./motifs";
import type {Palette} from "./palette";
import type {Clock} from "./time";

/** The names of pictures among what a prop holds. */
export function picturesOf(given: unknown): string[] {
  return (Array.isArray(given) ? given : [given]).filter((name): name is string => typeof name === "string" && name.trim() !== "");
}

export interface PhotoProps {
  /** A file of the project; "" draws a shape in the theme's colours in its place. */
  src: string;
  rect: Rect;
  palette: Palette;
  clock: Clock;
  /** When it comes, a share of the entrance. */
  at?: number;
  late?: number;
  /** Pixels. */
  radius?: number;
  /** The spot that stays in view when it is cropped, as in CSS object-position. */
  focus?: string;
  /** 0 to 1. */
  opacity?: number;
  /** 0 to 1. */
  blur?: number;
  seed?: string;
}

/** A picture that fills its box: it is unveiled, and comes slowly closer while the scene lasts. Without one a shape stands in its place. */
export function Photo({src, seed = src, ...props}: PhotoProps) {
  if (src) return <Picture src={src} {...props} />;
  return (
    <Unveiled {...props}>
      <Artwork palette={props.palette} clock={props.clock} width={props.rect.width} height={props.rect.height} seed={seed} />
    </Unveiled>
  );
}

/** A photo of which there is a picture. */
export function Picture({src, focus = "50% 40%", blur = 0, ...props}: PhotoProps) {
  const {clock, at = 0} = props;
  const open = clock.ease(at, 0.8);
  const scale = (clock.motion === "none" ? 1 : 1.02 + 0.12 * (1 - open) + 0.05 * clock.progress) - (clock.motion === "bounce" ? 0.1 * (1 - clock.enter(at, 0.7, true)) : 0);
  return (
    <Unveiled {...props}>
      <Img src={src} style={{width: "100%", height: "100%", objectFit: "cover", objectPosition: focus, transform: `scale(${scale.toFixed(4)})`, ...blurred(blur, props.rect.width)}} />
    </Unveiled>
  );
}

function Unveiled({rect, palette, clock, at = 0, late = 0, radius = 0, opacity = 1, children}: Omit<PhotoProps, "src"> & {children: ReactNode}) {
  const open = clock.ease(at, 0.8);
  const hidden = ((1 - open) * 100).toFixed(2);
  const clip = clock.motion === "slide" ? `inset(0 ${hidden}% 0 0 round ${radius}px)` : clock.motion === "rise" ? `inset(${hidden}% 0 0 0 round ${radius}px)` : `inset(0 round ${radius}px)`;
  const soft = clock.motion === "rise" || clock.motion === "slide" ? 1 : open;
  return (
    <div data-photo="" style={{...standing(rect), overflow: "hidden", borderRadius: radius, clipPath: clip, opacity: soft * (1 - clock.leave(late)) * opacity, backgroundColor: mix(palette.background, palette.accent2, 0.3)}}>
      {children}
      {palette.pictureBorder && <div style={{position: "absolute", inset: 0, borderRadius: radius, border: `${Math.max(3, 0.014 * Math.min(rect.width, rect.height)).toFixed(1)}px solid ${palette.pictureBorder}`, boxSizing: "border-box"}} />}
    </div>
  );
}

/** What stands where a picture could: a poster in the theme's colours. */
export function Artwork({palette, clock, width, height, seed}: {palette: Palette; clock: Clock; width: number; height: number; seed: string}) {
  const {accent, accent2, background} = palette;
  const radius = Math.min(width, height) * 0.42;
  return (
    <div style={{position: "absolute", inset: 0, backgroundImage: `linear-gradient(150deg, ${mix(accent2, background, 0.55)}, ${mix(accent, background, 0.6)})`}}>
      <Motif name="" palette={palette} clock={clock} seed={seed} x={width * 0.54} y={height * 0.52} radius={radius} />
    </div>
  );
}

/** How opaque `ground` must lie over a picture for `ink` to be read on any of its colours, 0 to 1. */
export function coverFor(ink: string, ground: string, ratio = 4.5): number {
  for (let share = 0.5; share < 1; share += 0.02) {
    if (["#ffffff", "#000000"].every((light) => contrast(ink, mix(light, ground, share)) >= ratio)) return share;
  }
  return 1;
}

/** `color`, moved towards `ink` until it is read on any picture under that much of `ground`. */
export function legibleOver(color: string, ink: string, ground: string, cover: number): string {
  const under = ["#ffffff", "#000000"].map((light) => mix(light, ground, cover));
  for (let share = 0; share < 1; share += 0.1) {
    const moved = mix(color, ink, share);
    if (under.every((pixel) => contrast(moved, pixel) >= 4.5)) return moved;
  }
  return ink;
}

/** A ground for words on a picture: the theme's own where it is dark, else a dark one of its hue. */
export function shadeOf(palette: Palette): string {
  return palette.dark ? mix(palette.background, "#000000", 0.25) : mix(palette.text, "#000000", 0.2);
}
