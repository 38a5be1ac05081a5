// Names that a scene uses but nobody declares, and those of the page and the machine, which are not there for a scene.
import {analyze} from "eslint-scope";
import {offering} from "./offered";
import {problem, type Problem} from "./problem";
import type {Source} from "./source";

const LANGUAGE = new Set(
  `Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Error EvalError Float32Array Float64Array Infinity
   Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object RangeError ReferenceError RegExp Set String
   Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet console
   decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined`.split(/\s+/),
);

// rule -> [why not, and what instead; the names]
const FORBIDDEN: Record<string, [hint: string, names: string]> = {
  "no-clock": ["gives another picture at every run: count time with useCurrentFrame() and fps.", "Date performance Temporal"],
  "no-chance": ['gives another picture at every run: use random("a seed").', "crypto"],
  "no-timers": [
    "does not exist in a film: what happens later is drawn when useCurrentFrame() gets there.",
    `setTimeout setInterval setImmediate clearTimeout clearInterval requestAnimationFrame cancelAnimationFrame
     requestIdleCallback queueMicrotask`,
  ],
  "no-async": ["does not exist in a film: a frame is drawn at once, from what is there.", "Promise Atomics SharedArrayBuffer"],
  "no-network": [
    "is not available: a scene reaches no network. Pass what it needs in its props.",
    "fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker importScripts RTCPeerConnection WebTransport",
  ],
  "no-page": [
    "is not available: a scene knows (props, frame, video config) alone; useVideoConfig() has width and height.",
    `window document localStorage sessionStorage indexedDB navigator location history screen alert confirm prompt
     innerWidth innerHeight devicePixelRatio Image Audio HTMLElement Element Node DOMParser MutationObserver
     ResizeObserver IntersectionObserver getComputedStyle matchMedia URL Blob File FileReader`,
  ],
  "no-escape": [
    "is not available in a scene: write the code itself.",
    "globalThis self top parent frames opener eval Function WebAssembly require module exports process global",
  ],
};

const RULES = new Map<string, [rule: string, hint: string]>(
  Object.entries(FORBIDDEN).flatMap(([rule, [hint, names]]) => names.split(/\s+/).map((name) => [name, [rule, hint]] as const)) as [
    string,
    [string, string],
  ][],
);

function undeclared(name: string): string {
  const module = offering(name);
  if (module) return `${name} is not imported: import {${name}} from "${module}".`;
  if (name === "React") return 'React is not imported: import React from "react".';
  return `${name} is used but declared nowhere.`;
}

/** One problem for each such name, at its first use. */
export function* checkNames(source: Source): Generator<Problem> {
  const scopes = analyze(source.program as never, {ecmaVersion: 2022, sourceType: "module", ignoreEval: true});
  const seen = new Set<string>();
  for (const {identifier} of scopes.globalScope?.through ?? []) {
    const name = (identifier as {name: string}).name;
    if (LANGUAGE.has(name) || seen.has(name)) continue;
    seen.add(name);
    const place = source.placeOf(identifier as never, name);
    const [rule, hint] = RULES.get(name) ?? [];
    yield rule ? problem(rule, `${name} ${hint}`, place) : problem("undeclared-name", undeclared(name), place);
  }
}
