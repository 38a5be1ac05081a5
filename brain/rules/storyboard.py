"""A storyboard: the scenes that a brief numbers or times itself, "Scene 1: ...", "first scene ...", "0-3s: ..."."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from brain.rules.lexicon_brief import FILM_PART, LINE_LABEL, SCENE_LABEL, SPAN_LABEL
from brain.rules.numbers import count_at, ordinal_at, seconds_at
from brain.rules.tokens import tokens


class Panel(NamedTuple):
    """What one scene shall show, and how long it is (seconds, None where that is not said)."""

    text: str
    seconds: float | None = None


def storyboard(text: str) -> list[Panel]:
    """The scenes that the text labels one after another from the first on; none where it labels fewer than two."""
    return _numbered(text) or _timed(text) or _titled(text) or _in_turn(text)


def _numbered(text: str) -> list[Panel]:
    marks: list[re.Match[str]] = []
    for found in SCENE_LABEL.finditer(text):
        row = tokens(found["number"] or found["place"])
        number = count_at(row, 0) or ordinal_at(row, 0)
        last = number is not None and number.value == -1
        if number and (number.value == len(marks) + 1 or (last and marks)):
            marks.append(found)
    if len(marks) < 2:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        Panel(_trimmed(text[mark.end() : end]), _seconds(mark["note"] or ""))
        for mark, end in zip(marks, ends, strict=True)
    ]


def _timed(text: str) -> list[Panel]:
    marks = list(SPAN_LABEL.finditer(text))
    spans = [(_clock(mark["from"]), _clock(mark["to"])) for mark in marks]
    follows = all(one[1] <= two[0] + 1 for one, two in pairwise(spans))
    if len(marks) < 2 or spans[0][0] > 1 or not follows or any(end <= begin for begin, end in spans):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        Panel(_trimmed(text[mark.end() : end]), stop - start)
        for mark, end, (start, stop) in zip(marks, ends, spans, strict=True)
    ]


_TURN = re.compile(
    r"(?:^|[.:;,\n—–-]\s*)(?:and\s+)?(?P<word>first(?:ly)?|then|next|after that|finally|lastly|last)\b"
    r"(?!\s+name)[:,]?\s+",
    re.IGNORECASE,
)


def _in_turn(text: str) -> list[Panel]:
    """ "First a title, then the date, then where it is"."""
    marks = list(_TURN.finditer(text))
    if len(marks) < 3 or not marks[0]["word"].lower().startswith("first"):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [Panel(_trimmed(text[mark.end() : end])) for mark, end in zip(marks, ends, strict=True)]


def _titled(text: str) -> list[Panel]:
    """ "Hook: ...", "Problem: ...", each on a line of its own."""
    lines = [line.strip(" \t-*•") for line in text.split("\n") if line.strip()]
    found = [LINE_LABEL.fullmatch(line) for line in lines]
    labelled = [one for one in found if one]
    roles = sum(bool(FILM_PART.fullmatch(one["label"].strip())) for one in labelled)
    if len(labelled) < 3 or roles < 2 or any(one is None for one in found[len(found) - len(labelled) :]):
        return []
    return [Panel(_trimmed(one["text"])) for one in labelled]


def _clock(written: str) -> float:
    """Seconds of "0:05" or "5"."""
    minutes, _, seconds = written.rpartition(":")
    return int(minutes or 0) * 60 + float(seconds)


def _seconds(note: str) -> float | None:
    row = tokens(note)
    return next((time.value for at in range(len(row)) if (time := seconds_at(row, at, 30))), None)


def _trimmed(piece: str) -> str:
    """Without the marks around it and the "and" or "then" that leads on to the next."""
    return re.sub(r"[\s,;]+(?:and|then|and then)$", "", piece.strip(" \t\n,;:.–—-"), flags=re.IGNORECASE).strip(" ,;.")
