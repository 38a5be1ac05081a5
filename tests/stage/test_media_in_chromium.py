"""Pictures, videos and sounds in real Chromium: there when the frame counts as shown, exact in any order of frames."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from bench.frames import served
from scenes.media import examine
from tests import media_files
from tests.stage.host import Host, Stage, opened, pixel
from tools.proof import prove

SMALL = {"width": 9, "height": 9}
CLIP = {"kind": "video", "width": 160, "height": 90, "durationSeconds": 2.0, "fps": 30}
SPIN = (100, 200, 100, 300)  # milliseconds
# name -> media type, content, what the film says of it
FILES: dict[str, tuple[str, bytes, dict[str, Any]]] = {
    "red.png": ("image/png", media_files.picture(size=(640, 360)), {"kind": "image", "width": 640, "height": 360}),
    "spin.gif": (
        "image/gif",
        media_files.animation(durations=SPIN),
        {"kind": "image", **SMALL, "durationSeconds": 0.7, "frames": list(SPIN)},
    ),
    "clip.webm": ("video/webm", media_files.video(frames=60), CLIP),
    "clip.mp4": ("video/mp4", media_files.video("mp4", "libx264", frames=60, sound="aac"), CLIP),
    "tone.wav": ("audio/wav", media_files.sound(seconds=3), {"kind": "audio", "durationSeconds": 3.0}),
    "gone.png": ("image/png", b"", {"kind": "image", **SMALL}),
    "broken.png": ("image/png", b"\x89PNG nothing more", {"kind": "image", **SMALL}),
    "broken.webm": ("video/webm", b"nothing", CLIP),
}
UNKNOWN = {"width": 0, "height": 0, "durationSeconds": None, "fps": None, "frames": []}
FACTS = {name: {**UNKNOWN, **facts, "url": f"/assets/{name}"} for name, (_, _, facts) in FILES.items()}


def frames_of(name: str) -> list[bytes]:
    content = FILES[name][1]
    return [png for _, png in examine(io.BytesIO(content), size=len(content)).frames]


class Handler(Host):
    """The stage's files, and the assets in ranges, as the product serves them."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802
        if not self.path.startswith("/assets/"):
            self.close_connection = True
            return super().do_GET()
        name, _, query = self.path.removeprefix("/assets/").partition("?frame=")
        kind, content, _ = FILES[name]
        if query:
            kind, content = "image/png", frames_of(name)[int(query)]
        return self.send_range(kind, content) if content else self.send_error(404)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(Handler) as address:
        yield address


@pytest.fixture
def stage(browser: Browser, address: str) -> Iterator[Stage]:
    with opened(browser, address) as stage:
        yield stage


def scene(body: str, *, name: str = "one", duration: int = 60, **more: Any) -> dict[str, Any]:
    tsx = f"""import {{AbsoluteFill, Audio, Freeze, Gif, Img, Sequence, Video, interpolate, staticFile}} from "stage";
const FULL = {{position: "absolute", inset: 0, width: "100%", height: "100%", objectFit: "fill"}} as const;
export default () => <AbsoluteFill><b id="title">x</b>{body}</AbsoluteFill>;
"""
    proof = prove(tsx, props={}, duration=duration, width=640, height=360, fps=30, assets=FACTS)
    assert proof.ok, proof.problems
    return {"id": name, "name": name, "duration": duration, "js": proof.js, "props": {}, **more}


def show(stage: Stage, *scenes: dict[str, Any], revision: int = 1, assets: dict[str, Any] = FACTS) -> dict[str, Any]:
    """Shows the film and returns what the frame says once it has."""
    film = {"revision": revision, "width": 640, "height": 360, "fps": 30, "scenes": list(scenes), "assets": assets}
    stage.tell(type="film", film=film)
    return stage.wait_for("shown", revision, seconds=10)[-1]


