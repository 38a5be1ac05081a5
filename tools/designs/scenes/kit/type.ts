import type {CSSProperties} from "react";
import {fitText} from "stage";
import type {Frame} from "./frame";

type Named<Element extends string, Ending extends string, Value> = {[Name in Element as `${Name}${Ending}`]: Value};
type Looks<Element extends string> = Named<Element, "Color" | "Font" | "Align" | "Position" | "Motion", string> & Named<Element, "Size" | "Weight" | "Spacing" | "Leading" | "Pace" | "From" | "Until", number> & Named<Element, "Visible" | "Italic" | "Underline", boolean>;

/** The looks of elements as props: `titleColor`, `titleSize`, ... What is "" or 0 is the design's own, and 1 its own size, leading and pace. `Spacing` is em between letters. `From` and `Until` are frames. */
export function looks<Element extends string>(...elements: Element[]): Looks<Element> {
  const own = {Color: "", Size: 1, Font: "", Weight: 0, Italic: false, Underline: false, Spacing: 0, Leading: 1, Align: "", Visible: true, Position: "", Motion: "", Pace: 1, From: 0, Until: 0};
  return Object.fromEntries(elements.flatMap((element) => Object.entries(own).map(([look, value]) => [element + look, value]))) as Looks<Element>;
}

/** What every scene can be told: colours in place of the theme's, a picture behind its words, a logo, its pace. */
export function settings() {
  return {background: "", accent: "", backdrop: "", backdropFocus: "", logo: "", logoPosition: "", logoSize: 1, pace: 1};
}

/** How one element looks: the design's choice, overridden by the scene's props `<element>Color`, `Size`, ... */
export interface Look {
  text: string;
  color: string;
  size: number;
  font: string;
  weight: number;
  align: "left" | "center" | "right";
  spacing: number;
  leading: number;
  caps: boolean;
  /** Where the person wants it: "top left", "bottom", ..., or a shift "5% -10%" of the frame; "" = where the design has it. */
  position: string;
  italic: boolean;
  underline: boolean;
  /** How its words come: a variant of the scene's motion; "" = as the scene's do. */
  motion: string;
  /** How fast, beside the scene's own pace. */
  pace: number;
  /** The frame at which it begins to come, and the one at which it is gone; 0 = with the scene. */
  from: number;
  until: number;
}

// The first letter of the text is one of a script that runs from right to left.
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text is read from right to left. */
export function fromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The look of `element`. Its text is empty when it is hidden: an empty element takes no room. */
export function lookOf(props: Record<string, unknown>, element: string, design: Partial<Look>): Look {
  const own = <Value,>(name: string, fallback: Value): Value => (props[element + name] as Value) || fallback;
  const text = props[`${element}Visible`] === false ? "" : String(design.text ?? props[element] ?? "").trim();
  // Arabic and Hebrew begin at the right.
  const start = fromRight(text) ? "right" : "left";
  const align = own("Align", design.align && design.align !== "left" ? design.align : start);
  const size = Number(own("Size", 1));
  const underline = own<boolean>("Underline", false);
  return {
    text,
    color: own("Color", design.color ?? "currentColor"),
    size: size > 0 ? size : 1,
    font: String(own("Font", design.font ?? "Inter")).replace(/["';]/g, ""),
    weight: Number(own("Weight", design.weight ?? 400)) || 400,
    align: align === "center" || align === "right" ? align : "left",
    // Letters of Arabic join, and reach far above and below their line; a line below words needs room as well.
    spacing: start === "right" ? 0 : (design.spacing ?? 0) + Number(own("Spacing", 0)),
    leading: Math.max(design.leading ?? 1.1, start === "right" ? 1.42 : underline ? 1.2 : 0) * Math.max(0.5, Number(own("Leading", 1)) || 1),
    caps: design.caps ?? false,
    position: String(own("Position", "")),
    italic: own<boolean>("Italic", false),
    underline,
    motion: String(own("Motion", "")),
    pace: Number(own("Pace", 1)) || 1,
    from: Number(own("From", 0)) || 0,
    until: Number(own("Until", 0)) || 0,
  };
}

/** The style of a text's letters beside their face: slanted, and with a line below. */
export function lettered({italic, underline}: Look): CSSProperties {
  return {fontStyle: italic ? "italic" : undefined, ...(underline ? {textDecoration: "underline 0.06em", textUnderlineOffset: "0.14em"} : undefined)};
}

/** A text at its size, pixels: the lines it breaks into and the box they take. */
export interface Setting {
  look: Look;
  fontSize: number;
  lines: string[];
  width: number;
  height: number;
}

export interface Box {
  width: number;
  height: number;
  /** The largest size the design would use, pixels. */
  size: number;
  lines: number;
}

/**
 * Sets `look.text` as large as the design's `box` allows, times the person's own size. A text made larger may grow out
 * of that box up to `limit`, the room there is; never beyond.
 */
export function setText(look: Look, box: Box, limit: {width: number; height: number} = box): Setting {
  if (!look.text) return {look, fontSize: 0, lines: [], width: 0, height: 0};
  const face = {
    text: look.text,
    fontFamily: look.font,
    fontWeight: look.weight,
    letterSpacing: look.spacing,
    lineHeight: look.leading,
    textTransform: look.caps ? ("uppercase" as const) : ("none" as const),
    minFontSize: 4,
  };
  const height = Math.max(1, Math.min(box.height, limit.height));
  let fitted = fitText({...face, width: Math.max(1, box.width), height, fontSize: box.size, maxLines: box.lines});
  if (look.size !== 1) {
    const room = look.size > 1 ? {width: Math.max(1, limit.width), height: Math.max(1, limit.height)} : {width: Math.max(1, box.width), height};
    fitted = fitText({...face, ...room, fontSize: Math.max(4, fitted.fontSize * look.size), maxLines: 40});
  }
  const {fontSize, width} = fitted;
  const lines = look.caps ? asWritten(fitted.lines, look.text) : fitted.lines;
  return {look, fontSize, lines, width, height: lines.length * fontSize * look.leading};
}

/** The style that puts a set text where `look.position` says. The frame's box is what "fixed" is measured by. */
export function placed({look, width, height}: Setting, frame: Frame): CSSProperties {
  const {position} = look;
  if (!position) return {};
  const shift = /^(-?[\d.]+)% (-?[\d.]+)%$/.exec(position);
  if (shift) return {transform: `translate(${(Number(shift[1]) / 100) * frame.width}px, ${(Number(shift[2]) / 100) * frame.height}px)`};
  const x = position.includes("left") ? 0 : position.includes("right") ? 1 : 0.5;
  const y = position.includes("top") ? 0 : position.includes("bottom") ? 1 : 0.5;
  const textAlign = x === 0 ? "left" : x === 1 ? "right" : "center";
  return {position: "fixed", left: frame.margin + x * (frame.room.width - width), top: frame.margin + y * (frame.room.height - height), width, textAlign};
}

/** The lines with the words as the person wrote them: capitals are a matter of style, not of text. */
function asWritten(lines: string[], text: string): string[] {
  const words = text.split(/\s+/);
  // Scripts without spaces have no capitals either.
  if (lines.reduce((sum, line) => sum + line.split(" ").length, 0) !== words.length) return lines;
  return lines.map((line) => words.splice(0, line.split(" ").length).join(" "));
}
