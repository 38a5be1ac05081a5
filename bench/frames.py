"""Frames of scenes as pictures, drawn by the real stage in headless Chromium: for contact sheets and for the docs."""

from __future__ import annotations

import base64
import functools
import io
import os
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import django
from PIL import Image
from playwright.sync_api import Browser, CDPSession, Frame, Page, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bazaar.settings")
django.setup()

from django.test import RequestFactory, override_settings  # noqa: E402

from bazaar.services.setup import chromium_path  # noqa: E402
from scenes.views.stage import stage  # noqa: E402
from tools.proof import prove  # noqa: E402
from tools.proof.bundles import DIST  # noqa: E402

FORMATS = {"landscape": (1920, 1080), "portrait": (1080, 1920), "square": (1080, 1080)}
FPS = 30
PLAIN_STATIC = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# The host page: shows one film after the other, and seeks.
HOST = """<!doctype html>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style>
<iframe sandbox="allow-scripts"></iframe>
<script>
const frame = document.querySelector("iframe");
let failure = "";
const heard = (type) => new Promise((done) => addEventListener("message", function listen({data}) {
  if (data.type === "error") failure ||= data.message;
  if (data.type === type) { removeEventListener("message", listen); done(data); }
}));
const send = (message) => frame.contentWindow.postMessage(message, "*");
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const ready = heard("ready");
const show = async (film) => { failure = ""; const shown = heard("shown"); send({type: "film", film}); await shown; };
const seek = async (frame) => { const moved = heard("frame"); send({type: "seek", frame}); await moved; await painted();
  return failure; };
frame.src = "/stage/";
</script>"""


class Handler(SimpleHTTPRequestHandler):
    """The host page, the stage as its view serves it, static/dist, and a project's files."""

    protocol_version = "HTTP/1.1"
    host = HOST
    # Files that films show, by their names: media type, content.
    files: ClassVar[dict[str, tuple[str, bytes]]] = {}

    def do_GET(self) -> None:
        name = self.path.removeprefix("/assets/")
        if name != self.path and name in self.files:
            return self.send_range(*self.files[name])
        self.close_connection = True
        if self.path == "/":
            self.answer(self.host.encode(), {"Content-Type": "text/html; charset=utf-8"})
        elif self.path == "/stage/":
            with override_settings(STORAGES=PLAIN_STATIC, ALLOWED_HOSTS=["*"]):
                response = stage(RequestFactory().get("/stage/", headers={"host": self.headers["Host"]}))
            self.answer(response.content, dict(response.headers))
        else:
            self.path = self.path.removeprefix("/static")
            super().do_GET()
        return None

    def send_range(self, kind: str, content: bytes) -> None:
        """Answers with the part that is asked for: a recording that is sought in is read piece by piece."""
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        start = int(asked[1]) if asked else 0
        end = int(asked[2]) if asked and asked[2] else len(content) - 1
        part = content[start : end + 1]
        self.send_response(206 if asked else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(part)))
        self.send_header("Accept-Ranges", "bytes")
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{start + len(part) - 1}/{len(content)}")
        self.end_headers()
        self.wfile.write(part)

    def answer(self, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")  # modules and fonts of a document without origin need it
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


class Camera:
    """Takes pictures of scenes, `height` pixels high (portrait ones higher); one page for each format."""

    def __init__(self, browser: Browser, address: str, height: int) -> None:
        self.browser, self.address, self.height = browser, address, height
        self.pages: dict[str, Page] = {}
        self.sessions: dict[str, CDPSession] = {}
        self.revision = 0

    def page(self, format: str) -> Page:
        if format not in self.pages:
            width, height = self.size(format)
            page = self.browser.new_page(viewport={"width": width, "height": height})
            page.goto(self.address)
            page.evaluate("ready")
            self.pages[format] = page
            self.sessions[format] = page.context.new_cdp_session(page)
        return self.pages[format]

    def size(self, format: str) -> tuple[int, int]:
        """Width and height of that format's pictures, pixels."""
        width, height = FORMATS[format]
        tall = round(self.height * (1.6 if height > width else 1))
        return round(tall * width / height), tall

    def stage(self, format: str) -> Frame:
        """The frame of that format's page in which scenes are drawn, to look into."""
        return self.page(format).frames[1]

    def take(
        self,
        tsx_code: str,
        *,
        props: dict[str, Any],
        duration: int,
        frames: Sequence[int],
        format: str = "landscape",
        assets: Mapping[str, dict[str, Any]] | None = None,
    ) -> list[Image.Image]:
        """The scene's pictures at `frames`. Raises RuntimeError when it is not proven or cannot be drawn."""
        self.show(tsx_code, props=props, duration=duration, format=format, assets=assets)
        return [self.picture(format, frame) for frame in frames]

    def show(
        self,
        tsx_code: str,
        *,
        props: dict[str, Any],
        duration: int,
        format: str = "landscape",
        assets: Mapping[str, dict[str, Any]] | None = None,
    ) -> None:
        """Puts the scene on that format's stage. Raises RuntimeError when it is not proven.

        `assets` is what is known of the files that it may show; by default that of the pictures among Handler.files.
        """
        width, height = FORMATS[format]
        if assets is None:
            assets = {name: _facts(name, content) for name, (_, content) in Handler.files.items()}
        proof = prove(tsx_code, props=props, duration=duration, width=width, height=height, fps=FPS, assets=assets)
        if not proof.ok:
            raise RuntimeError(str(proof.problems))
        scene = {"id": "scene", "name": "Scene", "duration": duration, "posterFrame": proof.poster_frame}
        scene |= {"js": proof.js, "props": props}
        scene |= {name: proof.layout_json[name] for name in ("fonts", "lang")}
        self.revision += 1
        film = {"revision": self.revision, "width": width, "height": height, "fps": FPS, "scenes": [scene]}
        self.page(format).evaluate("show", film | {"assets": dict(assets)})

    def picture(self, format: str, frame: int) -> Image.Image:
        """The shown scene at that frame. Raises RuntimeError when it cannot be drawn."""
        self.seek(format, frame)
        return self.screenshot(format)

    def screenshot(self, format: str) -> Image.Image:
        """What that format's page shows now. Asked of Chromium itself, which is three times as quick as Playwright's
        own way."""
        self.page(format)
        taken = self.sessions[format].send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        return Image.open(io.BytesIO(base64.b64decode(taken["data"])))

    def seek(self, format: str, frame: int) -> None:
        """Goes to a frame of the shown scene. Raises RuntimeError when it cannot be drawn."""
        if failure := self.page(format).evaluate("seek", frame):
            raise RuntimeError(failure)


@functools.cache
def _facts(name: str, content: bytes) -> dict[str, Any]:
    """What a film says of a picture."""
    width, height = Image.open(io.BytesIO(content)).size
    unknown: dict[str, Any] = {"durationSeconds": None, "fps": None, "frames": []}
    return {"kind": "image", "width": width, "height": height, "url": f"/assets/{name}", **unknown}


@contextmanager
def served(handler: type[Handler] = Handler) -> Iterator[str]:
    """The address of a server of the host page; that of the plain `handler` is what a Camera needs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(DIST)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


@contextmanager
def camera(height: int) -> Iterator[Camera]:
    """A camera with its own server and browser."""
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"])
        yield Camera(browser, address, height)
        browser.close()
