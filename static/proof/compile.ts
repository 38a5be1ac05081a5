// TSX to JavaScript, and everything that can be said about a scene without running it. Never runs the scene's code.
import {parse} from "acorn";
import {transform, type Options} from "sucrase";
import {checkImports} from "./imports";
import {checkConstructs} from "./lints";
import {checkNames} from "./names";
import {problem, type Problem} from "./problem";
import {Source} from "./source";

export interface Compiled {
  /** An ES module for the browser. */
  js: string;
  /** The same with require() and exports, for render.ts. */
  script: string;
  problems: Problem[];
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

interface ParseError extends Error {
  loc?: {line: number; column: number};
}

function syntaxProblem(error: ParseError, firstColumn: 0 | 1, keepColumn: boolean): Problem {
  const message = error.message.replace(/^Error transforming[^:]*: /, "").replace(/\s*\(\d+:\d+\)/, "");
  const column = error.loc && keepColumn ? error.loc.column + 1 - firstColumn : null;
  return problem("syntax", `The code cannot be read: ${message}.`.replace(/\.\.$/, "."), {line: error.loc?.line ?? null, column});
}

function compile(tsx: string): Compiled {
  let js: string;
  let script: string;
  try {
    js = transform(tsx, OPTIONS).code;
    script = transform(tsx, {...OPTIONS, transforms: ["typescript", "jsx", "imports"]}).code;
  } catch (error) {
    return {js: "", script: "", problems: [syntaxProblem(error as ParseError, 1, true)]};
  }
  let source: Source;
  try {
    source = new Source(tsx, parse(js, {ecmaVersion: "latest", sourceType: "module", locations: true, ranges: true}));
  } catch (error) {
    // What the compiler let pass, such as a name declared twice. Its column is that of the compiled text.
    return {js: "", script: "", problems: [syntaxProblem(error as ParseError, 0, js.split("\n")[0] === tsx.split("\n")[0])]};
  }
  const problems = [...checkImports(source), ...checkNames(source), ...checkConstructs(source)];
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {js, script, problems: problems.slice(0, MAX_PROBLEMS)};
}

Object.assign(globalThis, {compile: (tsx: string) => JSON.stringify(compile(tsx))});
