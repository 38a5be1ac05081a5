/** What `/projects/<id>/film/` answers and the stage plays. Durations are frames. */
export interface FilmScene {
  id: string;
  name: string;
  duration: number;
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

/** Frames of the whole film. */
export function filmFrames(film: Film | null): number {
  return film ? film.scenes.reduce((sum, scene) => sum + scene.duration, 0) : 0;
}

/** The frame at which each scene starts. */
export function sceneStarts(film: Film | null): number[] {
  let start = 0;
  return (film?.scenes ?? []).map((scene) => (start += scene.duration) - scene.duration);
}

/** The index of the scene that `frame` falls into; -1 for an empty film. */
export function sceneAt(film: Film | null, frame: number): number {
  return sceneStarts(film).filter((start) => start <= frame).length - 1;
}

/** "1:05.3" for frame 1959 at 30 fps. Rounded down, so that a clock never runs ahead. */
export function clock(frame: number, fps: number): string {
  const tenths = Math.floor((frame * 10) / fps);
  const seconds = Math.floor(tenths / 10) % 60;
  return `${Math.floor(tenths / 600)}:${String(seconds).padStart(2, "0")}.${tenths % 10}`;
}
