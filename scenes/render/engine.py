"""One warm Chromium that draws and encodes segments, in a page without network (scenes/render/page.py)."""

from __future__ import annotations

import base64
import contextlib
import logging
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, CDPSession, ConsoleMessage, Error, Page, Playwright, sync_playwright

from scenes.render import pictures
from scenes.render.page import ENCODER, ORIGIN, page_job, serve
from scenes.render.processes import family, group_gives_way, held
from scenes.render.records import Ability, Cancelled, Figures, RenderFailed, RenderUnavailable, SegmentSpec

logger = logging.getLogger(__name__)

PAINTING = ("--enable-blink-features=CanvasDrawElement", "--enable-features=CanvasDrawElement")
FLAGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-gpu",
    "--hide-scrollbars",
    "--mute-audio",
    "--force-color-profile=srgb",
)
PROBED = ("avc1.64001f", "vp09.00.41.08", "av01.0.08M.08")
START_SECONDS = 30
READY_SECONDS = 3 * START_SECONDS  # until a page is ready: the browser starts twice where the sandbox is refused
TICK_SECONDS = 0.5
FRAME_SECONDS = 20.0  # a frame that takes longer will not be finished
SEGMENTS_A_BROWSER = 200  # then a fresh one takes over, whatever it may have leaked
KEPT_SECONDS = 1.0  # a page waits so long for another segment of its scene
# Bytes that a page may fill: a 4K film needs 1 GB, a scene without measure would take all there is.
PAGE_MEMORY = 4 << 30


class Rendered(NamedTuple):
    """A segment's file (a video, or a picture), and what it took."""

    video: bytes
    figures: Figures


class Kept(NamedTuple):
    """The page that a segment was made in, and what it may be used for once more."""

    page: Page
    scene_key: str


