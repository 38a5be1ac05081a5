// What a scene throws, in words, and where.
import {UnknownFile} from "../stage/media/files";
import {problem, type Problem} from "./problem";

// React's production build says numbers; these are the ones that a scene can cause (https://react.dev/errors).
const REACT_ERRORS: Record<string, string> = {
  31: "An object stands where text or an element belongs: $0.",
  62: "style must be an object, as in style={{color: color}}.",
  130: "An element's type is $0: it is not defined, or it is imported under a wrong name.",
  137: "<$0> cannot have children.",
  152: "A component returned nothing: return an element or null.",
  300: "Fewer hooks ran than at the draw before: call hooks at the top of the component, never under a condition.",
  301: "The component sets its own state while it is drawn, without end.",
  310: "More hooks ran than at the draw before: call hooks at the top of the component, never under a condition.",
  321: "A hook is called outside of a component: call it at the top of one.",
};

function inWords(message: string): string {
  const code = /Minified React error #(\d+)/.exec(message)?.[1];
  if (!code) return message;
  const args = [...message.matchAll(/args\[\]=([^&\s;]*)/g)].map((match) => decodeURIComponent(match[1]!));
  const words = REACT_ERRORS[code];
  return words ? words.replace(/\$(\d)/g, (_, index: string) => args[Number(index)] || "undefined") : `React cannot draw it (error ${code}).`;
}

const TOO_MUCH_MEMORY = /Array buffer allocation failed|Invalid string length/;

// What components of the stage throw begins with their names: "<Emoji> takes one emoji", "makeStar: points must be ...".
const COMPONENT = /^(?:<|make)([A-Z]\w*)/;
const ADDRESS = /^(?:https?:)?\/\/\S+/;

/** The places in the compiled text of what a message begins with: a component that is used there, an address. */
function placesOf(message: string, script: string): number[] {
  const address = ADDRESS.exec(message)?.[0];
  const name = COMPONENT.exec(message)?.[1];
  if (address) return [script.indexOf(address)].filter((at) => at >= 0);
  return name ? [...script.matchAll(new RegExp(`_jsxs?\\((?:\\w+\\.)*${name}\\b`, "g"))].map(({index}) => index) : [];
}

/** The line of what a message speaks of, if it is in one place alone. */
export function lineOfSubject(message: string, script: string): number | null {
  const places = placesOf(message, script);
  return places.length === 1 ? script.slice(0, places[0]).split("\n").length : null;
}

/** A located problem from anything thrown. */
export function describe(rule: string, thrown: unknown, frame: number | null): Problem {
  let message: string;
  let stack = "";
  try {
    message = thrown instanceof Error ? inWords(String(thrown.message)) || thrown.name : String(thrown);
    if (thrown instanceof Error) stack = String(thrown.stack);
  } catch {
    message = "The scene throws something that cannot be read.";
  }
  const line = /scene\.tsx:(\d+):\d+/.exec(stack)?.[1];
  if (thrown instanceof UnknownFile) rule = "unknown-asset";
  if (TOO_MUCH_MEMORY.test(message)) [rule, message] = ["memory", "The scene needs too much memory."];
  return problem(rule, message.trim().slice(0, 500) || "The scene throws something that says nothing.", {line: line ? Number(line) : null, frame});
}
