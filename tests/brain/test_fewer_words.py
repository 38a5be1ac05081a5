"""Words that go from an element that stays."""

from __future__ import annotations

import pytest

from tests.brain.talk import Talk, one


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("remove the word promo from the title", "Summer listing"),
        ("delete Summer from the title", "Promo listing"),
        ("entferne das Wort Listing aus dem Titel", "Summer promo"),
        ("quita la palabra Promo del título", "Summer listing"),
    ],
)
def test_a_word_goes_and_the_title_stays(message: str, left: str) -> None:
    talk = Talk()
    talk.say("add a scene that says “Summer promo listing”", message)
    assert talk.scenes[0].props["title"] == left
    assert talk.scenes[0].props.get("titleVisible") is not False


def test_the_title_goes_when_it_is_meant() -> None:
    talk = one()
    talk.say("remove the title")
    assert talk.scenes[0].props["titleVisible"] is False


def test_looks_that_end_in_every_scene_are_all_for_every_scene() -> None:
    talk = one()
    talk.say("add a scene that says “Summer promo”", "make the background black and the text gold in every scene")
    assert {scene.props["background"] for scene in talk.scenes} == {"#000000"}
    assert {scene.props["titleColor"] for scene in talk.scenes} == {"#d4a72c"}
