"""spring() and measureSpring(): the equation of motion solved in another way; documented values and order of steps."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate

CONFIGS: list[dict[str, float]] = [
    {},
    {"damping": 5},
    {"damping": 20},
    {"damping": 12, "stiffness": 300, "mass": 0.7},
    {"damping": 3, "stiffness": 20, "mass": 2},
]


def call(js: Evaluate, frame: float, fps: int = 30, **options: Any) -> float:
    found: float = js(f"spring({json.dumps({'frame': frame, 'fps': fps, **options})})")
    return found


def measured(js: Evaluate, **options: Any) -> int:
    found: int = js(f"measureSpring({json.dumps({'fps': 30, **options})})")
    return found


def integrated(seconds: float, *, damping: float = 10, mass: float = 1, stiffness: float = 100) -> float:
    """m x'' + c x' + k (x - 1) = 0 from x = x' = 0, by classical Runge-Kutta in small steps."""

    def change(x: float, v: float) -> tuple[float, float]:
        return v, (-damping * v - stiffness * (x - 1)) / mass

    steps = max(1, math.ceil(seconds * 2000))
    h = seconds / steps
    x = v = 0.0
    for _ in range(steps):
        x1, v1 = change(x, v)
        x2, v2 = change(x + h / 2 * x1, v + h / 2 * v1)
        x3, v3 = change(x + h / 2 * x2, v + h / 2 * v2)
        x4, v4 = change(x + h * x3, v + h * v3)
        x += h / 6 * (x1 + 2 * x2 + 2 * x3 + x4)
        v += h / 6 * (v1 + 2 * v2 + 2 * v3 + v4)
    return x


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("fps", [24, 60])
def test_it_is_the_damped_oscillator(js: Evaluate, config: dict[str, float], fps: int) -> None:
    for frame in (-4, 0, 1, 2.5, 9, 30, 90):
        expected = integrated(max(0, frame) / fps, **config)
        assert call(js, frame, fps, config=config) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("damping", [20.0001, 40, 200])
def test_beyond_the_critical_damping_it_does_not_creep(js: Evaluate, damping: float) -> None:
    for frame in (1, 10, 20):
        t = frame / 30
        critical = 1 - (1 + 10 * t) * math.exp(-10 * t)
        assert call(js, frame, config={"damping": damping}) == pytest.approx(critical, abs=1e-6)


@settings(max_examples=60)
@given(st.floats(-500, 500), st.floats(-500, 500), st.integers(-5, 120))
def test_from_and_to_scale_it(js: Evaluate, start: float, end: float, frame: int) -> None:
    way = call(js, frame)
    assert call(js, frame, **{"from": start, "to": end}) == pytest.approx(start + (end - start) * way, abs=1e-6)


def test_overshoot_clamping_cuts_what_is_beyond_the_goal(js: Evaluate) -> None:
    for frame in range(60):
        free = call(js, frame, config={"damping": 4})
        assert call(js, frame, config={"damping": 4, "overshootClamping": True}) == pytest.approx(min(free, 1))
        down = call(js, frame, config={"damping": 4, "overshootClamping": True}, **{"from": 100, "to": 20})
        assert down == pytest.approx(100 - 80 * min(free, 1))


def test_measure_spring_is_the_documented_length(js: Evaluate) -> None:
    assert measured(js, config={"damping": 200}) == 23
    assert measured(js, config={"damping": 200, "overshootClamping": True}) == 23
    assert measured(js, config={"damping": 200}, **{"from": 0, "to": 1000}) == 23
    assert measured(js, config={"damping": 200}, threshold=1) == 0


@settings(max_examples=40)
@given(
    st.floats(2, 60),
    st.floats(0.3, 4),
    st.floats(20, 400),
    st.sampled_from([0.05, 0.005, 0.0005]),
    st.sampled_from([24, 30, 60]),
)
def test_after_its_measure_it_stays_near_its_goal(
    js: Evaluate, damping: float, mass: float, stiffness: float, threshold: float, fps: int
) -> None:
    config = {"damping": damping, "mass": mass, "stiffness": stiffness}
    length = measured(js, fps=fps, config=config, threshold=threshold)
    text = json.dumps(config)
    at = f"spring({{frame: {length} + n - 1, fps: {fps}, config: {text}}})"
    far = js(f"[...Array(400).keys()].map((n) => Math.abs(1 - {at}))")
    assert far[0] >= threshold
    assert all(distance < threshold for distance in far[1:])


@pytest.mark.parametrize("config", [*CONFIGS, {"damping": 200}])
@pytest.mark.parametrize("threshold", [0.005, 0.001])
def test_a_duration_stretches_it(js: Evaluate, config: dict[str, float], threshold: float) -> None:
    natural = measured(js, config=config, threshold=threshold)
    stretched = {"config": config, "durationInFrames": 50, "durationRestThreshold": threshold}
    for frame in (0, 7, 25, 49, 50):
        assert call(js, frame, **stretched) == pytest.approx(call(js, frame * natural / 50, config=config), abs=1e-6)
    # "After 30 frames the spring has reached 99.9 % of its distance": the documented meaning of the threshold.
    assert abs(1 - call(js, 50, **stretched)) < threshold
    assert call(js, 50.5, **stretched) == call(js, 500, **stretched) == 1


def test_first_stretched_then_reversed_then_delayed(js: Evaluate) -> None:
    assert [call(js, frame, delay=25) for frame in (0, 24, 25)] == [0, 0, 0]
    assert call(js, 30, delay=25) == call(js, 5)
    natural = measured(js)
    for frame in range(0, natural, 4):
        assert call(js, frame, reverse=True) == pytest.approx(call(js, natural - frame))
        assert call(js, frame, reverse=True, durationInFrames=40) == pytest.approx(
            call(js, 40 - frame, durationInFrames=40)
        )
        delayed = call(js, frame + 9, reverse=True, durationInFrames=40, delay=9)
        assert delayed == pytest.approx(call(js, frame, reverse=True, durationInFrames=40))
    assert call(js, 3, reverse=True, durationInFrames=40, delay=9) == 1
    assert call(js, 49, reverse=True, durationInFrames=40, delay=9) == 0


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("spring({frame: 1, fps: 30, config: {damping: 0}})", "damping must be a number above 0, not 0"),
        ("spring({frame: 1, fps: 30, config: {mass: -1}})", "mass"),
        ("spring({frame: 1, fps: 30, config: {stiffness: NaN}})", "stiffness"),
        ("spring({frame: 1})", "fps"),
        ("spring({frame: NaN, fps: 30})", "frame is NaN"),
        ("spring({fps: 30})", "frame is undefined"),
        ("spring({frame: 1, fps: 30, durationInFrames: 0})", "durationInFrames"),
        ("measureSpring({fps: 30, threshold: 0})", "threshold"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(js: Evaluate, expression: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(expression)
