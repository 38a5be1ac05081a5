// vw, vh, vmin and vmax: shares of the window elsewhere, of the frame here. A frame is shown in windows of any size, so
// they become shares of the scene's box, which is a container (scene.tsx).

const SHARE = /(?<!\w)(\d*\.?\d+)[dsl]?v(w|h|min|max)\b/g;
const NAMES: Record<string, string> = {w: "cqw", h: "cqh", min: "cqmin", max: "cqmax"};

/** CSS with every share of the window as one of the frame. */
export function ofFrame(css: string): string {
  return css.includes("v") ? css.replace(SHARE, (_, number: string, unit: string) => number + NAMES[unit]) : css;
}

/** A style likewise; the same one where there is nothing to do. */
export function styleOfFrame<S extends object>(style: S): S {
  let made: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(style)) {
    if (typeof value !== "string") continue;
    const framed = ofFrame(value);
    if (framed !== value) (made ??= {...style} as Record<string, unknown>)[name] = framed;
  }
  return (made ?? style) as S;
}
