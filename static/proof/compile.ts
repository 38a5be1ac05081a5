// TSX to JavaScript, and everything that can be said about a scene without running it. Never runs the scene's code.
import {parse, type Program} from "acorn";
import {transform, type Options} from "sucrase";
import {edited} from "./edits";
import {checkImports, onlyComponent, redirectedImports, roomsOf} from "./imports";
import {suspectLine} from "./endless";
import {fontEdits} from "./google-fonts";
import {namedFiles, type NamedFile} from "./files";
import {lint, LINTS} from "./lints";
import type {Problem} from "./problem";
import {scriptOf} from "./script";
import {Source} from "./source";
import {costsOf, type RuleCost} from "./statistics";
import {checkSyntax, syntaxProblem} from "./syntax";
import {countedTurns} from "./turns";
import {WARM_UP} from "./warm-up";

export interface Compiled {
  /** An ES module for the browser. */
  js: string;
  /** The same as a function's body, for render.ts. */
  script: string;
  /** The parts of the stage that it needs opened before it runs, in that order. */
  rooms: string[];
  /** The project's files that it names outright. */
  files: NamedFile[];
  /** Where it turns round if it does not come to an end. */
  suspectLine: number | null;
  problems: Problem[];
  /** What does not stop the scene. */
  notes: Problem[];
}

const OPTIONS: Options = {
  transforms: ["typescript", "jsx"],
  jsxRuntime: "automatic",
  production: true,
  disableESTransforms: true,
  preserveDynamicImport: true,
};
// More than anyone reads; the first ones usually cause the rest.
const MAX_PROBLEMS = 20;

function failed(problems: Problem[], notes: Problem[] = []): Compiled {
  return {js: "", script: "", rooms: [], files: [], suspectLine: null, problems: problems.slice(0, MAX_PROBLEMS), notes};
}

function parsed(js: string): Program {
  return parse(js, {ecmaVersion: "latest", sourceType: "module", locations: true, ranges: true});
}

/** The scene as plain JavaScript with what it leaves unsaid: its component as the default, its typefaces by name. */
function read(tsx: string): {js: string; source: Source} {
  const js = transform(tsx, OPTIONS).code;
  const program = parsed(js);
  const component = onlyComponent(program);
  const fonts = fontEdits(program);
  if (!component && !fonts.length) return {js, source: new Source(tsx, program)};
  const whole = edited(js, fonts) + (component ? `\nexport {${component} as default};` : "");
  return {js: whole, source: new Source(tsx, parsed(whole))};
}

function lintCosts(tsx: string, rounds: number): RuleCost[] {
  const {source} = read(tsx);
  return costsOf(LINTS, rounds, Date.now, (rule) => {
    const {problems, notes} = lint(source, [rule]);
    return problems.length + notes.length;
  });
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function compile(tsx: string): Compiled {
  const mistakes = checkSyntax(tsx);
  if (mistakes.length) return failed(mistakes);
  let js: string;
  let source: Source;
  try {
    ({js, source} = read(tsx));
  } catch (error) {
    return failed([syntaxProblem(error as SyntaxError)]);
  }
  const linted = lint(source);
  const problems = inOrder([...checkImports(source), ...linted.problems]);
  const notes = inOrder(linted.notes).slice(0, MAX_PROBLEMS);
  if (problems.length) return failed(problems, notes);
  const {program} = source;
  const module = edited(js, [...redirectedImports(program), ...countedTurns(source)]);
  return {js: module, script: scriptOf(js, program), rooms: roomsOf(program), files: namedFiles(source), suspectLine: suspectLine(source), problems, notes};
}

Object.assign(globalThis, {
  compile: (tsx: string) => JSON.stringify(compile(tsx)),
  lintCosts: (tsx: string, rounds: number) => JSON.stringify(lintCosts(tsx, rounds)),
  /** For the list of rules in docs/proof.md. */
  lints: () => JSON.stringify(LINTS),
  warmUp: () => JSON.stringify(compile(WARM_UP)),
});
