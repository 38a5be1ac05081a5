"""The stage's numbers, in the V8 that draws scenes: closed forms, documented examples, symmetry."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import pytest
from py_mini_racer import JSEvalException, MiniRacer, init_mini_racer

from tools.proof.bundles import RENDER

Evaluate = Callable[[str], Any]


@pytest.fixture(scope="module")
def js() -> Evaluate:
    """Evaluates an expression in which the stage's exports are names."""
    init_mini_racer(flags=("--single-threaded",), ignore_duplicate_init=True)
    v8 = MiniRacer()
    v8.eval(RENDER.read_text())
    v8.eval("Object.assign(globalThis, stage)")
    return lambda expression: json.loads(str(v8.eval(f"JSON.stringify({expression})")))


def fails(js: Evaluate, expression: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(expression)


def test_interpolate(js: Evaluate) -> None:
    assert js("interpolate(5, [0, 10], [0, 100])") == 50
    assert js("interpolate(15, [0, 10, 20], [0, 100, 0])") == 50
    assert js("interpolate(10, [0, 10, 20], [0, 100, 0])") == 100
    assert js("interpolate(-5, [0, 10], [0, 100])") == -50
    assert js("interpolate(30, [0, 10, 20], [0, 100, 150])") == 200
    assert js('interpolate(30, [0, 10], [0, 100], {extrapolateRight: "clamp"})') == 100
    assert js('interpolate(-3, [0, 10], [5, 100], {extrapolateLeft: "clamp"})') == 5
    assert js('interpolate(30, [0, 10], [0, 100], {extrapolateRight: "identity"})') == 30
    assert js('interpolate(23, [0, 10], [0, 100], {extrapolateRight: "wrap"})') == pytest.approx(30)
    assert js('interpolate(-1, [0, 10], [0, 100], {extrapolateLeft: "wrap"})') == pytest.approx(90)
    assert js("interpolate(5, [0, 10], [0, 100], {easing: Easing.quad})") == 25
    assert js("interpolate(15, [0, 10, 20], [0, 100, 200], {easing: [Easing.quad, Easing.linear]})") == 150
    assert js("interpolate(5, [0, 10], [100, 0])") == 50


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("interpolate(1, [0, 1, 2], [0, 1])", "as many"),
        ("interpolate(1, [0, 0], [0, 1])", "must rise"),
        ("interpolate(1, [0], [0])", "at least two"),
        ("interpolate(undefined, [0, 1], [0, 1])", "undefined is no number"),
        ("interpolate(0, [0, NaN], [0, 1])", "no number"),
        ('interpolate(0, [0, 1], ["a", 1])', "no finite number"),
        ('interpolateColors(0, [0, 1], ["#000", "blurple"])', "no colour"),
        ("random(null)", "seed"),
        ("spring({frame: 1, fps: 30, config: {damping: 0}})", "damping must be a number above 0"),
        ("spring({frame: NaN, fps: 30})", "frame"),
        ('fitText({text: "a", width: 0, fontSize: 10})', "above 0"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(js: Evaluate, call: str, words: str) -> None:
    fails(js, call, words)


def test_interpolate_colors(js: Evaluate) -> None:
    assert js('interpolateColors(0.5, [0, 1], ["#000000", "#ffffff"])') == "rgba(128, 128, 128, 1)"
    assert js('interpolateColors(5, [0, 1], ["red", "rgba(0, 0, 255, 0.5)"])') == "rgba(0, 0, 255, 0.5)"
    assert js('interpolateColors(0, [0, 1], ["#f80", "transparent"])') == "rgba(255, 136, 0, 1)"
    assert js('interpolateColors(0, [0, 1], ["hsl(120, 100%, 25%)", "black"])') == "rgba(0, 128, 0, 1)"
    assert js('interpolateColors(0, [0, 1], ["rgb(50% 0% 100% / 20%)", "black"])') == "rgba(128, 0, 255, 0.2)"
    assert js('interpolateColors(1.5, [0, 1, 2], ["#000", "#0000ff80", "#00ff0080"])') == "rgba(0, 128, 128, 0.502)"


def critical(t: float, natural: float) -> float:
    return 1 - (1 + natural * t) * math.exp(-natural * t)


def test_spring_is_the_damped_oscillator(js: Evaluate) -> None:
    # Defaults: damping 10, mass 1, stiffness 100: ratio 0.5.
    for frame in (1, 5, 12, 30):
        t, decay, swing = frame / 30, 5, math.sqrt(75)
        expected = 1 - math.exp(-decay * t) * (math.cos(swing * t) + decay / swing * math.sin(swing * t))
        assert js(f"spring({{frame: {frame}, fps: 30}})") == pytest.approx(expected)
    for frame in (1, 10, 20):
        over = js(f"spring({{frame: {frame}, fps: 30, config: {{damping: 200}}}})")
        assert over == pytest.approx(critical(frame / 30, 10))
    assert js("spring({frame: 9, fps: 30, from: 100, to: 0, config: {damping: 200, stiffness: 400, mass: 4}})") == (
        pytest.approx(100 - 100 * critical(0.3, 10))
    )


def test_spring_options(js: Evaluate) -> None:
    assert js("[-5, 0].map((frame) => spring({frame, fps: 30}))") == [0, 0]
    assert js("spring({frame: 17, fps: 30, delay: 12})") == js("spring({frame: 5, fps: 30})")
    assert max(js("[...Array(90).keys()].map((frame) => spring({frame, fps: 30}))")) > 1.1
    clamped = js("[...Array(90).keys()].map((frame) => spring({frame, fps: 30, config: {overshootClamping: true}}))")
    assert max(clamped) == 1
    assert clamped == sorted(clamped)
    assert js("spring({frame: 50, fps: 30, durationInFrames: 50})") == 1
    assert js("spring({frame: 49, fps: 30, durationInFrames: 50, config: {damping: 200}})") == pytest.approx(
        1, abs=0.01
    )
    assert js("spring({frame: 0, fps: 30, reverse: true, durationInFrames: 20})") == 1
    assert js("spring({frame: 20, fps: 30, reverse: true, durationInFrames: 20})") == 0


def test_measure_spring(js: Evaluate) -> None:
    assert js("measureSpring({fps: 30, config: {damping: 200}})") == 23
    for config in ("{}", "{damping: 5}", "{stiffness: 20, mass: 3}"):
        length = js(f"measureSpring({{fps: 60, config: {config}}})")
        after = js(f"[...Array(300).keys()].map((n) => spring({{frame: {length} + n, fps: 60, config: {config}}}))")
        assert all(abs(1 - value) < 0.005 for value in after)
        assert abs(1 - js(f"spring({{frame: {length - 1}, fps: 60, config: {config}}})")) >= 0.005


def test_easing(js: Evaluate) -> None:
    curves = (
        "linear quad cubic ease sin circle exp bounce elastic(1) back() poly(4) bezier(0.1,0.7,1,0.1) in(Easing.quad)"
        " out(Easing.quad) inOut(Easing.cubic)"
    )
    for curve in curves.split():
        start, end = js(f"[0, 1].map(Easing.{curve})") if "(" in curve else js(f"[0, 1].map((t) => Easing.{curve}(t))")
        assert start == pytest.approx(0, abs=0.002), curve
        assert end == pytest.approx(1), curve
    assert js("Easing.quad(0.5)") == 0.25
    assert js("Easing.out(Easing.quad)(0.5)") == 0.75
    assert js("Easing.inOut(Easing.quad)(0.25)") == 0.125
    assert js("Easing.poly(5)(0.5)") == 0.03125
    assert js("Easing.sin(1 / 3)") == pytest.approx(1 - math.cos(math.pi / 6))
    assert js("Easing.circle(0.6)") == pytest.approx(0.2)
    assert js("Easing.exp(0.9)") == pytest.approx(0.5)
    assert js("Easing.back()(0.3)") < 0
    assert js("Easing.bounce(1 / 2.75)") == pytest.approx(1)
    # The CSS curve "ease" (0.25, 0.1, 0.25, 1) half-way, as browsers have it.
    assert js("Easing.bezier(0.25, 0.1, 0.25, 1)(0.5)") == pytest.approx(0.8024, abs=1e-3)


def test_random(js: Evaluate) -> None:
    assert js("random(1)") == 0.07301638228818774
    assert js('random("a")') == js('random("a")') != js('random("b")')
    many = js("[...Array(2000).keys()].map((n) => random(`dot-${n}`))")
    assert all(0 <= value < 1 for value in many)
    assert sum(many) / len(many) == pytest.approx(0.5, abs=0.03)
    assert len(set(many)) > 1990
    assert len(set(js("[...Array(100).keys()].map((n) => random(n / 100))"))) == 100


def test_fit_text_fits_and_breaks_into_even_lines(js: Evaluate) -> None:
    short = js('fitText({text: "Hi", width: 1000, fontSize: 120})')
    assert short == {"fontSize": 120, "lines": ["Hi"], "width": pytest.approx(short["width"])}
    long = "Everything we bake today was flour and water yesterday"
    one = js(f'fitText({{text: "{long}", width: 1000, fontSize: 120}})')
    three = js(f'fitText({{text: "{long}", width: 1000, fontSize: 120, maxLines: 3}})')
    assert one["fontSize"] < three["fontSize"] <= 120
    assert len(one["lines"]) == 1
    assert len(three["lines"]) == 3
    assert " ".join(three["lines"]) == long
    assert max(map(len, three["lines"])) - min(map(len, three["lines"])) <= 8
    assert all(found["width"] <= 1000 for found in (one, three))
    low = js(f'fitText({{text: "{long}", width: 1000, height: 100, fontSize: 120, maxLines: 9}})')
    assert low["fontSize"] * 1.1 * len(low["lines"]) <= 100


def test_fit_text_knows_its_typefaces(js: Evaluate) -> None:
    def width(text: str, more: str = "") -> float:
        found: float = js(f"fitText({{text: {json.dumps(text)}, width: 9999, fontSize: 100 {more}}}).width")
        return found

    assert width("iiii") < width("mmmm")
    assert width("iiii", ', fontFamily: "JetBrains Mono Variable"') == pytest.approx(
        width("mmmm", ', fontFamily: "JetBrains Mono Variable"')
    )
    assert width("bold", ", fontWeight: 800") > width("bold", ", fontWeight: 600") > width("bold")
    assert width("wide", ", letterSpacing: 0.1") == pytest.approx(width("wide") + 4 * 0.1 * 100 * 1.02)
    assert width("é") == width("e")
    assert width("日本") > width("ab")
    assert width("shout", ', textTransform: "uppercase"') == width("SHOUT")


def test_static_file(js: Evaluate) -> None:
    assert js('staticFile("my logo.png")') == "/my%20logo.png"
    fails(js, 'staticFile("https://example.org/a.png")', "takes a file's name")
