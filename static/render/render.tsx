// The export's page: draws the frames of one scene, or of a change from one to the next, into a canvas and encodes them. It knows nothing of projects and
// reaches no network; the worker that opened it hands it one segment and takes the video (scenes/render/engine.py).
// Only segments of the same scene share a page: whatever a scene does to it ends with it.
import type {ReactNode} from "react";
import {flushSync} from "react-dom";
import {createRoot} from "react-dom/client";
import {FilmView, type LoadedModule} from "../stage/film";
import {scriptsOf} from "../stage/fonts";
import {Encoding, sayPlace} from "./encoding";
import {Hearing, type Heard} from "./hearing";
import {onDelayFailure} from "../stage/media/delay";
import {setFiles, type StageFile} from "../stage/media/files";
import {STANDING} from "../stage/media/playback";
import {loadModules} from "../stage/modules";
import {configOf, sourceFrame, type FilmScene} from "../stage/protocol";
import {ready} from "../stage/ready";
import {SceneView, type SceneModule} from "../stage/scene";
import {sealStage} from "../stage/seal";
import {beginFrame, beginScene, endFrame, setLimits} from "../stage/turns";
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
}

/** What this browser can do of what the fast way needs. */
export interface Ability {
  /** Elements are painted into a canvas. */
  paints: boolean;
  /** The codecs asked about that it encodes. */
  codecs: string[];
}

/** Milliseconds spent on each step (of encoding those that drawing had to wait for it), the frames that had to be painted, what
 * is heard, and whether no frame shows anything. */
export interface Figures {
  heard: Heard[];
  draw: number;
  paint: number;
  encode: number;
  painted: number;
  bare: boolean;
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
    /** The worker's ears: the frame that a scene fails at, and the video, in parts of base64. */
    failing(frame: string): void;
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
// Nobody watches: a machine with much to do is no fault of the scene. The worker's patience for a frame is longer still.
const LOAD_LIMIT_MS = 15_000;
const [CODE_LIMIT_MS, FRAME_LIMIT_MS] = [8_000, 15_000];
const PICTURE_QUALITY = 0.9; // of WebP
// Chromium draws an element by way of a layer as large as what is drawn, and new memory for a whole frame costs 4 ms of 1080p. A layer
// of fewer bytes than this comes from memory that it keeps.
const LAYER_BYTES = 960_000;
const DITHER_ROWS = 8; // after as many a gradient's dither repeats: strips of other heights show where they meet
// What is made again for each strip that it reaches into.
const FILTERED = /filter:|<filter|shadow:/;

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
  #drawn = 0;

