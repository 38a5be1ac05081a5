// Names that a scene uses but nobody declares, and those of the page and the machine, which are not there for a scene.
import {offering} from "../offered";
import type {Source} from "../source";
import type {Found, Lint} from "./lint";

const LANGUAGE = new Set(
  `Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Error EvalError Float32Array Float64Array Infinity
   Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object RangeError ReferenceError RegExp Set String
   Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet console
   decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined`.split(/\s+/),
);

interface Forbidden {
  id: string;
  about: string;
  /** Completes the sentence that begins with the name. */
  why: string;
  hint: string;
  names: string;
}

const FORBIDDEN: Forbidden[] = [
  {
    id: "no-clock",
    about: "Clocks: the picture would depend on when it is drawn.",
    why: "gives another picture at every run.",
    hint: "Count time with useCurrentFrame() and fps.",
    names: "Date performance Temporal",
  },
  {
    id: "no-chance",
    about: "Chance without a seed: every drawing would look different.",
    why: "gives another picture at every run.",
    hint: 'Use random("a seed") from "stage".',
    names: "crypto",
  },
  {
    id: "no-timers",
    about: "Timers: a frame is drawn at once.",
    why: "does not exist in a film.",
    hint: "Draw what happens later when useCurrentFrame() gets there.",
    names: `setTimeout setInterval setImmediate clearTimeout clearInterval requestAnimationFrame cancelAnimationFrame
      requestIdleCallback queueMicrotask`,
  },
  {
    id: "no-async",
    about: "Promises, async and await: a frame is drawn at once, from what is there.",
    why: "does not exist in a film: a frame is drawn at once.",
    hint: "Put what it would wait for into the props.",
    names: "Promise Atomics SharedArrayBuffer",
  },
  {
    id: "no-network",
    about: "The network, in code and in addresses.",
    why: "is not available: a scene reaches no network.",
    hint: "Put what it needs into the props; a file of the project has its address from staticFile().",
    names: "fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker importScripts RTCPeerConnection WebTransport",
  },
  {
    id: "no-page",
    about: "The page, its window and its storage.",
    why: "is not available: a scene knows (props, frame, video config) alone.",
    hint: "useVideoConfig() has width and height.",
    names: `window document localStorage sessionStorage indexedDB navigator location history screen alert confirm prompt
      innerWidth innerHeight devicePixelRatio Image Audio HTMLElement Element Node DOMParser MutationObserver
      ResizeObserver IntersectionObserver getComputedStyle matchMedia URL Blob File FileReader`,
  },
  {
    id: "no-escape",
    about: "Ways out of the scene's module, and code made from text.",
    why: "is not available in a scene.",
    hint: "Write the code itself, and import at the top of the file.",
    names: "globalThis self top parent frames opener eval Function WebAssembly require module exports process global",
  },
];

const FORBIDDEN_NAMES = new Set(FORBIDDEN.flatMap(({names}) => names.split(/\s+/)));

/** Names that the scene does not declare, each at its first use. */
function freeNames(source: Source): Map<string, Found["at"]> {
  const names = new Map<string, Found["at"]>();
  for (const {identifier} of source.scopes.globalScope?.through ?? []) {
    const {name} = identifier as {name: string};
    if (!names.has(name)) names.set(name, identifier as unknown as Found["at"]);
  }
  return names;
}

function forbids({id, about, why, hint, names}: Forbidden): Lint {
  const wanted = names.split(/\s+/);
  return {
    id,
    stops: true,
    about,
    on: {
      *Program(_, source) {
        const free = freeNames(source);
        for (const name of wanted) {
          const at = free.get(name);
          // An offered name says more than the page's own of the same name: import {Audio}.
          if (at && !offering(name)) yield {message: `${name} ${why}`, hint, at, word: name};
        }
      },
    },
  };
}

function undeclared(name: string): Pick<Found, "message" | "hint"> {
  const module = offering(name) ?? (name === "React" ? "react" : null);
  if (!module) return {message: `${name} is used but declared nowhere.`};
  return {message: `${name} is not imported.`, hint: name === "React" ? 'import React from "react".' : `import {${name}} from "${module}".`};
}

const undeclaredName: Lint = {
  id: "undeclared-name",
  stops: true,
  about: "Names that nothing declares; the hint says what offers them.",
  on: {
    *Program(_, source) {
      for (const [name, at] of freeNames(source)) {
        if (!LANGUAGE.has(name) && (!FORBIDDEN_NAMES.has(name) || offering(name))) yield {...undeclared(name), at, word: name};
      }
    },
  },
};

export const NAMES: Lint[] = [...FORBIDDEN.map(forbids), undeclaredName];
