// Where in a recording a frame of the film is, and how loud. Pure: the same in proof, preview and export.

export type Volume = number | ((frame: number) => number);

export interface RecordingProps {
  /** A file of the project, by name or by staticFile(). */
  src: string;
  /** Frames (of the film's pace) cut off at its beginning. */
  trimBefore?: number;
  /** The frame of the recording at which it ends, counted from its own beginning. */
  trimAfter?: number;
  /** The older name of trimBefore. */
  startFrom?: number;
  /** The older name of trimAfter. */
  endAt?: number;
  /** 1 is its own pace, 2 is twice as fast. */
  playbackRate?: number;
  /** Begins again at its end. */
  loop?: boolean;
  /** 0 to 1, or a function of the frame counted from the recording's start. */
  volume?: Volume;
  /** Which frame a volume function gets in the second round of a loop: from 0 again (repeat), or on and on (extend). */
  loopVolumeCurveBehavior?: "repeat" | "extend";
  muted?: boolean;
}

export interface Place {
  /** Into the recording. */
  seconds: number;
  /** 0 to 1 in the browser; a mix for the export may go beyond. */
  volume: number;
  rate: number;
  /** It has run to its end: it stands on its last picture, without a sound. */
  over: boolean;
}

// Frames; keeps rounding from missing the frame at which something begins.
const TINY = 1e-6;

interface Trim {
  before: number;
  after: number | undefined;
  rate: number;
}

function trimOf({trimBefore, trimAfter, startFrom, endAt, playbackRate = 1}: RecordingProps, component: string): Trim {
  const before = trimBefore ?? startFrom ?? 0;
  const after = trimAfter ?? endAt;
  if (!(before >= 0 && Number.isFinite(before))) throw new Error(`<${component} trimBefore> is frames, 0 or more, not ${String(before)}.`);
  if (after !== undefined && !(after > before)) throw new Error(`<${component} trimAfter> must be above trimBefore (${before}), not ${String(after)}.`);
  if (!(playbackRate > 0 && Number.isFinite(playbackRate))) throw new Error(`<${component} playbackRate> must be above 0, not ${String(playbackRate)}.`);
  return {before, after, rate: playbackRate};
}

/** The place at `frame`, of a recording `length` seconds long (null: not known); null once it is over and gone. */
export function placeAt(frame: number, fps: number, length: number | null, props: RecordingProps, component: string): Place | null {
  const {before, after, rate} = trimOf(props, component);
  const {loop = false, volume = 1, loopVolumeCurveBehavior = "repeat", muted = false} = props;
  const end = Math.min(after ?? Infinity, (length ?? Infinity) * fps);
  const round = loop ? Math.max(1, end - before) : Infinity; // frames of the recording
  const passed = frame * rate;
  const inRound = Number.isFinite(round) ? Math.max(0, ((passed + TINY) % round) - TINY) : passed;
  const at = before + inRound;
  if (!loop && after !== undefined && at >= after - TINY) return null;
  const over = at >= end - TINY;
  const curve = loopVolumeCurveBehavior === "repeat" ? inRound / rate : frame;
  return {seconds: Math.min(at, end) / fps, volume: over || muted ? 0 : loudness(volume, Math.round(curve), component), rate, over};
}

function loudness(volume: Volume, frame: number, component: string): number {
  const value = typeof volume === "function" ? volume(frame) : volume;
  if (!(typeof value === "number" && Number.isFinite(value))) throw new Error(`<${component} volume> must be a number from 0 to 1, not ${String(value)}.`);
  return Math.max(0, value);
}
