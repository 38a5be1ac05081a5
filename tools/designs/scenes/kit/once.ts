const kept = new Map<string, unknown>();

/** What `make` gives, worked out once for each `key`: texts are set when words or sizes change, not in every frame. */
export function once<Value>(key: unknown, make: () => Value): Value {
  const name = JSON.stringify(key);
  if (!kept.has(name)) {
    // Only the latest settings are worth keeping while someone edits.
    if (kept.size > 20) kept.clear();
    kept.set(name, make());
  }
  return kept.get(name) as Value;
}
