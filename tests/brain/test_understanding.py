"""How much of what people say is understood, category by category."""

from __future__ import annotations

import json
import statistics
import time
from collections import defaultdict
from functools import cache

import pytest

from brain.context import Context
from brain.decide import decide
from brain.evals import context_of
from brain.warm import warm
from tests.brain.sayings import FOLDER, Saying, right, sayings
from tools.film import apply_op, film_of
from tools.records import SceneSnapshot
from tools.schemas import Plan

SETS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@cache
def plans(name: str) -> list[tuple[Saying, Plan]]:
    return [(saying, decide(context_of(saying.case()))) for saying in sayings(name)]


def wire(plan: Plan) -> list[dict[str, object]]:
    return [op.model_dump(mode="json", by_alias=True, exclude_none=True) for op in plan.asked]


@pytest.mark.parametrize("name", SETS)
def test_most_of_what_people_say_is_understood(name: str) -> None:
    rates: dict[str, list[bool]] = defaultdict(list)
    missed = []
    for saying, plan in plans(name):
        ok = right(saying, wire(plan))
        rates[saying.category].append(ok)
        missed += [] if ok else [f"{saying.id}: {saying.prompt!r}: {[op.tool for op in plan.asked]}"]
    listing = "\n".join([f"{category:11} {sum(oks)}/{len(oks)}" for category, oks in rates.items()] + missed)
    total = [ok for oks in rates.values() for ok in oks]
    assert sum(total) >= 0.9 * len(total), listing
    assert all(sum(oks) >= 0.5 * len(oks) for oks in rates.values()), listing


def developed() -> list[Saying]:
    """The evaluation set that the rules are developed against, as it was given."""
    cases = json.loads((FOLDER / "brain_dev.json").read_text(encoding="utf-8"))["cases"]
    return [
        Saying(case["id"], case["prompt"], case["context"], tuple(tuple(plan) for plan in case["expect"]))
        for case in cases
    ]


def test_the_set_to_develop_against_is_understood() -> None:
    """95 % decisions and 90 % exact are asked for; what was understood stays understood."""
    warm()
    decided, exact, times, missed = 0, 0, [], []
    for saying in developed():
        context = context_of(saying.case())
        start = time.thread_time()
        plan = decide(context)
        times.append(time.thread_time() - start)
        decided += right(saying, wire(plan), exact=False)
        ok = right(saying, wire(plan))
        exact += ok
        missed += [] if ok else [f"{saying.id}: {saying.prompt!r}: {[op.tool for op in plan.asked]}"]
    assert decided >= 218, missed
    assert exact >= 217, missed
    # Under 5 ms on a quiet machine, as bench/brain_eval.py measures it; tests share theirs.
    assert statistics.quantiles(times, n=20)[18] < 0.02


def test_the_rules_know_when_they_are_sure() -> None:
    """A confidence is a promise: of the plans with 0.9 and more, 97 in 100 are right, and more of them than of those
    with less. More than half of the plans are sure: what these sets hold is harder than what is mostly said."""
    told = [(plan.confidence, right(saying, wire(plan))) for name in SETS for saying, plan in plans(name)]
    sure = [ok for confidence, ok in told if confidence >= 0.9]
    rather = [ok for confidence, ok in told if confidence > 0.8]
    unsure = [ok for confidence, ok in told if confidence < 0.5]
    assert sum(sure) >= 0.97 * len(sure)
    assert sum(rather) >= 0.95 * len(rather)
    assert sum(unsure) / len(unsure) < sum(sure) / len(sure)
    assert len(sure) >= 0.53 * len(told)
    plain = [plan.confidence >= 0.9 for name in ("plain1", "plain2") for _, plan in plans(name)]
    assert sum(plain) >= 0.65 * len(plain)


def test_every_suggestion_is_understood() -> None:
    """Three short commands, each of which does something on the film that the plan leaves."""
    seen: set[str] = set()
    for saying, plan in plans("first")[::3]:
        assert len(set(plan.suggestions)) == 3, saying.prompt
        film = after(context_of(saying.case()), plan)
        for suggestion in plan.suggestions:
            key = f"{len(film.scenes)}: {suggestion}"
            if key in seen or suggestion in {"redo"}:
                continue
            seen.add(key)
            told = decide(film.model_copy(update={"message": suggestion}))
            assert told.ops, suggestion
            assert not {op.tool for op in told.ops} & {"clarify", "reply"}, (saying.prompt, suggestion, told.reply)
            assert told.confidence >= 0.9, (saying.prompt, suggestion)
    assert len(seen) > 20


def after(context: Context, plan: Plan) -> Context:
    """The context once the plan was carried out."""
    film = film_of(context.project, context.scenes, context.attachments)
    for op in plan.ops:
        if op.tool not in {"undo", "redo", "clarify", "reply"}:
            film, _ = apply_op(film, op)
    names = SceneSnapshot.model_fields.keys() - {"id", "order"}
    scenes = tuple(
        SceneSnapshot(id=f"s{place}", order=place, **{name: getattr(scene, name) for name in names})
        for place, scene in enumerate(film.scenes)
    )
    return context.model_copy(
        update={"project": film.project, "scenes": scenes, "history": (), "attachments": (), "selected": None}
    )


def test_a_wrong_plan_is_no_match() -> None:
    """The comparison itself: another scene, tool, order, argument, or one op too many is wrong."""
    saying = next(s for s in sayings("first") if s.id == "trim-002")
    trim = {"tool": "trimScene", "scene": 2, "durationFrames": 120, "from": "end"}
    assert right(saying, [trim])
    assert right(saying, [{**trim, "durationFrames": 121}])
    assert not right(saying, [{**trim, "durationFrames": 125}])
    assert right(saying, [{**trim, "durationFrames": 125}], exact=False)
    assert not right(saying, [{**trim, "scene": 3}], exact=False)
    assert not right(saying, [{**trim, "tool": "retimeScene"}], exact=False)
    assert not right(saying, [trim, trim], exact=False)
    assert not right(saying, [], exact=False)
