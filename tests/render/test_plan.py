"""Which frames an export shows, and what its segments are called."""

from __future__ import annotations

import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from scenes.render.plan import Settings, codec_of, even, planned, shows_nothing


def film(*durations: int, fps: int = 30) -> dict[str, Any]:
    scenes = [
        {"id": f"id {n}", "name": f"Scene {n}", "duration": duration, "posterFrame": 3, "js": f"js {n}", "props": {}}
        for n, duration in enumerate(durations)
    ]
    return {"revision": 7, "width": 1920, "height": 1080, "fps": fps, "scenes": scenes}


def settings(film: dict[str, Any], **changed: Any) -> Settings:
    duration = sum(scene["duration"] for scene in film["scenes"])
    return Settings(format="mp4", width=1920, height=1080, fps=film["fps"], start=0, end=duration)._replace(**changed)


durations = st.lists(st.integers(1, 200), min_size=1, max_size=6)


@given(durations)
def test_at_the_films_own_pace_every_frame_is_shown_once(lengths: list[int]):
    made = film(*lengths)
    shown = [(part.scene_id, frame) for part in planned(made, settings(made)) for frame in part.spec.frames]
    assert shown == [(f"id {n}", frame) for n, length in enumerate(lengths) for frame in range(length)]


@given(durations, st.sampled_from([24, 30, 60]))
def test_long_scenes_are_shared_in_equal_parts(lengths: list[int], fps: int):
    made = film(*lengths, fps=fps)
    for number, length in enumerate(lengths):
        parts = [len(part.spec.frames) for part in planned(made, settings(made)) if part.scene_id == f"id {number}"]
        assert len(parts) == math.ceil(length / (4 * fps))
        assert max(parts) - min(parts) <= 1


def test_a_whole_scene_that_shows_nothing_is_found():
    """By itself: what leads into it shows the scene before. A part of a scene may well be empty."""
    made = led(film(20, 130), 1)
    parts = [part.spec for part in planned(made, settings(made)) if part.scene_id == "id 1"]
    assert [len(part.frames) for part in parts] == [6, 62, 62]
    assert shows_nothing(parts, [False, True, True])
    assert not shows_nothing(parts, [True, True, False])
    assert not shows_nothing(parts, [False, False, True])
    assert not shows_nothing(parts[:2], [False, True])
    assert not shows_nothing(parts[1:], [True, True])


