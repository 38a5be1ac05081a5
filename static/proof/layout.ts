// The words and pictures of a scene, each once, as later scenes and edits refer to them; and when they come and go.
import type {Drawing} from "./drawing";
import type {Drawn} from "./look/looks";
import type {SeenPicture, SeenText, Sight} from "./look/sight";

export interface LayoutText {
  text: string;
  role: string;
  /** #rrggbb; null = not known, or no single colour. */
  color: string | null;
  /** `size` in pixels; null = not known. */
  font: {family: string; weight: number; size: number | null};
  /** The first and the last frame at which it is seen, as close as the search came. */
  firstFrame: number;
  lastFrame: number;
}

/** Draws any frame of the scene; null when it is asked for no more. */
export type DrawMore = (frame: number) => Drawn | null;

const MAX_TEXTS = 60;
const MAX_PICTURES = 40;
/** Frames: the search for a text's first and last frame stops when it is as close. */
const CLOSE = 2;

const squeezed = (text: string) => text.replace(/\s+/g, "").toLowerCase();
const withoutDigits = (text: string) => text.replace(/[\d.,\s]+/g, "");

/** All texts among the props, by their letters: the words as the person gave them, however the scene sets them. */
function textsOf(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof value === "string" && value.trim()) found.set(squeezed(value), value.trim());
  else if (typeof value === "object" && value !== null) Object.values(value).forEach((inner) => textsOf(inner, found));
  return found;
}

interface Words {
  text: string;
  role: string;
}

/** Whether `text` is `other` on its way: being typed, or counted up. */
function isStageOf(text: Words, other: Words): boolean {
  if (text.role !== other.role) return false;
  return other.text.startsWith(text.text) || withoutDigits(text.text) === withoutDigits(other.text);
}

/** The poster's texts, then those that only other frames show. */
function distinctTexts(poster: Sight, drawn: Drawn[], given: Map<string, string>): SeenText[] {
  const asGiven = (text: SeenText): SeenText => ({...text, text: given.get(squeezed(text.text)) ?? text.text});
  const texts = poster.texts.map(asGiven);
  // Later frames first: there, what is typed or counted has come to its end.
  for (const {sight} of drawn.toReversed()) {
    for (const text of sight.texts.map(asGiven)) {
      if (!texts.some((kept) => isStageOf(text, kept))) texts.push(text);
    }
  }
  return texts.slice(0, MAX_TEXTS);
}

/** Where to look next between two frames, of which one has it: where a part begins or has just ended, else in the middle. */
function pivot(one: number, other: number, marks: readonly number[]): number {
  const [low, high] = one < other ? [one, other] : [other, one];
  const middle = Math.round((low + high) / 2);
  const between = marks.filter((mark) => mark > low && mark < high);
  if (between.length) return between.reduce((best, mark) => (Math.abs(mark - middle) < Math.abs(best - middle) ? mark : best));
  return marks.includes(high) ? high - 1 : middle;
}

/** Where no more is drawn: it comes and goes with its part, if there is one. */
function guessed(withIt: number, without: number, marks: readonly number[]): number {
  if (without < withIt) {
    const begun = marks.filter((mark) => mark >= without && mark <= withIt);
    return begun.length ? Math.max(without + 1, ...begun) : withIt;
  }
  const ended = marks.filter((mark) => mark > withIt && mark <= without);
  return ended.length ? Math.min(...ended) - 1 : withIt;
}

/** Between a frame with and one without: the frame next to the change that still has it, as close as `drawMore` allows. */
function edge(withIt: number, without: number, drawMore: DrawMore, has: (drawn: Drawn) => boolean, marks: readonly number[]): number {
  while (Math.abs(withIt - without) > CLOSE || (Math.abs(withIt - without) > 1 && marks.includes(Math.max(withIt, without)))) {
    const at = pivot(withIt, without, marks);
    const drawn = drawMore(at);
    if (!drawn) return guessed(withIt, without, marks);
    if (has(drawn)) withIt = at;
    else without = at;
  }
  return withIt;
}

function timingOf(text: SeenText, drawn: Drawn[], drawMore: DrawMore, given: Map<string, string>, marks: readonly number[]): Pick<LayoutText, "firstFrame" | "lastFrame"> {
  const has = ({sight}: Drawn) => sight.texts.some((one) => {
    const words = {role: one.role, text: given.get(squeezed(one.text)) ?? one.text};
    return isStageOf(words, text) || isStageOf(text, words);
  });
  const first = drawn.findIndex(has);
  const last = drawn.findLastIndex(has);
  const before = drawn[first - 1]?.frame;
  const after = drawn[last + 1]?.frame;
  return {
    firstFrame: before === undefined ? drawn[first]!.frame : edge(drawn[first]!.frame, before, drawMore, has, marks),
    lastFrame: after === undefined ? drawn[last]!.frame : edge(drawn[last]!.frame, after, drawMore, has, marks),
  };
}

/** `drawMore` draws into `drawing`: what one text's search has drawn helps the next one's. */
export function layoutTexts(poster: Sight, drawing: Drawing, props: Record<string, unknown>, drawMore: DrawMore): LayoutText[] {
  const given = textsOf(props);
  const texts = distinctTexts(poster, drawing.drawn, given);
  const marks = [...new Set([...drawing.parts.values()].flat())];
  const timings = texts.map((text) => timingOf(text, drawing.drawn, drawMore, given, marks));
  // The search may have come by a text of which more is there.
  const more = drawing.drawn.flatMap(({sight}) => sight.texts);
  return texts.map(({text, role, color, font}, index) => {
    const longest = more.reduce((words, one) => (one.role === role && one.text.startsWith(words) ? one.text : words), text);
    return {text: given.get(squeezed(longest)) ?? longest, role, color, font, ...timings[index]!};
  });
}

/** Each picture once, the poster's first. */
export function layoutPictures(poster: Sight, drawn: Drawn[]): SeenPicture[] {
  const pictures = new Map<string, SeenPicture>();
  for (const picture of [poster, ...drawn.map(({sight}) => sight)].flatMap((sight) => sight.pictures)) {
    // A picture within the code says nothing by its whole text.
    const src = picture.src.startsWith("data:") ? picture.src.slice(0, picture.src.search(/[;,]/)) : picture.src.slice(0, 300);
    const key = `${picture.kind} ${picture.src}`;
    if (!pictures.has(key)) pictures.set(key, {...picture, src});
  }
  return [...pictures.values()].slice(0, MAX_PICTURES);
}
