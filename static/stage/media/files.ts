// The project's files, by the names under which scenes know them. They come with the film (browser) or the proof (V8),
// before a scene runs.
import {nearest} from "../nearest";

export interface StageFile {
  /** Where it is served; in a proof `asset:<name>`, in whose place the server puts the address of the day. */
  url: string;
  kind: "image" | "video" | "audio";
  /** Pixels; 0 for a sound. */
  width: number;
  height: number;
  /** Of a video, a sound or a picture that moves. */
  durationSeconds: number | null;
  /** Frames a second of a video. */
  fps: number | null;
  /** Of a video or a sound: whether there is anything to be heard. */
  audible?: boolean;
  /** Milliseconds for which each frame of a picture that moves is shown; empty for one that does not. */
  frames: number[];
}

const KINDS: Record<StageFile["kind"], string> = {image: "a picture", video: "a video", audio: "a sound"};

// As many as a sentence holds.
const NAMED = 20;

let byName: ReadonlyMap<string, StageFile> = new Map();
let byUrl: ReadonlyMap<string, StageFile> = new Map();

/** The files that scenes may show from now on. */
export function setFiles(files: Record<string, StageFile>): void {
  byName = new Map(Object.entries(files));
  byUrl = new Map(Object.values(files).map((file) => [file.url, file]));
}

/** A scene names a file that the project does not have. */
export class UnknownFile extends Error {}

function unknown(name: string): UnknownFile {
  const near = nearest(name, byName.keys());
  const names = [...byName.keys()].slice(0, NAMED).join(", ");
  const instead = near ? `Did you mean "${near}"?` : names ? `It has ${names}.` : "The project has no files yet: bring one in first.";
  return new UnknownFile(`The project has no file "${name.slice(0, 120)}". ${instead}`);
}

/**
 * The address of one of the project's files: `staticFile("logo.png")`. Throws for a name that the project does not have,
 * and says which comes closest.
 */
export function staticFile(name: string): string {
  if (typeof name !== "string") throw new Error(`staticFile() takes a file's name, not ${String(name)}.`);
  if (/^([a-z]+:|\/\/)/i.test(name)) throw new Error(`staticFile() takes a file's name, not the address ${name.slice(0, 80)}`);
  const file = byName.get(name.replace(/^(\.?\/)+/, ""));
  if (!file) throw unknown(name);
  return file.url;
}

/** The file that `src` is: a name, or what staticFile() gave for it. Throws when it is none, or not one of `kinds`. */
export function fileOf(src: unknown, component: string, kinds: StageFile["kind"][]): StageFile {
  if (typeof src !== "string" || !src) throw new Error(`<${component} src> must be a file of the project, as in src={staticFile("name")}.`);
  const file = byUrl.get(src) ?? byName.get(src.replace(/^(\.?\/)+/, ""));
  if (!file) throw unknown(src);
  if (!kinds.includes(file.kind)) throw new Error(`"${src}" is ${KINDS[file.kind]}; <${component}> shows ${KINDS[kinds[0]!]}.`);
  return file;
}

/** What a file is called, for sentences. */
export function nameOf(file: StageFile): string {
  for (const [name, one] of byName) if (one === file) return name;
  return "the file";
}
