import htmx from "htmx.org";
import {Idiomorph} from "idiomorph";
import type {Film} from "../../stage/protocol";
import type {BazaarPlayer} from "./player";
import type {Progress} from "./pending";

/** What the socket says. Events carry ids, and the page reads what it needs anew; a changed film comes along. */
interface ProjectEvent {
  type: "film.changed" | "chat.changed" | "chat.progress" | "export.changed" | "thumbnail.changed" | "project.deleted";
  projectId: string;
  requestId: string;
  operation: string;
  affectedIds: string[];
  timestamp: string;
  /** With film.changed; null where the server could not read it. */
  film?: Film | null;
  /** With chat.progress, which is stored nowhere. */
  progress?: Progress;
}

type Part = "chat" | "film" | "strip";

const LONGEST_WAIT_MS = 10_000;
const READ_AGAIN_MS = 3_000;
/** When the rest of the page follows a change: the strip once the film is on screen, about; the chat when a quick turn is
 * over, so that its question and its answer are read at once. The picture comes first: they would compete with it. */
const SOON_MS = {film: 0, strip: 100, chat: 300};
/** The socket's close code for a project that is not this person's, or no longer there. */
const NOT_FOUND = 4404;
/** How long an answered write waits for the event that should have come with it. */
const EVENT_GRACE_MS = 250;

/** What belongs to this tab alone is kept: what is typed, unfolded, chosen, or not sent yet. */
const OWN_STATE = {
  ignoreActiveValue: true,
  callbacks: {
    beforeAttributeUpdated: (name: string, _: Element, change: string) =>
      !["open", "checked", "aria-current"].includes(name) && !(name === "srcdoc" && change === "remove"),
    // The server sends the newest turns; those above them stay, and so does what it has not got yet.
    beforeNodeRemoved: (node: Node) => !(node instanceof Element && node.classList.contains("turn")),
  },
};

/** Morphs each element of `html` into the one on the page that has its id. */
function morph(html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  for (const element of [...fresh.children]) {
    const old = document.getElementById(element.id);
    if (!old) continue;
    Idiomorph.morph(old, element.outerHTML, OWN_STATE);
    htmx.process(document.getElementById(element.id)!);
  }
}

/** Keeps a project's page as the server has it: one reader at a time, so that an older answer never wins. */
export class Live {
  #wanted = new Set<Part>();
  #soon = new Set<Part>();
  #reading = false;
  #socket: WebSocket | null = null;
  #wait = 250;
  #lastEvent = 0;
  /** Writes on their way. */
  #writing = 0;

  constructor(
    readonly project: HTMLElement,
    readonly player: BazaarPlayer,
    readonly onMorph: {before: () => void; after: () => void},
    readonly onExport: (operation: string, id: string) => void,
    readonly onProgress: (messageId: string, progress: Progress) => void,
  ) {}

  start(): void {
    document.body.addEventListener("htmx:beforeSend", (event) => this.#watchWrite((event as CustomEvent).detail));
    addEventListener("online", () => this.#open());
    // A phone that was asleep may hold a socket that is dead and does not know it.
    document.addEventListener("visibilitychange", () => document.hidden || this.read("chat", "film", "strip"));
    this.#open();
    this.read("film");
  }

  /** Reads those parts of the project anew and shows them. */
  read(...parts: Part[]): void {
    for (const part of parts) this.#wanted.add(part);
    if (!this.#reading) void this.#readWanted();
  }

  async #readWanted(): Promise<void> {
    this.#reading = true;
    while (this.#wanted.size) {
      const parts: Part[] = this.#wanted.has("film") ? ["film"] : [...this.#wanted];
      for (const part of parts) this.#wanted.delete(part);
      await Promise.all(parts.map((part) => this.#readPart(part).catch(() => this.#readLater(part))));
    }
    this.#reading = false;
  }

  #readLater(part: Part): void {
    this.#connection(false);
    setTimeout(() => this.read(part), READ_AGAIN_MS);
  }

  async #readPart(part: Part): Promise<void> {
    const response = await fetch(this.project.dataset[part]!, {headers: {"HX-Request": "true"}});
    if (response.status === 404) location.reload(); // deleted, or no longer this person's: the server says which
    if (!response.ok) throw new Error(`${part}: ${response.status}`);
    if (part === "film") {
      this.player.film = (await response.json()) as Film;
    } else {
      const html = await response.text();
      this.onMorph.before();
      morph(html);
      this.onMorph.after();
    }
    if (this.#socket?.readyState === WebSocket.OPEN) this.#connection(true);
  }

  #open(): void {
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return;
    const socket = new WebSocket(new URL(this.project.dataset.socket!, location.href.replace(/^http/, "ws")));
    this.#socket = socket;
    socket.onopen = () => {
      this.#wait = 250;
      this.#connection(true);
      this.read("chat", "film", "strip"); // what happened before it was open was not heard
    };
    socket.onmessage = (message) => this.#hear(JSON.parse(message.data as string) as ProjectEvent);
    socket.onclose = (event) => {
      if (event.code === NOT_FOUND) location.reload();
      this.#connection(false);
      setTimeout(() => this.#open(), this.#wait * (0.75 + Math.random() / 2));
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    };
  }

  #hear(event: ProjectEvent): void {
    if (event.type === "export.changed") return this.onExport(event.operation, event.affectedIds[0]!);
    if (event.type === "thumbnail.changed") return this.read("strip");
    if (event.type === "chat.progress") return this.onProgress(event.affectedIds[0]!, event.progress!);
    this.#lastEvent = performance.now();
    if (event.type === "project.deleted") location.assign(this.project.dataset.projects!);
    else if (event.type === "chat.changed") this.#readSoon("chat");
    else if (event.film) {
      this.player.film = event.film;
      this.#readSoon("strip");
    } else this.read("film", "strip");
  }

  #readSoon(part: Part): void {
    if (this.#soon.has(part)) return;
    this.#soon.add(part);
    setTimeout(() => {
      this.#soon.delete(part);
      this.read(part);
    }, SOON_MS[part]);
  }

  #watchWrite({xhr, requestConfig}: {xhr: XMLHttpRequest; requestConfig: {verb: string}}): void {
    if (requestConfig.verb === "get") return;
    this.#writing++;
    xhr.addEventListener("loadend", () => {
      this.#writing--;
      if (xhr.status >= 200 && xhr.status < 300) this.#readWhatWasNotHeard(performance.now());
    });
  }

  /** After the last write: where its event did not come (no socket, no channel layer), the page reads by itself. */
  #readWhatWasNotHeard(answered: number): void {
    setTimeout(() => {
      if (this.#writing) return;
      const heard = this.#lastEvent > answered - EVENT_GRACE_MS;
      const answerMissing = document.querySelector(".pending") && !this.#soon.has("chat");
      if (!heard || answerMissing) this.read("chat", "film", "strip");
    }, EVENT_GRACE_MS);
  }

  #connection(up: boolean): void {
    document.getElementById("connection")!.hidden = up;
  }
}
