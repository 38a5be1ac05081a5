// Puts a call at the head of every loop of the browser's module, so that the stage can stop one that does not end.
import type {DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, WhileStatement} from "acorn";
import type {Source} from "./source";

type Loop = ForStatement | ForInStatement | ForOfStatement | WhileStatement | DoWhileStatement;

const LOOPS = new Set(["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"]);
const CALL = "__loopTurn();";
const IMPORT = 'import {__loopTurn} from "stage";';

/** `js` with its loops counted; on the same lines, so that errors keep their places. */
export function withCountedLoops(js: string, source: Source): string {
  const inserts: [at: number, text: string][] = [];
  for (const node of source.nodes) {
    if (!LOOPS.has(node.type)) continue;
    const {body} = node as Loop;
    if (body.type === "BlockStatement") inserts.push([body.start + 1, CALL]);
    else inserts.push([body.start, `{${CALL}`], [body.end, "}"]);
  }
  if (!inserts.length) return js;
  // From the end, so that earlier places stay true. Of two at one place the later found (the inner loop's) goes in first.
  const ordered = inserts.map((insert, index) => ({insert, index}));
  ordered.sort((a, b) => b.insert[0] - a.insert[0] || b.index - a.index);
  let counted = js;
  for (const {insert: [at, text]} of ordered) counted = counted.slice(0, at) + text + counted.slice(at);
  return IMPORT + counted;
}
