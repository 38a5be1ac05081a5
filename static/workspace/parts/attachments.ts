import {toast} from "./chrome";

/** Larger pictures are made as small before they are sent: no film has more pixels a side. */
const LONGEST_SIDE = 3840;
/** What can be made smaller without losing more than pixels; others may move, or have none. */
const PIXELS = new Set(["image/png", "image/jpeg", "image/webp", "image/avif"]);

/** The picture with at most LONGEST_SIDE pixels a side; whatever else it is given, as it is. */
async function downscaled(file: File): Promise<Blob> {
  if (!PIXELS.has(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => null); // the server says what is wrong with it
  const scale = picture ? LONGEST_SIDE / Math.max(picture.width, picture.height) : 1;
  if (!picture || scale >= 1) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = file.type === "image/avif" ? "image/webp" : file.type; // browsers write no AVIF
  return new Promise((resolve) => canvas.toBlob((smaller) => resolve(smaller ?? file), type, 0.92));
}

/** Sends the file; resolves with the server's chip, rejects with a sentence. `progress` hears of 0 to 1. */
function send(url: string, file: Blob, name: string, progress: (part: number) => void, signal: AbortSignal): Promise<string> {
  const body = new FormData();
  body.append("file", file, name);
  const request = new XMLHttpRequest(); // fetch does not say how far it has come
  return new Promise((resolve, reject) => {
    request.open("POST", url);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("X-CSRFToken", /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "");
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(new Error(`No connection: ${name} was not brought in.`));
    request.onabort = () => reject(new Error(`${name} was taken away.`));
    request.onload = () => {
      const plain = request.getResponseHeader("Content-Type")?.startsWith("text/plain");
      if (request.status === 201) resolve(request.responseText);
      else reject(new Error(`${name}: ${plain ? request.responseText : "the server could not take it."}`));
    };
    signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

/**
 * Files for the message that is being written: chosen, dropped on the chat or pasted. They are sent at once, in their
 * order, while one goes on typing; its chip, with the field that names it, then goes along with the message.
 */
export class Attachments {
  #list: HTMLElement;
  #uploads = new WeakMap<HTMLElement, Promise<string | null>>();
  // One after the other: "the first picture" is the one that was chosen first.
  #last: Promise<string | null> = Promise.resolve(null);
  #blank = document.getElementById("upload") as HTMLTemplateElement;

  constructor(readonly form: HTMLFormElement) {
    this.#list = form.querySelector<HTMLElement>(".attachments")!;
    const chooser = form.querySelector<HTMLInputElement>("input[type=file]")!;
    chooser.addEventListener("change", () => {
      this.#add(chooser.files);
      chooser.value = "";
    });
    form.addEventListener("paste", (event) => {
      if (!event.clipboardData?.files.length || event.clipboardData.types.includes("text/plain")) return;
      event.preventDefault();
      this.#add(event.clipboardData.files);
    });
    this.#acceptDrops(form.closest<HTMLElement>(".chat")!);
  }

  /** The chips, which are the caller's now. */
  take(): HTMLElement[] {
    const chips = [...this.#list.children] as HTMLElement[];
    for (const chip of chips) chip.querySelector("[data-do=detach]")?.remove();
    return chips;
  }

  /** Resolves when the chips' files are sent: with null, or with what went wrong with the first one that did not go. */
  async uploaded(chips: HTMLElement[]): Promise<string | null> {
    const answers = await Promise.all(chips.map((chip) => this.#uploads.get(chip) ?? null));
    return answers.find((why) => why !== null) ?? null;
  }

  #acceptDrops(area: HTMLElement): void {
    const over = (event: DragEvent, is: boolean) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      area.classList.toggle("dropping", is);
    };
    area.addEventListener("dragover", (event) => over(event, true));
    area.addEventListener("dragleave", (event) => area.contains(event.relatedTarget as Node | null) || over(event, false));
    area.addEventListener("drop", (event) => {
      over(event, false);
      this.#add(event.dataTransfer?.files);
    });
  }

  #add(files: FileList | null | undefined): void {
    for (const file of files ?? []) {
      const chip = (this.#blank.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
      chip.title = file.name;
      this.#list.append(chip);
      const stop = new AbortController();
      chip.addEventListener("click", (event) => {
        if (!(event.target as Element).closest("[data-do=detach]")) return;
        stop.abort();
        chip.remove();
      });
      this.#last = this.#last.then(() => this.#upload(chip, file, stop.signal));
      this.#uploads.set(chip, this.#last);
    }
  }

  /** Null once the chip is the server's, or a sentence about what went wrong; the chip is gone then. */
  async #upload(chip: HTMLElement, file: File, stop: AbortSignal): Promise<string | null> {
    if (stop.aborted) return null;
    try {
      const progress = (part: number) => chip.style.setProperty("--sent", String(part));
      const html = await send(this.form.dataset.upload!, await downscaled(file), file.name, progress, stop);
      this.#finish(chip, html);
      return null;
    } catch (error) {
      const inComposer = this.#list.contains(chip);
      chip.remove();
      if (inComposer) toast((error as Error).message);
      return (error as Error).message;
    }
  }

  /** The chip becomes what the server made of it, in its place: it may be in the composer or with its message by now. */
  #finish(chip: HTMLElement, html: string): void {
    const made = new DOMParser().parseFromString(html, "text/html").querySelector(".attachment")!;
    const kept = this.#list.contains(chip);
    chip.classList.remove("uploading");
    chip.replaceChildren(...[...made.children].filter((child) => kept || !child.matches("[data-do=detach]")));
  }
}
