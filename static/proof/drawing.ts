// Draws frames of a scene to markup and looks at them; each frame once, as often as it is asked for.
import {createElement, type ReactElement} from "react";
// The one renderer, without the streaming ones beside it that need what bare V8 lacks.
// @ts-expect-error the file has no types of its own; renderToStaticMarkup is that of react-dom/server
import {renderToStaticMarkup as untyped} from "../node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js";
import {hearParts} from "../stage/parts";
import {SceneView, type SceneModule} from "../stage/scene";
import type {VideoConfig} from "../stage/timeline";
import {describe} from "./errors";
import {FontUses} from "./fonts";
import type {Drawn} from "./look/looks";
import {sightOf} from "./look/sight";
import {problem, type Problem} from "./problem";

const renderToStaticMarkup = untyped as (element: ReactElement) => string;
// React puts links before the markup that have a page load its pictures early; a frame is no page.
const PRELOADS = /^(?:<link rel="preload"[^>]*>)+/;

/** Characters; a rich frame has 100,000. tools/proof/prover.py refuses larger answers as well. */
const MAX_MARKUP = 4_000_000;

// A scene that loops has a part for each round that is drawn.
const MAX_PARTS = 100;

/** What stops a scene, thrown. */
export class Fault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export class Drawing {
  private readonly frames = new Map<number, Drawn>();
  /** What the texts of all frames are set in. */
  readonly fonts = new FontUses();
  /** Its sequences: their first frames, and the first ones after them. */
  readonly parts = new Map<string, [start: number, end: number]>();
  private drawing = 0;

  constructor(
    private readonly module: SceneModule,
    private readonly props: Record<string, unknown>,
    private readonly config: VideoConfig,
  ) {
    hearParts((begins, length) => {
      const start = Math.max(0, Math.round(this.drawing + begins));
      const end = Math.min(config.durationInFrames, Math.round(this.drawing + begins + length));
      if (start < end && this.parts.size < MAX_PARTS) this.parts.set(`${start} ${end}`, [start, end]);
    });
  }

  /** All frames drawn so far, in their order. */
  get drawn(): Drawn[] {
    return [...this.frames.values()].sort((a, b) => a.frame - b.frame);
  }

  has(frame: number): boolean {
    return this.frames.has(frame);
  }

  /** The markup of a frame, drawn anew. Throws Fault. */
  private markup(frame: number): string {
    const {module, props, config} = this;
    this.drawing = frame;
    try {
      return renderToStaticMarkup(createElement(SceneView, {module, props, frame, config})).replace(PRELOADS, "");
    } catch (error) {
      throw new Fault(describe("throws", error, frame));
    }
  }

  /** Whether a frame, drawn once more after the others, is still what it was. */
  repeats({frame, markup}: Drawn): boolean {
    try {
      return this.markup(frame) === markup;
    } catch {
      return false;
    }
  }

  /** Throws Fault, also for what a scene may not draw. */
  at(frame: number): Drawn {
    const known = this.frames.get(frame);
    if (known) return known;
    const markup = this.markup(frame);
    if (markup.length > MAX_MARKUP) throw new Fault(problem("too-large", `Frame ${frame} draws too much: its markup is larger than 4 MB.`, {frame}));
    const sight = sightOf(markup, this.config.width, this.config.height, this.fonts);
    const [fault] = sight.faults;
    if (fault) throw new Fault(problem(fault.rule, fault.message, {frame, hint: fault.hint}));
    const drawn = {frame, markup, sight};
    this.frames.set(frame, drawn);
    return drawn;
  }
}
