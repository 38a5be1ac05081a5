"""Paths: measured against closed forms, changed and changed back, drawn and followed."""

from __future__ import annotations

import json
import math
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate
from tests.stage.scenes import drawn, refused

coordinate = st.integers(-500, 500)
points = st.lists(st.tuples(coordinate, coordinate), min_size=2, max_size=8, unique=True)
CIRCLE = "M 0 50 A 50 50 0 1 1 100 50 A 50 50 0 1 1 0 50 Z"


def polyline(corners: list[tuple[int, int]]) -> str:
    return "M " + " L ".join(f"{x} {y}" for x, y in corners)


@settings(max_examples=60)
@given(corners=points, part=st.floats(0, 1))
def test_length_point_and_direction_of_straight_lines(
    js: Evaluate, corners: list[tuple[int, int]], part: float
) -> None:
    sides = [math.dist(a, b) for a, b in pairwise(corners)]
    path = json.dumps(polyline(corners))
    length = js(f"getLength({path})")
    assert length == pytest.approx(sum(sides))
    walked = part * length
    point = js(f"getPointAtLength({path}, {walked})")
    side = next((i for i, _ in enumerate(sides) if sum(sides[: i + 1]) >= walked - 1e-9), len(sides) - 1)
    (x1, y1), (x2, y2) = corners[side], corners[side + 1]
    share = (walked - sum(sides[:side])) / sides[side]
    assert (point["x"], point["y"]) == pytest.approx((x1 + (x2 - x1) * share, y1 + (y2 - y1) * share), abs=1e-6)
    tangent = js(f"getTangentAtLength({path}, {walked})")
    assert math.hypot(tangent["x"], tangent["y"]) == pytest.approx(1)


def test_a_circle(js: Evaluate) -> None:
    path = json.dumps(CIRCLE)
    assert js(f"getLength({path})") == pytest.approx(100 * math.pi, rel=1e-4)
    top = js(f"followPath({path}, 0.25)")
    assert (top["x"], top["y"], top["angle"]) == pytest.approx((50, 0, 0), abs=0.1)
    box = js(f"getBoundingBox({path})")
    assert (box["x1"], box["y1"], box["x2"], box["y2"]) == pytest.approx((0, 0, 100, 100), abs=0.01)
    assert js(f"getPointAtLength({path}, 9999)") == pytest.approx({"x": 0, "y": 50}, abs=0.1)


@settings(max_examples=40)
@given(corners=points, x=coordinate, y=coordinate, factor=st.sampled_from([0.5, 2, 3]))
def test_moving_and_scaling_keep_the_form(
    js: Evaluate, corners: list[tuple[int, int]], x: int, y: int, factor: float
) -> None:
    path = polyline(corners)
    there = js(f"translatePath({json.dumps(path)}, {x}, {y})")
    back = js(f"translatePath({json.dumps(there)}, {-x}, {-y})")
    assert js(f"parsePath({json.dumps(back)})") == js(f"parsePath(normalizePath({json.dumps(path)}))")
    scaled = json.dumps(js(f"scalePath({json.dumps(path)}, {factor})"))
    assert js(f"getLength({scaled})") == pytest.approx(factor * js(f"getLength({json.dumps(path)})"), rel=1e-3)
    reset = js(f"getBoundingBox(resetPath({json.dumps(path)}))")
    assert (reset["x1"], reset["y1"]) == pytest.approx((0, 0), abs=1e-3)
    reverse = js(f"parsePath(reversePath({json.dumps(path)}))")
    assert tuple(reverse[0][1:]) == corners[-1]


