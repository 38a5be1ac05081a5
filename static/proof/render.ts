// Runs one scene: draws some of its frames to markup and says what is on them. Each scene gets a V8 of its own, in
// which this is loaded once and called once; whatever the scene does to it ends with it.
import {drawnNames, takeMissing} from "../stage/fonts";
import {setFiles, type StageFile} from "../stage/media/files";
import {sealPrimordials} from "../stage/primordials";
import type {SceneModule} from "../stage/scene";
import {namedPosterFrame} from "../stage/still";
import {checkDefaults, checkProps} from "./defaults";
import {Drawing, Fault} from "./drawing";
import {describe, lineOfSubject} from "./errors";
import {unknownFiles, type NamedFile} from "./files";
import type {FontUse} from "./fonts";
import {layoutPictures, layoutTexts, type DrawMore, type LayoutText} from "./layout";
import {type Drawn, look, LOOKS} from "./look/looks";
import type {SeenPicture} from "./look/sight";
import {MODULES, openRoom} from "./modules";
import {problem, type Problem} from "./problem";
import {costsOf, type RuleCost} from "./statistics";

export interface RenderInput {
  script: string;
  props: Record<string, unknown>;
  duration: number;
  width: number;
  height: number;
  fps: number;
  /** The project's files that the scene may show, by name. */
  assets: Record<string, Omit<StageFile, "url">>;
  /** Those that it names outright. */
  files: NamedFile[];
}

export interface Rendered {
  problems: Problem[];
  /** What does not stop the scene. */
  notes: Problem[];
  defaults: Record<string, unknown>;
  layout: {texts: LayoutText[]; pictures: SeenPicture[]; colors: string[]; background: string[]} | null;
  fonts: FontUse[];
  /** Typefaces that it names and that we do not have. */
  missingFonts: {name: string; drawn: string}[];
  posterHtml: string;
  posterFrame: number;
}

// Where scenes usually differ: how they come, how they stand, how they go. Of the duration; the last frame is added.
const SAMPLES = [0, 0.25, 0.6, 0.85];
const POSTER = 0.6;
const MAX_COLORS = 12;
// What looking for the moments at which texts come and go may cost: frames, characters of markup, milliseconds.
const SEARCH_FRAMES = 8;
const UNSEEN_PARTS = 20;
/** The share of a part in which what it shows is still coming. */
const COMING = 0.2;
const SEARCH_MARKUP = 30_000;
const SEARCH_MS = 200;

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

/** Draws what is drawn of every scene. Throws Fault. */
function sample(drawing: Drawing, duration: number, named: number | null): Drawn[] {
  const drawn = sampledFrames(duration, named).map((frame) => drawing.at(frame));
  if (drawing.repeats(drawn[0]!)) return drawn;
  throw new Fault(
    problem("kept-state", "The same frame looks different once others have been drawn.", {
      hint: "Change no variable outside of the component while it draws: work everything out from useCurrentFrame() and the props.",
      frame: drawn[0]!.frame,
    }),
  );
}

/** Draws the middle of each part of which no frame was drawn, its very beginning aside: what is said there is not to be missed. */
function drawParts(drawing: Drawing, drawMore: DrawMore): void {
  for (const [start, end] of [...drawing.parts.values()].sort((a, b) => a[0] - b[0]).slice(0, UNSEEN_PARTS)) {
    const begun = start + COMING * (end - start);
    if (!drawing.drawn.some(({frame}) => frame >= begun && frame < end)) drawMore(Math.floor((start + end) / 2));
  }
}

/** Draws frames between the sampled ones, as long as that takes little time. */
function searchIn(drawing: Drawing): DrawMore {
  const until = now() + SEARCH_MS;
  let frames = SEARCH_FRAMES;
  let markup = SEARCH_MARKUP;
  return (frame) => {
    if (drawing.has(frame)) return drawing.at(frame);
    if (frames <= 0 || markup <= 0 || now() > until) return null;
    const drawn = drawing.at(frame);
    frames -= 1;
    markup -= drawn.markup.length;
    return drawn;
  };
}

