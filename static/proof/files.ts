// Files of the project that a scene names outright. Which there are, only the proof of one project knows: render.ts asks.
import {problem, type Problem} from "./problem";
import {UnknownFile, staticFile} from "../stage/media/files";
import type {Source} from "./source";

export interface NamedFile {
  name: string;
  line: number;
  column: number | null;
}

/** `staticFile("logo.png")`, wherever it stands. */
export function namedFiles(source: Source): NamedFile[] {
  return source.nodes.flatMap((node) => {
    if (node.type !== "CallExpression" || source.importOf(node.callee)?.name !== "staticFile") return [];
    const [file] = node.arguments;
    return file?.type === "Literal" && typeof file.value === "string" ? [{name: file.value, ...source.placeOf(node, "staticFile")}] : [];
  });
}

/** Those that the project does not have, also where no frame that is drawn shows them. */
export function unknownFiles(files: NamedFile[]): Problem[] {
  return files.flatMap(({name, line, column}) => {
    try {
      staticFile(name);
      return [];
    } catch (error) {
      return error instanceof UnknownFile ? [problem("unknown-asset", error.message, {line, column})] : [];
    }
  });
}
