// Imports and exports: only what is offered, and a component as the default.
import type {ExportAllDeclaration, ExportNamedDeclaration, ImportDeclaration, ImportSpecifier, Node, Program} from "acorn";
import type {Edit} from "./edits";
import {insteadOf, insteadOfModule} from "./instead";
import {akin, nearest} from "../stage/nearest";
import {homeOf, isOffered, MODULES, namesOf, offering, roomsAmong} from "./offered";
import {problem, type Problem} from "./problem";
import {nameOf} from "./script";
import type {Source} from "./source";

type Taking = (ImportDeclaration | ExportNamedDeclaration | ExportAllDeclaration) & {source: NonNullable<ImportDeclaration["source"]>};

/** Names in a message: those of the stage itself, which come before its rooms'. */
const NAMED = 26;
const REACT_EFFECTS = new Set(["useEffect", "useLayoutEffect", "useInsertionEffect"]);

/** The statements that take from another module. */
function takings(program: Program): Taking[] {
  return program.body.filter((node): node is Taking => {
    if (node.type === "ExportNamedDeclaration") return Boolean(node.source);
    return node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration";
  });
}

const moduleOf = (node: Taking) => String(node.source.value);

/** The specifiers of a taking with the names that they take; null: the module as a whole. */
function taken(node: Taking): [specifier: Node, name: string | null][] {
  if (node.type === "ExportAllDeclaration") return [[node, null]];
  return node.specifiers.map((specifier) => {
    if (specifier.type === "ImportSpecifier") return [specifier, nameOf(specifier.imported)];
    if (specifier.type === "ExportSpecifier") return [specifier, nameOf(specifier.local)];
    return [specifier, specifier.type === "ImportDefaultSpecifier" ? "default" : null];
  });
}

/** What is wrong, and what takes its place. */
type Advice = [message: string, hint: string];

function sentence(advice: string): string {
  return `${advice[0]!.toUpperCase()}${advice.slice(1)}.`;
}

function unknownName(name: string, module: string): Advice {
  if (REACT_EFFECTS.has(name)) return [`${name} is not available: a frame is drawn once, and effects never run.`, "Work everything out from the props and useCurrentFrame()."];
  const message = `"${module}" does not offer ${name}.`;
  const other = offering(name);
  if (other) return [message, `"${other}" does: import {${name}} from "${other}".`];
  const instead = insteadOf(name);
  if (instead) return [message, sentence(instead)];
  const all = [...namesOf("stage"), ...namesOf("react")];
  const meant = nearest(name, namesOf(module)) ?? nearest(name, all) ?? akin(name, all);
  if (meant) return [message, `Nearest is ${meant}, from "${offering(meant) ?? module}".`];
  const names = namesOf(module);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return [message, `It offers ${names.slice(0, NAMED).join(", ")}${more}.`];
}

function unknownModule(module: string): Advice {
  const message = `"${module}" cannot be imported.`;
  const instead = insteadOfModule(module);
  const meant = nearest(module, MODULES);
  if (instead) return [message, sentence(instead)];
  return [message, meant ? `Nearest is "${meant}".` : 'A scene draws with "stage" and "react".'];
}

function* checkTaking(source: Source, node: Taking): Generator<Problem> {
  const module = moduleOf(node);
  if (!isOffered(module)) {
    const [message, hint] = unknownModule(module);
    yield problem("unknown-module", message, {hint, ...source.placeOf(node.source, module)});
    return;
  }
  for (const [specifier, name] of taken(node)) {
    if (name === null || homeOf(module, name)) continue;
    const whole = name === "default";
    const [message, hint] = whole ? [`"${module}" has no default export.`, `import {...} from "${module}".`] : unknownName(name, module);
    yield problem("unknown-import", message, {hint, ...source.placeOf(specifier, whole ? module : name)});
  }
}

