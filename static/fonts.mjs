// The typefaces of stage/fonts.json as style sheets, one for each, so that a page reads those that it uses and no
// others. They come from Fontsource's packages, in subsets of which a browser fetches those whose characters it draws.
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

const FACE = /@font-face\s*{.*?}/gs;

/** "Source Serif 4" -> "source-serif-4", as Fontsource and our files call it. */
const slugOf = (name) => name.toLowerCase().replaceAll(" ", "-");

/** The variable package of a typeface where it is installed, else the one with a file for each weight. */
function packageOf(root, name) {
  const scopes = ["@fontsource-variable", "@fontsource"].map((scope) => join(root, "node_modules", scope, slugOf(name)));
  const folder = scopes.find(existsSync);
  if (!folder) throw new Error(`stage/fonts.json: no Fontsource package is installed for ${name}.`);
  return folder;
}

/** The package's own sheets: all weights in one, or one for each weight. */
function sheetsOf(folder) {
  const weights = existsSync(join(folder, "wght.css")) ? ["wght"] : JSON.parse(readFileSync(join(folder, "metadata.json"))).weights;
  const sheets = weights.flatMap((weight) => [`${weight}.css`, `${weight}-italic.css`]);
  return sheets.map((sheet) => join(folder, sheet)).filter(existsSync);
}

/** A package's face under the plain name of its family, and never drawn in another typeface while it is on its way. */
function faceOf(root, block, name) {
  const [, packed, slice] = /url\((\.\/files\/([^)]+\.woff2))\)/.exec(block);
  // Fontsource's emoji are SVG, which Chromium does not draw: ours are the same slices as COLRv1 (manage.py generate_emoji).
  const own = join(root, "stage/emoji", slice);
  const file = existsSync(own) ? own : packed;
  return block
    .replace(/font-family:[^;]+;/, `font-family: "${name}";`)
    .replace(/font-display:[^;]+;/, "font-display: block;")
    .replace(/src:[^;]+;/, `src: url("${file}") format("woff2");`);
}

/** Entry points and the plugin that makes them: dist/fonts/<name>.css for every typeface. */
export function typefaces(root) {
  const names = JSON.parse(readFileSync(join(root, "stage/fonts.json"))).map(({name}) => name);
  const plugin = {
    name: "typefaces",
    setup(build) {
      build.onResolve({filter: /^typeface:/}, ({path}) => ({path: path.slice("typeface:".length), namespace: "typeface"}));
      build.onLoad({filter: /.*/, namespace: "typeface"}, ({path: name}) => {
        const folder = packageOf(root, name);
        const blocks = sheetsOf(folder).flatMap((sheet) => readFileSync(sheet, "utf8").match(FACE));
        return {contents: blocks.map((block) => faceOf(root, block, name)).join("\n"), loader: "css", resolveDir: folder};
      });
    },
  };
  const entryPoints = Object.fromEntries(names.map((name) => [`fonts/${slugOf(name)}`, `typeface:${name}`]));
  return {entryPoints, plugin};
}
