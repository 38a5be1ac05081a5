// What is to be seen in a frame's markup: texts with their roles and looks, pictures, colours, what lies under them,
// what leaves the frame, what it costs to paint. The markup is read once; no page lays it out.
import {hexOf, type Rgba} from "../../stage/colors";
import {elementFault} from "../../stage/guard";
import {DEFAULT_FONT, fontIn, type Font as Typeface, type FontUses} from "../fonts";
import type {Cost} from "./costs";
import {bestContrast, filled, type Ground, isOpaque, joined} from "./ground";
import {pixelsOf} from "./length";
import {type Font, settingOf} from "./lines";
import {attribute, readMarkup} from "./markup";
import {type Box, frameOf, type Place, placeOf} from "./place";
import {type Fill, hexesOf, parsedColors, readStyle, type Style} from "./style";

export interface SeenText {
  text: string;
  role: string;
  /** #rrggbb; null = not known, or no single colour. */
  color: string | null;
  font: {family: string; weight: number; size: number | null};
  /** The best of its letters, 1 to 21; null = not known. */
  contrast: number | null;
  /** How it leaves the frame; null = it does not, as far as can be told. */
  leaves: string | null;
}

export interface SeenPicture {
  kind: string;
  src: string;
  box: Box;
}

export interface Sight {
  texts: SeenText[];
  pictures: SeenPicture[];
  /** #rrggbb, in the order in which they are painted. */
  colors: string[];
  /** The colours that fill the whole frame, the lowest first. */
  background: string[];
  /** How much text can be read: letters, the faint ones counting less. */
  legible: number;
  /** Whether anything is visible: a text, a picture, a coloured box. */
  anything: boolean;
  /** Whether there is more than text and fills of the whole frame. */
  shapes: boolean;
  /** The least height of the frame's own content where that is more than the frame has, pixels. */
  overfull: number | null;
  /** A class that elements have; null = none. */
  className: string | null;
  /** It has a <style> of its own, which is not read: what its rules do to an element cannot be told. */
  styled: boolean;
  /** The declarations that cost most. */
  costs: {name: string; milliseconds: number}[];
  faults: {rule: string; message: string; hint: string}[];
}

/** Texts that belong together: an element with a role, or a block. */
interface Group {
  role: string;
  pieces: string[];
  letters: number;
  look: {color: Rgba | null; font: Font} | null;
  contrast: number | null;
  leaves: string | null;
}

/** A block's lines of text. */
interface Lines {
  text: string;
  font: Font;
  /** The largest size in it, pixels. */
  size: number;
  group: Group;
  place: Place;
}

interface Level {
  tag: string;
  opacity: number;
  group: Group;
  /** Inside an element with a data-role of its own. */
  named: boolean;
  /** Inside an element that is aria-hidden: its words are ornament. */
  ornament: boolean;
  style: Style;
  typeface: Typeface;
  font: Font;
  leading: number;
  color: Rgba | null;
  /** Looks come from more than colours: contrast cannot be told. */
  adorned: boolean;
  ground: Ground;
  /** What it and all within it paint, for what it is laid over. */
  painted: Ground;
  place: Place;
  clips: boolean;
  inSvg: boolean;
  inline: boolean;
  lines: Lines | null;
  /** The least height of its content, pixels. */
  height: number;
}

const INLINE = new Set("span b i em strong u s a small mark sub sup tspan code".split(" "));
const BLOCK_DISPLAY = new Set("block flex grid table list-item".split(" "));
const PICTURES = new Set("img image path circle ellipse rect line polyline polygon use video canvas".split(" "));
const FILES = new Set("img image video audio".split(" "));
const SHAPES = new Set("path circle ellipse rect line polyline polygon text tspan g svg use stop".split(" "));
// What browsers give these by themselves, in em.
const OWN_SIZES: Record<string, number> = {h1: 2, h2: 1.5, h3: 1.17, h5: 0.83, h6: 0.67, small: 0.833};
const VISIBLE = 0.03;
const REMOTE = /^\s*(https?:)?\/\//i;
const BLACK: Rgba = [0, 0, 0, 1];
const WHITE: Rgba = [255, 255, 255, 1];
const NONE: readonly Rgba[] = [];
// Letter widths come from a table: what is over by less may well fit.
const TOLERANCE = 1.04;
/** Characters of a text; a page of a book has 2,000. */
const MAX_TEXT = 5000;
/** Letters moved by as much of their size, out of a box that hides what leaves it, are not there yet. */
const HIDDEN_BY = 1;
/** A fill fainter than this only tints what lies under it. */
const SEEN_FILL = 0.1;
/** The part of the frame that a box of unknown size is taken to have. */
const USUAL_AREA = 0.1;

