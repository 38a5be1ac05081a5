"""The date of a scene that shows one is an element: it is coloured, sized and hidden; elsewhere it tells the scene."""

from __future__ import annotations

import pytest

from tests.brain.talk import Talk

BRIEF = "Event: Leeds Vegan Market, Sunday 6 April, 10am to 4pm, Millennium Square. 60 stalls, live music, free entry."


@pytest.mark.parametrize(
    ("message", "prop", "value"),
    [
        ("make the date red", "dateColor", "#fe6761"),
        ("can the date be bigger", "dateSize", 1.25),
        ("hide the date", "dateVisible", False),
        ("pon la fecha en rojo", "dateColor", "#fe6761"),
        ("change the date to Sunday 13 April", "date", "Sunday 13 April, 10am to 4pm"),
    ],
)
def test_a_shown_date_is_an_element(message: str, prop: str, value: object) -> None:
    talk = Talk()
    talk.say(BRIEF)
    before = talk.scenes[1].props
    talk.say(message)
    assert talk.scenes[1].props == {**before, prop: value}


def test_the_slide_with_the_date_is_a_scene() -> None:
    talk = Talk()
    talk.say(BRIEF)
    assert [op.model_dump(include={"tool", "scene"}) for op in talk.say("delete the slide with the date").ops] == [
        {"tool": "deleteScene", "scene": 2}
    ]
