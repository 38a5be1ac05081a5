"""Easing: every curve against its formula or its definition, worked out here."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stage.conftest import Evaluate

POINTS = [-0.3, 0, 0.001, 0.1, 0.25, 0.3333, 0.5, 0.62, 0.75, 0.9, 0.999, 1, 1.2]
UNIT = st.floats(0, 1, allow_subnormal=False)  # the smallest numbers of all have no quotients


def bezier(x1: float, y1: float, x2: float, y2: float, x: float) -> float:
    """The CSS curve cubic-bezier(x1, y1, x2, y2) at x, by bisection; horizontal position rises with the parameter."""

    def at(first: float, second: float, t: float) -> float:
        return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t**2 * second + t**3

    if x <= 0 or x >= 1:
        return min(max(x, 0), 1)
    low, high = 0.0, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if at(x1, x2, middle) < x else (low, middle)
    return at(y1, y2, low)


def bounce(t: float) -> float:
    """Four parabolas of the same width, each touching 1 where the next begins."""
    if t <= 0 or t >= 1:
        return min(max(t, 0), 1)
    bounds = [0, 1 / 2.75, 2 / 2.75, 2.5 / 2.75, 1]
    piece = next(index for index in range(4) if t < bounds[index + 1])
    middle = 0 if piece == 0 else (bounds[piece] + bounds[piece + 1]) / 2
    edge = bounds[piece + 1]
    return 1 - 7.5625 * ((edge - middle) ** 2 - (t - middle) ** 2)


def circle(t: float) -> float:
    return 1 - math.sqrt(1 - min(max(t, 0), 1) ** 2)


def swing(bounciness: float) -> Callable[[float], float]:
    return lambda t: 1 - math.cos(t * math.pi / 2) ** 3 * math.cos(t * bounciness * math.pi)


CURVES: dict[str, Callable[[float], float]] = {
    "Easing.linear": lambda t: t,
    "Easing.quad": lambda t: t**2,
    "Easing.cubic": lambda t: t**3,
    "Easing.poly(4)": lambda t: t**4,
    "Easing.sin": lambda t: 1 - math.cos(t * math.pi / 2),
    "Easing.circle": circle,
    "Easing.exp": lambda t: 2 ** (10 * t - 10),
    "Easing.elastic()": swing(1),
    "Easing.elastic(3)": swing(3),
    "Easing.back()": lambda t: t**2 * (2.70158 * t - 1.70158),
    "Easing.back(3)": lambda t: t**2 * (4 * t - 3),
    "Easing.bounce": bounce,
    "Easing.step0": lambda t: float(t > 0),
    "Easing.step1": lambda t: float(t >= 1),
    "Easing.in(Easing.quad)": lambda t: t**2,
    "Easing.out(Easing.quad)": lambda t: 1 - (1 - t) ** 2,
    "Easing.inOut(Easing.cubic)": lambda t: (2 * t) ** 3 / 2 if t < 0.5 else 1 - (2 - 2 * t) ** 3 / 2,
}


@pytest.mark.parametrize("curve", CURVES)
def test_every_curve_is_its_formula(js: Evaluate, curve: str) -> None:
    assert js(f"{POINTS}.map((t) => {curve}(t))") == pytest.approx([CURVES[curve](t) for t in POINTS], abs=1e-6)


def test_all_members_are_there(js: Evaluate) -> None:
    members = "back bezier bounce circle cubic ease elastic exp in inOut linear out poly quad sin spring step0 step1"
    assert sorted(js("Object.keys(Easing)")) == sorted(members.split())


@settings(max_examples=150)
@given(UNIT, st.floats(-1, 2), UNIT, st.floats(-1, 2), UNIT)
def test_bezier_is_the_css_curve(js: Evaluate, x1: float, y1: float, x2: float, y2: float, x: float) -> None:
    assert js(f"Easing.bezier({x1}, {y1}, {x2}, {y2})({x})") == pytest.approx(bezier(x1, y1, x2, y2, x), abs=1e-6)


def test_ease_is_ease_in(js: Evaluate) -> None:
    assert js("[0.1, 0.5, 0.9].map(Easing.ease)") == pytest.approx([bezier(0.42, 0, 1, 1, x) for x in (0.1, 0.5, 0.9)])


@pytest.mark.parametrize("config", ["", "{damping: 200}", "{damping: 200, durationRestThreshold: 0.001}"])
def test_spring_is_a_spring_as_long_as_the_range(js: Evaluate, config: str) -> None:
    threshold = 0.001 if "0.001" in config else 0.005
    length = js(f"measureSpring({{fps: 30, config: {config or '{}'}, threshold: {threshold}}})")
    for t in (0, 0.1, 0.3, 0.9):
        expected = js(f"spring({{frame: {t * length}, fps: 30, config: {config or '{}'}}})")
        assert js(f"Easing.spring({config})({t})") == pytest.approx(expected)
    assert js(f"[1, 1.5].map(Easing.spring({config}))") == [1, 1]
