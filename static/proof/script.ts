// An ES module as a function body: imports become require(), exports assignments. Every line stays where it is.
import type {ExportDefaultDeclaration, ExportNamedDeclaration, ImportDeclaration, Node, Pattern, Program} from "acorn";

interface Edit {
  start: number;
  end: number;
  text: string;
}

type Named = Node & {name?: string; value?: unknown};

/** A name as a property: `a`, or `["with a space"]`. */
function property(node: Named): string {
  return `[${JSON.stringify(node.name ?? node.value)}]`;
}

function imported({specifiers, source}: ImportDeclaration): string {
  const module = `require(${JSON.stringify(source.value)})`;
  const taken = specifiers.map((specifier) => {
    if (specifier.type === "ImportNamespaceSpecifier") return `${specifier.local.name} = ${module}`;
    const name = specifier.type === "ImportDefaultSpecifier" ? '["default"]' : property(specifier.imported);
    return `${specifier.local.name} = ${module}${name}`;
  });
  return taken.length ? `const ${taken.join(", ")};` : `${module};`;
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
  const from = source ? `require(${JSON.stringify(source.value)})` : "";
  for (const {local, exported: name} of specifiers) yield [property(name), source ? from + property(local) : String((local as Named).name)];
}

/** `export default` taken away; an expression or a nameless function becomes an assignment in its place. */
function defaultExport({declaration, start}: ExportDefaultDeclaration): {edit: Edit; last: string} {
  const named = (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") && declaration.id;
  const text = named ? "" : 'exports["default"] = ';
  return {edit: {start, end: declaration.start, text}, last: named ? `exports["default"] = ${named.name};` : ""};
}

/** `js` rewritten; what it exports by name is assigned at the end, when all of it is there. */
export function scriptOf(js: string, program: Program): string {
  const edits: Edit[] = [];
  const last: string[] = [];
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") edits.push({start: node.start, end: node.end, text: imported(node)});
    else if (node.type === "ExportAllDeclaration") edits.push({start: node.start, end: node.end, text: `Object.assign(exports, require(${JSON.stringify(node.source.value)}));`});
    else if (node.type === "ExportDefaultDeclaration") {
      const {edit, last: assignment} = defaultExport(node);
      edits.push(edit);
      last.push(assignment);
    } else if (node.type === "ExportNamedDeclaration") {
      edits.push({start: node.start, end: node.declaration?.start ?? node.end, text: ""});
      for (const [name, value] of exported(node)) last.push(`exports${name} = ${value};`);
    }
  }
  let script = '"use strict";';
  let done = 0;
  for (const {start, end, text} of edits) {
    const lines = js.slice(start, end).split("\n").length - text.split("\n").length;
    script += js.slice(done, start) + text + "\n".repeat(lines);
    done = end;
  }
  return `${script}${js.slice(done)}\n;${last.join("")}`;
}
