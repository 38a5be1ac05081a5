"""A project's page with a film of the test's own in the place of the project's, past the proof."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import BrowserContext, FrameLocator, Locator, Page, Route

from tests.journeys.people import shown, stage


def scene(name: str, js: str = "", at: int = 40, duration: int = 60, background: str = "#123") -> dict[str, Any]:
    """A scene that says its name and its frame; from its frame `at` on it runs `js` as well, uncounted."""
    code = f"""import {{useCurrentFrame}} from "stage";
    import {{jsx}} from "react/jsx-runtime";
    const style = {{position: "absolute", inset: 0, margin: 0, fontSize: 200, background: "{background}"}};
    export default () => {{
      const frame = useCurrentFrame();
      if (frame >= {at}) {{ {js} }}
      return jsx("h1", {{style, children: "{name} " + frame}});
    }}"""
    return {"id": name, "name": name, "duration": duration, "posterFrame": 0, "js": code, "props": {}}


class FilmPage:
    def __init__(self, context: BrowserContext, url: str) -> None:
        self.page: Page = context.new_page()
        self.url = url
        self.film: dict[str, Any] = {"revision": 100, "width": 1920, "height": 1080, "fps": 30, "scenes": []}
        self.page.route("**/film/", self.answer)

    def answer(self, route: Route) -> None:
        route.fulfill(body=json.dumps(self.film), content_type="application/json")

    def open(self, *scenes: dict[str, Any], **film: Any) -> Page:
        """Opens the page with these scenes; `film` may say another size or pace."""
        self.film = {**self.film, **film, "scenes": list(scenes)}
        self.page.goto(self.url)
        shown(self.page)
        return self.page

    def change(self, *scenes: dict[str, Any]) -> None:
        """Gives the player the film anew, as a message that changes scenes would."""
        self.film = {**self.film, "revision": self.film["revision"] + 1, "scenes": list(scenes)}
        self.page.evaluate("(film) => { document.querySelector('bazaar-player').film = film; }", self.film)

    @property
    def stage(self) -> FrameLocator:
        return stage(self.page)

    @property
    def on_screen(self) -> Locator:
        """What the scene on screen says."""
        return self.stage.locator("[aria-hidden=false] h1")