@given(durations, st.sampled_from([24, 25, 30, 50, 60]), st.sampled_from([24, 25, 30, 50, 60]), st.data())
def test_at_any_pace_the_frames_follow_the_clock(lengths: list[int], fps: int, video_fps: int, data: st.DataObject):
    made = film(*lengths, fps=fps)
    total = sum(lengths)
    start = data.draw(st.integers(0, total - 1))
    end = data.draw(st.integers(start + 1, total))
    parts = planned(made, settings(made, fps=video_fps, start=start, end=end))
    starts = {scene["id"]: sum(lengths[:n]) for n, scene in enumerate(made["scenes"])}
    shown = [starts[part.scene_id] + frame for part in parts for frame in part.spec.frames]
    assert shown == [start + n * fps // video_fps for n in range(len(shown))]
    assert start <= shown[0] and shown[-1] < end  # noqa: PT018  # one range
    assert len(shown) == max(1, round((end - start) * video_fps / fps))


def test_a_segment_is_named_by_what_is_seen():
    made = film(20, 10)
    before = [part.spec.key for part in planned(made, settings(made))]
    renamed = film(20, 10)
    renamed["scenes"][1] |= {"name": "Other", "posterFrame": 9, "id": "other"}
    assert [part.spec.key for part in planned(renamed, settings(renamed))] == before
    edited = film(20, 10)
    edited["scenes"][1]["props"] = {"title": "x"}
    after = [part.spec.key for part in planned(edited, settings(edited))]
    assert (after[0] == before[0], after[1] == before[1]) == (True, False)
    for change in ({"height": 720}, {"fps": 60}, {"format": "webm"}):
        assert not set(before) & {part.spec.key for part in planned(made, settings(made, **change))}
    faster = film(20, 10)
    faster["scenes"][0]["whatComesLater"] = 2
    assert planned(faster, settings(faster))[0].spec.key != before[0], "a field that nobody thought of counts"


@given(st.floats(1, 5000))
def test_sizes_are_even(pixels: float):
    assert even(pixels) % 2 == 0
    assert abs(even(pixels) - pixels) <= 1 or pixels < 2


def test_codecs_allow_the_size_and_the_rate():
    assert codec_of("mp4", 1280, 720, 30) == "avc1.64001f"
    assert codec_of("mp4", 1920, 1080, 30) == "avc1.640028"
    assert codec_of("mp4", 1920, 1080, 60) == "avc1.64002a"
    assert codec_of("mp4", 3840, 2160, 30) == "avc1.640033"
    assert codec_of("gif", 480, 270, 25) == "avc1.64001f"
    assert codec_of("webm", 1920, 1080, 30).startswith("vp09")


def led(made: dict[str, Any], number: int, type: str = "fade", duration: int = 6) -> dict[str, Any]:
    made["scenes"][number]["transition"] = {"type": type, "duration": duration}
    return made


def test_a_transition_is_a_segment_of_its_own():
    made = led(film(20, 10, 5), 1)
    parts = planned(made, settings(made))
    assert [list(part.spec.frames) for part in parts] == [
        list(range(20)),
        list(range(6)),
        list(range(6, 10)),
        list(range(5)),
    ]
    assert [part.scene_id for part in parts] == ["id 0", "id 1", "id 1", "id 2"]
    change = parts[1].spec
    assert (change.leaving["js"], change.scene["js"]) == ("js 0", "js 1")
    assert parts[1].label == "The change from scene 1 “Scene 0” to scene 2 “Scene 1”"
    whole = planned(led(film(20, 10, 5), 1, duration=10), settings(made))
    assert [len(part.spec.frames) for part in whole] == [20, 10, 5], "nothing is left of the scene by itself"


def test_what_is_edited_renders_anew_only_where_it_is_seen():
    def keys(made: dict[str, Any]) -> list[str]:
        return [part.spec.key for part in planned(made, settings(made))]

    before = keys(led(film(20, 10, 5), 1))
    other_look = keys(led(film(20, 10, 5), 1, "slide"))
    assert [a == b for a, b in zip(before, other_look, strict=True)] == [True, False, True, True]
    edited = led(film(20, 10, 5), 1)
    edited["scenes"][0]["props"] = {"title": "x"}
    assert [a == b for a, b in zip(before, keys(edited), strict=True)] == [False, False, True, True]
    edited = led(film(20, 10, 5), 1)
    edited["scenes"][1]["props"] = {"title": "x"}
    assert [a == b for a, b in zip(before, keys(edited), strict=True)] == [True, False, False, True]
    edited = led(film(20, 10, 5), 1)
    edited["scenes"][2]["props"] = {"title": "x"}
    assert [a == b for a, b in zip(before, keys(edited), strict=True)] == [True, True, True, False]


@given(durations, st.lists(st.integers(1, 40), min_size=6, max_size=6), st.sampled_from([24, 25, 30, 50, 60]))
def test_with_transitions_every_frame_is_shown_once(lengths: list[int], changes: list[int], video_fps: int):
    made = film(*lengths)
    for number in range(1, len(lengths)):
        led(made, number, duration=min(changes[number], lengths[number]))
    parts = planned(made, settings(made, fps=video_fps))
    starts = {scene["id"]: sum(lengths[:n]) for n, scene in enumerate(made["scenes"])}
    shown = [starts[part.scene_id] + frame for part in parts for frame in part.spec.frames]
    assert shown == [n * 30 // video_fps for n in range(len(shown))]