/** The scene as it is loaded, with what it says of itself. Throws Fault. */
function opened({script, duration, props}: RenderInput, rendered: Rendered): {module: SceneModule; named: number | null} {
  let module: SceneModule;
  let named: number | null;
  try {
    module = load(script);
    named = namedPosterFrame(module, duration);
  } catch (error) {
    throw new Fault(describe("throws", error, null));
  }
  for (const unfit of checkDefaults(module.defaults)) throw new Fault(unfit);
  rendered.defaults = module.defaults ?? {};
  rendered.problems = checkProps(props, rendered.defaults);
  return {module, named};
}

function draw(input: RenderInput, rendered: Rendered): void {
  const {props, duration, width, height, fps, assets, files} = input;
  setFiles(Object.fromEntries(Object.entries(assets).map(([name, file]) => [name, {...file, url: `asset:${encodeURIComponent(name)}`}])));
  rendered.problems = unknownFiles(files);
  if (rendered.problems.length) return;
  const {module, named} = opened(input, rendered);
  if (rendered.problems.length) return;
  const drawing = new Drawing(module, props, {width, height, fps, durationInFrames: duration});
  const drawn = sample(drawing, duration, named);
  Object.assign(rendered, look({drawn, duration, fps, width, height, script: input.script}));
  if (rendered.problems.length) return;
  const {sight, markup, frame} = posterOf(drawn, duration, named);
  const drawMore = searchIn(drawing);
  drawParts(drawing, drawMore);
  rendered.layout = {
    texts: layoutTexts(sight, drawing, {...rendered.defaults, ...props}, drawMore),
    pictures: layoutPictures(sight, drawing.drawn),
    colors: sight.colors.slice(0, MAX_COLORS),
    background: sight.background.slice(0, MAX_COLORS),
  };
  rendered.fonts = drawing.fonts.list(drawnNames);
  rendered.missingFonts = takeMissing();
  rendered.posterHtml = markup;
  rendered.posterFrame = frame;
}

/** Of a scene that has no problems. */
function lookCosts(input: RenderInput, rounds: number): RuleCost[] {
  const {props, duration, width, height, fps, assets, script} = input;
  setFiles(Object.fromEntries(Object.entries(assets).map(([name, file]) => [name, {...file, url: name}])));
  const drawing = new Drawing(load(script), props, {width, height, fps, durationInFrames: duration});
  const shown = {drawn: sample(drawing, duration, null), duration, fps, width, height, script};
  return costsOf(LOOKS, rounds, now, (rule) => {
    const {problems, notes} = look(shown, [rule]);
    return problems.length + notes.length;
  });
}

function render(input: RenderInput): Rendered {
  const rendered: Rendered = {problems: [], notes: [], defaults: {}, layout: null, fonts: [], missingFonts: [], posterHtml: "", posterFrame: 0};
  try {
    draw(input, rendered);
  } catch (error) {
    const found = error instanceof Fault ? error.problem : describe("throws", error, null);
    rendered.problems = [{...found, line: found.line ?? lineOfSubject(found.message, input.script)}];
  }
  return rendered;
}

// Kept from before the scene runs: what it changes of JSON harms it alone.
const {parse, stringify} = JSON;
const {now} = Date;
(Error as unknown as {stackTraceLimit: number}).stackTraceLimit = 50;
// compile.ts names these with their line; this stops what reaches them by a detour.
const CLOCKS = ["Date", "Temporal", "setTimeout", "clearTimeout", "__timer_manager", "WeakRef", "FinalizationRegistry"];
const SHARED = ["WebAssembly", "SharedArrayBuffer", "Atomics"];
for (const name of [...CLOCKS, ...SHARED]) {
  // V8's host declares some of them so that they cannot be deleted.
  if (!Reflect.deleteProperty(globalThis, name)) Reflect.set(globalThis, name, undefined);
}
Reflect.deleteProperty(Math, "random");
Reflect.deleteProperty(Intl, "DateTimeFormat");
sealPrimordials();

Object.assign(globalThis, {
  openRoom,
  render: (input: string) => stringify(render(parse(input) as RenderInput)),
  stage: MODULES.stage,
  lookCosts: (input: string, rounds: number) => stringify(lookCosts(parse(input) as RenderInput, rounds)),
  /** For the list of rules in docs/proof.md. */
  looks: () => stringify(LOOKS),
});
