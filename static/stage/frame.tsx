// Boots the sandboxed frame in which a film plays. It knows nothing of the page around it but the messages of
// protocol.ts, and listens to that page alone.
import {flushSync} from "react-dom";
import {createRoot} from "react-dom/client";
import {Clock} from "./clock";
import {asError, lineOf} from "./errors";
import {FilmView, sceneAfter, type LoadedModule} from "./film";
import {onDelayFailure} from "./media/delay";
import {setFiles} from "./media/files";
import {STANDING, type Playback} from "./media/playback";
import {loadModules} from "./modules";
import {configOf, type Film, type FilmScene, type FrameMessage, type HostMessage} from "./protocol";
import {ready} from "./ready";
import {draws, tellRunning} from "./running";
import {sealStage} from "./seal";
import type {VideoConfig} from "./timeline";
import {Tracks} from "./tracks";
import {beginFrame, endFrame} from "./turns";
import {enableDrawn, enableScripts, loadTypefaces} from "./typefaces";

interface Shown {
  film: Film;
  modules: ReadonlyMap<string, LoadedModule>;
  configs: ReadonlyMap<string, VideoConfig>;
}

// A film whose pictures or typefaces never come is shown without them.
const READY_LIMIT_MS = 5000;
// A film is set going a little before the display's own beat: were its frames to change right at it, some would stay
// for one beat and some for three. A quarter of a beat at 120 Hz.
const LEAD_MS = 2;

const box = document.getElementById("film")!;
const clock = new Clock();
const tracks = new Tracks();
const root = createRoot(box, {onCaughtError: () => {}, onUncaughtError: (error) => tellError("", asError(error))});
let shown: Shown | null = null;
let drawnFrame = -1;
/** The scene that stands ready behind the one on screen. */
let standby: FilmScene | null = null;
let playback = {onScreen: STANDING, waiting: STANDING};
let sound = {volume: 1, muted: false};
let starting = 0;
/** Number of the last message that moved the playhead. */
let turn = 0;
let dropped = 0;
/** The page was hidden: what was not drawn meanwhile was not dropped. */
let unseen = false;
let latestFilm = 0;

function post(message: FrameMessage): void {
  // The frame's origin is opaque and so cannot name the host's; nothing in these messages is secret.
  window.parent.postMessage(message, "*");
}

function tellError(sceneId: string, error: Error): void {
  post({type: "error", sceneId, message: error.message, line: lineOf(error)});
}

/** The very objects of the last frame as long as nothing in them changed: a scene that waits is not drawn for them. */
function playbackNow(): typeof playback {
  const {playing, speed} = clock;
  const {onScreen} = playback;
  const same = onScreen.playing === playing && onScreen.playbackRate === speed && onScreen.volume === sound.volume && onScreen.muted === sound.muted;
  if (same) return playback;
  const now: Playback = {playing, playbackRate: speed, ...sound};
  return (playback = {onScreen: now, waiting: {...now, playing: false, muted: true}});
}

/** Scenes that took too long for a frame: they are not run again until something in them changes. */
const stopped = new WeakMap<FilmScene, LoadedModule>();

function withoutStopped(film: Film, modules: Shown["modules"]): Shown["modules"] {
  return new Map(film.scenes.map((scene) => [scene.id, stopped.get(scene) ?? modules.get(scene.id)!]));
}

function stop(late: ReadonlyMap<string, Error>): void {
  if (!shown || !late.size) return;
  for (const scene of shown.film.scenes) {
    const error = late.get(scene.id);
    if (error) stopped.set(scene, {error});
  }
  shown.modules = withoutStopped(shown.film, shown.modules);
}

/** Lays everything out anew: Chromium keeps from earlier frames how it placed letters inside of transforms. */
function forget(): void {
  box.style.display = "none";
  box.getBoundingClientRect();
  box.style.display = "";
}

function render(frame: number): ReadonlyMap<string, Error> {
  beginFrame();
  flushSync(() => root.render(<FilmView {...shown!} frame={frame} standby={standby} playback={playbackNow()} report={tellError} />));
  if (!clock.playing) forget();
  box.getBoundingClientRect(); // laid out now: what takes the browser for ever is then known to be the scene's
  draws(null);
  return endFrame();
}

/** Whether a scene on screen plays a sound. */
function isHeard(): boolean {
  const silent = new Set(Object.values(shown?.film.assets ?? {}).filter((file) => file.audible === false).map(({url}) => url));
  const trees = [...box.querySelectorAll(":scope > [aria-hidden=false] > *")].flatMap(({shadowRoot}) => shadowRoot ?? []);
  const media = trees.flatMap((tree) => [...tree.querySelectorAll<HTMLMediaElement>("audio[data-volume], video[data-volume]")]);
  return media.some((one) => Number(one.dataset.volume) > 0 && !silent.has(one.getAttribute("src")!));
}

function draw(frame: number): void {
  if (!shown) return;
  const next = sceneAfter(shown.film, frame);
  if (standby !== next) {
    standby = null;
    afterPaint(() => requestAnimationFrame(prepareNext)); // what people look at comes first
  }
  const late = render(frame);
  if (late.size) {
    stop(late);
    render(frame); // their cards in their place
  }
  tracks.follow(frame, shown.film.fps, playbackNow().onScreen, isHeard);
  enableDrawn();
  drawnFrame = frame;
}

