import {inkOn, legible, mix, writable} from "stage";
import type {Palette} from "./palette";
import type {Look} from "./type";

export type Face = "title" | "head" | "kicker" | "body" | "strong" | "figure" | "mono";

/** The looks of a theme's texts by what they are for. */
export function faceOf(palette: Palette, face: Face): Partial<Look> {
  return {...faced(palette, face), ground: palette.card};
}

function faced(palette: Palette, face: Face): Partial<Look> {
  const {text, muted, accentText, display, body, serif, single} = palette;
  switch (face) {
    case "title":
      return {color: text, font: display, weight: single ? 400 : serif ? 620 : 780, spacing: single ? 0 : -0.025, leading: 1.02};
    case "head":
      return {color: text, font: display, weight: single ? 400 : serif ? 600 : 700, spacing: -0.015, leading: 1.12};
    case "kicker":
      return {color: accentText, font: body, weight: 650, caps: true, spacing: 0.14, leading: 1.3};
    case "strong":
      return {color: text, font: body, weight: 620, leading: 1.25};
    case "figure":
      return {color: text, font: display, weight: single ? 400 : serif ? 620 : 800, spacing: -0.04, leading: 0.98};
    case "mono":
      return {color: text, font: "JetBrains Mono", weight: 500, leading: 1.5};
    default:
      return {color: muted, font: body, weight: 450, leading: 1.34};
  }
}

/** The palette as it is on another ground: a card, a panel, the scrim of a picture. Every text is read on it. */
export function paletteOn(palette: Palette, wanted: string): Palette {
  const ground = writable(wanted);
  const text = inkOn(ground, palette.text, palette.background);
  const muted = legible(mix(text, ground, 0.26), ground, text, 5.5);
  return {...palette, background: ground, card: ground, surface: mix(ground, text, 0.08), text, muted, accentText: legible(palette.accent, ground, text, 4.6)};
}
