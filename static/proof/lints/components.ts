// How components and hooks are used: what would make a frame depend on the frames drawn before it.
import type {AnyNode, CallExpression, Function as FunctionNode, Node} from "acorn";
import {isFunction, type Source, within} from "../source";
import {elementOf} from "./constructs";
import type {Found, Lint} from "./lint";

// Those of which React counts the calls. useContext, and with it useCurrentFrame(), may be called anywhere.
const COUNTED_HOOKS = new Set("useState useReducer useRef useMemo useCallback useId useSyncExternalStore useDeferredValue useTransition".split(" "));
const MEDIA = new Set("Video Html5Video OffthreadVideo Audio Html5Audio Gif Lottie".split(" "));

/** The function that an element's component is, where the component is made anew at each draw; else null. */
function remadeComponent(call: CallExpression, source: Source): FunctionNode | null {
  const element = elementOf(call);
  if (element?.type !== "Identifier") return null;
  const made = source.valueOf(element);
  if (!made || !isFunction(made)) return null;
  // The function in which it is declared runs whenever the element is made.
  const home = source.functionAround(made);
  return home && source.functionAround(call) && isWithin(call, home, source) ? made : null;
}

function isWithin(node: Node, outer: Node, source: Source): boolean {
  for (let at: Node | null = node; at; at = source.parentOf(at)) if (at === outer) return true;
  return false;
}

function holdsMedia(component: FunctionNode, source: Source): boolean {
  for (const node of within(component)) {
    const element = node.type === "CallExpression" ? elementOf(node) : null;
    if (element && MEDIA.has(source.importOf(element)?.name ?? "")) return true;
  }
  return false;
}

function remounts(node: CallExpression, source: Source, media: boolean): Found | null {
  const component = remadeComponent(node, source);
  if (!component || holdsMedia(component, source) !== media) return null;
  const element = elementOf(node) as AnyNode & {name: string};
  return {
    message: `${element.name} is declared inside another component, so it is taken down and put up again at every frame${media ? ", and its media begin anew" : ""}.`,
    hint: `Declare ${element.name} at the top level of the file, and give it what it needs as props.`,
    at: component,
    word: element.name,
  };
}

const remountingComponent: Lint = {
  id: "remounting-component",
  stops: false,
  about: "Components declared inside a component: each frame takes them down and puts them up again, which costs time.",
  on: {CallExpression: (node, source) => remounts(node, source, false)},
};

const remountingMedia: Lint = {
  id: "remounting-media",
  stops: true,
  about: "The same with a video, a sound, a GIF or a Lottie inside: it would begin anew at every frame.",
  on: {CallExpression: (node, source) => remounts(node, source, true)},
};

/** Whether a condition differs from frame to frame for certain: it names a constant that is useCurrentFrame(). */
function asksForFrame(condition: Node, source: Source): boolean {
  for (const node of within(condition)) {
    const value = node.type === "Identifier" ? source.valueOf(node) : node;
    if (value?.type === "CallExpression" && source.importOf(value.callee)?.name === "useCurrentFrame") return true;
  }
  return false;
}

function returnsWithin(node: Node): boolean {
  if (isFunction(node)) return false;
  for (const inner of within(node)) if (inner.type === "ReturnStatement") return true;
  return false;
}

/** The condition under which `node` is reached in its function, where that depends on the frame; else null. */
function frameCondition(node: Node, source: Source): Node | null {
  for (let inner = node, outer = source.parentOf(node); outer && !isFunction(inner); inner = outer, outer = source.parentOf(outer)) {
    if ((outer.type === "IfStatement" || outer.type === "ConditionalExpression") && inner !== outer.test && asksForFrame(outer.test, source)) return outer.test;
    if (outer.type === "LogicalExpression" && inner === outer.right && asksForFrame(outer.left, source)) return outer.left;
    if (outer.type !== "BlockStatement") continue;
    const before = outer.body.slice(0, outer.body.indexOf(inner as never));
    const leaving = before.find((one) => one.type === "IfStatement" && returnsWithin(one) && asksForFrame(one.test, source));
    if (leaving?.type === "IfStatement") return leaving.test;
  }
  return null;
}

const conditionalHook: Lint = {
  id: "conditional-hook",
  stops: true,
  about: "Hooks that some frames call and others do not: the preview fails between the two.",
  on: {
    CallExpression(node, source) {
      const hook = source.importOf(node.callee);
      if (hook?.module !== "react" || !COUNTED_HOOKS.has(hook.name) || !frameCondition(node, source)) return null;
      return {
        message: `${hook.name} is called at some frames and not at others.`,
        hint: "Call hooks at the top of the component, before any condition and any return.",
        at: node,
        word: hook.name,
      };
    },
  },
};

function isRef(node: Node, source: Source): boolean {
  const value = source.valueOf(node);
  return value?.type === "CallExpression" && source.importOf(value.callee)?.name === "useRef";
}

/** Whether `name` is a variable of the whole file that is written here while a frame is drawn. */
function isKeptVariable(name: Node, source: Source): boolean {
  const variable = source.variableOf(name);
  const [definition] = variable?.defs ?? [];
  return variable?.scope.type === "module" && definition?.type === "Variable" && source.functionAround(name) !== null;
}

function keptBy(target: AnyNode, source: Source): string | null {
  if (target.type === "Identifier") return isKeptVariable(target, source) ? target.name : null;
  if (target.type !== "MemberExpression" || target.object.type !== "Identifier" || target.computed) return null;
  const name = target.property.type === "Identifier" ? target.property.name : "";
  return name === "current" && isRef(target.object, source) ? target.object.name : null;
}

function kept(at: Node, target: AnyNode, source: Source): Found | null {
  const word = keptBy(target, source);
  if (!word) return null;
  return {
    message: `${word} keeps a value from one frame to the next, but frames are drawn in any order.`,
    hint: "Work it out anew from useCurrentFrame() and the props.",
    at,
    word,
  };
}

const writtenState: Lint = {
  id: "written-state",
  stops: false,
  about: "Variables and refs written while a frame is drawn: the next frame depends on which came before it.",
  on: {
    // What is worked out once and kept (??=, ||=) is the same for every frame.
    AssignmentExpression: (node, source) => (node.operator === "??=" || node.operator === "||=" ? null : kept(node, node.left as AnyNode, source)),
    UpdateExpression: (node, source) => kept(node, node.argument as AnyNode, source),
  },
};

export const COMPONENTS: Lint[] = [remountingComponent, remountingMedia, conditionalHook, writtenState];
