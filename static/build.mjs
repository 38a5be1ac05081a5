// Builds the browser side and the V8 bundles into dist/: `npm run build`; `npm run build -- --watch` builds on every change.
//
//   stage/*.ts(x) entries below     -> ES modules that share chunks (one React for the frame and all scenes)
//   stage/<room>/index.ts           -> a part of the stage that only the scenes load that import from it: stage/<room>.js
//                                      for the browser, proof-rooms/<room>.js for V8
//   render/*.wat                    -> WebAssembly, inside of the module that imports it (wat.mjs)
//   css/site.css, css/fonts.css     -> with the fonts and pictures that they name
//   stage/fonts.json                -> fonts/: one style sheet for each typeface
//   workspace/*.ts                  -> one ES module each; what they share lives in folders under workspace/; scene-types.ts
//                                      is the editor's worker, with the declarations that scene-declarations.mjs gathers
//   proof/compile.ts, render.ts     -> scripts for the embedded V8 of tools/proof
//   stage.d.ts                      -> the stage's types for authors and models (declarations.mjs)
//   import-map.json                 -> what a scene's imports are, for the page of the stage
//   drawing.json                    -> the files that an export is drawn with: when one changes, films are rendered anew
//   public/**                       -> as they are
import {build} from "esbuild";
import {existsSync, readdirSync, readFileSync, watch} from "node:fs";
import {mkdir, readFile, readdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {declarations} from "./declarations.mjs";
import {typefaces} from "./fonts.mjs";
import {iconData} from "./icon-data.mjs";
import {lottiePage} from "./lottie-page.mjs";
import {reactGuard} from "./react-guard.mjs";
import {sceneDeclarations} from "./scene-declarations.mjs";
import {wat} from "./wat.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");

const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  define: {"process.env.NODE_ENV": '"production"'},
  assetNames: "files/[name]-[hash]",
  chunkNames: "chunks/[name]-[hash]",
  loader: {".woff2": "file", ".svg": "file", ".png": "file", ".webp": "file"},
  logLevel: "warning",
};

// The stage makes its own elements as scenes and rooms make theirs, by jsx-runtime.ts.
// The film's transitions are those of a room, which knows the stage by its name.
const ownElements = {
  jsx: "automatic",
  jsxImportSource: "own",
  alias: {"own/jsx-runtime": "./stage/jsx-runtime.ts", stage: "./stage/index.ts"},
};

/** The entry points in `folder` that exist, as {name: path}. */
function entries(folder, pattern) {
  if (!existsSync(join(root, folder))) return {};
  const files = readdirSync(join(root, folder)).filter((file) => pattern.test(file) && !file.endsWith(".d.ts"));
  return Object.fromEntries(files.map((file) => [file.replace(/\.\w+$/, ""), `./${folder}/${file}`]));
}

const stage = {
  stage: "./stage/index.ts",
  react: "./stage/react.ts",
  "jsx-runtime": "./stage/jsx-runtime.ts",
  frame: "./stage/frame.tsx",
  render: "./render/render.tsx",
  encode: "./render/encode.ts",
};
const proof = {"proof-compile": "./proof/compile.ts", "proof-render": "./proof/render.ts"};
// What scenes and rooms import; each is one module to all of them, in the page by its import map, in V8 by render.ts.
const core = {stage: "stage.js", react: "react.js", "react/jsx-runtime": "jsx-runtime.js"};
const rooms = readdirSync(join(root, "stage"), {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "stage", entry.name, "index.ts")))
  .map((entry) => entry.name)
  .sort();
const roomModules = rooms.map((room) => `stage/${room}`);

/** A room takes from the stage what it offers, by its name: a file of the stage inside a room would be a second stage. */
const roomWalls = {
  name: "room-walls",
  setup({onResolve}) {
    onResolve({filter: /^\.\.?\//}, ({path, resolveDir}) => {
      const [folder, room] = relative(root, resolveDir).split("/");
      if (folder !== "stage" || !room || join(resolveDir, path).startsWith(join(root, "stage", room) + "/")) return null;
      return {errors: [{text: `stage/${room} imports ${path}: a room imports from "stage", "stage/<room>" and packages.`}]};
    });
  },
};

/** What each module offers to scenes: {modules: {module: names}, needs: {room's module: rooms' modules it imports}}. */
function offered(coreOutputs, roomOutputs) {
  const outputOf = (outputs, file) => outputs[`dist/${file}`];
  const names = (output) => output.exports.filter((name) => !name.startsWith("__")).sort();
  const modules = Object.fromEntries(Object.entries(core).map(([module, file]) => [module, names(outputOf(coreOutputs, file))]));
  const needs = {};
  for (const module of roomModules) {
    const output = outputOf(roomOutputs, `${module}.js`);
    modules[module] = names(output);
    needs[module] = output.imports.filter(({path, external}) => external && path.startsWith("stage/")).map(({path}) => path);
  }
  const homes = new Map();
  for (const module of ["stage", ...roomModules]) {
    for (const name of modules[module]) {
      if (homes.has(name)) throw new Error(`${homes.get(name)} and ${module} both offer ${name}: a name has one home.`);
      homes.set(name, module);
    }
  }
  return {modules, needs};
}

