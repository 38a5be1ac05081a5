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

/** What a value is, in words. */
function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  const kinds: Record<string, string> = {string: "text", number: "a number", boolean: "true or false", object: "an object"};
  return kinds[typeof value] ?? typeof value;
}

/** The first value that is of another kind than the default in its place. Null may stand for anything, and anything for null. */
function misfit(value: unknown, usual: unknown, path: string): Problem | null {
  const [kind, wanted] = [kindOf(value), kindOf(usual)];
  if (value === null || usual === null) return null;
  if (kind !== wanted) return problem("prop-type", `${path} is ${kind}, but the scene's default for it is ${wanted}.`, {hint: `Give it ${wanted}, as in ${JSON.stringify(usual).slice(0, 80)}.`});
  // A scene may take a list of texts where its default is one of objects.
  if (typeof value !== "object" || Array.isArray(value)) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = Object.hasOwn(usual as object, name) ? misfit(inner, (usual as Record<string, unknown>)[name], `${path}.${name}`) : null;
    if (found) return found;
  }
  return null;
}

/** Props that the scene does not know, and those of another kind than its defaults. */
export function checkProps(props: Record<string, unknown>, defaults: Record<string, unknown>): Problem[] {
  const known = Object.keys(defaults);
  return Object.entries(props).flatMap(([name, value]) => {
    if (!Object.hasOwn(defaults, name))
      return [problem("unknown-prop", `The scene has no prop ${name}. Its defaults name ${known.length ? known.join(", ") : "none"}.`)];
    return misfit(value, defaults[name], name) ?? [];
  });
}
