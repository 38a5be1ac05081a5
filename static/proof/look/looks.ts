// What the drawn frames of a scene tell: rules that look at pictures, where the lints look at the text.
import type {Rule} from "../lints/lint";
import {problem, type Problem} from "../problem";
import type {SeenText, Sight} from "./sight";

export interface Drawn {
  frame: number;
  markup: string;
  sight: Sight;
}

/** All that was drawn of a scene of `duration` frames. */
export interface Shown {
  drawn: Drawn[];
  duration: number;
  fps: number;
  width: number;
  height: number;
  /** The scene as it runs, its lines those of its own text. */
  script: string;
}

interface Said {
  message: string;
  hint: string;
  frame: number;
  /** What is sought in the scene's text to say the line, where it stands there. */
  word?: string;
}

export interface Look extends Rule {
  see(shown: Shown): Said | Said[] | null;
}

// The same colour to the eye.
const INVISIBLE = 1.1;
const LOW_CONTRAST = 4.5;
const LONG_SECONDS = 60;
/** Milliseconds of a frame; a plain one takes about 30. */
const COSTLY = 15;
const MAX_TEXTS = 3;

/** Each text with its looks in all frames that show it. */
function textsOf({drawn}: Shown): {frame: number; text: SeenText}[][] {
  const texts = new Map<string, {frame: number; text: SeenText}[]>();
  for (const {frame, sight} of drawn) {
    for (const text of sight.texts) {
      const key = `${text.role} ${text.text}`;
      texts.set(key, [...(texts.get(key) ?? []), {frame, text}]);
    }
  }
  return [...texts.values()];
}

/** The first line of the scene in which `word` stands, in quotation marks or as a property; null where it comes from elsewhere. */
function lineOf(word: string, script: string): number | null {
  const index = script.search(new RegExp(`(["'\`]\\s*|\\b)${word.replace(/[^\w\s]/g, "\\$&")}`));
  return index < 0 ? null : script.slice(0, index).split("\n").length;
}

/** Words of a text that stand together in the scene's own, where it sets them together. */
const sought = (text: string) => text.slice(0, 60);

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

const blank: Look = {
  id: "blank",
  stops: true,
  about: "Nothing to be seen at any frame that was drawn: no text, no picture, no coloured box.",
  see({drawn}) {
    if (drawn.some(({sight}) => sight.anything)) return null;
    return {message: "The scene shows nothing: no text, no picture and no coloured box at any frame.", hint: "Return elements with words, colours or pictures.", frame: 0};
  },
};

function isUnseen({contrast}: SeenText): boolean {
  return contrast !== null && contrast < INVISIBLE;
}

const blankText: Look = {
  id: "blank-text",
  stops: false,
  about: "Scenes of text alone, all of it in the colour of what lies under it.",
  see({drawn}) {
    const texts = drawn.flatMap(({sight}) => sight.texts);
    if (!texts.length || !texts.every(isUnseen) || drawn.some(({sight}) => sight.shapes)) return null;
    return {message: "The scene shows nothing: all of its text has the colour of what lies under it.", hint: "Give the text or the background another colour.", frame: drawn[0]!.frame};
  },
};

const blankHold: Look = {
  id: "blank-hold",
  stops: false,
  about: "Words and shapes at the start or the end only: most of the scene is empty.",
  see({drawn, duration}) {
    const shows = ({sight}: Drawn) => sight.texts.length > 0 || sight.shapes;
    const hold = drawn.filter(({frame}) => frame > 0 && frame < duration - 1);
    if (hold.length < 2 || hold.some(shows) || !drawn.some(shows)) return null;
    return {message: `Nothing but the background is to be seen from frame ${hold[0]!.frame} to ${hold[hold.length - 1]!.frame}.`, hint: "Let what comes stay, or make the scene shorter.", frame: hold[0]!.frame};
  },
};

const constant: Look = {
  id: "constant",
  stops: false,
  about: "More than a second in which nothing moves.",
  see({drawn, duration, fps}) {
    if (duration <= fps || drawn.some(({markup}) => markup !== drawn[0]!.markup)) return null;
    return {message: "Nothing moves: the scene shows the same picture at every frame that was drawn.", hint: "Let something come, go or change with useCurrentFrame().", frame: 0};
  },
};

