// A scene's text and its syntax tree, with what lints ask of it: parents, scopes, where a name comes from.
// The tree is that of the compiled text: lines are the same in both, columns are not.
import type {AnyNode, Function as FunctionNode, Identifier, ImportDeclaration, Node, Program} from "acorn";
import {analyze, type Scope, type ScopeManager, type Variable} from "eslint-scope";

/** An import: `{name}` of `module`; "default" and "*" as they are. */
export interface Imported {
  module: string;
  name: string;
}

export class Source {
  private readonly lines: string[];
  private readonly parents = new Map<Node, Node>();
  /** Every node of the program, outer before inner. */
  readonly nodes: AnyNode[] = [];

  constructor(
    text: string,
    readonly program: Program,
  ) {
    this.lines = text.split("\n");
    this.collect(program);
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** Line and column (from 1) in the scene's own text where `word` first stands in `node`; else the node's line alone. */
  placeOf(node: Node, word: string): {line: number; column: number | null} {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const wanted = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`);
    const {start, end} = node.loc!;
    for (let line = start.line; line <= end.line; line++) {
      const found = wanted.exec(this.lines[line - 1] ?? "");
      if (found) return {line, column: found.index + 1};
    }
    return {line: start.line, column: null};
  }

  parentOf(node: Node): AnyNode | null {
    return (this.parents.get(node) as AnyNode | undefined) ?? null;
  }

  /** The function that `node` stands in, else null. */
  functionAround(node: Node): FunctionNode | null {
    let outer = this.parentOf(node);
    while (outer && !isFunction(outer)) outer = this.parentOf(outer);
    return outer;
  }

  private manager: ScopeManager | null = null;

  get scopes(): ScopeManager {
    this.manager ??= analyze(this.program as never, {ecmaVersion: 2022, sourceType: "module", ignoreEval: true});
    return this.manager;
  }

  private resolved: Map<Node, Variable> | null = null;

  /** The variable that `name` stands for where it is used; null for what the scene does not declare. */
  variableOf(name: Node): Variable | null {
    this.resolved ??= new Map(
      this.scopes.scopes.flatMap((scope: Scope) =>
        scope.references.flatMap((one) => (one.resolved ? [[one.identifier as unknown as Node, one.resolved] as const] : [])),
      ),
    );
    return this.resolved.get(name) ?? null;
  }

  /** What gave `name` its one and only value: a constant's initial value, a function declaration; else null. */
  valueOf(name: Node): AnyNode | null {
    const [definition, ...others] = this.variableOf(name)?.defs ?? [];
    if (!definition || others.length) return null;
    if (definition.type === "FunctionName") return definition.node as unknown as AnyNode;
    if (definition.type !== "Variable" || definition.parent?.kind !== "const") return null;
    const {id, init} = definition.node;
    return id.type === "Identifier" ? ((init as unknown as AnyNode | null) ?? null) : null;
  }

  /** The import that `node` stands for: `name`, or `module.name` of a whole module; else null. */
  importOf(node: Node): Imported | null {
    const expression = node as AnyNode;
    if (expression.type === "MemberExpression" && expression.property.type === "Identifier" && !expression.computed) {
      const whole = this.importOf(expression.object);
      return whole && (whole.name === "*" || whole.name === "default") ? {module: whole.module, name: expression.property.name} : null;
    }
    const [definition] = this.variableOf(node)?.defs ?? [];
    if (definition?.type !== "ImportBinding") return null;
    const module = String((definition.parent as unknown as ImportDeclaration).source.value);
    const specifier = definition.node;
    if (specifier.type === "ImportSpecifier") return {module, name: (specifier.imported as unknown as Identifier).name};
    return {module, name: specifier.type === "ImportDefaultSpecifier" ? "default" : "*"};
  }

  private collect(node: Node): void {
    this.nodes.push(node as AnyNode);
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const child of value) if (isNode(child)) this.adopt(child, node);
      } else if (isNode(value)) this.adopt(value, node);
    }
  }

  private adopt(child: Node, parent: Node): void {
    this.parents.set(child, parent);
    this.collect(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

export function isFunction(node: Node): node is FunctionNode {
  return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}

/** `node` and everything within it, outer before inner. */
export function* within(node: Node): Generator<AnyNode> {
  yield node as AnyNode;
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) yield* within(child);
    } else if (isNode(value)) yield* within(value);
  }
}

/** The name of a property or of a member where the text says it: `a.name`, `a["name"]`, `{name: 1}`. */
export function nameOf(key: Node, computed: boolean): string | null {
  const node = key as AnyNode;
  if (node.type === "Identifier") return computed ? null : node.name;
  return node.type === "Literal" ? String(node.value) : null;
}
