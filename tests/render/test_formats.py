"""Every format shows what the preview shows: its decoded frames beside pictures of the stage's own frame."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image
from playwright.sync_api import Browser

from bazaar.services.setup import chromium_path
from bench.export import ssim
from bench.frames import served
from scenes.render import stills
from scenes.render.engine import Engine
from scenes.render.join import gif, join
from scenes.render.plan import Settings, planned
from tests.stage.screening import Screen, proof_of, scene_of

WIDTH, HEIGHT, DURATION = 640, 360, 12
FRAMES = (1, 7, 11, 15, 22)  # of the film
POSTER = 7
TITLE = """import {AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig} from "stage";
export default function Scene() {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  return <AbsoluteFill style={{background: "linear-gradient(120deg, #7a1f3d, #1f3d7a)", color: "#fff", justifyContent: "center",
    alignItems: "center", fontFamily: "Poppins"}}>
    <div style={{position: "absolute", left: 60, top: 40, width: 160, height: 160, borderRadius: 80, background: "#e9a23b", filter: "blur(20px)"}} />
    <h1 style={{fontSize: 64, margin: 0, transform: `scale(${spring({frame, fps})})`}}>Fresh every day</h1>
    <p style={{fontSize: 28, opacity: interpolate(frame, [0, 10], [0, 1])}}>Luigi’s bakery, 7 to 19</p>
  </AbsoluteFill>;
}"""  # noqa: E501  # a scene
CHART = """import {AbsoluteFill, BarChart} from "stage";
export default () => <AbsoluteFill style={{background: "#f6f1e7", padding: 30}}>
  <BarChart width={580} height={300} data={[{label: "Bread", value: 40}, {label: "Rolls", value: 72}]} />
