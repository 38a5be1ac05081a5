// What TypeScript must know to check a scene, by path, for the editor's worker: the language's own declarations (no page:
// scenes have none), React's, and the stage's.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

const LANGUAGE = /^lib\.(es|decorators).*(?<!\.full)\.d\.ts$/;
const PACKAGES = {
  "@types/react": ["index.d.ts", "global.d.ts", "jsx-runtime.d.ts"],
  csstype: ["index.d.ts"],
};

/** {path: text}; `stage` is the text of stage.d.ts. */
function declarationFiles(root, stage) {
  const packages = join(root, "node_modules");
  const library = join(packages, "typescript-5/lib");
  const files = {"/stage.d.ts": stage};
  for (const name of readdirSync(library).filter((file) => LANGUAGE.test(file))) files[`/${name}`] = readFileSync(join(library, name), "utf8");
  for (const [name, texts] of Object.entries(PACKAGES))
    for (const file of ["package.json", ...texts]) files[`/node_modules/${name}/${file}`] = readFileSync(join(packages, name, file), "utf8");
  return files;
}

/** `import files from "scene-declarations"`; `stage` promises the text of stage.d.ts. */
export const sceneDeclarations = (root, stage) => ({
  name: "scene-declarations",
  setup(build) {
    build.onResolve({filter: /^scene-declarations$/}, () => ({path: "scene-declarations", namespace: "scene-declarations"}));
    build.onLoad({filter: /.*/, namespace: "scene-declarations"}, async () => ({
      contents: JSON.stringify(declarationFiles(root, await stage)),
      loader: "json",
    }));
  },
});
