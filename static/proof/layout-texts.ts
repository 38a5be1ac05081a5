// The words of a scene, each once, as later scenes and edits refer to them.
import type {Sight, Text} from "./inspect";

const MAX_TEXTS = 60;

const squeezed = (text: string) => text.replace(/\s+/g, "").toLowerCase();
const withoutDigits = (text: string) => text.replace(/[\d.,\s]+/g, "");

/** All texts among the props, by their letters: the words as the person gave them, however the scene sets them. */
function textsOf(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof value === "string" && value.trim()) found.set(squeezed(value), value.trim());
  else if (typeof value === "object" && value !== null) Object.values(value).forEach((inner) => textsOf(inner, found));
  return found;
}

/** Whether `text` is `other` on its way: being typed, or counted up. */
function isStageOf(text: Text, other: Text): boolean {
  if (text.role !== other.role) return false;
  return other.text.startsWith(text.text) || withoutDigits(text.text) === withoutDigits(other.text);
}

/** The poster's texts, then those that only other frames show. */
export function layoutTexts(poster: Sight, sights: Sight[], props: Record<string, unknown>): Text[] {
  const given = textsOf(props);
  const asGiven = ({text, role}: Text): Text => ({text: given.get(squeezed(text)) ?? text, role});
  const texts = poster.texts.map(asGiven);
  // Later frames first: there, what is typed or counted has come to its end.
  for (const sight of sights.toReversed()) {
    for (const text of sight.texts.map(asGiven)) {
      if (!texts.some((kept) => isStageOf(text, kept))) texts.push(text);
    }
  }
  return texts.slice(0, MAX_TEXTS);
}
