// What is to be said of a scene, and where. Whether it stops the scene is the rule's to say: see rules.ts.

export interface Problem {
  rule: string;
  message: string;
  /** How to put it right; "" where the message says all. */
  hint: string;
  /** From 1, in the scene's own text. */
  line: number | null;
  column: number | null;
  /** The frame at which it shows, for what only drawing finds. */
  frame: number | null;
}

export type Place = Partial<Pick<Problem, "line" | "column" | "frame" | "hint">>;

export function problem(rule: string, message: string, {hint = "", line = null, column = null, frame = null}: Place = {}): Problem {
  return {rule, message, hint, line, column, frame};
}
