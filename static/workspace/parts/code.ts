import {toast} from "./chrome";
import type {Checked, Editor, Problem} from "./code/editor";
import type {BazaarPlayer} from "./player";

/** How the server answers a save. */
interface Saved {
  version: string;
  message: string;
  problems: Problem[];
}

const FRAGMENT = {headers: {"HX-Request": "true"}};
const UNSAVED = "The code has changes that are not saved. Close it all the same?";

/**
 * A scene's TSX in the place of the chat, beside its film: opened from its card, looked at while it is written, saved as a
 * change like any other. Without this script the same form is a page of its own.
 */
export class CodePanel {
  #panel = document.getElementById("code")!;
  #editor: Editor | null = null;
  #address = "";
  /** The text as it is stored. */
  #stored = "";

  constructor(readonly player: BazaarPlayer) {
    document.addEventListener("click", (event) => this.#click(event));
    this.#panel.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#save();
    });
    addEventListener("beforeunload", (event) => this.#changed && event.preventDefault());
  }

  get #form(): HTMLFormElement {
    return this.#find<HTMLFormElement>("form");
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    return this.#panel.querySelector<Found>(selector)!;
  }

  get #changed(): boolean {
    return this.#editor !== null && this.#editor.text !== this.#stored;
  }

  #click(event: MouseEvent): void {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-do=code], #code [data-do], #code [data-line]");
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (pressed.dataset.line) this.#editor?.goTo(Number(pressed.dataset.line));
    else event.preventDefault();
    const does = pressed.dataset.do;
    if (does === "code") void this.#open((pressed as HTMLAnchorElement).href);
    else if (does === "close-code" && this.#mayGo()) this.#close();
    else if (does === "reload-code") void this.#update(true);
  }

  #mayGo(): boolean {
    return !this.#changed || confirm(UNSAVED);
  }

  async #open(address: string): Promise<void> {
    if (!this.#mayGo()) return;
    const [response, {Editor}] = await Promise.all([fetch(address, FRAGMENT), import("./code/editor")]);
    if (!response.ok) return toast("The scene's code could not be read.");
    this.#editor?.destroy();
    this.#address = address;
    this.#panel.innerHTML = await response.text();
    this.#panel.hidden = false;
    document.body.dataset.coding = "";
    const area = this.#find<HTMLTextAreaElement>("textarea");
    this.#stored = area.value;
    area.hidden = true;
    const {types, scene} = this.#form.dataset;
    this.#editor = new Editor(this.#find(".text"), area.value, types!, {
      changed: () => this.#say(this.#changed ? "Not saved" : ""),
      save: () => void this.#save(),
      check: (tsxCode) => this.#check(tsxCode),
    });
    this.#editor.focus();
    this.player.showScene(scene!);
  }

  #close(): void {
    this.#editor?.destroy();
    this.#editor = null;
    this.#panel.replaceChildren();
    this.#panel.hidden = true;
    delete document.body.dataset.coding;
    document.getElementById("content")?.focus();
  }

  async #post(address: string, tsxCode: string): Promise<Response> {
    const body = new FormData(this.#form);
    body.set("tsx_code", tsxCode);
    return fetch(address, {method: "POST", body, ...FRAGMENT});
  }

  async #check(tsxCode: string): Promise<Checked> {
    const response = await this.#post(this.#form.dataset.check!, tsxCode).catch(() => null);
    const isAnswer = response?.headers.get("Content-Type")?.startsWith("application/json");
    const checked: Checked = isAnswer ? await response!.json() : {message: "The proof cannot be asked just now.", problems: [], notes: []};
    if (this.#editor?.text === tsxCode) this.#list(checked.problems, checked.notes, checked.message);
    return checked;
  }

  async #save(): Promise<void> {
    if (!this.#editor) return;
    const text = this.#editor.text;
    this.#say("Saving…");
    const response = await this.#post(this.#address, text).catch(() => null);
    if (!response || ![200, 409].includes(response.status)) return this.#say("It could not be saved: try again.");
    const saved = (await response.json()) as Saved;
    if (response.ok) {
      this.#stored = text;
      this.#version = saved.version;
      this.#stale(false);
      this.#say(this.#changed ? "Not saved" : "Saved");
    } else if (saved.version !== this.#version) this.#stale(true);
    else {
      this.#list(saved.problems, [], saved.message);
      this.#say("Not saved: it does not render");
    }
  }

  get #version(): string {
    return this.#form.querySelector<HTMLInputElement>("[name=version]")!.value;
  }

  set #version(version: string) {
    this.#form.querySelector<HTMLInputElement>("[name=version]")!.value = version;
  }

  /** The code as it is stored now, and its version; null when it cannot be had. */
  async #read(): Promise<{text: string; version: string} | null> {
    const response = await fetch(this.#address, FRAGMENT).catch(() => null);
    if (response?.status === 404) {
      this.#close();
      toast("The scene was deleted.");
    }
    if (!response?.ok) return null;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    return {text: fresh.querySelector("textarea")!.value, version: fresh.querySelector<HTMLInputElement>("[name=version]")!.value};
  }

  /** The film has changed: perhaps this code has, by another tab, a message or an undo. */
  refresh(): void {
    if (this.#editor) void this.#update(false);
  }

  /** Takes what is stored now. What the person wrote meanwhile stays, unless `all` of it is to go. */
  async #update(all: boolean): Promise<void> {
    const fresh = await this.#read();
    const editor = this.#editor;
    if (!fresh || !editor || (!all && fresh.version === this.#version)) return;
    const keeps = !all && this.#changed && editor.text !== fresh.text;
    if (keeps && fresh.text !== this.#stored) return this.#stale(true);
    this.#version = fresh.version;
    this.#stored = fresh.text;
    this.#stale(false);
    if (!keeps && editor.text !== fresh.text) editor.text = fresh.text;
  }

  // --- What is said ---

  #say(text: string): void {
    this.#find(".state").textContent = text;
  }

  #stale(stale: boolean): void {
    const bar = this.#find(".stale");
    bar.hidden = !stale;
    bar.querySelector("span")!.textContent = stale ? "The scene was changed in the meantime." : "";
  }

  #list(problems: Problem[], notes: Problem[], message: string): void {
    const line = ({message, hint, line}: Problem, kind: string): HTMLElement => {
      const row = document.createElement("li");
      row.className = kind;
      const text = document.createElement(line ? "button" : "span");
      text.textContent = `${line ? `${line}: ` : ""}${message} ${hint}`.trim();
      if (line) Object.assign(text, {type: "button"}).dataset.line = String(line);
      row.append(text);
      return row;
    };
    const said = message ? [line({message, hint: "", line: null} as Problem, "problem")] : [];
    this.#find(".found").replaceChildren(...said, ...problems.map((one) => line(one, "problem")), ...notes.map((one) => line(one, "note")));
  }
}
