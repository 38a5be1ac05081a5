"""One warm Chromium that draws and encodes segments. The page it opens has no network: every file comes from here."""

from __future__ import annotations

import base64
import contextlib
import json
import mimetypes
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Error, Page, Playwright, Route, sync_playwright

from scenes.render.records import Figures, RenderFailed, RenderUnavailable, SegmentSpec
from tools.fonts import FONTS
from tools.proof.bundles import DIST, import_map

# https, because browsers encode video in secure contexts only; nothing ever listens there.
ORIGIN = "https://render.invalid"
POLICY = (
    f"default-src 'none'; script-src {ORIGIN} blob: 'unsafe-inline'; style-src {ORIGIN} 'unsafe-inline'; "
    f"font-src {ORIGIN}; img-src {ORIGIN} data: blob:; media-src {ORIGIN} blob:; base-uri 'none'; form-action 'none'"
)
FLAGS = (
    "--enable-blink-features=CanvasDrawElement",
    "--enable-features=CanvasDrawElement",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-gpu",
    "--hide-scrollbars",
    "--mute-audio",
)
START_SECONDS = 30
TICK_SECONDS = 0.5
FRAME_SECONDS = 20.0  # a frame that takes longer will not be finished
SEGMENTS_A_BROWSER = 200  # then a fresh one takes over, whatever it may have leaked


class Rendered(NamedTuple):
    video: bytes
    figures: Figures


class Engine:
    """A thread of its own with a warm browser in it, for any thread to use, one at a time. The browser starts with the
    first segment; `close()` ends it.

    Playwright stays in that one thread because it keeps an event loop there, under which Django refuses queries.
    """

    def __init__(self, chromium: str | None) -> None:
        """`chromium` is the browser's path; without one every rendering raises RenderUnavailable."""
        self._chromium = chromium
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="engine")
        self._lock = threading.Lock()
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._page: Page | None = None
        self._pid = 0
        self._segments = 0
        self._call = Call({})

    def render(
        self,
        spec: SegmentSpec,
        tick: Callable[[int], None] = lambda done: None,
        files: Mapping[str, Path] | None = None,
    ) -> Rendered:
        """The segment's video. `files` are what the spec's assets have at their addresses.

        `tick` is told every TICK_SECONDS how many of the frames are done, on the caller's thread; what it raises ends
        the rendering. Raises RenderFailed for a scene that throws or hangs, RenderUnavailable for a browser that is
        missing or dies.
        """
        figures, video = self._run("segment", spec, tick, files or {})
        return Rendered(video, Figures.model_validate(figures))

    def still(self, spec: SegmentSpec, files: Mapping[str, Path] | None = None) -> bytes:
        """The first of the spec's frames as a PNG. Raises as `render` does."""
        return self._run("still", spec, lambda done: None, files or {})[1]

    def close(self) -> None:
        """Ends the browser and the thread."""
        self._thread.submit(self._stop).result()
        self._thread.shutdown()

    def _run(
        self, function: str, spec: SegmentSpec, tick: Callable[[int], None], files: Mapping[str, Path]
    ) -> tuple[Any, bytes]:
        with self._lock:
            call = self._call = Call(files)
            done = self._thread.submit(self._evaluate, function, page_job(spec))
            try:
                while not wait([done], TICK_SECONDS).done:
                    if call.began and time.monotonic() - call.heard > FRAME_SECONDS:
                        self._kill()
                        wait([done])
                        raise RenderFailed(f"It was not drawn within {FRAME_SECONDS:.0f} seconds.", call.frame)
                    tick(call.frames_done)
            except BaseException:
                self._kill()
                wait([done])
                raise
            result = done.result()
            self._thread.submit(self._ready_page)  # the next one's, while this one's video is put away
            return result, b"".join(call.parts)

    def _kill(self) -> None:
        """Ends the browser whatever it is doing; the thread notices."""
        with contextlib.suppress(ProcessLookupError):
            if self._pid:
                os.kill(self._pid, signal.SIGKILL)

    # --- in the thread -------------------------------------------------------------------------------------------

    def _evaluate(self, function: str, job: dict[str, Any]) -> Any:
        page = self._ready_page()
        self._page = None
        self._segments += 1
        self._call.begin()
        try:
            result = page.evaluate("([name, job]) => window[name](job)", [function, job])
            page.context.close()
            return result
        except Error as error:
            alive = page.is_closed() is False and "closed" not in error.message and "crashed" not in error.message
            self._close_browser()
            if alive:
                raise RenderFailed(first_line(error.message), self._call.frame) from None
            raise RenderUnavailable(f"The browser died: {first_line(error.message)}") from None

    def _hear_progress(self, frame: int) -> None:
        self._call.progress(frame)

    def _hear_part(self, part: str) -> None:
        self._call.take(base64.b64decode(part))

    def _serve(self, route: Route) -> None:
        """The page, a file of static/dist or one of the segment's assets; anything else does not exist."""
        address = route.request.url.removeprefix(ORIGIN)
        path = address.partition("?")[0]
        if path == "/":
            answer(route, page_html().encode(), "text/html; charset=utf-8")
        elif found := self._call.files.get(address):
            answer(route, found.read_bytes(), mimetypes.guess_type(found.name)[0])
        else:
            file = (DIST / path.lstrip("/")).resolve()
            if not path.startswith("/") or not file.is_relative_to(DIST) or not file.is_file():
                route.abort()
                return
            kind = "text/javascript" if file.suffix == ".js" else mimetypes.guess_type(file.name)[0]
            answer(route, file.read_bytes(), kind)

    def _stop(self) -> None:
        self._close_browser()
        if self._playwright is not None:
            self._playwright.stop()

    def _ready_page(self) -> Page:
        """A page that no scene has been in; the browser is started when there is none, or when it is old."""
        if self._page is None:
            if self._segments >= SEGMENTS_A_BROWSER:
                self._close_browser()
            try:
                browser = self._browser or self._start()
                page = browser.new_context(service_workers="block", accept_downloads=False).new_page()
                page.route("**", self._serve)
                page.expose_function("progress", self._hear_progress)
                page.expose_function("part", self._hear_part)
                page.goto(f"{ORIGIN}/")
                page.wait_for_function("() => typeof window.segment === 'function'", timeout=START_SECONDS * 1000)
            except Error as error:
                self._close_browser()
                raise RenderUnavailable(f"Chromium does not start: {first_line(error.message)}") from None
            self._page = page
        return self._page

    def _start(self) -> Browser:
        if self._chromium is None:
            raise RenderUnavailable("There is no Chromium on this machine: install Debian's chromium-headless-shell.")
        self._playwright = self._playwright or sync_playwright().start()
        self._browser = self._playwright.chromium.launch(
            executable_path=self._chromium, args=list(FLAGS), chromium_sandbox=False, timeout=START_SECONDS * 1000
        )
        processes = self._browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        self._pid = next(process["id"] for process in processes if process["type"] == "browser")
        self._segments = 0
        return self._browser

    def _close_browser(self) -> None:
        browser, self._browser, self._page, self._pid = self._browser, None, None, 0
        if browser is not None:
            with contextlib.suppress(Error):  # it is gone already
                browser.close()