</AbsoluteFill>;"""


@pytest.fixture(scope="module")
def film() -> dict[str, Any]:
    scenes = []
    for number, code in enumerate((TITLE, CHART)):
        proof = proof_of(code, duration=DURATION)
        assert proof.ok, proof.problems
        scenes.append({"id": str(number), "name": f"Scene {number}"} | scene_of(proof, duration=DURATION))
    scenes[0]["posterFrame"] = POSTER
    return {"width": WIDTH, "height": HEIGHT, "fps": 30, "assets": {}, "scenes": scenes}


@pytest.fixture(scope="module")
def preview(browser: Browser, film: dict[str, Any]) -> dict[int, Image.Image]:
    """The frames as the stage shows them."""
    with served() as address:
        screen = Screen(browser, address, width=WIDTH, height=HEIGHT)
        screen.show(*film["scenes"], width=WIDTH, height=HEIGHT)
        pictures = {}
        for frame in FRAMES:
            assert not screen.seek(frame)
            pictures[frame] = Image.open(io.BytesIO(screen.pixels())).convert("RGB")
        screen.close()
    return pictures


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    one = Engine(chromium_path())
    yield one
    one.close()


@pytest.mark.parametrize("format", ["mp4", "webm", "gif"])
def test_videos(engine: Engine, film: dict[str, Any], preview: dict[int, Image.Image], format: Any, tmp_path: Path):
    settings = Settings(format=format, width=WIDTH, height=HEIGHT, fps=30, start=0, end=2 * DURATION)
    paths = []
    for part in planned(film, settings):
        paths.append(tmp_path / f"{part.scene_id}.{part.spec.container}")
        paths[-1].write_bytes(engine.render(part.spec).video)
    made = tmp_path / f"film.{'webm' if format == 'webm' else 'mp4'}"
    join(paths, made, fps=30)
    if format == "gif":
        gif(made, tmp_path / "film.gif")
        made = tmp_path / "film.gif"
    frames = decoded(made)
    assert len(frames) == 2 * DURATION
    likeness = {frame: round(ssim(frames[frame], picture), 4) for frame, picture in preview.items()}
    assert min(likeness.values()) >= 0.98, likeness
    if format == "mp4":
        check_stream(made, paths)


def decoded(path: Path) -> list[Image.Image]:
    with av.open(str(path)) as source:
        return [frame.to_image().convert("RGB") for frame in source.decode(video=0)]


def check_stream(film: Path, parts: list[Path]) -> None:
    """Limited-range BT.709, a constant frame rate, its index first, and every segment decodes by itself."""
    content = film.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    with av.open(str(film)) as source:
        video = source.streams.video[0]
        packets = [packet for packet in source.demux(video) if packet.pts is not None]
        context = video.codec_context
        assert (context.pix_fmt, context.color_range, context.colorspace) == ("yuv420p", 1, 1)
        assert (context.color_primaries, context.color_trc) == (1, 1)
    assert len({packet.duration for packet in packets}) == 1
    assert [packet.pts for packet in packets] == [packet.dts for packet in packets], "no frame needs a later one"
    assert [number for number, packet in enumerate(packets) if packet.is_keyframe] == [0, DURATION]
    assert [len(decoded(part)) for part in parts] == [DURATION] * 2


def test_pictures(engine: Engine, film: dict[str, Any], preview: dict[int, Image.Image], tmp_path: Path):
    parts = stills.planned_stills(film, FRAMES, width=WIDTH, height=HEIGHT)
    pictures = [Image.open(io.BytesIO(engine.render(part.spec).video)).convert("RGB") for part in parts]
    for picture, expected in zip(pictures, preview.values(), strict=True):
        assert ssim(picture, expected) >= 0.999
    (poster,) = stills.planned_stills(film, [stills.poster(film)], width=WIDTH, height=HEIGHT)
    assert ssim(Image.open(io.BytesIO(engine.render(poster.spec).video)).convert("RGB"), preview[POSTER]) >= 0.999
    cells = []
    for number, picture in enumerate(pictures):
        picture.save(tmp_path / f"{number}.png")
        cells.append(
            (
                tmp_path / f"{number}.png",
                f"Scene {number} “with a name that is far too long for its cell to hold all of it”",
            )
        )
    stills.contact_sheet(cells, tmp_path / "sheet.png")
    (sheet,) = decoded(tmp_path / "sheet.png")
    assert sheet.size == (
        stills.GAP + 4 * (WIDTH + stills.GAP),
        stills.GAP + 2 * (HEIGHT + stills.CAPTION + stills.GAP),
    )
    left, top = stills.GAP + 2 * (WIDTH + stills.GAP), stills.GAP
    assert ssim(sheet.crop((left, top, left + WIDTH, top + HEIGHT)), preview[FRAMES[2]]) >= 0.999
    thumbnail = engine.render(stills.thumbnails(film)["1"]).video
    (small,) = decoded(write(tmp_path / "small.webp", thumbnail))
    assert small.size == (480, 270)


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_which_frames_a_contact_sheet_shows(film: dict[str, Any]):
    assert stills.sheet_frames(film) == [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]
    many = {"scenes": [{"duration": 10, "posterFrame": 4}] * 12}
    assert stills.sheet_frames(many) == [4 + 10 * number for number in range(12)]


@pytest.mark.parametrize(("fps", "height"), [(24, 480), (60, 2160)])
def test_rates_and_sizes(engine: Engine, film: dict[str, Any], tmp_path: Path, fps: int, height: int):
    settings = Settings(format="mp4", width=height * 16 // 9 // 2 * 2, height=height, fps=fps, start=0, end=2)
    (part,) = planned(film, settings)
    path = write(tmp_path / "part.mp4", engine.render(part.spec).video)
    join([path], tmp_path / "film.mp4", fps=fps)
    with av.open(str(tmp_path / "film.mp4")) as source:
        video = source.streams.video[0]
        assert (video.height, video.average_rate) == (height, fps)
        assert len(list(source.decode(video))) == len(part.spec.frames)
