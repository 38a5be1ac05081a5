// What TypeScript says while a scene is written: completions with their doc comments and imports, what a name is, what
// does not fit together. It runs in a worker (scene-types.ts); until that is ready, one writes without.
import {autocompletion, type Completion as Option, type CompletionContext, type CompletionResult} from "@codemirror/autocomplete";
import {linter, type Diagnostic} from "@codemirror/lint";
import type {Extension} from "@codemirror/state";
import {EditorView, hoverTooltip, ViewPlugin, type Tooltip} from "@codemirror/view";
import {wrap, type Remote} from "comlink";
import type {Completion, SceneTypes, Told} from "../../scene-types";

// TypeScript's words for what a name is, in CodeMirror's, which have pictures.
const KINDS: Record<string, string> = {
  ...{function: "function", alias: "function", method: "method", property: "property", getter: "property", "JSX attribute": "property"},
  ...{const: "constant", let: "variable", var: "variable", parameter: "variable", "local var": "variable"},
  ...{interface: "interface", type: "type", class: "class", module: "namespace", enum: "enum", keyword: "keyword", string: "text"},
};
/** Before these, what may follow is offered without being asked for. */
const OPENERS = new Set([".", "<", '"', "'"]);
const LAST = 16; // TypeScript's rank of what would have to be imported

function card({signature, doc}: Told): HTMLElement {
  const box = document.createElement("div");
  box.className = "told";
  const code = document.createElement("code");
  code.textContent = signature;
  box.append(code);
  // Comments are broken where their file's lines end; here other lines do.
  if (doc) box.append(Object.assign(document.createElement("p"), {textContent: doc.replace(/(\S)\n(?=\S)/g, "$1 ")}));
  return box;
}

class Typing {
  readonly types: Remote<SceneTypes>;

  constructor(readonly worker: Worker) {
    this.types = wrap<SceneTypes>(worker);
  }

  complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const {from, to} = context.matchBefore(/[\w$]*/)!;
    const opener = context.state.sliceDoc(from - 1, from);
    if (from === to && !context.explicit && !OPENERS.has(opener)) return null;
    const found = await this.types.complete(context.pos);
    if (context.aborted || !found.length) return null;
    return {from, options: found.map((one) => this.#option(one, context.pos)), validFor: /^[\w$]*$/};
  };

  #option(completion: Completion, at: number): Option {
    const {name, kind, source, insert, sortText} = completion;
    return {
      label: name,
      type: KINDS[kind],
      detail: source ? `from "${source}"` : undefined,
      boost: LAST - (parseInt(sortText) || LAST),
      info: async () => {
        const told = await this.types.explain(at, completion);
        return told && card(told);
      },
      apply: source ? (view, _, from, to) => void this.#importing(view, completion, at, from, to) : insert,
    };
  }

  /** Writes a name and its import. */
  async #importing(view: EditorView, completion: Completion, at: number, from: number, to: number): Promise<void> {
    const told = await this.types.explain(at, completion);
    view.dispatch({changes: [{from, to, insert: completion.insert}, ...(told?.edits ?? [])], userEvent: "input.complete"});
  }

  hover = async (_: EditorView, at: number): Promise<Tooltip | null> => {
    const found = await this.types.hover(at);
    return found && {pos: found.from, end: found.to, above: true, create: () => ({dom: card(found)})};
  };

  mistakes = async (): Promise<Diagnostic[]> => {
    const found = await this.types.mistakes();
    return found.map((one) => ({...one, severity: "warning", source: "types"}));
  };
}

/** The editor's part that knows types; `address` is the worker's, `pause` milliseconds before mistakes are looked for. */
export function typing(address: string, pause: number): Extension {
  const typing = new Typing(new Worker(address, {type: "module"}));
  const kept = ViewPlugin.define((view) => {
    void typing.types.update(view.state.doc.toString());
    return {
      update: ({docChanged, state}) => docChanged && void typing.types.update(state.doc.toString()),
      destroy: () => typing.worker.terminate(),
    };
  });
  return [kept, autocompletion({override: [typing.complete]}), hoverTooltip(typing.hover), linter(typing.mistakes, {delay: pause})];
}
