"""The frame that plays films, in real Chromium: it shows, moves, swaps scenes in place and survives broken ones."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import override_settings
from PIL import Image
from playwright.sync_api import Browser, Frame, Page

from scenes.views.stage import POLICY
from tools.proof import prove
from tools.proof.bundles import DIST

PLAIN_STATIC = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# The host page: keeps what the frame says, and says what the test wants said.
HOST = """<!doctype html><body style="margin:0"><script>
const said = [];
const lastFrame = () => said.findLast((one) => one.type === "frame")?.frame;
addEventListener("message", (event) => {
  if (event.source === frames[0]) said.push({...event.data, at: performance.now()});
});
</script><iframe sandbox="allow-scripts" src="/stage/" style="border:0;width:640px;height:360px"></iframe>"""

MOVING = """import {AbsoluteFill, useCurrentFrame} from "stage";
export const defaults = {title: "Hello", color: "#ff0000"};
export default function Scene({title, color}: typeof defaults) {
  return <AbsoluteFill style={{background: color}}>
    <h1 id="title">{title}</h1><b id="frame">{useCurrentFrame()}</b>
  </AbsoluteFill>;
}
"""
PLAIN = """export const defaults = {title: "a"};
export default ({title}: typeof defaults) => <h1 id="title">{title}</h1>;
"""
LENGTH = """import {useCurrentFrame, useVideoConfig} from "stage";
export default () => <b id="frame">{`${useCurrentFrame()} of ${useVideoConfig().durationInFrames}`}</b>;
"""
BROKEN = """import {useCurrentFrame} from "stage";
export default () => {
  if (useCurrentFrame() > 0 || true)
    throw new Error("broken on purpose");
  return null;
};
"""


# Looks before every paint whether a scene is on screen.
COUNT_GAPS = """() => {
  window.painted = window.gaps = 0;
  requestAnimationFrame(function look() {
    window.painted++;
    const scene = document.querySelector("#film > [aria-hidden=false] > *")?.shadowRoot;
    if (!scene?.querySelector("#title")) window.gaps++;
    requestAnimationFrame(look);
  });
}"""


class Handler(SimpleHTTPRequestHandler):
    """The host page, the stage as its view serves it, and static/dist."""

    def do_GET(self) -> None:
        if self.path in ("/", "/stage/"):
            self.answer_page()
        else:
            self.path = self.path.removeprefix("/static")
            super().do_GET()

    def answer_page(self) -> None:
        origin = f"http://{self.headers['Host']}"
        with override_settings(STORAGES=PLAIN_STATIC):
            stage = render_to_string("stage.html", {"csp_nonce": "n0nce"})
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/stage/":
            self.send_header("Content-Security-Policy", POLICY.format(origin=origin, nonce="n0nce"))
        self.end_headers()
        self.wfile.write((stage if self.path == "/stage/" else HOST).encode())

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")  # modules and fonts of a document without origin need it
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(DIST)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


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


@pytest.fixture
def stage(browser: Browser, address: str) -> Iterator[Stage]:
    page = browser.new_page(viewport={"width": 640, "height": 360})
    page.goto(address)
    made = Stage(page)
    made.wait_for("ready")
    yield made
    page.close()


def compiled(tsx: str) -> str:
    return prove(tsx, props={}, duration=60, width=1920, height=1080, fps=30).js


def scene(name: str, tsx: str, duration: int = 60, **props: Any) -> dict[str, Any]:
    js = compiled(tsx)
    assert js, "the scene did not compile"
    return {"id": name, "name": name, "duration": duration, "js": js, "props": props}


def pixel(page: Page, x: int, y: int) -> object:
    """The colour that is really on screen."""
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB").getpixel((x, y))


def test_a_film_is_shown_to_scale_and_plays_through_its_scenes(stage: Stage) -> None:
    stage.show(1, scene("one", MOVING, duration=12), scene("two", MOVING, duration=60, title="Bye", color="#0000ff"))
    assert stage.text("#title") == "Hello"
    assert pixel(stage.page, 630, 350) == (255, 0, 0)
    stage.tell(type="play")
    stage.page.wait_for_function("said.some((one) => one.type === 'frame' && one.frame >= 20)", timeout=5000)
    assert stage.text("#title") == "Bye"
    assert pixel(stage.page, 630, 350) == (0, 0, 255)
    frames = stage.said("frame")
    numbers = [one["frame"] for one in frames]
    assert numbers == sorted(numbers)
    playing = [one for one in frames if one["playing"]]
    seconds = (playing[-1]["at"] - playing[0]["at"]) / 1000
    assert (playing[-1]["frame"] - playing[0]["frame"]) / seconds == pytest.approx(30, rel=0.25)


def test_seek_pause_and_loop(stage: Stage) -> None:
    stage.show(1, scene("one", MOVING, duration=10))
    stage.tell(type="seek", frame=7)
    stage.page.wait_for_function("lastFrame() === 7")
    assert stage.text("#frame") == "7"
    assert stage.said("frame")[-1]["playing"] is False
    stage.tell(type="seek", frame=99)
    stage.page.wait_for_function("lastFrame() === 9")
    stage.tell(type="loop", loop="film")
    stage.tell(type="play")
    stage.page.wait_for_function("said.filter((one) => one.frame === 2).length >= 2", timeout=5000)
    stage.tell(type="loop", loop="none")
    stage.page.wait_for_function("lastFrame() === 9 && said.at(-1).playing === false", timeout=5000)


def test_a_trimmed_and_retimed_scene_shows_the_frames_of_its_own_timeline(stage: Stage) -> None:
    played = {"trimBefore": 20, "playbackRate": 2, "sourceDuration": 60}
    stage.show(1, scene("one", LENGTH, duration=15) | played)
    stage.tell(type="seek", frame=10)
    stage.page.wait_for_function("said.at(-1).frame === 10")
    assert stage.text("#frame") == "40 of 60"


def test_a_changed_scene_is_swapped_in_place_and_the_others_stay(stage: Stage) -> None:
    stage.show(1, scene("one", PLAIN), scene("two", PLAIN))
    stage.tell(type="seek", frame=30)
    stage.page.wait_for_function("lastFrame() === 30")
    title = stage.frame.locator("#film > [aria-hidden=false] #title")
    title.evaluate("(element) => { element.seenBefore = true }")
    stage.frame.evaluate(COUNT_GAPS)
    stage.show(2, scene("one", PLAIN, title="new words"), scene("two", MOVING))
    # Other props alone: drawn again, not mounted again, and time stands where it stood.
    assert title.inner_text() == "new words"
    assert title.evaluate("(element) => element.seenBefore")
    assert stage.said("shown")[-1] | {"at": 0} == {"type": "shown", "revision": 2, "frame": 30, "late": [], "at": 0}
    stage.show(3, scene("one", MOVING), scene("two", MOVING))
    assert stage.text("#frame") == "30"
    painted, gaps = stage.frame.evaluate("[window.painted, window.gaps]")
    assert painted > 2
    assert gaps == 0


def test_a_broken_scene_shows_its_card_in_its_own_time_and_the_rest_plays_on(stage: Stage) -> None:
    broken = scene("two", BROKEN)
    unreadable = {"id": "three", "name": "three", "duration": 60, "js": "export default (", "props": {}}
    stage.show(1, scene("one", MOVING), broken, unreadable, scene("four", MOVING, title="Still here"))
    assert stage.text("#title") == "Hello"
    stage.tell(type="seek", frame=70)
    stage.page.wait_for_function("lastFrame() === 70")
    assert "broken on purpose (line 4)" in stage.text("[role=alert]")
    errors = {one["sceneId"]: one for one in stage.wait_for("error", 2)}
    assert errors["two"]["message"] == "broken on purpose"
    assert errors["two"]["line"] == 4
    assert set(errors) == {"two", "three"}
    stage.tell(type="seek", frame=200)
    stage.page.wait_for_function("lastFrame() === 200")
    assert stage.text("#title") == "Still here"
    assert stage.text("[role=alert]") == ""
    stage.show(2, scene("one", MOVING), scene("two", MOVING, title="Mended"), scene("four", MOVING))
    stage.tell(type="seek", frame=70)
    stage.page.wait_for_function("lastFrame() === 70")
    assert stage.text("#title") == "Mended"


@pytest.mark.parametrize(
    "loop",
    [
        "while (frame === 47) {}",
        "for (;;) if (frame !== 47) break;",
        "do { for (const x of [1, 2]) if (x > 2) return null; } while (frame === 47);",
        "outer: for (let i = 0; ; i++) for (let j = 0; j < 9; j++) if (frame !== 47) break outer; else continue outer;",
        "const grow = (n: number): number => n && grow(n - 1) + grow(n - 1); if (frame === 47) grow(60);",
        "if (frame === 47) Array.from({length: 4e9}, (_, i) => ({i}));",
        "const many = function* () { while (frame === 47) yield 1; }; [...many()];",
        "while (frame === 47) try { while (true) {} } catch {}",
        "const deep = (): number => { try { return deep(); } finally { deep(); } }; if (frame === 47) deep();",
    ],
)
def test_code_without_end_on_a_frame_that_was_not_proven_is_stopped(stage: Stage, loop: str) -> None:
    """The proof draws some frames; what hangs on another one must not take the page along."""
    code = f"""import {{useCurrentFrame}} from "stage";
