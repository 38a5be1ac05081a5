"""The laws of lengths: trim, retime, split and sharing out a length, in whole frames."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.retime import RetimeSceneInput, retime_scene
from tools.schemas import RetimeScene, ToolError
from tools.split import SplitSceneInput, split_scene
from tools.timing import Timing, covered_from, shown_frame, spread
from tools.trim import TrimSceneInput, trim_scene


class Led(Timing):
    transition: str = "none"
    transition_duration: int = 0


FRAMES = st.integers(1, 2000)
TIMINGS = st.builds(
    Timing,
    duration=FRAMES,
    trim_before=st.integers(0, 500),
    trim_after=st.integers(0, 500),
    playback_rate=st.sampled_from([0.25, 0.5, 0.8, 1.0, 1.0, 1.5, 2.0, 3.0]),
)


def source_frame(frame: int, timing: Timing) -> float:
    """The frame of the scene's own timeline that is shown at `frame` of the scene, as the stage reckons it."""
    return timing.trim_before + frame * timing.playback_rate


def test_a_second_and_a_half_off_the_end_of_150_frames_leaves_105():
    assert trim_scene(TrimSceneInput(timing=Timing(duration=150), to_frames=105)) == Timing(duration=105)


def test_what_is_cut_off_the_start_is_not_played():
    now = trim_scene(TrimSceneInput(timing=Timing(duration=210), to_frames=165, side="start"))
    assert now == Timing(duration=165, trim_before=45)
    assert source_frame(0, now) == 45


def test_nothing_lies_before_the_start():
    with pytest.raises(ToolError, match="nothing before"):
        trim_scene(TrimSceneInput(timing=Timing(duration=100), to_frames=120, side="start"))


@given(TIMINGS, FRAMES, st.sampled_from(["start", "end"]))
def test_trimmed_a_scene_has_the_length_and_the_pace_that_was(timing: Timing, to: int, side: str):
    assume(side == "end" or to <= timing.duration)
    now = trim_scene(TrimSceneInput(timing=timing, to_frames=to, side=side))
    assert (now.duration, now.playback_rate) == (to, timing.playback_rate)


@given(TIMINGS, FRAMES)
def test_the_end_stays_where_the_start_is_cut(timing: Timing, to: int):
    assume(to <= timing.duration)
    now = trim_scene(TrimSceneInput(timing=timing, to_frames=to, side="start"))
    assert abs(now.source_duration() - timing.source_duration()) <= 1
    assert abs(source_frame(to, now) - source_frame(timing.duration, timing)) <= 1


@given(TIMINGS, FRAMES)
def test_retimed_a_scene_shows_all_that_it_showed(timing: Timing, to: int):
    assume(0.1 <= timing.playback_rate * timing.duration / to <= 10)
    now = retime_scene(RetimeSceneInput(timing=timing, to_frames=to))
    assert now.duration == to
    assert abs(now.source_duration() - timing.source_duration()) <= 1
    assert source_frame(to, now) == pytest.approx(source_frame(timing.duration, timing))
    back = retime_scene(RetimeSceneInput(timing=now, to_frames=timing.duration))
    assert back.duration == timing.duration
    assert back.playback_rate == pytest.approx(timing.playback_rate)


def test_twice_as_fast_is_half_as_long():
    assert retime_scene(RetimeSceneInput(timing=Timing(duration=150), factor=2)) == Timing(duration=75, playback_rate=2)


@pytest.mark.parametrize("factor", [0.01, 90])
def test_nobody_sees_what_is_too_fast_or_too_slow(factor: float):
    with pytest.raises(ToolError, match="own speed"):
        retime_scene(RetimeSceneInput(timing=Timing(duration=1000), factor=factor))


def test_a_pace_is_given_as_a_factor_or_as_a_length():
    with pytest.raises(ToolError):
        retime_scene(RetimeSceneInput(timing=Timing(duration=10)))
    for given_ in ({}, {"factor": 2, "duration_frames": 30}):
        with pytest.raises(ValidationError):
            RetimeScene(scene=1, **given_)


@given(TIMINGS, st.data())
def test_the_parts_of_a_scene_sum_to_it_and_play_on(timing: Timing, data: st.DataObject):
    assume(timing.duration > 1)
    at = data.draw(st.integers(1, timing.duration - 1))
    parts = split_scene(SplitSceneInput(timing=timing, at_frame=at))
    assert parts.first.duration + parts.second.duration == timing.duration
    assert source_frame(0, parts.first) == source_frame(0, timing)
    assert abs(source_frame(0, parts.second) - source_frame(at, timing)) <= 1
    for part in (parts.first, parts.second):
        assert abs(part.source_duration() - timing.source_duration()) <= 1


@pytest.mark.parametrize("at", [60, 61])
def test_a_scene_is_split_inside_itself(at: int):
    with pytest.raises(ToolError, match="only 60 frames"):
        split_scene(SplitSceneInput(timing=Timing(duration=60), at_frame=at))


def test_a_part_that_gets_longer_shows_more_of_what_it_was_cut_from():
    first = split_scene(SplitSceneInput(timing=Timing(duration=150), at_frame=60)).first
    longer = trim_scene(TrimSceneInput(timing=first, to_frames=90))
    assert longer == Timing(duration=90, trim_after=60)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=30), st.integers(0, 5000))
def test_a_length_is_shared_out_exactly(weights: list[int], total: int):
    if total < len(weights):
        with pytest.raises(ToolError):
            spread(weights, total)
        return
    shares = spread(weights, total)
    assert sum(shares) == total
    assert min(shares) >= 1
    heavier = [
        (a, b) for a, x in zip(shares, weights, strict=True) for b, y in zip(shares, weights, strict=True) if x > y
    ]
    assert all(a >= b for a, b in heavier)


def test_twenty_seconds_over_three_scenes():
    assert spread((120, 240, 120), 603) == (151, 301, 151)
    assert spread([], 0) == ()


@given(TIMINGS, st.integers(0, 5000))
def test_a_poster_is_a_frame_that_is_played(timing: Timing, frame: int):
    shown = shown_frame(frame, timing)
    assert 0 <= shown < timing.duration


@pytest.mark.parametrize(
    ("kind", "seen"), [("fade", True), ("zoom", True), ("blur", True), ("slide", False), ("none", False)]
)
def test_a_scene_is_covered_where_the_next_is_seen_through_it(kind: str, seen: bool):
    one = Led(duration=60, trim_before=10, trim_after=20, playback_rate=2)
    two = Led(duration=60, transition=kind, transition_duration=15)
    assert covered_from([one, two]) == [130 if seen else None, None]
    assert covered_from([one]) == [None]
    assert covered_from([]) == []
