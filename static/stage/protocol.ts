// What the host page and the stage frame say to one another, by postMessage (docs/architecture.md, "The stage frame").

export interface FilmScene {
  id: string;
  name: string;
  /** Frames. */
  duration: number;
  /** The scene's own frame on which it looks its best. */
  posterFrame: number;
  /** The compiled scene, an ES module. */
  js: string;
  props: Record<string, unknown>;
}

export interface Film {
  revision: number;
  width: number;
  height: number;
  fps: number;
  scenes: FilmScene[];
}

export type HostMessage =
  | {type: "film"; film: Film}
  | {type: "seek"; frame: number}
  | {type: "play"}
  | {type: "pause"}
  | {type: "loop"; loop: boolean};

export type FrameMessage =
  | {type: "ready"}
  | {type: "shown"; revision: number; frame: number}
  | {type: "frame"; frame: number; playing: boolean}
  | {type: "error"; sceneId: string; message: string; line: number | null};

/** Frames of the whole film. */
export function filmDuration(film: Film): number {
  return film.scenes.reduce((sum, scene) => sum + scene.duration, 0);
}

/** The scene on screen at `frame` of the film, and its own frame; null in an empty film. */
export function sceneAt(film: Film, frame: number): {index: number; frame: number} | null {
  let start = 0;
  for (const [index, scene] of film.scenes.entries()) {
    const last = index === film.scenes.length - 1;
    if (frame < start + scene.duration || last) return {index, frame: Math.min(frame - start, scene.duration - 1)};
    start += scene.duration;
  }
  return null;
}