export default () => {{
  const frame = useCurrentFrame();
  {loop}
  return <h1 id="title">{{frame}} counted {{[1, 2, 3].length}}</h1>;
}};
"""
    stage.show(1, scene("loops", code), scene("next", MOVING, title="Goes on"))
    stage.tell(type="seek", frame=47)
    (error,) = stage.wait_for("error", 1)
    assert (error["sceneId"], error["line"]) == ("loops", 4)
    assert "did not end" in stage.text("[role=alert]")
    stage.tell(type="seek", frame=70)
    stage.page.wait_for_function("lastFrame() === 70")
    assert stage.text("#title") == "Goes on"


def slow_after(name: str, frame: int, duration: int = 60) -> dict[str, Any]:
    """A scene whose code is not counted and takes 3.5 seconds from `frame` on, as one call of a built-in could."""
    js = f"""import {{useCurrentFrame}} from "stage";
    export default () => {{
      const end = performance.now() + (useCurrentFrame() >= {frame} ? 3500 : 0);
      while (performance.now() < end);
      return null;
    }}"""
    return {"id": name, "name": name, "duration": duration, "js": js, "props": {}}


def test_a_scene_that_takes_seconds_for_a_frame_is_not_run_again(stage: Stage) -> None:
    stage.show(1, scene("one", MOVING), slow_after("slow", 5))
    stage.tell(type="seek", frame=70)
    (error,) = stage.wait_for("error", 1, seconds=15)
    assert error["sceneId"] == "slow"
    assert "seconds for one frame" in error["message"]
    assert "seconds for one frame" in stage.text("[role=alert]")
    at = stage.page.evaluate("performance.now()")
    stage.show(2, scene("one", MOVING, title="Other words"), slow_after("slow", 5))
    for frame in (3, 80, 90):
        stage.tell(type="seek", frame=frame)
    stage.page.wait_for_function("lastFrame() === 90", timeout=3000)
    assert "seconds for one frame" in stage.text("[role=alert]")
    assert stage.page.evaluate("performance.now()") - at < 3000, "it did not run again"
    stage.show(3, scene("one", MOVING), scene("slow", MOVING, title="Mended"))
    assert stage.text("#title") == "Mended"


def test_a_module_that_never_ends_is_stopped_too(stage: Stage) -> None:
    endless = scene("endless", MOVING)
    endless["js"] = 'import {__turn} from "stage"; for (;;) { __turn(); }\nexport default () => null;'
    stage.show(1, scene("one", MOVING), endless, scene("three", MOVING, title="Plays on"))
    stage.tell(type="seek", frame=130)
    stage.page.wait_for_function("lastFrame() === 130")
    assert stage.text("#title") == "Plays on"
    assert {one["sceneId"] for one in stage.said("error")} == {"endless"}


def test_scenes_reach_nothing_outside(stage: Stage) -> None:
    """What the proof forbids, run here without it: the frame's own walls hold."""
    js = """export default () => {
      window.tried = {};
      for (const [name, attempt] of Object.entries({
        cookie: () => document.cookie, storage: () => localStorage.length, parent: () => parent.document.title,
        pollute: () => { Object.prototype.polluted = 1; },
      })) { try { attempt(); window.tried[name] = "reached"; } catch (error) { window.tried[name] = "refused"; } }
      fetch("/").then(() => { window.tried.fetch = "reached"; }, () => { window.tried.fetch = "refused"; });
      return null;
    }"""
    stage.show(1, {"id": "x", "name": "x", "duration": 10, "js": js, "props": {}})
    stage.frame.wait_for_function("window.tried.fetch")
    tried = stage.frame.evaluate("window.tried")
    assert tried == dict.fromkeys(["cookie", "storage", "parent", "pollute", "fetch"], "refused")


def test_the_newest_film_wins_and_an_empty_one_is_fine(stage: Stage) -> None:
    for revision in range(1, 8):
        film = {"width": 1920, "height": 1080, "fps": 30, "scenes": [scene("one", MOVING, title=f"Take {revision}")]}
        stage.tell(type="film", film={**film, "revision": revision})
    stage.page.wait_for_function("said.some((one) => one.type === 'shown' && one.revision === 7)", timeout=5000)
    assert stage.text("#title") == "Take 7"
    stage.show(8)
    assert stage.frame.evaluate("document.getElementById('film').childElementCount") == 0
    stage.show(9, scene("one", MOVING, title="Back"))
    assert stage.text("#title") == "Back"
