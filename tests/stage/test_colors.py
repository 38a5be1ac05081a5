"""interpolateColors(): documented values, colours of every notation, and the mixing of their channels."""

from __future__ import annotations

import colorsys
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate

BYTE = st.integers(0, 255)
RGB = st.tuples(BYTE, BYTE, BYTE)


def mixed(js: Evaluate, value: float, inputs: list[float], colors: list[str], options: str = "{}") -> tuple[float, ...]:
    """The four numbers of the answer."""
    text = js(f"interpolateColors({value!r}, {inputs}, {json.dumps(colors)}, {options})")
    found = re.fullmatch(r"rgba\((\d+), (\d+), (\d+), ([\d.]+)\)", text)
    assert found, text
    return tuple(float(number) for number in found.groups())


def read(js: Evaluate, color: str) -> tuple[float, ...]:
    return mixed(js, 0, [0, 1], [color, "black"])


def to_byte(value: float) -> int:
    return int(value * 255 + 0.5)


def test_the_documented_examples(js: Evaluate) -> None:
    pairs = [("red", "yellow"), ("#ff0000", "#ffff00"), ("rgb(255, 0, 0)", "rgb(255, 255, 0)")]
    pairs += [("hsl(0, 100%, 50%)", "hsl(60, 100%, 50%)"), ("hsla(0, 100%, 50%, 1)", "hsla(60, 100%, 50%, 1)")]
    for start, end in pairs:
        assert js(f'interpolateColors(10, [0, 20], ["{start}", "{end}"])') == "rgba(255, 128, 0, 1)"
    half = js('interpolateColors(10, [0, 20], ["rgba(255, 0, 0, 1)", "rgba(255, 255, 0, 0)"])')
    assert half == "rgba(255, 128, 0, 0.5)"


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#f80", (255, 136, 0, 1)),
        ("#1234", (17, 34, 51, 0.267)),
        ("#11223344", (17, 34, 51, 0.267)),
        (" RED ", (255, 0, 0, 1)),
        ("rebeccapurple", (102, 51, 153, 1)),
        ("transparent", (0, 0, 0, 0)),
        ("rgb(300, -5, 0)", (255, 0, 0, 1)),
        ("rgb(50% 0% 100% / 20%)", (128, 0, 255, 0.2)),
        ("hsl(120deg 100% 25%)", (0, 128, 0, 1)),
        ("hsl(0.5turn, 100%, 50%)", (0, 255, 255, 1)),
        ("hwb(120 10% 20%)", (26, 204, 26, 1)),
        # https://www.w3.org/TR/css-color-4/ gives these two for its sample colours.
        ("oklch(0.62796 0.25768 29.234)", (255, 0, 0, 1)),
        ("oklab(0.51975 -0.1403 0.10768)", (0, 128, 0, 1)),
    ],
)
def test_colors_of_every_notation(js: Evaluate, color: str, expected: tuple[float, ...]) -> None:
    assert read(js, color) == expected


@settings(max_examples=80)
@given(RGB, st.floats(0, 1))
def test_hex_and_rgb_are_the_same(js: Evaluate, rgb: tuple[int, int, int], alpha: float) -> None:
    red, green, blue = rgb
    assert read(js, f"#{red:02x}{green:02x}{blue:02x}") == (*rgb, 1)
    found = read(js, f"rgba({red}, {green}, {blue}, {alpha:.6f})")
    assert found == (*rgb, pytest.approx(alpha, abs=0.0006))


@settings(max_examples=80)
@given(st.integers(-720, 720), st.integers(0, 100), st.integers(0, 100))
def test_hsl_is_that_of_the_textbook(js: Evaluate, hue: int, saturation: int, lightness: int) -> None:
    rgb = colorsys.hls_to_rgb((hue % 360) / 360, lightness / 100, saturation / 100)
    # A channel that lies half-way between two whole numbers may go either way.
    assert read(js, f"hsl({hue}, {saturation}%, {lightness}%)")[:3] == pytest.approx([to_byte(c) for c in rgb], abs=1)


@settings(max_examples=80)
@given(st.lists(RGB, min_size=2, max_size=4), st.floats(-1, 4))
def test_channels_are_mixed_one_by_one_and_stay_outside(
    js: Evaluate, colors: list[tuple[int, int, int]], value: float
) -> None:
    found = mixed(js, value, list(range(len(colors))), ["rgb({}, {}, {})".format(*color) for color in colors])
    inside = min(max(value, 0), len(colors) - 1)
    piece = min(int(inside), len(colors) - 2)
    for channel in range(3):
        start, end = colors[piece][channel], colors[piece + 1][channel]
        assert found[channel] == pytest.approx(start + (end - start) * (inside - piece), abs=0.501)


def test_easing_and_posterize(js: Evaluate) -> None:
    assert mixed(js, 5, [0, 10], ["red", "blue"], "{easing: Easing.quad}") == (191, 0, 64, 1)
    assert mixed(js, 15, [0, 10, 20], ["red", "blue", "lime"], "{easing: [Easing.quad, Easing.step0]}") == (
        0,
        255,
        0,
        1,
    )
    assert mixed(js, 5, [0, 10], ["red", "blue"], "{posterize: 3}") == (179, 0, 77, 1)
    # A curve that swings beyond its end leads to no colour that there is not.
    assert mixed(js, 9, [0, 10], ["red", "blue"], "{easing: Easing.out(Easing.back(3))}") == (0, 0, 255, 1)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('interpolateColors(0, [0, 1], ["#000", "blurple"])', '"blurple" is no colour'),
        ('interpolateColors(0, [0, 1], ["#000", "#12"])', "no colour"),
        ("interpolateColors(0, [0, 1], [1, 2])", "no colour"),
        ('interpolateColors(0, [0, 1], "#000")', "must be an array of colours"),
        ('interpolateColors(NaN, [0, 1], ["#000", "#fff"])', "NaN is no number"),
        ('interpolateColors(0, [1, 0], ["#000", "#fff"])', "must rise"),
        ('interpolateColors(0, [0, 1, 2], ["#000", "#fff"])', "as many"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(js: Evaluate, call: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(call)


def test_a_colour_is_read_where_its_contrast_is_high_enough(js: Evaluate) -> None:
    assert js('contrast("black", "white")') == pytest.approx(21)
    assert js('contrast("#777", "white")') == pytest.approx(4.48, abs=0.01)
    assert js('contrast(legible("#9ca3af", "white", "black"), "white")') >= 4.5
    assert js('inkOn("#16a34a", "#bbf7d0")') == "#080808"
    assert js('inkOn("#14532d", "#bbf7d0")') == "#bbf7d0"
    assert js('writable("#14532d")') == "#14532d"
    assert js('[colorOr("teal", ""), colorOr("tael", "red"), colorOr(5, "red")]') == ["teal", "red", "red"]
    assert js('veil("#ff0000", 0.5)') == "rgba(255, 0, 0, 0.500)"
    with pytest.raises(JSEvalException, match="is no colour"):
        js('rgbOf("tael")')