const lowContrast: Look = {
  id: "low-contrast",
  stops: false,
  about: "Text whose contrast with what lies under it is below 4.5:1 (WCAG 2.2, AA).",
  see(shown) {
    const pale = textsOf(shown).flatMap((seen) => {
      const best = seen.reduce((one, other) => ((other.text.contrast ?? 21) > (one.text.contrast ?? 21) ? other : one));
      return best.text.contrast !== null && best.text.contrast < LOW_CONTRAST ? [best] : [];
    });
    return pale.slice(0, MAX_TEXTS).map(({frame, text}) => ({
      message: `${quoted(text.text)} is hard to read: ${text.color} has a contrast of ${text.contrast!.toFixed(1)}:1 with what lies under it.`,
      hint: "Make it 4.5:1 at least: a darker or a lighter colour of one of the two.",
      frame,
      word: sought(text.text),
    }));
  },
};

const textLeaves: Look = {
  id: "text-leaves-frame",
  stops: false,
  about: "Text that is too large for the frame wherever it stands, or that stands outside, at every frame that shows it.",
  see(shown) {
    const leaving = textsOf(shown).filter((seen) => seen.every(({text}) => text.leaves));
    const said = leaving.slice(0, MAX_TEXTS).map(([first]) => ({
      message: `${quoted(first!.text.text)} ${first!.text.leaves}: it leaves the frame of ${shown.width} x ${shown.height} px.`,
      hint: "Let fitText() choose the font size, or let the text break.",
      frame: first!.frame,
      word: sought(first!.text.text),
    }));
    const overfull = shown.drawn.find(({sight}) => sight.overfull !== null);
    if (!overfull || said.length || shown.drawn.some(({sight}) => sight.texts.length && sight.overfull === null)) return said;
    return {
      message: `The lines are about ${overfull.sight.overfull} px high together: they leave the frame of ${shown.width} x ${shown.height} px.`,
      hint: "Make the text smaller or shorter, or show it in parts.",
      frame: overfull.frame,
    };
  },
};

const unstyledClass: Look = {
  id: "unstyled-class",
  stops: false,
  about: "Classes in a scene without a <style>: no sheet of the page, Tailwind's for one, is there for a scene.",
  see({drawn}) {
    const found = drawn.find(({sight}) => sight.className);
    if (!found || drawn.some(({sight}) => sight.styled)) return null;
    return {
      message: `className="${found.sight.className!.slice(0, 60)}" does nothing: the scene has no <style> with its rules.`,
      hint: "Write the looks as style={{...}}, or a <style> into the scene.",
      frame: found.frame,
      word: "className",
    };
  },
};

const costlyCss: Look = {
  id: "costly-css",
  stops: false,
  about: `CSS that takes more than ${COSTLY} ms of a frame to paint: backdrop-filter, blurs, wide shadows, blend modes on large boxes.`,
  see({drawn, duration}) {
    const worst = new Map<string, {frame: number; milliseconds: number}>();
    for (const {frame, sight} of drawn) {
      for (const {name, milliseconds} of sight.costs) {
        if (milliseconds > (worst.get(name)?.milliseconds ?? COSTLY)) worst.set(name, {frame, milliseconds});
      }
    }
    return [...worst].map(([name, {frame, milliseconds}]) => ({
      message: `${name} takes about ${Math.round(milliseconds)} ms of every frame to paint, ${((milliseconds * duration) / 1000).toFixed(0)} s of an export.`,
      hint: "Use it on smaller boxes, or paint the same look with gradients.",
      frame,
      word: name.split(":")[0]!.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    }));
  },
};

const longScene: Look = {
  id: "long-scene",
  stops: false,
  about: `Scenes of more than ${LONG_SECONDS} seconds.`,
  see({duration, fps}) {
    if (duration <= LONG_SECONDS * fps) return null;
    return {message: `The scene lasts ${Math.round(duration / fps)} seconds.`, hint: "Make several scenes of it: a change then draws one of them anew, not all.", frame: 0};
  },
};

export const LOOKS: readonly Look[] = [blank, blankText, blankHold, constant, lowContrast, textLeaves, unstyledClass, costlyCss, longScene];

/** What `looks` say, as problems and notes. */
export function look(shown: Shown, looks: readonly Look[] = LOOKS): {problems: Problem[]; notes: Problem[]} {
  const said: {problems: Problem[]; notes: Problem[]} = {problems: [], notes: []};
  for (const {id, stops, see} of looks) {
    for (const {message, hint, frame, word} of [see(shown) ?? []].flat()) {
      const line = word ? lineOf(word, shown.script) : null;
      (stops ? said.problems : said.notes).push(problem(id, message, {hint, frame, line}));
    }
  }
  return said;
}
