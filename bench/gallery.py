"""Contact sheets of the built-in designs, drawn by the real stage in headless Chromium, for people to look at.

    python bench/gallery.py [DESIGN ...] [--out gallery] [--themes ember,noir] [--chromium /usr/bin/chromium]

For each design one sheet of formats and contents (rows) by moments (columns), and one of all themes.
"""

from __future__ import annotations

import argparse
import functools
import io
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.designs import DESIGNS, THEMES, Design, Theme, draft  # noqa: E402
from tools.proof import prove  # noqa: E402
from tools.schemas import Content, Item  # noqa: E402

FORMATS = {"landscape": (1920, 1080), "portrait": (1080, 1920), "square": (1080, 1080)}
MOMENTS = (0.08, 0.15, 0.5, 0.85, 0.96)
FPS, DURATION = 30, 150  # frames
HEIGHT = 300  # pixels of a picture on the sheet
GAP = 10

HOURS = tuple(Item(label=day, value=hours) for day, hours in [("Monday to Friday", "7 to 19"), ("Saturday", "8 to 17")])
STEPS = tuple(
    Item(label=label, value=value)
    for label, value in [
        ("Mix", "Flour, water, salt"),
        ("Rest", "Twelve hours in the cool"),
        ("Bake", "250 °C, 35 min"),
    ]
)
MANY = tuple(Item(label=f"Stop {number}", value=f"{number + 8}:30") for number in range(1, 13))

CASES: dict[str, dict[str, Content]] = {
    "title": {
        "short": Content(title="Luigi's Bakery"),
        "full": Content(
            kicker="Since 1987", title="Fresh bread every morning", subtitle="Made by hand in the old town"
        ),
        "long": Content(
            title="Donaudampfschifffahrtsgesellschaft feiert das hundertjährige Bestehen mit allen Freundinnen, "
            "Freunden, Nachbarn, Kapitänen, Köchen, Musikern und wer sonst noch Lust auf ein großes Uferfest hat 🎉🚢"
        ),
    },
    "list": {
        "one": Content(title="Opening hours", items=(Item(value="7 to 19"),)),
        "hours": Content(
            kicker="From May", title="Opening hours", items=(*HOURS, Item(label="Sunday", value="closed"))
        ),
        "many": Content(title="Stops", items=MANY),
        "plain": Content(
            title="Our services", items=tuple(Item(label=label) for label in ("Cuts", "Colour", "Styling"))
        ),
    },
    "quote": {
        "short": Content(quote="Best croissants in town!", author="Anna, regular"),
        "long": Content(
            quote="We came for one loaf of bread on a rainy Tuesday and stayed for three hours, two coffees and the "
            "nicest conversation that any of us had had in a very long time.",
        ),
    },
    "figure": {
        "count": Content(value="1,200", label="happy customers", subtitle="and counting"),
        "percent": Content(value="73 %", label="of our guests come back within a month"),
        "words": Content(title="Always there", value="24/7", label="support"),
        "money": Content(value="$12,450,000", label="raised for the new library"),
    },
    "steps": {
        "three": Content(title="Our sourdough", items=STEPS),
        "plain": Content(
            title="How it works", items=tuple(Item(label=label) for label in ("Choose", "Order", "Enjoy", "Repeat"))
        ),
        "seven": Content(items=tuple(Item(label=f"Station {n}", value="A word or two") for n in range(1, 8))),
    },
    "outro": {
        "full": Content(
            title="See you soon", subtitle="The first coffee is on us", cta="Book a table", contact="luigi.example"
        ),
        "title": Content(title="Thank you"),
        "contact": Content(cta="Call us today, we are open", contact="+49 30 1234567 · Hauptstraße 12, Berlin"),
    },
}

HOST = """<!doctype html>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style>
<iframe></iframe>
<script>
const frame = document.querySelector("iframe");
const heard = (type) => new Promise((done) => addEventListener("message", function listen({data}) {
  if (data.type === "error") window.failure = data.message;
  if (data.type === type) { removeEventListener("message", listen); done(data); }
}));
const send = (message) => frame.contentWindow.postMessage(message, "*");
window.ready = heard("ready");
window.show = async (film) => { const shown = heard("shown"); send({type: "film", film}); await shown;
  await frame.contentDocument.fonts.ready; };
window.seek = async (number) => { const moved = heard("frame"); send({type: "seek", frame: number}); await moved;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); };
frame.src = "/stage.html";
</script>"""


