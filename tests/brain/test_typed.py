"""Families of sayings that were mistaken once: whatever the case, each is read as what it says."""

from __future__ import annotations

import pytest

from brain.decide import decide
from brain.evals import context_of
from tests.brain.sayings import Saying, right, sayings
from tests.brain.talk import Talk
from tools.schemas import MoveScene


@pytest.mark.parametrize("saying", sayings("families"), ids=lambda saying: saying.prompt)
def test_a_family_is_read_as_what_it_says(saying: Saying) -> None:
    plan = decide(context_of(saying.case()))
    asked = [op.model_dump(mode="json", by_alias=True, exclude_none=True) for op in plan.asked]
    assert right(saying, asked), (plan.reply, asked)


def film() -> Talk:
    talk = Talk()
    talk.say("a title scene: Hello", "add a scene: Prices", "add a closing scene: Bye")
    talk.history.clear()
    return talk


def test_the_copy_goes_and_the_original_stays() -> None:
    talk = film()
    first = talk.scenes[0].id
    plan = talk.say("make a copy of the first scene and put it after the second")
    assert [scene.name for scene in talk.scenes] == ["Hello", "Prices", "Hello copy", "Bye"]
    assert talk.scenes[0].id == first
    assert [op.scene for op in plan.ops if isinstance(op, MoveScene)] == [4]


def test_a_countdown_begins_with_the_number_that_is_said() -> None:
    talk = film()
    talk.say("add a countdown from 5 to 0")
    assert talk.scenes[-1].props["start"] == 5


def test_a_title_that_fades_out_is_gone_before_the_scene_ends() -> None:
    talk = film()
    plan = talk.say("fade out the title of scene 1")
    props, duration = talk.scenes[0].props, talk.scenes[0].duration
    assert (props["titleMotion"], props["titleUntil"]) == ("fade", duration - 15)
    assert "fades out" in plan.reply


def test_a_colour_that_is_too_much_keeps_its_hue() -> None:
    talk = film()
    talk.say("make scene 2 red")
    before = talk.scenes[1].props["background"]
    plan = talk.say("tone down the red in scene 2")
    after = talk.scenes[1].props["background"]
    assert after != before
    assert int(after[1:3], 16) > int(after[3:5], 16)
    assert "red" in plan.reply


def test_words_are_put_where_there_is_room_and_leave_what_is_there() -> None:
    talk = film()
    titles = [scene.props["title"] for scene in talk.scenes]
    talk.say("put hello.example on every scene")
    assert [scene.props["title"] for scene in talk.scenes] == titles
    assert all("hello.example" in map(str, scene.props.values()) for scene in talk.scenes)


def test_what_is_wanted_of_a_number_is_asked_where_two_may_be_meant() -> None:
    saying = next(
        s
        for s in sayings("families")
        if s.prompt == "change the hours to 8 to 4" and s.expect[0][0]["tool"] == "clarify"
    )
    plan = decide(context_of(saying.case()))
    assert "“Tue to Sat 7 to 18” or “Sun 8 to 13”" in plan.reply
    assert plan.confidence < 0.9
