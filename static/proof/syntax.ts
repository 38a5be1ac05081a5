// Whether a scene's text is TypeScript at all. The compiler (sucrase) is fast because it believes what it reads: it lets
// a wrong closing tag pass, and says of most mistakes only that the statement around them is odd. This parser does not.
import {parse} from "@babel/parser";
import {problem, type Problem} from "./problem";

interface Mistake {
  message: string;
  loc?: {line: number; column: number};
}

export function syntaxProblem({message, loc}: Mistake): Problem {
  const words = message.replace(/^unknown: |^Error transforming[^:]*: /, "").replace(/\s*\(\d+:\d+\)/, "").replace(/\.$/, "");
  return problem("syntax", `The code cannot be read: ${words}.`, {line: loc?.line, column: loc && loc.column + 1});
}

/** The mistakes in the text, as far as they can be told apart. */
export function checkSyntax(tsx: string): Problem[] {
  try {
    const file = parse(tsx, {sourceType: "module", plugins: ["typescript", "jsx"], errorRecovery: true});
    return (file.errors as unknown as Mistake[]).map(syntaxProblem);
  } catch (error) {
    return [syntaxProblem(error as Mistake)];
  }
}