/** The files below dist/ that the export's page, its scenes and their typefaces are made of, and what these import. */
function drawing(outputs, roots) {
  const reached = new Set();
  const reach = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const {path, external} of outputs[file]?.imports ?? []) if (!external) reach(path);
  };
  roots.forEach((root) => reach(`dist/${root}`));
  return [...reached].map((file) => file.replace("dist/", "")).sort();
}

async function bundles() {
  const workspace = entries("workspace", /\.tsx?$/);
  for (const name of Object.keys(workspace)) {
    if (name in stage) throw new Error(`workspace/${name}.ts would overwrite the stage's ${name}.js: rename it.`);
  }
  const fonts = typefaces(root);
  const types = declarations(root, rooms);
  const external = [...Object.keys(core), ...roomModules];
  const roomEntries = (folder) => Object.fromEntries(rooms.map((room) => [`${folder}/${room}`, `./stage/${room}/index.ts`]));
  const inRoom = {...common, external, plugins: [roomWalls, iconData, lottiePage], jsx: "automatic"};
  const [page, browserRooms, v8Rooms, styles] = await Promise.all([
    build({...common, entryPoints: {...stage, ...workspace}, format: "esm", splitting: true, ...ownElements, plugins: [reactGuard, sceneDeclarations(root, types), wat], metafile: true}),
    build({...inRoom, entryPoints: roomEntries("stage"), format: "esm", splitting: true, metafile: true}),
    // A function for render.ts. V8 has no Date by then; a room may reckon with it, not ask it the time.
    build({...inRoom, entryPoints: roomEntries("proof-rooms"), format: "cjs", banner: {js: "(function(require,module,Date,Intl){"}, footer: {js: "})"}}),
    build({...common, entryPoints: {...entries("css", /^(site|fonts)\.css$/), ...fonts.entryPoints}, plugins: [fonts.plugin]}),
  ]);
  const offer = offered(page.metafile.outputs, browserRooms.metafile.outputs);
  // V8 has no console, timers or encoders; a few libraries look for them while they load.
  const scripts = await build({
    ...common,
    define: {...common.define, OFFER: JSON.stringify(offer)},
    entryPoints: proof,
    format: "iife",
    ...ownElements,
    inject: ["./proof/v8-globals.ts"],
  });
  const importMap = {...core, ...Object.fromEntries(roomModules.map((module) => [module, `${module}.js`]))};
  const drawn = drawing({...page.metafile.outputs, ...browserRooms.metafile.outputs}, [
    ...["render.js", "encode.js", ...Object.values(importMap)],
    ...Object.keys(fonts.entryPoints).map((name) => `${name}.css`),
  ]);
  return [
    ...[page, browserRooms, v8Rooms, styles, scripts].flatMap((result) => result.outputFiles),
    {path: join(dist, "stage.d.ts"), contents: Buffer.from(await types)},
    {path: join(dist, "import-map.json"), contents: Buffer.from(JSON.stringify(importMap, null, 1) + "\n")},
    {path: join(dist, "drawing.json"), contents: Buffer.from(JSON.stringify(drawn, null, 1) + "\n")},
  ];
}

async function publicFiles() {
  const folder = join(root, "public");
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({path: join(dist, relative(folder, path)), contents: readFileSync(path)}));
}

/** Writes only what changed, each file in one step, so that a server reading dist/ meanwhile never sees half a build. */
async function writeChanged(files) {
  for (const {path, contents} of files) {
    const current = await readFile(path).catch(() => null);
    if (current?.equals(contents)) continue;
    await mkdir(dirname(path), {recursive: true});
    await writeFile(`${path}.${process.pid}`, contents);
    await rename(`${path}.${process.pid}`, path);
  }
}

/** Removes what earlier builds left behind. */
async function removeOthers(files) {
  const kept = new Set(files.map((file) => file.path));
  for (const entry of await readdir(dist, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    // A name that ends in a number is another build's file on its way.
    if (entry.isFile() && !kept.has(path) && !/\.\d+$/.test(path)) await rm(path, {force: true});
  }
}

async function run() {
  const started = performance.now();
  const files = [...(await bundles()), ...(await publicFiles())];
  await writeChanged(files);
  await removeOthers(files);
  console.log(`static/dist: ${files.length} files in ${Math.round(performance.now() - started)} ms`);
}

await run();
if (process.argv.includes("--watch")) {
  let timer;
  watch(root, {recursive: true}, (_event, file) => {
    if (!file || /^(dist|node_modules)/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => run().catch((error) => console.error(error.message)), 50);
  });
}
