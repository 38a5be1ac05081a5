"""A film that is written as a whole has transitions of one kind, that of its look, unless it is told otherwise."""

from __future__ import annotations

import pytest

from tests.brain.talk import Talk, project
from tools.schemas import SetTransition

BRIEF = "20 second promo for Bright Smile dental clinic: family friendly, free first visit, call 555-0142"


def kinds(message: str) -> list[str]:
    talk = Talk()
    talk.say(message)
    assert len(talk.scenes) >= 3
    shown = " ".join(str(scene.props) for scene in talk.scenes).lower()
    assert not any(word in shown for word in ("transition", "crossfade", "hard cut")), "words about the making"
    return [scene.transition for scene in talk.scenes]


def test_the_look_of_a_film_decides() -> None:
    first, *others = kinds(BRIEF)
    assert first == "none", "nothing comes before it"
    assert set(others) == {"slide"}, "a round theme"
    assert set(kinds(f"{BRIEF}, elegant and luxurious")[1:]) == {"fade"}, "a slow one"


@pytest.mark.parametrize("words", ["with hard cuts", "no transitions", "without transitions please"])
def test_plain_cuts_stay_plain(words: str) -> None:
    assert set(kinds(f"{BRIEF}, {words}")) == {"none"}


@pytest.mark.parametrize(
    ("words", "kind"), [("with zoom transitions", "zoom"), ("crossfades between the scenes", "fade")]
)
def test_the_kind_that_is_asked_for(words: str, kind: str) -> None:
    assert set(kinds(f"{BRIEF}, {words}")[1:]) == {kind}


def test_the_film_is_as_long_as_without() -> None:
    talk = Talk()
    plan = talk.say(BRIEF)
    assert sum(scene.duration for scene in talk.scenes) == 600
    assert not any(isinstance(op, SetTransition) for op in plan.asked), "the designer's choice, not the person's words"


def test_only_films_made_as_a_whole_get_any() -> None:
    talk = Talk(project())
    talk.say("a scene about bread")
    plan = talk.say("add 3 scenes: flour, water, salt")
    assert not any(isinstance(op, SetTransition) for op in plan.ops)


def test_round_the_clock_is_no_figure() -> None:
    talk = Talk()
    talk.say("make an ad for our gym IronHouse: 24/7 access, 200 machines, first month free, ironhouse.example")
    assert "24/7 access" in [scene.name for scene in talk.scenes]
