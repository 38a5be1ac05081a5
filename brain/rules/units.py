"""Scenes in a row, each with its length; the unit may be said once: "opening 2 seconds, activities 5"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import LENGTH_VERBS
from brain.rules.numbers import count_at, frames_of, ordinal_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at
from brain.rules.step import Step
from brain.rules.time_request import seconds_of
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import TrimScene

_LONGEST = 60  # seconds
_GETS = word_set(": = - – to is are for should be must lasts last gets takes in down up a at")
_ON_SCREEN = word_set("on screen visible up")
_BEFORE = word_set("the and then , ; \n . & scene")
_BEHIND = word_set("long each please now only")


def each_its_length(row: Sequence[Token], reading: Reading) -> Step | None:
    """ "Shorten the demo to 3 s, features to 6 s", "first scene: 3 seconds, second: 4": scenes, each with its length;
    None where anything else is said."""
    length, verb = LENGTH_VERBS.at(row, 0), VERBS.at(row, 0)
    at = length.end if length else verb.end if verb and verb.value == "make" else 0
    sure = not at or (length is not None and length.value == "set")
    told, ops = False, []
    while at < len(row):
        while at < len(row) and row[at].word in _BEFORE and row[at].text:
            at += 1
        ref = _scene_at(row, at, reading)
        if ref is None:
            return None
        at = ref.end
        while at + 1 < len(row) and row[at].word in _ON_SCREEN:
            at += 1  # "keep the first on screen for 4 seconds"
        while at < len(row) and row[at].word in _GETS:
            sure, at = sure or row[at].word == "to", at + 1
        time = seconds_at(row, at, reading.fps) or seconds_of(row, at)
        if time is None or time.value > _LONGEST or not sure:
            return None  # "shorten the demo by 2 s"
        told = told or seconds_at(row, at, reading.fps) is not None
        ops += [TrimScene(scene=n, duration_frames=frames_of(time.value, reading.fps)) for n in ref.numbers]
        at = time.end
        while at < len(row) and row[at].word in _BEHIND:
            at += 1
    scenes = [op.scene for op in ops]
    return Step("time", tuple(ops)) if told and len(ops) > 1 and len(set(scenes)) == len(scenes) else None


def _scene_at(row: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    ref = ref_at(row, at, reading, expected=True)
    if ref and ref.how in {"name", "number", "place"} and ref.numbers:
        return ref
    labelled = count_at(row, at) or ordinal_at(row, at)  # "1: 2 s, 2: 3 s", "second 4"
    there = labelled is not None and 0 < labelled.value <= len(reading.scenes)
    ends = labelled is not None and labelled.end < len(row) and row[labelled.end].word in _GETS
    counted = ordinal_at(row, at) is not None
    return Ref((labelled.value,), "place", at, labelled.end) if labelled and there and (ends or counted) else None
