// Constructs that would make a scene's picture depend on anything but (props, frame, video config).
import type {AnyNode, CallExpression, Function as FunctionNode, Literal} from "acorn";
import {elementFault} from "../../stage/guard";
import {nameOf, within} from "../source";
import type {Found, Lint} from "./lint";

const CSS_TIME = /^(animation|transition)(Name|Duration|Delay|Property|TimingFunction|IterationCount|FillMode|Timeline)?$/;
const LOCALE = /^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/;

function asyncFunction(node: FunctionNode): Found | null {
  return node.async ? {message: "async does not exist in a film.", hint: "A frame is drawn at once, from what is there.", at: node, word: "async"} : null;
}

const noAsync: Lint = {
  id: "no-async",
  stops: true,
  about: "Promises, async and await: a frame is drawn at once, from what is there.",
  on: {
    FunctionDeclaration: asyncFunction,
    FunctionExpression: asyncFunction,
    ArrowFunctionExpression: asyncFunction,
    AwaitExpression: (node) => ({message: "await does not exist in a film.", hint: "A frame is drawn at once, from what is there.", at: node, word: "await"}),
  },
};

const noChance: Lint = {
  id: "no-chance",
  stops: true,
  about: "Chance without a seed: every drawing would look different.",
  on: {
    MemberExpression(node) {
      if (node.object.type !== "Identifier" || node.object.name !== "Math" || nameOf(node.property, node.computed) !== "random") return null;
      return {message: "Math.random gives another picture at every run.", hint: 'Use random("a seed") from "stage".', at: node, word: "Math"};
    },
  },
};

const noClock: Lint = {
  id: "no-clock",
  stops: true,
  about: "Clocks: the picture would depend on when it is drawn.",
  on: {
    MemberExpression(node) {
      if (node.object.type !== "Identifier" || node.object.name !== "Intl" || nameOf(node.property, node.computed) !== "DateTimeFormat") return null;
      return {message: "Intl.DateTimeFormat knows what time it is, and in which place.", hint: "Put the date into the props as it is to be read.", at: node, word: "DateTimeFormat"};
    },
  },
};

const noEffects: Lint = {
  id: "no-effects",
  stops: true,
  about: "React's effects: they never run, because a frame is drawn from props and frame alone.",
  on: {
    MemberExpression(node) {
      const name = nameOf(node.property, node.computed);
      if (name !== "useEffect" && name !== "useLayoutEffect" && name !== "useInsertionEffect") return null;
      return {message: `${name} is not available: effects never run.`, hint: "Draw from props and useCurrentFrame() alone.", at: node, word: name};
    },
  },
};

const noCssTime: Lint = {
  id: "no-css-time",
  stops: true,
  about: "CSS animations and transitions: they run by their own clock.",
  on: {
    // In a style only: elsewhere `transition` may be anybody's word.
    Property(node) {
      if (nameOf(node.key, node.computed) !== "style") return null;
      for (const inner of within(node.value)) {
        const name = inner.type === "Property" ? nameOf(inner.key, inner.computed) : null;
        if (name && CSS_TIME.test(name))
          return {message: `CSS ${name} runs by its own clock.`, hint: "Set the style from useCurrentFrame() with interpolate() or spring().", at: node, word: name};
      }
      return null;
    },
  },
};

const noRawHtml: Lint = {
  id: "no-raw-html",
  stops: true,
  about: "Markup as text, which could hold anything.",
  on: {
    Property(node) {
      const name = nameOf(node.key, node.computed);
      if (name !== "dangerouslySetInnerHTML") return null;
      return {message: `${name} is not available.`, hint: "Write the elements, so that text stays text.", at: node, word: name};
    },
  },
};

const noEscape: Lint = {
  id: "no-escape",
  stops: true,
  about: "Ways out of the scene's module, and code made from text.",
  on: {
    ImportExpression: (node) => ({message: "import() is not available in a scene.", hint: "Import at the top of the file.", at: node, word: "import"}),
    MetaProperty: (node) => (node.meta.name === "import" ? {message: "import.meta is not available in a scene.", at: node, word: "import"} : null),
  },
};

const noLocale: Lint = {
  id: "no-locale",
  stops: true,
  about: "Formats that follow the viewer's language.",
  on: {
    CallExpression(node) {
      const {callee} = node;
      const name = callee.type === "MemberExpression" ? nameOf(callee.property, callee.computed) : null;
      if (!name || !LOCALE.test(name) || node.arguments.length) return null;
      return {message: `${name}() follows the viewer's language.`, hint: `Name one, as in ${name}("en-US").`, at: node, word: name};
    },
    NewExpression(node) {
      const {callee} = node;
      if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier" || callee.object.name !== "Intl" || node.arguments.length) return null;
      return {message: "Intl without a language follows the viewer's.", hint: 'Name one, as in new Intl.NumberFormat("en-US").', at: node, word: "Intl"};
    },
  },
};

/** The element that a call makes, as the compiled text has it: "div", or the node that stands for a component. */
export function elementOf({callee, arguments: [element]}: CallExpression): AnyNode | null {
  const name = callee.type === "MemberExpression" ? nameOf(callee.property, callee.computed) : callee.type === "Identifier" ? callee.name : null;
  return name === "_jsx" || name === "_jsxs" || name === "createElement" ? ((element as AnyNode | undefined) ?? null) : null;
}

const noForeignElement: Lint = {
  id: "no-foreign-element",
  stops: true,
  about: "Elements that run, load or lead elsewhere.",
  on: {
    CallExpression(node) {
      const element = elementOf(node);
      const fault = element?.type === "Literal" ? elementFault(String(element.value)) : null;
      if (!fault) return null;
      const word = String((element as Literal).value);
      return {message: fault, hint: "Draw with boxes, text, SVG and pictures.", at: node, word};
    },
  },
};

export const CONSTRUCTS: Lint[] = [noAsync, noChance, noClock, noEffects, noCssTime, noRawHtml, noEscape, noLocale, noForeignElement];
