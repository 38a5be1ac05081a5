"""The sound of a film in words, from how loud it is now."""

from __future__ import annotations

import pytest

from tests.brain.talk import Talk, one


def with_music(**fields: object) -> Talk:
    talk = one()
    track = {"bed": "drift", "volume": 0.6, "loop": True, "duck": True, **fields}
    talk.project = talk.project.model_copy(update={"audio": {"tracks": [track]}})
    return talk


def tracks(talk: Talk) -> list[dict[str, object]]:
    return talk.project.audio["tracks"]


@pytest.mark.parametrize(
    ("now", "message", "then"),
    [
        (0.6, "make the music quieter", 0.3),
        (0.2, "make the music quieter", 0.1),
        (1.0, "make the music quieter", 0.5),
        (0.2, "the music is too loud", 0.1),
        (0.2, "turn the music down", 0.1),
        (0.2, "make the music louder", 0.4),
        (0.8, "turn the music up", 1.0),
        (0.2, "I can barely hear the music", 0.4),
        (0.4, "turn the music down by 20 percent", 0.32),
        (0.4, "turn the music up by 50%", 0.6),
        (0.4, "turn the music up to 90%", 0.9),
        (0.4, "set the music volume to 25%", 0.25),
        (0.4, "Musik leiser bitte", 0.2),
    ],
)
def test_quieter_is_never_louder_and_louder_never_quieter(now: float, message: str, then: float):
    talk = with_music(volume=now)
    talk.say(message)
    assert tracks(talk)[0]["volume"] == pytest.approx(then)


def test_said_again_it_is_meant_again():
    talk = with_music()
    talk.say("make the music quieter", "quieter", "even quieter")
    assert tracks(talk)[0]["volume"] == pytest.approx(0.075)


@pytest.mark.parametrize(
    "message",
    ["the music should start at 2 seconds", "start the music after 2 seconds", "let the music kick in after 2 seconds"],
)
def test_music_begins_where_it_is_told_to(message: str):
    talk = with_music()
    plan = talk.say(message)
    assert tracks(talk)[0]["start"] == 60, plan
    assert "begins at 2" in plan.reply


def test_other_music_is_heard_as_the_one_before_was():
    talk = with_music()
    talk.say("make the music quieter", "fade it out over 3 seconds", "change the music to something energetic")
    (track,) = tracks(talk)
    assert (track["bed"], track["volume"], track["fadeOutFrames"]) == ("pulse", 0.3, 90)
