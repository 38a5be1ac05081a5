// A scene's defaults and the props that override them: data alone, and only names that the scene knows.
import {problem, type Problem} from "./problem";

const MAX_DEPTH = 12;

/** The path of the first value that is not plain data, else null. */
function notData(value: unknown, path: string, depth = 0): string | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : path;
  if (typeof value !== "object" || depth > MAX_DEPTH) return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = notData(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1);
    if (found) return found;
  }
  return null;
}

export function checkDefaults(defaults: unknown): Problem[] {
  if (defaults === undefined) return [];
  if (typeof defaults !== "object" || defaults === null || Array.isArray(defaults))
    return [problem("defaults", 'defaults must be an object of values, as in export const defaults = {title: "Hello"}.')];
  const path = notData(defaults, "defaults");
  return path ? [problem("defaults", `${path} is not plain data: text, numbers, true, false, null, lists and objects of them.`)] : [];
}

export function checkProps(props: Record<string, unknown>, defaults: Record<string, unknown>): Problem[] {
  const known = Object.keys(defaults);
  return Object.keys(props)
    .filter((name) => !Object.hasOwn(defaults, name))
    .map((name) => problem("unknown-prop", `The scene has no prop ${name}. Its defaults name ${known.length ? known.join(", ") : "none"}.`));
}
