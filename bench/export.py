"""`make bench-export`: ten scenes to 1080p, cold, warm and after an edit; the scene by which renderers are compared;
one worker and two, each on a core of its own; the cost of each step; how true it is."""

from __future__ import annotations

import io
import json
import os
import platform
import subprocess
import sys
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

from bazaar.services.setup import chromium_path
from bench.export_film import DURATION, FPS, HEIGHT, WIDTH, compared_scene, film
from scenes.render.engine import Engine
from scenes.render.join import join
from scenes.render.plan import Planned, Settings, planned
from scenes.render.processes import family, held
from scenes.render.records import Figures, SegmentSpec

COMPARED_FRAMES, REMOTION = 150, 7.7  # frames of the compared scene; frames a second of Remotion 4.0.527 on two cores
EDITED = 4  # the scene that is edited: one of the middle
LOOKED_AT = 3  # frames of each segment that are compared with screenshots
SHARED = 40  # frames of each segment that one worker renders, and two share


def report() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made, files = film(folder)
        frames = DURATION * len(made["scenes"])
        parts = planned(made, settings(frames))
        with MemoryWatch() as peak:
            engine = Engine(chromium_path())
            began = time.perf_counter()
            figures = [rendered(engine, part, files, folder) for part in parts]
            yield pace("cold: the browser started, all rendered and joined", began, frames, folder, parts)
        for part, one in zip(parts, figures, strict=True):
            yield f"    {part.label[:60]:60} {steps(one, len(part.spec.frames))}"
        painted = sum(one.painted for one in figures)
        began = time.perf_counter()
        again = [rendered(engine, part, files, folder) for part in parts]
        yield pace("warm: all once more", began, frames, folder, parts)
        yield f"    {'all':60} {steps(total(again), frames)}"
        edited = parts[EDITED]
        began = time.perf_counter()
        rendered(engine, edited, files, folder)
        yield pace("after an edit of one scene: one rendered, all joined", began, frames, folder, parts)
        began = time.perf_counter()
        joined(folder, parts)
        yield f"joining alone {time.perf_counter() - began:.2f} s"
        size = (folder / "film.mp4").stat().st_size
        yield f"painted {painted} of {frames} frames, {frames - painted} skipped; {size / 1e6:.1f} MB"
        yield f"most memory of worker and browser {peak[0] / 1e6:.0f} MB"
        yield compared(engine)
        engine.close()
        yield from likeness(parts, files, folder)
        yield from workers(parts, files, folder)


def settings(end: int) -> Settings:
    return Settings(format="mp4", width=WIDTH, height=HEIGHT, fps=FPS, start=0, end=end)


def compared(engine: Engine) -> str:
    scene = compared_scene(COMPARED_FRAMES)
    alone = {"width": WIDTH, "height": HEIGHT, "fps": FPS, "assets": {}, "scenes": [scene]}
    (part,) = planned(alone, settings(COMPARED_FRAMES))
    began = time.perf_counter()
    engine.render(part.spec)
    speed = COMPARED_FRAMES / (time.perf_counter() - began)
    return f"the compared scene {speed:.1f} frames/s, {speed / REMOTION:.1f} times Remotion's {REMOTION}"


def rendered(engine: Engine, part: Planned, files: Mapping[str, Path], folder: Path) -> Figures:
    made = engine.render(part.spec, files=files)
    (folder / f"{part.spec.key}.mp4").write_bytes(made.video)
    return made.figures


def joined(folder: Path, parts: Sequence[Planned]) -> None:
    join([folder / f"{part.spec.key}.mp4" for part in parts], folder / "film.mp4", fps=FPS)


def pace(what: str, began: float, frames: int, folder: Path, parts: Sequence[Planned]) -> str:
    joined(folder, parts)
    seconds = time.perf_counter() - began
    return f"{what:60} {seconds:6.1f} s  {frames / seconds:6.1f} frames/s"


def total(figures: Sequence[Figures]) -> Figures:
    names = ("draw", "paint", "encode", "painted")
    return Figures(**{name: sum(getattr(one, name) for one in figures) for name in names})


def steps(figures: Figures, frames: int) -> str:
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
    worst = 1.0
    for part in parts:
        with av.open(str(folder / f"{part.spec.key}.mp4")) as source:
            frames = [frame.to_image() for frame in source.decode(video=0)]
        for n in range(LOOKED_AT):
            at = (2 * n + 1) * len(frames) // (2 * LOOKED_AT)
            still = engine.still(part.spec.model_copy(update={"frames": (part.spec.frames[at],)}), files)
            worst = min(worst, ssim(frames[at], Image.open(io.BytesIO(still)).convert("RGB")))
    engine.close()
    yield f"SSIM with screenshots, the worst of {LOOKED_AT * len(parts)} frames: {worst:.4f}"


def workers(parts: Sequence[Planned], files: Mapping[str, Path], folder: Path) -> Iterator[str]:
    """The same segments by one worker on one core, and by two workers that have a core each."""
    if not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2:
        yield "two workers: this machine has one core"
        return
    specs = [part.spec.model_copy(update={"frames": part.spec.frames[:SHARED]}) for part in parts]
    paths = {address: str(path) for address, path in files.items()}
    first, second = sorted(os.sched_getaffinity(0))[:2]
    one = shared(specs, [first], paths, folder)
    two = shared(specs, [first, second], paths, folder)
    frames = sum(len(spec.frames) for spec in specs)
    alone, together = frames / one, frames / two
    yield f"one worker on one core {alone:.1f} frames/s; two, a core each {together:.1f}: {together / alone:.2f} times"


def shared(specs: Sequence[SegmentSpec], cores: Sequence[int], files: Mapping[str, str], folder: Path) -> float:
    """Seconds that workers pinned to the cores need for the segments, which each takes as it gets done with one."""
    queue = folder / "queue"
    queue.mkdir()
    for number, spec in enumerate(specs):
        (queue / f"{number}.json").write_text(spec.model_dump_json())
    (folder / "files.json").write_text(json.dumps(files))
    command = [sys.executable, "-m", "bench.export", "worker", str(folder)]
    started = [subprocess.Popen([*command, str(core)], stdout=subprocess.PIPE, stdin=subprocess.PIPE) for core in cores]
    for worker in started:
        assert worker.stdout is not None
        worker.stdout.readline()  # its browser is warm
    began = time.perf_counter()
    for worker in started:
        worker.communicate(b"go\n")
    seconds = time.perf_counter() - began
    queue.rmdir()
    return seconds


def work(folder: Path, core: int) -> None:
    """One of those workers: takes a segment by renaming it away, as the product's do by a row."""
    os.sched_setaffinity(0, {core})
    files = {address: Path(path) for address, path in json.loads((folder / "files.json").read_text()).items()}
    engine = Engine(chromium_path())
    engine.warm()
    print("warm", flush=True)
    sys.stdin.readline()
    for path in sorted((folder / "queue").glob("*.json")):
        mine = folder / f"taken-{core}.json"
        try:
            path.rename(mine)
        except FileNotFoundError:  # the other one's
            continue
        engine.render(SegmentSpec.model_validate_json(mine.read_text()), files=files)
    os._exit(0)  # the time of ending is nobody's measure; the browser goes with it


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
    if sys.argv[1:2] == ["worker"]:
        work(Path(sys.argv[2]), int(sys.argv[3]))
    machine = f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}"
    print(f"{date.today()}: {machine}; {WIDTH} x {HEIGHT}, {FPS} frames a second")
    began = time.perf_counter()
    for line in report():
        print(line, flush=True)
    print(f"took {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