def test_arcs_are_scaled_with_their_path(js: Evaluate) -> None:
    scaled = json.dumps(js(f"scalePath({json.dumps(CIRCLE)}, 2, 0.5)"))
    box = js(f"getBoundingBox({scaled})")
    assert (box["width"], box["height"]) == pytest.approx((200, 50), abs=0.01)
    mirrored = js('scalePath("M 0 0 A 10 10 0 0 1 20 0", 1, -1)')
    assert mirrored == "M0 -20A10 10 0 0 0 20 -20"  # about the upper edge of its box
    with pytest.raises(JSEvalException, match="evenly"):
        js('scalePath("M 0 0 A 10 20 30 0 1 20 0", 1, 2)')
    assert js('translatePath("M 0 0 H 10 V 5 h -3", 1, 2)') == "M1 2H11V7H8"


def test_instructions(js: Evaluate) -> None:
    assert js('parsePath("M 1 2 c 1 2 3 4 5 6 z")') == [["M", 1, 2], ["c", 1, 2, 3, 4, 5, 6], ["z"]]
    assert js('serializeInstructions([["M", 1, 2], ["L", 3.123456, 4], ["Z"]])') == "M1 2L3.1235 4Z"
    assert js('getSubpaths("M 0 0 L 1 1 M 5 5 L 6 6")') == ["M0 0L1 1", "M5 5L6 6"]
    assert js('extendViewBox("0 0 100 50", 2)') == "-50 -25 200 100"
    assert js('parsePath("M 1 1 h 2 v 2 z l 5 5")')[3:5] == [["z"], ["m", 0, 0]]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('parsePath("")', "no SVG path"),
        ('getLength("hello")', "no SVG path"),
        ('extendViewBox("a", 2)', "no viewBox"),
        ('getPointAtLength("M 0 0 L 1 1", NaN)', "no length"),
    ],
)
def test_what_makes_no_sense_is_refused(js: Evaluate, call: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(call)


def test_morphing_begins_and_ends_with_the_paths_themselves(js: Evaluate) -> None:
    a, b = '"M 0 0 L 100 0 L 100 100 Z"', '"M 50 50 L 200 50 L 200 200 Z"'
    assert js(f"interpolatePath(0, {a}, {b})") == json.loads(a)
    assert js(f"interpolatePath(1, {a}, {b})") == json.loads(b)
    half = [float(number) for number in re.findall(r"-?[\d.]+", js(f"interpolatePath(0.5, {a}, {b})"))]
    assert half == pytest.approx([25, 25, 150, 25, 150, 150])


def test_drawing(js: Evaluate) -> None:
    assert js('evolvePath(0.25, "M 0 0 L 100 0")') == {"strokeDasharray": "100 201", "strokeDashoffset": 75}
    assert js('evolvePath(1, "M 0 0 L 100 0")')["strokeDashoffset"] == 0
    markup = drawn(
        '<div><PathDrawing d="M 0 0 L 100 40" progress={0.5} size={300} />'
        '<svg><DrawPath d="M 0 0 L 9 9" progress={0} /></svg></div>',
        *("PathDrawing", "DrawPath"),
    )
    assert "stroke-dashoffset" in markup
    assert "<svg></svg>" in markup


def test_following_and_words_on_a_path() -> None:
    markup = drawn(
        '<div><FollowPath path="M 0 100 L 200 100" progress={0.5}>x</FollowPath>'
        '<FollowPath path="M 0 0 L 0 100" progress={1} rotate={false}>y</FollowPath>'
        '<TextOnPath text="Along the way" path="M 0 0 Q 100 -80 200 0" fontSize={30} offset={0.1} /></div>',
        *("FollowPath", "TextOnPath"),
    )
    assert "translate(100px, 100px) translate(-50%, -50%) rotate(0deg)" in markup
    assert "translate(0px, 100px) translate(-50%, -50%) rotate(0deg)" in markup
    (name,) = re.findall(r'<path id="([^"]+)"', markup)
    assert f'href="#{name}" startOffset="10%"' in markup


def test_a_wrong_path_is_refused_in_words() -> None:
    assert "no SVG path" in refused('<PathDrawing d="hello" progress={1} size={9} />', "PathDrawing")
