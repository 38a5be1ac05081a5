// The stage's types as an author sees them: dist/stage.d.ts, one file for all that scenes import from "stage", with the
// doc comments of the sources. TypeScript writes the declarations of each source file; this picks from them what is
// offered and what that refers to, and puts it into one module. tests/tools/test_vocabulary.py sees to it that every
// name has a doc comment and that no type comes from a package that authors do not have.
import {parse} from "@babel/parser";
import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {promisify} from "node:util";

const HEADER = `// What scenes import from "stage" (and from "remotion" and its packages, which mean the same). For an editor, put this file beside your
// scenes together with the package @types/react.
`;

const ALIAS = `declare module "remotion" {
  export * from "stage";
}

declare module "@remotion/*" {
  export * from "stage";
}

declare module "@remotion/google-fonts/*" {
  /** The typeface's name, for \`fontFamily\`. The stage loads typefaces by itself. */
  export const fontFamily: string;
  /** Gives the typeface's name; what it is given says nothing here. */
  export function loadFont(style?: string, options?: object): {fontFamily: string; waitUntilDone: () => void};
}
`;

/** Writes TypeScript's declarations of the stage into `folder`. */
async function emit(root, folder) {
  const config = join(folder, "tsconfig.json");
  const compilerOptions = {noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, outDir: join(folder, "out")};
  const paths = {stage: [join(root, "stage/index.ts")], "stage/*": [join(root, "stage/*/index.ts")]};
  writeFileSync(config, JSON.stringify({extends: join(root, "tsconfig.json"), compilerOptions: {...compilerOptions, paths}, include: [join(root, "stage")]}));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", config]).catch((error) => {
    throw new Error(`The stage's types cannot be written:\n${error.stdout || error.message}`);
  });
  return join(folder, "out");
}

/** A declaration's own name. */
function nameOf(declaration) {
  const id = declaration.id ?? declaration.declarations?.[0]?.id;
  return id.name;
}

/** The names that are used anywhere in `node`. */
function namesIn(node, found = new Set()) {
  if (node?.type === "Identifier") found.add(node.name);
  for (const [key, value] of Object.entries(node ?? {})) {
    if (key === "leadingComments" || key === "trailingComments" || key === "loc") continue;
    if (Array.isArray(value)) value.forEach((one) => typeof one === "object" && namesIn(one, found));
    else if (typeof value === "object") namesIn(value, found);
  }
  return found;
}

/** One declaration file, read: what it declares, takes from elsewhere and offers. */
function readDeclarations(path) {
  const text = readFileSync(path, "utf8");
  const file = {path, declared: new Map(), taken: new Map(), offered: new Map()};
  const declare = (statement, declaration) => {
    const name = nameOf(declaration);
    const doc = statement.leadingComments?.findLast((comment) => comment.type === "CommentBlock" && comment.value.startsWith("*"));
    const code = text.slice(declaration.start, statement.end).replace(/^declare /, "");
    const earlier = file.declared.get(name) ?? {parts: [], uses: new Set()};
    earlier.parts.push({doc: doc ? `/*${doc.value}*/\n` : "", code});
    namesIn(declaration, earlier.uses);
    file.declared.set(name, earlier);
  };
  for (const statement of parse(text, {sourceType: "module", plugins: [["typescript", {dts: true}]]}).program.body) {
    const {type, source, specifiers = [], declaration} = statement;
    if (type === "ImportDeclaration") {
      for (const one of specifiers) file.taken.set(one.local.name, {from: source.value, name: one.imported?.name ?? "default"});
    } else if (type === "ExportNamedDeclaration" && declaration) {
      declare(statement, declaration);
      file.offered.set(nameOf(declaration), {name: nameOf(declaration)});
    } else if (type === "ExportNamedDeclaration") {
      for (const one of specifiers) file.offered.set(one.exported.name, {from: source?.value, name: one.local.name});
    } else if (type === "ExportDefaultDeclaration" || type === "ExportAllDeclaration") {
      throw new Error(`${path}: the stage's files offer names, one by one.`);
    } else declare(statement, statement);
  }
  return file;
}

