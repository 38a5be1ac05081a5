"""Thousands of broken, odd and hostile scenes: each gets an answer, and none gets out.

BAZAAR_FUZZ says how many mutated scenes are proven (1,500 by default), BAZAAR_LEAK how many proofs the look at memory
takes (240; `make bench` has 10,000).
"""

from __future__ import annotations

import json
import os
import random
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tools.fuzz import FRAGMENTS, SEEDS, mutated
from tools.designs import DESIGNS
from tools.proof import Proof, ProofUnavailable, pool, prove
from tools.proof.pool import PROOF_SECONDS, QUEUE_SECONDS

COUNT = int(os.environ.get("BAZAAR_FUZZ", "1500"))
LEAK_COUNT = int(os.environ.get("BAZAAR_LEAK", "240"))
# What is wrong with a scene as a whole has no place in it.
UNPLACED = {"endless", "memory", "too-large", "defaults", "throws", "text", "syntax"}


def answer_to(tsx_code: str, duration: int = 60, **props: object) -> Proof | None:
    """The proof, looked through; None where the machine was too busy."""
    started = time.monotonic()
    try:
        proof = prove(tsx_code, props=props, duration=duration, width=640, height=360, fps=30)
    except ProofUnavailable:
        return None
    assert time.monotonic() - started < 2 * PROOF_SECONDS + QUEUE_SECONDS + 5
    assert proof.ok == (not proof.problems)
    for problem in proof.problems:
        assert problem.rule
        assert problem.message
        assert problem.line or problem.frame is not None or problem.rule in UNPLACED, problem
        assert problem.line is None or 1 <= problem.line <= tsx_code.count("\n") + 1
    for note in proof.notes:
        assert note.message
    assert not proof.ok or proof.layout_json["posterFrame"] < duration
    json.dumps(proof.model_dump(mode="json"), allow_nan=False)
    return proof


def unanswered(scenes: list[str]) -> int:
    """How many of the scenes found the machine too busy."""
    with ThreadPoolExecutor(2) as threads:
        return sum(proof is None for proof in threads.map(answer_to, scenes))


def test_the_seeds_are_good_scenes() -> None:
    for seed in SEEDS:
        proof = answer_to(seed)
        assert proof is not None
        assert proof.ok, (seed, proof.problems)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.integers(0, 2**32), st.integers(1, 6))
def test_a_mutated_scene_is_answered(seed: str, chance: int, times: int) -> None:
    answer_to(mutated(seed, random.Random(chance), times))


def test_thousands_of_mutated_scenes_are_answered() -> None:
    chance = random.Random(3)
    scenes = [mutated(chance.choice(SEEDS), chance, chance.randint(1, 4)) for _ in range(COUNT)]
    assert unanswered(scenes) <= COUNT / 100


