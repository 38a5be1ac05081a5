import {clock, filmFrames, sceneAt, sceneStarts, type Film} from "./film";

type FromStage =
  | {type: "ready"}
  | {type: "shown"; revision: number; frame: number}
  | {type: "frame"; frame: number; playing: boolean}
  | {type: "error"; sceneId: string; message: string; line?: number | null};

/** Where keys mean something else than the player: what is typed in or pressed, and lists that scroll. */
const OWN_KEYS = "input, textarea, select, button, summary, a, .scroll";

/**
 * Drives the stage in its sandboxed frame. The markup inside is the page's; this gives it its behaviour.
 * `data-autoplay` plays the first film that has scenes, once; `data-keys="page"` makes its keys work all over the page.
 * Fires `scenechange` with the id of the scene under the playhead.
 */
export class BazaarPlayer extends HTMLElement {
  #film: Film | null = null;
  #frame = 0;
  #playing = false;
  #loop = false;
  #sceneId = "";
  #autoplay = false;
  #told = "";

  connectedCallback(): void {
    addEventListener("message", this.#hear);
    document.addEventListener("keydown", this.#key);
    this.#autoplay = "autoplay" in this.dataset && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#loop = "loop" in this.dataset;
    this.addEventListener("click", this.#click);
    this.#scrub.addEventListener("pointerdown", this.#drag);
    this.#scrub.addEventListener("pointermove", this.#drag);
    this.#draw();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    document.removeEventListener("keydown", this.#key);
  }

  get film(): Film | null {
    return this.#film;
  }

  /** Shows `film` and keeps the playhead where it is, or at the end of a film that became shorter. */
  set film(film: Film) {
    if (this.#film && film.revision < this.#film.revision) return;
    const first = filmFrames(this.#film) === 0 && film.scenes.length > 0;
    this.#film = film;
    this.#frame = Math.min(this.#frame, Math.max(0, filmFrames(film) - 1));
    this.#notice("");
    this.style.setProperty("--film-width", String(film.width));
    this.style.setProperty("--film-height", String(film.height));
    this.toggleAttribute("data-empty", film.scenes.length === 0);
    if (film.scenes.length === 0) this.removeAttribute("data-shown");
    this.#cuts();
    this.#show();
    if (first && this.#autoplay) this.play();
    this.#autoplay &&= !first;
    this.#draw();
  }

  play(): void {
    const last = filmFrames(this.#film) - 1;
    if (last < 0) return;
    if (this.#frame >= last) this.seek(0);
    this.#playing = true;
    this.#post({type: "play"});
    this.#draw();
  }

  pause(): void {
    this.#playing = false;
    this.#post({type: "pause"});
    this.#draw();
  }

  /** Moves the playhead to `frame`, held inside the film. */
  seek(frame: number): void {
    const last = Math.max(0, filmFrames(this.#film) - 1);
    this.#frame = Math.max(0, Math.min(last, Math.round(frame)));
    this.#post({type: "seek", frame: this.#frame});
    this.#draw();
  }

  /** Moves the playhead to the start of a scene. */
  seekScene(id: string): void {
    const index = this.#film?.scenes.findIndex((scene) => scene.id === id) ?? -1;
    if (index >= 0) this.seek(sceneStarts(this.#film)[index]!);
  }

  get #stage(): HTMLIFrameElement {
    return this.querySelector<HTMLIFrameElement>(".stage")!;
  }

  get #scrub(): HTMLElement {
    return this.querySelector<HTMLElement>(".scrub")!;
  }

  #post(message: object): void {
    // The frame's origin is opaque, so there is no origin to name. What it gets is the film that it shows anyway.
    this.#stage.contentWindow?.postMessage(message, "*");
  }

  #show(): void {
    if (!this.#film) return;
    this.#post({type: "film", film: this.#film});
    this.#post({type: "loop", loop: this.#loop});
  }

  #hear = (event: MessageEvent): void => {
    if (event.source !== this.#stage.contentWindow) return;
    const message = event.data as FromStage;
    if (message.type === "ready") {
      // It may have started anew: it gets all that it should know.
      this.#show();
      this.#post({type: "seek", frame: this.#frame});
      if (this.#playing) this.#post({type: "play"});
    } else if (message.type === "shown" && this.#film?.scenes.length) {
      this.setAttribute("data-shown", String(message.revision));
    } else if (message.type === "frame") {
      this.#frame = message.frame;
      this.#playing = message.playing;
      this.#draw();
    } else if (message.type === "error") {
      this.#failed(message);
    }
  };

  #failed(error: Extract<FromStage, {type: "error"}>): void {
    const index = this.#film?.scenes.findIndex((scene) => scene.id === error.sceneId) ?? -1;
    const name = index < 0 ? "A scene" : `Scene ${index + 1} “${this.#film!.scenes[index]!.name}”`;
    this.#notice(`${name} stopped: ${error.message}${error.line ? ` (line ${error.line})` : ""}`);
  }

  #notice(text: string): void {
    const notice = this.querySelector<HTMLElement>(".notice")!;
    notice.hidden = text === "";
    notice.textContent = text;
  }

  #click = (event: MouseEvent): void => {
    const target = event.target as Element;
    const action = target.closest<HTMLElement>("[data-do]")?.dataset.do;
    if (action === "loop") this.#setLoop(!this.#loop);
    else if (action === "fullscreen") void this.#fullscreen();
    else if (action === "play") this.#playing ? this.pause() : this.play();
  };

  #setLoop(loop: boolean): void {
    this.#loop = loop;
    this.#post({type: "loop", loop});
    this.#draw();
  }

  #fullscreen(): Promise<void> {
    return document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
  }

  #drag = (event: PointerEvent): void => {
    if (event.type === "pointerdown") this.#scrub.setPointerCapture(event.pointerId);
    else if (!this.#scrub.hasPointerCapture(event.pointerId)) return;
    const box = this.#scrub.getBoundingClientRect();
    this.seek(((event.clientX - box.left) / box.width) * Math.max(0, filmFrames(this.#film) - 1));
  };

  #key = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest(OWN_KEYS)) return;
    if (this.dataset.keys !== "page" && !this.contains(target)) return;
    const step = event.shiftKey ? (this.#film?.fps ?? 30) : 1;
    const scene = sceneAt(this.#film, this.#frame);
    const starts = sceneStarts(this.#film);
    const moves: Record<string, () => void> = {
      " ": () => (this.#playing ? this.pause() : this.play()),
      ArrowLeft: () => this.seek(this.#frame - step),
      ArrowRight: () => this.seek(this.#frame + step),
      PageUp: () => this.seek(starts[scene - 1] ?? 0),
      PageDown: () => this.seek(starts[scene + 1] ?? filmFrames(this.#film)),
      Home: () => this.seek(0),
      End: () => this.seek(filmFrames(this.#film)),
    };
    const move = moves[event.key];
    if (!move || !filmFrames(this.#film)) return;
    event.preventDefault();
    move();
  };

  /** Marks on the scrub bar where one scene ends and the next begins. */
  #cuts(): void {
    const frames = Math.max(1, filmFrames(this.#film) - 1);
    this.#scrub.querySelectorAll(".cut").forEach((cut) => cut.remove());
    for (const start of sceneStarts(this.#film).slice(1)) {
      const cut = document.createElement("span");
      cut.className = "cut";
      cut.style.setProperty("--at", String(start / frames));
      this.#scrub.insertBefore(cut, this.#scrub.querySelector(".head"));
    }
  }

  #draw(): void {
    const frames = filmFrames(this.#film);
    const fps = this.#film?.fps ?? 30;
    const last = Math.max(0, frames - 1);
    this.toggleAttribute("data-playing", this.#playing);
    this.#scrub.style.setProperty("--at", String(last ? this.#frame / last : 0));
    this.querySelector(".clock b")!.textContent = clock(this.#frame, fps);
    this.querySelector(".clock span")!.textContent = clock(frames, fps);
    this.querySelector('[data-do="loop"]')!.setAttribute("aria-pressed", String(this.#loop));
    const play = this.querySelector<HTMLButtonElement>("button.play")!;
    play.disabled = frames === 0;
    play.setAttribute("aria-label", this.#playing ? "Pause" : "Play");
    this.#tell(last, fps);
    const sceneId = this.#film?.scenes[sceneAt(this.#film, this.#frame)]?.id ?? "";
    if (sceneId === this.#sceneId) return;
    this.#sceneId = sceneId;
    this.dispatchEvent(new CustomEvent("scenechange", {detail: sceneId, bubbles: true}));
  }

  /** What a screen reader says of the playhead: at once when it stands, once a second while it runs. */
  #tell(last: number, fps: number): void {
    const told = `${this.#playing ? Math.floor(this.#frame / fps) * fps : this.#frame}/${last}`;
    if (told === this.#told) return;
    this.#told = told;
    const scene = sceneAt(this.#film, this.#frame);
    this.#scrub.setAttribute("aria-disabled", String(scene < 0));
    this.#scrub.setAttribute("aria-valuemax", String(last));
    this.#scrub.setAttribute("aria-valuenow", String(this.#frame));
    const words = scene < 0 ? "No scenes yet" : `${clock(this.#frame, fps)}, scene ${scene + 1}`;
    this.#scrub.setAttribute("aria-valuetext", words);
  }
}
