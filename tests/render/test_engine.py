"""The engine with scenes straight from nowhere; hostile ones among them fail within limits and leave it healthy."""

from __future__ import annotations

import io
import os
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
from scenes.render import engine as engine_module
from scenes.render.engine import Engine
from scenes.render.join import join
from scenes.render.records import RenderFailed, RenderUnavailable, SegmentSpec

COLOURS = ["#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff", "#808080", "#c08040"]


def spec(body: str = "", frames: int = 12, **changed: Any) -> SegmentSpec:
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
        "frames": tuple(range(frames)),
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


def test_a_still_is_the_frame(engine: Engine):
    picture = Image.open(io.BytesIO(engine.still(spec(video_width=350, video_height=200))))
    assert picture.size == (350, 200)
    assert picture.convert("RGB").getpixel((125, 100)) == (255, 0, 0)


def test_what_a_scene_throws_is_told_with_its_frame(engine: Engine):
    with pytest.raises(RenderFailed, match="no such flower") as failed:
        engine.render(spec("if (f === 5) throw new Error('no such flower')"))
    assert failed.value.frame == 5
    with pytest.raises(RenderFailed, match="exports no component"):
        engine.render(spec(scene={"js": "export const nothing = 1", "props": {}, "duration": 12}))
    assert engine.render(spec()).figures.painted == 1


@pytest.mark.parametrize(
    "body",
    [
        "if (f === 3) for (;;);",
        "if (f === 3) { const a = []; for (;;) a.push(new Float64Array(1e6).fill(f)); }",
        "if (f === 3) { const deep = () => deep() + deep(); deep(); }",
        "if (f === 3) Promise.resolve().then(function again() { return Promise.resolve().then(again); })",
        "if (f === 3) return jsx('div', {children: Array.from({length: 5e6}, (_, n) => jsx('i', {children: n}, n))})",
    ],
    ids=["loop", "memory", "recursion", "promises", "elements"],
)
@pytest.mark.usefixtures("impatient")
def test_hostile_scenes_end_and_leave_the_engine_healthy(engine: Engine, body: str):
    with pytest.raises((RenderFailed, RenderUnavailable)):
        engine.render(spec(body))
    assert engine.render(spec()).figures.painted == 1


def test_a_scene_reaches_no_network_and_not_the_next_scene(engine: Engine):
    steal = """
      globalThis.left = 1; try { Array.prototype.map = () => [] } catch {}
      fetch("https://example.com/").then(() => { throw new Error("out") }, () => {});
      new Image().src = "https://example.com/x.png";
      try { new WebSocket("wss://example.com") } catch {}
    """
    engine.render(spec(steal))
    assert engine.render(spec("if (globalThis.left) throw new Error('a trace')")).figures.painted == 1


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


def test_no_browser_outlives_a_worker_that_is_killed():
    marker = f"BAZAAR_TEST_MARK=engine-{os.getpid()}-{time.monotonic_ns()}"
    code = textwrap.dedent(
        """
        from tests.render.test_engine import spec
        from scenes.render.engine import Engine
        from bazaar.services.setup import chromium_path
        engine = Engine(chromium_path())
        engine.render(spec())
        print("warm", flush=True)
        engine.render(spec("const end = performance.now() + 100; while (performance.now() < end);", frames=3000))
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
