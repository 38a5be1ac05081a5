// What a picture still waits for: typefaces, pictures, videos. Whoever needs time takes a hold and releases it; a film
// counts as shown when nothing holds it back any more.

/** Takes back the hold; a second call does nothing. */
export type Release = () => void;

const holds = new Map<symbol, string>();
const waiting = new Set<() => void>();

/** Holds the picture back until the returned function is called. `label` says in plain words what is waited for. */
export function hold(label: string): Release {
  const key = Symbol();
  holds.set(key, label);
  return () => {
    if (!holds.delete(key) || holds.size) return;
    for (const done of waiting) done();
    waiting.clear();
  };
}

/** Resolves once nothing is waited for, or after `limit` milliseconds; with the labels of what did not come in time. */
export async function ready(limit: number): Promise<string[]> {
  if (!holds.size) return [];
  let timer: number | undefined;
  await new Promise<void>((done) => {
    waiting.add(done);
    timer = window.setTimeout(done, limit);
  });
  window.clearTimeout(timer);
  return [...holds.values()];
}
