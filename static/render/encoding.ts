// The page's side of the thread that encodes (encode.ts). The thread is started with the page, before any scene is in it.
import type {Answer, Order, Place, VideoSettings} from "./encode";

// Pictures on their way: one that is converted and one that waits, so that neither thread stands still.
const AHEAD = 2;

const worker = new Worker("/encode.js", {type: "module"});

/** Says which frame is about to be drawn, after how many. */
export const sayPlace = (place: Place): void => worker.postMessage(place);

export class Encoding {
  #waiting = 0;
  #failure: Error | null = null;
  #made: {video: Uint8Array; bare: boolean} | null = null;
  #heard: () => void = () => {};

  constructor(settings: VideoSettings) {
    worker.onmessage = ({data}: MessageEvent<Answer>) => this.#hear(data);
    worker.onerror = ({message}) => this.#hear({failure: message});
    this.#say({settings});
  }

  /** The next frame, which it closes; null is the one before once more. Throws what went wrong with those before. */
  async add(picture: VideoFrame | null): Promise<void> {
    this.#waiting++;
    this.#say({picture}, picture ? [picture] : []);
    await this.#until(() => this.#waiting <= AHEAD);
  }

  /** The video; `bare` if no frame showed anything. */
  async finish(): Promise<{video: Uint8Array; bare: boolean}> {
    this.#say({finish: true});
    await this.#until(() => this.#made !== null);
    return this.#made!;
  }

  #say(order: Order, transfer: Transferable[] = []): void {
    worker.postMessage(order, transfer);
  }

  #hear(words: Answer): void {
    if ("encoded" in words) this.#waiting--;
    else if ("failure" in words) this.#failure ??= new Error(words.failure);
    else this.#made = words;
    this.#heard();
  }

  async #until(done: () => boolean): Promise<void> {
    while (!this.#failure && !done()) await new Promise<void>((heard) => (this.#heard = heard));
    if (this.#failure) throw this.#failure;
  }
}
