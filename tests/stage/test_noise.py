"""Noise: within its bounds, smooth, the same for the same seed, another for another."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate
from tests.stage.scenes import drawn

places = st.lists(st.floats(-1000, 1000), min_size=4, max_size=4)


@settings(max_examples=200)
@given(seed=st.text(max_size=4) | st.integers(), at=places, dimensions=st.integers(2, 4))
def test_noise_is_bounded_smooth_and_repeats(js: Evaluate, seed: str | int, at: list[float], dimensions: int) -> None:
    place = at[:dimensions]
    near = [place[0] + 1e-4, *place[1:]]
    calls = [f"noise{dimensions}D({json.dumps(seed)}, ...{where})" for where in (place, place, near)]
    first, again, beside = js(f"[{', '.join(calls)}]")
    assert -1 <= first <= 1
    assert first == again
    assert math.isclose(first, beside, abs_tol=5e-3)


def test_seeds_differ(js: Evaluate) -> None:
    assert len(set(js("['a', 'b', 1, '1', 2].map((seed) => noise3D(seed, 0.3, 0.4, 0.5))"))) == 5


def test_a_seed_is_needed(js: Evaluate) -> None:
    with pytest.raises(JSEvalException, match="seed"):
        js("noise2D(undefined, 1, 2)")


def test_noise_in_a_scene() -> None:
    """More fields than are kept, so that the first are made again."""
    before = "const rows = Array.from({length: 70}, (_, i) => noise2D(i, 0.5, 0.5) + noise4D(i % 3, 1, 2, 3, 4));"
    markup = drawn(
        "<p>{String(rows[0] === noise2D(0, 0.5, 0.5) + noise4D(0, 1, 2, 3, 4))}</p>",
        *("noise2D", "noise3D", "noise4D"),
        before=before,
    )
    assert markup == "<p>true</p>"
