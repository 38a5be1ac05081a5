// The offered name that somebody may have meant.
import {distance} from "fastest-levenshtein";

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The one of `names` that is most like `name`; null when none is: more than a third of its letters would differ. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const wanted = plain(name);
  let found: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const one of names) {
    const far = distance(wanted, plain(one));
    if (far < least) [found, least] = [one, far];
  }
  return found;
}

/** The words of a camelCase name that say something, in small letters. */
function wordsOf(name: string): string[] {
  const words = name.split(/(?=[A-Z])|[^A-Za-z]+/).map((word) => word.toLowerCase().replace(/s$/, ""));
  return words.filter((word) => word.length > 3 && word !== "make");
}

/** The one of `names` that shares most of its words with `name`: "createSprings" is akin to "spring". Null where none does. */
export function akin(name: string, names: Iterable<string>): string | null {
  const wanted = wordsOf(name);
  let [found, most] = [null as string | null, 0];
  for (const one of names) {
    const words = wordsOf(one);
    const shared = words.filter((word) => wanted.some((other) => other.startsWith(word) || word.startsWith(other))).length;
    if (shared / Math.max(1, words.length) > most) [found, most] = [one, shared / words.length];
  }
  return found;
}
