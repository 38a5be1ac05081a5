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
