// The export's page: draws the frames of one scene, or of a change from one to the next, into a canvas and encodes them. It knows nothing of projects and
// reaches no network; the worker that opened it hands it one segment and takes the video (scenes/render/engine.py).
// The next segment gets a page of its own: whatever a scene does to this one ends with it.
import type {ReactNode} from "react";
import {flushSync} from "react-dom";
import {createRoot} from "react-dom/client";
import {BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, WebMOutputFormat} from "mediabunny";
import {FilmView, type LoadedModule} from "../stage/film";
import {scriptsOf} from "../stage/fonts";
import {Hearing, type Heard} from "./hearing";
import {onDelayFailure} from "../stage/media/delay";
import {setFiles, type StageFile} from "../stage/media/files";
import {STANDING} from "../stage/media/playback";
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
  /** In a transition, the scene before, which plays on beneath. */
  leaving: FilmScene | null;
  /** The project's files that they may show, by name. */
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
  /** A video, or a picture of the first of the frames. */
  container: "mp4" | "webm" | "png" | "webp";
  /** A WebCodecs codec string; empty for pictures. */
  codec: string;
  /** Bits a second; 0 for pictures. */
  bitrate: number;
  /** Whether `frames` are all that the scene has: a whole scene that shows nothing is a mistake, a part of one is not. */
  whole: boolean;
}

/** What this browser can do of what the fast way needs. */
export interface Ability {
  /** Elements are painted into a canvas. */
  paints: boolean;
  /** The codecs asked about that it encodes. */
  codecs: string[];
}

/** Milliseconds spent on each step, the frames that had to be painted, and what is heard. */
export interface Figures {
  heard: Heard[];
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
    probe(codecs: string[]): Promise<Ability>;
    segment(segment: Segment): Promise<Figures | null>;
    still(segment: Segment): Promise<Figures | null>;
    openPlain(segment: Segment): Promise<void>;
    showPlain(frame: number): Promise<boolean>;
    heardPlain(): Heard[];
  }
}

const PART = 3 << 18; // bytes of the video handed over at once; a multiple of 3, so that parts of base64 join
const READY_LIMIT_MS = 10_000;
const LOAD_LIMIT_MS = 15_000; // nobody watches: a machine with much to do is no fault of the scene
// Frames that the encoder may have waiting: enough to keep it busy, too few to fill the memory.
const QUEUE = 4;
const KEY_EVERY_SECONDS = 2;
const PICTURE_QUALITY = 0.9; // of WebP
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

/** The trees in which the segment's scenes stand, in their order: two that change over have one each. */
function treesOf({leaving}: Segment): (Element | ShadowRoot)[] {
  return leaving ? [...box.querySelectorAll("div")].flatMap(({shadowRoot}) => shadowRoot ?? []) : [box];
}

/** The place in the page of a scene, or of two that change over: drawn as elements. */
class Drawing {
  readonly hearing: Hearing;
  readonly #configs: ReadonlyMap<string, VideoConfig>;
  #markup = "";

  constructor(readonly segment: Segment, readonly modules: ReadonlyMap<string, LoadedModule>, place: Element) {
    const {width, height, fps, scene} = segment;
    const config = ({id, duration, sourceDuration = duration}: FilmScene) => [id, {width, height, fps, durationInFrames: sourceDuration}] as const;
    this.#configs = new Map(scenesOf(segment).map(config));
    this.hearing = new Hearing(segment);
    box.style.cssText = `position:relative;overflow:hidden;width:${width}px;height:${height}px;background:#000`;
    box.style.setProperty("--scripts", scriptsOf(scene.lang ?? ""));
    box.lang = scene.lang ?? "";
    place.append(box);
  }

