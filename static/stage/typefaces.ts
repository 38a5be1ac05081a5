// Loads typefaces into the frame's document: the sheets of those that a film uses, then the very files whose characters
// it draws. stage.html lists the sheets of all, disabled; a sheet that nobody enables is never fetched.
import {drawnNames} from "./fonts";
import type {FilmScene, TypefaceUse} from "./protocol";
import {hold} from "./ready";

function sheetOf(family: string): HTMLLinkElement | null {
  return document.querySelector(`link[data-typeface="${CSS.escape(family)}"]`);
}

/** Enables a typeface's sheet; resolves once its faces are known, or cannot be. */
function enable(family: string): Promise<void> {
  const link = sheetOf(family);
  if (!link || link.sheet) return Promise.resolve();
  return new Promise((done) => {
    link.addEventListener("load", () => done(), {once: true});
    link.addEventListener("error", () => done(), {once: true});
    link.disabled = false;
  });
}

async function load({family, weight, italic, text}: TypefaceUse): Promise<void> {
  const release = hold(`the typeface ${family}`);
  try {
    await enable(family);
    await document.fonts.load(`${italic ? "italic " : ""}${weight} 16px "${family}"`, text);
  } catch {
    // A file that does not come: the text is drawn in the next typeface that has its characters.
  } finally {
    release();
  }
}

/** Resolves once the scenes' typefaces are there, or after `limit` milliseconds; what is late stays a hold. */
export async function loadTypefaces(scenes: FilmScene[], limit: number): Promise<void> {
  let timer: number | undefined;
  const late = new Promise<void>((done) => (timer = window.setTimeout(done, limit)));
  const uses = scenes.flatMap((scene) => scene.fonts ?? []);
  await Promise.race([Promise.all(uses.map(load)), late]);
  window.clearTimeout(timer);
}

const enabled = new Set<string>();

/** Enables the sheets of typefaces that scenes have drawn with; the proof did not see every frame. */
export function enableDrawn(): void {
  if (enabled.size === drawnNames.size) return;
  for (const family of drawnNames) {
    enabled.add(family);
    void enable(family);
  }
}

/** Enables the sheets of all other scripts, for characters that show between the frames that the proof saw. */
export function enableScripts(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[data-script]")) link.disabled = false;
}
