// Runs one scene: draws some of its frames to markup and says what is on them. Each scene gets a V8 of its own, in
// which this is loaded once and called once; whatever the scene does to it ends with it.
import {createElement} from "react";
// The one renderer, without the streaming ones beside it that need what bare V8 lacks.
// @ts-expect-error the file has no types of its own; renderToStaticMarkup is that of react-dom/server
import {renderToStaticMarkup as untyped} from "../node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js";
import type {ReactElement} from "react";
import {drawnNames, takeMissing} from "../stage/fonts";
import {setFiles, type StageFile} from "../stage/media/files";
import {sealPrimordials} from "../stage/primordials";
import {SceneView, type SceneModule} from "../stage/scene";
import {namedPosterFrame} from "../stage/still";
import type {VideoConfig} from "../stage/timeline";
import {checkDefaults, checkProps} from "./defaults";
import {describe} from "./errors";
import {FontUses, type FontUse} from "./fonts";
import {inspect, type Sight} from "./inspect";
import {layoutTexts} from "./layout-texts";
import {MODULES, openRoom} from "./modules";
import {problem, type Problem} from "./problem";

export interface RenderInput {
  script: string;
  props: Record<string, unknown>;
  duration: number;
  width: number;
  height: number;
  fps: number;
  /** The project's files that the scene may show, by name. */
  assets: Record<string, Omit<StageFile, "url">>;
}

export interface Rendered {
  problems: Problem[];
  /** What does not stop the scene. */
  notes: Problem[];
  defaults: Record<string, unknown>;
  texts: {text: string; role: string}[];
  colors: string[];
  fonts: FontUse[];
  /** Typefaces that it names and that we do not have. */
  missingFonts: {name: string; drawn: string}[];
  posterHtml: string;
  posterFrame: number;
}

interface Drawn {
  frame: number;
  markup: string;
  sight: Sight;
}

const renderToStaticMarkup = untyped as (element: ReactElement) => string;
// Where scenes usually differ: how they come, how they stand, how they go. Of the duration; the last frame is added.
const SAMPLES = [0, 0.25, 0.6, 0.85];
const POSTER = 0.6;
const MAX_COLORS = 12;

function sampledFrames(duration: number, named: number | null): number[] {
  const frames = SAMPLES.map((part) => Math.floor(part * duration));
  return [...new Set([...frames, named ?? 0, duration - 1])].sort((a, b) => a - b);
}

const silent = {log() {}, info() {}, warn() {}, error() {}, debug() {}, table() {}};

function load(script: string): SceneModule {
  const require = (name: string) => {
    if (!Object.hasOwn(MODULES, name)) throw new Error(`"${name}" cannot be imported.`);
    return MODULES[name];
  };
  const exports = {} as SceneModule;
  // One line up to the scene's first: its lines stay what they are.
  const run = (0, eval)(`(function (require, exports, console) {${script}\n})\n//# sourceURL=scene.tsx`);
  run(require, exports, silent);
  if (typeof exports.default !== "function" && typeof exports.default !== "object") throw new Error("The scene exports no component by default.");
  return exports;
}

/** The frame that the scene names; else where most text can be read, at 60 % if that is about as good as any, never the very start or end. */
function posterOf(drawn: Drawn[], duration: number, named: number | null): Drawn {
  if (named !== null) return drawn.find(({frame}) => frame === named)!;
  const usual = drawn.find(({frame}) => frame === Math.floor(POSTER * duration)) ?? drawn[0]!;
  const inner = drawn.filter(({frame}) => frame >= 0.2 * duration && frame < duration - 1);
  const fullest = inner.reduce((best, one) => (one.sight.legible > best.sight.legible ? one : best), usual);
  const good = usual.sight.legible >= 0.8 * fullest.sight.legible && usual.sight.anything;
  return good ? usual : fullest.sight.anything ? fullest : (drawn.find(({sight}) => sight.anything) ?? usual);
}

// React puts links before the markup that have a page load its pictures early; a frame is no page.
const PRELOADS = /^(?:<link rel="preload"[^>]*>)+/;