class Shot(NamedTuple):
    design: Design
    content: Content
    theme: Theme
    format: str
    moments: Sequence[float]
    props: dict[str, Any] = {}
    duration: int = DURATION


def stage_page() -> str:
    """templates/stage.html as the server would send it, its static files at the root."""
    template = (ROOT / "templates" / "stage.html").read_text(encoding="utf-8")
    plain = re.sub(r"\{% static '([^']+)' %\}", r"/\1", template)
    return re.sub(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", "", plain)


class Pages(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        page = {"/host.html": HOST, "/stage.html": stage_page()}.get(self.path)
        if page is None:
            super().do_GET()
            return
        body = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served() -> Iterator[str]:
    handler = functools.partial(Pages, directory=str(ROOT / "static" / "dist"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


class Camera:
    """Takes pictures of scenes; one page for each format."""

    def __init__(self, browser: Browser, address: str, height: int = HEIGHT) -> None:
        self.browser, self.address, self.height = browser, address, height
        self.pages: dict[str, Page] = {}

    def page(self, name: str) -> Page:
        if name not in self.pages:
            width, height = FORMATS[name]
            tall = round(self.height * (1.6 if height > width else 1))
            page = self.browser.new_page(viewport={"width": round(tall * width / height), "height": tall})
            page.goto(f"{self.address}/host.html")
            page.evaluate("window.ready")
            self.pages[name] = page
        return self.pages[name]

    def take(self, shot: Shot) -> list[Image.Image]:
        """A picture for each moment. Raises RuntimeError when the scene cannot be drawn."""
        width, height = FORMATS[shot.format]
        scene = draft(shot.design, shot.content, theme=shot.theme, duration=shot.duration)
        props = scene.props | shot.props
        proof = prove(scene.tsx_code, props=props, duration=shot.duration, width=width, height=height, fps=FPS)
        if not proof.ok:
            raise RuntimeError(f"{shot.design.key}, {shot.format}: {proof.problems}")
        card = {"id": "scene", "name": shot.design.name, "duration": shot.duration, "js": proof.js, "props": props}
        page = self.page(shot.format)
        page.evaluate("show", {"revision": 1, "width": width, "height": height, "fps": FPS, "scenes": [card]})
        pictures = []
        for moment in shot.moments:
            page.evaluate("seek", min(shot.duration - 1, round(moment * shot.duration)))
            pictures.append(Image.open(io.BytesIO(page.screenshot())))
        if failure := page.evaluate("window.failure"):
            raise RuntimeError(f"{shot.design.key}, {shot.format}: {failure}")
        return pictures


def sheet(rows: Sequence[Sequence[Image.Image]], path: Path) -> None:
    width = max(sum(picture.width + GAP for picture in row) for row in rows) + GAP
    height = sum(max(picture.height for picture in row) + GAP for row in rows) + GAP
    canvas = Image.new("RGB", (width, height), "#77777a")
    top = GAP
    for row in rows:
        left = GAP
        for picture in row:
            canvas.paste(picture, (left, top))
            left += picture.width + GAP
        top += max(picture.height for picture in row) + GAP
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas.save(path)
    print(path)


def design_sheet(camera: Camera, design: Design, themes: Sequence[Theme], path: Path) -> None:
    rows = []
    for index, content in enumerate(CASES[design.key].values()):
        for place, name in enumerate(FORMATS):
            theme = themes[(index * len(FORMATS) + place) % len(themes)]
            rows.append(camera.take(Shot(design, content, theme, name, MOMENTS)))
    sheet(rows, path)


def theme_sheet(camera: Camera, themes: Sequence[Theme], path: Path) -> None:
    rows = []
    for theme in themes:
        row = []
        for key, design in DESIGNS.items():
            content = next(iter(CASES[key].values()))
            row += camera.take(Shot(design, content, theme, "landscape", (0.5,)))
        rows.append(row)
    sheet(rows, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("designs", nargs="*", default=list(DESIGNS), metavar="DESIGN")
    parser.add_argument("--out", type=Path, default=ROOT / "gallery")
    parser.add_argument("--themes", default=",".join(THEMES), help="keys, divided by commas")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    themes = [THEMES[key] for key in options.themes.split(",")]
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox", "--disable-gpu"])
        camera = Camera(browser, address)
        for key in options.designs:
            design_sheet(camera, DESIGNS[key], themes, options.out / f"{key}.png")
        theme_sheet(camera, themes, options.out / "themes.png")
        browser.close()


if __name__ == "__main__":
    main()
