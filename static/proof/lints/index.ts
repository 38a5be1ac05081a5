// All lints, and one walk over a scene that asks them all.
import type {AnyNode} from "acorn";
import {problem, type Problem} from "../problem";
import type {Source} from "../source";
import {COMPONENTS} from "./components";
import {CONSTRUCTS} from "./constructs";
import type {Found, Lint} from "./lint";
import {NAMES} from "./names";
import {RANGES} from "./ranges";
import {SIZE} from "./size";

export const LINTS: readonly Lint[] = [...NAMES, ...CONSTRUCTS, ...COMPONENTS, ...RANGES, ...SIZE];

type Visit = (node: AnyNode, source: Source) => Found | Iterable<Found> | null;

function visitsOf(lints: readonly Lint[]): Map<string, [lint: Lint, visit: Visit][]> {
  const visits = new Map<string, [Lint, Visit][]>();
  for (const lint of lints) {
    for (const [type, visit] of Object.entries(lint.on)) visits.set(type, [...(visits.get(type) ?? []), [lint, visit as Visit]]);
  }
  return visits;
}

const ALL = visitsOf(LINTS);

function listed(found: Found | Iterable<Found> | null): Iterable<Found> {
  if (found === null) return [];
  return Symbol.iterator in found ? found : [found];
}

export interface Linted {
  problems: Problem[];
  notes: Problem[];
}

/** What all lints (or `only` some) say of the scene; each thing once, in the order of the text. */
export function lint(source: Source, only?: readonly Lint[]): Linted {
  const visits = only ? visitsOf(only) : ALL;
  const said: Linted = {problems: [], notes: []};
  const seen = new Set<string>();
  for (const node of source.nodes) {
    for (const [{id, stops}, visit] of visits.get(node.type) ?? []) {
      for (const {message, hint, at, word} of listed(visit(node, source))) {
        const one = problem(id, message, {hint, ...source.placeOf(at, word)});
        const key = `${id} ${one.line} ${one.column}`;
        if (seen.has(key)) continue;
        seen.add(key);
        (stops ? said.problems : said.notes).push(one);
      }
    }
  }
  return said;
}
