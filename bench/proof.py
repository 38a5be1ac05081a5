"""What a proof costs: compiling and drawing the built-in designs, one after another and many at once."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

if __name__ == "__main__":  # as `python bench/proof.py`
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.figures import line, measured
from tools.designs import DESIGNS
from tools.proof import prove

SCENE = Path(__file__).with_name("scene.tsx").read_text()
ENDLESS = "export default () => { while (true); };"


def proving(tsx_code: str, *, ok: bool = True) -> Callable[[], None]:
    def work() -> None:
        proof = prove(tsx_code, props={}, duration=150, width=1920, height=1080, fps=30)
        if proof.ok != ok:
            raise SystemExit(f"the proof is wrong: {proof.problems}")

    return work


def unhurried(work: Callable[[], None]) -> float:
    """Milliseconds of `work` after a pause like that between two edits: the next V8 is ready."""
    time.sleep(0.1)
    return measured(work)


def fresh(tsx_code: str, count: int) -> list[float]:
    """Milliseconds of proofs of code never seen before: compiled as well."""
    return [unhurried(proving(f"{tsx_code}\n// take {time.monotonic_ns()} {n}")) for n in range(count)]


def report() -> Iterator[str]:
    start = measured(proving("export default () => <p>first</p>;"))
    yield f"{'the first proof, starting the processes':48} {start:.0f} ms"
    for key, design in DESIGNS.items():
        work = proving(design.source)
        work()
        lines = design.source.count("\n")
        yield line(f"other props, design {key}, {lines} lines", [unhurried(work) for _ in range(30)], 50)
    yield line(f"new code, {SCENE.count(chr(10))} lines", fresh(SCENE, 30), 50)
    longest = max((design.source for design in DESIGNS.values()), key=len)
    work = proving(longest)
    yield line(f"new code, {longest.count(chr(10))} lines", fresh(longest, 30))
    yield line("the longest design, no pause between proofs", [measured(work) for _ in range(60)], 50)
    with ThreadPoolExecutor(30) as threads:
        yield line("30 threads at once, each waiting its turn", list(threads.map(measured, [work] * 90)))
    yield line("an endless loop, answered", [measured(proving(ENDLESS, ok=False)) for _ in range(3)])


if __name__ == "__main__":
    for text in report():
        print(text)
