"""What the built-in designer costs: its import, a scene asked for, and a film of six scenes, everything proven."""

from __future__ import annotations

import itertools
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from bench.figures import line, measured
from brain.context import Context
from brain.decide import decide
from tools.film import Film, apply_op, film_of
from tools.proof import prove, warm
from tools.records import ProjectSnapshot

ROUNDS = 20
IMPORT = "import time; start = time.perf_counter(); import tools.designs; print((time.perf_counter() - start) * 1000)"
ONE = (
    "a 10 second intro for Luigi's bakery, warm colours",
    "add a scene with our opening hours: Monday to Friday 7 to 19, Saturday 8 to 17",
    "add a quote: “The best bread in town” by Anna",
    "add a scene that says 1,200 happy customers",
)
SIX = (
    "Make a 30 second video with six scenes: Luigi's bakery; fresh every morning; open 7 to 19; 1,200 happy customers; "
    "“The best bread in town” by Anna; call 555-0142"
)


def filmed(message: str) -> Film:
    """The film that the rules and the designer make of a message."""
    project = ProjectSnapshot(id="p", title="Bench", format="landscape", fps=30, brand={}, revision=0)
    film = film_of(project, ())
    for op in decide(Context(message=message, project=project)).ops:
        film, _ = apply_op(film, op)
    return film


def proven(film: Film, pace: float) -> None:
    """Proves every scene, as many at once as there are processes; `pace` makes each a scene that was never seen."""

    def one(scene: Any) -> None:
        props = scene.props | {"pace": pace}
        proof = prove(scene.tsx_code, props=props, duration=scene.duration, width=1920, height=1080, fps=30)
        if not proof.ok:
            raise SystemExit(f"the proof is wrong: {proof.problems}")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(one, film.scenes))


def request(message: str, pace: float) -> float:
    """Milliseconds from the message to its proven scenes, after a pause like that between two messages."""
    time.sleep(0.2)
    return measured(lambda: proven(filmed(message), pace))


def report() -> Iterator[str]:
    warm()
    imports = [float(subprocess.check_output([sys.executable, "-c", IMPORT], text=True)) for _ in range(5)]
    yield line("designer: import tools.designs", imports)
    paces = (1 + step / 1000 for step in itertools.count())
    scenes = len(filmed(SIX).scenes)
    for message in (*ONE, SIX):
        request(message, next(paces))  # both processes learn the designs
    ones = [request(message, next(paces)) for _ in range(ROUNDS) for message in ONE]
    yield line("designer: one scene, decided, drafted, proven", ones, aim=100)
    yield line(
        f"designer: {scenes} scenes, decided, drafted, proven", [request(SIX, next(paces)) for _ in range(ROUNDS)], 400
    )
