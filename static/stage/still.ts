// A scene's picture when it stands still: on its card, before the stage has loaded, as the poster of a film.
// `export const posterFrame = 40` says at which frame it shows itself best; without it the fullest one is looked for.

/** The frame that a scene's module names as its poster, within a scene of `duration` frames; null where it names none. Throws where it is no frame. */
export function namedPosterFrame({posterFrame}: {posterFrame?: unknown}, duration: number): number | null {
  if (posterFrame === undefined) return null;
  if (typeof posterFrame !== "number" || !Number.isInteger(posterFrame) || posterFrame < 0)
    throw new Error(`posterFrame must be the number of a frame, 0 or more, not ${String(posterFrame)}.`);
  return Math.min(posterFrame, duration - 1);
}
