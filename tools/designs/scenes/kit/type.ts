import type {CSSProperties} from "react";
import {colorOr, fitText, inkOn, legible} from "stage";
import type {Frame} from "./frame";
import {marksIn, type Marking} from "./marks";
import {groundOf} from "./palette";
import type {Clock} from "./time";

type Named<Element extends string, Ending extends string, Value> = {[Name in Element as `${Name}${Ending}`]: Value};
type Looks<Element extends string> = Named<Element, "Color" | "Font" | "Motion" | "Emphasis" | "Shadow" | "Outline", string> & Named<Exclude<Element, "amounts">, "Align", string> & Named<Exclude<Element, "items" | "amounts">, "Position", string> & Named<Element, "Size" | "Weight" | "Spacing" | "Leading" | "Pace" | "From" | "Until" | "Rotation" | "Opacity", number> & Named<Element, "Visible" | "Italic" | "Underline", boolean>;

/** The looks of elements as props: `titleColor`, `titleSize`, ... What is "" or 0 is the design's own, and 1 its own size, leading and pace. `Spacing` is em between letters, `Shadow` and `Outline` are colours, `Shadow` also "glow #rrggbb", `Rotation` is degrees, `Emphasis` what it does while it stands there: "pulse", "shake" or "blink". `From` and `Until` are frames. */
export function looks<Element extends string>(...elements: Element[]): Looks<Element> {
  const own = {Color: "", Size: 1, Font: "", Weight: 0, Italic: false, Underline: false, Spacing: 0, Leading: 1, Shadow: "", Outline: "", Rotation: 0, Opacity: 1, Align: "", Visible: true, Position: "", Motion: "", Emphasis: "", Pace: 1, From: 0, Until: 0};
  // Rows stand on cards and panels, which only some designs can move; amounts have their side of the row.
  const can = (element: string, look: string) => (look !== "Position" || !/^(items|columns|amounts)$/.test(element)) && (look !== "Align" || element !== "amounts");
  return Object.fromEntries(elements.flatMap((element) => Object.entries(own).filter(([look]) => can(element, look)).map(([look, value]) => [element + look, value]))) as Looks<Element>;
}

/** What every scene can be told: colours in place of the theme's, two ends of a gradient ("#rrggbb #rrggbb"), a picture behind its words, a logo, its pace, phrases of its texts that look otherwise. */
export function settings() {
  return {background: "", accent: "", gradient: "", backdrop: "", backdropFocus: "", backdropOpacity: 1, backdropBlur: 0, logo: "", logoPosition: "", logoSize: 1, logoOpacity: 1, picturesOpacity: 1, pace: 1, marks: [] as Marking[]};
}

/** How one element looks: the design's choice, overridden by the scene's props `<element>Color`, `Size`, ... */
export interface Look {
  text: string;
  color: string;
  /** The colour of the card, the plate or the leaf that it stands on: it is read there, whatever colour is asked for; "" = the scene's. */
  ground: string;
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
  shadow: string;
  outline: string;
  rotation: number;
  opacity: number;
  /** How its words come: a variant of the scene's motion; "" = as the scene's do. */
  motion: string;
  /** What it does while it stands there: "pulse", "shake" or "blink"; "" = nothing. */
  emphasis: string;
  /** How fast, beside the scene's own pace. */
  pace: number;
  /** The frame at which it begins to come, and the one at which it is gone; 0 = with the scene. */
  from: number;
  until: number;
  /** Phrases of it that look otherwise. */
  marks: Marking[];
}

// The first letter of the text is one of a script that runs from right to left.
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text is read from right to left. */
export function fromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

// Figures among ideographs and kana, and no Latin letters: old-style ones would sink below what stands around them.
const FIGURES_AMONG_IDEOGRAPHS = /^(?=.*\d)(?=.*[\u3040-\u30ff\u3400-\u9fff])\P{Script=Latin}*$/su;

