// Scenes' code, loaded: each text becomes a module once, however many scenes or films hold it.
import type {LoadedModule} from "./film";
import type {FilmScene} from "./protocol";
import {loads} from "./running";
import type {SceneModule} from "./scene";
import {sealRooms} from "./seal";

// A module that never finishes loading must not hold up the film.
const LOAD_LIMIT_MS = 3000;
// Enough for going back and forth between versions; beyond it the oldest are dropped.
const KEPT = 200;

const loaded = new Map<string, LoadedModule>();

async function importText(js: string, limit: number): Promise<LoadedModule> {
  const url = URL.createObjectURL(new Blob([js], {type: "text/javascript"}));
  let timer: number | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = window.setTimeout(() => reject(new Error("The scene did not load in time.")), limit);
    });
    const module = (await Promise.race([sealRooms(js).then(() => import(url)), late])) as SceneModule;
    if (typeof module.default !== "function") throw new Error("The scene exports no component by default.");
    return {module};
  } catch (error) {
    return {error: error instanceof Error ? error : new Error(String(error))};
  } finally {
    window.clearTimeout(timer);
    URL.revokeObjectURL(url);
  }
}

/** The module of one scene: as it was loaded before, if it was. */
async function moduleOf({id, js, stopped}: FilmScene, limit: number): Promise<LoadedModule> {
  if (stopped) return {error: new Error(stopped)};
  const known = loaded.get(js);
  if (known) return known;
  loads(id);
  const module = await importText(js, limit);
  loads(null);
  loaded.set(js, module);
  return module;
}

function dropOldest(wanted: FilmScene[]): void {
  const used = new Set(wanted.map((scene) => scene.js));
  for (const js of loaded.keys()) {
    if (loaded.size <= KEPT) break;
    if (!used.has(js)) loaded.delete(js);
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * The modules of the scenes, by scene id; one that is stopped or is no module has its error in its place.
 * They are loaded one after the other, so that of one that hangs it is known which it was.
 */
export function loadModules(scenes: FilmScene[], limit = LOAD_LIMIT_MS): Promise<ReadonlyMap<string, LoadedModule>> {
  const modules = queue.then(async () => {
    const found = new Map<string, LoadedModule>();
    for (const scene of scenes) found.set(scene.id, await moduleOf(scene, limit));
    dropOldest(scenes);
    return found;
  });
  queue = modules;
  return modules;
}
