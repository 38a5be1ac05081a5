// The export's second thread: turns the page's pictures into video, frame by frame, while the page draws the next ones.
// No scene runs here.
import {BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, WebMOutputFormat} from "mediabunny";
import {Pixels} from "./pixels";

export interface VideoSettings {
  container: "mp4" | "webm";
  /** A WebCodecs codec string. */
  codec: string;
  width: number;
  height: number;
  fps: number;
  /** Bits a second. */
  bitrate: number;
}

/** What the page says: first the settings, then each frame (null: the one before once more), then that it was the last; and
 * which frame it is about to draw, and how many it has drawn. */
export type Order = {settings: VideoSettings} | {picture: VideoFrame | null} | {finish: true} | Place;
export interface Place {
  drawing: number;
  drawn: number;
}

/** What it hears: one answer to each frame, and the video at the end; `bare` if no frame showed anything. */
export type Answer = {encoded: true} | {video: Uint8Array; bare: boolean} | {failure: string};

// Frames that the encoder may have waiting: enough to keep it busy, too few to fill the memory.
const QUEUE = 4;
const KEY_EVERY_SECONDS = 2;
const BT709: VideoColorSpaceInit = {primaries: "bt709", transfer: "bt709", matrix: "bt709", fullRange: false};

/** Encodes pictures into a file in memory. */
class Film {
  readonly #output: Output;
  readonly #target = new BufferTarget();
  readonly #source: EncodedVideoPacketSource;
  readonly #encoder: VideoEncoder;
  readonly #pixels: Pixels;
  #failure: unknown = null;
  #written: Promise<void> = Promise.resolve();
  #frames = 0;
  #bare = true;

  constructor(readonly settings: VideoSettings) {
    const {codec, container, bitrate, fps, width, height} = settings;
    this.#pixels = new Pixels(width, height);
    const format = container === "mp4" ? new Mp4OutputFormat({fastStart: "in-memory"}) : new WebMOutputFormat();
    this.#output = new Output({format, target: this.#target});
    this.#source = new EncodedVideoPacketSource(codec.startsWith("avc") ? "avc" : codec.startsWith("vp09") ? "vp9" : "av1");
    this.#output.addVideoTrack(this.#source, {frameRate: fps});
    this.#encoder = new VideoEncoder({output: (chunk, meta) => this.#take(chunk, meta), error: (error) => (this.#failure = error)});
    this.#encoder.configure({codec, width, height, bitrate, framerate: fps, latencyMode: "quality", ...(container === "mp4" && {avc: {format: "avc"}})});
  }

  start(): Promise<void> {
    return this.#output.start();
  }

  #take(chunk: EncodedVideoChunk, meta?: EncodedVideoChunkMetadata): void {
    const config = meta?.decoderConfig;
    const packet = EncodedPacket.fromEncodedChunk(chunk);
    this.#written = this.#written.then(() => this.#source.add(packet, config ? {decoderConfig: {...config, colorSpace: BT709}} : meta));
    this.#written.catch((error: unknown) => (this.#failure = error));
  }

  async add(picture: VideoFrame | null): Promise<void> {
    if (picture) await this.#convert(picture);
    const {width, height, fps} = this.settings;
    const second = 1e6 / fps;
    const timing = {timestamp: Math.round(this.#frames * second), duration: Math.round(second)};
    const frame = new VideoFrame(this.#pixels.i420, {format: "I420", codedWidth: width, codedHeight: height, colorSpace: BT709, ...timing});
    this.#encoder.encode(frame, {keyFrame: this.#frames % Math.round(KEY_EVERY_SECONDS * fps) === 0});
    frame.close();
    this.#frames++;
    while (this.#encoder.encodeQueueSize > QUEUE) await new Promise((done) => this.#encoder.addEventListener("dequeue", done, {once: true}));
    if (this.#failure) throw this.#failure;
  }

  async #convert(picture: VideoFrame): Promise<void> {
    await picture.copyTo(this.#pixels.bgrx, {format: "BGRX"});
    picture.close();
    this.#pixels.convert();
    this.#bare &&= this.#pixels.isBare;
  }

  async finish(): Promise<{video: Uint8Array<ArrayBuffer>; bare: boolean}> {
    await this.#encoder.flush();
    this.#encoder.close();
    await this.#written;
    if (this.#failure) throw this.#failure;
    await this.#output.finalize();
    return {video: new Uint8Array(this.#target.buffer!), bare: this.#bare};
  }
}

let film: Film;
const answer = (words: Answer, transfer: Transferable[] = []): void => postMessage(words, {transfer});

async function follow(order: Exclude<Order, Place>): Promise<void> {
  if ("settings" in order) {
    film = new Film(order.settings);
    await film.start();
  } else if ("picture" in order) {
    await film.add(order.picture);
    answer({encoded: true});
  } else {
    const made = await film.finish();
    answer(made, [made.video.buffer]);
  }
}

// The worker's news of where the page is: from this thread, which a scene cannot hold up, and now and then, for each
// costs Playwright as much as a tenth of a frame.
const NEWS_MS = 250;
let place = "";
let told = "";
setInterval(() => {
  if (place !== told) console.debug((told = place));
}, NEWS_MS);

// One after the other: a frame may be waiting for the encoder when the next one comes.
let last = Promise.resolve();
onmessage = ({data}: MessageEvent<Order>) => {
  if ("drawing" in data) place = `${data.drawing} ${data.drawn}`;
  else last = last.then(() => follow(data)).catch((error: unknown) => answer({failure: String((error as Error)?.message ?? error)}));
};
