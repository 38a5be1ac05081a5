// Boots the sandboxed frame in which a film plays. It knows nothing of the page around it but the messages of
// protocol.ts, and listens to that page alone.
import {flushSync} from "react-dom";
import {createRoot} from "react-dom/client";
import {Clock} from "./clock";
import {FilmView, type LoadedModule} from "./film";
import {loadModules} from "./modules";
import {filmDuration, type Film, type FrameMessage, type HostMessage} from "./protocol";
import {sealPrimordials} from "./primordials";
import type {VideoConfig} from "./timeline";
import {newFrame} from "./turns";

interface Shown {
  film: Film;
  modules: ReadonlyMap<string, LoadedModule>;
  configs: ReadonlyMap<string, VideoConfig>;
}

const box = document.getElementById("film")!;
const clock = new Clock();
const root = createRoot(box, {onCaughtError: () => {}, onUncaughtError: (error) => tellError("", asError(error))});
let shown: Shown | null = null;
let drawnFrame = -1;
let latestFilm = 0;

function post(message: FrameMessage): void {
  // The frame's origin is opaque and so cannot name the host's; nothing in these messages is secret.
  window.parent.postMessage(message, "*");
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The line of the scene's code where `error` was thrown: scenes run from blob URLs, and compiling keeps their lines. */
function lineOf(error: Error): number | null {
  const place = /blob:[^\s)]+?:(\d+):\d+/.exec(error.stack ?? "");
  return place ? Number(place[1]) : null;
}

function tellError(sceneId: string, error: Error): void {
  post({type: "error", sceneId, message: error.message, line: lineOf(error)});
}

function draw(frame: number): void {
  if (!shown) return;
  const {film, modules, configs} = shown;
  newFrame();
  flushSync(() => root.render(<FilmView film={film} frame={frame} modules={modules} configs={configs} report={tellError} />));
  drawnFrame = frame;
}

function drawAndTell(now: number): void {
  const frame = clock.frameAt(now);
  draw(frame);
  post({type: "frame", frame, playing: clock.playing});
}

function tick(now: number): void {
  const wasPlaying = clock.playing;
  const frame = clock.frameAt(now);
  if (wasPlaying && (frame !== drawnFrame || !clock.playing)) drawAndTell(now);
  if (clock.playing) requestAnimationFrame(tick);
}

function play(now: number): void {
  if (clock.playing) return;
  clock.play(now);
  drawAndTell(now);
  requestAnimationFrame(tick);
}

/** The new film's scenes, each that did not change being the very object it was, so that React leaves it alone. */
function withUnchangedScenes(film: Film): Film {
  const before = new Map(shown?.film.scenes.map((scene) => [scene.id, scene]));
  const scenes = film.scenes.map((scene) => {
    const old = before.get(scene.id);
    return old && JSON.stringify(old) === JSON.stringify(scene) ? old : scene;
  });
  return {...film, scenes};
}

function configsOf(film: Film): ReadonlyMap<string, VideoConfig> {
  return new Map(
    film.scenes.map((scene) => {
      const config = {width: film.width, height: film.height, fps: film.fps, durationInFrames: scene.duration};
      const old = shown?.configs.get(scene.id);
      return [scene.id, old && JSON.stringify(old) === JSON.stringify(config) ? old : config];
    }),
  );
}

/** The film as large as the frame allows, in the middle. */
function fit(): void {
  if (!shown) return;
  const {width, height} = shown.film;
  const scale = Math.min(window.innerWidth / width, window.innerHeight / height);
  const left = (window.innerWidth - width * scale) / 2;
  const top = (window.innerHeight - height * scale) / 2;
  Object.assign(box.style, {width: `${width}px`, height: `${height}px`, transform: `translate(${left}px, ${top}px) scale(${scale})`});
}

function afterPaint(done: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(done));
}

/** Loads what is new, then changes over in one step: until then the old film stays on screen. */
async function showFilm(film: Film): Promise<void> {
  const turn = ++latestFilm;
  newFrame(); // modules run when they are loaded
  const modules = await loadModules(film.scenes.map((scene) => scene.js));
  if (turn !== latestFilm) return; // a newer film came meanwhile
  const unchanged = withUnchangedScenes(film);
  shown = {film: unchanged, modules, configs: configsOf(unchanged)};
  const now = performance.now();
  clock.setFilm(filmDuration(film), film.fps, now);
  fit();
  drawAndTell(now);
  afterPaint(() => {
    if (turn === latestFilm) post({type: "shown", revision: film.revision, frame: drawnFrame});
  });
}

async function receive(message: HostMessage): Promise<void> {
  const now = performance.now();
  if (message.type === "film") return showFilm(message.film);
  if (message.type === "play") return play(now);
  if (message.type === "pause") clock.pause(now);
  else if (message.type === "seek") clock.seek(message.frame, now);
  else if (message.type === "loop") clock.setLoop(message.loop, now);
  else return;
  drawAndTell(now);
}

/** The typefaces come before a scene asks for them, so that no first frame is set in another. */
function loadTypefaces(): void {
  const families = new Set([...document.fonts].map((face) => face.family.replace(/["']/g, "")));
  for (const family of families) document.fonts.load(`16px "${family}"`, "A").catch(() => {});
}

window.addEventListener("message", (event: MessageEvent<HostMessage>) => {
  if (event.source !== window.parent || typeof event.data?.type !== "string") return;
  receive(event.data).catch((error: unknown) => tellError("", asError(error)));
});
window.addEventListener("resize", fit);
loadTypefaces();
sealPrimordials();
post({type: "ready"});
