import {contrast, mix, veil} from "stage";
import type {CSSProperties} from "react";
import {paletteOn} from "./faces";
import type {Frame} from "./frame";
import type {Palette} from "./palette";

/** The palette of a theme's cards: their ground is the theme's surface, or where that is too near the background, a step away from it. */
export function cardPalette(palette: Palette): Palette {
  const near = !palette.cards && contrast(palette.surface, palette.background) < 1.08;
  return paletteOn(palette, near ? mix(palette.background, palette.text, 0.07) : palette.surface);
}

/** The line around a card, where the person wants one. */
export function edged({cardBorder}: Pick<Palette, "cardBorder">, unit: number): CSSProperties {
  return cardBorder ? {outline: `${6 * unit}px solid ${cardBorder}`, outlineOffset: -6 * unit} : {};
}

/** How a card looks: its ground, corners and the shadow of a sheet that lies on the scene. */
export function cardStyle(card: Palette, {unit}: Frame, size = 36): CSSProperties {
  return {...edged(card, unit), background: card.background, borderRadius: size * unit * card.round, boxShadow: `0 ${2 * unit}px ${3 * unit}px ${veil("#000000", 0.05)}, 0 ${18 * unit}px ${36 * unit}px ${veil("#000000", card.dark ? 0.22 : 0.07)}`};
}
