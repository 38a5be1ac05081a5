import {colorOr, contrast, inkOn, legible, mix, rgbOf, writable} from "stage";

/** Colours and typefaces by their roles, and forms; the last five only where the person chose them. */
export type Theme = Record<"background" | "surface" | "text" | "accent" | "accent2" | "display" | "body", string> & Partial<Record<"texture" | "corners" | "cards" | "ornaments" | "cardBorder" | "pictureBorder" | "border", string>>;

/** The ground of a scene, by its props. */
export function groundOf({background, theme}: Record<string, unknown>): string {
  return colorOr(background, colorOr((theme as Partial<Theme> | null | undefined)?.background, "#ffffff"));
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
    strong: Math.max(...rgbOf(base)) - Math.min(...rgbOf(base)) > 50,
    // A theme set in the plain sans throughout is a quiet one: its backgrounds stay nearly flat.
    quiet: (theme.display || fallback.display) === (theme.body || fallback.body),
  };
}

export type Palette = ReturnType<typeof paletteOf>;
