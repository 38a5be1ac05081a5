// The icons of Lucide as text that a browser and V8 read in no time: one line an icon, its name and its paths, divided by
// "|"; a path that is filled and not stroked begins with "*". Every icon is 24 by 24, with strokes of 2.
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";

const attributes = (text) => Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

function ellipse({cx = 0, cy = 0, r, rx = r, ry = rx}) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
}

function rect({x = 0, y = 0, width, height, rx = 0, ry = rx}) {
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  const bend = (right, down) => (a && b ? `a${a} ${b} 0 0 1 ${right * a} ${down * b}` : "");
  return `M${+x + a} ${y}h${width - 2 * a}${bend(1, 1)}v${height - 2 * b}${bend(-1, 1)}h${2 * a - width}${bend(-1, -1)}v${2 * b - height}${bend(1, -1)}z`;
}

function pathOf(tag, own) {
  const numbers = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, Number(value)]));
  if (tag === "path") return own.d;
  if (tag === "circle" || tag === "ellipse") return ellipse(numbers);
  if (tag === "rect") return rect(numbers);
  throw new Error(`An icon has a <${tag}>, which icon-data.mjs does not know.`);
}

function pathsOf(body) {
  return [...body.matchAll(/<(\w+)([^>]*?)\/?>/g)]
    .filter(([, tag]) => tag !== "g")
    .map(([, tag, text]) => [tag, attributes(text)])
    .map(([tag, own]) => (own.fill === "currentColor" ? "*" : "") + pathOf(tag, own));
}

async function iconLines() {
  const {icons, aliases} = JSON.parse(await readFile(createRequire(import.meta.url).resolve("@iconify-json/lucide/icons.json"), "utf8"));
  const lines = Object.entries(icons).map(([name, {body}]) => `${name}|${pathsOf(body).join("|")}`);
  // An old name of an icon: "=" and its name of today.
  const names = Object.entries(aliases).map(([name, {parent}]) => `${name}|=${parent}`);
  return [...lines, ...names].join("\n");
}

/** `import lines from "lucide-lines"`. */
export const iconData = {
  name: "icon-data",
  setup(build) {
    build.onResolve({filter: /^lucide-lines$/}, () => ({path: "lucide-lines", namespace: "icon-data"}));
    build.onLoad({filter: /.*/, namespace: "icon-data"}, async () => ({contents: await iconLines(), loader: "text"}));
  },
};
