// What the host page and the stage frame say to one another, by postMessage (docs/architecture.md, "The stage frame").

import type {StageFile} from "./media/files";
import type {VideoConfig} from "./timeline";

/** Characters of a scene in one cut of one typeface, as the proof found them. */
export interface TypefaceUse {
  family: string;
  weight: number;
  italic: boolean;
  text: string;
}

/** How a scene is led into: by one of the presentations of <TransitionSeries>, for so many frames. */
export interface SceneTransition {
  type: "fade" | "slide" | "wipe" | "flip" | "zoom" | "clock-wipe" | "blur";
  duration: number;
}

export interface FilmScene {
  id: string;
  name: string;
  /** Frames. */
  duration: number;
  /** The part of its own timeline that is played, and how fast: frame f shows `trimBefore + f * playbackRate` of it.
   * Left out: all of it, as fast as it was made. */
  trimBefore?: number;
  playbackRate?: number;
  /** Frames of its own timeline, played or not: what its code gets as durationInFrames. */
  sourceDuration?: number;
  /** The frame of its own timeline from which the next scene is seen through it, in a fade; null where none is. */
  coveredFrom?: number | null;
  /** It takes the first frames of this scene, while the one before plays on beneath. Left out, a plain cut. */
  transition?: SceneTransition | null;
  /** The frame of the scene (not of its own timeline) on which it looks its best. */
  posterFrame: number;
  /** The compiled scene, an ES module. */
  js: string;
  props: Record<string, unknown>;
  /** What is loaded before the film is shown. */
  fonts?: TypefaceUse[];
  /** The language by which Chinese characters are drawn; "" where it has none. */
  lang?: string;
  /** Why it is not run: its card says so in its place. */
  stopped?: string;
}

/** A sound under the film: from frame `start` to `end` (not included), with the frames of its fades. */
export interface FilmTrack {
  url: string;
  /** 0 to 1. */
  volume: number;
  start: number;
  end: number;
  fadeIn: number;
  fadeOut: number;
  /** After so many seconds it begins anew; null: it plays once. */
  loopSeconds: number | null;
  /** It falls to a share of itself while others are heard, and rises again, in so many frames; null: it does not. */
  duck: {to: number; fall: number; rise: number} | null;
}

export interface Film {
  revision: number;
  width: number;
  height: number;
  fps: number;
  scenes: FilmScene[];
  /** The project's files that scenes may show, by name. */
  assets?: Record<string, StageFile>;
  /** What sounds under all of it. */
  audio?: FilmTrack[];
}

/** What begins anew at its end: nothing, the scene under the playhead, or the film. */
export type LoopMode = "none" | "scene" | "film";

/** The first and the last frame of the film that are played; null: from the beginning, to the end. */
export interface Range {
  in: number | null;
  out: number | null;
}

/** Messages that move the playhead are numbered; what the frame says of it carries the number of the last one obeyed. */
interface Numbered {
  turn?: number;
}

export type HostMessage =
  | {type: "film"; film: Film}
  | ({type: "seek"; frame: number} & Numbered)
  | ({type: "play"} & Numbered)
  | ({type: "pause"} & Numbered)
  | {type: "loop"; loop: LoopMode}
  | ({type: "range"} & Range)
  /** 1 is the film's own pace; below 0 it plays backwards. */
  | {type: "speed"; speed: number}
  /** 0 to 1. */
  | {type: "volume"; volume: number}
  | {type: "muted"; muted: boolean}
  /** The page is not seen: what is not drawn meanwhile is not dropped. */
  | {type: "hidden"}
  /** Answered at once, unless a scene's code keeps the frame from it. */
  | {type: "ping"; id: number}
  /** Comes with a port, on which the frame says whose code is about to run: a scene's id, or null when none does. */
  | {type: "watch"};

export type FrameMessage =
  | {type: "ready"}
  /** A film was painted; `late` names what it was waited for in vain. */
  | {type: "shown"; revision: number; frame: number; late: string[]}
  | {type: "frame"; frame: number; playing: boolean; turn: number}
  /** Frames that came too late to be seen, since the film was last set going. */
  | {type: "dropped"; count: number}
  | {type: "pong"; id: number}
  | {type: "error"; sceneId: string; message: string; line: number | null};

/** The frame of the scene's own timeline that is shown at `frame` of the scene. */
export function sourceFrame(scene: FilmScene, frame: number): number {
  return (scene.trimBefore ?? 0) + frame * (scene.playbackRate ?? 1);
}

/** The video config of a scene of a film. */
export function configOf({width, height, fps}: Pick<Film, "width" | "height" | "fps">, {duration, sourceDuration = duration, coveredFrom}: FilmScene): VideoConfig {
  return {width, height, fps, durationInFrames: sourceDuration, ...(coveredFrom ? {coveredFrom} : undefined)};
}

/** Frames of the whole film. */
export function filmDuration(film: Film): number {
  return film.scenes.reduce((sum, scene) => sum + scene.duration, 0);
}

/** Frames of the transition that leads into a scene of the film; the first one has none. */
export function transitionInto(film: Film, index: number): number {
  return index > 0 ? (film.scenes[index]?.transition?.duration ?? 0) : 0;
}

/** The scene on screen at `frame` of the film, and its own frame; null in an empty film. In a transition it is the one
 * that comes. */
export function sceneAt(film: Film, frame: number): {index: number; frame: number} | null {
  let start = 0;
  for (const [index, scene] of film.scenes.entries()) {
    const last = index === film.scenes.length - 1;
    if (frame < start + scene.duration || last) return {index, frame: Math.min(frame - start, scene.duration - 1)};
    start += scene.duration;
  }
  return null;
}
