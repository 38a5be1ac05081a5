import type {CSSProperties} from "react";
import {AbsoluteFill, Img} from "stage";
import {useFrame} from "./frame";
import {once} from "./once";
import {contrast, mix, veil} from "./palette";

interface Tones {
  background: string;
  text: string;
  muted: string;
  border: string;
}

export interface BroughtProps {
  /** The name of the picture behind the words; "" = none. */
  backdrop: string;
  /** What of it stays when it is cropped: "top", "left", "30% 20%"; "" = its middle. */
  backdropFocus: string;
  /** 0 to 1: how much of it is seen over the ground. */
  backdropOpacity: number;
  backdropBlur: number;
  /** The name of the logo; "" = none. */
  logo: string;
  /** "top left", "bottom", "center", ...; "" = the upper right corner. */
  logoPosition: string;
  logoSize: number;
  logoOpacity: number;
  palette: Tones;
  /** The side of the frame on which so large a share of it holds no words: the picture is clearer there. */
  open?: {side: "top" | "bottom" | "right" | "left"; share: number} | null | undefined;
}

/** What a person brought along, between the design's ground and its words: a picture that fills the frame, and a logo. */
export function Brought({backdrop, backdropFocus, backdropOpacity, backdropBlur, logo, logoPosition, logoSize, logoOpacity, palette, open}: BroughtProps) {
  return (
    <>
      {backdrop && <PictureGround picture={backdrop} focus={backdropFocus} opacity={backdropOpacity} blur={backdropBlur} palette={palette} open={open} />}
      {palette.border && <FrameBorder color={palette.border} />}
      {logo && <BroughtLogo name={logo} place={logoPosition} size={logoSize} opacity={logoOpacity} />}
    </>
  );
}

/** The picture, cropped to the frame, under as much of the ground's colour as its texts need to be read. */
function PictureGround({picture, focus, opacity, blur, palette, open}: Pick<BroughtProps, "palette" | "open"> & {picture: string; focus: string; opacity: number; blur: number}) {
  const least = once(["scrim", palette.background, palette.text, palette.muted], () => scrimOf(palette));
  const dense = Math.min(0.94, least + 0.1);
  const {background} = palette;
  const {width} = useFrame();
  return (
    <AbsoluteFill style={{overflow: "hidden", backgroundColor: background}}>
      <Img src={picture} alt="" style={{position: "absolute", width: "100%", height: "100%", objectFit: "cover", objectPosition: focus || "50% 50%", opacity, ...blurred(blur, width)}} />
      <AbsoluteFill style={{backgroundImage: open && open.share > 0.15 ? `linear-gradient(to ${open.side}, ${veil(background, dense)} ${100 - 100 * open.share}%, ${veil(background, 0.14)} ${100 - 40 * open.share}%)` : `linear-gradient(to top, ${veil(background, dense)}, ${veil(background, least)})`}} />
    </AbsoluteFill>
  );
}

/** The share of the ground's colour at which its texts are read over black and over white alike. */
function scrimOf({background, text, muted}: Tones): number {
  for (let share = 0.35; share < 0.92; share += 0.03) {
    const over = ["#000000", "#ffffff"].map((pixel) => mix(pixel, background, share));
    // Headlines are large: 3 is enough for them (WCAG 2.2, 1.4.3), small text wants 4.5 on most of the picture.
    if (over.every((color) => contrast(text, color) >= 4.5 && contrast(muted, color) >= 3)) return share;
  }
  return 0.92;
}

/** A line around the frame, halfway between its edge and the words, above all that reaches to the edge. */
function FrameBorder({color}: {color: string}) {
  const {margin, unit} = useFrame();
  return <div style={{position: "absolute", zIndex: 1, inset: margin * 0.4, border: `${6 * unit}px solid ${color}`, boxSizing: "border-box"}} />;
}

function BroughtLogo({name, place, size: factor, opacity}: {name: string; place: string; size: number; opacity: number}) {
  const {margin, unit, wide, width, height} = useFrame();
  const box = {width: (wide ? 260 : 220) * unit, height: (wide ? 130 : 120) * unit};
  const x = place.includes("left") ? 0 : place.includes("right") || !place ? 1 : 0.5;
  const y = place.includes("bottom") ? 1 : place.includes("top") || !place ? 0 : place === "center" ? 0.5 : 0;
  const grown = (place === "center" ? 2.2 : 1) * (factor > 0 ? Math.min(5, factor) : 1);
  const size = {width: box.width * grown, height: box.height * grown};
  const inset = margin * 0.6;
  const left = inset + x * (width - 2 * inset - size.width);
  const top = inset + y * (height - 2 * inset - size.height);
  return <Img src={name} alt="" data-role="logo" style={{position: "absolute", left, top, ...size, objectFit: "contain", objectPosition: `${x * 100}% ${y * 100}%`, opacity}} />;
}

/** The style of a picture that is blurred, 0 to 1; what the blur takes from its edges lies outside. */
export function blurred(share: number, width: number): CSSProperties {
  return share > 0 ? {filter: `blur(${(Math.min(1, share) * width * 0.02).toFixed(1)}px)`, scale: `${(1 + 0.08 * Math.min(1, share)).toFixed(3)}`} : {};
}
