"""random(): the same for the same seed, and spread like chance."""

from __future__ import annotations

from itertools import pairwise

import pytest
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate


def test_the_documented_values(js: Evaluate) -> None:
    assert js("random(1)") == 0.07301638228818774
    assert js('random("random-x-0")') == 0.2887063352391124


def test_the_seed_decides(js: Evaluate) -> None:
    assert js('random("a")') == js('random("a")') != js('random("b")')
    assert js("random(1)") != js('random("1")')


@pytest.mark.parametrize("seed", ["`dot-${n}`", "n", "n / 100", "`${n}-dot`", "-n * 7"])
def test_numbers_are_spread_evenly(js: Evaluate, seed: str) -> None:
    many = js(f"[...Array(2000).keys()].map((n) => random({seed}))")
    assert all(0 <= value < 1 for value in many)
    assert len(set(many)) > 1990
    tenths = [sum(int(value * 10) == tenth for value in many) for tenth in range(10)]
    assert all(130 < count < 270 for count in tenths)
    # Neighbours tell nothing about each other.
    mean = sum(many) / len(many)
    together = sum((a - mean) * (b - mean) for a, b in pairwise(many))
    assert abs(together / sum((a - mean) ** 2 for a in many)) < 0.08


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("random(null)", "another picture at every run"),
        ("random()", "seed"),
        ("random(NaN)", "seed"),
        ("random({})", "seed"),
    ],
)
def test_without_a_seed_there_is_no_chance(js: Evaluate, call: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(call)