def go_to(stage: Stage, frame: int) -> None:
    """Seeks, and waits as an export would: until nothing holds the frame back, and for the picture to be painted."""
    stage.tell(type="seek", frame=frame)
    stage.page.wait_for_function("(frame) => lastFrame() === frame", arg=frame)
    late = stage.frame.evaluate("__bazaar.ready(10000)")
    assert late == []
    stage.frame.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def shows(stage: Stage, color: tuple[int, int, int]) -> bool:
    seen: Any = pixel(stage.page, 600, 300)
    return all(abs(a - b) < 40 for a, b in zip(seen, color, strict=True))


def number_shown(stage: Stage) -> int:
    """Which of the colours is on screen."""
    return next(n for n, color in enumerate(media_files.COLORS) if shows(stage, color))


def element(stage: Stage, tag: str, expression: str) -> Any:
    """A property of the one <video> or <audio> on screen."""
    found = "document.querySelector('#film > [aria-hidden=false] > div').shadowRoot.querySelector(tag)"
    return stage.frame.evaluate(f"(tag) => {{ const media = {found}; return {expression}; }}", tag)


def test_a_film_is_shown_with_its_pictures(stage: Stage) -> None:
    shown = show(stage, scene('<Img src="red.png" style={FULL} />'))
    assert shown["late"] == []
    assert shows(stage, (220, 20, 20))


def test_a_background_may_be_a_file_too(stage: Stage) -> None:
    show(stage, scene('<div style={{...FULL, backgroundImage: `url(${staticFile("red.png")})`}} />'))
    stage.page.wait_for_timeout(200)
    assert shows(stage, (220, 20, 20))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('<Img src="gone.png" />', "gone.png"),
        ('<Img src="broken.png" />', "broken.png"),
        ('<Video src="broken.webm" />', "broken.webm"),
    ],
)
def test_a_file_that_cannot_be_loaded_is_the_scenes_error_and_named(stage: Stage, body: str, name: str) -> None:
    show(stage, scene(body), scene('<Img src="red.png" style={FULL} />', name="two"))
    (error,) = stage.wait_for("error")
    assert error["sceneId"] == "one"
    assert name in error["message"]
    go_to(stage, 70)
    assert shows(stage, (220, 20, 20))


def test_a_module_that_names_a_file_which_is_gone_says_so(stage: Stage) -> None:
    show(stage, scene('<Img src="red.png" />'), assets={})
    (error,) = stage.wait_for("error")
    assert 'no file "red.png"' in error["message"]


def test_a_gif_is_exact_in_any_order(stage: Stage) -> None:
    show(stage, scene('<Gif src="spin.gif" width={640} height={360} style={FULL} />'))
    # At 30 frames a second: frames 0-2, 3-8, 9-11 and 12-20 of the film, then again.
    expected = {0: 0, 2: 0, 3: 1, 8: 1, 9: 2, 11: 2, 12: 3, 20: 3, 21: 0, 24: 1, 59: 3}
    order = list(expected)
    random.Random(5).shuffle(order)
    for frame in [*order, *order[::-1]]:
        go_to(stage, frame)
        assert number_shown(stage) == expected[frame], frame


@pytest.mark.parametrize("name", ["clip.webm", "clip.mp4"])
def test_a_video_is_exact_in_any_order(stage: Stage, name: str) -> None:
    show(stage, scene(f'<Video src="{name}" style={{FULL}} />'))
    order = [0, 1, 2, 7, 12, 13, 29, 30, 31, 45, 58, 59]
    random.Random(7).shuffle(order)
    for frame in [*order, *order[::-1]]:
        go_to(stage, frame)
        assert number_shown(stage) == frame % len(media_files.COLORS), frame


def test_a_trimmed_looped_and_fast_video(stage: Stage) -> None:
    show(stage, scene('<Video src="clip.webm" trimBefore={10} trimAfter={20} loop playbackRate={2} style={FULL} />'))
    for frame, expected in {0: 10, 3: 16, 4: 18, 5: 10, 7: 14, 12: 14, 26: 12}.items():
        go_to(stage, frame)
        assert number_shown(stage) == expected % len(media_files.COLORS), frame