/** What the renderer let through but a scene may not do; the lints name most of it with its line before. */
function faultOf(tag: string, attributes: string): Sight["faults"][number] | null {
  const fault = elementFault(tag);
  if (fault) return {rule: "no-foreign-element", message: fault, hint: "Draw with boxes, text, SVG and pictures."};
  if (tag === "a" || !/src="|href="|poster="/.test(attributes)) return null;
  for (const name of ["src", "href", "xlink:href", "poster"]) {
    const address = attribute(attributes, name) ?? "";
    if (REMOTE.test(address))
      return {rule: "no-network", message: `${address.slice(0, 120)} is not available: a scene reaches no network.`, hint: "Use a picture of the project."};
  }
  return null;
}

/** Fill and stroke as attributes, the way SVG has them. */
function shapeColors(tag: string, attributes: string): Rgba[] {
  if (!SHAPES.has(tag)) return [];
  return ["fill", "stroke", "stop-color"].flatMap((name) => parsedColors(attribute(attributes, name) ?? ""));
}

/** Pieces of one text put together: single letters (set one by one) without spaces, words with one. */
function joinedText(pieces: string[]): string {
  let text = "";
  let letters = false;
  for (const piece of pieces) {
    const single = [...piece.trim()].length <= 1;
    const glued = (single && letters) || /\s$/.test(text) || /^[\s.,:;!?%)]/.test(piece);
    text += text && !glued ? ` ${piece}` : piece;
    letters = single;
  }
  return text.replace(/\s+/g, " ").trim();
}

function fontOf(tag: string, style: Style, {family, weight}: Typeface, above: Font): Font {
  const size = style.size === undefined ? above.size && above.size * (OWN_SIZES[tag] ?? 1) : pixelsOf(style.size, above.size, above.size);
  const spacing = style.spacing === undefined ? above.spacing : (pixelsOf(style.spacing, null, size) ?? 0) / (size || 1);
  return {
    size,
    spacing,
    family,
    weight,
    nowrap: style.nowrap ?? above.nowrap,
    breaks: style.breaks ?? above.breaks,
    uppercase: style.uppercase ?? above.uppercase,
  };
}

/** Distance of two baselines in font sizes, the least that it may be. */
function leadingOf(style: Style, above: number, size: number | null): number {
  if (typeof style.leading === "number") return style.leading;
  const pixels = pixelsOf(style.leading, size, size);
  return pixels !== null && size ? pixels / size : above;
}

function isInline(tag: string, {display, floats}: Style): boolean {
  if (floats) return false;
  return display === undefined ? INLINE.has(tag) : display.startsWith("inline") || (INLINE.has(tag) && !BLOCK_DISPLAY.has(display));
}

