// Chance that repeats: the same seed gives the same number on every machine and in every frame.

/** 32 bits of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** A number from 0 (included) to 1 (excluded) that depends on `seed` alone. */
export function random(seed: number | string): number {
  if (typeof seed !== "string" && (typeof seed !== "number" || Number.isNaN(seed)))
    throw new Error('random() needs a seed, a number or a text: random("dot-" + index).');
  // One step of mulberry32, Tommy Ettinger's public-domain generator. The factor spreads seeds like 0.1 and 0.2.
  let state = ((typeof seed === "number" ? seed * 1e10 : hashOf(seed)) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}
