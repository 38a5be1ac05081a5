"""Wishes that are asked, hoped or thought out loud are read as the requests that they are; questions stay questions."""

from __future__ import annotations

import pytest

from brain.decide import decide
from brain.evals import context_of
from brain.rules.rephrased import rephrased
from brain.rules.tokens import tokens
from tests.brain.sayings import _lines


def read(message: str) -> str:
    return " ".join(token.word for token in rephrased(tokens(message)))


@pytest.mark.parametrize(
    ("message", "meant"),
    [
        ("is there a way to get the title bigger?", "make the title bigger"),
        ("hi, any chance of making the intro shorter?", "make the intro shorter"),
        ("would you mind moving the prices to the end?", "move the prices to the end"),
        ("I was wondering whether you could mute it", "mute it"),
        ("my boss wants the logo bigger", "the logo bigger"),
        ("honestly, the menu is too dark", "the menu is too dark"),
        ("why is the title so small?", "the title is too small"),
        ("why can't I read the prices", "i can't read the prices"),
        ("isn't the intro a bit too long?", "the intro is a bit too long"),
        ("shouldn't the prices be bold?", "the prices should be bold"),
        ("does the menu have to be that fast?", "the menu is too fast"),
        ("wouldn't it look better if the title was centered?", "the title should be centered"),
        ("I'd love for the logo to be red", "the logo should be red"),
        ("how can I make the title larger?", "make the title larger"),
        ("what would scene 2 look like in green?", "make scene 2 in green"),
    ],
)
def test_a_wish_becomes_a_request(message: str, meant: str) -> None:
    assert read(message) == meant


@pytest.mark.parametrize(
    "message",
    [
        "How do I delete a scene?",
        "why is the menu red?",
        "how long is the whole video now?",
        "do you think the title is too small?",
        "make the title bigger",
        "🦄",
    ],
)
def test_other_words_stay(message: str) -> None:
    assert read(message) == " ".join(token.word for token in tokens(message))


@pytest.mark.parametrize(
    ("answer", "message", "brand"),
    [
        ("I'd go with Lora, it reads calmly.", "use that font everywhere", {"font": "Lora"}),
        ("Navy #0b1d3a and brass #b08d57.", "take those as our colours", {"colors": ["#0b1d3a", "#b08d57"]}),
    ],
)
def test_what_was_recommended_can_be_taken(answer: str, message: str, brand: dict[str, object]) -> None:
    asked = "which font would you use?" if "font" in brand else "which colours would you use?"
    (saying,) = _lines(f"== x\n[bakery | u: {asked} | a: {answer}] {message} => reply")
    (op,) = decide(context_of(saying.case())).asked
    assert op.model_dump(mode="json", exclude_none=True) == {"tool": "setBrand", **brand}


@pytest.mark.parametrize(
    ("message", "scene"),
    [("could we see a cat walking across the menu scene", 2), ("include our phone number on find us", 4)],
)
def test_what_goes_on_a_scene_is_no_scene(message: str, scene: int) -> None:
    (saying,) = _lines(f"== x\n[bakery] {message} => edit {scene}")
    ops = [(op.tool, getattr(op, "scene", 0)) for op in decide(context_of(saying.case())).asked]
    assert ops == [("editScene", scene)]
