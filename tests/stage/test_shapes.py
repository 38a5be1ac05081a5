"""Shapes: they fill their box, and their area is that of the formula."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate
from tests.stage.scenes import drawn

size = st.integers(1, 800)

SHAPES = [
    "makeRect({width: 120, height: 80, cornerRadius: 20})",
    "makeCircle({radius: 40})",
    "makeEllipse({rx: 40, ry: 20})",
    *(f'makeTriangle({{length: 100, direction: "{way}"}})' for way in ("left", "right", "up", "down")),
    "makePie({radius: 50, progress: 1})",
    "makeHeart({height: 100})",
    *(f'makeArrow({{length: 200, direction: "{way}"}})' for way in ("left", "right", "up", "down")),
    "makeCallout({width: 200, height: 100})",
    'makeCallout({width: 200, height: 100, direction: "up", pointerPosition: 1})',
]


@pytest.mark.parametrize("call", SHAPES)
def test_a_shape_fills_its_box(js: Evaluate, call: str) -> None:
    shape = js(call)
    box = js(f"getBoundingBox({json.dumps(shape['path'])})")
    expected = (0, 0, shape["width"], shape["height"])
    assert (box["x1"], box["y1"], box["x2"], box["y2"]) == pytest.approx(expected, abs=0.1)


@settings(max_examples=60)
@given(points=st.integers(3, 12), radius=size, corner=st.integers(0, 1000))
def test_polygons_and_stars_stay_in_their_circle(js: Evaluate, points: int, radius: int, corner: int) -> None:
    for call in (
        f"makePolygon({{points: {points}, radius: {radius}, cornerRadius: {corner}}})",
        f"makeStar({{points: {points}, innerRadius: {radius / 2}, outerRadius: {radius}, cornerRadius: {corner}}})",
    ):
        shape = js(call)
        assert shape["width"] == 2 * radius
        assert "NaN" not in shape["path"]
        box = js(f"getBoundingBox({json.dumps(shape['path'])})")
        assert min(box["x1"], box["y1"]) >= -0.01
        assert max(box["x2"], box["y2"]) <= 2 * radius + 0.01


def test_sharp_outlines_have_the_length_of_the_formula(js: Evaluate) -> None:
    assert js("getLength(makePolygon({points: 6, radius: 50}).path)") == pytest.approx(300, abs=0.01)
    assert js('getLength(makeTriangle({length: 60, direction: "up"}).path)') == pytest.approx(180, abs=0.01)
    rounded = js("getLength(makeRect({width: 100, height: 60, cornerRadius: 10}).path)")
    assert rounded == pytest.approx(320 - 80 + 20 * math.pi, abs=0.05)
    assert js("makeRect({width: 10, height: 10}).path") == "M 0 0 L 10 0 L 10 10 L 0 10 Z"


@settings(max_examples=40)
@given(progress=st.floats(0.01, 0.99), back=st.booleans())
def test_a_piece_of_a_pie_has_its_share_of_the_circle(js: Evaluate, progress: float, back: bool) -> None:
    options = f"radius: 100, progress: {progress}, counterClockwise: {json.dumps(back)}, closePath: false"
    path = json.dumps(js(f"makePie({{{options}}}).path"))
    assert js(f"getLength({path})") == pytest.approx(progress * 200 * math.pi, rel=1e-3, abs=0.05)
    end = js(f"getPointAtLength({path}, 1e9)")
    angle = 2 * math.pi * progress * (-1 if back else 1)
    assert (end["x"], end["y"]) == pytest.approx((100 + 100 * math.sin(angle), 100 - 100 * math.cos(angle)), abs=0.05)


@pytest.mark.parametrize(
    "call",
    [
        "makeRect({width: 0, height: 1})",
        "makeStar({points: 2, innerRadius: 1, outerRadius: 2})",
        "makePolygon({points: 3.5, radius: 1})",
        'makeTriangle({length: 1, direction: "north"})',
        'makeArrow({length: 1, direction: "north"})',
    ],
)
def test_what_is_no_shape_is_refused(js: Evaluate, call: str) -> None:
    with pytest.raises(JSEvalException, match=r"must be|direction is"):
        js(call)


@pytest.mark.parametrize(
    "element",
    [
        "<Rect width={90} height={50} cornerRadius={9} fill='red' />",
        "<Circle radius={40} fill='red' />",
        "<Ellipse rx={40} ry={20} fill='red' />",
        "<Triangle length={90} direction='up' cornerRadius={9} fill='red' />",
        "<Star points={5} innerRadius={20} outerRadius={50} fill='red' />",
        "<Polygon points={6} radius={50} fill='red' />",
        "<Pie radius={50} progress={0.3} fill='red' />",
        "<Heart height={90} fill='red' />",
        "<Arrow length={90} fill='red' />",
        "<Callout width={90} height={50} fill='red' stroke='blue' strokeWidth={3} pathStyle={{opacity: 0.9}} />",
    ],
)
def test_each_shape_is_an_element(element: str) -> None:
    markup = drawn(element, element[1:].split()[0])
    assert markup.startswith("<svg")
    assert 'fill="red"' in markup
