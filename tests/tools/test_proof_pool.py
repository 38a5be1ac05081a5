"""The proof's processes: many threads, killed children, forks, a build that is missing; and text of any kind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tools.designs import DESIGNS
from tools.proof import Proof, ProofUnavailable, bundles, pool, prove, prover, version, warm
from tools.proof.prover import Prover

ROOT = Path(__file__).resolve().parents[2]
FINE = 'import {useCurrentFrame} from "stage";\nexport default () => <p>fine {useCurrentFrame() >= 0 ? 1 : 0}</p>;'
LOOP = "export default () => { while (true); };"


def proof_of(tsx_code: str) -> Proof:
    return prove(tsx_code, props={}, duration=30, width=1080, height=1920, fps=30)


def child_ids() -> list[int]:
    return [child.process.pid for child in pool.shared_pool().children if child is not None]


def alive(pid: int) -> bool:
    """Whether the process runs; one that died and waits to be collected does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until_gone(pids: list[int], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while any(alive(pid) for pid in pids):
        assert time.monotonic() < deadline, "children outlive their parent"
        time.sleep(0.05)


def test_thirty_threads_at_once_each_get_their_own_answer() -> None:
    scenes = [f"export default () => <p>number {n}</p>;" for n in range(30)]
    scenes[7] = LOOP
    with ThreadPoolExecutor(30) as threads:
        proofs = list(threads.map(proof_of, scenes))
    assert [n for n, proof in enumerate(proofs) if not proof.ok] == [7]
    assert all(f"number {n}" in proof.poster_html for n, proof in enumerate(proofs) if n != 7)


def test_warm_starts_all_children_at_once() -> None:
    pool.close_pool()
    warm()
    assert len(child_ids()) == 2
    assert proof_of(FINE).ok


def test_killed_children_are_replaced() -> None:
    assert proof_of(FINE).ok
    warm()
    before = child_ids()
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    assert proof_of(FINE).ok
    assert proof_of(FINE + "// for the other").ok
    assert not set(before) & set(child_ids())


def test_code_goes_to_the_child_that_knows_it_while_that_is_free() -> None:
    asked = pool.Pool(2)
    try:
        first = asked._take("one")
        assert asked._take("one") == 1 - first  # the other, for the first is busy
        asked._give_back(1 - first)
        asked._give_back(first)
        assert asked._take("two") == 1 - first
        assert asked._take("one") == first
    finally:
        asked.close()


def test_a_child_is_recycled_after_a_scene_that_did_not_end() -> None:
    warm()
    before = set(child_ids())
    assert proof_of(LOOP).problems[0].rule == "endless"
    assert len(before & set(child_ids())) == len(before) - 1


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_children_die_with_their_parent(sign: int) -> None:
    """Also when a fork of it lives on and holds the pipes open."""
    program = (
        "import os, sys, time; sys.path.insert(0, sys.argv[1])\n"
        "from tools.proof import pool, prove\n"
        f"assert prove({FINE!r}, props={{}}, duration=9, width=9, height=9, fps=9).ok\n"
        "print(*[child.process.pid for child in pool.shared_pool().children if child], flush=True)\n"
        "os.fork() or time.sleep(20)\n"
        "time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(ROOT)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pids = [int(word) for word in parent.stdout.readline().split()]
        assert pids
        assert all(alive(pid) for pid in pids)
        grandchildren = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()
        parent.send_signal(sign)
        try:
            wait_until_gone(pids, 5)
        finally:
            for pid in grandchildren:
                if alive(int(pid)):
                    os.kill(int(pid), signal.SIGKILL)


def test_a_forked_process_has_children_of_its_own_and_leaves_its_parents_alone() -> None:
    assert proof_of(FINE).ok
    before = child_ids()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = 0 if proof_of(FINE).ok and not set(child_ids()) & set(before) else 2
            pool.close_pool()
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert all(alive(child) for child in before)
    assert proof_of(FINE).ok
    assert set(child_ids()) >= set(before)


def test_without_the_build_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bundles, "COMPILE", tmp_path / "proof-compile.js")
    assert version() == bundles.UNBUILT
    with pytest.raises(ProofUnavailable, match="make build"):
        proof_of(FINE)


def test_a_build_that_does_not_run_is_no_fault_of_the_scene(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pool.close_pool()
    broken = tmp_path / "proof-compile.js"
    broken.write_text("this is no JavaScript")
    monkeypatch.setattr(bundles, "COMPILE", broken)
    try:
        with pytest.raises(ProofUnavailable, match="cannot start"):
            proof_of(FINE)
    finally:
        pool.close_pool()
        monkeypatch.undo()
    assert proof_of(FINE).ok


def test_children_of_an_older_build_are_not_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert proof_of(FINE).ok
    before = version()
    newer = tmp_path / "proof-compile.js"
    newer.write_text(bundles.COMPILE.read_text().replace("is used but declared nowhere", "is nowhere to be found"))
    monkeypatch.setattr(bundles, "COMPILE", newer)
    assert version() != before
    assert "nowhere to be found" in proof_of("export default () => <p>{x}</p>").problems[0].message


# A V8 that was stopped half-way reports to a loop that is gone by then; a child process just ends.
stopped_half_way = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@stopped_half_way
def test_a_worker_in_this_process_gives_the_same_answers() -> None:
    """What the child does, without the child: limits of time included."""
    prover = Prover(bundles.COMPILE, bundles.RENDER)
    shape = {"props": {}, "duration": 30, "width": 16, "height": 9, "fps": 30}
    assert prover.prove({"tsx_code": FINE, **shape})["posterHtml"] == proof_of_small().poster_html
    assert not prover.spent
    assert prover.prove({"tsx_code": "let", **shape})["problems"][0]["rule"] == "syntax"
    assert prover.prove({"tsx_code": LOOP, **shape})["problems"][0]["rule"] == "endless"
    assert prover.spent


COUNTS = """const seen = {times: 0};
seen.times += 1;
export const defaults = {title: "a"};
export default ({title}: typeof defaults) => <p>{title} {seen.times}</p>;
"""


@pytest.mark.parametrize("tsx_code", [DESIGNS["title"].source, COUNTS], ids=["design", "counts"])
def test_a_scene_drawn_ahead_is_drawn_as_in_a_fresh_v8(tsx_code: str) -> None:
    shape = {"tsx_code": tsx_code, "duration": 60, "width": 1920, "height": 1080, "fps": 30}
    knowing = Prover(bundles.COMPILE, bundles.RENDER)
    assert not knowing.prove({**shape, "props": {"title": "secret"}})["problems"]
    knowing.warm()
    answer = knowing.prove({**shape, "props": {"title": "other"}})
    assert "other" in answer["posterHtml"]
    assert answer == Prover(bundles.COMPILE, bundles.RENDER).prove({**shape, "props": {"title": "other"}})
    assert not knowing.spent


@stopped_half_way
def test_a_scene_that_was_kept_waiting_is_not_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prover, "JS_SECONDS", 0.2)
    monkeypatch.setattr(prover, "CPU_SECONDS", 60)  # nothing gets so much: the machine counts as busy
    waiting = Prover(bundles.COMPILE, bundles.RENDER)
    shape = {"props": {}, "duration": 30, "width": 16, "height": 9, "fps": 30}
    assert "too busy" in waiting.prove({"tsx_code": LOOP, **shape})["unavailable"]
    assert waiting.spent


def proof_of_small() -> Proof:
    return prove(FINE, props={}, duration=30, width=16, height=9, fps=30)


SEED = """import {AbsoluteFill, useCurrentFrame, interpolate} from "stage";
export const defaults = {title: "Hi", items: [1, 2]};
export default function Scene({title, items}: typeof defaults) {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 9], [0, 1]);
  return <AbsoluteFill style={{opacity}}>{title}{items.map((n) => <b key={n}>{n}</b>)}</AbsoluteFill>;
}
"""


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_happens_to_a_scene_there_is_an_answer(data: st.DataObject) -> None:
    """Pieces cut out, doubled, moved or replaced by any text."""
    text = SEED
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        piece = data.draw(
            st.one_of(
                st.text(max_size=12), st.just(text[start:end] * 2), st.sampled_from(["", "}", "<", "((", "`", "\\"])
            )
        )
        text = text[:start] + piece + text[end:]
    proof = proof_of(text)
    assert proof.ok == (not proof.problems)
    assert proof.ok == bool(proof.poster_html)
    assert all(problem.message and problem.rule for problem in proof.problems)
