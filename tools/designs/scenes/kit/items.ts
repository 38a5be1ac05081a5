import {setText, type Look, type Setting} from "./type";

export interface Item {
  label: string;
  value: string;
}

/** The items that have words; a plain text counts as a label, and a lone value stands in its label's place. */
export function itemsOf(given: unknown): Item[] {
  const list = Array.isArray(given) ? given : [];
  return list
    .map((item: unknown) => {
      const {label, value} = typeof item === "object" && item ? (item as Partial<Item>) : {label: item as string, value: ""};
      const words = {label: String(label ?? "").trim(), value: String(value ?? "").trim()};
      return words.label ? words : {label: words.value, value: ""};
    })
    .filter((item) => item.label);
}

/** Texts of one kind, all set at the size of the one that has to be smallest. */
export function setAlike(looks: Look[], box: {width: number; height: number; size: number; lines: number}): Setting[] {
  const sizes = looks.map((look) => setText({...look, size: 1}, box).fontSize).filter((size) => size > 0);
  const size = sizes.length ? Math.min(...sizes) : box.size;
  return looks.map((look) => setText(look, {...box, size}, box));
}
