import "htmx.org";
import {enhancePage} from "./parts/chrome";
import {Composer, enhanceTextarea} from "./parts/composer";
import type {Film} from "../stage/protocol";
import {Live} from "./parts/live";
import {BazaarPlayer} from "./parts/player";
import {Strip} from "./parts/strip";

customElements.define("bazaar-player", BazaarPlayer);
enhancePage();

const player = document.querySelector<BazaarPlayer>("bazaar-player");
const project = document.getElementById("project");

if (player && project) {
  const composer = new Composer();
  const strip = new Strip(player);
  let atEnd = true;
  const live = new Live(project, player, {
    before: () => (atEnd = composer.atEnd),
    after: () => {
      composer.keepUnsentLast();
      strip.refresh();
      if (atEnd) composer.toEnd();
    },
  });
  live.start();
} else if (player) {
  const response = await fetch(player.dataset.src!);
  if (response.ok) player.film = (await response.json()) as Film;
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.prompt")) enhanceTextarea(form);
