"""A message taken apart: its sentences, its points, and where in a sentence a further request may begin."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.numbers import seconds_at
from brain.rules.tokens import Token

_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "approx", "sr", "jr", "e.g", "etc"})
# Of firms: as often the last word of a sentence.
_OF_FIRMS = frozenset({"co", "inc", "ltd", "corp", "bros", "llc", "dept", "est", "ave", "rd", "blvd"})
# What a sentence begins with that explains the one before.
_GOES_ON = frozenset({"like", "e.g", "namely", "such", "meaning"})
# Said before a length that the sentence before is about.
_ABOUT_TIME = frozenset({"say", "about", "around", "maybe", "ideally", "preferably", "roughly", "let's", "so", "like"})
_ENDS = frozenset({".", "!", "?", ";", "\n", "…"})


def points(row: Sequence[Token]) -> list[Sequence[Token]]:
    """The points of a message that is a list of them: "1. bigger title 2. delete the team 3) mp4"; none in others."""
    if dashed := _dashed(row):
        return dashed
    starts: list[int] = []
    for at, token in enumerate(row):
        marked = at + 1 < len(row) and row[at + 1].word in {".", ")", ":"} and row[at + 1].start == token.end
        if token.kind == "number" and marked and token.text == str(len(starts) + 1):
            starts.append(at)
    if len(starts) < 2 or any(token.kind not in {"mark"} for token in row[: starts[0]] if starts[0] > 4):
        return []
    ends = [*starts[1:], len(row)]
    return [row[start + 2 : end] for start, end in zip(starts, ends, strict=True) if end > start + 2]


def _dashed(row: Sequence[Token]) -> list[Sequence[Token]]:
    """The points of a list with dashes; none where something is announced that they are the content of."""
    starts = [
        at for at, token in enumerate(row) if token.word in {"-", "*", "•"} and (at == 0 or row[at - 1].word == "\n")
    ]
    head = row[: starts[0]] if starts else ()
    content = any(VERBS.at(head, at) for at in range(len(head))) or len(head) > 12
    if len(starts) < 2 or content:
        return []
    return [row[start + 1 : end] for start, end in zip(starts, [*starts[1:], len(row)], strict=True) if end > start + 1]


def sentences(row: Sequence[Token]) -> list[Sequence[Token]]:
    """The sentences and lines of a message. A list after a colon stays with what announces it."""
    found: list[Sequence[Token]] = []
    start = 0
    for at, token in enumerate(row):
        if token.word not in _ENDS or at < start:
            continue
        if token.word == "\n" and (_announced(row[start:at]) or _listed(row, at + 1)):
            continue
        if token.word == "." and at + 1 < len(row) and row[at + 1].start == token.end and row[at + 1].kind != "word":
            continue
        if token.word == "." and at and shortened(row, at - 1) and row[at - 1].end == token.start:
            continue
        end = at + 1
        while end < len(row) and row[end].word in _ENDS:
            end += 1
        if at > start:
            found.append(row[start:end])
        start = end
    if start < len(row):
        found.append(row[start:])
    found = _with_elaborations(row, found)
    return [sentence for sentence in found if any(token.kind != "mark" for token in sentence)]


def shortened(row: Sequence[Token], at: int) -> bool:
    """ "Dr.", "J. K. Rowling", "T. rex"; "Hearth & Co." where no command follows."""
    token = row[at]
    if token.word in _OF_FIRMS:
        return at + 2 < len(row) and row[at + 2].word != "\n" and VERBS.at(row, at + 2) is None
    return token.word in _ABBREVIATED or (len(token.text) == 1 and token.text.isupper() and token.text != "I")


def _with_elaborations(row: Sequence[Token], found: Sequence[Sequence[Token]]) -> list[Sequence[Token]]:
    """A sentence that only goes on about the one before is part of it: "make it more fun? like confetti"."""
    joined: list[Sequence[Token]] = []
    at = 0
    for sentence in found:
        first = sentence[0].word
        if joined and first in _ABOUT_TIME and _is_time(sentence[1:]) and not _adds(joined[-1]):
            joined[-1] = [*(token for token in joined[-1] if token.word not in _ENDS), *sentence]
        elif joined and (first in _GOES_ON) and len(sentence) > 2 and not seconds_at(sentence, 1, 30):
            joined[-1] = row[at - len(joined[-1]) : at + len(sentence)]
        else:
            joined.append(sentence)
        at += len(sentence)
    return joined


def _is_time(row: Sequence[Token]) -> bool:
    """ "... 3 seconds": a length and nothing else."""
    rest = [token for token in row if token.kind != "mark" and token.word not in _ABOUT_TIME]
    time = seconds_at(rest, 0, 30)
    return time is not None and time.end == len(rest)


def _adds(row: Sequence[Token]) -> bool:
    return any((verb := VERBS.at(row, at)) is not None and verb.value == "add" for at in range(min(4, len(row))))


def _announced(row: Sequence[Token]) -> bool:
    return any(token.word == ":" for token in row[-2:]) or any(token.word == "\n" for token in row)


def _listed(row: Sequence[Token], at: int) -> bool:
    """Whether the next line is a point of a list: "- bread", "2) churn"."""
    if at >= len(row):
        return False
    return row[at].word in {"-", "*", "•"} or (
        row[at].kind == "number" and at + 1 < len(row) and row[at + 1].word in {")", "."}
    )


def clauses(row: Sequence[Token]) -> list[Sequence[Token]]:
    """The parts of a sentence between commas."""
    marks = [at for at, token in enumerate(row) if token.word == ","]
    starts = [0, *(at + 1 for at in marks)]
    return [row[start:end] for start, end in zip(starts, [*marks, len(row)], strict=True) if end > start]
