// What a segment's scenes play, gathered while its frames are drawn: their elements say where in a recording the frame is
// and how loud (stage/media/recording.tsx). The worker mixes it (scenes/render/audio.py).
import type {FilmScene} from "../stage/protocol";

/** A recording that is heard from frame `first` of the video on, for `frames` of them, without a jump. */
export interface Heard {
  url: string;
  first: number;
  frames: number;
  /** Seconds into the recording at `first`. */
  time: number;
  /** Seconds of the recording in a second of the film. */
  rate: number;
  /** [frame, volume], each until the next. */
  volumes: [number, number][];
}

interface Listened {
  assets: Record<string, {url: string; audible?: boolean}>;
  scene: FilmScene;
  leaving: FilmScene | null;
  fps: number;
  videoFps: number;
}

/** Of the film's frames: what two neighbours in a video may differ from the pace that they should have. */
const TOLERANCE = 1.5;

export class Hearing {
  readonly heard: Heard[] = [];
  readonly #silent: ReadonlySet<string>;
  #frame = 0;

  constructor(readonly segment: Listened) {
    const silent = Object.values(segment.assets).filter((file) => file.audible === false);
    this.#silent = new Set(silent.map(({url}) => url));
  }

  /** Takes note of what is heard in the next frame of the video; `trees` hold the scenes, the one that leaves first. */
  listen(trees: (Element | ShadowRoot)[]): void {
    const {scene, leaving} = this.segment;
    trees.forEach((tree, index) => {
      const {playbackRate = 1} = (leaving ? [leaving, scene] : [scene])[index]!;
      for (const element of tree.querySelectorAll<HTMLMediaElement>("audio[data-time], video[data-time]")) this.#note(element, playbackRate);
    });
    this.#frame++;
  }

  #note(element: HTMLMediaElement, playbackRate: number): void {
    const volume = Number(element.dataset.volume);
    const url = element.getAttribute("src")!;
    if (!(volume > 0) || this.#silent.has(url)) return;
    const time = Number(element.dataset.time);
    const rate = Number(element.dataset.rate) * playbackRate;
    const one = this.heard.find((heard) => this.#goesOn(heard, url, time, rate));
    if (!one) {
      this.heard.push({url, first: this.#frame, frames: 1, time, rate, volumes: [[this.#frame, volume]]});
      return;
    }
    one.frames++;
    if (one.volumes.at(-1)![1] !== volume) one.volumes.push([this.#frame, volume]);
  }

  #goesOn(heard: Heard, url: string, time: number, rate: number): boolean {
    const {fps, videoFps} = this.segment;
    if (heard.url !== url || heard.rate !== rate || heard.first + heard.frames !== this.#frame) return false;
    const expected = heard.time + (heard.frames / videoFps) * rate;
    return Math.abs(time - expected) < (TOLERANCE * rate) / Math.min(fps, videoFps);
  }
}
