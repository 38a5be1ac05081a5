"""Transitions between scenes: what the tool gives, and that no length changes by them."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.tools.test_film import film, numbers
from tools.film import TRANSITION_NAMES, Film, apply_op
from tools.schemas import DeleteScene, MoveScene, SetTransition, SplitScene, ToolError, TransitionType, TrimScene
from tools.timing import Timing, tails, transitions
from tools.transition import SetTransitionInput, set_transition

TYPES = st.sampled_from(get_args(TransitionType))


def led(type: str = "fade", **fields: int) -> SetTransitionInput:
    return SetTransitionInput(**{"type": type, "place": 2, "scene_duration": 90, "fps": 30, **fields})


def with_transitions(made: Film, *lengths: int) -> Film:
    for number, length in enumerate(lengths, 2):
        made, _ = apply_op(made, SetTransition(scene=number, type="fade", duration_frames=length))
    return made


def test_a_transition_lasts_half_a_second_unless_it_is_told() -> None:
    assert set_transition(led()).transition_duration == 15
    assert set_transition(led(duration_frames=40)).transition_duration == 40
    assert set_transition(led(transition_duration=22)).transition_duration == 22, "another look, as long as before"
    assert set_transition(led(scene_duration=12)).transition_duration == 6, "half of a short scene"
    assert set_transition(led(scene_duration=1)).transition_duration == 1


def test_a_cut_has_no_length() -> None:
    assert set_transition(led("none", transition_duration=20, place=1)).transition_duration == 0


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(ToolError, match="Nothing comes before"):
        set_transition(led(place=1))
    with pytest.raises(ToolError, match="only 90 frames"):
        set_transition(led(duration_frames=91))
    with pytest.raises(ValidationError):
        led("iris")
    with pytest.raises(ValidationError):
        led(frames=3)


@given(TYPES, st.none() | st.integers(1, 300), st.integers(1, 300), st.integers(0, 300), st.sampled_from([24, 30, 60]))
def test_it_is_never_longer_than_its_scene(type: str, asked: int | None, scene: int, now: int, fps: int) -> None:
    request = SetTransitionInput(
        type=type, duration_frames=asked, place=3, scene_duration=scene, transition_duration=now, fps=fps
    )
    try:
        made = set_transition(request)
    except ToolError:
        assert asked is not None
        assert asked > scene
        return
    assert made.transition == type
    assert (made.transition_duration == 0) == (type == "none")
    assert made.transition_duration <= scene
    again = request.model_copy(update={"transition_duration": made.transition_duration})
    assert set_transition(again) == made, "the same once more changes nothing"


def test_the_reply_says_what_leads_where() -> None:
    after, result = apply_op(film(3), SetTransition(scene=2, type="clock-wipe"))
    assert result.summary == "“Scene 2” comes in with a clock wipe, 0.5 seconds."
    assert (after.at(2).transition, after.at(2).transition_duration) == ("clock-wipe", 15)
    after, result = apply_op(after, SetTransition(scene=2, type="none"))
    assert (result.summary, after) == ("“Scene 2” follows with a plain cut.", film(3))
    assert set(TRANSITION_NAMES) == set(get_args(TransitionType))


@given(st.lists(st.integers(1, 90), min_size=1, max_size=4))
def test_transitions_change_no_length_and_each_tail_is_the_next_ones(lengths: list[int]) -> None:
    before = film(len(lengths) + 1)
    after = with_transitions(before, *lengths)
    assert [scene.duration for scene in after.scenes] == [scene.duration for scene in before.scenes]
    assert transitions(after.scenes) == [0, *lengths]
    assert tails(after.scenes) == [*lengths, 0]


def test_a_scene_that_moves_to_the_front_has_nothing_to_come_from() -> None:
    after, _ = apply_op(with_transitions(film(3), 10, 20), MoveScene(scene=3, position=1))
    assert (numbers(after), transitions(after.scenes), tails(after.scenes)) == ([3, 1, 2], [0, 0, 10], [0, 10, 0])
    back, _ = apply_op(after, MoveScene(scene=3, position=3))
    assert transitions(back.scenes) == [0, 10, 20]
    after, _ = apply_op(with_transitions(film(3), 10, 20), DeleteScene(scene=1))
    assert transitions(after.scenes) == [0, 20]


def test_a_scene_that_is_cut_below_its_transition_is_all_transition() -> None:
    after, _ = apply_op(with_transitions(film(2), 60), TrimScene(scene=2, duration_frames=20))
    assert transitions(after.scenes) == [0, 20]
    longer, _ = apply_op(after, TrimScene(scene=2, duration_frames=90))
    assert transitions(longer.scenes) == [0, 60]


def test_the_parts_of_a_split_scene_meet_in_a_cut_and_see_the_timeline_that_it_saw() -> None:
    before = with_transitions(film(3), 10, 20)
    after, _ = apply_op(before, SplitScene(scene=2, at_frame=30))
    assert transitions(after.scenes) == [0, 10, 0, 20]
    ends = tails(after.scenes)
    for at in (1, 2):
        scene = after.scenes[at]
        timing = Timing(duration=scene.duration, trim_before=scene.trim_before, trim_after=scene.trim_after)
        assert timing.source_duration(ends[at]) == 90 + 20


@given(st.integers(1, 300), st.integers(0, 100), st.integers(0, 100), st.integers(0, 90))
def test_a_tail_shows_what_was_cut_off_first(duration: int, before: int, after: int, tail: int) -> None:
    timing = Timing(duration=duration, trim_before=before, trim_after=after)
    assert timing.source_duration(tail) == before + duration + max(after, tail)
