"""The film's own sounds: adding, changing, removing, where they lie, and scenes cut to their beat."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.tools.test_film import film
from tools.audio import (
    AddAudioInput,
    Audio,
    AudioTrack,
    EditAudioInput,
    RemoveAudioInput,
    add_audio,
    audio_of,
    edit_audio,
    laid,
    remove_audio,
    stored_audio,
)
from tools.beat import CutToBeatInput, cut_to_beat
from tools.beds import BEDS, DEFAULT, bed_for
from tools.film import apply_op
from tools.schemas import AddAudio, AssetUse, CutToBeat, EditAudio, RemoveAudio, ToolError

SILENCE = Audio()
FRAMES = st.integers(0, 2000)
TRACKS = st.builds(
    AudioTrack,
    bed=st.just("pulse"),
    volume=st.floats(0, 1),
    start=FRAMES,
    fade_in_frames=FRAMES,
    fade_out_frames=FRAMES,
    loop=st.booleans(),
)


def test_music_fits_the_words_and_takes_the_place_of_other_music() -> None:
    first = add_audio(AddAudioInput(now=SILENCE, mood=("a", "Playful", "intro"), fps=30))
    assert first.summary == "Added music: “Hopscotch”."
    (track,) = first.audio.tracks
    assert (track.bed, track.loop, track.duck, track.fade_out_frames) == ("hopscotch", True, True, 45)
    second = add_audio(AddAudioInput(now=first.audio, mood=("pulse",), fps=30))
    assert [track.bed for track in second.audio.tracks] == ["pulse"]
    assert bed_for(()) == bed_for(("Luigi",)) == DEFAULT


def test_other_music_is_as_loud_as_the_one_before_and_fades_alike() -> None:
    quiet = AudioTrack(bed="drift", volume=0.2, start=30, fade_in_frames=12, fade_out_frames=90, duck=True)
    for replace in (True, False):
        now = Audio(tracks=(quiet,))
        made = add_audio(AddAudioInput(now=now, mood=("energetic",), replace=replace, fps=30)).audio
        assert made.tracks == (quiet.model_copy(update={"bed": "pulse"}),)


def test_sounds_of_ones_own_play_beside_the_music_or_instead() -> None:
    music = add_audio(AddAudioInput(now=SILENCE, fps=30)).audio
    both = add_audio(AddAudioInput(now=music, assets=("a1",), fps=30)).audio
    assert [(track.bed, track.asset) for track in both.tracks] == [(DEFAULT, None), (None, "a1")]
    alone = add_audio(AddAudioInput(now=music, assets=("a1",), replace=True, fps=30)).audio
    assert [track.asset for track in alone.tracks] == ["a1"]
    with pytest.raises(ToolError, match="at most 4"):
        add_audio(AddAudioInput(now=both, assets=("b", "c", "d"), fps=30))


def test_volume_and_fades_are_changed_and_told() -> None:
    music = add_audio(AddAudioInput(now=SILENCE, fps=30)).audio
    made = edit_audio(EditAudioInput(now=music, volume=0.25, fade_in_frames=45, fade_out_frames=0, fps=30))
    assert made.summary == "The sound is at 25 % volume and fades in over 1.5 seconds and does not fade out."
    (track,) = made.audio.tracks
    assert (track.volume, track.fade_in_frames, track.fade_out_frames) == (0.25, 45, 0)
    told = edit_audio(EditAudioInput(now=music, start=30, loop=False, duck=False, fps=30)).summary
    assert told == "The sound begins at 1.0 seconds and plays once and stays as loud under the scenes' sound."
    with pytest.raises(ToolError, match="Say what"):
        edit_audio(EditAudioInput(now=music, fps=30))
    with pytest.raises(ToolError, match="no sound 2"):
        edit_audio(EditAudioInput(now=music, track=2, volume=1, fps=30))


def test_one_sound_goes_or_all_do() -> None:
    both = Audio(tracks=(AudioTrack(bed="drift"), AudioTrack(asset="a")))
    assert [track.bed for track in remove_audio(RemoveAudioInput(now=both, track=2)).audio.tracks] == ["drift"]
    assert remove_audio(RemoveAudioInput(now=both)).audio == SILENCE
    with pytest.raises(ToolError, match="no sound yet"):
        remove_audio(RemoveAudioInput(now=SILENCE))


@pytest.mark.parametrize(
    "fields",
    [{}, {"bed": "drift", "asset": "a"}, {"bed": "polka"}, {"bed": "drift", "volume": 2}, {"bed": "drift", "gain": 1}],
)
def test_a_track_that_is_none(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        AudioTrack.model_validate(fields)


@given(st.lists(TRACKS, max_size=4))
def test_what_the_project_keeps_is_what_there_was(tracks: list[AudioTrack]) -> None:
    audio = Audio(tracks=tuple(tracks))
    assert audio_of(stored_audio(audio)) == audio
    assert (stored_audio(audio) == {}) == (not tracks)


@given(TRACKS, st.floats(0.1, 100), FRAMES, st.sampled_from([24, 30, 60]))
def test_a_track_lies_inside_its_film_with_room_for_its_fades(
    track: AudioTrack, seconds: float, duration: int, fps: int
) -> None:
    place = laid(track, seconds=seconds, film_duration=duration, fps=fps)
    if place is None:
        assert track.start >= duration or round(seconds * fps) == 0
        return
    assert track.start == place.start < place.end <= duration
    assert place.fade_in + place.fade_out <= place.end - place.start
    assert place.fade_in <= track.fade_in_frames
    assert track.loop is False or place.end == duration


def test_the_film_takes_sounds_and_gives_them_back() -> None:
    before = film(2)
    after, result = apply_op(before, AddAudio(mood="dark and dramatic"))
    assert (result.summary, result.kind, result.number) == ("Added music: “Midnight”.", "set", None)
    after, _ = apply_op(after, AddAudio(assets=(AssetUse(id="a1"),)))
    after, result = apply_op(after, EditAudio(track=1, volume=0.5))
    assert [track["volume"] for track in after.project.audio["tracks"]] == [0.5, 1]
    after, _ = apply_op(after, RemoveAudio())
    assert after == before


def test_scenes_end_on_beats() -> None:
    with pytest.raises(ToolError, match="no music yet"):
        apply_op(film(3), CutToBeat())
    music, _ = apply_op(film(3), AddAudio(mood="pulse"))
    after, result = apply_op(music, CutToBeat())
    assert [scene.duration for scene in after.scenes] == [90, 90, 90], "three seconds are six beats of 120 a minute"
    assert result.summary == "Every scene ends on a beat now (120 a minute)."
    music, _ = apply_op(film(3), AddAudio(mood="sunrise"))
    after, _ = apply_op(music, CutToBeat())
    ends = list(accumulate(scene.duration for scene in after.scenes))
    assert ends == [round(n * 18.75) for n in (5, 10, 14)]


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=12), st.floats(50, 200), FRAMES, st.sampled_from([24, 30, 60])
)
def test_every_cut_falls_on_a_beat(durations: list[int], tempo: float, start: int, fps: int) -> None:
    request = CutToBeatInput(durations=tuple(durations), tempo=tempo, start=min(start, sum(durations)), fps=fps)
    made = cut_to_beat(request).durations
    assert len(made) == len(durations)
    assert min(made) > 0
    beat = fps * 60 / tempo
    for end in accumulate(made):
        assert abs((end - request.start) / beat - round((end - request.start) / beat)) * beat <= 0.5 + 1e-6
    again = request.model_copy(update={"durations": made})
    assert cut_to_beat(again).durations == made, "cut once more, it stays"


def test_beds_are_whole_bars_and_told_apart() -> None:
    assert len(BEDS) >= 3
    for key, bed in BEDS.items():
        assert bed.beats % 4 == 0
        assert bed_for(bed.moods) == bed_for((key,)) == key
