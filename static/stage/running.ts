// Whose code runs now: it has its own time (turns.ts), and it is said to the host page before it runs. A port's
// messages leave at once, a window's only when the running code has ended: of a scene that never ends the host hears
// through a port alone.
import {beginScene} from "./turns";

let port: MessagePort | null = null;
/** The scene whose module is on its way: it runs whenever the browser has it, between two frames of another. */
let loading: string | null = null;

/** From now on `to` is told. */
export function tellRunning(to: MessagePort): void {
  port = to;
}

/** The module of scene `id` is loaded; null: none is. */
export function loads(id: string | null): void {
  loading = id;
  draws(null);
}

/** The frame of scene `id` is drawn from now on; null: none is. */
export function draws(id: string | null): void {
  if (id) beginScene(id);
  port?.postMessage(id ?? loading);
}
