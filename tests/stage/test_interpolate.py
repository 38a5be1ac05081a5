"""interpolate(): its documented examples, and its rules for any ranges."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate

NUMBERS = st.floats(-1000, 1000, allow_nan=False).map(lambda value: round(value, 3))
EXTRAPOLATIONS = ("extend", "clamp", "identity", "wrap")


@st.composite
def ranges(draw: st.DrawFn) -> tuple[list[float], list[float]]:
    """An input range that rises, and an output range as long."""
    inputs = sorted(draw(st.lists(NUMBERS, min_size=2, max_size=5, unique=True)))
    outputs = draw(st.lists(NUMBERS, min_size=len(inputs), max_size=len(inputs)))
    return inputs, outputs


def call(js: Evaluate, value: float, inputs: list[float], outputs: list[float], **options: object) -> float:
    result: float = js(f"interpolate({value!r}, {inputs}, {outputs}, {json.dumps(options)})")
    return result


def line(value: float, inputs: list[float], outputs: list[float]) -> float:
    """The straight piece that `value` lies on; the first or last one outside."""
    piece = next((i for i in range(len(inputs) - 1) if value <= inputs[i + 1]), len(inputs) - 2)
    slope = (outputs[piece + 1] - outputs[piece]) / (inputs[piece + 1] - inputs[piece])
    return outputs[piece] + slope * (value - inputs[piece])


def test_the_documented_examples(js: Evaluate) -> None:
    assert js("interpolate(10, [0, 20], [0, 1])") == 0.5
    assert [js(f"interpolate({f}, [0, 20, 80, 100], [0, 1, 1, 0])") for f in (0, 10, 20, 50, 90, 100)] == (
        pytest.approx([0, 0.5, 1, 1, 0.5, 0])
    )
    assert js("interpolate(40, [0, 20], [0, 1])") == 2
    right = {"extend": 3, "clamp": 2, "identity": 1.5, "wrap": 1}
    for extrapolation, expected in right.items():
        assert call(js, 1.5, [0, 1], [0, 2], extrapolateRight=extrapolation) == expected
    out_in = "{easing: [Easing.out(Easing.cubic), Easing.in(Easing.cubic)]}"
    assert js(f"interpolate(50, [0, 100, 200], [0, 1, 2], {out_in})") == pytest.approx(1 - 0.5**3)
    assert js(f"interpolate(150, [0, 100, 200], [0, 1, 2], {out_in})") == pytest.approx(1 + 0.5**3)
    # One easing is that of every piece.
    assert js("interpolate(25, [0, 10, 40], [0, 1, 2], {easing: Easing.quad})") == pytest.approx(1 + 0.5**2)


@settings(max_examples=150)
@given(ranges(), NUMBERS)
def test_inside_it_is_the_line_between_two_neighbours(
    js: Evaluate, both: tuple[list[float], list[float]], value: float
) -> None:
    inputs, outputs = both
    inside = min(max(value, inputs[0]), inputs[-1])
    assert call(js, inside, inputs, outputs) == pytest.approx(line(inside, inputs, outputs), rel=1e-9, abs=1e-6)


@settings(max_examples=200)
@given(ranges(), NUMBERS, st.sampled_from(EXTRAPOLATIONS), st.sampled_from(EXTRAPOLATIONS))
def test_outside_it_does_what_it_is_told(
    js: Evaluate, both: tuple[list[float], list[float]], distance: float, left: str, right: str
) -> None:
    inputs, outputs = both
    assume(distance != 0)
    value = inputs[0] + distance if distance < 0 else inputs[-1] + distance
    side = left if distance < 0 else right
    wrapped = inputs[0] + math.fmod(
        math.fmod(value - inputs[0], inputs[-1] - inputs[0]) + inputs[-1] - inputs[0], inputs[-1] - inputs[0]
    )
    # Next to the ends of a wrapped range the rounding of the last digit decides the side.
    assume(side != "wrap" or min(wrapped - inputs[0], inputs[-1] - wrapped) > 1e-6)
    expected = {
        "extend": line(value, inputs, outputs),
        "clamp": outputs[0] if distance < 0 else outputs[-1],
        "identity": value,
        "wrap": line(wrapped, inputs, outputs),
    }
    found = call(js, value, inputs, outputs, extrapolateLeft=left, extrapolateRight=right)
    assert found == pytest.approx(expected[side], rel=1e-6, abs=1e-6 + abs(expected[side]) * 1e-6)


def test_a_value_between_two_pieces_ends_the_first(js: Evaluate) -> None:
    assert js("interpolate(10, [0, 10, 20], [0, 1, 5], {easing: Easing.exp})") == 1
    assert js("interpolate(10, [0, 10, 20], [0, 1, 5], {easing: [() => 0.25, () => 0.5]})") == 0.25


def test_easing_goes_on_outside(js: Evaluate) -> None:
    assert js("interpolate(20, [0, 10], [0, 100], {easing: Easing.quad})") == 400
    assert js('interpolate(20, [0, 10], [0, 100], {easing: Easing.quad, extrapolateRight: "clamp"})') == 100


def test_one_value_is_always_the_answer(js: Evaluate) -> None:
    assert js("[-5, 3, 9].map((x) => interpolate(x, [3], [7]))") == [7, 7, 7]


def test_posterize_takes_steps(js: Evaluate) -> None:
    steps = js("[0, 1, 2, 3, 4, 5, 6].map((frame) => interpolate(frame, [0, 6], [0, 60], {posterize: 3}))")
    assert steps == [0, 0, 0, 30, 30, 30, 60]
    assert js("interpolate(-1, [0, 10], [0, 100], {posterize: 3})") == -30


def test_perceptual_scale_grows_in_area(js: Evaluate) -> None:
    sides = js('[0, 0.25, 0.5, 1].map((x) => interpolate(x, [0, 1], [0.5, 2], {output: "perceptual-scale"}))')
    assert [side**2 for side in sides] == pytest.approx([0.25, 1.1875, 2.125, 4])
    assert js('interpolate(0.5, [0, 1], [-1, 1], {output: "perceptual-scale"})') == 0


def test_texts_are_mapped_by_their_numbers(js: Evaluate) -> None:
    assert js('interpolate(15, [0, 30], ["0px 59px", "100px 0px"])') == "50px 29.5px"
    assert js('interpolate(0.3, [0, 1], ["rotate(0deg) scale3d(1, 1, 1)", "rotate(90deg) scale3d(2, 1, 1)"])') == (
        "rotate(27deg) scale3d(1.3, 1, 1)"
    )
    assert js('interpolate(1 / 3, [0, 1], ["-1px", "+.5px"])') == "-0.5px"
    assert js('interpolate(2, [0, 1], ["0%", "50%"], {extrapolateRight: "clamp", easing: Easing.quad})') == "50%"


def test_lists_are_mapped_number_by_number(js: Evaluate) -> None:
    assert js("interpolate(0.25, [0, 1], [[0, 100], [4, 0]])") == [1, 75]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("interpolate(1, [0, 1, 2], [0, 1])", "the input range has 3 values, the output range 2"),
        ("interpolate(1, [0, 0], [0, 1])", "must rise from value to value, but has 0, 0"),
        ("interpolate(1, [5, 0], [0, 1])", "must rise"),
        ("interpolate(1, [], [])", "at least one value"),
        ("interpolate(undefined, [0, 1], [0, 1])", "undefined is no number"),
        ("interpolate(NaN, [0, 1], [0, 1])", "NaN is no number"),
        ("interpolate(0, [0, NaN], [0, 1])", "no finite number"),
        ("interpolate(0, [0, Infinity], [0, 1])", "no finite number"),
        ("interpolate(0, null, [0, 1])", "input range must be an array"),
        ("interpolate(0, [0, 1], 5)", "output range must be an array"),
        ("interpolate(0, [0, 1], [0, NaN])", "no finite number"),
        ('interpolate(0, [0, 1], ["a", 1])', "no finite number"),
        ("interpolate(0, [0, 1], [[0, 1], [2]])", "equally long"),
        ('interpolate(0, [0, 1], ["0px", "10%"])', "differ in their numbers alone"),
        ('interpolate(0, [0, 1], ["red", "blue"])', "interpolateColors"),
        ('interpolate(0, [0, 1], ["#100", "#200"])', "interpolateColors"),
        ("interpolate(0, [0, 1], [0, 1], {easing: [Easing.ease, Easing.ease]})", "lists 2 curves, but the range has 1"),
        ('interpolate(0, [0, 1], [0, 1], {easing: "ease"})', "easing must be a function"),
        ("interpolate(0, [0, 1], [0, 1], {posterize: 0})", "posterize must be a number above 0"),
        ('interpolate(9, [0, 1], [0, 1], {extrapolateRight: "clip"})', 'extrapolateRight is "clip"'),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(js: Evaluate, call: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(call)
