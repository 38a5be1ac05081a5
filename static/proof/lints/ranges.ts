// Ranges of interpolate() and its like, as far as the text says their numbers.
import type {AnyNode, CallExpression, Node} from "acorn";
import type {Source} from "../source";
import type {Found, Lint} from "./lint";

const CALLERS = new Set(["interpolate", "interpolateColors"]);

/** The number that an expression is in any run, else null. */
function numberOf(node: Node, source: Source, depth = 0): number | null {
  const expression = node as AnyNode;
  if (depth > 8) return null;
  if (expression.type === "Literal") return typeof expression.value === "number" ? expression.value : null;
  if (expression.type === "Identifier") {
    const value = source.valueOf(expression);
    return value ? numberOf(value, source, depth + 1) : null;
  }
  if (expression.type === "UnaryExpression" && expression.operator === "-") {
    const value = numberOf(expression.argument, source, depth + 1);
    return value === null ? null : -value;
  }
  if (expression.type !== "BinaryExpression") return null;
  const left = numberOf(expression.left, source, depth + 1);
  const right = numberOf(expression.right, source, depth + 1);
  if (left === null || right === null) return null;
  if (expression.operator === "+") return left + right;
  if (expression.operator === "-") return left - right;
  if (expression.operator === "*") return left * right;
  return expression.operator === "/" ? left / right : null;
}

/** The elements of an array that the text spells out, else null. */
function elementsOf(node: Node | undefined): Node[] | null {
  const list = node as AnyNode | undefined;
  if (list?.type !== "ArrayExpression") return null;
  const elements = list.elements.filter((one) => one !== null);
  return elements.length === list.elements.length && elements.every((one) => one.type !== "SpreadElement") ? elements : null;
}

function* rangeFaults(node: CallExpression, source: Source): Generator<Found> {
  const caller = source.importOf(node.callee)?.name ?? "";
  if (!CALLERS.has(caller)) return;
  const input = elementsOf(node.arguments[1]);
  const output = elementsOf(node.arguments[2]);
  if (input && output && input.length !== output.length)
    yield {
      message: `The input range of ${caller} has ${input.length} values, its output range ${output.length}.`,
      hint: "Give each input value one output value.",
      at: node,
      word: caller,
    };
  const numbers = input?.map((one) => numberOf(one, source)) ?? [];
  const fall = numbers.findIndex((value, index) => index > 0 && value !== null && numbers[index - 1] !== null && value <= numbers[index - 1]!);
  if (fall > 0)
    yield {
      message: `The input range of ${caller} does not rise: ${numbers[fall - 1]} is followed by ${numbers[fall]}.`,
      hint: "Order the input values from low to high; to go down, turn the output values round.",
      at: node,
      word: caller,
    };
}

const range: Lint = {
  id: "range",
  stops: true,
  about: "Input ranges that do not rise, and ranges of different lengths.",
  on: {CallExpression: rangeFaults},
};

export const RANGES: Lint[] = [range];
