import type {Film} from "../../stage/protocol";

/** The frame at which each scene starts. */
export function sceneStarts(film: Film): number[] {
  let start = 0;
  return film.scenes.map((scene) => (start += scene.duration) - scene.duration);
}

/** "1:05.3" for frame 1959 at 30 fps. Rounded down, so that a clock never runs ahead. */
export function clock(frame: number, fps: number): string {
  const tenths = Math.floor((frame * 10) / fps);
  const seconds = Math.floor(tenths / 10) % 60;
  return `${Math.floor(tenths / 600)}:${String(seconds).padStart(2, "0")}.${tenths % 10}`;
}