  /** What the stage's own frame draws: a scene by itself in its box, two as the film has them. */
  #view(frame: number): ReactNode {
    const {scene, leaving, width, height, fps} = this.segment;
    if (!leaving) {
      const {module} = this.modules.get(scene.id) as {module: SceneModule};
      return <SceneView module={module} props={scene.props} frame={sourceFrame(scene, frame)} config={this.#configs.get(scene.id)!} />;
    }
    return (
      <FilmView
        film={{revision: 0, width, height, fps, scenes: [leaving, scene]}}
        frame={leaving.duration + frame}
        standby={null}
        modules={this.modules}
        configs={this.#configs}
        playback={{onScreen: STANDING, waiting: STANDING}}
        report={(_id, error) => (failure ??= error)}
      />
    );
  }

  /** The segment at `frame`, everything on it loaded. Throws what the scene throws. */
  async draw(frame: number): Promise<void> {
    void window.progress(frame);
    beginFrame();
    beginScene(this.segment.scene.id);
    flushSync(() => root.render(this.#view(frame)));
    failure ??= [...endFrame().values()][0];
    if (failure) throw failure;
    enableDrawn();
    void box.offsetHeight; // typefaces that nobody foresaw are asked for when they are laid out
    if (document.fonts.status === "loading") await document.fonts.ready;
    const late = await ready(READY_LIMIT_MS);
    flushSync(() => {}); // what did not load says so in the scene's next render
    if (failure) throw failure;
    if (late.length) throw new Error(`It waits in vain for ${late.join(", ")}.`);
    this.hearing.listen(treesOf(this.segment));
  }

  /** Whether it may look otherwise than when this was last asked: not if the markup is the same and all is in it. */
  changed(): boolean {
    if (this.segment.leaving) return true;
    const markup = box.innerHTML;
    const same = markup === this.#markup && !box.querySelector("canvas, video") && !document.getAnimations().length;
    this.#markup = markup;
    return !same;
  }
}

/** A drawing in a canvas: painted as pixels. */
class Picture {
  readonly canvas = document.createElement("canvas");
  readonly #context = this.canvas.getContext("2d", {alpha: false})!;
  readonly #drawing: Drawing;

  get heard(): Heard[] {
    return this.#drawing.hearing.heard;
  }

  #seen = false;
  painted = 0;

  constructor(readonly segment: Segment, modules: ReadonlyMap<string, LoadedModule>, readonly limited: boolean) {
    this.canvas.setAttribute("layoutsubtree", "");
    this.canvas.width = segment.videoWidth;
    this.canvas.height = segment.videoHeight;
    this.#drawing = new Drawing(segment, modules, this.canvas);
    document.body.append(this.canvas);
    this.#seen = !segment.whole;
  }

  /** Draws the frame; false if it is none that can be painted: a canvas inside of a canvas comes out empty. */
  async draw(frame: number): Promise<boolean> {
    await this.#drawing.draw(frame);
    return !treesOf(this.segment).some((tree) => tree.querySelector("canvas"));
  }

  /** Paints what was drawn, unless it is what the canvas shows already. */
  async paint(): Promise<void> {
    if (!this.#drawing.changed()) return;
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
    this.#seen ||= !this.#isBare();
  }

  /** Throws if none of the frames showed anything. */
  finish(): void {
    if (!this.#seen) throw new Error("It shows nothing: every frame is empty.");
  }

  /** Whether nothing is to be seen but the white ground that every scene has. */
  #isBare(): boolean {
    const {width, height} = this.canvas;
    const pixels = new Uint32Array(this.#context.getImageData(0, 0, width, height).data.buffer);
    const [first] = pixels;
    const white = this.limited ? 235 : 255;
    const isWhite = [0, 8, 16].every((bits) => Math.abs(((first! >> bits) & 255) - white) <= 1);
    return isWhite && pixels.every((pixel) => pixel === first);
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

const scenesOf = ({scene, leaving}: Segment): FilmScene[] => (leaving ? [leaving, scene] : [scene]);

/** The scenes' code by their ids, their typefaces there too. */
async function modulesOf(job: Segment): Promise<ReadonlyMap<string, LoadedModule>> {
  setFiles(job.assets);
  await loadTypefaces(scenesOf(job), READY_LIMIT_MS);
  enableScripts();
  const modules = await loadModules(scenesOf(job), LOAD_LIMIT_MS);
  for (const loaded of modules.values()) if ("error" in loaded) throw loaded.error;
  return modules;
}

async function handOver(bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PART) {
    const part = bytes.subarray(at, at + PART);
    let text = "";
    for (let n = 0; n < part.length; n += 1 << 15) text += String.fromCharCode(...part.subarray(n, n + (1 << 15)));
    await window.part(btoa(text));
  }
}

/** Draws and encodes every frame, and hands the video over; null if it cannot be painted here. */
async function segment(job: Segment): Promise<Figures | null> {
  const picture = new Picture(job, await modulesOf(job), true);
  const film = new Film(job, picture.canvas);
  await film.start();
  const spent = {draw: 0, paint: 0, encode: 0};
  let now = performance.now();
  const lap = (step: keyof typeof spent) => (spent[step] -= now - (now = performance.now()));
  for (const frame of job.frames) {
    if (!(await picture.draw(frame))) return null;
    lap("draw");
    await picture.paint();
    lap("paint");
    await film.add(picture.canvas);
    lap("encode");
  }
  picture.finish();
  const bytes = await film.finish();
  lap("encode");
  await handOver(bytes);
  return {...spent, painted: picture.painted, heard: picture.heard};
}

/** Hands over the first of the frames as a picture; null if it cannot be painted here. */
async function still(job: Segment): Promise<Figures | null> {
  const began = performance.now();
  const picture = new Picture(job, await modulesOf(job), false);
  if (!(await picture.draw(job.frames[0]!))) return null;
  await picture.paint();
  const blob = await new Promise<Blob | null>((done) => picture.canvas.toBlob(done, `image/${job.container}`, PICTURE_QUALITY));
  await handOver(new Uint8Array(await blob!.arrayBuffer()));
  return {draw: 0, paint: performance.now() - began, encode: 0, painted: 1, heard: []};
}

// The slow way, for browsers and scenes that the fast one is not for: the worker takes pictures of the page.
let plain: Drawing | null = null;

async function openPlain(job: Segment): Promise<void> {
  plain = new Drawing(job, await modulesOf(job), document.body);
}

/** Shows a frame on the page itself; answers whether it looks otherwise than the one before. */
async function showPlain(frame: number): Promise<boolean> {
  await plain!.draw(frame);
  return plain!.changed();
}

/** Tries what the fast way needs, of `codecs` which ones are encoded. */
async function probe(codecs: string[]): Promise<Ability> {
  const answers = await Promise.all(
    codecs.map(async (codec) => {
      if (typeof VideoEncoder === "undefined") return false;
      const config = {codec, width: 1280, height: 720, bitrate: 1e6, framerate: 30};
      return (await VideoEncoder.isConfigSupported(config).catch(() => null))?.supported ?? false;
    }),
  );
  return {paints: await paintsElements(), codecs: codecs.filter((_, n) => answers[n])};
}

async function paintsElements(): Promise<boolean> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  if (!("drawElementImage" in context) || !("requestPaint" in canvas)) return false;
  canvas.setAttribute("layoutsubtree", "");
  canvas.innerHTML = '<div style="width:8px;height:8px;background:rgb(1,2,3)"></div>';
  document.body.append(canvas);
  await new Promise<void>((done) => {
    canvas.onpaint = () => {
      context.drawElementImage(canvas.firstElementChild!, 0, 0);
      done();
    };
    canvas.requestPaint();
  });
  const [red, green, blue] = context.getImageData(4, 4, 1, 1).data;
  canvas.remove();
  return red === 1 && green === 2 && blue === 3;
}

onDelayFailure((error) => (failure ??= error));
sealStage();
Object.assign(window, {probe, segment, still, openPlain, showPlain, heardPlain: () => plain!.hearing.heard});
