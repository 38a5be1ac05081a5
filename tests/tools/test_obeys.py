"""Elements that designs draw in a way of their own obey what is said of them, as all others do."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tools.test_designs import words_for
from tools.designs import DEFAULT_THEME, DESIGNS, draft
from tools.designs.colors import contrast
from tools.proof import Proof, prove

MOTIONS = ("none", "bounce", "slide", "rise", "fade")


def drawn(design: str, frame: int, **props: Any) -> Proof:
    """The scene at a frame."""
    scene = draft(DESIGNS[design], words_for(DESIGNS[design]), theme=DEFAULT_THEME, duration=150)
    code = f"{scene.tsx_code}\nexport const posterFrame = {frame};\n"
    proof = prove(code, props=scene.props | props, duration=150, width=1920, height=1080, fps=30)
    assert proof.ok, proof.problems
    return proof


@pytest.mark.parametrize(
    ("design", "element", "frame"),
    [
        ("kinetic", "subtitle", 72),
        ("figure", "value", 8),
        ("ring", "value", 8),
        ("pricing", "amounts", 16),
        ("code", "snippet", 18),
        ("terminal", "snippet", 10),
        ("browser", "cta", 24),
        ("lowerthird", "kicker", 26),
        ("alert", "kicker", 5),
        ("event", "date", 5),
        ("chat", "items", 10),
        ("timeline", "items", 16),
        ("ticker", "items", 10),
    ],
)
def test_each_motion_is_another(design: str, element: str, frame: int) -> None:
    came = {motion: drawn(design, frame, **{f"{element}Motion": motion}).poster_html for motion in MOTIONS}
    assert len(set(came.values())) == len(MOTIONS)


@pytest.mark.parametrize(("design", "element"), [("event", "date"), ("code", "snippet"), ("ticker", "items")])
def test_emphasis_is_seen(design: str, element: str) -> None:
    assert "scale(1.0" in drawn(design, 72, **{f"{element}Emphasis": "pulse"}).poster_html


def test_amounts_come_at_a_time_of_their_own() -> None:
    texts = drawn("menu", 90, amountsFrom=60).layout_json["texts"]
    assert {text["firstFrame"] >= 60 for text in texts if text["role"] == "amounts"} == {True}
    assert {text["firstFrame"] >= 60 for text in texts if text["role"] == "items"} == {False}


@pytest.mark.parametrize("design", ["title", "steps", "quote", "list"])
def test_a_colour_is_drawn_in_the_nearest_shade_that_is_read(design: str) -> None:
    element = "quote" if design == "quote" else "title"
    texts = drawn(design, 90, background="#ffffff", **{f"{element}Color": "#ff7a1f"}).layout_json["texts"]
    colors = {text["color"] for text in texts if text["role"] == element}
    assert colors
    assert all(4.5 <= contrast(color, "#ffffff") < 7 for color in colors)
