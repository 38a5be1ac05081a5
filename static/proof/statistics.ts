// For the bench: how often each rule speaks of a scene, and what it takes by itself.
import type {Rule} from "./lints/lint";

export interface RuleCost {
  id: string;
  found: number;
  /** For one look at the scene. */
  milliseconds: number;
}

/** `ask` gives what one rule finds; it is asked `rounds` times, because a clock counts whole milliseconds. */
export function costsOf<R extends Rule>(rules: readonly R[], rounds: number, now: () => number, ask: (rule: R) => number): RuleCost[] {
  return rules.map((rule) => {
    const found = ask(rule);
    const start = now();
    for (let round = 0; round < rounds; round++) ask(rule);
    return {id: rule.id, found, milliseconds: (now() - start) / rounds};
  });
}
