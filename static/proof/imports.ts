// Imports and exports: only what is offered, and a component as the default.
import type {ExportAllDeclaration, ExportNamedDeclaration, ImportDeclaration, Node} from "acorn";
import {MODULES, namesOf, offering} from "./offered";
import {problem, type Problem} from "./problem";
import type {Source} from "./source";

const REACT_EFFECTS = new Set(["useEffect", "useLayoutEffect", "useInsertionEffect"]);

function unknownModule(module: string): string {
  return `"${module}" cannot be imported: a scene draws with "stage" (${namesOf("stage").join(", ")}) and "react".`;
}

function unknownName(name: string, module: string): string {
  if (REACT_EFFECTS.has(name)) return `${name} is not available: a frame is drawn from props and useCurrentFrame() alone, and effects never run.`;
  const other = offering(name);
  if (other) return `"${module}" does not offer ${name}; "${other}" does.`;
  return `"${module}" does not offer ${name}. It offers ${namesOf(module).join(", ")}.`;
}

function nameOf(node: Node): string {
  return node.type === "Identifier" ? (node as Node & {name: string}).name : String((node as Node & {value: unknown}).value);
}

/** Problems of one statement that takes from another module. */
function* checkTaking(source: Source, node: ImportDeclaration | ExportNamedDeclaration | ExportAllDeclaration): Generator<Problem> {
  const module = String(node.source!.value);
  const offered = Object.hasOwn(MODULES, module) ? MODULES[module]! : null;
  if (!offered) {
    yield problem("unknown-module", unknownModule(module), source.placeOf(node.source!, module));
    return;
  }
  const specifiers = "specifiers" in node ? node.specifiers : [];
  for (const specifier of specifiers) {
    const taken =
      specifier.type === "ImportSpecifier" ? nameOf(specifier.imported)
      : specifier.type === "ExportSpecifier" ? nameOf(specifier.local)
      : specifier.type === "ImportDefaultSpecifier" ? "default"
      : null;
    if (taken === null || Object.hasOwn(offered, taken)) continue;
    const message = taken === "default" ? `"${module}" has no default export: import {...} from "${module}".` : unknownName(taken, module);
    yield problem("unknown-import", message, source.placeOf(specifier, taken === "default" ? module : taken));
  }
}

function exportsDefault(node: Node): boolean {
  if (node.type === "ExportDefaultDeclaration") return true;
  if (node.type !== "ExportNamedDeclaration") return false;
  return (node as ExportNamedDeclaration).specifiers.some((specifier) => nameOf(specifier.exported) === "default");
}

export function* checkImports(source: Source): Generator<Problem> {
  for (const node of source.program.body) {
    if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") yield* checkTaking(source, node);
    else if (node.type === "ExportNamedDeclaration" && node.source) yield* checkTaking(source, node);
  }
  if (!source.program.body.some(exportsDefault))
    yield problem("no-default-export", "The scene exports no component: write export default function Scene() { ... }.", {line: 1, column: 1});
}
