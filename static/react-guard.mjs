// React's browser renderer, with the stage's questions put in (stage/guard.ts says why). A new version of React that no
// longer has one of these places fails the build here: find the place that does the same there.
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const GUARD = JSON.stringify(join(dirname(fileURLToPath(import.meta.url)), "stage/guard.ts"));

const QUESTIONS = [
  // A class is given its fiber, and with it the document: scenes have functions, the stage has one class.
  [
    "Component = Component.prototype;\n  return !(!Component || !Component.isReactComponent);",
    "return guard.isStageOwn(Component) && Boolean(Component.prototype?.isReactComponent);",
  ],
  ['else if ("string" === typeof owner)\n    fiberTag =', 'else if ("string" === typeof owner)\n    guard.checkElement(owner), fiberTag ='],
  ["workInProgress.ref = void 0 !== element ? element : null;", "workInProgress.ref = guard.isStageOwn(element) ? element : null;"],
  ["stateNode = props[registrationName];", "stateNode = props[registrationName];\n  if (!guard.isStageOwn(stateNode)) return null;"],
  [
    "function setProp(domElement, tag, key, value, props, prevValue) {",
    "function setProp(domElement, tag, key, value, props, prevValue) {\n  if (!guard.allowsAttribute(key, value)) return;",
  ],
  // A style is what its declarations come to in their order, on the server as here: React alone sets what changed at the end.
  [
    "  node = node.style;\n  if (null != prevStyles) {",
    "  node = node.style;\n  if (null != prevStyles && guard.reordersStyle(prevStyles, styles)) (node.cssText = \"\"), (prevStyles = null);\n  if (null != prevStyles) {",
  ],
  ['(style[styleName] = ("" + value).trim())', '(style[styleName] = guard.inFull(("" + value).trim()))'],
  ['(style[styleName] = value + "px")', '(style[styleName] = guard.inFull(value + "px"))'],
  // A portal draws into a node of one's own choice.
  ["function createFiberFromPortal(portal, mode, lanes) {", "function createFiberFromPortal(portal, mode, lanes) {\n  guard.checkPortal(portal);"],
];

function guarded(source) {
  return QUESTIONS.reduce((text, [place, question]) => {
    if (text.split(place).length !== 2) throw new Error(`React's renderer has no single place for the stage's guard: ${place}`);
    return text.replace(place, () => question);
  }, source);
}

export const reactGuard = {
  name: "react-guard",
  setup(build) {
    build.onLoad({filter: /react-dom-client\.production\.js$/}, async ({path}) => ({
      contents: `var guard = require(${GUARD});\n${guarded(await readFile(path, "utf8"))}`,
      loader: "js",
    }));
  },
};
