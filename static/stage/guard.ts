// What scenes' elements may do to the page. All scenes of a film share one document, so none may get hold of it: from
// one node of its own a scene could reach every other scene. React asks here (react-guard.mjs puts the questions into
// its renderer) before it makes an element, sets an attribute, fills a ref or calls a handler. Asking there, and not
// where elements are written, holds for elements made in any way, by hand too.

const owned = new WeakSet<object>();

/** Marks a ref or a handler as the stage's own: only those are given nodes and events. Returns it. */
export function stageOwn<T extends object>(callback: T): T {
  owned.add(callback);
  return callback;
}

export function isStageOwn(callback: unknown): boolean {
  return (typeof callback === "object" || typeof callback === "function") && callback !== null && owned.has(callback);
}

// Elements that run, load or lead elsewhere, or that reach beyond the scene that draws them (html).
const FORBIDDEN = new Set(
  "script iframe frame object embed link meta base form template slot portal html head body noscript".split(" "),
);
// Elements that move by the browser's clock, not by the frame.
const SELF_MOVING = new Set("animate animatetransform animatemotion animatecolor set marquee".split(" "));

/** Why a scene may not have `<tag>`, else null. */
export function elementFault(tag: string): string | null {
  const name = tag.toLowerCase();
  if (SELF_MOVING.has(name)) return `<${tag}> moves by its own clock, and is not available in a scene.`;
  // Names with a hyphen are custom elements: what their attributes do is anybody's guess.
  return FORBIDDEN.has(name) || name.includes("-") ? `<${tag}> is not available in a scene.` : null;
}

/** Throws for an element that scenes may not have. */
export function checkElement(tag: string): void {
  const fault = elementFault(tag);
  if (fault) throw new Error(fault);
}

/** Throws for a portal that a scene made by hand. */
export function checkPortal(portal: object): void {
  if (!isStageOwn(portal)) throw new Error("A scene draws in its own place only.");
}

/** Whether an attribute may be set. A picture's `name` becomes a property of the document, in place of its own. */
export function allowsAttribute(name: string, value: unknown): boolean {
  if (name === "dangerouslySetInnerHTML") return value == null || isStageOwn(value);
  return name !== "name" && name !== "is" && name !== "autoFocus";
}

type Styles = Record<string, unknown>;

/** The names of a style that are set, in their order. */
function namesOf(styles: Styles | null | undefined): string[] {
  return Object.keys(styles ?? {}).filter((name) => {
    const value = styles![name];
    return value !== null && value !== undefined && value !== "" && typeof value !== "boolean";
  });
}

/**
 * Whether setting what changed from `before` to `after` would come to something else than setting all of `after` in its order: names
 * come or go, or one changes that takes others with it (background, and backgroundColor beside it).
 */
export function reordersStyle(before: Styles, after: Styles | null | undefined): boolean {
  const [old, names] = [namesOf(before), namesOf(after)];
  if (old.length !== names.length || old.some((name, index) => name !== names[index])) return true;
  return names.some((name) => before[name] !== after![name] && names.some((other) => other !== name && other.startsWith(name)));
}

const LONG_NUMBER = /\.\d{5}/;

/**
 * A style's value, put so that the browser reads its numbers to the end, as it does those of the server's markup. Of a value that is set by
 * itself Chromium drops all after the seventh decimal, and the last digits that remain may be off; what has a comment misses that quick way.
 */
export function inFull(value: string): string {
  return LONG_NUMBER.test(value) ? `${value}/**/` : value;
}
