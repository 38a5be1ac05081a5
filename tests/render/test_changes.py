"""Transitions between a film's scenes: the export shows what the stage shows, and joins without a gap."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from bazaar.services.setup import chromium_path
from bench.frames import served
from scenes.render.engine import Engine
from scenes.render.join import join
from scenes.render.plan import Settings, planned
from tests.stage.screening import Screen, proof_of, scene_of

WIDTH, HEIGHT, LENGTH, CHANGE = 640, 360, 20, 9
TYPES = ["fade", "slide", "wipe", "flip", "zoom", "clock-wipe", "blur"]
MOVING = """import {AbsoluteFill, useCurrentFrame, useVideoConfig} from "stage";
export const defaults = {title: "One", color: "#c0392b"};
export default function Scene({title, color}: typeof defaults) {
  const frame = useCurrentFrame();
  const {durationInFrames} = useVideoConfig();
  return <AbsoluteFill style={{background: color}}>
    <style>{`h1 { font-size: 80px; color: ${title === "One" ? "#ffffff" : "#ffe08a"} }`}</style>
    <h1>{title} {frame}/{durationInFrames}</h1>
    <i style={{position: "absolute", left: frame * 20, bottom: 40, width: 60, height: 60, background: "#ffffff"}} />
  </AbsoluteFill>;
}
"""


def film(kind: str) -> dict[str, Any]:
    """Two scenes; `kind` leads into the second one, and the first one has its tail."""
    looks = ({"title": "One"}, {"title": "Two", "color": "#1f618d"})
    scenes = []
    for n, (props, tail) in enumerate(zip(looks, (CHANGE, 0), strict=True)):
        proof = proof_of(MOVING, duration=LENGTH + tail, **props)
        assert proof.ok, proof.problems
        scene = scene_of(proof, duration=LENGTH, **props) | {"id": f"s{n}", "name": props["title"]}
        scenes.append(scene | {"sourceDuration": LENGTH + tail})
    scenes[1]["transition"] = {"type": kind, "duration": CHANGE}
    return {"width": WIDTH, "height": HEIGHT, "fps": 30, "assets": {}, "scenes": scenes}


def parts_of(made: dict[str, Any]) -> list[Any]:
    return planned(made, Settings(format="mp4", height=HEIGHT, fps=30, start=0, end=2 * LENGTH))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    one = Engine(chromium_path())
    yield one
    one.close()


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Screen]:
    with served() as address:
        screen = Screen(browser, address)
        yield screen
        screen.close()


def difference(one: bytes, other: bytes) -> float:
    """The mean difference of two pictures, in grey levels."""
    pictures = [Image.open(io.BytesIO(data)).convert("RGB") for data in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*pictures)).mean)


@pytest.mark.parametrize("kind", TYPES)
def test_a_transition_looks_in_the_export_as_on_the_stage(kind: str, engine: Engine, screen: Screen):
    made = film(kind)
    screen.show(*made["scenes"])
    change = parts_of(made)[1].spec
    seen = []
    for frame in (0, CHANGE // 2, CHANGE - 1):
        assert screen.seek(LENGTH + frame) == ""
        seen.append(screen.pixels())
        exported = engine.still(change.model_copy(update={"frames": (frame,)}))
        assert difference(seen[-1], exported) < 0.5, frame
    assert min(difference(seen[0], seen[1]), difference(seen[1], seen[2])) > 5, "it goes on"
    screen.seek(LENGTH + CHANGE)
    alone = engine.still(parts_of(made)[2].spec)
    assert difference(screen.pixels(), alone) < 0.5, "the second scene by itself"


def test_both_scenes_play_in_the_change(screen: Screen):
    screen.show(*film("fade")["scenes"])
    screen.seek(LENGTH + 2)
    texts = screen.page.frames[1].locator("#film > [aria-hidden=false] h1").all_text_contents()
    assert texts == [f"One {LENGTH + 2}/{LENGTH + CHANGE}", f"Two 2/{LENGTH}"]
    screen.seek(LENGTH + CHANGE)
    texts = screen.page.frames[1].locator("#film > [aria-hidden=false] h1").all_text_contents()
    assert texts == [f"Two {CHANGE}/{LENGTH}"]


def test_the_film_has_every_frame_once(engine: Engine, tmp_path: Path):
    parts = []
    for part in parts_of(film("slide")):
        parts.append(tmp_path / f"{len(parts)}.mp4")
        parts[-1].write_bytes(engine.render(part.spec).video)
    assert len(parts) == 3
    assert join(parts, tmp_path / "film.mp4", fps=30) == 2 * LENGTH
    with av.open(str(tmp_path / "film.mp4")) as joined:
        frames = list(joined.decode(video=0))
    assert [round(frame.time * 30) for frame in frames] == list(range(2 * LENGTH))
    # The white square of the scene that leaves goes on across the seams, 20 pixels a frame.
    places = [
        next(x for x in range(WIDTH) if sum(frame.to_image().getpixel((x, 300))) > 700) for frame in frames[18:20]
    ]
    assert places[1] - places[0] == pytest.approx(20, abs=2)
