// The scrub bar: where the film is, where its scenes meet, and which part of it is played.
import {filmDuration, sceneAt, type Film, type Range} from "../../../stage/protocol";
import {clock, sceneStarts} from "../time";

export interface Scrubbing {
  begin(): void;
  seek(frame: number): void;
  end(): void;
}

export class Bar {
  #film: Film | null = null;
  #tip: HTMLElement;
  #told = "";

  constructor(
    readonly element: HTMLElement,
    readonly scrubbing: Scrubbing,
  ) {
    this.#tip = element.querySelector<HTMLElement>(".tip")!;
    element.addEventListener("pointerdown", this.#press);
    element.addEventListener("pointermove", this.#move);
    element.addEventListener("lostpointercapture", () => scrubbing.end());
  }

  set film(film: Film) {
    this.#film = film;
    this.element.querySelectorAll(".cut").forEach((cut) => cut.remove());
    for (const start of sceneStarts(film).slice(1)) {
      const cut = document.createElement("span");
      cut.className = "cut";
      cut.style.setProperty("--at", this.#part(start));
      this.element.insertBefore(cut, this.element.querySelector(".head"));
    }
  }

  /** Shows the part of the film that is played. */
  set range({in: first, out: last}: Range) {
    this.element.toggleAttribute("data-in", first !== null);
    this.element.toggleAttribute("data-out", last !== null);
    this.element.style.setProperty("--in", this.#part(first ?? 0));
    this.element.style.setProperty("--out", last === null ? "1" : this.#part(last));
  }

  /** Puts the head at `frame`. A screen reader hears it at once when it stands, once a second while it runs. */
  place(frame: number, playing: boolean): void {
    this.element.style.setProperty("--at", this.#part(frame));
    if (!this.#film) return;
    const {fps} = this.#film;
    const at = playing ? Math.floor(frame / fps) * fps : frame;
    const told = `${at}/${this.#last}`;
    if (told === this.#told) return;
    this.#told = told;
    const place = sceneAt(this.#film, at);
    this.element.setAttribute("aria-disabled", String(place === null));
    this.element.setAttribute("aria-valuemax", String(this.#last));
    this.element.setAttribute("aria-valuenow", String(at));
    this.element.setAttribute("aria-valuetext", place ? `${clock(at, fps)}, scene ${place.index + 1}` : "No scenes yet");
  }

  get #last(): number {
    return this.#film ? Math.max(0, filmDuration(this.#film) - 1) : 0;
  }

  /** 0 at the first frame, 1 at the last. */
  #part(frame: number): string {
    return String(this.#last ? frame / this.#last : 0);
  }

  #frameUnder(event: PointerEvent): number {
    const box = this.element.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.round(part * this.#last);
  }

  #press = (event: PointerEvent): void => {
    if (event.button !== 0 || !this.#film?.scenes.length) return;
    this.element.setPointerCapture(event.pointerId);
    this.scrubbing.begin();
    this.scrubbing.seek(this.#frameUnder(event));
    this.#say(event);
  };

  #move = (event: PointerEvent): void => {
    if (this.element.hasPointerCapture(event.pointerId)) this.scrubbing.seek(this.#frameUnder(event));
    this.#say(event);
  };

  /** Beside the pointer: the time there, and the scene. */
  #say(event: PointerEvent): void {
    const frame = this.#frameUnder(event);
    const place = this.#film && sceneAt(this.#film, frame);
    if (!place) return;
    this.#tip.textContent = `${clock(frame, this.#film!.fps)} · ${place.index + 1} ${this.#film!.scenes[place.index]!.name}`;
    // It stays over the bar where its middle would take it past an end.
    const half = this.#tip.offsetWidth / 2;
    const at = Number(this.#part(frame)) * this.element.offsetWidth;
    this.#tip.style.left = `${Math.min(Math.max(at, half), Math.max(half, this.element.offsetWidth - half))}px`;
  }
}
