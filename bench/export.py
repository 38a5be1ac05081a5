"""`make bench-export`: ten scenes to 1080p, cold, warm and after an edit; the scene by which renderers are compared;
one worker and two, each on a core of its own; the cost of each step; how true it is; the same through the product."""

from __future__ import annotations

import io
import os
import platform
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from PIL import Image

from bazaar.services.__main__ import render_workers
from bazaar.services.setup import chromium_path
from bench import export_product
from bench.export_crew import Crew
from bench.export_film import DURATION, FPS, HEIGHT, WIDTH, compared_scene, film
from scenes.render.engine import Engine
from scenes.render.join import join
from scenes.render.plan import Planned, Settings, planned
from scenes.render.processes import family, held
from scenes.render.records import Figures, SegmentSpec

COMPARED_FRAMES = 150  # of the compared scene
# Frames of it a second that Remotion 4.0.527 renders on two cores, by where it was measured.
REMOTION = {"2 cores of an AMD EPYC, 2026-11-27": 5.7, "another machine, 2026-11-20": 7.7}
EDITED = 4  # the scene that is edited: one of the middle
LOOKED_AT = 3  # frames of each segment that are compared with screenshots
SHARED = 40  # frames of each segment that one worker renders, and two share


def report() -> Iterator[str]:
    count = render_workers()
    yield f"{count} workers, as `make run` has them here"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made, files = film(folder)
        frames = DURATION * len(made["scenes"])
        parts = planned(made, settings(frames))
        specs = [part.spec for part in parts]
        with MemoryWatch() as peak:
            began = time.perf_counter()
            with Crew(count, folder, files) as crew:
                cold = crew.render(specs)
                yield pace("cold: the browsers started, all rendered and joined", began, frames, folder, parts)
                yield from (
                    f"    {part.label[:60]:60} {steps(cold.figures[part.spec.key], part.spec)}" for part in parts
                )
                began = time.perf_counter()
                crew.render(specs)
                yield pace("warm: all once more", began, frames, folder, parts)
                began = time.perf_counter()
                crew.render([part.spec for part in parts if part.scene_id == made["scenes"][EDITED]["id"]])
                yield pace("after an edit of one scene: one rendered, all joined", began, frames, folder, parts)
                yield from compared(crew)
        began = time.perf_counter()
        joined(folder, parts)
        yield f"joining alone {time.perf_counter() - began:.2f} s"
        painted = sum(one.painted for one in cold.figures.values())
        size = (folder / "film.mp4").stat().st_size
        yield f"painted {painted} of {frames} frames, {frames - painted} skipped; {size / 1e6:.1f} MB"
        yield f"most memory of {count} workers and their browsers {peak[0] / 1e6:.0f} MB"
        yield from likeness(parts, files, folder)
        yield from pinned(specs, files, folder)
    yield from export_product.report(EDITED)


def settings(end: int) -> Settings:
    return Settings(format="mp4", width=WIDTH, height=HEIGHT, fps=FPS, start=0, end=end)


def compared(crew: Crew) -> Iterator[str]:
    scene = compared_scene(COMPARED_FRAMES)
    alone = {"width": WIDTH, "height": HEIGHT, "fps": FPS, "assets": {}, "scenes": [scene]}
    speed = COMPARED_FRAMES / crew.render([part.spec for part in planned(alone, settings(COMPARED_FRAMES))]).seconds
    yield f"the compared scene {speed:.1f} frames/s"
    yield from (f"    {speed / other:.1f} times Remotion's {other} ({where})" for where, other in REMOTION.items())


def joined(folder: Path, parts: Sequence[Planned]) -> None:
    join([folder / f"{part.spec.key}.mp4" for part in parts], folder / "film.mp4", fps=FPS)


def pace(what: str, began: float, frames: int, folder: Path, parts: Sequence[Planned]) -> str:
    joined(folder, parts)
    seconds = time.perf_counter() - began
    return f"{what:60} {seconds:6.1f} s  {frames / seconds:6.1f} frames/s"


def steps(figures: Figures, spec: SegmentSpec) -> str:
    frames = len(spec.frames)
    each = ", ".join(f"{name} {getattr(figures, name) / frames:5.1f}" for name in ("draw", "paint", "encode"))
    return f"ms a frame: {each}; painted {figures.painted} of {frames}"


class MemoryWatch:
    """The most bytes that this process and its descendants held, looked at twice a second, as a list of one."""

    def __enter__(self) -> list[int]:
        self.peak, self.over = [0], threading.Event()
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self.peak

    def watch(self) -> None:
        while not self.over.wait(0.5):
            self.peak[0] = max(self.peak[0], sum(held(pid) for pid in family(os.getpid())))

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()


def likeness(parts: Sequence[Planned], files: Mapping[str, Path], folder: Path) -> Iterator[str]:
    """SSIM of the film's frames and screenshots of the same page."""
    engine = Engine(chromium_path(), flags=())
    seen: list[tuple[float, str]] = []
    for part in parts:
        with av.open(str(folder / f"{part.spec.key}.mp4")) as source:
            frames = [frame.to_image() for frame in source.decode(video=0)]
        for n in range(LOOKED_AT):
            at = (2 * n + 1) * len(frames) // (2 * LOOKED_AT)
            still = engine.still(part.spec.model_copy(update={"frames": (part.spec.frames[at],)}), files)
            like = ssim(frames[at], Image.open(io.BytesIO(still)).convert("RGB"))
            seen.append((like, f"{part.label}, frame {part.spec.frames[at]}"))
    engine.close()
    yield f"SSIM with screenshots, the worst of {len(seen)} frames: {min(seen)[0]:.4f}"
    yield from (f"    {like:.4f} {where}" for like, where in sorted(seen)[:3])


def pinned(specs: Sequence[SegmentSpec], files: Mapping[str, Path], folder: Path) -> Iterator[str]:
    """The same segments by one worker on one core, and by two workers that have a core each."""
    if not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2:
        yield "two workers: this machine has one core"
        return
    short = [spec.model_copy(update={"frames": spec.frames[:SHARED]}) for spec in specs]
    cores = sorted(os.sched_getaffinity(0))[:2]
    frames = sum(len(spec.frames) for spec in short)
    speeds = []
    for count in (1, 2):
        with Crew(count, folder, files, cores) as crew:
            speeds.append(frames / crew.render(short).seconds)
    alone, together = speeds
    yield f"one worker on one core {alone:.1f} frames/s; two, a core each {together:.1f}: {together / alone:.2f} times"


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
    machine = f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}"
    print(f"{date.today()}: {machine}; {WIDTH} x {HEIGHT}, {FPS} frames a second")
    began = time.perf_counter()
    for line in report():
        print(line, flush=True)
    print(f"took {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
