"""A host page that keeps what the stage's frame says, for tests of how the two talk."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Frame, Page

from bench import frames

# Keeps what the frame says, and says what the test wants said.
HOST = """<!doctype html><body style="margin:0"><script>
const said = [];
const lastFrame = () => said.findLast((one) => one.type === "frame")?.frame;
addEventListener("message", (event) => {
  if (event.source === frames[0]) said.push({...event.data, at: performance.now()});
});
</script><iframe sandbox="allow-scripts" src="/stage/" style="border:0;width:640px;height:360px"></iframe>"""


class Host(frames.Handler):
    """The server of that page and of the stage in it."""

    host = HOST


class Stage:
    """The host page with its frame."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def frame(self) -> Frame:
        return self.page.frames[1]

    def tell(self, **message: Any) -> None:
        self.page.evaluate("(message) => frames[0].postMessage(message, '*')", message)

    def said(self, kind: str) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = self.page.evaluate("(kind) => said.filter((one) => one.type === kind)", kind)
        return messages

    def wait_for(self, kind: str, count: int = 1, seconds: int = 5) -> list[dict[str, Any]]:
        self.page.wait_for_function(
            "([kind, count]) => said.filter((one) => one.type === kind).length >= count",
            arg=[kind, count],
            timeout=seconds * 1000,
        )
        return self.said(kind)

    def show(self, revision: int, *scenes: dict[str, Any]) -> None:
        film = {"revision": revision, "width": 1920, "height": 1080, "fps": 30, "scenes": list(scenes)}
        self.tell(type="film", film=film)
        self.page.wait_for_function(
            "(revision) => said.some((one) => one.type === 'shown' && one.revision === revision)",
            arg=revision,
            timeout=5000,
        )

    def text(self, selector: str) -> str:
        """The text of the scene on screen: the next one waits in the document too, unseen."""
        texts = self.frame.locator(f"#film > [aria-hidden=false] {selector}").all_text_contents()
        return str(texts[0]) if texts else ""


@contextlib.contextmanager
def opened(browser: Browser, address: str) -> Iterator[Stage]:
    """The host page of bench.frames.served(Host), its frame ready."""
    page = browser.new_page(viewport={"width": 640, "height": 360})
    page.goto(address)
    stage = Stage(page)
    stage.wait_for("ready")
    yield stage
    page.close()


def pixel(page: Page, x: int, y: int) -> object:
    """The colour that is really on screen."""
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB").getpixel((x, y))
