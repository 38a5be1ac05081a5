/** What every page has: menus that close, the theme, titles that save, forms that send once. */
export function enhancePage(): void {
  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = (event.target as Element).closest<HTMLDetailsElement>("details.menu[open]");
    menu?.querySelector("summary")!.focus();
    menu?.removeAttribute("open");
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-do=theme]")) {
    button.hidden = false; // nothing to press where no script runs
    button.addEventListener("click", switchTheme);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) sendOnce(form);
  document.body.addEventListener("htmx:responseError", (event) => toastFailure(event as CustomEvent));
  document.body.addEventListener("htmx:sendError", (event) => toastFailure(event as CustomEvent));
}

function closeMenus(event: Event): void {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target as Node)) menu.removeAttribute("open");
  }
}

/** Light and dark, remembered in a cookie, so that the server's next page comes in the right one at once. */
function switchTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
}

/** A second click while the first is on its way sends nothing. */
function sendOnce(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
  });
  addEventListener("pageshow", () => delete form.dataset.sent); // back from the next page, it may be sent again
}

/** Says what a button could not do. Messages and polls say so themselves, where they stand. */
function toastFailure(event: CustomEvent): void {
  if ((event.target as Element).closest(".unsent, .pending")) return;
  const xhr = event.detail.xhr as XMLHttpRequest;
  const plain = xhr.getResponseHeader("Content-Type")?.startsWith("text/plain");
  const id = xhr.getResponseHeader("X-Request-Id");
  const why = xhr.status === 0 ? "No connection: nothing was changed." : plain ? xhr.responseText : "This did not work.";
  toast(id ? `${why} (request ${id})` : why);
}

/** A note that goes by itself, after the time that it takes to read. */
export function toast(text: string): void {
  const note = document.createElement("p");
  note.className = "toast";
  note.textContent = text;
  document.querySelector(".toasts")!.append(note);
  setTimeout(() => note.remove(), 4000 + 60 * text.length);
}
