// Where a scene that does not come to an end most likely turns round.
import type {AnyNode, DoWhileStatement, ForStatement, WhileStatement} from "acorn";
import {type Source, within} from "./source";

type Loop = ForStatement | WhileStatement | DoWhileStatement;

const WORDS: Record<Loop["type"], string> = {ForStatement: "for", WhileStatement: "while", DoWhileStatement: "do"};
const LEAVES = new Set(["BreakStatement", "ReturnStatement", "ThrowStatement"]);

/** Whether its condition is true whatever happens, and nothing in it leaves it. */
function isEndless({test, body}: Loop): boolean {
  const always = !test || (test.type === "Literal" && Boolean(test.value));
  return always && ![...within(body)].some(({type}) => LEAVES.has(type));
}

/** The line of the first loop without an end, where the text shows one; else of the only loop that there is; else null. */
export function suspectLine(source: Source): number | null {
  const loops = source.nodes.filter((node): node is AnyNode & Loop => node.type in WORDS);
  const suspect = loops.find(isEndless) ?? (loops.length === 1 ? loops[0] : undefined);
  return suspect ? source.placeOf(suspect, WORDS[suspect.type]).line : null;
}
