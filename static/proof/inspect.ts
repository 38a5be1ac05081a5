// What is to be seen in a frame's markup: texts with their roles, colours, and whether there is anything at all.
import {elementFault} from "../stage/guard";
import {DEFAULT_FONT, fontIn, type Font, type FontUses} from "./fonts";
import {attribute, readMarkup} from "./markup";
import {colorsIn, readStyle} from "./styles";

export interface Text {
  text: string;
  role: string;
}

export interface Sight {
  texts: Text[];
  /** #rrggbb, in the order in which they are painted. */
  colors: string[];
  /** How much text can be read: letters, the faint ones counting less. */
  legible: number;
  /** Whether anything is visible: a text, a picture, a coloured box. */
  anything: boolean;
  faults: {rule: string; message: string}[];
}

interface Group {
  role: string;
  pieces: string[];
}

interface Level {
  opacity: number;
  group: Group;
  font: Font;
  /** Inside an element with a data-role of its own. */
  named: boolean;
}

const INLINE = new Set("span b i em strong u s a small mark sub sup tspan code".split(" "));
const PICTURES = new Set("img image path circle ellipse rect line polyline polygon use video canvas".split(" "));
const SHAPES = new Set("path circle ellipse rect line polyline polygon text tspan g svg use stop".split(" "));
const VISIBLE = 0.03;
const REMOTE = /^\s*(https?:)?\/\//i;

/** What the renderer let through but a scene may not do; compile.ts names most of it with its line before. */
function faultOf(tag: string, attributes: string): Sight["faults"][number] | null {
  const fault = elementFault(tag);
  if (fault) return {rule: "no-foreign-element", message: fault};
  if (tag === "a" || !/src="|href="|poster="/.test(attributes)) return null;
  for (const name of ["src", "href", "xlink:href", "poster"]) {
    const address = attribute(attributes, name) ?? "";
    if (REMOTE.test(address))
      return {rule: "no-network", message: `${address.slice(0, 120)} is not available: a scene reaches no network. Use a picture of the project.`};
  }
  return null;
}

/** Fill and stroke as attributes, the way SVG has them. */
function shapeColors(tag: string, attributes: string): string[] {
  if (!SHAPES.has(tag)) return [];
  return ["fill", "stroke", "stop-color"].flatMap((name) => colorsIn(attribute(attributes, name) ?? ""));
}

/** Pieces of one text put together: single letters (set one by one) without spaces, words with one. */
function joined(pieces: string[]): string {
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

/** `fonts` gathers what its texts are set in, the hidden ones too: other frames show them. */
export function inspect(markup: string, fonts: FontUses): Sight {
  const levels: Level[] = [{opacity: 1, group: {role: "text", pieces: []}, font: DEFAULT_FONT, named: false}];
  const groups: Group[] = [];
  const colors = new Set<string>();
  const faults: Sight["faults"] = [];
  let legible = 0;
  let anything = false;
  let outermost = true;
  let inStyle = false;

  readMarkup(markup, {
    open(tag, attributes) {
      const above = levels[levels.length - 1]!;
      const css = attribute(attributes, "style") ?? "";
      const style = readStyle(css);
      const own = attribute(attributes, "opacity");
      const opacity = above.opacity * style.opacity * (own === null ? 1 : parseFloat(own) || 0);
      const role = attribute(attributes, "data-role");
      const same = !role && (above.named || INLINE.has(tag));
      const group = same ? above.group : {role: role || "text", pieces: []};
      if (!same) groups.push(group);
      levels.push({opacity, group, font: fontIn(above.font, tag, attributes, css), named: above.named || Boolean(role)});
      const fault = style.fault ?? faultOf(tag, attributes);
      if (fault) faults.push(fault);
      inStyle = tag === "style";
      // The outermost element is the stage's own black box.
      if (outermost || opacity <= VISIBLE) {
        outermost = false;
        return;
      }
      anything ||= style.box || PICTURES.has(tag);
      for (const color of [...style.colors, ...shapeColors(tag, attributes)]) colors.add(color);
    },
    text(text) {
      if (inStyle) {
        if (/@keyframes|animation|transition/.test(text)) faults.push({rule: "no-css-time", message: "CSS animations run by their own clock: draw from useCurrentFrame()."});
        return;
      }
      const {opacity, group, font} = levels[levels.length - 1]!;
      fonts.add(font, text);
      if (opacity <= VISIBLE) return;
      group.pieces.push(text);
      legible += text.trim().length * opacity;
    },
    close() {
      levels.pop();
      inStyle = false;
    },
  });
  const texts = groups.map(({role, pieces}) => ({role, text: joined(pieces)})).filter(({text}) => text);
  return {texts, colors: [...colors], legible, anything: anything || texts.length > 0, faults};
}
