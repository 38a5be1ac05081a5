// Puts a call at the head of every loop and every function of the browser's module, so that the stage can stop code that
// does not come to an end.
import type {DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, Node, WhileStatement} from "acorn";
import type {Edit} from "./edits";
import {isFunction, type Source} from "./source";

type Loop = ForStatement | ForInStatement | ForOfStatement | WhileStatement | DoWhileStatement;

interface Insert {
  at: number;
  text: string;
  /** Ends what was opened earlier: at one place, inner ones come before outer ones, and before what opens there. */
  closes: boolean;
}

const LOOPS = new Set(["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"]);
const CALL = "__turn()";
const IMPORT = 'import {__turn} from "stage";';

function wrapped({start, end}: Node, open: string, close: string): Insert[] {
  return [{at: start, text: open, closes: false}, {at: end, text: close, closes: true}];
}

function insertsFor(node: Node): Insert[] {
  const called = isFunction(node);
  if (!called && !LOOPS.has(node.type)) return [];
  const {body} = called ? node : (node as Loop);
  if (body.type === "BlockStatement") return [{at: body.start + 1, text: `${CALL};`, closes: false}];
  return called ? wrapped(body, `(${CALL},`, ")") : wrapped(body, `{${CALL};`, "}");
}

/** In the order in which they stand in the text. They were found outer before inner. */
function inOrder(inserts: Insert[]): Insert[] {
  const found = new Map(inserts.map((insert, index) => [insert, index]));
  return inserts.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.closes !== b.closes) return a.closes ? -1 : 1;
    return (found.get(a)! - found.get(b)!) * (a.closes ? -1 : 1);
  });
}

/** On the same lines, so that errors keep their places. */
export function countedTurns(source: Source): Edit[] {
  const inserts = inOrder(source.nodes.flatMap(insertsFor));
  if (!inserts.length) return [];
  return [{at: 0, text: IMPORT}, ...inserts].map(({at, text}) => ({start: at, end: at, text}));
}