class Engine:
    """A thread of its own with a warm browser in it, for any thread to use, one at a time. The browser starts with the
    first segment or by `warm()`; `close()` ends it.

    Playwright stays in that one thread because it keeps an event loop there, under which Django refuses queries.
    """

    def __init__(self, chromium: str | None, flags: tuple[str, ...] = PAINTING) -> None:
        """`chromium` is the browser's path; without one every rendering raises RenderUnavailable. `flags` are those
        that the fast way needs."""
        self._chromium = chromium
        self._flags = (*FLAGS, *flags)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="engine")
        self._lock = threading.Lock()
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._session: CDPSession | None = None
        self._page: Page | None = None
        self._kept: Kept | None = None
        self._ability: Ability | None = None
        self._pid = self._driver = 0  # of the browser, and of Playwright's own process
        self._segments = 0
        self._call = Call({})

    def warm(self) -> Ability:
        """Starts the browser if need be; what it is able to. Raises RenderUnavailable."""
        with self._lock:
            ability: Ability = self._thread.submit(self._warm).result()
            return ability

    def render(
        self,
        spec: SegmentSpec,
        tick: Callable[[int], None] = lambda done: None,
        files: Mapping[str, Path] | None = None,
    ) -> Rendered:
        """The segment's video or picture. `files` are what the spec's assets have at their addresses.

        `tick` is told every TICK_SECONDS how many of the frames are done, on the caller's thread; what it raises ends
        the rendering. Raises RenderFailed for a scene that throws or hangs, RenderUnavailable for a
        browser that is missing or dies.
        """
        with self._lock:
            call = self._call = Call(files or {})
            done = self._thread.submit(self._made, spec)
            try:
                while not wait([done], TICK_SECONDS).done:
                    silent = time.monotonic() - call.heard
                    if call.began and silent > FRAME_SECONDS:
                        self._end(done)
                        raise RenderFailed(f"It was not drawn within {FRAME_SECONDS:.0f} seconds.", call.frame)
                    if not call.began and silent > READY_SECONDS:
                        kill({self._driver})
                    tick(call.frames_done)
            except BaseException:
                self._end(done)
                raise
            rendered: Rendered = done.result()
            self._thread.submit(self._ready_page)  # the next one's, while this one's video is put away
            if (kept := self._kept) is not None:
                forget = threading.Timer(KEPT_SECONDS, self._forget, [kept])
                forget.daemon = True
                forget.start()
            return rendered

    def still(self, spec: SegmentSpec, files: Mapping[str, Path] | None = None) -> bytes:
        """The first of the spec's frames as a PNG. Raises as `render` does."""
        return self.render(spec.model_copy(update={"container": "png"}), files=files).video

    def memory(self) -> int:
        """Bytes that the browser's processes hold; 0 without one. Any thread may ask."""
        return sum(held(pid) for pid in family(self._pid)) if self._pid else 0

    def close_browser(self) -> None:
        """Ends the browser; the next segment starts another."""
        self._thread.submit(self._close_browser).result()

    def close(self) -> None:
        """Ends the browser and the thread."""
        self._thread.submit(self._stop).result()
        self._thread.shutdown()

    def _forget(self, kept: Kept) -> None:
        with contextlib.suppress(RuntimeError):  # the engine has ended
            self._thread.submit(self._let_go, kept)

    def _end(self, done: Future[Any]) -> None:
        """Ends what the browser is doing, and returns when the thread has noticed.

        A browser that is getting ready is let be: killed then, it leaves Playwright waiting for ever. Should that
        happen all the same, Playwright's own process goes too.
        """
        self._call.given_up = True
        patience = time.monotonic() + START_SECONDS
        while not done.done():
            if self._call.began and self._pid:
                kill(family(self._pid))
            if time.monotonic() > patience:
                kill({self._driver})
            wait([done], TICK_SECONDS)

    # --- in the thread -------------------------------------------------------------------------------------------

    def _made(self, spec: SegmentSpec) -> Rendered:
        page = self._page_for(spec)
        if self._call.given_up:
            page.context.close()
            raise Cancelled
        self._segments += 1
        self._call.begin()
        try:
            rendered = self._painted(page, spec) if self._ability and self._ability.can(spec) else None
            if rendered is None:
                self._call.begin()
                page = self._fresh(page)
                rendered = self._photographed(page, spec)
            if rendered.figures.way == "page" and not spec.is_picture:
                self._kept = Kept(page, spec.scene_key)
            else:
                page.context.close()
            return rendered
        except Error as error:
            crashed = page.is_closed() or "closed" in error.message or "crashed" in error.message
            self._close_browser()
            if crashed:
                why = "The browser died or ran out of memory"
                raise RenderUnavailable(f"{why}: {first_line(error.message)}", self._call.frame) from None
            raise RenderFailed(first_line(error.message), self._call.frame) from None
        except RenderFailed:
            self._close_browser()
            raise

    def _painted(self, page: Page, spec: SegmentSpec) -> Rendered | None:
        """The segment made in the page; None if what is on it cannot be painted there."""
        function = "still" if spec.is_picture else "segment"
        figures = page.evaluate("([name, job]) => window[name](job)", [function, page_job(spec)])
        return Rendered(b"".join(self._call.parts), Figures.model_validate(figures)) if figures else None

    def _photographed(self, page: Page, spec: SegmentSpec) -> Rendered:
        """The segment made of pictures of the page."""
        page.set_viewport_size({"width": spec.width, "height": spec.height})
        page.evaluate("job => window.openPlain(job)", page_job(spec))
        if spec.is_picture:
            began = time.perf_counter()
            page.evaluate("frame => window.showPlain(frame)", spec.frames[0])
            made = pictures.picture_file(photograph(page, spec), spec)
            paint = (time.perf_counter() - began) * 1000
            return Rendered(made, Figures(draw=0, paint=paint, encode=0, painted=1, way="pictures"))
        encoder = pictures.Encoder(spec)
        spent = {"draw": 0.0, "paint": 0.0, "encode": 0.0}
        painted, bare = 0, True
        now = time.perf_counter()

        def lap(step: str) -> None:
            nonlocal now
            spent[step] += (time.perf_counter() - now) * 1000
            now = time.perf_counter()

        for frame in spec.frames:
            changed = page.evaluate("frame => window.showPlain(frame)", frame)
            lap("draw")
            png = photograph(page, spec) if changed else None
            painted += changed
            bare = bare and (png is None or pictures.is_bare(png))
            lap("paint")
            encoder.add(png)
            lap("encode")
        heard = page.evaluate("() => window.heardPlain()")
        figures = Figures.model_validate({"painted": painted, "way": "pictures", "heard": heard, "bare": bare, **spent})
        return Rendered(encoder.finish(), figures)

    def _listen(self, page: Page) -> None:
        page.on("console", self._hear_place)
        # By the browser's own protocol: it is heard before the error that follows it.
        session = page.context.new_cdp_session(page)
        session.on("Runtime.bindingCalled", self._hear_failing)
        session.send("Runtime.enable")
        session.send("Runtime.addBinding", {"name": "failing"})
        page.expose_function("part", self._hear_part)

    def _hear_place(self, said: ConsoleMessage) -> None:
        """The second thread's news (static/render/encode.ts); what scenes say is none of it."""
        if said.type == "debug" and said.location["url"] == f"{ORIGIN}{ENCODER}":
            frame, drawn = map(int, said.text.split())
            self._call.progress(frame, drawn)

    def _hear_failing(self, called: dict[str, Any]) -> None:
        if called["name"] == "failing" and called["payload"].isdecimal():
            self._call.frame = int(called["payload"])

    def _hear_part(self, part: str) -> None:
        self._call.take(base64.b64decode(part))

    def _stop(self) -> None:
        self._close_browser()
        self._stop_playwright()

    def _stop_playwright(self) -> None:
        playwright, self._playwright, self._driver = self._playwright, None, 0
        if playwright is not None:
            with contextlib.suppress(Exception):  # its process has ended already
                playwright.stop()

    def _warm(self) -> Ability:
        self._ready_page()
        assert self._ability is not None  # noqa: S101  # a page that is ready was probed
        return self._ability

    def _page_for(self, spec: SegmentSpec) -> Page:
        """The page that the last segment was made in, if this one is of the same scene: a page takes half a second to
        make. Otherwise one that no scene has been in."""
        kept = self._kept
        if kept is not None and kept.scene_key == spec.scene_key:
            self._kept = None
            return kept.page
        self._let_go(kept)
        return self._taken_page()

    def _let_go(self, kept: Kept | None) -> None:
        """Closes the page that was kept, unless it has been taken."""
        if kept is not None and self._kept is kept:
            self._kept = None
            with contextlib.suppress(Error):  # the browser may be gone
                kept.page.context.close()

    def _taken_page(self) -> Page:
        page, self._page = self._ready_page(), None
        return page

    def _fresh(self, page: Page) -> Page:
        """Another page instead of this one."""
        page.context.close()
        return self._taken_page()

    def _ready_page(self) -> Page:
        """A page that no scene has been in; the browser is started when there is none, or when it is old."""
        if self._page is None:
            if self._segments >= SEGMENTS_A_BROWSER:
                self._close_browser()
            try:
                self._page = self._opened(self._browser or self._start())
            except Error as error:
                self._close_browser()
                self._stop_playwright()  # it may be what is at fault
                raise RenderUnavailable(f"Chromium does not start: {first_line(error.message)}") from None
        return self._page

    def _opened(self, browser: Browser) -> Page:
        page = browser.new_context(service_workers="block", accept_downloads=False).new_page()
        page.route("**", lambda route: serve(route, self._call.files))
        self._listen(page)
        page.goto(f"{ORIGIN}/")
        page.wait_for_function("() => typeof window.segment === 'function'", timeout=START_SECONDS * 1000)
        if self._ability is None:
            self._ability = Ability.model_validate(page.evaluate("codecs => window.probe(codecs)", list(PROBED)))
            report(self._ability)
        self._limit_memory()
        return page

    def _start(self) -> Browser:
        if self._chromium is None:
            raise RenderUnavailable("There is no Chromium on this machine: install Debian's chromium-headless-shell.")
        if self._playwright is None:
            before = family(os.getpid())
            self._playwright = sync_playwright().start()
            self._driver = next(iter(family(os.getpid()) - before), 0)
        self._browser = self._launched(self._playwright, self._chromium)
        self._session = self._browser.new_browser_cdp_session()
        self._pid = next(pid for pid, kind in self._processes() if kind == "browser")
        # Playwright and the browser are sessions of their own.
        for pid in (self._driver, self._pid):
            group_gives_way(pid, os.getpriority(os.PRIO_PROCESS, 0))
        self._segments = 0
        self._ability = None
        return self._browser

    def _launched(self, playwright: Playwright, chromium: str) -> Browser:
        """The browser in its sandbox, where the system allows one: root has none, nor have some containers."""
        limit = START_SECONDS * 1000
        if os.geteuid() != 0:
            with contextlib.suppress(Error):
                return playwright.chromium.launch(
                    executable_path=chromium, args=list(self._flags), chromium_sandbox=True, timeout=limit
                )
        logger.info("Chromium runs without its own sandbox here: this system does not allow it.")
        return playwright.chromium.launch(
            executable_path=chromium, args=list(self._flags), chromium_sandbox=False, timeout=limit
        )

    def _processes(self) -> list[tuple[int, str]]:
        """The browser's processes: pid and what it does (browser, renderer, ...)."""
        assert self._session is not None  # noqa: S101
        return [(p["id"], p["type"]) for p in self._session.send("SystemInfo.getProcessInfo")["processInfo"]]

    def _limit_memory(self) -> None:
        """A page that wants more than PAGE_MEMORY crashes, alone."""
        if sys.platform != "linux":
            return
        for pid, kind in self._processes():
            if kind == "renderer":
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    resource.prlimit(pid, resource.RLIMIT_DATA, (PAGE_MEMORY, PAGE_MEMORY))

    def _close_browser(self) -> None:
        browser, self._browser, self._pid, self._session = self._browser, None, 0, None
        self._page = self._kept = None
        if browser is not None:
            with contextlib.suppress(Error):  # it is gone already
                browser.close()