def test_a_video_plays_along_and_stops_exactly(stage: Stage) -> None:
    show(stage, scene('<Video src="clip.webm" style={FULL} />'))
    stage.tell(type="play")
    stage.page.wait_for_function("lastFrame() >= 20", timeout=8000)
    assert element(stage, "video", "media.paused") is False
    drift = element(stage, "video", "Math.abs(media.currentTime - media.dataset.time)")
    assert drift < 0.2
    stage.tell(type="pause")
    stage.page.wait_for_function("said.filter((one) => one.type === 'frame').at(-1).playing === false")
    frame = stage.page.evaluate("lastFrame()")
    go_to(stage, frame)
    assert element(stage, "video", "media.paused") is True
    assert number_shown(stage) == frame % len(media_files.COLORS)


def test_a_video_follows_the_pace_of_player_and_scene(stage: Stage) -> None:
    show(stage, scene('<Video src="clip.webm" playbackRate={1.5} />', playbackRate=2, duration=30, sourceDuration=60))
    stage.tell(type="speed", speed=0.5)
    stage.tell(type="play")
    stage.page.wait_for_function("lastFrame() >= 3", timeout=8000)
    assert element(stage, "video", "media.playbackRate") == 1.5 * 2 * 0.5
    stage.tell(type="speed", speed=-1)
    stage.page.wait_for_timeout(100)
    assert element(stage, "video", "media.paused") is True


def test_a_sound_plays_with_the_film_as_loud_as_both_say(stage: Stage) -> None:
    volume = "(f) => interpolate(f, [0, 30], [0, 1], {extrapolateRight: 'clamp'})"
    show(stage, scene(f'<Audio src="tone.wav" volume={{{volume}}} />', duration=90))
    assert element(stage, "audio", "media.paused") is True
    stage.tell(type="volume", volume=0.5)
    for frame, expected in {15: 0.25, 30: 0.5, 80: 0.5, 3: 0.05, 0: 0}.items():
        go_to(stage, frame)
        assert element(stage, "audio", "media.volume") == pytest.approx(expected)
        assert element(stage, "audio", "media.currentTime") == pytest.approx(frame / 30, abs=0.01)
        assert element(stage, "audio", "media.muted") is (frame == 0)
    stage.tell(type="muted", muted=True)
    go_to(stage, 30)
    assert element(stage, "audio", "media.muted") is True
    stage.tell(type="muted", muted=False)
    stage.tell(type="play")
    stage.page.wait_for_function("lastFrame() >= 60", timeout=8000)
    assert element(stage, "audio", "media.paused") is False
    assert element(stage, "audio", "Math.abs(media.currentTime - media.dataset.time)") < 0.2


def test_the_scene_that_waits_is_loaded_and_not_heard(stage: Stage) -> None:
    show(stage, scene('<Img src="red.png" />'), scene('<Video src="clip.webm" />', name="two"))
    stage.tell(type="play")
    waiting = "document.querySelector('#film > [aria-hidden=true] > div')?.shadowRoot?.querySelector('video')"
    stage.frame.wait_for_function(f"{waiting}?.readyState >= 2", timeout=8000)
    assert stage.frame.evaluate(f"{waiting}.paused && {waiting}.currentTime < 0.02")


def test_what_is_held_back_and_never_let_go_is_named(stage: Stage) -> None:
    tsx = """import {continueRender, delayRender} from "stage";
const first = delayRender("the first");
delayRender("the weather", {timeoutInMilliseconds: 300});
continueRender(first);
export default () => <b id="title">x</b>;
"""
    js = prove(tsx, props={}, duration=30, width=640, height=360, fps=30).js
    show(stage, {"id": "one", "name": "one", "duration": 30, "js": js, "props": {}})
    (error,) = stage.wait_for("error")
    assert "0.3 s for the weather" in error["message"]
    assert stage.said("shown")[0]["at"] > error["at"] - 50
