import type {BazaarPlayer} from "./player";

/** Gives a poster that came into sight its document, unless it has that one already. */
function fillPoster({isIntersecting, target}: IntersectionObserverEntry): void {
  const frame = target as HTMLIFrameElement;
  const document = frame.dataset.srcdoc;
  if (!isIntersecting || document === undefined) return;
  if (frame.srcdoc !== document) frame.srcdoc = document;
  delete frame.dataset.srcdoc;
}

/** The strip of scenes: which one is chosen for the next message, and which one is playing. */
export class Strip {
  #strip = document.getElementById("strip")!;
  #composer = document.getElementById("composer") as HTMLFormElement;
  #about = this.#composer.querySelector<HTMLElement>(".about")!;
  #chosen = "";
  #playing = "";
  #sight = new IntersectionObserver((entries) => entries.forEach(fillPoster), {rootMargin: "0px 600px"});

  constructor(readonly player: BazaarPlayer) {
    this.#strip.addEventListener("change", (event) => this.#choose((event.target as HTMLInputElement).value, true));
    this.#strip.addEventListener("keydown", (event) => this.#key(event));
    this.#about.querySelector("button")!.addEventListener("click", () => {
      this.#choose("", false);
      this.#composer.querySelector("textarea")!.focus();
    });
    player.addEventListener("scenechange", (event) => {
      this.#playing = (event as CustomEvent<string>).detail;
      this.refresh();
    });
    this.#choose(this.#strip.querySelector<HTMLInputElement>("input:checked")?.value ?? "", false);
  }

  /** Shows the choice and the playing scene on the cards as they are now; a scene that is gone is chosen no longer. */
  refresh(): void {
    const cards = [...this.#strip.querySelectorAll<HTMLElement>(".card")];
    if (this.#chosen && !cards.some((card) => card.dataset.id === this.#chosen)) this.#chosen = "";
    for (const card of cards) {
      card.querySelector("input")!.checked = card.dataset.id === this.#chosen;
      card.setAttribute("aria-current", String(card.dataset.id === this.#playing));
    }
    this.#sight.disconnect(); // one that is observed already would not be reported again
    for (const poster of this.#strip.querySelectorAll("[data-srcdoc]")) this.#sight.observe(poster);
    const card = cards.find((one) => one.dataset.id === this.#chosen);
    this.#about.hidden = !card;
    this.#about.querySelector("span")!.textContent = card ? `About ${card.dataset.label}` : "";
  }

  #choose(id: string, seek: boolean): void {
    this.#chosen = id;
    if (seek) this.player.seekScene(id);
    this.refresh();
  }

  /** On a chosen card: Delete deletes, Alt with an arrow moves. The buttons on the card do the same. */
  #key(event: KeyboardEvent): void {
    const card = (event.target as Element).closest(".card");
    const action = event.key === "Delete" ? "delete" : event.altKey ? {ArrowLeft: "left", ArrowRight: "right"}[event.key] : null;
    const button = action && card?.querySelector<HTMLButtonElement>(`[data-do="${action}"]`);
    if (!button) return;
    event.preventDefault();
    if (!button.disabled) button.click();
  }
}
