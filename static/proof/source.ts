// A scene's text and its syntax tree. The tree is that of the compiled text: lines are the same in both, columns are not.
import type {Node, Program} from "acorn";

export class Source {
  private readonly lines: string[];

  constructor(
    text: string,
    readonly program: Program,
  ) {
    this.lines = text.split("\n");
  }

  /** Line and column (from 1) in the scene's own text where `word` first stands in `node`; else the node's line alone. */
  placeOf(node: Node, word: string): {line: number; column: number | null} {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const wanted = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`);
    const {start, end} = node.loc!;
    for (let line = start.line; line <= end.line; line++) {
      const found = wanted.exec(this.lines[line - 1] ?? "");
      if (found) return {line, column: found.index + 1};
    }
    return {line: start.line, column: null};
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Calls `visit` for `node` and for everything within it, outer before inner. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.filter(isNode).forEach((child) => walk(child, visit));
    else if (isNode(value)) walk(value, visit);
  }
}