/** The look of `element`. Its text is empty when it is hidden: an empty element takes no room. */
export function lookOf(props: Record<string, unknown>, element: string, design: Partial<Look>): Look {
  const own = <Value,>(name: string, fallback: Value): Value => (props[element + name] as Value) || fallback;
  const text = props[`${element}Visible`] === false ? "" : String(design.text ?? props[element] ?? "").trim();
  // Arabic and Hebrew begin at the right.
  const start = fromRight(text) ? "right" : "left";
  const align = own("Align", design.align && design.align !== "left" ? design.align : start);
  const size = Number(own("Size", 1));
  // A colour that was asked for is drawn in the nearest shade that is read where it stands.
  const chosen = colorOr(props[`${element}Color`], "");
  const ground = chosen && (design.ground || groundOf(props));
  const underline = own<boolean>("Underline", false);
  return {
    text,
    color: chosen ? legible(chosen, ground, inkOn(ground), 4.6) : (design.color ?? "currentColor"),
    ground: design.ground ?? "",
    size: size > 0 ? size : 1,
    font: String(own("Font", (!FIGURES_AMONG_IDEOGRAPHS.test(text) && design.font) || "Inter")).replace(/["';]/g, ""),
    weight: Number(own("Weight", design.weight ?? 400)) || 400,
    align: align === "center" || align === "right" ? align : "left",
    // Letters of Arabic join, and reach far above and below their line; a line below words needs room as well.
    spacing: start === "right" ? 0 : (design.spacing ?? 0) + Number(own("Spacing", 0)),
    leading: Math.max(design.leading ?? 1.1, start === "right" ? 1.42 : underline ? 1.2 : 0) * Math.max(0.5, Number(own("Leading", 1)) || 1),
    caps: design.caps ?? false,
    position: element === "items" ? "" : String(own("Position", "")),
    italic: own<boolean>("Italic", false),
    underline,
    shadow: String(own("Shadow", "")),
    outline: String(own("Outline", "")),
    rotation: Number(own("Rotation", 0)) || 0,
    opacity: Math.min(1, Math.max(0, Number(own("Opacity", 1)))),
    motion: String(own("Motion", "")),
    emphasis: String(own("Emphasis", "")),
    pace: Number(own("Pace", 1)) || 1,
    from: Number(own("From", 0)) || 0,
    until: Number(own("Until", 0)) || 0,
    marks: marksIn(props, element, text, design.ground ?? ""),
  };
}

/** The look of what the rows of a list come to, their prices, times or figures: the list's, and what is said of the amounts alone. */
export function amountLook(props: Record<string, unknown>, design: Partial<Look>): Look {
  const list = lookOf(props, "items", design);
  const {text, color, size, font, weight, spacing, leading, italic, underline, shadow, outline, rotation, opacity, motion, emphasis, pace, from, until} = lookOf({...props, amounts: list.text}, "amounts", list);
  return {
    ...list,
    ...{text, color, font, weight, spacing, leading, pace: pace * list.pace, from: from || list.from, until: until || list.until, size: size * list.size, opacity: opacity * list.opacity, rotation: rotation + list.rotation},
    ...{italic: italic || list.italic, underline: underline || list.underline, shadow: shadow || list.shadow, outline: outline || list.outline, motion: motion || list.motion, emphasis: emphasis || list.emphasis},
  };
}

/** The style of a text's letters beside their face: slanted, with a line below or around them, with a shadow. */
export function lettered({italic, underline, shadow, outline}: Look): CSSProperties {
  return {
    fontStyle: italic ? "italic" : undefined,
    ...(underline && {textDecoration: "underline 0.06em", textUnderlineOffset: "0.14em"}),
    ...(shadow && {textShadow: shadow.startsWith("glow ") ? `0 0 0.08em ${shadow.slice(5)}, 0 0 0.3em ${shadow.slice(5)}` : `0.03em 0.05em 0.09em color-mix(in srgb, ${shadow} 50%, transparent)`}),
    ...(outline && {WebkitTextStroke: `0.07em ${outline}`, paintOrder: "stroke fill"}),
  };
}

/** A text at its size, pixels: the lines it breaks into and the box they take; of one that is turned, the box around its corners. */
export interface Setting {
  look: Look;
  fontSize: number;
  lines: string[];
  width: number;
  height: number;
  /** The box of its lines before it is turned. */
  flat?: {width: number; height: number};
}

export interface Box {
  width: number;
  height: number;
  /** The largest size the design would use, pixels. */
  size: number;
  lines: number;
  /** A larger size, for words that take no more than two lines at it: "14 Elm Street" below a huge "8am to noon". */
  short?: number;
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
  // Where the person breaks the lines, there are no others.
  const broken = look.text.includes("\n");
  let fitted = fitText({...face, width: Math.max(1, box.width), height, fontSize: box.size, maxLines: broken ? 1 : box.lines});
  if (box.short && !broken) {
    const large = fitText({...face, width: Math.max(1, box.width), height, fontSize: box.short, maxLines: Math.min(2, box.lines)});
    if (large.fontSize > fitted.fontSize) fitted = large;
  }
  if (look.size !== 1) {
    const room = look.size > 1 ? {width: Math.max(1, limit.width), height: Math.max(1, limit.height)} : {width: Math.max(1, box.width), height};
    fitted = fitText({...face, ...room, fontSize: Math.max(4, fitted.fontSize * look.size), maxLines: broken ? 1 : 40});
  }
  const {fontSize, width} = fitted;
  const lines = look.caps ? asWritten(fitted.lines, look.text) : fitted.lines;
  return turned({look, fontSize, lines, width, height: lines.length * fontSize * look.leading}, limit);
}

/** A text that is turned is as small as its corners need to be within `room`. */
function turned(setting: Setting, room: {width: number; height: number}): Setting {
  if (!setting.look.rotation) return setting;
  const {width, height} = around(setting);
  const share = Math.min(1, room.width / width, room.height / height);
  const flat = {width: setting.width * share, height: setting.height * share};
  return {...setting, fontSize: setting.fontSize * share, width: width * share, height: height * share, flat};
}

/** The upright box around a turned one. */
function around({look, width, height}: Pick<Setting, "look" | "width" | "height">) {
  const turn = (look.rotation * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(turn)), Math.abs(Math.cos(turn))];
  return {width: width * cosine + height * sine, height: width * sine + height * cosine};
}

/** The style that puts a set text where `look.position` says, turned and as opaque as it shall be. The frame's box is what "fixed" is measured by. */
export function placed(setting: Setting, frame: Frame): CSSProperties {
  const {position} = setting.look;
  const own = {...seenThrough(setting.look), ...(setting.look.rotation ? turning(setting, frame) : undefined)};
  if (!position) return own;
  const {width, height, flat = setting} = setting;
  const shift = /^(-?[\d.]+)% (-?[\d.]+)%$/.exec(position);
  if (shift) return {...own, transform: `translate(${(Number(shift[1]) / 100) * frame.width}px, ${(Number(shift[2]) / 100) * frame.height}px)`};
  const sides = {left: 0, center: 0.5, right: 1};
  // What only goes up or down keeps to its side.
  const x = position.includes("left") ? 0 : position.includes("right") ? 1 : verticalPlace({position}) ? sides[setting.look.align] : 0.5;
  const y = position.includes("top") ? 0 : position.includes("bottom") ? 1 : 0.5;
  const textAlign = x === 0 ? "left" : x === 1 ? "right" : "center";
  const [left, top] = [x * (frame.room.width - width) + (width - flat.width) / 2, y * (frame.room.height - height) + (height - flat.height) / 2];
  return {...own, translate: undefined, marginBlock: 0, transformOrigin: "50% 50%", position: "fixed", left: frame.margin + left, top: frame.margin + top, width: flat.width, textAlign};
}

/** "top" or "bottom" of a text that shall only go up or down, else "". */
export function verticalPlace({position}: Pick<Look, "position">): "top" | "bottom" | "" {
  return position === "top" || position === "bottom" ? position : "";
}

/** Where texts that stand one below the other stand in their box, when that is what goes up or down: all of them move. */
export function stackedAt(look: Pick<Look, "position">, usual: CSSProperties["justifyContent"]): CSSProperties["justifyContent"] {
  const place = verticalPlace(look);
  return place ? (place === "top" ? "flex-start" : "flex-end") : usual;
}

/** A text that goes up or down with what stands above and below it, in its place among these. */
export function inStack(setting: Setting): Setting {
  return verticalPlace(setting.look) ? {...setting, look: {...setting.look, position: ""}} : setting;
}

/** How opaque a text is. */
export function seenThrough({opacity}: Look): CSSProperties {
  return opacity < 1 ? {filter: `opacity(${opacity})`} : {};
}

/** How a text is turned about its middle. In the flow of a column it takes the room of its corners, and keeps to its side. */
function turning(setting: Setting, frame: Frame): CSSProperties {
  const {look, flat} = setting;
  const rotate = `${look.rotation}deg`;
  const {width, height} = flat ?? setting;
  const side = look.align === "left" ? 1 : look.align === "right" ? -1 : 0;
  const transformOrigin = side > 0 ? `${width / 2}px 50%` : side < 0 ? `calc(100% - ${width / 2}px) 50%` : "50% 50%";
  if (flat) return {rotate, transformOrigin, translate: `${(side * (setting.width - width)) / 2}px`, marginBlock: (setting.height - height) / 2};
  const corners = around(setting);
  return {rotate, transformOrigin, scale: Math.min(1, frame.room.width / corners.width, frame.room.height / corners.height).toFixed(3)};
}

/** The words of a box that is itself placed, turned and seen through. */
export function inside({look, ...setting}: Setting): Setting {
  return {...setting, look: {...look, position: "", rotation: 0, opacity: 1}};
}

/** The lines with the words as the person wrote them: capitals are a matter of style, not of text. */
function asWritten(lines: string[], text: string): string[] {
  const words = text.split(/\s+/);
  // Scripts without spaces have no capitals either.
  if (lines.reduce((sum, line) => sum + line.split(" ").length, 0) !== words.length) return lines;
  return lines.map((line) => words.splice(0, line.split(" ").length).join(" "));
}

/** What a text does while it stands there, in time; `middle` is the point that it does it about. */
export function emphasised({emphasis}: Pick<Look, "emphasis">, {seconds, ease, leave}: Pick<Clock, "seconds" | "ease" | "leave">, middle = "50% 50%"): CSSProperties {
  if (!emphasis) return {};
  const much = ease(0.6, 0.4) * (1 - leave());
  // Twice in a row and a rest, like a heart; a shake every other second.
  const beat = Math.max(0, Math.sin(seconds * 7)) * Math.max(0, Math.sin(seconds * 3.5 + 0.4));
  if (emphasis === "pulse") return {transform: `scale(${(1 + 0.09 * beat * much).toFixed(4)})`, transformOrigin: middle};
  if (emphasis === "blink") return {opacity: 1 - 0.85 * much * Math.max(0, Math.min(1, 0.5 - 4 * Math.sin(seconds * 5)))};
  const burst = Math.max(0, Math.sin(seconds * 3.2)) * much;
  return {transform: `translateX(${(Math.sin(seconds * 38) * 0.05 * burst).toFixed(4)}em) rotate(${(Math.sin(seconds * 31) * 1.4 * burst).toFixed(3)}deg)`, transformOrigin: middle};
}
