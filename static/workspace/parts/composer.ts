import htmx from "htmx.org";
import {Attachments} from "./attachments";

const MAX_CONTENT = 20_000;
const COUNT_FROM = 18_000;

/** Enter sends, Shift+Enter makes a line; the counter shows near the limit. Works on the landing page and in the chat. */
export function enhanceTextarea(form: HTMLFormElement): void {
  const text = form.querySelector("textarea")!;
  const counter = form.querySelector<HTMLElement>(".counter")!;
  const send = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const count = () => {
    const length = [...text.value].length; // as the server counts: characters, not UTF-16 units
    counter.hidden = length < COUNT_FROM;
    counter.classList.toggle("over", length > MAX_CONTENT);
    counter.textContent = `${length.toLocaleString("en")} of ${MAX_CONTENT.toLocaleString("en")} characters`;
    send.disabled = length > MAX_CONTENT;
  };
  text.addEventListener("input", count);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (text.value.trim() && !send.disabled) form.requestSubmit(send);
  });
  count();
}

/** The chat's sending: every message is a bubble at once, and a small form of its own that knows its fate. */
export class Composer {
  #log = document.getElementById("log")!;
  #form = document.getElementById("composer") as HTMLFormElement;
  #text = this.#form.querySelector("textarea")!;
  #attachments = new Attachments(this.#form);
  #blank = document.getElementById("bubble") as HTMLTemplateElement;

  constructor() {
    enhanceTextarea(this.#form);
    document.addEventListener("submit", (event) => this.#submit(event));
    this.#log.addEventListener("click", (event) => this.#again(event));
    this.#log.addEventListener("htmx:sendError", (event) => this.#lost(event, "No connection. Nothing is lost:"));
    this.#log.addEventListener("htmx:responseError", (event) => this.#refused(event as CustomEvent));
    this.toEnd();
  }

  /** Scrolls the newest message into sight. */
  toEnd(): void {
    this.#log.lastElementChild?.scrollIntoView({block: "end"});
  }

  /** Whether the person looks at the end of the chat, so that news should stay in sight. */
  get atEnd(): boolean {
    const last = this.#log.lastElementChild?.getBoundingClientRect();
    return !last || last.bottom < (this.#log.closest(".scroll")?.getBoundingClientRect().bottom ?? innerHeight) + 160;
  }

  /** Bubbles that are not sent yet stay last, whatever the server has answered meanwhile. */
  keepUnsentLast(): void {
    this.#log.append(...this.#log.querySelectorAll(".unsent"));
    document.getElementById("hello")?.toggleAttribute("hidden", this.#log.children.length > 0);
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (!("send" in form.dataset)) return;
    event.preventDefault();
    const content = String(new FormData(form, event.submitter).get("content") ?? "").trim();
    if (!content) return;
    this.#send(content, form === this.#form ? this.#attachments.take() : []);
    if (form !== this.#form) return;
    this.#text.value = "";
    this.#text.dispatchEvent(new Event("input"));
  }

  #send(content: string, attachments: HTMLElement[]): void {
    const bubble = (this.#blank.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    const id = crypto.randomUUID?.() ?? randomUuid();
    const scene = String(new FormData(this.#form).get("selected_scene_id") ?? ""); // the strip's radio buttons
    const values: Record<string, string> = {content, submission_id: id, selected_scene_id: scene};
    bubble.id = `turn-${id}`;
    bubble.querySelector(".words")!.textContent = content;
    for (const input of bubble.querySelectorAll("input")) input.value = values[input.name] ?? input.value;
    bubble.querySelector(".attachments")!.append(...attachments);
    this.#log.append(bubble);
    this.keepUnsentLast();
    this.toEnd();
    htmx.process(bubble);
    void this.#sendWhenUploaded(bubble, attachments);
  }

  /** The message waits for its own uploads, nobody else does. */
  async #sendWhenUploaded(bubble: HTMLElement, attachments: HTMLElement[]): Promise<void> {
    const why = await this.#attachments.uploaded(attachments);
    const form = bubble.querySelector("form")!;
    if (why) this.#lostAt(bubble, why);
    else htmx.trigger(form, "send", {});
  }

  #again(event: Event): void {
    const form = (event.target as Element).closest(".again")?.closest("form");
    if (!form) return;
    form.closest(".unsent")!.classList.remove("lost");
    form.querySelector<HTMLElement>(".fate")!.hidden = true;
    htmx.trigger(form, "send", {});
  }

  #lost(event: Event, why: string): void {
    const bubble = (event.target as Element).closest(".unsent");
    if (bubble) this.#lostAt(bubble, why);
  }

  #lostAt(bubble: Element, why: string): void {
    bubble.classList.add("lost");
    bubble.querySelector<HTMLElement>(".fate")!.hidden = false;
    bubble.querySelector(".why")!.textContent = why;
    this.toEnd();
  }

  #refused(event: CustomEvent): void {
    const xhr = event.detail.xhr as XMLHttpRequest;
    const plain = xhr.getResponseHeader("Content-Type")?.startsWith("text/plain");
    const why = plain ? xhr.responseText : "The server could not take this message.";
    this.#lost(event, `${why} (request ${xhr.getResponseHeader("X-Request-Id") ?? "unknown"})`);
  }
}

/** crypto.randomUUID exists on secure origins only; a plain http host on a network is not one. */
function randomUuid(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
