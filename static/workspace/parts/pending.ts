/** What is being made for a message, before anything of it is stored. */
export interface Progress {
  stage: "looking" | "deciding" | "writing";
  /** What there is of the reply so far. */
  reply: string;
  /** The scene that is written, or the picture that is looked at. */
  scene: string;
  lines: number;
  /** The end of what there is of the code. */
  code: string;
}

function stageWords({stage, scene, lines}: Progress): string {
  if (stage === "looking") return `Looking at ${scene}`;
  if (stage === "deciding") return "Thinking it over";
  return `Writing ${scene ? `“${scene}”` : "the scene"}${lines ? `, ${lines} lines` : ""}`;
}

/** Shows in a pending message's place what is being written for it. */
export class Pending {
  #known = new Map<string, Progress>();

  show(messageId: string, progress: Progress): void {
    this.#known.set(messageId, progress);
    this.#draw(messageId, progress);
  }

  /** After the chat was read anew: the server knows nothing of what is not stored yet. */
  refresh(): void {
    for (const [id, progress] of this.#known) if (!this.#draw(id, progress)) this.#known.delete(id);
  }

  #draw(messageId: string, progress: Progress): boolean {
    const place = document.getElementById(`pending-${messageId}`);
    if (!place) return false;
    const words = place.querySelector<HTMLElement>(".words")!;
    const writing = place.querySelector<HTMLElement>(".writing")!;
    const stage = place.querySelector<HTMLElement>(".stage")!;
    const said = stageWords(progress);
    if (stage.textContent !== said) stage.textContent = said;
    words.hidden = !progress.reply;
    words.textContent = progress.reply;
    writing.hidden = !progress.code;
    writing.firstElementChild!.textContent = progress.code;
    return true;
  }
}
