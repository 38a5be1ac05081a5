import {interpolateColors} from "stage";

/** Colours and typefaces by their roles, and forms; the last five only where the person chose them. */
export type Theme = Record<"background" | "surface" | "text" | "accent" | "accent2" | "display" | "body", string> & Partial<Record<"texture" | "corners" | "cards" | "ornaments" | "cardBorder" | "pictureBorder" | "border", string>>;

/** The colour, if it is one, else `fallback`. */
export function colorOr(color: unknown, fallback: string): string {
  if (typeof color !== "string" || !color.trim()) return fallback;
  try {
    interpolateColors(0, [0, 1], [color, color]);
    return color;
  } catch {
    return fallback;
  }
}

/** The ground of a scene, by its props. */
export function groundOf({background, theme}: Record<string, unknown>): string {
  return colorOr(background, colorOr((theme as Partial<Theme> | null | undefined)?.background, "#ffffff"));
}

/** `one` with `share` (0 to 1) of `other` in it. */
export function mix(one: string, other: string, share: number): string {
  return interpolateColors(share, [0, 1], [one, other]);
}

/** `color`, `share` (0 to 1) opaque. */
export function veil(color: string, share: number): string {
  const [red, green, blue] = channels(color);
  return `rgba(${red}, ${green}, ${blue}, ${share.toFixed(3)})`;
}

function channels(color: string): number[] {
  const parts = interpolateColors(0, [0, 1], [color, color]).match(/[\d.]+/g) ?? [];
  return parts.slice(0, 3).map(Number);
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio after WCAG, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** `color`, moved towards `goal` just as far as it takes to be read on `background`. */
export function legible(color: string, background: string, goal: string, ratio = 4.5): string {
  for (let share = 0; share < 1; share += 0.1) {
    const moved = share ? mix(color, goal, share) : color;
    if (contrast(moved, background) >= ratio) return moved;
  }
  return goal;
}

/** The colour as a ground for words: as it is where white or near-black is read on it, else moved just so far from the better one. */
export function writable(color: string): string {
  const [light, dark] = [contrast("#ffffff", color), contrast("#111111", color)];
  return Math.max(light, dark) >= 4.7 ? color : legible(color, light >= dark ? "#ffffff" : "#111111", light >= dark ? "#000000" : "#ffffff", 4.7);
}

/** The background with as much of `color` in it, up to `share`, as leaves every text of the scene readable on it. */
export function tint({background, muted, accentText}: Palette, color: string, share: number): string {
  for (let part = share; part > 0; part -= 0.04) {
    const mixed = mix(background, color, part);
    // A little more than 4.5, for grain lies on it.
    if (contrast(muted, mixed) >= 4.75 && contrast(accentText, mixed) >= 4.75) return mixed;
  }
  return background;
}

/** What is read best on `background`: the first of `colors` that is clear enough, else black or white. */
export function inkOn(background: string, ...colors: string[]): string {
  const clear = colors.find((color) => contrast(color, background) >= 4.5);
  return clear ?? (contrast("#ffffff", background) >= contrast("#080808", background) ? "#ffffff" : "#080808");
}

/** The scene's colours, from its theme and what overrides it. */
export function paletteOf(fallback: Theme, given: Partial<Theme> | null, background: string, accent: string) {
  const theme = {...fallback, ...given};
  const base = colorOr(background, colorOr(theme.background, fallback.background));
  const text = inkOn(base, colorOr(theme.text, fallback.text));
  // The accents are grounds for words as well.
  const hot = writable(colorOr(accent, colorOr(theme.accent, fallback.accent)));
  const own = base === theme.background;
  return {
    background: base,
    // The card that it is the palette of; "" = the scene's ground.
    card: "",
    surface: theme.cards ? writable(colorOr(theme.cards, text)) : own ? colorOr(theme.surface, mix(base, text, 0.06)) : mix(base, text, 0.07),
    text,
    muted: legible(mix(text, base, 0.26), base, text, 6),
    accent: hot,
    accent2: writable(colorOr(theme.accent2, hot)),
    accentText: legible(hot, base, text, 5.4),
    cards: theme.cards ? writable(colorOr(theme.cards, text)) : "",
    // Lines that the person wants around cards, pictures and the frame; "" = none.
    cardBorder: theme.cardBorder ? colorOr(theme.cardBorder, text) : "",
    pictureBorder: theme.pictureBorder ? colorOr(theme.pictureBorder, text) : "",
    border: theme.border ? colorOr(theme.border, text) : "",
    ornate: theme.ornaments !== "none",
    texture: theme.texture || "mesh",
    // How round corners are: 0 for sharp ones.
    round: theme.corners === "sharp" ? 0 : theme.corners === "round" ? 1.6 : 1,
    display: theme.display || fallback.display,
    body: theme.body || fallback.body,
    serif: /Fraunces|Serif|Playfair|Lora|Merriweather|Cormorant|Slab/.test(theme.display || fallback.display),
    // Typefaces that have one weight, and need no more.
    single: /Anton|Bebas|DM Serif|Pacifico|Permanent Marker/.test(theme.display || fallback.display),
    dark: contrast(base, "#000000") < 6,
    // A ground with a strong colour of its own.
    strong: Math.max(...channels(base)) - Math.min(...channels(base)) > 50,
    // A theme set in the plain sans throughout is a quiet one: its backgrounds stay nearly flat.
    quiet: (theme.display || fallback.display) === (theme.body || fallback.body),
  };
}

export type Palette = ReturnType<typeof paletteOf>;
