"""The engine with scenes straight from nowhere; hostile ones among them fail within limits and leave it healthy."""

from __future__ import annotations

import io
import itertools
import logging
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from bazaar.services.setup import CHECKOUT, chromium_path
from bench.export import ssim
from scenes.render import engine as engine_module
from scenes.render import page as page_module
from scenes.render.engine import Engine
from scenes.render.join import join
from scenes.render.page import ORIGIN, POLICY
from scenes.render.records import RenderFailed, RenderUnavailable, SegmentSpec

COLOURS = ["#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff", "#808080", "#c08040"]


def spec(body: str = "", frames: int = 12, shown: tuple[int, ...] = (), **changed: Any) -> SegmentSpec:
    """A segment of a scene that shows stripes of COLOURS, and runs `body` at every frame `f`."""
    stripes = ", ".join(f'jsx("i", {{style: {{flex: 1, background: "{colour}"}}}})' for colour in COLOURS)
    js = f"""
        import {{jsx, jsxs}} from "react/jsx-runtime";
        import {{useCurrentFrame}} from "stage";
        export default function Scene() {{
          const f = useCurrentFrame();
          {body};
          return jsxs("div", {{style: {{display: "flex", width: "100%", height: "100%"}}, children: [{stripes}]}});
        }}"""
    fields: dict[str, Any] = {
        "scene": {"js": js, "props": {}, "duration": frames},
        "width": 700,
        "height": 400,
        "video_width": 700,
        "video_height": 400,
        "fps": 30,
        "frames": shown or tuple(range(frames)),
        "video_fps": 30,
        "container": "mp4",
        "codec": "avc1.64001f",
        "bitrate": 2_000_000,
    }
    return SegmentSpec(**(fields | changed))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    one = Engine(chromium_path())
    yield one
    one.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "FRAME_SECONDS", 3.0)


def test_colours_come_out_as_they_went_in(engine: Engine, tmp_path: Path):
    part = tmp_path / "part.mp4"
    part.write_bytes(engine.render(spec()).video)
    assert join([part, part], tmp_path / "film.mp4", fps=30) == 24
    with av.open(str(tmp_path / "film.mp4")) as film:
        frames = list(film.decode(video=0))
    assert len(frames) == 24
    assert (frames[0].format.name, frames[0].color_range, frames[0].colorspace) == ("yuv420p", 1, 1)
    picture = frames[-1].to_image()
    for n, colour in enumerate(COLOURS):
        expected = tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
        assert picture.getpixel((50 + 100 * n, 200)) == pytest.approx(expected, abs=4)


def test_frames_that_do_not_change_are_not_painted_again(engine: Engine):
    assert engine.render(spec()).figures.painted == 1
    moving = spec("if (f >= 4 && f < 8) return jsx('b', {children: f})")
    assert engine.render(moving).figures.painted == 6, "the stripes, four numbers, and the stripes again"


def test_what_moves_by_itself_is_painted_at_every_frame(engine: Engine):
    """An animation of the style sheet shows in no markup; and once it is over, its frames hold again."""
    styled = "@keyframes turn { to { rotate: 360deg } } b { animation: turn 4s infinite }"
    turning = f'return jsxs("div", {{children: [jsx("style", {{children: "{styled}"}}), jsx("b", {{children: "o"}})]}})'
    assert engine.render(spec(turning)).figures.painted == 12
    assert engine.render(spec(turning.replace("infinite", "0"))).figures.painted == 1


RED_CANVAS = """
  const canvas = (node) => { const c = node.getContext("2d"); c.fillStyle = "#ff0000"; c.fillRect(0, 0, 700, 400); };
  if (f === 0) queueMicrotask(() => canvas(document.querySelector("canvas canvas, body > div canvas")));
  return jsx("canvas", {width: 700, height: 400, style: {position: "absolute"}});
"""


def test_a_canvas_of_the_scene_is_in_the_picture(engine: Engine, tmp_path: Path):
    """Inside of the canvas that is painted it would come out empty: such a scene is photographed instead."""
    made = engine.render(spec(RED_CANVAS, frames=3))
    assert (made.figures.way, made.figures.painted) == ("pictures", 3), "what is on a canvas is not in the markup"
    assert [middle(frame) for frame in decoded(made.video, tmp_path)] == [pytest.approx((255, 0, 0), abs=4)] * 3


@pytest.fixture(scope="module")
def plain() -> Iterator[Engine]:
    """A browser without elements in canvases, as most are."""
    one = Engine(chromium_path(), flags=())
    yield one
    one.close()


