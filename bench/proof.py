"""What a proof costs: compiling and drawing the built-in designs, one after another and many at once."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

if __name__ == "__main__":  # as `python bench/proof.py`
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import guide_files
from bench.figures import line, measured
from bench.guide import examples
from tools.designs import DESIGNS
from tools.proof import bundles, pool, prove
from tools.proof.prover import Prover

SCENE = Path(__file__).with_name("scene.tsx").read_text()
SHAPE = {"props": {}, "duration": 150, "width": 1920, "height": 1080, "fps": 30, "assets": guide_files.facts()}
SMALL = "export default () => <p>small</p>;"
ROUNDS = 50
ENDLESS = "export default () => { while (true); };"


def memory_taken() -> tuple[float, float]:
    """MB of real memory: of this process, and of the largest child."""
    children = [child.process.pid for child in pool.shared_pool().children if child is not None]
    pages = [int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in (os.getpid(), *children)]
    sizes = [count * os.sysconf("SC_PAGE_SIZE") / 1e6 for count in pages]
    return sizes[0], max(sizes[1:])


def proving(tsx_code: str, *, ok: bool = True) -> Callable[[], None]:
    def work() -> None:
        proof = prove(tsx_code, props={}, duration=150, width=1920, height=1080, fps=30)
        if proof.ok != ok:
            raise SystemExit(f"the proof is wrong: {proof.problems}")

    return work


def unhurried(work: Callable[[], None]) -> float:
    """Milliseconds of `work` after a pause shorter than any between two edits: the next V8 is ready."""
    time.sleep(0.6)
    return measured(work)


def fresh(tsx_code: str, count: int) -> list[float]:
    """Milliseconds of proofs of code never seen before: compiled as well."""
    return [unhurried(proving(f"{tsx_code}\n// take {time.monotonic_ns()} {n}")) for n in range(count)]


def corpus() -> list[str]:
    """Scenes as they are written: ours, those of the guide, a person's."""
    return [SCENE, *(design.source for design in DESIGNS.values()), *(example.tsx_code for example in examples())]


def rule_costs(scenes: list[str]) -> Iterator[str]:
    """How often each rule spoke of a scene, and its time for one: the mean, and the worst of all scenes."""
    prover = Prover(bundles.COMPILE, bundles.RENDER)
    found: Counter[str] = Counter()
    times: dict[str, list[float]] = {}
    for tsx_code in scenes:
        for cost in prover.rule_costs({"tsx_code": tsx_code, **SHAPE}, ROUNDS):
            found[cost["id"]] += bool(cost["found"])
            times.setdefault(cost["id"], []).append(cost["milliseconds"])
    for rule, milliseconds in sorted(times.items(), key=lambda item: -sum(item[1])):
        mean, worst = sum(milliseconds) / len(milliseconds), max(milliseconds)
        yield f"rule {rule:43} in {found[rule]:3} of {len(scenes)}  mean {mean:6.3f} ms  worst {worst:6.3f} ms"


def memory() -> Iterator[str]:
    """10,000 proofs in a row: the real memory of this process and of its largest child, as it goes."""
    sizes: list[tuple[int, int]] = []
    with ThreadPoolExecutor(2) as threads:
        for part in range(10):
            list(threads.map(lambda n: proving(f"{SMALL}\n// {n}")(), range(part * 1000, part * 1000 + 1000)))
            sizes.append(memory_taken())
    parent, child = zip(*sizes, strict=True)
    own = f"this process {parent[0]:.0f} to {parent[-1]:.0f} MB"
    yield f"memory over 10,000 proofs: {own}, largest child {max(child):.0f} MB"


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
    yield from rule_costs(corpus())
    if Path("/proc/self/statm").exists():
        yield from memory()


if __name__ == "__main__":
    for text in report():
        print(text)