/** What is taken as a whole has what its module offers, and no rooms in it: they are loaded by name. */
function* checkWholes(source: Source): Generator<Problem> {
  for (const node of source.nodes) {
    if (node.type !== "MemberExpression" || node.object.type !== "Identifier") continue;
    const taken = source.importOf(node);
    if (!taken || !isOffered(taken.module) || REACT_EFFECTS.has(taken.name) || taken.name === "default") continue;
    const {module, name} = taken;
    const home = homeOf(module, name);
    if (home && home === homeOf(module, null)) continue;
    const [message, hint] = home ? [`${name} is loaded by its name alone.`, `import {${name}} from "${module}".`] : unknownName(name, module);
    yield problem("unknown-import", message, {hint, ...source.placeOf(node, name)});
  }
}

/** The names that a statement declares and exports: of variables, functions and classes. */
function declaredIn(node: Node): string[] {
  const {declaration} = node as ExportNamedDeclaration;
  if (node.type !== "ExportNamedDeclaration" || !declaration) return [];
  if (declaration.type !== "VariableDeclaration") return [declaration.id.name];
  return declaration.declarations.flatMap(({id}) => (id.type === "Identifier" ? [id.name] : []));
}

/**
 * The component by which a file without a default export shows itself: the one that it exports by name, as Remotion's
 * compositions do. Null when there is a default, no component, or more than one.
 */
export function onlyComponent(program: Program): string | null {
  if (program.body.some(exportsDefault)) return null;
  const components = program.body.flatMap(declaredIn).filter((name) => /^[A-Z].*[a-z]/.test(name));
  return components.length === 1 ? components[0]! : null;
}

function exportsDefault(node: Node): boolean {
  if (node.type === "ExportDefaultDeclaration") return true;
  if (node.type !== "ExportNamedDeclaration") return false;
  return (node as ExportNamedDeclaration).specifiers.some((specifier) => nameOf(specifier.exported) === "default");
}

export function* checkImports(source: Source): Generator<Problem> {
  for (const node of takings(source.program)) yield* checkTaking(source, node);
  yield* checkWholes(source);
  if (!source.program.body.some(exportsDefault))
    yield problem("no-default-export", "The scene exports no component.", {hint: "Write export default function Scene() { ... }.", line: 1, column: 1});
}

/** `a as b` in braces. */
function specifierText(specifier: Node): string {
  if (specifier.type === "ExportSpecifier") {
    const {local, exported} = specifier as ExportNamedDeclaration["specifiers"][number];
    return `${nameOf(local)} as ${JSON.stringify(nameOf(exported))}`;
  }
  const {imported, local} = specifier as ImportSpecifier;
  return nameOf(imported) === local.name ? local.name : `${nameOf(imported)} as ${local.name}`;
}

/** The same taking, from the modules in which its names are found. */
function redirected(node: Taking): string {
  const statements: string[] = [];
  const named = new Map<string, string[]>();
  for (const [specifier, name] of taken(node)) {
    const home = homeOf(moduleOf(node), name)!;
    if (specifier.type === "ImportNamespaceSpecifier") statements.push(`import * as ${(specifier as ImportSpecifier).local.name} from "${home}";`);
    else if (specifier.type === "ImportDefaultSpecifier") statements.push(`import ${(specifier as ImportSpecifier).local.name} from "${home}";`);
    else if (specifier.type === "ExportAllDeclaration") statements.push(`export * from "${home}";`);
    else named.set(home, [...(named.get(home) ?? []), specifierText(specifier)]);
  }
  const verb = node.type === "ImportDeclaration" ? "import" : "export";
  for (const [home, specifiers] of named) statements.push(`${verb} {${specifiers.join(", ")}} from "${home}";`);
  return statements.join(" ");
}

/** For what the checks let pass: each name imported from the module that holds it, so that the page knows those alone. */
export function redirectedImports(program: Program): Edit[] {
  return takings(program)
    .filter((node) => taken(node).some(([, name]) => homeOf(moduleOf(node), name)!== moduleOf(node)))
    .map((node) => ({start: node.start, end: node.end, text: redirected(node)}));
}

/** The rooms that a scene needs, those first that others need. */
export function roomsOf(program: Program): string[] {
  return roomsAmong(takings(program).flatMap((node) => taken(node).map(([, name]) => homeOf(moduleOf(node), name)!)));
}
