// Smooth chance: simplex noise, the same for the same seed on every machine.
import {createNoise2D, createNoise3D, createNoise4D} from "simplex-noise";
import {random} from "stage";

type Seed = string | number;

// A field costs its making (a shuffled table) once; a scene that makes seeds without end must not keep them all.
const KEPT = 64;

/** `make` with the numbers that follow from a seed, each field made once. */
function fields<Field>(make: (next: () => number) => Field): (seed: Seed) => Field {
  const made = new Map<Seed, Field>();
  return (seed) => {
    let field = made.get(seed);
    if (!field) {
      random(seed); // refuses what is no seed
      let drawn = 0;
      field = make(() => random(`${typeof seed} ${seed} ${drawn++}`));
      if (made.size >= KEPT) made.clear();
      made.set(seed, field);
    }
    return field;
  };
}

const field2D = fields(createNoise2D);
const field3D = fields(createNoise3D);
const field4D = fields(createNoise4D);

/** A number from -1 to 1 that changes smoothly with x and y: one step of 1 is about one hill or valley. */
export function noise2D(seed: Seed, x: number, y: number): number {
  return field2D(seed)(x, y);
}

/** A number from -1 to 1 that changes smoothly in three dimensions; the third is often time, as in frame / 30. */
export function noise3D(seed: Seed, x: number, y: number, z: number): number {
  return field3D(seed)(x, y, z);
}

/** A number from -1 to 1 in four dimensions: with a circle in two of them, noise that comes back to its start (a loop). */
export function noise4D(seed: Seed, x: number, y: number, z: number, w: number): number {
  return field4D(seed)(x, y, z, w);
}
