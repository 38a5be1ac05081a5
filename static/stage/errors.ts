// What went wrong in a scene, and where.

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The line of the scene's code where `error` was thrown: scenes run from blob URLs, and compiling keeps their lines. */
export function lineOf(error: Error): number | null {
  const place = /blob:[^\s)]+?:(\d+):\d+/.exec(error.stack ?? "");
  return place ? Number(place[1]) : null;
}
