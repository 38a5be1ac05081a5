import type {CSSProperties} from "react";
import {AbsoluteFill, Img, veil} from "stage";
import {inset, standing, type Rect} from "./box";
import {useFrame} from "./frame";
import {once} from "./once";
import type {Palette} from "./palette";
import {coverFor} from "./photo";
import type {settings} from "./type";

/** As `settings` has them: the picture's and the logo's names, "" = none; what of the picture stays when it is cropped and where the logo stands ("top left", "30% 20%", "center", ...); the rest are shares and multipliers. */
export type BroughtProps = Pick<ReturnType<typeof settings>, "backdrop" | "backdropFocus" | "backdropOpacity" | "backdropBlur" | "logo" | "logoPosition" | "logoSize" | "logoOpacity"> & {
  palette: Pick<Palette, "background" | "text" | "muted" | "accentText" | "border" | "round">;
  /** Where words stand on the picture, which is clear elsewhere; "sheet": they fill the frame; where it is not known, all of it lies under the scrim. */
  boxes?: Rect[] | "sheet" | undefined;
};

/** What a person brought along, between the design's ground and its words: a picture that fills the frame, and a logo. */
export function Brought(props: BroughtProps) {
  const {backdrop, logo, logoPosition, logoSize, logoOpacity, palette} = props;
  return (
    <>
      {backdrop && <PictureGround {...props} />}
      {palette.border && <FrameBorder color={palette.border} />}
      {logo && <BroughtLogo name={logo} place={logoPosition} size={logoSize} opacity={logoOpacity} />}
    </>
  );
}

/** The picture, cropped to the frame, under as much of the ground's colour as its texts need to be read. Where they stand is one layer, so that where two boxes meet it is no denser: shadows of boxes beyond the frame, for a box would be seen in its own shadow. */
function PictureGround({backdrop, backdropFocus, backdropOpacity: opacity, backdropBlur, palette: {background, text, muted, accentText, round}, boxes}: BroughtProps) {
  // Headlines are large: 3 is enough for them (WCAG 2.2, 1.4.3), small text wants 4.5 on most of the picture.
  const least = once(["scrim", background, text, muted], () => Math.min(0.92, Math.max(coverFor(text, background), coverFor(muted, background, 3))));
  const dense = Math.min(0.94, least + 0.1);
  const under = boxes && once(["under", background, text, muted, accentText], () => Math.max(...[text, muted, accentText].map((ink) => coverFor(ink, background, 4.6))));
  const {width, unit, margin, full} = useFrame();
  return (
    <AbsoluteFill style={{overflow: "hidden", backgroundColor: background}}>
      <Img src={backdrop} alt="" style={{position: "absolute", width: "100%", height: "100%", objectFit: "cover", objectPosition: backdropFocus || "50% 50%", opacity, ...blurred(backdropBlur, width)}} />
      <AbsoluteFill style={boxes ? {opacity: under} : {backgroundImage: `linear-gradient(to top, ${veil(background, dense)}, ${veil(background, least)})`}}>
        {boxes === "sheet" ? <div style={{...standing(inset(full, margin * 0.4)), background, borderRadius: 28 * unit * round}} /> : boxes?.map((box, index) => <div key={index} style={{...standing({...box, left: box.left - 2 * width}), boxShadow: `${2 * width}px 0 ${150 * unit}px ${165 * unit}px ${background}`}} />)}
      </AbsoluteFill>
    </AbsoluteFill>
  );
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
