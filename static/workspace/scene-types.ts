// The editor's knowledge of a scene's types, in a worker of its own: TypeScript with the stage's declarations.
import {expose} from "comlink";
import ts from "typescript-5";
import files from "scene-declarations";

const SCENE = "/scene.tsx";
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.esnext.iterator.d.ts"],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noImplicitAny: false, // scenes written in JavaScript are scenes as well
  skipLibCheck: true,
  types: [],
};
const COMPLETING: ts.GetCompletionsAtPositionOptions = {includeCompletionsForModuleExports: true, includeCompletionsWithInsertText: true};
// "remotion" and its packages offer the same names once more.
const OFFERING = new Set(["stage", "react"]);
const CONSOLE = "declare const console: Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...values: unknown[]) => void>;";

const texts = new Map(Object.entries({...files, "/console.d.ts": CONSOLE, [SCENE]: "export {};"}));
const roots = ["/stage.d.ts", "/console.d.ts", SCENE];
let version = 0;

// All that TypeScript asks of a machine: a few files in memory, of which the scene alone ever changes.
const host: ts.LanguageServiceHost = {
  getCompilationSettings: () => OPTIONS,
  getScriptFileNames: () => roots,
  getScriptVersion: (path) => (path === SCENE ? String(version) : "0"),
  getScriptSnapshot: (path) => (texts.has(path) ? ts.ScriptSnapshot.fromString(texts.get(path)!) : undefined),
  getCurrentDirectory: () => "/",
  getDefaultLibFileName: () => "/lib.es2023.d.ts",
  fileExists: (path) => texts.has(path),
  readFile: (path) => texts.get(path),
};
const languageService = ts.createLanguageService(host);

export interface Edit {
  from: number;
  to: number;
  insert: string;
}

export interface Completion {
  name: string;
  /** TypeScript's word for what it is: function, interface, property, ... */
  kind: string;
  /** Where it is imported from, if it is not yet. */
  source: string | null;
  insert: string;
  /** The lower, the nearer. */
  sortText: string;
}

export interface Told {
  /** As TypeScript writes it: `function random(seed: string | number): number`. */
  signature: string;
  doc: string;
  /** What completing it changes elsewhere: its import. */
  edits: Edit[];
}

export interface Mistake {
  from: number;
  to: number;
  message: string;
}

const told = (parts: ts.SymbolDisplayPart[] | undefined, doc: ts.SymbolDisplayPart[] | undefined, edits: Edit[] = []): Told => ({
  signature: ts.displayPartsToString(parts),
  doc: ts.displayPartsToString(doc),
  edits,
});

function editsOf(actions: ts.CodeAction[] | undefined): Edit[] {
  const changes = actions?.flatMap(({changes}) => changes).filter(({fileName}) => fileName === SCENE) ?? [];
  return changes.flatMap(({textChanges}) => textChanges.map(({span, newText}) => ({from: span.start, to: span.start + span.length, insert: newText})));
}

const types = {
  /** Takes the scene's text; all that follows is about this one. */
  update(tsxCode: string): void {
    texts.set(SCENE, tsxCode);
    version += 1;
  },

  complete(at: number): Completion[] {
    const entries = languageService.getCompletionsAtPosition(SCENE, at, COMPLETING)?.entries ?? [];
    return entries
      .filter(({source, kind}) => kind !== ts.ScriptElementKind.warning && (source === undefined || OFFERING.has(source)))
      .map(({name, kind, source, insertText, sortText}) => ({name, kind, source: source ?? null, insert: insertText ?? name, sortText}));
  },

  /** What one of the completions is. */
  explain(at: number, {name, source}: Completion): Told | null {
    const data = languageService.getCompletionsAtPosition(SCENE, at, COMPLETING)?.entries.find((one) => one.name === name && (one.source ?? null) === source)?.data;
    const found = languageService.getCompletionEntryDetails(SCENE, at, name, {}, source ?? undefined, COMPLETING, data);
    return found ? told(found.displayParts, found.documentation, editsOf(found.codeActions)) : null;
  },

  /** What stands at a place. */
  hover(at: number): (Told & {from: number; to: number}) | null {
    const found = languageService.getQuickInfoAtPosition(SCENE, at);
    if (!found) return null;
    const {start, length} = found.textSpan;
    return {...told(found.displayParts, found.documentation), from: start, to: start + length};
  },

  /** What does not fit together. What cannot be read at all is the proof's to say. */
  mistakes(): Mistake[] {
    return languageService.getSemanticDiagnostics(SCENE).flatMap(({start, length, messageText}) => {
      if (start === undefined || length === undefined) return [];
      return [{from: start, to: start + length, message: ts.flattenDiagnosticMessageText(messageText, "\n")}];
    });
  },
};

export type SceneTypes = typeof types;

expose(types);
