// Constructs that would make a scene's picture depend on anything but (props, frame, video config).
import type {CallExpression, FunctionDeclaration, Identifier, Literal, MemberExpression, Node, Property} from "acorn";
import {problem, type Problem} from "./problem";
import {type Source, walk} from "./source";

/** Elements that run, load or lead elsewhere. */
export const FORBIDDEN_ELEMENTS = new Set(
  "script iframe frame object embed link meta base form template slot".split(" "),
);
const CSS_TIME = /^(animation|transition)(Name|Duration|Delay|Property|TimingFunction|IterationCount|FillMode|Timeline)?$/;
const LOCALE = /^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/;

type Found = [rule: string, message: string, word: string];
type Check = (node: never) => Found | null;

function propertyName(node: Node): string | null {
  if (node.type === "Identifier") return (node as Identifier).name;
  return node.type === "Literal" ? String((node as Literal).value) : null;
}

function checkFunction(node: FunctionDeclaration): Found | null {
  if (node.async) return ["no-async", "async does not exist in a film: a frame is drawn at once, from what is there.", "async"];
  return null;
}

function checkMember(node: MemberExpression): Found | null {
  const name = node.computed && node.property.type !== "Literal" ? null : propertyName(node.property);
  if (name === "random" && node.object.type === "Identifier" && node.object.name === "Math")
    return ["no-chance", 'Math.random gives another picture at every run: use random("a seed") from "stage".', "Math"];
  if (name === "useEffect" || name === "useLayoutEffect")
    return ["no-effects", `${name} is not available: a frame is drawn from props and useCurrentFrame() alone, and effects never run.`, name];
  return null;
}

/** In a style only: elsewhere `transition` may be anybody's word. */
function checkStyle(style: Node): Found | null {
  let found: Found | null = null;
  walk(style, (node) => {
    const property = node as Property;
    const name = node.type === "Property" && !property.computed ? propertyName(property.key) : null;
    if (found || !name || !CSS_TIME.test(name)) return;
    found = ["no-css-time", `CSS ${name} runs by its own clock: set the style from useCurrentFrame() with interpolate() or spring().`, name];
  });
  return found;
}

function checkProperty(node: Property): Found | null {
  const name = node.computed ? null : propertyName(node.key);
  if (name === "dangerouslySetInnerHTML")
    return ["no-raw-html", "dangerouslySetInnerHTML is not available: write the elements, so that text stays text.", name];
  return name === "style" ? checkStyle(node.value) : null;
}

function checkCall(node: CallExpression): Found | null {
  const {callee} = node;
  const first = node.arguments[0];
  if (callee.type === "MemberExpression" && !node.arguments.length) {
    const name = propertyName(callee.property);
    if (name && LOCALE.test(name)) return ["no-locale", `${name}() follows the viewer's language: name one, as in ${name}("en-US").`, name];
  }
  const makesElement = (callee.type === "Identifier" && /^_jsxs?$/.test(callee.name)) || propertyName("property" in callee ? callee.property : callee) === "createElement";
  if (makesElement && first?.type === "Literal" && FORBIDDEN_ELEMENTS.has(String(first.value)))
    return ["no-foreign-element", `<${first.value}> is not available in a scene: it draws with boxes, text, SVG and pictures.`, String(first.value)];
  return null;
}

const CHECKS: Record<string, Check> = {
  FunctionDeclaration: checkFunction,
  FunctionExpression: checkFunction,
  ArrowFunctionExpression: checkFunction,
  MemberExpression: checkMember,
  Property: checkProperty,
  CallExpression: checkCall,
  ImportExpression: () => ["no-escape", "import() is not available in a scene: import at the top of the file.", "import"],
  MetaProperty: () => ["no-escape", "import.meta is not available in a scene.", "import"],
  AwaitExpression: () => ["no-async", "await does not exist in a film: a frame is drawn at once, from what is there.", "await"],
};

export function checkConstructs(source: Source): Problem[] {
  const problems: Problem[] = [];
  walk(source.program, (node) => {
    const found = CHECKS[node.type]?.(node as never);
    if (found) problems.push(problem(found[0], found[1], source.placeOf(node, found[2])));
  });
  return problems;
}
