// What is to be seen in a frame's markup: texts with their roles, colours, and whether there is anything at all.
import {FORBIDDEN_ELEMENTS} from "./lints";
import {colorsIn, readMarkup, type Element} from "./markup";

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
  /** Inside an element with a data-role of its own. */
  named: boolean;
}

const INLINE = new Set("span b i em strong u s a small mark sub sup tspan code".split(" "));
const PICTURES = new Set("img image svg path circle ellipse rect line polyline polygon use video canvas".split(" "));
const PAINTS = ["background", "background-color", "background-image", "border", "border-color", "color", "fill", "stroke"];
const BOXES = ["background", "background-color", "background-image", "border", "box-shadow"];
const VISIBLE = 0.03;

function opacityOf({style, attributes}: Element): number {
  if (style.get("display") === "none" || style.get("visibility") === "hidden") return 0;
  const opacity = parseFloat(style.get("opacity") ?? attributes.get("opacity") ?? "1");
  return Number.isNaN(opacity) ? 1 : Math.min(1, Math.max(0, opacity));
}

function isColoredBox({style}: Element): boolean {
  return BOXES.some((name) => {
    const value = style.get(name) ?? "";
    return /gradient\(|url\(/.test(value) || colorsIn(value).length > 0 || (name !== "box-shadow" && /\b(black|white|red|green|blue)\b/.test(value));
  });
}

const REMOTE = /^\s*(https?:)?\/\//i;

/** What the renderer let through but a scene may not do; compile.ts names most of it with its line before. */
function* faultsOf({tag, attributes, style}: Element): Generator<Sight["faults"][number]> {
  if (FORBIDDEN_ELEMENTS.has(tag)) yield {rule: "no-foreign-element", message: `<${tag}> is not available in a scene.`};
  for (const name of ["src", "href", "xlink:href", "poster"]) {
    if (tag !== "a" && REMOTE.test(attributes.get(name) ?? ""))
      yield {rule: "no-network", message: `${attributes.get(name)!.slice(0, 120)} is not available: a scene reaches no network. Use a picture of the project.`};
  }
  for (const [name, value] of style) {
    if (/^(animation|transition)/.test(name) && value !== "none")
      yield {rule: "no-css-time", message: `CSS ${name} runs by its own clock: set the style from useCurrentFrame().`};
    if (/url\(\s*["']?\s*(https?:)?\/\//i.test(value)) yield {rule: "no-network", message: `${value.slice(0, 120)} is not available: a scene reaches no network.`};
  }
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

export function inspect(markup: string): Sight {
  const levels: Level[] = [{opacity: 1, group: {role: "text", pieces: []}, named: false}];
  const groups: Group[] = [];
  const colors = new Set<string>();
  const faults: Sight["faults"] = [];
  let legible = 0;
  let anything = false;
  let depth = 0;
  let inStyle = false;

  readMarkup(markup, {
    open(element) {
      const above = levels[levels.length - 1]!;
      const opacity = above.opacity * opacityOf(element);
      const role = element.attributes.get("data-role");
      const same = !role && (above.named || INLINE.has(element.tag));
      const group = same ? above.group : {role: role || "text", pieces: []};
      if (!same) groups.push(group);
      levels.push({opacity, group, named: above.named || Boolean(role)});
      faults.push(...faultsOf(element));
      inStyle = element.tag === "style";
      // The outermost element is the stage's own black box.
      if (depth++ === 0 || opacity <= VISIBLE) return;
      if (PICTURES.has(element.tag) && element.tag !== "svg") anything = true;
      if (isColoredBox(element)) anything = true;
      for (const name of PAINTS) {
        const value = element.style.get(name) ?? element.attributes.get(name);
        if (value) colorsIn(value).forEach((color) => colors.add(color));
      }
    },
    text(text) {
      if (inStyle) {
        if (/@keyframes|animation|transition/.test(text)) faults.push({rule: "no-css-time", message: "CSS animations run by their own clock: draw from useCurrentFrame()."});
        return;
      }
      const {opacity, group} = levels[levels.length - 1]!;
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
