// Code without an end on a frame that the proof did not draw would freeze the page: compiled scenes count the turns of
// their loops and the calls of their functions, and here they are stopped when a scene takes too long for one frame.

/** For the code of one scene in one frame. Code that runs at other times (a module that is loaded) has as long. */
let limitMs = 1000;
// A look at the clock costs more than a turn; a turn may itself take some milliseconds.
const LOOK_EVERY = 64;
/** How long a scene may take for a frame all in all: what the browser does for it in one go cannot be stopped. */
let wholeLimitMs = 3000;

let scene = "";
let turns = 0;
/** When the code that runs began (milliseconds); 0: not known, it began with the next turn. */
let began = 0;
let stopped: Error | null = null;
/** What was wrong with the scenes that took too long for this frame, by scene. */
const late = new Map<string, Error>();

/** For pages that nobody watches: there a machine with much else to do is no fault of the scene. */
export function setLimits(code: number, whole: number): void {
  [limitMs, wholeLimitMs] = [code, whole];
}

/** Called before each frame is drawn. */
export function beginFrame(): void {
  late.clear();
}

/** From now on the code of scene `id` runs: it has its own time. */
export function beginScene(id: string): void {
  endScene();
  scene = id;
  began = performance.now();
  stopped = late.get(id) ?? null;
}

function endScene(): void {
  const took = began && performance.now() - began;
  if (scene && took > wholeLimitMs && !late.has(scene)) {
    late.set(scene, new Error(`The scene took ${(took / 1000).toFixed(1)} seconds for one frame.`));
  }
  scene = "";
  began = 0;
  stopped = null;
}

/** Called when a frame is drawn; returns what is wrong with the scenes that took too long for it, by scene. */
export function endFrame(): ReadonlyMap<string, Error> {
  endScene();
  return late;
}

/** Called at each turn of a scene's loops and at each call of its functions; throws once its time is up. */
export function turn(): void {
  if (stopped) throw stopped;
  if (++turns % LOOK_EVERY) return;
  const now = performance.now();
  if (!began) {
    began = now;
    setTimeout(() => (began = 0)); // once this code has come to its end
  } else if (now - began > limitMs) {
    const error = new Error(`Its code did not end within ${limitMs / 1000} second${limitMs === 1000 ? "" : "s"}.`);
    if (scene) late.set(scene, (stopped = error));
    throw error;
  }
}
