"""Render workers for the bench: processes with an engine each, that take segments as they get done with one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from bazaar.services.setup import chromium_path
from scenes.render.engine import Engine
from scenes.render.records import Figures, SegmentSpec


class Done(NamedTuple):
    """Seconds that all took together, and by the segments' keys what each took."""

    seconds: float
    figures: dict[str, Figures]


class Crew:
    """So many workers, each on a core of its own if `cores` names them; `folder` gets the videos, `files` are what the
    assets have at their addresses."""

    def __init__(self, count: int, folder: Path, files: Mapping[str, Path], cores: Sequence[int] = ()) -> None:
        self.folder = folder
        (folder / "files.json").write_text(json.dumps({address: str(path) for address, path in files.items()}))
        command = [sys.executable, "-m", "bench.export_crew", str(folder)]
        self.workers = [
            subprocess.Popen(
                [*command, *([str(cores[n])] if cores else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
            )
            for n in range(count)
        ]
        for worker in self.workers:
            self._hear(worker)  # its browser is warm

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self.workers:
            worker.communicate()  # the end of its input is the end of it

    def render(self, specs: Sequence[SegmentSpec]) -> Done:
        with tempfile.TemporaryDirectory(dir=self.folder) as queue:
            seen: Counter[str] = Counter()
            for spec in specs:  # in the order of scenes.actions.exports: first those with which scenes begin
                name = f"{seen[spec.scene_key]:03}.{len(seen):03}.{spec.scene_key}.json"
                (Path(queue) / name).write_text(spec.model_dump_json())
                seen[spec.scene_key] += 1
            began = time.perf_counter()
            for worker in self.workers:
                assert worker.stdin is not None
                worker.stdin.write(f"{queue}\n")
            taken = [self._hear(worker) for worker in self.workers]
            seconds = time.perf_counter() - began
        figures = {key: Figures.model_validate(one) for each in taken for key, one in json.loads(each).items()}
        if len(figures) < len({spec.key for spec in specs}):
            raise SystemExit("a worker failed: see above")
        return Done(seconds, figures)

    def _hear(self, worker: subprocess.Popen[str]) -> str:
        assert worker.stdout is not None
        if not (line := worker.stdout.readline()):
            raise SystemExit("a worker ended: see above")
        return line


def work(folder: Path) -> None:
    """One of them: takes a segment by renaming it away, as the product's do by a row."""
    files = {address: Path(path) for address, path in json.loads((folder / "files.json").read_text()).items()}
    engine = Engine(chromium_path())
    engine.warm()
    print("warm", flush=True)
    for line in sys.stdin:
        figures = {}
        scene = ""
        while waiting := sorted(Path(line.strip()).glob("*.json"), key=lambda path: (scene not in path.name, path)):
            mine = waiting[0].with_suffix(f".{os.getpid()}")
            try:
                waiting[0].rename(mine)
            except FileNotFoundError:  # another one's
                continue
            spec = SegmentSpec.model_validate_json(mine.read_text())
            scene = spec.scene_key
            made = engine.render(spec, files=files)
            (folder / f"{spec.key}.mp4").write_bytes(made.video)
            figures[spec.key] = made.figures.model_dump()
        print(json.dumps(figures), flush=True)
    engine.close()


if __name__ == "__main__":
    if sys.argv[2:]:
        os.sched_setaffinity(0, {int(sys.argv[2])})
    work(Path(sys.argv[1]))
