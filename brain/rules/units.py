"""Lengths whose unit is said once: "opening 2 seconds, activities 5"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.numbers import seconds_at
from brain.rules.scenes import ref_at
from brain.rules.tokens import Token
from brain.rules.view import Reading

_JOINTS = frozenset({",", "and", ";", "\n", "."})
_LONGEST = 60  # seconds


def with_units(row: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """The tokens, with the unit behind a bare number that a scene is given after another got its seconds."""
    if not any(token.word in _JOINTS for token in row) or not any(token.kind == "number" for token in row):
        return row
    made: list[Token] = []
    start, told = 0, False
    for at in range(len(row) + 1):
        if at < len(row) and row[at].word not in _JOINTS:
            continue
        clause = row[start:at]
        made += clause
        ref = ref_at(clause, 0, reading, expected=True) if clause else None
        first = ref.end if ref and ref.how in {"name", "number", "place"} else len(clause)
        time = seconds_at(clause, first, reading.fps)
        bare = first == len(clause) - 1 and clause[first].text.isdigit() and int(clause[first].text) <= _LONGEST
        if told and bare:
            made.append(clause[first]._replace(kind="word", text="", word="seconds", start=clause[first].end))
        told = told or (time is not None and time.end == len(clause))
        made += row[at : at + 1]
        start = at + 1
    return made
