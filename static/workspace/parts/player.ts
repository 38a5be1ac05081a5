import {filmDuration, sceneAt, transitionInto, type Film, type FilmScene, type FrameMessage, type HostMessage, type LoopMode, type Range} from "../../stage/protocol";
import {Bar} from "./player/bar";
import {drawGuides, fits, type Guide} from "./player/guides";
import {actionOf, listKeys, type Action} from "./player/keys";
import {recall, remember, type Memory} from "./player/memory";
import {Watchdog} from "./player/watchdog";
import {clock, sceneStarts} from "./time";

const NO_FILM: Film = {revision: -1, width: 1920, height: 1080, fps: 30, scenes: []};
const WHOLE: Range = {in: null, out: null};
const LOOPS: LoopMode[] = ["none", "film", "scene"];
const LOOP_NAMES: Record<LoopMode, string> = {none: "Loop: nothing", film: "Loop: the film", scene: "Loop: the scene"};
/** How much faster than its own pace a film is played by J and L. */
const FASTEST_SHUTTLE = 8;
/** What G shows when nothing was chosen. */
const USUAL_GUIDES: Guide[] = ["thirds", "safe"];
const HANGS = "It did not finish a frame within 3 seconds and was stopped. It plays again once it is changed.";

function commonDivisor(one: number, other: number): number {
  return other ? commonDivisor(other, one % other) : one;
}

/** What a scene's picture depends on. */
function drawn({js, props, duration, trimBefore, playbackRate, transition}: FilmScene): string {
  return JSON.stringify([js, props, duration, trimBefore, playbackRate, transition]);
}

/** The first scene that is new in `after` or drawn differently than in `before`; -1 for none. */
function firstChanged(before: Film, after: Film): number {
  const known = new Map(before.scenes.map((scene) => [scene.id, drawn(scene)]));
  return after.scenes.findIndex((scene) => known.get(scene.id) !== drawn(scene));
}

/** Takes `frame` off the page; returns what puts it back, made anew. */
function takeOff(frame: HTMLIFrameElement): () => void {
  const place = document.createComment("");
  frame.replaceWith(place);
  return () => place.replaceWith(frame.cloneNode());
}

/**
 * Drives the stage in its sandboxed frame. The markup inside is the page's; this gives it its behaviour.
 * `data-autoplay` plays the first film that has scenes, once; `data-loop` plays it again and again; `data-keys="page"`
 * makes its keys work all over the page. `data-dropped` says how many frames came too late to be seen.
 * Until it is played or moved it rests on the first scene's poster frame, so that nothing jumps when
 * the stage takes the poster's place, and no film rests on a first frame on which nothing has entered yet.
 * Fires `scenechange` with the id of the scene under the playhead.
 */