def test_a_browser_that_cannot_paint_elements_is_photographed(plain: Engine, engine: Engine, tmp_path: Path):
    assert (plain.warm().paints, engine.warm().paints) == (False, True)
    assert "avc1.64001f" in engine.warm().codecs
    moving = spec("if (f >= 2 && f < 4) return jsx('b', {style: {fontSize: 200, padding: 50}, children: f})", frames=6)
    slow, fast = plain.render(moving), engine.render(moving)
    assert (slow.figures.way, slow.figures.painted) == ("pictures", 4)
    frames = [decoded(one.video, tmp_path) for one in (slow, fast)]
    assert [len(one) for one in frames] == [6, 6]
    for n in (0, 2, 5):
        picture = Image.open(io.BytesIO(engine.still(moving.model_copy(update={"frames": (n,)})))).convert("RGB")
        assert min(ssim(one[n].to_image(), picture) for one in frames) > 0.98
    still = {"video_width": 350, "video_height": 200}
    pictures = [Image.open(io.BytesIO(one.still(spec(**still)))).convert("RGB") for one in (plain, engine)]
    assert pictures[0].size == pictures[1].size == (350, 200)
    assert ssim(*pictures) > 0.99
    with pytest.raises(RenderFailed, match="no such flower") as failed:
        plain.render(spec("if (f === 5) throw new Error('no such flower')"))
    assert failed.value.frame == 5
    assert [plain.render(spec(body)).figures.bare for body in ("return null", "")] == [True, False]


def test_a_browser_that_encodes_nothing_is_photographed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    """Some builds come without encoders, as pages by http do: FFmpeg's libraries encode, stills are painted as ever."""
    insecure = ORIGIN.replace("https", "http")
    monkeypatch.setattr(page_module, "POLICY", POLICY.replace(ORIGIN, insecure))
    for module in (page_module, engine_module):
        monkeypatch.setattr(module, "ORIGIN", insecure)
    mute = Engine(chromium_path())
    with caplog.at_level(logging.WARNING):
        ability = mute.warm()
    assert (ability.paints, ability.codecs) == (True, ())
    assert "does not encode avc1.64001f, vp09.00.41.08 here" in caplog.text
    made = mute.render(spec())
    assert (made.figures.way, made.figures.painted) == ("pictures", 1)
    assert [middle(frame) for frame in decoded(made.video, tmp_path)] == [pytest.approx((0, 255, 0), abs=4)] * 12
    still = mute.render(spec(container="png", codec="", bitrate=0))
    assert still.figures.way == "page"
    mute.close()


def test_segments_made_in_either_way_join(plain: Engine, engine: Engine, tmp_path: Path):
    for suffix, codec in (("mp4", "avc1.64001f"), ("webm", "vp09.00.41.08")):
        parts = []
        for n, one in enumerate((engine, plain, engine)):
            parts.append(tmp_path / f"{n}.{suffix}")
            parts[-1].write_bytes(one.render(spec(container=suffix, codec=codec)).video)
        film = tmp_path / f"film.{suffix}"
        assert join(parts, film, fps=30) == 36
        with av.open(str(film)) as opened:
            frames = list(opened.decode(video=0))
        assert len(frames) == 36
        for frame in frames[::11]:
            assert [frame.to_image().getpixel((50 + 100 * n, 200)) for n in range(3)] == [
                pytest.approx(colour, abs=4) for colour in ((255, 255, 255), (0, 0, 0), (255, 0, 0))
            ]


def decoded(video: bytes, folder: Path) -> list[av.VideoFrame]:
    """The frames of a segment, joined as an export is."""
    part = folder / "part.mp4"
    part.write_bytes(video)
    join([part], folder / "film.mp4", fps=30)
    with av.open(str(folder / "film.mp4")) as film:
        return list(film.decode(video=0))


