import htmx from "htmx.org";
import {toast} from "./chrome";

/** The dialog of exports: opened by its button, read anew when an export goes on. */
export class Exports {
  #dialog = document.getElementById("export-dialog") as HTMLDialogElement;
  #finished = new Set<string>();

  constructor() {
    document.querySelector("[data-do=export]")!.addEventListener("click", (event) => {
      event.preventDefault();
      this.#dialog.showModal();
      htmx.trigger(this.#dialog, "show", {});
    });
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside it
    });
  }

  /** An export of this project went on, or ended. */
  changed(operation: string, id: string): void {
    if (this.#dialog.open) htmx.trigger(document.body, "exportchange", {});
    else if (!this.#finished.has(id) && operation === "export.complete") toast("Your film is ready: open Export to download it.");
    else if (!this.#finished.has(id) && operation === "export.fail") toast("The export failed: open Export to see why.");
    if (operation === "export.complete" || operation === "export.fail") this.#finished.add(id);
  }
}
