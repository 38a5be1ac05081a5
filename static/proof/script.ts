// An ES module as a function body: imports become require(), exports assignments. Every line stays where it is.
import type {ExportDefaultDeclaration, ExportNamedDeclaration, ImportDeclaration, Node, Pattern, Program} from "acorn";
import {edited, type Edit} from "./edits";
import {homeOf} from "./offered";

type Named = Node & {name?: string; value?: unknown};

/** A name in an import or export, which may be written as a text. */
export function nameOf(node: Named): string {
  return String(node.name ?? node.value);
}

function property(node: Named): string {
  return `[${JSON.stringify(nameOf(node))}]`;
}

/** What gives the module that offers `name`; null: the module as a whole. */
function required(module: unknown, name: string | null): string {
  return `require(${JSON.stringify(homeOf(String(module), name))})`;
}

function imported({specifiers, source}: ImportDeclaration): string {
  const taken = specifiers.map((specifier) => {
    const {name: local} = specifier.local;
    if (specifier.type === "ImportNamespaceSpecifier") return `${local} = ${required(source.value, null)}`;
    if (specifier.type === "ImportDefaultSpecifier") return `${local} = ${required(source.value, "default")}["default"]`;
    return `${local} = ${required(source.value, nameOf(specifier.imported))}${property(specifier.imported)}`;
  });
  return taken.length ? `const ${taken.join(", ")};` : "";
}

/** The names that a declaration's pattern declares. */
function namesIn(pattern: Pattern | null): string[] {
  if (!pattern) return [];
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type === "ArrayPattern") return pattern.elements.flatMap(namesIn);
  if (pattern.type === "ObjectPattern") return pattern.properties.flatMap((one) => namesIn(one.type === "Property" ? one.value : one.argument));
  if (pattern.type === "AssignmentPattern") return namesIn(pattern.left);
  return pattern.type === "RestElement" ? namesIn(pattern.argument) : [];
}

function* exported(node: ExportNamedDeclaration): Generator<[name: string, value: string]> {
  const {declaration, specifiers, source} = node;
  const declared =
    declaration?.type === "VariableDeclaration" ? declaration.declarations.flatMap(({id}) => namesIn(id))
    : declaration ? [declaration.id.name]
    : [];
  for (const name of declared) yield [`["${name}"]`, name];
  for (const {local, exported: name} of specifiers)
    yield [property(name), source ? required(source.value, nameOf(local)) + property(local) : nameOf(local)];
}

/** `export default` taken away; an expression or a nameless function becomes an assignment in its place. */
function defaultExport({declaration, start}: ExportDefaultDeclaration): {edit: Edit; last: string} {
  const named = (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") && declaration.id;
  const text = named ? "" : 'exports["default"] = ';
  return {edit: {start, end: declaration.start, text}, last: named ? `exports["default"] = ${named.name};` : ""};
}

/** `js` rewritten: what it imports is there first, wherever it stands; what it exports by name is assigned at the end, when all of it is there. */
export function scriptOf(js: string, program: Program): string {
  const edits: Edit[] = [];
  const first: string[] = [];
  const last: string[] = [];
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") {
      edits.push({start: node.start, end: node.end, text: ""});
      first.push(imported(node));
    } else if (node.type === "ExportAllDeclaration") edits.push({start: node.start, end: node.end, text: `Object.assign(exports, ${required(node.source.value, null)});`});
    else if (node.type === "ExportDefaultDeclaration") {
      const {edit, last: assignment} = defaultExport(node);
      edits.push(edit);
      last.push(assignment);
    } else if (node.type === "ExportNamedDeclaration") {
      edits.push({start: node.start, end: node.declaration?.start ?? node.end, text: ""});
      for (const [name, value] of exported(node)) last.push(`exports${name} = ${value};`);
    }
  }
  return `"use strict";${first.join("")}${edited(js, edits)}\n;${last.join("")}`;
}
