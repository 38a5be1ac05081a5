// What is wrong with a scene, and where.

export interface Problem {
  rule: string;
  message: string;
  /** From 1, in the scene's own text. */
  line: number | null;
  column: number | null;
  /** The frame at which it shows, for what only drawing finds. */
  frame: number | null;
}

export function problem(rule: string, message: string, place: Partial<Pick<Problem, "line" | "column" | "frame">> = {}): Problem {
  return {rule, message, line: place.line ?? null, column: place.column ?? null, frame: place.frame ?? null};
}
