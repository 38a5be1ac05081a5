// The export's page: draws the frames of one scene into a canvas and encodes them. It knows nothing of projects and
// reaches no network; the worker that opened it hands it one segment and takes the video (scenes/render/engine.py).
// The next segment gets a page of its own: whatever a scene does to this one ends with it.
import {flushSync} from "react-dom";
import {createRoot} from "react-dom/client";
import {BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, WebMOutputFormat} from "mediabunny";
import {scriptsOf} from "../stage/fonts";
import {onDelayFailure} from "../stage/media/delay";
import {setFiles, type StageFile} from "../stage/media/files";
import {loadModules} from "../stage/modules";
import {sourceFrame, type FilmScene} from "../stage/protocol";
import {ready} from "../stage/ready";
import {SceneView, type SceneModule} from "../stage/scene";
import {sealStage} from "../stage/seal";
import {beginFrame, beginScene, endFrame} from "../stage/turns";
import {enableDrawn, enableScripts, loadTypefaces} from "../stage/typefaces";
import type {VideoConfig} from "../stage/timeline";

export interface Segment {
  scene: FilmScene;
  /** The project's files that it may show, by name. */
  assets: Record<string, StageFile>;
  /** The film's size, CSS pixels. */
  width: number;
  height: number;
  /** The video's size, pixels. */
  videoWidth: number;
  videoHeight: number;
  /** The film's frames a second, by which the scene counts. */
  fps: number;
  /** The scene's frames, one for each frame of the video. */
  frames: number[];
  /** The video's frames a second. */
  videoFps: number;
  container: "mp4" | "webm";
  /** A WebCodecs codec string. */
  codec: string;
  /** Bits a second. */
  bitrate: number;
}

/** Milliseconds spent on each step, and the frames that had to be painted. */
export interface Figures {
  draw: number;
  paint: number;
  encode: number;
  painted: number;
}

declare global {
  interface CanvasRenderingContext2D {
    drawElementImage(element: Element, x: number, y: number): void;
  }
  interface HTMLCanvasElement {
    requestPaint(): void;
    onpaint: (() => void) | null;
  }
  interface Window {
    /** The worker's ears: the frame that is about to be drawn, and the video, in parts of base64. */
    progress(frame: number): Promise<void>;
    part(base64: string): Promise<void>;
    segment(segment: Segment): Promise<Figures>;
    still(segment: Segment): Promise<void>;
  }
}

const PART = 3 << 18; // bytes of the video handed over at once; a multiple of 3, so that parts of base64 join
const READY_LIMIT_MS = 10_000;
// Frames that the encoder may have waiting: enough to keep it busy, too few to fill the memory.
const QUEUE = 4;
const KEY_EVERY_SECONDS = 2;
// RGB as it must be for an encoder that knows the full range only to come out as limited-range BT.709: luma squeezed to
// 16-235, chroma to 16-240 (Rec. ITU-R BT.709-6, 3.5 and 4.6), expressed in RGB as inverse(M) * scale * M + 16/255.
const LIMITED = `0.874263 -0.014024 -0.001416 0 0.062745
  -0.004169 0.864408 -0.001416 0 0.062745
  -0.004169 -0.014024 0.877016 0 0.062745
  0 0 0 1 0`;
const BT709: VideoColorSpaceInit = {primaries: "bt709", transfer: "bt709", matrix: "bt709", fullRange: false};

const filters = document.createElement("template");
filters.innerHTML = `<svg width="0" height="0" style="position:absolute"><filter id="limited" x="0" y="0" width="1" height="1"
  color-interpolation-filters="sRGB"><feColorMatrix values="${LIMITED}"/></filter></svg>`;
document.body.append(filters.content);

const box = document.createElement("div");
let failure: unknown = null;
// Made before the page is sealed: React marks the document.
const root = createRoot(box, {onUncaughtError: (error) => (failure = error)});

/** A scene's place in a canvas: drawn as elements, painted as pixels. */
class Picture {
  readonly canvas = document.createElement("canvas");
  readonly #context = this.canvas.getContext("2d", {alpha: false})!;
  readonly #config: VideoConfig;
  #markup = "";
  painted = 0;

  constructor(readonly segment: Segment, readonly module: SceneModule, readonly limited: boolean) {
    const {width, height, videoWidth, videoHeight, fps, scene} = segment;
    this.#config = {width, height, fps, durationInFrames: scene.sourceDuration ?? scene.duration};
    this.canvas.setAttribute("layoutsubtree", "");
    this.canvas.width = videoWidth;
    this.canvas.height = videoHeight;
    box.style.cssText = `position:relative;overflow:hidden;width:${width}px;height:${height}px`;
    box.style.setProperty("--scripts", scriptsOf(scene.lang ?? ""));
    box.lang = scene.lang ?? "";
    this.canvas.append(box);
    document.body.append(this.canvas);
  }

