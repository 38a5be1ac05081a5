"""What tests of the stage use: its functions in V8, and scenes drawn there as the proof draws them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from py_mini_racer import MiniRacer, init_mini_racer

from tools.proof import Proof, prove
from tools.proof.bundles import RENDER, import_map
from tools.proof.prover import Rooms

Evaluate = Callable[[str], Any]


@pytest.fixture(scope="session")
def js() -> Evaluate:
    """Evaluates an expression in which all that the stage and its rooms offer are names; raises JSEvalException."""
    init_mini_racer(flags=("--single-threaded",), ignore_duplicate_init=True)
    v8 = MiniRacer()
    v8.eval(RENDER.read_text())
    v8.eval("Object.assign(globalThis, stage)")
    rooms = Rooms(RENDER.with_name("proof-rooms"))
    for module in import_map():
        if module.startswith("stage/"):
            v8.eval(f"Object.assign(globalThis, {rooms.opening(module)})")

    def evaluate(expression: str) -> Any:
        answer = v8.eval(f"JSON.stringify({expression})")
        return None if answer is None else json.loads(str(answer))

    return evaluate


def proof_of(tsx_code: str, *, duration: int = 60, width: int = 1920, height: int = 1080, fps: int = 30) -> Proof:
    return prove(tsx_code, props={}, duration=duration, width=width, height=height, fps=fps)


def markup_at(tsx_code: str, frame: int, **film: int) -> str:
    """What a scene draws at `frame`, the stage's own box around it left out."""
    proof = proof_of(f"{tsx_code}\nexport const posterFrame = {frame};\n", **film)
    assert proof.ok, proof.problems
    assert proof.poster_frame == frame
    return proof.poster_html.partition(">")[2].removesuffix("</div>")


def why_not(tsx_code: str, **film: int) -> str:
    """What is said to a scene that is refused: the message, and the hint."""
    proof = proof_of(tsx_code, **film)
    assert not proof.ok
    return f"{proof.problems[0].message} {proof.problems[0].hint}".strip()
