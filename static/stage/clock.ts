// The film's time: which frame it is, from the moment it was set going.
import type {LoopMode, Range} from "./protocol";

/** From its first frame to its last, both of them in it. */
interface Stretch {
  first: number;
  last: number;
}

// Keeps sums of thirds from falling just short of a whole frame.
const TINY = 1e-6;

export class Clock {
  playing = false;
  /** 1 is the film's own pace; below 0 it runs backwards. */
  speed = 1;
  private loop: LoopMode = "none";
  private range: Range = {in: null, out: null};
  private scenes: Stretch[] = [];
  private fps = 30;
  /** Where the film was at `since` (milliseconds), in frames; between two of them while it plays. */
  private position = 0;
  private since = 0;

  /** The frame at `now` (milliseconds), a whole number from 0 to the last. Stops at the end unless it loops. */
  frameAt(now: number): number {
    if (!this.playing) return this.position;
    const {first, last} = this.played;
    const frame = this.whole(this.exactAt(now));
    if (frame >= first && frame <= last) return frame;
    if (this.loop !== "none") return first + modulo(frame - first, last - first + 1);
    this.playing = false;
    this.position = this.speed < 0 ? first : last;
    return this.position;
  }

  /** Another film, its scenes so many frames long: the time goes on where it is, or from the last frame of a shorter one. */
  setFilm(durations: number[], fps: number, now: number): void {
    this.settle(now);
    let start = 0;
    this.scenes = durations.map((duration) => ({first: start, last: (start += duration) - 1}));
    this.fps = fps;
    this.position = clamp(this.position, {first: 0, last: this.last});
  }

  setSpeed(speed: number, now: number): void {
    this.settle(now);
    this.speed = speed;
  }

  setLoop(loop: LoopMode, now: number): void {
    this.settle(now);
    this.loop = loop;
  }

  /** A film that plays stays inside `range`; one that stands may be looked at everywhere. */
  setRange(range: Range, now: number): void {
    this.settle(now);
    this.range = range;
    if (this.playing) this.position = clamp(this.position, this.playable);
  }

  seek(frame: number, now: number): void {
    this.position = clamp(Math.floor(frame) || 0, this.playing ? this.playable : {first: 0, last: this.last});
    this.since = now;
  }

  /** Goes on; from the other end when it stands at the end, or outside what is to be played. */
  play(now: number): void {
    if (this.playing) return;
    const {first, last} = this.played;
    const [from, to] = this.speed < 0 ? [last, first] : [first, last];
    const inside = this.position >= first && this.position <= last;
    if (!inside || this.position === to) this.position = from;
    this.since = now;
    this.playing = true;
  }

  pause(now: number): void {
    this.position = this.frameAt(now);
    this.playing = false;
  }

  private get last(): number {
    return Math.max(0, this.scenes.at(-1)?.last ?? 0);
  }

  /** The film between its in and out points. Points that lie behind the end of the film do not count. */
  private get playable(): Stretch {
    const first = this.range.in ?? 0;
    const last = Math.min(this.range.out ?? this.last, this.last);
    return first <= last ? {first, last} : {first: 0, last: this.last};
  }

  /** What is played from the position on: all that may be, or of that the scene it is in. */
  private get played(): Stretch {
    const film = this.playable;
    const at = clamp(Math.floor(this.position + TINY), film);
    const scene = this.loop === "scene" && this.scenes.find(({first, last}) => at >= first && at <= last);
    return scene ? {first: Math.max(scene.first, film.first), last: Math.min(scene.last, film.last)} : film;
  }

  private exactAt(now: number): number {
    return this.position + (Math.max(0, now - this.since) * this.fps * this.speed) / 1000;
  }

  private whole(frames: number): number {
    return this.speed < 0 ? Math.ceil(frames - TINY) : Math.floor(frames + TINY);
  }

  /** Counts from `now` on, the part of a frame that has passed included, so that changing something costs no time. */
  private settle(now: number): void {
    const frame = this.frameAt(now); // it may have come to its end
    if (this.playing) {
      const exact = this.exactAt(now);
      this.position = frame + (exact - this.whole(exact));
    }
    this.since = now;
  }
}

function clamp(frame: number, {first, last}: Stretch): number {
  return Math.min(Math.max(frame, first), last);
}

/** The remainder that is never negative. */
function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
