"""Films on the stage in Chromium, frame by frame: what is in the document, and what is on screen."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Locator

from tools.proof import Proof, prove

FPS = 30
PARSED = """(html) => {
  const box = document.implementation.createHTMLDocument().createElement("div");
  box.innerHTML = html;
  for (const element of box.querySelectorAll("*")) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const {name} of attributes) element.removeAttribute(name);
    for (const one of attributes) element.setAttributeNode(one);
    if (element.style?.length) element.setAttribute("style", element.style.cssText);
  }
  return box.innerHTML;
}"""


def proof_of(tsx_code: str, *, duration: int = 30, width: int = 640, height: int = 360, **props: Any) -> Proof:
    return prove(tsx_code, props=props, duration=duration, width=width, height=height, fps=FPS)


def scene_of(proof: Proof, *, duration: int = 30, **props: Any) -> dict[str, Any]:
    """A scene as the film has it, its id aside. Of a scene that the proof refuses, too, where it compiled."""
    scene = {"duration": duration, "posterFrame": proof.poster_frame, "js": proof.js, "props": props}
    return scene | {name: proof.layout_json[name] for name in ("fonts", "lang") if name in proof.layout_json}


class Screen:
    """A page that shows one film after the other; `address` is that of bench.frames.served()."""

    def __init__(self, browser: Browser, address: str, *, width: int = 640, height: int = 360) -> None:
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.page.goto(address)
        self.page.evaluate("ready")
        self.revision = 0

    def show(self, *scenes: dict[str, Any], width: int = 640, height: int = 360) -> None:
        self.revision += 1
        numbered = [{"id": f"s{index}", "name": f"Scene {index}"} | scene for index, scene in enumerate(scenes)]
        film = {"revision": self.revision, "width": width, "height": height, "fps": FPS, "scenes": numbered}
        self.page.evaluate("show", film)

    def seek(self, frame: int) -> str:
        """Goes to a frame of the film; what went wrong since the film came, "" for nothing."""
        return str(self.page.evaluate("seek", frame))

    @property
    def scene(self) -> Locator:
        """The place of the scene on screen."""
        return self.page.frames[1].locator("#film > [aria-hidden=false]")

    def markup(self) -> str:
        """The scene on screen, in the one way in which `parsed` writes markup."""
        html = self.scene.evaluate("(slot) => slot.firstElementChild.shadowRoot?.innerHTML ?? slot.innerHTML")
        return self.parsed(str(html))

    def parsed(self, markup: str) -> str:
        """Markup with its attributes in order and its styles as the browser writes them."""
        return str(self.page.evaluate(PARSED, markup))

    def pixels(self) -> bytes:
        return self.page.screenshot()

    def close(self) -> None:
        self.page.close()