function markupAt(frame: number, module: SceneModule, {props, duration, width, height, fps}: RenderInput): string {
  const config: VideoConfig = {width, height, fps, durationInFrames: duration};
  return renderToStaticMarkup(createElement(SceneView, {module, props, frame, config})).replace(PRELOADS, "");
}

/** Whether the first frame, drawn after the others, is still what it was. */
function keepsNothing([first]: Drawn[], module: SceneModule, input: RenderInput): boolean {
  try {
    return markupAt(first!.frame, module, input) === first!.markup;
  } catch {
    return false;
  }
}

function draw(module: SceneModule, input: RenderInput, named: number | null, fonts: FontUses): {drawn: Drawn[]; problems: Problem[]} {
  const drawn: Drawn[] = [];
  for (const frame of sampledFrames(input.duration, named)) {
    let markup: string;
    try {
      markup = markupAt(frame, module, input);
    } catch (error) {
      return {drawn, problems: [describe("throws", error, frame)]};
    }
    const sight = inspect(markup, fonts);
    drawn.push({frame, markup, sight});
    const [fault] = sight.faults;
    if (fault) return {drawn, problems: [problem(fault.rule, fault.message, {frame})]};
  }
  if (!keepsNothing(drawn, module, input)) {
    const hint = "Change no variable outside of the component while it draws: work everything out from useCurrentFrame() and the props.";
    return {drawn, problems: [problem("kept-state", "The same frame looks different once others have been drawn.", {hint, frame: 0})]};
  }
  if (drawn.some(({sight}) => sight.anything)) return {drawn, problems: []};
  return {drawn, problems: [problem("blank", "The scene shows nothing: no text, no picture and no coloured box at any frame.", {frame: 0})]};
}

/** What the drawn frames tell that does not stop the scene. */
function notesOf(drawn: Drawn[], {duration, fps}: RenderInput): Problem[] {
  const still = drawn.every(({markup}) => markup === drawn[0]!.markup);
  if (!still || duration <= fps) return [];
  return [problem("constant", "Nothing moves: the scene shows the same picture at every frame that was drawn.", {hint: "Let something come, go or change with useCurrentFrame()."})];
}

function render(input: RenderInput): Rendered {
  const nothing: Rendered = {problems: [], notes: [], defaults: {}, texts: [], colors: [], fonts: [], missingFonts: [], posterHtml: "", posterFrame: 0};
  setFiles(Object.fromEntries(Object.entries(input.assets).map(([name, file]) => [name, {...file, url: `asset:${encodeURIComponent(name)}`}])));
  let module: SceneModule;
  let named: number | null;
  try {
    module = load(input.script);
    named = namedPosterFrame(module, input.duration);
  } catch (error) {
    return {...nothing, problems: [describe("throws", error, null)]};
  }
  const unfit = checkDefaults(module.defaults);
  if (unfit.length) return {...nothing, problems: unfit};
  const defaults = module.defaults ?? {};
  const unknown = checkProps(input.props, defaults);
  if (unknown.length) return {...nothing, defaults, problems: unknown};
  const fonts = new FontUses();
  const {drawn, problems} = draw(module, input, named, fonts);
  if (problems.length) return {...nothing, defaults, problems};
  const poster = posterOf(drawn, input.duration, named);
  return {
    problems,
    notes: notesOf(drawn, input),
    defaults,
    texts: layoutTexts(poster.sight, drawn.map(({sight}) => sight), {...defaults, ...input.props}),
    colors: poster.sight.colors.slice(0, MAX_COLORS),
    fonts: fonts.list(drawnNames),
    missingFonts: takeMissing(),
    posterHtml: poster.markup,
    posterFrame: poster.frame,
  };
}

// Kept from before the scene runs: what it changes of JSON harms it alone.
const {parse, stringify} = JSON;
(Error as unknown as {stackTraceLimit: number}).stackTraceLimit = 50;
// compile.ts names these with their line; this stops what reaches them by a detour.
for (const name of ["Date", "setTimeout", "clearTimeout", "WebAssembly"]) Reflect.deleteProperty(globalThis, name);
Reflect.deleteProperty(Math, "random");
sealPrimordials();

Object.assign(globalThis, {
  openRoom,
  render: (input: string) => stringify(render(parse(input) as RenderInput)),
  stage: MODULES.stage,
});