  constructor(readonly segment: Segment, readonly modules: ReadonlyMap<string, LoadedModule>, place: Element) {
    const {width, height, scene} = segment;
    const config = (one: FilmScene) => [one.id, configOf(segment, one)] as const;
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
    sayPlace({drawing: frame, drawn: this.#drawn++});
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

  /** Whether what `changed` looked at is drawn with filters. */
  get filtered(): boolean {
    if (!this.segment.leaving) return FILTERED.test(this.#markup);
    return treesOf(this.segment).some((tree) => FILTERED.test(tree.innerHTML));
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

  painted = 0;

  constructor(readonly segment: Segment, modules: ReadonlyMap<string, LoadedModule>) {
    this.canvas.setAttribute("layoutsubtree", "");
    this.canvas.width = segment.videoWidth;
    this.canvas.height = segment.videoHeight;
    this.#drawing = new Drawing(segment, modules, this.canvas);
    document.body.append(this.canvas);
  }

  /** Draws the frame; false if it is none that can be painted: a canvas inside of a canvas comes out empty. */
  async draw(frame: number): Promise<boolean> {
    await this.#drawing.draw(frame);
    return !treesOf(this.segment).some((tree) => tree.querySelector("canvas"));
  }

  /** Paints what was drawn; false if it is what the canvas shows already. */
  async paint(): Promise<boolean> {
    const {videoWidth, videoHeight} = this.segment;
    if (!box.isConnected || this.canvas.width !== videoWidth || this.canvas.height !== videoHeight) throw new Error("It took the page apart.");
    if (!this.#drawing.changed()) return false;
    this.painted++;
    const painted = new Promise<void>((done) => {
      this.canvas.onpaint = () => {
        this.#fill(this.#drawing.filtered ? videoHeight : stripRows(videoWidth));
        done();
      };
    });
    this.canvas.requestPaint();
    await painted;
    return true;
  }

  /** Paints the drawing in strips of `rows`, which are pixels of the video. */
  #fill(rows: number): void {
    const {width, height, videoWidth, videoHeight} = this.segment;
    const context = this.#context;
    context.reset();
    for (let top = 0; top < videoHeight; top += rows) {
      context.save();
      context.beginPath();
      context.rect(0, top, videoWidth, rows);
      context.clip();
      context.scale(videoWidth / width, videoHeight / height);
      context.drawElementImage(box, 0, 0);
      context.restore();
    }
  }

  /** What the canvas shows. Only now are its pixels made: until then it keeps what is to be drawn. */
  pixels(): VideoFrame {
    return new VideoFrame(this.canvas, {timestamp: 0, alpha: "discard"});
  }
}

/** How many rows of the video a strip has. */
const stripRows = (width: number): number => Math.max(DITHER_ROWS, Math.floor(LAYER_BYTES / (4 * width * DITHER_ROWS)) * DITHER_ROWS);

/** Does what a frame takes; the worker hears which one it was that something went wrong with. */
async function during<T>(frame: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    window.failing(String(frame));
    throw error;
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

/** Takes away what an earlier part of the scene left here. */
function clear(): void {
  flushSync(() => root.render(null));
  box.parentElement?.remove();
  failure = null;
}

/** Draws and encodes every frame, and hands the video over; null if it cannot be painted here. */
async function segment(job: Segment): Promise<Figures | null> {
  clear();
  const picture = new Picture(job, await modulesOf(job));
  const {codec, bitrate, videoWidth: width, videoHeight: height, videoFps: fps} = job;
  const encoding = new Encoding({container: job.container as "mp4" | "webm", codec, bitrate, width, height, fps});
  const spent = {draw: 0, paint: 0, encode: 0};
  let now = performance.now();
  const lap = (step: keyof typeof spent) => (spent[step] -= now - (now = performance.now()));
  const made = async (frame: number): Promise<boolean> => {
    if (!(await picture.draw(frame))) return false;
    lap("draw");
    const pixels = (await picture.paint()) ? picture.pixels() : null;
    lap("paint");
    await encoding.add(pixels);
    lap("encode");
    return true;
  };
  for (const frame of job.frames) if (!(await during(frame, () => made(frame)))) return null;
  const {video, bare} = await encoding.finish();
  lap("encode");
  await handOver(video);
  return {...spent, painted: picture.painted, heard: picture.heard, bare};
}

/** Hands over the first of the frames as a picture; null if it cannot be painted here. */
async function still(job: Segment): Promise<Figures | null> {
  const began = performance.now();
  const picture = new Picture(job, await modulesOf(job));
  const [frame] = job.frames as [number];
  if (!(await during(frame, () => picture.draw(frame)))) return null;
  await picture.paint();
  const blob = await new Promise<Blob | null>((done) => picture.canvas.toBlob(done, `image/${job.container}`, PICTURE_QUALITY));
  await handOver(new Uint8Array(await blob!.arrayBuffer()));
  return {draw: 0, paint: performance.now() - began, encode: 0, painted: 1, heard: [], bare: false};
}

// The slow way, for browsers and scenes that the fast one is not for: the worker takes pictures of the page.
let plain: Drawing | null = null;

async function openPlain(job: Segment): Promise<void> {
  plain = new Drawing(job, await modulesOf(job), document.body);
}

/** Shows a frame on the page itself; answers whether it looks otherwise than the one before. */
async function showPlain(frame: number): Promise<boolean> {
  await during(frame, () => plain!.draw(frame));
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
setLimits(CODE_LIMIT_MS, FRAME_LIMIT_MS);
sealStage();
Object.assign(window, {probe, segment, still, openPlain, showPlain, heardPlain: () => plain!.hearing.heard});
