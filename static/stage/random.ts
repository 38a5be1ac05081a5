// Chance that repeats: the same seed gives the same number on every machine and in every frame.

/** 32 bits of a text: h = 31 h + unit, over its UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/** A number from 0 (included) to 1 (excluded) that depends on `seed` alone, a number or a text. */
export function random(seed: number | string): number {
  if (seed === null) throw new Error('random(null) would give another picture at every run: give it a seed, random("dot-" + index).');
  if (typeof seed !== "string" && (typeof seed !== "number" || !Number.isFinite(seed)))
    throw new Error('random() needs a seed, a number or a text: random("dot-" + index).');
  // One step of mulberry32, Tommy Ettinger's public-domain generator. The factor spreads seeds like 0.1 and 0.2.
  let state = ((typeof seed === "number" ? seed * 1e10 : hashOf(seed)) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}
