// Scenes' code, loaded: each text becomes a module once, however many scenes or films hold it.
import type {LoadedModule} from "./film";
import type {SceneModule} from "./scene";

// A module that never finishes loading must not hold up the film.
const LOAD_LIMIT_MS = 3000;
// Enough for going back and forth between versions; beyond it the oldest are dropped.
const KEPT = 200;

const loaded = new Map<string, LoadedModule>();

async function importText(js: string): Promise<LoadedModule> {
  const url = URL.createObjectURL(new Blob([js], {type: "text/javascript"}));
  let timer: number | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = window.setTimeout(() => reject(new Error("The scene did not load in time.")), LOAD_LIMIT_MS);
    });
    const module = (await Promise.race([import(url), late])) as SceneModule;
    if (typeof module.default !== "function") throw new Error("The scene exports no component by default.");
    return {module};
  } catch (error) {
    return {error: error instanceof Error ? error : new Error(String(error))};
  } finally {
    window.clearTimeout(timer);
    URL.revokeObjectURL(url);
  }
}

/** The modules of `texts`, by text; a text that is no module has its error in its place. */
export async function loadModules(texts: Iterable<string>): Promise<ReadonlyMap<string, LoadedModule>> {
  const wanted = [...new Set(texts)];
  const entries = await Promise.all(
    wanted.map(async (js) => [js, loaded.get(js) ?? (await importText(js))] as const),
  );
  for (const [js, module] of entries) {
    loaded.delete(js);
    loaded.set(js, module);
  }
  for (const js of loaded.keys()) {
    if (loaded.size <= Math.max(KEPT, wanted.length)) break;
    loaded.delete(js);
  }
  return new Map(entries);
}
