import {filmDuration, sceneAt, type Film, type FilmScene, type FrameMessage, type HostMessage} from "../../stage/protocol";
import {clock, sceneStarts} from "./time";

/** Where keys mean something else than the player: what is typed in or pressed, and lists that scroll. */
const OWN_KEYS = "input, textarea, select, button, summary, a, .scroll";

const NO_FILM: Film = {revision: -1, width: 1920, height: 1080, fps: 30, scenes: []};

/** The first scene that is new in `after` or drawn differently than in `before`; -1 for none. */
function firstChanged(before: Film, after: Film): number {
  const drawn = (scene: FilmScene) => JSON.stringify([scene.js, scene.props, scene.duration, scene.trimBefore, scene.playbackRate]);
  const known = new Map(before.scenes.map((scene) => [scene.id, drawn(scene)]));
  return after.scenes.findIndex((scene) => known.get(scene.id) !== drawn(scene));
}

/**
 * Drives the stage in its sandboxed frame. The markup inside is the page's; this gives it its behaviour.
 * `data-autoplay` plays the first film that has scenes, once; `data-keys="page"` makes its keys work all over the page.
 * Until it is played or moved it rests on the first scene's poster frame, so that nothing jumps when
 * the stage takes the poster's place, and no film rests on a first frame on which nothing has entered yet.
 * Fires `scenechange` with the id of the scene under the playhead.
 */
export class BazaarPlayer extends HTMLElement {
  #film = NO_FILM;
  #frame = 0;
  #playing = false;
  #loop = false;
  #sceneId = "";
  #told = "";
  #resting = false;
  /** The revision that the stage has painted; -1 for none with scenes. */
  #painted = -1;
  /** What the stage is to do once it shows the film: a stage without a film has no time to set. */
  #resume: {frame: number; playing: boolean} | null = null;