def test_mutated_designs_are_answered() -> None:
    chance = random.Random(4)
    sources = [design.source for design in DESIGNS.values()]
    scenes = [mutated(chance.choice(sources), chance, 1) for _ in range(max(60, COUNT // 20))]
    assert unanswered(scenes) <= 1


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_hostile_value_wherever_a_scene_may_have_one(fragment: str) -> None:
    places = [
        "export default () => <p>{(@) as never}</p>;",
        "export default () => <p style={(@) as never}>a</p>;",
        "export default () => <p {...((@) as never)}>a</p>;",
        "export default () => (@) as never;",
        "export const defaults = {a: (@)}; export default () => <p>a</p>;",
        "export const defaults = (@); export default () => <p>a</p>;",
        "export const posterFrame = (@); export default () => <p>a</p>;",
        "export default (@) as never;",
        "export default () => { throw (@); };",
    ]
    for place in places:
        answer_to(place.replace("@", fragment))


# --- Nothing gets out -------------------------------------------------------------------------------------------------

MAKER = "const make: any = (() => 1).constructor;"


def told(expression: str) -> str:
    """What a scene says that finds its way around the lints."""
    code = f"{MAKER}\nexport default () => <p>{{String(make({json.dumps(f'return ({expression})')})())}}</p>;"
    proof = answer_to(code)
    assert proof is not None
    return proof.layout_json["texts"][0]["text"] if proof.ok else f"refused: {proof.problems[0].message}"


def test_no_name_of_the_machine_is_there() -> None:
    names = (
        "process require module fetch XMLHttpRequest WebSocket importScripts Deno Bun read readFile load print quit os"
        " std WebAssembly SharedArrayBuffer setTimeout Date Worker navigator document window openRoom __dirname Buffer"
    )
    for name in names.split():
        assert told(f"typeof {name}") == "undefined", name
    for clock in ("Temporal", "Intl.DateTimeFormat", "WeakRef", "__timer_manager", "Atomics", "performance"):
        assert told(f"typeof {clock}") == "undefined", clock


def test_the_modules_and_the_renderer_are_out_of_reach() -> None:
    names = (
        "Object.getOwnPropertyNames(globalThis).filter((name) => /^[a-z_]/.test(name) && globalThis[name]).join(' ')"
    )
    known = set(told(names).split())
    language = {
        "globalThis",
        "undefined",
        "parseInt",
        "parseFloat",
        "isNaN",
        "isFinite",
        "decodeURI",
        "decodeURIComponent",
        "encodeURI",
        "encodeURIComponent",
        "escape",
        "unescape",
        "eval",
    }
    assert known - language <= {"render", "stage", "console", "looks", "lookCosts"}


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "file:///etc/passwd", "https://example.org/x.js", "fs", "node:fs", "./render.js"]
)
def test_imports_reach_neither_files_nor_network(path: str) -> None:
    proof = answer_to(f'import a from "{path}";\nexport default () => <p>{{a}}</p>;')
    assert proof is not None
    assert proof.problems[0].rule == "unknown-module"
    late = told(f"import({json.dumps(path)}).then(() => 1, () => 1) && 'promised'")
    assert late == "promised" or late.startswith("refused")


def test_the_children_hold_pipes_alone_and_may_write_nothing() -> None:
    assert answer_to("export default () => <p>a</p>;")
    for child in pool.shared_pool().children:
        assert child is not None
        child_files = Path(f"/proc/{child.process.pid}/fd")
        if not child_files.exists():
            pytest.skip("no /proc here")
        kinds = {str(file.readlink()) for file in child_files.iterdir()}
        assert all(re.match(r"pipe:|socket:|/dev/null|anon_inode:|/dev/urandom", kind) for kind in kinds), kinds
        # The event loop wakes itself by a pair of sockets; none is of the network.
        sockets = {kind[8:-1] for kind in kinds if kind.startswith("socket:")}
        for protocol in ("tcp", "tcp6", "udp", "udp6"):
            rows = Path(f"/proc/{child.process.pid}/net/{protocol}").read_text().splitlines()[1:]
            assert not sockets & {row.split()[9] for row in rows}, protocol
        limits = Path(f"/proc/{child.process.pid}/limits").read_text()
        assert re.search(r"Max file size\s+0\s+0", limits)
        environment = Path(f"/proc/{child.process.pid}/environ").read_bytes()
        assert {entry.split(b"=")[0] for entry in environment.split(b"\0") if entry} <= {b"PATH", b"LC_CTYPE"}


# --- Memory -----------------------------------------------------------------------------------------------------------


def resident(pid: int) -> int:
    """Bytes of real memory."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def most_memory() -> tuple[int, int]:
    """Of this process, and of the largest child."""
    children = [child.process.pid for child in pool.shared_pool().children if child is not None]
    return resident(os.getpid()), max(resident(pid) for pid in children)


def test_many_proofs_take_no_more_memory_than_some() -> None:
    if not Path("/proc/self/statm").exists():
        pytest.skip("no /proc here")
    chance = random.Random(5)
    sizes = []
    for _ in range(6):
        kinds = [chance.choice(SEEDS) for _ in range(LEAK_COUNT // 6)]
        unanswered([f"{seed}\n// {chance.random()}" for seed in kinds])
        sizes.append(most_memory())
    # A child's memory goes up and down with V8's collections, and ends with the child after 500 proofs.
    assert sizes[-1][0] - sizes[1][0] < 30_000_000, sizes
    assert max(child for _, child in sizes) < 450_000_000, sizes
