// Notices that the stage's frame hangs, though the page does not: it runs in a process of its own where the browser
// gives it one (docs/decisions/0005-hanging-scenes.md).

const BEAT_MS = 500;
/** How long the frame may be silent. */
const SILENCE_MS = 3000;
/** How long a frame that was made anew may take to start. */
const START_MS = 10_000;

export interface Watched {
  ping(id: number): void;
  /** Gives the frame the port on which it says whose code runs. */
  watch(port: MessagePort): void;
  /** It does not answer. `sceneId` is the scene whose code runs; null: no scene's does. */
  hangs(sceneId: string | null): void;
}

export class Watchdog {
  #limit = SILENCE_MS;
  #asked = 0;
  #answered = 0;
  /** Milliseconds since the ping that was not answered, as far as the page itself was awake. */
  #silent = 0;
  #lastBeat = 0;
  #running: string | null = null;
  #timer: number | undefined;
  #port: MessagePort | null = null;

  constructor(readonly watched: Watched) {}

  /** The frame has started: from now on it is asked. */
  begin(): void {
    this.stop();
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => (this.#running = typeof data === "string" ? data : null);
    this.#port = port1;
    this.watched.watch(port2);
    this.#limit = SILENCE_MS;
    this.#beats();
  }

  /** The frame was made anew: it has some time to start. */
  await(): void {
    this.stop();
    this.#limit = START_MS;
    this.#asked++;
    this.#beats();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#port?.close();
    this.#port = null;
    this.#running = null;
    this.#answered = this.#asked;
    this.#silent = 0;
  }

  /** The frame answered ping `id`. */
  hear(id: number): void {
    if (id === this.#asked) this.#answered = id;
  }

  #beats(): void {
    this.#lastBeat = performance.now();
    this.#timer = window.setInterval(() => this.#beat(), BEAT_MS);
  }

  #beat(): void {
    const now = performance.now();
    // A page that was hidden, asleep or busy itself says nothing about the frame.
    const awake = document.hidden ? 0 : Math.min(now - this.#lastBeat, 2 * BEAT_MS);
    this.#lastBeat = now;
    if (this.#answered === this.#asked) {
      this.#silent = 0;
      this.watched.ping(++this.#asked);
    } else if ((this.#silent += awake) > this.#limit) {
      this.watched.hangs(this.#running);
    }
  }
}