class Declarations {
  files = new Map();
  /** Each declaration that is needed -> the name it is given. */
  names = new Map();
  chosen = [];
  packages = new Map();

  constructor(out) {
    this.out = out;
  }

  file(path) {
    if (!this.files.has(path)) this.files.set(path, readDeclarations(path));
    return this.files.get(path);
  }

  /** The file that `from` means in `file`; null for a package's. */
  fileOf(file, from) {
    if (from === "stage") return this.file(join(this.out, "stage/index.d.ts"));
    if (from.startsWith("stage/")) return this.file(join(this.out, `${from}/index.d.ts`));
    if (!from.startsWith(".")) return null;
    const base = resolve(dirname(file.path), from);
    return this.file([`${base}.d.ts`, `${base}/index.d.ts`].find(existsSync));
  }

  /** Where `name` of `file` is declared: {file, name}; {package, name} where a package does. */
  find(file, name, offered) {
    const taken = offered ? file.offered.get(name) : file.taken.get(name);
    if (taken?.from) {
      const other = this.fileOf(file, taken.from);
      return other ? this.find(other, taken.name, true) : {package: taken.from, name: taken.name};
    }
    if (taken && !file.declared.has(taken.name)) return this.find(file, taken.name, false);
    const own = taken?.name ?? name;
    return file.declared.has(own) ? {file, name: own} : null;
  }

  /** Takes what `name` of `file` is, and all that it refers to; returns the name under which it is found. */
  take(file, name, offered = false) {
    const found = this.find(file, name, offered);
    if (!found) return null;
    if (found.package) {
      this.packages.set(found.name, found.package);
      return found.name;
    }
    const key = `${found.file.path} ${found.name}`;
    if (this.names.has(key)) return this.names.get(key);
    const given = [...this.names.values()].includes(found.name) ? `${found.name}${this.names.size}` : found.name;
    this.names.set(key, given);
    const declaration = found.file.declared.get(found.name);
    const renamed = [[found.name, given]];
    for (const used of declaration.uses) {
      const other = used === found.name ? null : this.take(found.file, used);
      if (other && other !== used) renamed.push([used, other]);
    }
    this.chosen.push({given, offered: new Set(), parts: declaration.parts.map((part) => ({...part, code: rename(part.code, renamed)}))});
    return given;
  }

  imports() {
    const names = (from) => [...this.packages.keys()].filter((name) => this.packages.get(name) === from).sort().join(", ");
    return [...new Set(this.packages.values())].sort().map((from) => `  import type {${names(from)}} from "${from}";\n`).join("");
  }

  offer(path) {
    const file = this.file(path);
    for (const name of file.offered.keys()) {
      if (name.startsWith("__")) continue;
      const given = this.take(file, name, true);
      this.chosen.find((one) => one.given === given)?.offered.add(name);
    }
  }
}

function rename(code, names) {
  return names.filter(([from, to]) => from !== to).reduce((text, [from, to]) => text.replace(new RegExp(`\\b${from}\\b`, "g"), to), code);
}

function written({given, offered, parts}) {
  const own = offered.has(given);
  const aliases = [...offered].filter((name) => name !== given).map((name) => `export {${given} as ${name}};\n`);
  return parts.map(({doc, code}) => `${doc}${own ? "export " : ""}${code}\n`).join("") + aliases.join("");
}

const indented = (text) => text.trimEnd().replace(/^(?=.)/gm, "  ").replaceAll("    ", "  ").replace(/^ {3}\*/gm, "   *");

/** The text of stage.d.ts for the stage in `root` with its `rooms`. */
export async function declarations(root, rooms) {
  const folder = mkdtempSync(join(tmpdir(), "stage-types-"));
  try {
    const all = new Declarations(await emit(root, folder));
    all.offer(join(all.out, "stage/index.d.ts"));
    for (const room of rooms) all.offer(join(all.out, "stage", room, "index.d.ts"));
    const body = indented(all.chosen.map(written).join("\n"));
    return `${HEADER}\ndeclare module "stage" {\n${all.imports()}\n${body}\n\n  export {};\n}\n\n${ALIAS}`;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