  /** The scene at `frame`, everything on it loaded. Throws what the scene throws. */
  async draw(frame: number): Promise<void> {
    beginFrame();
    beginScene(this.segment.scene.id);
    const {scene} = this.segment;
    const view = <SceneView module={this.module} props={scene.props} frame={sourceFrame(scene, frame)} config={this.#config} />;
    flushSync(() => root.render(view));
    failure ??= [...endFrame().values()][0];
    if (failure) throw failure;
    enableDrawn();
    const late = await ready(READY_LIMIT_MS);
    flushSync(() => {}); // what did not load says so in the scene's next render
    if (failure) throw failure;
    if (late.length) throw new Error(`It waits in vain for ${late.join(", ")}.`);
  }

  /** Paints what was drawn, unless it is what the canvas shows already. */
  async paint(): Promise<void> {
    const markup = box.innerHTML;
    if (markup === this.#markup && !box.querySelector("canvas, video")) return;
    this.#markup = markup;
    this.painted++;
    const painted = new Promise<void>((done) => {
      this.canvas.onpaint = () => {
        this.#context.reset();
        this.#context.scale(this.segment.videoWidth / this.segment.width, this.segment.videoHeight / this.segment.height);
        if (this.limited) this.#context.filter = "url(#limited)";
        this.#context.drawElementImage(box, 0, 0);
        done();
      };
    });
    this.canvas.requestPaint();
    await painted;
  }
}

/** Encodes the canvas, frame by frame, into a file in memory. */
class Film {
  readonly #output: Output;
  readonly #target = new BufferTarget();
  readonly #source: EncodedVideoPacketSource;
  readonly #encoder: VideoEncoder;
  #failure: unknown = null;
  #written: Promise<void> = Promise.resolve();
  #frames = 0;

  constructor(readonly segment: Segment, canvas: HTMLCanvasElement) {
    const {codec, container, bitrate, videoFps} = segment;
    const format = container === "mp4" ? new Mp4OutputFormat({fastStart: "in-memory"}) : new WebMOutputFormat();
    this.#output = new Output({format, target: this.#target});
    this.#source = new EncodedVideoPacketSource(codec.startsWith("avc") ? "avc" : codec.startsWith("vp09") ? "vp9" : "av1");
    this.#output.addVideoTrack(this.#source, {frameRate: videoFps});
    this.#encoder = new VideoEncoder({output: (chunk, meta) => this.#take(chunk, meta), error: (error) => (this.#failure = error)});
    const {width, height} = canvas;
    this.#encoder.configure({codec, width, height, bitrate, framerate: videoFps, latencyMode: "quality", ...(container === "mp4" && {avc: {format: "avc"}})});
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

  async add(canvas: HTMLCanvasElement): Promise<void> {
    const second = 1e6 / this.segment.videoFps;
    const frame = new VideoFrame(canvas, {timestamp: Math.round(this.#frames * second), duration: Math.round(second), alpha: "discard"});
    const keyFrame = this.#frames % Math.round(KEY_EVERY_SECONDS * this.segment.videoFps) === 0;
    this.#encoder.encode(frame, {keyFrame});
    frame.close();
    this.#frames++;
    while (this.#encoder.encodeQueueSize > QUEUE) await new Promise((done) => this.#encoder.addEventListener("dequeue", done, {once: true}));
    if (this.#failure) throw this.#failure;
  }

  async finish(): Promise<Uint8Array> {
    await this.#encoder.flush();
    this.#encoder.close();
    await this.#written;
    if (this.#failure) throw this.#failure;
    await this.#output.finalize();
    return new Uint8Array(this.#target.buffer!);
  }
}

/** The scene's code, its typefaces there too. */
async function moduleOf({scene, assets}: Segment): Promise<SceneModule> {
  setFiles(assets);
  await loadTypefaces([scene], READY_LIMIT_MS);
  enableScripts();
  const loaded = (await loadModules([scene])).get(scene.id)!;
  if ("error" in loaded) throw loaded.error;
  return loaded.module;
}

async function handOver(bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PART) {
    const part = bytes.subarray(at, at + PART);
    let text = "";
    for (let n = 0; n < part.length; n += 1 << 15) text += String.fromCharCode(...part.subarray(n, n + (1 << 15)));
    await window.part(btoa(text));
  }
}

/** Draws and encodes every frame, and hands the video over. */
async function segment(job: Segment): Promise<Figures> {
  const picture = new Picture(job, await moduleOf(job), true);
  const film = new Film(job, picture.canvas);
  await film.start();
  const spent = {draw: 0, paint: 0, encode: 0};
  let now = performance.now();
  const lap = (step: keyof typeof spent) => (spent[step] -= now - (now = performance.now()));
  for (const frame of job.frames) {
    void window.progress(frame);
    await picture.draw(frame);
    lap("draw");
    await picture.paint();
    lap("paint");
    await film.add(picture.canvas);
    lap("encode");
  }
  const bytes = await film.finish();
  lap("encode");
  await handOver(bytes);
  return {...spent, painted: picture.painted};
}

/** Hands over the first of the frames as a PNG. */
async function still(job: Segment): Promise<void> {
  const picture = new Picture(job, await moduleOf(job), false);
  const frame = job.frames[0]!;
  void window.progress(frame);
  await picture.draw(frame);
  await picture.paint();
  const blob = await new Promise<Blob | null>((done) => picture.canvas.toBlob(done, "image/png"));
  await handOver(new Uint8Array(await blob!.arrayBuffer()));
}

onDelayFailure((error) => (failure ??= error));
sealStage();
Object.assign(window, {segment, still});
