"""`make bench-export`: ten scenes to 1080p, cold, warm and after an edit; the cost of each step; how true it is."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from PIL import Image

from bazaar.services.setup import chromium_path
from bench.gallery import CASES
from bench.guide import examples
from scenes.render.engine import Engine
from scenes.render.join import join
from scenes.render.plan import Planned, Settings, planned
from scenes.render.processes import family, held
from scenes.render.records import Figures
from tools.designs import DESIGNS, THEMES, draft
from tools.proof import prove

WIDTH, HEIGHT, FPS = 1920, 1080, 30
DURATION = 180  # frames of each scene: ten are a minute
EXAMPLES = ("charts", "camera", "paths", "chance")  # of the guide: a chart, a moving camera, drawn lines, many parts
COMPARED = 3  # frames of each scene that are compared with pictures of the stage


def film() -> dict[str, Any]:
    """The six designs with their words, and four examples of the guide."""
    themes = list(THEMES.values())
    scenes = []
    for n, (key, design) in enumerate(DESIGNS.items()):
        made = draft(design, next(iter(CASES[key].values())), theme=themes[n % len(themes)], duration=DURATION)
        scenes.append(scene(key, made.tsx_code, made.props))
    by_name = {example.picture: example.tsx_code for example in examples()}
    scenes += [scene(name, by_name[name], {}) for name in EXAMPLES]
    return {"width": WIDTH, "height": HEIGHT, "fps": FPS, "assets": {}, "scenes": scenes}


def scene(name: str, tsx_code: str, props: dict[str, Any]) -> dict[str, Any]:
    proof = prove(tsx_code, props=props, duration=DURATION, width=WIDTH, height=HEIGHT, fps=FPS)
    if not proof.ok:
        raise RuntimeError(f"{name}: {proof.problems}")
    look = {key: proof.layout_json[key] for key in ("fonts", "lang")}
    return {"id": name, "name": name, "duration": DURATION, "js": proof.js, "props": props, **look}


def report() -> Iterator[str]:
    made = film()
    duration = DURATION * len(made["scenes"])
    parts = planned(made, Settings(format="mp4", width=WIDTH, height=HEIGHT, fps=FPS, start=0, end=duration))
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine(chromium_path())
        began = time.perf_counter()
        figures = [rendered(engine, part, Path(folder)) for part in parts]
        yield pace("cold: the browser started, ten scenes rendered and joined", began, duration, Path(folder), parts)
        for part, one in zip(parts, figures, strict=True):
            yield f"    {part.label:24} {steps(one, DURATION)}"
        peak = memory()
        began = time.perf_counter()
        for part in parts:
            rendered(engine, part, Path(folder))
        yield pace("warm: all ten once more", began, duration, Path(folder), parts)
        began = time.perf_counter()
        rendered(engine, parts[4], Path(folder))
        yield pace("after an edit of one scene: one rendered, ten joined", began, duration, Path(folder), parts)
        engine.close()
        size = (Path(folder) / "film.mp4").stat().st_size
        yield f"size {size / 1e6:.1f} MB for {duration / FPS:.0f} s; memory of worker and browser {peak / 1e6:.0f} MB"
        yield from likeness(parts, Path(folder))


def rendered(engine: Engine, part: Planned, folder: Path) -> Figures:
    made = engine.render(part.spec)
    (folder / f"{part.scene_id}.mp4").write_bytes(made.video)
    return made.figures


def pace(what: str, began: float, frames: int, folder: Path, parts: Sequence[Planned]) -> str:
    join([folder / f"{part.scene_id}.mp4" for part in parts], folder / "film.mp4", fps=FPS)
    seconds = time.perf_counter() - began
    return f"{what:60} {seconds:6.1f} s  {frames / seconds:6.1f} frames/s"


def steps(figures: Figures, frames: int) -> str:
    each = ", ".join(f"{name} {getattr(figures, name) / frames:5.1f}" for name in ("draw", "paint", "encode"))
    return f"ms a frame: {each}; painted {figures.painted} of {frames}"


def memory() -> int:
    """Bytes that this process and all that descend from it hold."""
    return sum(held(pid) for pid in family(os.getpid()))


def likeness(parts: Sequence[Planned], folder: Path) -> Iterator[str]:
    """SSIM of the film's frames and the stage's pictures of them."""
    engine = Engine(chromium_path())
    worst = 1.0
    for part in parts:
        with av.open(str(folder / f"{part.scene_id}.mp4")) as source:
            frames = [frame.to_image() for frame in source.decode(video=0)]
        for n in range(COMPARED):
            at = (2 * n + 1) * DURATION // (2 * COMPARED)
            still = engine.still(part.spec.model_copy(update={"frames": (at,)}))
            worst = min(worst, ssim(frames[at], Image.open(io.BytesIO(still)).convert("RGB")))
    engine.close()
    yield f"SSIM with the stage's pictures, the worst of {COMPARED * len(parts)} frames: {worst:.4f}"


def ssim(one: Image.Image, other: Image.Image) -> float:
    """The structural similarity of two pictures, 0 to 1, as FFmpeg's filter has it."""
    graph = av.filter.Graph()
    frames = [av.VideoFrame.from_image(picture).reformat(format="yuv420p") for picture in (one, other)]
    inputs = [
        graph.add_buffer(width=f.width, height=f.height, format=f.format, time_base=Fraction(1, FPS)) for f in frames
    ]
    compare, sink = graph.add("ssim"), graph.add("buffersink")
    for place, buffer in enumerate(inputs):
        buffer.link_to(compare, 0, place)
    compare.link_to(sink)
    graph.configure()
    for buffer, frame in zip(inputs, frames, strict=True):
        frame.pts = 0
        buffer.push(frame)
        buffer.push(None)
    compared: Any = sink.pull()
    return float(compared.metadata["lavfi.ssim.All"])


def main() -> None:
    print(f"{os.cpu_count()} cores, {WIDTH} x {HEIGHT}, {FPS} frames a second")
    for line in report():
        print(line, flush=True)


if __name__ == "__main__":
    main()
