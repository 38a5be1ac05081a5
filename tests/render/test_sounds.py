"""What is heard where: tracks laid into the part of a film that is exported, and what its scenes play."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.render.records import Heard, Stretch, TrackSound
from scenes.render.sounds import joined, mix_of, scene_stretch, track_stretch
from tools.audio import AudioTrack

MUSIC = AudioTrack(bed="sunrise", volume=0.6, fade_in_frames=30, fade_out_frames=60, loop=True, duck=True)


def laid(track: AudioTrack = MUSIC, start: int = 0, end: int = 600, seconds: float = 20) -> Stretch | None:
    return track_stretch(track, "bed:x", seconds=seconds, fps=30, film_duration=600, start=start, end=end)


def gain_at(stretch: Stretch, second: float) -> float:
    points = stretch.gains
    for (one, level), (other, next_level) in pairwise(points):
        if one <= second <= other:
            return next_level if one == other else level + (next_level - level) * (second - one) / (other - one)
    return points[0][1] if second < points[0][0] else points[-1][1]


def test_a_track_fades_in_where_it_begins_and_out_where_the_film_ends() -> None:
    stretch = laid()
    assert stretch is not None
    assert (stretch.start, stretch.seconds, stretch.offset, stretch.loop, stretch.ducks) == (0, 20, 0, 20, True)
    assert [round(gain_at(stretch, at), 3) for at in (0, 0.5, 1, 10, 18, 19, 20)] == [0, 0.3, 0.6, 0.6, 0.6, 0.3, 0]


@given(st.integers(0, 599), st.integers(1, 600), st.integers(0, 599))
def test_a_part_of_the_film_sounds_as_it_does_in_the_whole(start: int, length: int, at: int) -> None:
    whole, end = laid(), min(600, start + length)
    part = laid(start=start, end=end)
    assert whole is not None
    assert part is not None
    assert (part.start, round(part.seconds * 30), round(part.offset * 30)) == (0, end - start, start)
    if start <= at < end:
        assert gain_at(part, (at - start) / 30) == pytest.approx(gain_at(whole, at / 30))


def test_a_sound_that_plays_once_ends_with_itself() -> None:
    once = AudioTrack(asset="a", start=90, fade_out_frames=30)
    stretch = laid(once, seconds=2)
    assert stretch is not None
    assert (stretch.start, stretch.seconds, stretch.loop) == (3, 2, None)
    assert gain_at(stretch, 1.5) == 0.5
    assert laid(once, seconds=2, start=150) is None
    assert laid(once, seconds=2, end=90) is None
    assert laid(once.model_copy(update={"volume": 0})) is None


def heard(first: int = 0, frames: int = 30, time: float = 0, rate: float = 1, **fields: object) -> Heard:
    given_ = {"url": "/asset/x/y/z.mp3", "volumes": ((first, 1.0),), **fields}
    return Heard.model_validate({"first": first, "frames": frames, "time": time, "rate": rate, **given_})


def test_volumes_change_within_a_frame() -> None:
    stretch = scene_stretch(heard(first=10, volumes=((10, 0.2), (20, 0.8), (21, 0.9))), 100, 30)
    assert (stretch.start, stretch.seconds) == (110 / 30, 1)
    assert stretch.gains == ((0, 0.2), (9 / 30, 0.2), (10 / 30, 0.8), (10 / 30, 0.8), (11 / 30, 0.9))


def test_a_sound_that_plays_on_across_a_seam_is_one() -> None:
    mix = mix_of(
        [], [(30, [heard()]), (15, [heard(frames=15, time=1)]), (30, [heard()])], video_fps=30, container="mp4"
    )
    assert mix is not None
    assert [(one.start, one.seconds) for one in mix.stretches] == [(0, 1.5), (1.5, 1)]
    assert mix.seconds == 2.5
    apart = [Stretch(source="a", start=0, seconds=1), Stretch(source="a", start=1, seconds=1, offset=3)]
    assert joined(apart) == apart
    faster = [apart[0], Stretch(source="a", start=1, seconds=1, offset=1, rate=2)]
    assert joined(faster) == faster


def test_a_mix_is_named_by_what_is_heard() -> None:
    def key(volume: float = 0.6, content: str = "c", frames: int = 30) -> str:
        stretch = laid(MUSIC.model_copy(update={"volume": volume}))
        assert stretch is not None
        made = mix_of(
            [TrackSound(stretch=stretch, content=content, file="")], [(frames, [])], video_fps=30, container="mp4"
        )
        assert made is not None
        return made.key

    assert key() == key()
    assert len({key(), key(volume=0.5), key(content="d"), key(frames=31)}) == 4
    assert mix_of([], [(30, [])], video_fps=30, container="mp4") is None