class Call:
    """What is heard of one call of the page. Written by the engine's thread, read by the caller's."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self.files = files
        self.began = False
        self.heard = 0.0
        self.frame: int | None = None
        self.frames_done = 0
        self.parts: list[bytes] = []

    def begin(self) -> None:
        self.heard = time.monotonic()
        self.began = True

    def progress(self, frame: int) -> None:
        """The page is about to draw `frame`."""
        self.heard = time.monotonic()
        self.frames_done += self.frame is not None
        self.frame = frame

    def take(self, part: bytes) -> None:
        self.heard = time.monotonic()
        self.parts.append(part)


def page_html() -> str:
    """The page of static/render/render.tsx, with the imports and typefaces of the stage's (templates/stage.html)."""
    sheets = "".join(
        f'<link rel="stylesheet" href="/{font.sheet}" data-typeface="{font.name}"'
        f"{' data-script' if font.kind == 'script' else ''} disabled>"
        for font in FONTS.values()
    )
    imports = {name: f"/{file}" for name, file in import_map().items()}
    return (
        f'<!doctype html><meta charset="utf-8">{sheets}<style>body {{ margin: 0 }}</style><body>'
        f'<script type="importmap">{json.dumps({"imports": imports})}</script>'
        '<script type="module" src="/render.js"></script>'
    )


def answer(route: Route, body: bytes, kind: str | None) -> None:
    """The body, or the part of it that is asked for: videos are sought by ranges."""
    headers = {"Content-Security-Policy": POLICY, "Access-Control-Allow-Origin": "*", "Accept-Ranges": "bytes"}
    wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", route.request.headers.get("range", ""))
    if not wanted or int(wanted[1]) >= len(body):
        route.fulfill(body=body, content_type=kind, headers=headers)
        return
    first, last = int(wanted[1]), min(int(wanted[2] or len(body) - 1), len(body) - 1)
    headers["Content-Range"] = f"bytes {first}-{last}/{len(body)}"
    route.fulfill(status=206, body=body[first : last + 1], content_type=kind, headers=headers)


def page_job(spec: SegmentSpec) -> dict[str, Any]:
    """The spec as static/render/render.tsx takes it."""
    return {
        "scene": {**spec.scene, "id": "scene", "name": "", "posterFrame": 0},
        "assets": spec.assets,
        "width": spec.width,
        "height": spec.height,
        "videoWidth": spec.video_width,
        "videoHeight": spec.video_height,
        "fps": spec.fps,
        "frames": list(spec.frames),
        "videoFps": spec.video_fps,
        "container": spec.container,
        "codec": spec.codec,
        "bitrate": spec.bitrate,
    }


def first_line(message: str) -> str:
    """A browser's error without its stack and without Playwright's own words before it."""
    line = message.strip().splitlines()[0] if message.strip() else "unknown"
    return line.removeprefix("Page.evaluate: ").removeprefix("Error: ")[:400]
