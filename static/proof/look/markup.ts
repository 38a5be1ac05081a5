// Reads the markup that React's server renderer writes: always well-formed, attributes in double quotes.

/** What a reader is told, in the order of the text. */
export interface MarkupReader {
  /** `attributes` is their text as it stands; see `attribute`. */
  open(tag: string, attributes: string): void;
  text(text: string): void;
  close(tag: string): void;
}

const TOKEN = /<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/g;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const ENTITIES: Record<string, string> = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'"};

function unescapeHtml(text: string): string {
  return text.includes("&") ? text.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => ENTITIES[entity]!) : text;
}

/** The value of an attribute, else null. */
export function attribute(attributes: string, name: string): string | null {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return null;
  const from = start + name.length + 3;
  return unescapeHtml(attributes.slice(from, attributes.indexOf('"', from)));
}

export function readMarkup(markup: string, reader: MarkupReader): void {
  for (const [, closing, tag, attributes, text] of markup.matchAll(TOKEN)) {
    if (text !== undefined) reader.text(unescapeHtml(text));
    else if (closing) reader.close(tag!);
    else {
      reader.open(tag!, attributes!);
      if (VOID.has(tag!)) reader.close(tag!);
    }
  }
}
