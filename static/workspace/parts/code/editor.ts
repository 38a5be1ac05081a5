// The editor of a scene's code: CodeMirror with what the proof says of it, and what TypeScript knows of the stage.
import {indentWithTab} from "@codemirror/commands";
import {javascript} from "@codemirror/lang-javascript";
import {syntaxHighlighting} from "@codemirror/language";
import {linter, lintGutter, type Diagnostic} from "@codemirror/lint";
import {EditorState, Prec, type Text} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import {classHighlighter} from "@lezer/highlight";
import {basicSetup} from "codemirror";
import {typing} from "./typing";

/** What the proof says, as the server tells it. */
export interface Problem {
  rule: string;
  message: string;
  hint: string;
  line: number | null;
  column: number | null;
  frame: number | null;
}

export interface Checked {
  /** Why there is no answer; "" where there is one. */
  message: string;
  problems: Problem[];
  notes: Problem[];
}

interface Listener {
  changed(): void;
  save(): void;
  /** Asks what the proof says of the code. */
  check(tsxCode: string): Promise<Checked>;
}

/** Milliseconds without a key, after which what stands there is looked at. */
const PAUSE = 400;

/** The place of a problem: from its column to the end of the word, or its whole line. */
function placed({line, column, message, hint, rule}: Problem, severity: Diagnostic["severity"], doc: Text): Diagnostic[] {
  if (line === null || line > doc.lines) return [];
  const {from, to, text} = doc.line(line);
  const start = column === null ? from + text.search(/\S|$/) : Math.min(to, from + column - 1);
  const word = column === null ? to - start : (/^[\w$]+/.exec(text.slice(start - from))?.[0].length ?? 1);
  return [{from: start, to: Math.min(to, start + word), severity, message: `${message} ${hint}`.trim(), source: rule}];
}

export class Editor {
  readonly #view: EditorView;

  /** In `parent`, with `types`, the address of the worker that knows the declarations. */
  constructor(parent: HTMLElement, tsxCode: string, types: string, readonly listener: Listener) {
    const save = () => {
      listener.save();
      return true;
    };
    const extensions = [
      Prec.highest(keymap.of([{key: "Mod-s", run: save, preventDefault: true}])),
      basicSetup,
      keymap.of([indentWithTab]), // Escape, then Tab leaves the editor
      EditorState.tabSize.of(2),
      javascript({jsx: true, typescript: true}),
      syntaxHighlighting(classHighlighter),
      lintGutter(),
      linter((view) => this.#proven(view), {delay: PAUSE}),
      typing(types, PAUSE),
      EditorView.contentAttributes.of({"aria-label": "TSX code", "aria-description": "Escape, then Tab leaves the editor."}),
      EditorView.updateListener.of(({docChanged}) => docChanged && listener.changed()),
    ];
    this.#view = new EditorView({parent, doc: tsxCode, extensions});
  }

  async #proven({state: {doc}}: EditorView): Promise<Diagnostic[]> {
    const {problems, notes} = await this.listener.check(doc.toString());
    return [...problems.flatMap((one) => placed(one, "error", doc)), ...notes.flatMap((one) => placed(one, "info", doc))];
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Another text in the place of this one, the cursor where it was as far as there is such a place. */
  set text(tsxCode: string) {
    const {doc, selection} = this.#view.state;
    const anchor = Math.min(selection.main.anchor, tsxCode.length);
    this.#view.dispatch({changes: {from: 0, to: doc.length, insert: tsxCode}, selection: {anchor}});
  }

  focus(): void {
    this.#view.focus();
  }

  /** Puts the cursor on a line and brings it into sight. */
  goTo(line: number): void {
    const {doc} = this.#view.state;
    const anchor = doc.line(Math.min(Math.max(1, line), doc.lines)).from;
    this.#view.dispatch({selection: {anchor}, effects: EditorView.scrollIntoView(anchor, {y: "center"})});
    this.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