function firstFamily(family: string): string {
  return family.split(",")[0]!.trim().replace(/^["']|["']$/g, "");
}

class Reader {
  readonly faults: Sight["faults"] = [];
  private readonly groups: Group[] = [];
  private readonly colors = new Set<string>();
  private readonly pictures: SeenPicture[] = [];
  private readonly costs = new Map<string, number>();
  private readonly levels: Level[];
  private readonly frame: Box & {width: number; height: number};
  /** What fills the frame, the lowest first; hidden ones left out. */
  private background = new Set<string>();
  private legible = 0;
  private anything = false;
  private shapes = false;
  private overfull: number | null = null;
  /** Not everything lies on what comes before it: contrast cannot be told. */
  private reordered = false;
  private inStyle = false;
  private className: string | null = null;
  private styled = false;

  /** `fonts` gathers what its texts are set in, the hidden ones too: other frames show them. */
  constructor(
    width: number,
    height: number,
    private readonly fonts: FontUses,
  ) {
    const place = frameOf(width, height);
    this.frame = {left: 0, top: 0, width, height};
    const font: Font = {family: DEFAULT_FONT.family, weight: 400, size: 16, spacing: 0, uppercase: false, nowrap: false, breaks: false};
    this.levels = [
      {
        tag: "", opacity: 1, group: this.newGroup("text"), named: false, ornament: false, style: readStyle(""), typeface: DEFAULT_FONT, font, leading: 1, color: BLACK,
        adorned: false, ground: [WHITE], painted: NONE, place, clips: false, inSvg: false, inline: false, lines: null, height: 0,
      },
    ];
  }

  private newGroup(role: string): Group {
    const group: Group = {role, pieces: [], letters: 0, look: null, contrast: 0, leaves: null};
    this.groups.push(group);
    return group;
  }

  open(tag: string, attributes: string): void {
    const above = this.levels[this.levels.length - 1]!;
    const css = attribute(attributes, "style") ?? "";
    const style = readStyle(css);
    const fault = style.fault ?? faultOf(tag, attributes);
    if (fault) this.faults.push(fault);
    this.inStyle = tag === "style";
    this.styled ||= this.inStyle;
    this.className ??= attribute(attributes, "class");
    const typeface = fontIn(above.typeface, tag, attributes, css);
    // A line is as tall as the typeface of its box has it, whatever stands in it.
    if (typeface !== above.typeface || this.levels.length === 1) this.fonts.add(typeface, " ");
    const level = this.level(tag, attributes, style, above, typeface);
    this.levels.push(level);
    // The outermost element is the stage's own box.
    if (this.levels.length === 2 || level.opacity <= VISIBLE) return;
    const named = shapeColors(tag, attributes);
    for (const color of style.colors) this.colors.add(color);
    for (const color of hexesOf(named)) this.colors.add(color);
    const picture = PICTURES.has(tag);
    this.reordered ||= style.sinks;
    this.anything ||= style.box || picture;
    this.shapes ||= picture || (style.box && !level.place.full);
    if (FILES.has(tag)) this.pictures.push({kind: tag, src: attribute(attributes, "src") ?? attribute(attributes, "href") ?? "", box: level.place.box});
    for (const cost of style.costs) this.addCost(cost, level.place);
    this.paint(level, tag, named);
  }

  private level(tag: string, attributes: string, style: Style, above: Level, typeface: Typeface): Level {
    const own = attribute(attributes, "opacity");
    const clipped = above.clips && style.shift >= HIDDEN_BY;
    const opacity = clipped ? 0 : above.opacity * style.opacity * (own === null ? 1 : parseFloat(own) || 0);
    const role = attribute(attributes, "data-role");
    const inline = isInline(tag, style);
    const group = !role && (above.named || inline) ? above.group : this.newGroup(role || "text");
    const inSvg = above.inSvg || tag === "svg";
    const font = fontOf(tag, style, typeface, above.font);
    const place = placeOf(style, above.place, font.size, this.frame);
    const svgColor = inSvg ? attribute(attributes, "fill") : null;
    const hasClass = attribute(attributes, "class") !== null;
    return {
      tag, opacity, group, named: above.named || Boolean(role), style, typeface, font, place, inSvg, inline,
      ornament: above.ornament || attribute(attributes, "aria-hidden") === "true",
      leading: leadingOf(style, above.leading, font.size),
      color: style.color !== undefined ? style.color : svgColor !== null ? (parsedColors(svgColor)[0] ?? null) : tag === "svg" ? BLACK : hasClass ? null : above.color,
      adorned: above.adorned || style.adorned || style.alters,
      ground: above.ground,
      painted: NONE,
      clips: style.clips || (above.clips && inline),
      lines: null,
      height: 0,
    };
  }

  /** The fill of an element lies under what is in it. */
  private paint(level: Level, tag: string, named: Rgba[]): void {
    const {fill, alters} = level.style;
    if (FILES.has(tag) || tag === "canvas" || alters) level.painted = null;
    // A shape without a colour of its own has one from above, or is black.
    else if (PICTURES.has(tag)) level.painted = named.length ? named : null;
    if (!fill || level.style.adorned) return;
    level.ground = filled(level.ground, fill, level.opacity);
    level.painted = fill.picture ? level.painted : joined(level.painted, level.ground);
    if (fill.picture && level.ground === null) level.painted = null;
    if (level.place.full) this.addBackground(fill, level.opacity);
  }

  private addBackground(fill: Fill, opacity: number): void {
    if (isOpaque(fill, opacity)) this.background.clear();
    for (const color of fill.layers.flat()) if (color[3] * opacity > SEEN_FILL) this.background.add(hexOf(color));
  }

  private addCost({name, each}: Cost, {box, full}: Place): void {
    const whole = this.frame.width * this.frame.height;
    const area = full ? whole : box.width !== null && box.height !== null ? Math.min(whole, box.width * box.height) : whole * USUAL_AREA;
    this.costs.set(name, (this.costs.get(name) ?? 0) + (each * area) / 1e6);
  }

  text(text: string): void {
    if (this.inStyle) {
      if (/@keyframes|animation|transition/.test(text))
        this.faults.push({rule: "no-css-time", message: "CSS animations run by their own clock.", hint: "Draw from useCurrentFrame()."});
      return;
    }
    const level = this.levels[this.levels.length - 1]!;
    const {opacity, group} = level;
    this.fonts.add(level.typeface, text);
    if (opacity <= VISIBLE) return;
    if (level.ornament) {
      this.anything = this.shapes = true;
      return;
    }
    group.pieces.push(text);
    const letters = text.trim().length;
    if (!letters) return;
    this.legible += letters * opacity;
    this.setLook(level, letters);
    this.addToLines(level, text);
  }

  private setLook({adorned, color, ground, font, group}: Level, letters: number): void {
    const contrast = adorned ? null : bestContrast(color, ground);
    group.contrast = group.contrast === null || contrast === null ? null : Math.max(group.contrast, contrast);
    // The look of most of its letters.
    if (group.look && letters <= group.letters) return;
    group.letters = letters;
    group.look = {color: adorned ? null : color, font};
  }

  /** The text joins the lines of the block that it stands in. */
  private addToLines(level: Level, text: string): void {
    const {font, group, inSvg} = level;
    if (inSvg || font.size === null) return;
    let at = this.levels.length - 1;
    while (at > 1 && this.levels[at]!.inline) at--;
    const block = this.levels[at]!;
    block.lines ??= {text: "", font, size: font.size, group, place: level.place};
    // Boxes in a line, and the items of a flex or grid box, may come apart anywhere.
    const apart = this.levels.slice(at).some(({style}) => style.display !== undefined && style.display !== "inline" && style.display !== "block");
    block.lines.text += (apart ? "\u200b" : "") + text;
    block.lines.size = Math.max(block.lines.size, font.size);
  }

  close(): void {
    const level = this.levels.pop()!;
    const above = this.levels[this.levels.length - 1]!;
    this.inStyle = false;
    if (level.opacity <= VISIBLE) return;
    if (!level.inline) this.measure(level, above);
    const {style, place, ground, painted, opacity} = level;
    const hides = place.full && style.fill !== null && isOpaque(style.fill, opacity);
    above.painted = hides ? painted : joined(above.painted, painted);
    const overlaps = style.floats || (level.inSvg && level.tag !== "svg");
    if (overlaps && painted?.length !== 0) above.ground = joined(hides ? ground : above.ground, painted);
  }

  private measure(level: Level, above: Level): void {
    const {lines, place, style} = level;
    if (lines) this.measureLines(level, lines);
    const own = style.height && pixelsOf(style.height, null, level.font.size);
    const height = own ?? level.height;
    if (place.full && place.scale === 1 && !place.moves && level.height > this.frame.height * TOLERANCE) this.overfull ??= Math.round(level.height);
    if (style.floats) return;
    const {display, direction} = above.style;
    const beside = display === "grid" || display?.startsWith("inline") || (display === "flex" && !direction?.startsWith("column"));
    above.height = beside ? Math.max(above.height, height) : above.height + height;
  }

  private measureLines(level: Level, {text, font, size, group, place}: Lines): void {
    const {width, lines} = settingOf(text.replace(/\s+/g, " "), font, size, place.lineWidth);
    level.height += lines * size * level.leading;
    const {scale, moves, sideways} = place;
    if (scale === null || sideways) return;
    if (width * scale > this.frame.width * TOLERANCE) group.leaves ??= `is about ${Math.round(width * scale)} px wide`;
    const {left, top} = level.place.box;
    if (moves || scale !== 1 || !level.style.floats) return;
    const height = lines * size * level.leading;
    if (left !== null && left + width > this.frame.width * TOLERANCE) group.leaves ??= `begins ${Math.round(left)} px from the left and is about ${Math.round(width)} px wide`;
    if (top !== null && top + height > this.frame.height * TOLERANCE) group.leaves ??= `begins ${Math.round(top)} px from the top and is about ${Math.round(height)} px high`;
  }

  sight(): Sight {
    const texts = this.groups.flatMap(({role, pieces, look, contrast, leaves}): SeenText[] => {
      const text = joinedText(pieces).slice(0, MAX_TEXT);
      if (!text || !look) return [];
      const {family, weight, size} = look.font;
      const font = {family: firstFamily(family), weight, size: size && Math.round(size * 10) / 10};
      const told = !this.styled && !this.reordered;
      return [{text, role, color: look.color && hexOf(look.color), font, contrast: told ? contrast : null, leaves: this.styled ? null : leaves}];
    });
    return {
      texts,
      pictures: this.pictures,
      colors: [...this.colors],
      background: [...this.background],
      legible: this.legible,
      anything: this.anything || texts.length > 0 || this.styled,
      shapes: this.shapes || this.styled,
      overfull: this.styled ? null : this.overfull,
      className: this.className,
      styled: this.styled,
      costs: [...this.costs].map(([name, milliseconds]) => ({name, milliseconds})),
      faults: this.faults,
    };
  }
}

export function sightOf(markup: string, width: number, height: number, fonts: FontUses): Sight {
  const reader = new Reader(width, height, fonts);
  readMarkup(markup, reader);
  return reader.sight();
}
