import {mirrored, type Rect} from "./box";
import {fromRight, setText, type Box, type Look, type Setting} from "./type";

export interface Item {
  label: string;
  value: string;
  detail: string;
  /** Looks that this row has for itself, by the names of the list's: `itemsColor`, `amountsSize`, ... */
  own: Record<string, unknown>;
}

/** The items that have words; a plain text counts as a label, and a lone value stands in its label's place. */
export function itemsOf(given: unknown): Item[] {
  const list = Array.isArray(given) ? given : [];
  return list
    .map((item: unknown) => {
      const {label, value, detail, ...own} = typeof item === "object" && item ? (item as Partial<Item> & Record<string, unknown>) : {label: item as string};
      const words = {label: String(label ?? "").trim(), value: String(value ?? "").trim(), detail: String(detail ?? "").trim(), own};
      return words.label ? words : {...words, label: words.value, value: ""};
    })
    .filter((item) => item.label);
}

/** The scene's props as they are for one row: where it has looks of its own, these. */
export function propsOf<Props extends object>(props: Props, {own}: Pick<Item, "own">): Props {
  return Object.keys(own).length ? {...props, ...own} : props;
}

/** Whether the list, or where it has no words what heads it, runs from right to left. */
export function runsLeft(items: Item[], ...heads: unknown[]): boolean {
  return fromRight(items[0]?.label || heads.map((head) => String(head ?? "")).join(" "));
}

/** The cells in the order in which the items are read: of those that run from right to left the first is at the right. */
export function inOrder(cells: Rect[], items: Item[], {left, width}: Rect): Rect[] {
  return runsLeft(items) ? cells.map((cell) => mirrored(cell, {left, width})) : cells;
}

/** How many columns items stand in: as many as the person asked for, else those that suit the frame. */
export function acrossOf(asked: unknown, count: number, suiting: number): number {
  const columns = Math.floor(Number(asked) || 0);
  return columns > 0 ? Math.min(columns, Math.max(1, count), 6) : suiting;
}

/** Texts of one kind, all set at the size of the one that has to be smallest. Lines break only where one line would be below `breaks` of the box's size. What is made larger may grow up to `limit`. */
export function setAlike(looks: Look[], box: Box, breaks = 0.55, limit: {width: number; height: number} = box): Setting[] {
  const shared = (lines: number) => Math.min(box.size, ...looks.filter((look) => look.text).map((look) => setText({...look, size: 1}, {...box, lines}).fontSize));
  const [one, two] = [shared(1), shared(Math.min(2, box.lines))];
  const [lines, size] = one > box.size * breaks ? [1, one] : two > box.size * (breaks - 0.1) ? [2, two] : [box.lines, shared(box.lines)];
  const set = looks.map((look) => setText(look, {...box, lines, size}, limit));
  // Made larger together, they are as large as the one that fills its room first.
  const together = looks.every((look) => look.size > 1 && look.size === looks[0]!.size);
  const least = Math.min(...set.filter(({look}) => look.text).map(({fontSize}) => fontSize));
  if (!together || least === Infinity) return set;
  return looks.map((look) => ({...setText({...look, size: 1}, {...limit, lines: 40, size: least}), look}));
}

/** Whether the list shall stand at the left: where its place says so, else `usual`. */
export function standsLeft(place: string, usual: boolean): boolean {
  return place === "left" || (place !== "right" && usual);
}