  connectedCallback(): void {
    addEventListener("message", this.#hear);
    document.addEventListener("keydown", this.#key);
    this.addEventListener("click", this.#click);
    this.#scrub.addEventListener("pointerdown", this.#drag);
    this.#scrub.addEventListener("pointermove", this.#drag);
    this.#loop = "loop" in this.dataset;
    this.#draw();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    document.removeEventListener("keydown", this.#key);
  }

  get film(): Film {
    return this.#film;
  }

  /** Shows `film` and keeps the playhead where it is, or at the end of a film that became shorter. */
  set film(film: Film) {
    if (film.revision < this.#film.revision) return;
    const first = this.#film.scenes.length === 0 && film.scenes.length > 0;
    const moved = this.#resting && film.revision !== this.#film.revision && film.scenes.length > 0;
    const shows = moved ? Math.max(0, firstChanged(this.#film, film)) : -1;
    this.#film = film;
    this.#frame = Math.min(this.#frame, this.#last);
    this.#notice("");
    this.style.setProperty("--film-width", String(film.width));
    this.style.setProperty("--film-height", String(film.height));
    this.toggleAttribute("data-empty", film.scenes.length === 0);
    if (film.scenes.length === 0) this.removeAttribute("data-shown");
    if (first) this.#begin();
    else if (shows >= 0) this.#resume = {frame: (this.#frame = this.#poster(shows)), playing: false};
    this.#cuts();
    this.#show();
    this.#draw();
  }

  play(): void {
    if (!this.#film.scenes.length) return;
    if (this.#resting || this.#frame >= this.#last) this.seek(0);
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
    this.#resting = false;
    this.#frame = Math.max(0, Math.min(this.#last, Math.round(frame)));
    this.#post({type: "seek", frame: this.#frame});
    this.#draw();
  }

  /** Stands on a scene's poster until it is played or moved; a change elsewhere in the film then shows itself. */
  #rest(index: number): void {
    this.seek(this.#poster(index));
    this.#resting = true;
  }

  /** Moves the playhead to the start of a scene. */
  seekScene(id: string): void {
    const start = sceneStarts(this.#film)[this.#film.scenes.findIndex((scene) => scene.id === id)];
    if (start !== undefined) this.seek(start);
  }

  get #last(): number {
    return Math.max(0, filmDuration(this.#film) - 1);
  }

  get #stage(): HTMLIFrameElement {
    return this.querySelector<HTMLIFrameElement>(".stage")!;
  }

  get #scrub(): HTMLElement {
    return this.querySelector<HTMLElement>(".scrub")!;
  }

  /** The first film that has scenes plays, or rests on its poster. Once: later it would be a nuisance. */
  #begin(): void {
    const play = "autoplay" in this.dataset && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    delete this.dataset.autoplay;
    this.#frame = play ? 0 : this.#poster(0);
    this.#resting = !play;
    this.#resume = {frame: this.#frame, playing: play};
  }

  /** The frame of the film that is the poster of its scene `index`. */
  #poster(index: number): number {
    return sceneStarts(this.#film)[index]! + (this.#film.scenes[index]!.posterFrame);
  }

  #post(message: HostMessage): void {
    // The frame's origin is opaque, so there is no origin to name. What it gets is the film that it shows anyway.
    this.#stage.contentWindow?.postMessage(message, "*");
  }

  #show(): void {
    if (this.#film === NO_FILM) return;
    this.#post({type: "film", film: this.#film});
    this.#post({type: "loop", loop: this.#loop ? "film" : "none"});
  }

  #hear = (event: MessageEvent): void => {
    if (event.source !== this.#stage.contentWindow) return;
    const message = event.data as FrameMessage | null; // a scene may post whatever it likes
    if (message?.type === "ready") {
      // It may have started anew: it is told all that it should know.
      this.#resume ??= {frame: this.#frame, playing: this.#playing};
      this.#show();
    } else if (message?.type === "shown") {
      this.#shown(message.revision);
    } else if (message?.type === "error") {
      this.#failed(message);
    } else if (message?.type === "frame" && Number.isFinite(message.frame) && !this.#resume) {
      if (this.#painted >= 0) this.setAttribute("data-shown", String(this.#painted));
      const ended = this.#playing && !message.playing && message.frame >= this.#last;
      this.#frame = message.frame;
      this.#playing = message.playing;
      // Scenes end by leaving: the film rests on a picture, not on the empty last frame.
      if (ended && this.#film.scenes.length) this.#rest(this.#film.scenes.length - 1);
      else this.#draw();
    }
  };

  #shown(revision: number): void {
    const resume = this.#resume;
    this.#resume = null;
    // A stage that is to show another frame first is seen when it says that it does.
    this.#painted = this.#film.scenes.length ? revision : -1;
    if (resume?.frame) this.#post({type: "seek", frame: resume.frame});
    else if (this.#painted >= 0) this.setAttribute("data-shown", String(revision));
    if (resume?.playing) this.#post({type: "play"});
  }

  #failed(error: Extract<FrameMessage, {type: "error"}>): void {
    const index = this.#film.scenes.findIndex((scene) => scene.id === error.sceneId);
    const name = index < 0 ? "A scene" : `Scene ${index + 1} “${this.#film.scenes[index]!.name}”`;
    this.#notice(`${name} stopped: ${error.message}${error.line ? ` (line ${error.line})` : ""}`);
  }

  #notice(text: string): void {
    const notice = this.querySelector<HTMLElement>(".notice")!;
    notice.hidden = text === "";
    notice.textContent = text;
  }

  #click = (event: MouseEvent): void => {
    const action = (event.target as Element).closest<HTMLElement>("[data-do]")?.dataset.do;
    if (action === "loop") this.#setLoop(!this.#loop);
    else if (action === "fullscreen") void this.#fullscreen();
    else if (action === "play") this.#toggle();
  };

  #toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  #setLoop(loop: boolean): void {
    this.#loop = loop;
    this.#post({type: "loop", loop: loop ? "film" : "none"});
    this.#draw();
  }

  #fullscreen(): Promise<void> {
    return document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
  }

  #drag = (event: PointerEvent): void => {
    if (event.type === "pointerdown") this.#scrub.setPointerCapture(event.pointerId);
    else if (!this.#scrub.hasPointerCapture(event.pointerId)) return;
    const box = this.#scrub.getBoundingClientRect();
    this.seek(((event.clientX - box.left) / box.width) * this.#last);
  };

  #key = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest(OWN_KEYS)) return;
    if (this.dataset.keys !== "page" && !this.contains(target)) return;
    const step = event.shiftKey ? this.#film.fps : 1;
    const starts = sceneStarts(this.#film);
    const scene = sceneAt(this.#film, this.#frame)?.index ?? 0;
    const moves: Record<string, () => void> = {
      " ": () => this.#toggle(),
      ArrowLeft: () => this.seek(this.#frame - step),
      ArrowRight: () => this.seek(this.#frame + step),
      PageUp: () => this.seek(starts[scene - 1] ?? 0),
      PageDown: () => this.seek(starts[scene + 1] ?? this.#last),
      Home: () => this.seek(0),
      End: () => this.seek(this.#last),
    };
    const move = moves[event.key];
    if (!move || !this.#film.scenes.length) return;
    event.preventDefault();
    move();
  };

  /** Marks on the scrub bar where one scene ends and the next begins. */
  #cuts(): void {
    this.#scrub.querySelectorAll(".cut").forEach((cut) => cut.remove());
    for (const start of sceneStarts(this.#film).slice(1)) {
      const cut = document.createElement("span");
      cut.className = "cut";
      cut.style.setProperty("--at", String(start / this.#last));
      this.#scrub.insertBefore(cut, this.#scrub.querySelector(".head"));
    }
  }

  #draw(): void {
    const {fps, scenes} = this.#film;
    this.toggleAttribute("data-playing", this.#playing);
    this.#scrub.style.setProperty("--at", String(this.#last ? this.#frame / this.#last : 0));
    this.querySelector(".clock b")!.textContent = clock(this.#frame, fps);
    this.querySelector(".clock span")!.textContent = clock(filmDuration(this.#film), fps);
    this.querySelector('[data-do="loop"]')!.setAttribute("aria-pressed", String(this.#loop));
    const play = this.querySelector<HTMLButtonElement>("button.play")!;
    play.disabled = scenes.length === 0;
    play.setAttribute("aria-label", this.#playing ? "Pause" : "Play");
    this.#tell();
    const sceneId = scenes[sceneAt(this.#film, this.#frame)?.index ?? -1]?.id ?? "";
    if (sceneId === this.#sceneId) return;
    this.#sceneId = sceneId;
    this.dispatchEvent(new CustomEvent("scenechange", {detail: sceneId}));
  }

  /** What a screen reader says of the playhead: at once when it stands, once a second while it runs. */
  #tell(): void {
    const {fps} = this.#film;
    const at = this.#playing ? Math.floor(this.#frame / fps) * fps : this.#frame;
    const told = `${at}/${this.#last}`;
    if (told === this.#told) return;
    this.#told = told;
    const place = sceneAt(this.#film, at);
    this.#scrub.setAttribute("aria-disabled", String(place === null));
    this.#scrub.setAttribute("aria-valuemax", String(this.#last));
    this.#scrub.setAttribute("aria-valuenow", String(at));
    this.#scrub.setAttribute("aria-valuetext", place ? `${clock(at, fps)}, scene ${place.index + 1}` : "No scenes yet");
  }
}