export class BazaarPlayer extends HTMLElement {
  #film = NO_FILM;
  #frame = 0;
  #playing = false;
  /** Number of the last message that moved the playhead: what the stage says of the time before it is late. */
  #turn = 0;
  #scrubbing = false;
  #loop: LoopMode = "none";
  #range = WHOLE;
  /** Chosen by the person; 1 is the film's own pace. */
  #speed = 1;
  /** What J and L made of it, below 0 backwards; 0: nothing. */
  #shuttle = 0;
  #memory = recall();
  #guidesBefore: Guide[] = USUAL_GUIDES;
  #sceneId = "";
  /** Where it begins when it is played while it rests on a poster; null: where it stands. */
  #begins: number | null = null;
  /** The revision that the stage has painted; -1 for none with scenes. */
  #painted = -1;
  /** What the stage is to do once it shows the film: a stage without a film has no time to set. */
  #resume: {frame: number; playing: boolean} | null = null;
  /** Scenes that hung, by id, as they were drawn then: such a one is not run again. */
  #hung = new Map<string, string>();
  /** Puts back the posters that were taken off the page with a stage that hung. */
  #posters: (() => void)[] = [];
  #bar!: Bar;
  #watchdog = new Watchdog({
    ping: (id) => this.#post({type: "ping", id}),
    watch: (port) => this.#post({type: "watch"}, [port]),
    hangs: (sceneId) => this.#hangs(sceneId),
  });

  connectedCallback(): void {
    this.#bar = new Bar(this.#find(".scrub"), {
      begin: () => this.#scrub(true),
      seek: (frame) => this.seek(frame),
      end: () => this.#scrub(false),
    });
    addEventListener("message", this.#hear);
    document.addEventListener("keydown", this.#key);
    document.addEventListener("fullscreenchange", this.#drawControls);
    document.addEventListener("visibilitychange", this.#seen);
    this.addEventListener("click", this.#click);
    this.addEventListener("input", this.#input);
    if ("loop" in this.dataset) this.#loop = "film";
    this.#drawControls();
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#watchdog.stop();
    removeEventListener("message", this.#hear);
    document.removeEventListener("keydown", this.#key);
    document.removeEventListener("fullscreenchange", this.#drawControls);
    document.removeEventListener("visibilitychange", this.#seen);
  }

  get film(): Film {
    return this.#film;
  }

  /** Shows `film` and keeps the playhead where it is, or at the end of a film that became shorter. */
  set film(film: Film) {
    if (film.revision < this.#film.revision) return;
    const first = this.#film.scenes.length === 0 && film.scenes.length > 0;
    const moved = this.#begins !== null && film.revision !== this.#film.revision && film.scenes.length > 0;
    const shows = moved ? Math.max(0, firstChanged(this.#film, film)) : -1;
    this.#film = film;
    this.#frame = Math.min(this.#frame, this.#last);
    this.#keepRange();
    this.#notice("");
    this.style.setProperty("--film-width", String(film.width));
    this.style.setProperty("--film-step", `${film.width / commonDivisor(film.width, film.height)}px`);
    this.style.setProperty("--film-height", String(film.height));
    this.toggleAttribute("data-empty", film.scenes.length === 0);
    if (film.scenes.length === 0) this.removeAttribute("data-shown");
    if (first) this.#begin();
    else if (shows >= 0) {
      this.#resume = {frame: (this.#frame = this.#poster(shows)), playing: false};
      this.#begins = this.#range.in ?? 0;
    }
    this.#bar.film = film;
    this.#show();
    this.#drawControls();
    this.#draw();
  }

  play(): void {
    if (!this.#film.scenes.length) return;
    if (this.#begins !== null && this.#pace > 0) this.seek(this.#begins);
    this.#begins = null;
    this.#playing = true;
    this.#post({type: "play", turn: ++this.#turn});
    this.#draw();
  }

  pause(): void {
    this.#playing = false;
    this.#post({type: "pause", turn: ++this.#turn});
    if (this.#shuttle) this.#setShuttle(0);
    this.#draw();
  }

  /** Moves the playhead to `frame`, held inside the film. */
  seek(frame: number): void {
    this.#begins = null;
    this.#frame = Math.max(0, Math.min(this.#last, Math.round(frame)));
    this.#post({type: "seek", frame: this.#frame, turn: ++this.#turn});
    this.#draw();
  }

  /** Stands on a scene's poster until it is moved, or played from `begins` on; a change elsewhere in the film then shows itself. */
  #rest(index: number, begins = this.#range.in ?? 0): void {
    this.seek(this.#poster(index));
    this.#begins = begins;
  }

  /** Goes to a scene, to the first frame on which it is seen alone; a film that stands shows it as its card does, for it begins empty. */
  seekScene(id: string): void {
    const index = this.#film.scenes.findIndex((scene) => scene.id === id);
    if (index < 0) return;
    const start = sceneStarts(this.#film)[index]! + transitionInto(this.#film, index);
    if (this.#playing) this.seek(start);
    else this.#rest(index, start);
  }

  /** Stands on a scene's poster, on which all of it is to be seen. */
  showScene(id: string): void {
    const index = this.#film.scenes.findIndex((scene) => scene.id === id);
    if (index < 0) return;
    this.pause();
    this.#rest(index);
  }

  /** Moves the playhead to the last frame, and stays there: a film that plays to its end would rest on a poster. */
  #toLast(): void {
    this.pause();
    this.seek(this.#last);
  }

  get #last(): number {
    return Math.max(0, filmDuration(this.#film) - 1);
  }

  /** How fast the film plays now; below 0 it runs backwards. */
  get #pace(): number {
    return this.#shuttle || this.#speed;
  }

  get #stage(): HTMLIFrameElement {
    return this.#find<HTMLIFrameElement>("iframe.stage");
  }

  #find<Found extends Element = HTMLElement>(selector: string): Found {
    return this.querySelector<Found>(selector)!;
  }

  // --- The stage ---

  /** The first film that has scenes plays, or rests on its poster. Once: later it would be a nuisance. */
  #begin(): void {
    const play = "autoplay" in this.dataset && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    delete this.dataset.autoplay;
    this.#frame = play ? 0 : this.#poster(0);
    this.#begins = play ? null : 0;
    this.#resume = {frame: this.#frame, playing: play};
  }

  /** The frame of the film that is the poster of its scene `index`. */
  #poster(index: number): number {
    return sceneStarts(this.#film)[index]! + (this.#film.scenes[index]!.posterFrame);
  }

  #post(message: HostMessage, ports: MessagePort[] = []): void {
    // The frame's origin is opaque, so there is no origin to name. What it gets is the film that it shows anyway.
    this.#stage.contentWindow?.postMessage(message, "*", ports);
  }

  /** Tells the stage all that it should know. */
  #show(): void {
    if (this.#film === NO_FILM) return;
    const scenes = this.#film.scenes.map((scene) => (this.#hung.get(scene.id) === drawn(scene) ? {...scene, stopped: HANGS} : scene));
    this.#post({type: "film", film: {...this.#film, scenes}});
    this.#post({type: "loop", loop: this.#loop});
    this.#post({type: "range", ...this.#range});
    this.#post({type: "speed", speed: this.#pace});
    this.#post({type: "volume", volume: this.#memory.volume});
    this.#post({type: "muted", muted: this.#memory.muted});
  }

  #hear = (event: MessageEvent): void => {
    if (event.source !== this.#stage.contentWindow) return;
    const message = event.data as FrameMessage | null; // a scene may post whatever it likes
    if (message?.type === "ready") {
      this.#watchdog.begin();
      for (const putBack of this.#posters.splice(0)) putBack();
      this.#resume ??= {frame: this.#frame, playing: this.#playing}; // it may have started anew
      this.#show();
    } else if (message?.type === "shown") {
      this.#shown(message.revision);
    } else if (message?.type === "error") {
      this.#failed(message);
    } else if (message?.type === "pong") {
      this.#watchdog.hear(message.id);
    } else if (message?.type === "dropped" && Number.isFinite(message.count)) {
      this.#dropped(message.count);
    } else if (message?.type === "frame" && Number.isFinite(message.frame) && message.turn === this.#turn && !this.#resume) {
      this.#moved(message.frame, message.playing === true);
    }
  };

  #moved(frame: number, playing: boolean): void {
    if (this.#painted >= 0) this.setAttribute("data-shown", String(this.#painted));
    const ended = this.#playing && !playing && frame >= this.#last;
    this.#frame = frame;
    this.#playing = playing;
    // Scenes end by leaving: the film rests on a picture, not on the empty last frame.
    if (ended && this.#film.scenes.length) this.#rest(this.#film.scenes.length - 1);
    else this.#draw();
  }

  #shown(revision: number): void {
    const resume = this.#resume;
    this.#resume = null;
    // A stage that is to show another frame first is seen when it says that it does.
    this.#painted = this.#film.scenes.length ? revision : -1;
    if (resume?.frame) this.#post({type: "seek", frame: resume.frame, turn: ++this.#turn});
    else if (this.#painted >= 0) this.setAttribute("data-shown", String(revision));
    if (!resume?.playing) return;
    this.#playing = true;
    this.#post({type: "play", turn: ++this.#turn});
    this.#draw();
  }

  #failed(error: Extract<FrameMessage, {type: "error"}>): void {
    const index = this.#film.scenes.findIndex((scene) => scene.id === error.sceneId);
    const name = index < 0 ? "A scene" : `Scene ${index + 1} “${this.#film.scenes[index]!.name}”`;
    this.#notice(`${name} stopped: ${error.message}${error.line ? ` (line ${error.line})` : ""}`);
  }

  /** The stage does not answer: it is made anew and goes on where it was, without the scene that it hangs in. */
  #hangs(sceneId: string | null): void {
    const scene = this.#film.scenes.find(({id}) => id === sceneId);
    if (scene) this.#hung.set(scene.id, drawn(scene));
    this.#resume = {frame: this.#frame, playing: this.#playing};
    this.#painted = -1;
    this.removeAttribute("data-shown");
    this.toggleAttribute("data-renewed", true);
    // The browser puts all sandboxed frames of the page into one process. One that hangs ends when the last of them is
    // gone, and the new stage gets another; the posters come back when it has started.
    const putBack = takeOff(this.#stage);
    this.#posters.push(...[...document.querySelectorAll<HTMLIFrameElement>("iframe[sandbox]")].map(takeOff));
    putBack();
    this.#watchdog.await();
  }

  /** The frame is told: a listener for this in it would keep the browser from ending it at once when it hangs. */
  #seen = (): void => {
    if (document.hidden) this.#post({type: "hidden"});
  };

  #dropped(count: number): void {
    this.dataset.dropped = String(count);
    this.#find(".dropped").textContent = count ? `${count} ${count === 1 ? "frame" : "frames"} dropped since it was set going` : "No frames dropped";
  }

  #notice(text: string): void {
    const notice = this.#find(".notice");
    notice.hidden = text === "";
    notice.textContent = text;
  }

  // --- What the person does ---

  #click = (event: MouseEvent): void => {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (pressed) this.#do([pressed.dataset.do!, pressed.dataset.value]);
  };

  #key = (event: KeyboardEvent): void => {
    const action = actionOf(event, this);
    if (!action || !this.#film.scenes.length) return;
    event.preventDefault();
    this.#do(action);
  };

  #do([name, value = ""]: Action): void {
    const amount = Number(value);
    const actions: Record<string, () => void> = {
      play: () => (this.#playing ? this.pause() : this.play()),
      pause: () => this.pause(),
      shuttle: () => this.#goFaster(amount),
      step: () => this.#step(amount),
      second: () => this.seek(this.#frame + amount * this.#film.fps),
      scene: () => this.#seekSceneBy(amount),
      first: () => this.seek(0),
      last: () => this.#toLast(),
      in: () => this.#setRange({in: this.#frame, out: this.#range.out}),
      out: () => this.#setRange({in: this.#range.in, out: this.#frame}),
      clear: () => this.#setRange(WHOLE),
      loop: () => this.#setLoop((value as LoopMode) || LOOPS[(LOOPS.indexOf(this.#loop) + 1) % LOOPS.length]!),
      mute: () => this.#setSound({muted: !this.#memory.muted}),
      guide: () => this.#toggleGuide(value as Guide),
      guides: () => this.#toggleGuides(),
      units: () => this.#keep({frames: !this.#memory.frames}),
      fullscreen: () => void this.#fullscreen(),
      keys: () => this.#showKeys(),
    };
    actions[name]?.();
  }

  /** Selects and sliders. */
  #input = (event: Event): void => {
    const {dataset, value} = event.target as HTMLInputElement | HTMLSelectElement;
    if (dataset.set === "volume") this.#setSound({volume: Number(value), muted: Number(value) === 0});
    if (dataset.set === "speed") {
      this.#speed = Number(value);
      this.#setShuttle(0);
    }
  };

  /** A film that plays is looked at frame by frame as soon as one steps. */
  #step(by: number): void {
    if (this.#playing) this.pause();
    this.seek(this.#frame + by);
  }

  #seekSceneBy(by: number): void {
    const starts = sceneStarts(this.#film);
    const scene = sceneAt(this.#film, this.#frame)?.index ?? 0;
    this.seek(starts[scene + by] ?? (by < 0 ? 0 : this.#last));
  }

  /** Sets the film going in a direction; one that goes there already goes twice as fast. */
  #goFaster(direction: number): void {
    const goes = this.#playing && Math.sign(this.#pace) === direction;
    const pace = goes ? this.#pace * 2 : direction < 0 ? -1 : 0;
    this.#setShuttle(Math.max(-FASTEST_SHUTTLE, Math.min(FASTEST_SHUTTLE, pace)));
    if (!this.#playing) this.play();
  }

  #setShuttle(shuttle: number): void {
    this.#shuttle = shuttle;
    this.#post({type: "speed", speed: this.#pace});
    this.#drawControls();
  }

  /** While one scrubs, the film stands. */
  #scrub(begins: boolean): void {
    if (begins) {
      this.#scrubbing = this.#playing;
      if (this.#playing) this.pause();
    } else if (this.#scrubbing) {
      this.#scrubbing = false;
      this.play();
    }
  }

  #setLoop(loop: LoopMode): void {
    this.#loop = loop;
    this.#post({type: "loop", loop});
    this.#drawControls();
  }

  /** A point that lies beyond the other one takes that away. */
  #setRange({in: first, out: last}: Range): void {
    const crossed = first !== null && last !== null && first > last;
    const movedIn = first !== this.#range.in;
    this.#range = crossed ? (movedIn ? {in: first, out: null} : {in: null, out: last}) : {in: first, out: last};
    this.#post({type: "range", ...this.#range});
    this.#drawControls();
  }

  /** Points behind the end of a film that became shorter are forgotten. */
  #keepRange(): void {
    const {in: first, out: last} = this.#range;
    this.#range = {in: first !== null && first > this.#last ? null : first, out: last !== null && last >= this.#last ? null : last};
  }

  #setSound(sound: {volume?: number; muted?: boolean}): void {
    this.#keep(sound);
    this.#post({type: "volume", volume: this.#memory.volume});
    this.#post({type: "muted", muted: this.#memory.muted});
  }

  #keep(change: Partial<Memory>): void {
    this.#memory = {...this.#memory, ...change};
    remember(this.#memory);
    this.#drawControls();
    this.#draw();
  }

  #toggleGuide(guide: Guide): void {
    const {guides} = this.#memory;
    this.#keep({guides: guides.includes(guide) ? guides.filter((one) => one !== guide) : [...guides, guide]});
  }

  #toggleGuides(): void {
    const {guides} = this.#memory;
    if (guides.length) this.#guidesBefore = guides;
    this.#keep({guides: guides.length ? [] : this.#guidesBefore});
  }

  #fullscreen(): Promise<void> {
    return document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
  }

  #showKeys(): void {
    const dialog = this.#find<HTMLDialogElement>("dialog.keys");
    listKeys(dialog.querySelector("dl")!);
    this.#find<HTMLDetailsElement>(".more").open = false;
    if (!dialog.open) dialog.showModal();
  }

  // --- What is shown of it ---

  /** What changes with the playhead. */
  #draw(): void {
    const {fps, scenes} = this.#film;
    const says = (frame: number) => (this.#memory.frames ? String(frame) : clock(frame, fps));
    this.toggleAttribute("data-playing", this.#playing);
    this.#bar.place(this.#frame, this.#playing);
    this.#find(".clock b").textContent = says(this.#frame);
    this.#find(".clock span").textContent = says(filmDuration(this.#film));
    for (const button of this.querySelectorAll<HTMLButtonElement>("button.play")) {
      button.setAttribute("aria-label", this.#playing ? "Pause" : "Play");
    }
    const sceneId = scenes[sceneAt(this.#film, this.#frame)?.index ?? -1]?.id ?? "";
    if (sceneId === this.#sceneId) return;
    this.#sceneId = sceneId;
    this.dispatchEvent(new CustomEvent("scenechange", {detail: sceneId}));
  }

  /** What changes when the person changes it. Some controls stand both in the bar and in the menu. */
  #drawControls = (): void => {
    const {volume, muted, frames, guides} = this.#memory;
    const empty = this.#film.scenes.length === 0;
    this.#bar.range = this.#range;
    drawGuides(this.#find<SVGSVGElement>("svg.guides"), empty ? [] : guides, this.#film);
    this.#each<HTMLButtonElement>("button[data-do]:not([data-do=keys])", (button) => (button.disabled = empty));
    this.#each<HTMLSelectElement>("[data-set=speed]", (select) => (select.value = String(this.#speed)));
    this.#each<HTMLInputElement>("[data-set=volume]", (slider) => {
      slider.value = String(muted ? 0 : volume);
      slider.style.setProperty("--at", slider.value);
    });
    this.#press("[data-do=mute]", () => muted);
    this.#press("[data-do=loop][data-value]", (button) => button.dataset.value === this.#loop);
    this.#press("[data-do=guide]", (button) => guides.includes(button.dataset.value as Guide));
    this.#each("[data-do=guide]", (button) => (button.hidden = !fits(button.dataset.value as Guide, this.#film)));
    this.#press("[data-do=fullscreen]", () => document.fullscreenElement === this);
    this.#each("[data-do=fullscreen]", (button) => (button.hidden = !document.fullscreenEnabled));
    this.#each("[data-do=loop]:not([data-value])", (button) => button.setAttribute("aria-label", LOOP_NAMES[this.#loop]));
    this.#each("[data-do=units]", (button) => button.setAttribute("aria-label", frames ? "Frames: show time instead" : "Time: show frames instead"));
    this.#each<HTMLButtonElement>("[data-do=clear]", (button) => (button.disabled = this.#range.in === null && this.#range.out === null));
    this.dataset.looping = this.#loop;
    this.toggleAttribute("data-muted", muted);
    this.#drawPace();
  };

  #drawPace(): void {
    const pace = this.#find(".pace");
    pace.hidden = this.#shuttle === 0;
    pace.textContent = `${this.#shuttle < 0 ? "−" : ""}${Math.abs(this.#shuttle)}×`;
  }

  #each<Found extends HTMLElement = HTMLElement>(selector: string, set: (element: Found) => void): void {
    this.querySelectorAll<Found>(selector).forEach(set);
  }

  #press(selector: string, pressed: (button: HTMLElement) => boolean): void {
    this.#each(selector, (button) => button.setAttribute("aria-pressed", String(pressed(button))));
  }
}