def middle(frame: av.VideoFrame) -> tuple[int, ...]:
    return frame.to_image().getpixel((frame.width // 2, frame.height // 2))


def test_what_shows_nothing_is_told(engine: Engine):
    empty = "return jsx('div', {style: {height: 100, opacity: 0}, children: 'x'})"
    red = "return jsx('div', {style: {height: '100%', background: '#ff0000'}})"
    bodies = {empty: True, "if (f < 9) return null": False, red: False, red.replace("ff0000", "fffffe"): False}
    assert {body: engine.render(spec(body)).figures.bare for body in bodies} == bodies, "one colour is something"


def test_a_still_is_the_frame(engine: Engine):
    picture = Image.open(io.BytesIO(engine.still(spec(video_width=350, video_height=200))))
    assert picture.size == (350, 200)
    assert picture.convert("RGB").getpixel((125, 100)) == (255, 0, 0)


@pytest.mark.parametrize("filter", ["", "filter: 'blur(30px)'"], ids=["in strips", "at once"])
def test_a_large_frame_has_no_seams(engine: Engine, plain: Engine, filter: str):
    js = f"""
        import {{jsx, jsxs}} from "react/jsx-runtime";
        const fill = {{position: "absolute", inset: 0, background: "linear-gradient(160deg, #14213d, #fca311)"}};
        const tilted = {{position: "absolute", left: 300, top: 60, rotate: "12deg", {filter}}};
        const word = jsx("b", {{style: {{...tilted, fontSize: 420, color: "#fff"}}, children: "Sägen"}});
        export default () => jsxs("div", {{style: fill, children: [word]}});
    """
    size = {"width": 1920, "height": 1080, "video_width": 1920, "video_height": 1080}
    one = spec(**size, scene={"js": js, "props": {}, "duration": 12})
    painted, seen = (Image.open(io.BytesIO(way.still(one))).convert("RGB") for way in (engine, plain))
    assert ssim(painted, seen) > 0.998
    left = painted.crop((0, 0, 200, 1080)).resize((1, 1080), Image.Resampling.BOX)  # the ground, no words on it
    rows = [left.getpixel((0, y)) for y in range(1080)]
    assert max(abs(a - b) for above, below in itertools.pairwise(rows) for a, b in zip(above, below, strict=True)) <= 1


def test_shares_of_the_window_are_shares_of_the_frame(engine: Engine, plain: Engine):
    """Whatever the size of the window it is drawn in: `spec` is a frame of 700 by 400."""
    body = "return jsx('div', {style: {width: '50vw', height: 'calc(25vh + 1px)', background: '#ff0000'}})"
    for one in (engine, plain):
        picture = Image.open(io.BytesIO(one.still(spec(body)))).convert("RGB")
        red = [picture.getpixel(at) == (255, 0, 0) for at in ((348, 99), (352, 99), (348, 103))]
        assert red == [True, False, False]


def test_what_a_scene_throws_is_told_with_its_frame(engine: Engine):
    with pytest.raises(RenderFailed, match="no such flower") as failed:
        engine.render(spec("if (f === 5) throw new Error('no such flower')"))
    assert failed.value.frame == 5
    with pytest.raises(RenderFailed, match="exports no component"):
        engine.render(spec(scene={"js": "export const nothing = 1", "props": {}, "duration": 12}))
    assert engine.render(spec()).figures.painted == 1


def test_a_busy_machine_is_no_fault_of_the_scene(engine: Engine):
    """A player stops code that takes a second for a frame; nobody watches an export."""
    slow = "if (f === 2) for (const end = performance.now() + 1300; performance.now() < end; ) __turn()"
    made = spec(slow, frames=3)
    js = made.scene["js"].replace("useCurrentFrame}", "__turn, useCurrentFrame}")
    assert engine.render(made.model_copy(update={"scene": {**made.scene, "js": js}})).figures.painted == 1


@pytest.mark.parametrize(
    "body",
    [
        "if (f === 3) for (;;);",
        "if (f === 3) { const a = []; for (;;) a.push(new Float64Array(1e6).fill(f)); }",
        "if (f === 3) { const deep = () => deep() + deep(); deep(); }",
        "if (f === 3) Promise.resolve().then(function again() { return Promise.resolve().then(again); })",
        "if (f === 3) return jsx('div', {children: Array.from({length: 5e6}, (_, n) => jsx('i', {children: n}, n))})",
        "if (f === 3) for (const kept = [];;) { const one = document.createElement('canvas'); kept.push(one); "
        "one.width = one.height = 16000; const pen = one.getContext('2d'); pen.fillRect(0, 0, 16000, 16000); "
        "pen.getImageData(0, 0, 9, 9); }",
        "if (f === 3) document.querySelector('canvas').width = 1e6, document.body.replaceChildren()",
    ],
    ids=["loop", "memory", "recursion", "promises", "elements", "canvases", "page"],
)
@pytest.mark.usefixtures("impatient")
def test_hostile_scenes_end_and_leave_the_engine_healthy(engine: Engine, body: str):
    with pytest.raises((RenderFailed, RenderUnavailable)) as ended:
        engine.render(spec(body))
    assert (ended.value.frame or 0) >= 3
    assert engine.render(spec()).figures.painted == 1


def test_a_scene_without_measure_gets_no_more_than_its_share(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "PAGE_MEMORY", 1 << 30)
    engine.close_browser()
    most = 0

    def tick(done: int) -> None:
        nonlocal most
        most = max(most, engine.memory())

    monkeypatch.setattr(engine_module, "TICK_SECONDS", 0.1)
    with pytest.raises((RenderFailed, RenderUnavailable), match=r"memory|allocation") as ended:
        engine.render(spec("if (f === 3) { const a = []; for (;;) a.push(new Float64Array(1e6).fill(f)); }"), tick)
    assert ended.value.frame == 3
    assert 0 < most < 1600 << 20


def test_a_scene_reaches_no_network_and_not_the_next_scene(engine: Engine):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        steal = f"""
          globalThis.left = 1; try {{ Array.prototype.map = () => [] }} catch {{}}
          for (const host of ["127.0.0.1", "localhost", "[::1]"]) {{
            fetch(`http://${{host}}:{port}/`).then(() => {{ throw new Error("out") }}, () => {{}});
            fetch(`http://${{host}}:{port}/`, {{mode: "no-cors", keepalive: true}}).catch(() => {{}});
            navigator.sendBeacon(`http://${{host}}:{port}/`, "x");
            new Image().src = `http://${{host}}:{port}/x.png`;
            try {{ new WebSocket(`ws://${{host}}:{port}`) }} catch {{}}
            try {{ new EventSource(`http://${{host}}:{port}/`) }} catch {{}}
          }}
          if (document.cookie) throw new Error("a cookie");
        """
        engine.render(spec(steal))
        server.settimeout(0.3)
        with pytest.raises(TimeoutError):
            server.accept()
    assert engine.render(spec("if (globalThis.left) throw new Error('a trace')")).figures.painted == 1


def test_parts_of_a_scene_share_a_page_for_a_while(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    js = """
        import {jsx} from "react/jsx-runtime";
        import {useCurrentFrame} from "stage";
        export default function Scene() {
          const f = useCurrentFrame();
          if (f === 0) globalThis.left = true;
          if (f === 6 && !globalThis.left) throw new Error("another page");
          return jsx("p", {children: f});
        }"""
    scene = {"scene": {"js": js, "props": {}, "duration": 12}}
    first, second = (spec(**scene, shown=tuple(range(begin, begin + 6))) for begin in (0, 6))
    assert [engine.render(part).figures.painted for part in (first, second)] == [6, 6]
    monkeypatch.setattr(engine_module, "KEPT_SECONDS", 0.01)
    engine.render(first)
    time.sleep(0.5)
    with pytest.raises(RenderFailed, match="another page"):
        engine.render(second)


def test_whoever_waits_may_give_up(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "TICK_SECONDS", 0.05)

    class Enough(Exception):
        pass

    def tick(done: int) -> None:
        if done > 3:
            raise Enough

    began = time.monotonic()
    with pytest.raises(Enough):
        engine.render(spec("const end = performance.now() + 50; while (performance.now() < end);", frames=600), tick)
    assert time.monotonic() - began < 10
    assert engine.render(spec()).figures.painted == 1


def test_it_may_be_given_up_while_the_browser_starts(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "TICK_SECONDS", 0.01)

    class Enough(Exception):
        pass

    def tick(done: int) -> None:
        raise Enough

    fresh = Engine(chromium_path())
    with pytest.raises(Enough):
        fresh.render(spec(frames=100_000), tick)
    assert fresh.render(spec(frames=1)).figures.painted == 1
    fresh.close()


def test_it_recovers_when_playwrights_own_process_dies(engine: Engine):
    engine.warm()
    os.kill(engine._driver, signal.SIGKILL)
    for _ in range(2):
        with pytest.raises(RenderUnavailable):
            engine.render(spec())
    assert engine.render(spec()).figures.painted == 1


def test_without_a_browser_it_says_so():
    nowhere = Engine(None)
    with pytest.raises(RenderUnavailable, match="install"):
        nowhere.render(spec())
    nowhere.close()
    broken = Engine("/bin/false")
    with pytest.raises(RenderUnavailable, match="does not start"):
        broken.render(spec())
    broken.close()


def browsers(marker: str) -> list[str]:
    """Command lines of the running processes that have `marker` in them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if marker.encode() in path.read_bytes():
                found.append(path.parent.name)
        except OSError:
            continue
    return found


@pytest.mark.parametrize("busy", ["const end = performance.now() + 100; while (performance.now() < end);", "for (;;);"])
def test_no_browser_outlives_a_worker_that_is_killed(busy: str):
    marker = f"BAZAAR_TEST_MARK=engine-{os.getpid()}-{time.monotonic_ns()}"
    code = textwrap.dedent(
        f"""
        from tests.render.test_engine import spec
        from scenes.render.engine import Engine
        from bazaar.services.setup import chromium_path
        engine = Engine(chromium_path())
        engine.render(spec())
        print("warm", flush=True)
        engine.render(spec({busy!r}, frames=3000))
        """
    )
    name, _, value = marker.partition("=")
    worker = subprocess.Popen(
        [sys.executable, "-c", code], cwd=CHECKOUT, env={**os.environ, name: value}, stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "warm\n"
    assert len(browsers(marker)) > 2
    worker.kill()
    worker.wait()
    deadline = time.monotonic() + 15
    while browsers(marker) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert browsers(marker) == []
