// Reads the markup that React's server renderer writes: always well-formed, attributes in double quotes.
import {hexOf, parseColor} from "../stage/colors";

export interface Element {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  style: ReadonlyMap<string, string>;
}

/** What a reader is told, in the order of the text. */
export interface MarkupReader {
  open(element: Element): void;
  text(text: string): void;
  close(tag: string): void;
}

const TOKEN = /<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)")?/g;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const ENTITIES: Record<string, string> = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'"};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => ENTITIES[entity]!);
}

/** `a: b; c: url(data:x;y)` as a map; semicolons within brackets or quotes belong to the value. */
export function parseStyle(style: string): ReadonlyMap<string, string> {
  const parts = style.match(/(?:\([^)]*\)|"[^"]*"|'[^']*'|[^;])+/g) ?? [];
  const pairs = parts.map((part): [string, string] => {
    const colon = part.indexOf(":");
    return [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()];
  });
  return new Map(pairs.filter(([name]) => name));
}

export function readMarkup(markup: string, reader: MarkupReader): void {
  for (const [, closing, tag, rest, text] of markup.matchAll(TOKEN)) {
    if (text !== undefined) reader.text(unescapeHtml(text));
    else if (closing) reader.close(tag!);
    else {
      const attributes = new Map<string, string>();
      for (const [, name, value = ""] of rest!.matchAll(ATTRIBUTE)) attributes.set(name!, unescapeHtml(value));
      reader.open({tag: tag!, attributes, style: parseStyle(attributes.get("style") ?? "")});
      if (VOID.has(tag!)) reader.close(tag!);
    }
  }
}

const COLOR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]*\)/gi;

/** The colours that a CSS value names, as #rrggbb; those that cannot be seen are left out. */
export function colorsIn(value: string): string[] {
  const words = /^[a-z]+$/i.test(value) ? [value] : (value.match(COLOR) ?? []);
  const colors = words.map(parseColor).filter((color) => color !== null && color[3] > 0.02);
  return colors.map((color) => hexOf(color!));
}
