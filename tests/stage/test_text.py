"""fitText(): a text set as large as its box allows, broken into even lines."""

from __future__ import annotations

import json

import pytest
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate


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


def test_fit_text_takes_the_words_of_remotions_own(js: Evaluate) -> None:
    wide = js('fitText({text: "Hello", withinWidth: 900, fontFamily: "Inter"})')
    assert wide == js('fitText({text: "Hello", width: 900, fontSize: 10000, fontFamily: "Inter"})')
    assert 300 < wide["fontSize"] < 600
    with pytest.raises(JSEvalException, match="width and fontSize"):
        js('fitText({text: "Hello"})')


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


def test_a_box_without_width_is_refused(js: Evaluate) -> None:
    with pytest.raises(JSEvalException, match="above 0"):
        js('fitText({text: "a", width: 0, fontSize: 10})')
