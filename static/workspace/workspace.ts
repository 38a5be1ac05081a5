import "htmx.org";
import type {Film} from "../stage/protocol";
import {enhancePage} from "./parts/chrome";
import {CodePanel} from "./parts/code";
import {Composer, enhanceTextarea} from "./parts/composer";
import {Exports} from "./parts/exports";
import {Live} from "./parts/live";
import {Pending} from "./parts/pending";
import {BazaarPlayer} from "./parts/player";
import {Strip} from "./parts/strip";

customElements.define("bazaar-player", BazaarPlayer);
enhancePage();
// The token changes when the person signs up or logs in, perhaps in another tab: the cookie knows, the page does not.
document.body.addEventListener("htmx:configRequest", (event) => {
  const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  if (token) (event as CustomEvent).detail.headers["X-CSRFToken"] = token;
});
for (const form of document.querySelectorAll<HTMLFormElement>("form.prompt")) enhanceTextarea(form);

const player = document.querySelector<BazaarPlayer>("bazaar-player");
const project = document.getElementById("project");
if (player && project) openProject(player, project);
else if (player) void showExample(player);

function openProject(player: BazaarPlayer, project: HTMLElement): void {
  const composer = new Composer();
  const strip = new Strip(player);
  const code = new CodePanel(player);
  let atEnd = true;
  const exports = new Exports();
  const pending = new Pending();
  const onMorph = {
    before: () => (atEnd = composer.atEnd),
    after: () => {
      composer.keepUnsentLast();
      pending.refresh();
      strip.refresh();
      code.refresh();
      if (atEnd) composer.toEnd();
    },
  };
  const live = new Live(project, player, onMorph, (operation, id) => exports.changed(operation, id), (id, progress) => {
    const follow = composer.atEnd;
    pending.show(id, progress);
    if (follow) composer.toEnd();
  });
  live.start();
}

async function showExample(player: BazaarPlayer): Promise<void> {
  const response = await fetch(player.dataset.src!);
  if (response.ok) player.film = (await response.json()) as Film;
}
