"""How much of what people say is understood, category by category."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from brain.decide import decide
from brain.evals import context_of
from tests.brain.sayings import Saying, right, sayings
from tools.schemas import Plan

SETS = ["first", "second", "third"]


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
    assert all(sum(oks) >= 0.6 * len(oks) for oks in rates.values()), listing


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