class Call:
    """What is heard of one call of the page. Written by the engine's thread, read by the caller's."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self.files = files
        self.began = False
        self.given_up = False
        self.heard = time.monotonic()
        self.frame: int | None = None
        self.frames_done = 0
        self.parts: list[bytes] = []

    def begin(self) -> None:
        """It starts, or starts over."""
        self.heard = time.monotonic()
        self.began = True
        self.frame, self.frames_done, self.parts = None, 0, []

    def progress(self, frame: int, done: int) -> None:
        """The page is drawing `frame`, after `done` others."""
        self.heard = time.monotonic()
        self.frame, self.frames_done = frame, done

    def take(self, part: bytes) -> None:
        self.heard = time.monotonic()
        self.parts.append(part)


def kill(pids: set[int]) -> None:
    for pid in pids - {0}:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def photograph(page: Page, spec: SegmentSpec) -> bytes:
    """The page as a PNG, about as large as the video."""
    clip = {"x": 0, "y": 0, "width": spec.width, "height": spec.height, "scale": spec.video_width / spec.width}
    session = page.context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", {"format": "png", "clip": clip, "optimizeForSpeed": True})
    session.detach()
    return base64.b64decode(taken["data"])


def report(ability: Ability) -> None:
    """Says once what this browser cannot do, and what is done instead."""
    if not ability.paints:
        logger.warning("Chromium cannot paint elements into a canvas here: frames are photographed, which is slower.")
    elif missing := [codec for codec in PROBED[:2] if codec not in ability.codecs]:
        logger.warning("Chromium does not encode %s here: FFmpeg's libraries do, which is slower.", ", ".join(missing))


def first_line(message: str) -> str:
    """A browser's error without its stack and without Playwright's own words before it."""
    line = message.strip().splitlines()[0] if message.strip() else "unknown"
    return line.removeprefix("Page.evaluate: ").removeprefix("Error: ")[:400]
