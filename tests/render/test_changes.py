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
from scenes.render.sounds import mix_of
from tests import media_files
from tests.stage.screening import Screen, proof_of, scene_of
from tools.proof import prove

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
    return planned(made, Settings(format="mp4", width=WIDTH, height=HEIGHT, fps=30, start=0, end=2 * LENGTH))


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


SOUNDING = """import {AbsoluteFill, Audio, Sequence, Video} from "stage";
export default function Scene() {
  return <AbsoluteFill style={{background: "#345"}}><h1>Hear</h1>
    <Sequence from={5}><Audio src="voice.mp3" trimBefore={30} volume={(frame) => (frame < 10 ? 0.5 : 1)} /></Sequence>
    <Audio src="voice.mp3" muted /><Video src="silent.webm" />
  </AbsoluteFill>;
}
"""
FILES: dict[str, Any] = {
    "voice.mp3": {"kind": "audio", "durationSeconds": 9.0, "audible": True, "url": "/asset/a/voice/voice.mp3"},
    "silent.webm": {"kind": "video", "durationSeconds": 9.0, "audible": False, "url": "/asset/b/silent/silent.webm"},
}


def test_what_scenes_play_is_found_where_they_are_drawn(engine: Engine, tmp_path: Path):
    facts = {"width": 32, "height": 32, "fps": 30, "frames": [], "pieces": []}
    assets = {name: facts | file for name, file in FILES.items()}
    proof = prove(SOUNDING, props={}, duration=29, width=WIDTH, height=HEIGHT, fps=30, assets=assets)
    assert proof.ok, proof.problems
    scene = scene_of(proof, duration=LENGTH) | {"name": "Hear", "sourceDuration": LENGTH + CHANGE}
    made = film("fade") | {"assets": assets}
    made["scenes"][0] = scene | {"id": "s0"}
    parts = parts_of(made)
    (tmp_path / "voice.mp3").write_bytes(media_files.sound("mp3", "libmp3lame", 9.0))
    (tmp_path / "silent.webm").write_bytes(media_files.video(frames=40, size=(32, 32)))
    files = {file["url"]: tmp_path / name for name, file in FILES.items()}
    found = [engine.render(part.spec, files=files).figures.heard for part in parts]
    assert [len(heard) for heard in found] == [1, 1, 0], "in the scene, and on in the change from it"
    (alone,), (leaving,), _ = found
    assert (alone.url, alone.first, alone.frames, alone.rate) == ("/asset/a/voice/voice.mp3", 5, LENGTH - 5, 1)
    assert (alone.time, alone.volumes) == (1, ((5, 0.5), (15, 1)))
    assert (leaving.first, leaving.frames, leaving.volumes) == (0, CHANGE, ((0, 1),))
    segments = [(len(part.spec.frames), heard) for part, heard in zip(parts, found, strict=True)]
    mix = mix_of([], segments, video_fps=30, container="mp4")
    assert mix is not None
    assert [(round(one.start * 30), round(one.seconds * 30)) for one in mix.stretches] == [(5, LENGTH - 5 + CHANGE)]