/** Draws the next scene behind the one on screen: by itself, so that neither waits for the other. */
function prepareNext(): void {
  if (!shown || drawnFrame < 0) return;
  const next = sceneAfter(shown.film, drawnFrame);
  if (standby === next) return;
  standby = next;
  draw(drawnFrame);
}

function drawAndTell(now: number): void {
  const frame = clock.frameAt(now);
  draw(frame);
  post({type: "frame", frame, playing: clock.playing, turn});
}

/** Counts the frames between the one on screen and `frame` that there would have been time to show. */
function countDropped(frame: number): void {
  const passed = (frame - drawnFrame) * Math.sign(clock.speed) - Math.max(1, Math.ceil(Math.abs(clock.speed)));
  if (passed > 0 && !unseen) post({type: "dropped", count: (dropped += passed)});
  unseen = false;
}

function tick(now: number): void {
  const wasPlaying = clock.playing;
  const frame = clock.frameAt(now);
  if (wasPlaying && (frame !== drawnFrame || !clock.playing)) {
    countDropped(frame);
    drawAndTell(now);
  }
  if (clock.playing) requestAnimationFrame(tick);
}

/** Sets the film going with the display's next beat. */
function play(number: number): void {
  cancelAnimationFrame(starting);
  if (clock.playing) {
    turn = number;
    return;
  }
  starting = requestAnimationFrame((now) => {
    turn = Math.max(turn, number);
    dropped = 0;
    post({type: "dropped", count: 0});
    clock.play(now - LEAD_MS);
    drawAndTell(now);
    requestAnimationFrame(tick);
  });
}

function pause(now: number): void {
  cancelAnimationFrame(starting);
  clock.pause(now);
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
      const config = configOf(film, scene);
      const old = shown?.configs.get(scene.id);
      return [scene.id, old && JSON.stringify(old) === JSON.stringify(config) ? old : config];
    }),
  );
}

/** The film as large as the frame allows, in the middle; a frame that is the film's shape but for a part of a pixel is
 * filled to its edges. */
function fit(): void {
  if (!shown) return;
  const {width, height} = shown.film;
  const [across, down] = [window.innerWidth / width, window.innerHeight / height];
  const filled = Math.abs(across - down) * Math.max(width, height) < 2;
  const scale = filled ? Math.max(across, down) : Math.min(across, down);
  const left = (window.innerWidth - width * scale) / 2;
  const top = (window.innerHeight - height * scale) / 2;
  Object.assign(box.style, {width: `${width}px`, height: `${height}px`, transform: `translate(${left}px, ${top}px) scale(${scale})`});
}

/** A task that is set before a frame is painted runs once it is. */
function afterPaint(done: () => void): void {
  requestAnimationFrame(() => window.setTimeout(done));
}

/** Loads what is new, then changes over in one step: until then the old film stays on screen. */
async function showFilm(film: Film): Promise<void> {
  const number = ++latestFilm;
  setFiles(film.assets ?? {}); // before a module runs, for it may name some
  const [modules] = await Promise.all([loadModules(film.scenes), loadTypefaces(film.scenes, READY_LIMIT_MS)]);
  if (number !== latestFilm) return; // a newer film came meanwhile
  const unchanged = withUnchangedScenes(film);
  shown = {film: unchanged, modules: withoutStopped(unchanged, modules), configs: configsOf(unchanged)};
  tracks.set(film.audio ?? []);
  const now = performance.now();
  clock.setFilm(film.scenes.map((scene) => scene.duration), film.fps, now);
  fit();
  drawAndTell(now);
  const late = await ready(READY_LIMIT_MS);
  afterPaint(() => {
    if (number === latestFilm) post({type: "shown", revision: film.revision, frame: drawnFrame, late});
    enableScripts();
  });
}

/** What changes how the film is played, and with it perhaps what is on screen. False for an unknown message. */
function obey(message: HostMessage, now: number): boolean {
  if (message.type === "pause") pause(now);
  else if (message.type === "seek") clock.seek(message.frame, now);
  else if (message.type === "loop") clock.setLoop(message.loop, now);
  else if (message.type === "range") clock.setRange(message, now);
  else if (message.type === "speed") clock.setSpeed(message.speed, now);
  else if (message.type === "volume") sound = {...sound, volume: message.volume};
  else if (message.type === "muted") sound = {...sound, muted: message.muted};
  else return false;
  if ("turn" in message && message.turn !== undefined) turn = message.turn;
  return true;
}

async function receive({data: message, ports}: MessageEvent<HostMessage>): Promise<void> {
  if (message.type === "film") await showFilm(message.film);
  else if (message.type === "play") play(message.turn ?? turn);
  else if (message.type === "hidden") unseen = true;
  else if (message.type === "ping") post({type: "pong", id: message.id});
  else if (message.type === "watch") tellRunning(ports[0]!);
  else if (obey(message, performance.now())) drawAndTell(performance.now());
}

window.addEventListener("message", (event: MessageEvent<HostMessage>) => {
  if (event.source !== window.parent || typeof event.data?.type !== "string") return;
  receive(event).catch((error: unknown) => tellError("", asError(error)));
});
window.addEventListener("resize", fit);
onDelayFailure((error) => tellError("", error));
// For whoever paints frame after frame: resolves when the frame that was set can be painted, with what did not come.
Object.defineProperty(window, "__bazaar", {value: Object.freeze({ready})});
sealStage();
post({type: "ready"});
