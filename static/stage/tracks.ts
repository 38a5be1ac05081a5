// The film's own sounds, under its scenes: played by the browser in the film's time while it plays, silent while it stands.
import {start} from "./media/follow";
import type {Playback} from "./media/playback";
import type {FilmTrack} from "./protocol";

/** Seconds by which a sound may be away from the film's time before it is put right. */
const TOLERANCE = 0.08;

function element(url: string): HTMLAudioElement {
  const made = new Audio();
  made.preload = "auto";
  made.src = url;
  return made;
}

/** How loud the track is at a frame of the film, without what it gives way to: 0 to 1. */
export function levelAt({volume, start: first, end, fadeIn, fadeOut}: FilmTrack, frame: number): number {
  if (frame < first || frame >= end) return 0;
  const rise = fadeIn ? (frame - first) / fadeIn : 1;
  const fall = fadeOut ? (end - frame) / fadeOut : 1;
  return volume * Math.min(1, rise, fall);
}

/** One track. A loop has two elements, of which one waits at the start while the other plays to its end. */
class Voice {
  readonly #elements: HTMLAudioElement[];
  /** What is left of it while others are heard: 1 or less. */
  #given = 1;
  #frame = -2;

  constructor(readonly track: FilmTrack) {
    this.#elements = Array.from({length: track.loopSeconds ? 2 : 1}, () => element(track.url));
  }

  follow(frame: number, fps: number, playback: Playback, others: boolean): void {
    const {track} = this;
    this.#giveWay(frame, others);
    const level = levelAt(track, frame);
    const runs = playback.playing && playback.playbackRate > 0 && frame >= track.start && frame < track.end;
    const seconds = (frame - track.start) / fps;
    const round = track.loopSeconds ? Math.floor(seconds / track.loopSeconds) : 0;
    const current = this.#elements[round % this.#elements.length]!;
    for (const one of this.#elements) {
      one.volume = Math.min(1, level * this.#given * playback.volume);
      one.muted = playback.muted;
      if (one === current && runs) this.#play(one, seconds - round * (track.loopSeconds ?? 0), playback.playbackRate);
      else this.#wait(one);
    }
  }

  stop(): void {
    for (const one of this.#elements) {
      one.pause();
      one.src = "";
    }
  }

  #play(one: HTMLAudioElement, seconds: number, rate: number): void {
    one.playbackRate = Math.min(16, Math.max(0.0625, rate));
    if (!one.seeking && Math.abs(one.currentTime - seconds) > TOLERANCE * Math.max(1, rate)) one.currentTime = seconds;
    if (one.paused) start(one);
  }

  #wait(one: HTMLAudioElement): void {
    if (!one.paused) one.pause();
    if (this.track.loopSeconds && one.currentTime > 0 && !one.seeking) one.currentTime = 0;
  }

  /** As the mix of an export does it (scenes/render/audio.py, envelope); where the film jumps, at once. */
  #giveWay(frame: number, others: boolean): void {
    const {duck} = this.track;
    if (!duck || frame === this.#frame) return;
    const passed = frame - this.#frame;
    this.#frame = frame;
    if (passed < 0 || passed > duck.rise) this.#given = others ? duck.to : 1;
    else if (others) this.#given = Math.max(duck.to, this.#given - ((1 - duck.to) / duck.fall) * passed);
    else this.#given = Math.min(1, this.#given + ((1 - duck.to) / duck.rise) * passed);
  }
}

export class Tracks {
  #voices: Voice[] = [];

  /** From now on these play; one that did not change goes on. */
  set(tracks: FilmTrack[]): void {
    const before = [...this.#voices];
    this.#voices = tracks.map((track) => {
      const known = before.findIndex((voice) => JSON.stringify(voice.track) === JSON.stringify(track));
      return known < 0 ? new Voice(track) : before.splice(known, 1)[0]!;
    });
    for (const voice of before) voice.stop();
  }

  /** Called at each frame that is drawn; `scenes` says whether a scene is heard in it. */
  follow(frame: number, fps: number, playback: Playback, scenes: () => boolean): void {
    if (!this.#voices.length) return;
    const others = scenes() || this.#voices.some(({track}) => !track.duck && frame >= track.start && frame < track.end);
    for (const voice of this.#voices) voice.follow(frame, fps, playback, others);
  }
}
