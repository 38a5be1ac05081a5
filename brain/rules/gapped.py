"""A second value for another scene, said without its verb: "make the text white in the intro and black in the outro" is
"... and make the text black in the outro"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ALIGNMENTS, SIZES
from brain.rules.numbers import seconds_at
from brain.rules.phrases import word_set
from brain.rules.scenes import row_at
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.designs.colors import color_named

_IN = word_set("in on for")
_JOINTS = frozenset({",", "and", "but", ";"})
_NAMED = frozenset({"number", "name", "place", "content"})
_NOT_COMPARED = word_set("another other after over under letter paper number either")


def ungapped(row: Sequence[Token], reading: Reading) -> list[Token]:
    """The message with the verb and what it is about said again for every further value."""
    joints = [at for at in range(3, len(row) - 3) if row[at].word in _JOINTS and row[at + 1].word not in _JOINTS]
    if not reading.scenes or not joints or not any(token.word in _IN for token in row):
        return list(row)
    for at in joints:
        first = _before(row, at, reading) if _further(row, at + 1, reading) else None
        if first is not None:
            said = [token._replace(text="", start=row[at].end, end=row[at].end) for token in row[first[0] : first[1]]]
            return [*row[: at + 1], *said, *ungapped_behind(row, at + 1, said, reading)]
    return list(row)


def ungapped_behind(row: Sequence[Token], start: int, said: Sequence[Token], reading: Reading) -> list[Token]:
    """What follows, with the same words before every further value in the row."""
    for at in range(start + 1, len(row) - 3):
        if row[at].word in _JOINTS and row[at + 1].word not in _JOINTS and _further(row, at + 1, reading):
            return [*row[start : at + 1], *said, *ungapped_behind(row, at + 1, said, reading)]
    return list(row[start:])


def _further(row: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "Black in the outro", "in the outro black"."""
    behind = _place_end(row, _value_end(row, at), reading)
    return bool(behind or _value_end(row, _place_end(row, at, reading)))


def _before(row: Sequence[Token], end: int, reading: Reading) -> tuple[int, int] | None:
    """The verb and what it is about, of "make the text white in the intro" that ends at `end`."""
    fronted = next((stop for at in range(2) if (stop := _place_end(row, at, reading))), 0)
    for at in range(max(0, end - 10), end):
        behind = _place_end(row, _value_end(row, at), reading) or _value_end(row, _place_end(row, at, reading))
        if behind != end and not (fronted and _value_end(row, at) == end):
            continue
        verbs = [(i, found) for i in range(max(0, at - 8), at) if (found := VERBS.at(row, i)) and found.end <= at]
        if not verbs or verbs[-1][1].value not in {"make", "edit", "put", "replace"}:
            return None
        return verbs[-1][0], at
    return None


def _place_end(row: Sequence[Token], at: int, reading: Reading) -> int:
    """Where "in the outro" ends; 0 where no scene is named with such a word."""
    if not 0 <= at < len(row) or row[at].word not in _IN:
        return 0
    ref = row_at(row, at + 1, reading)
    return ref.end if ref and ref.how in _NAMED and ref.numbers else 0


def _value_end(row: Sequence[Token], at: int) -> int:
    """Where a colour, a size, a length or a comparative ends; 0 where none begins."""
    if not 0 < at < len(row):
        return 0
    at += row[at].word == "in"
    for length in (2, 1):
        part = row[at : at + length]
        plain = len(part) == length and all(token.kind in {"word", "color"} for token in part)
        if plain and color_named(" ".join(token.word for token in part)):
            return at + length
    if at >= len(row) or row[at - 1].word == "in":
        return 0
    if found := seconds_at(row, at, 30) or SIZES.at(row, at) or ALIGNMENTS.at(row, at):
        return found.end
    word = row[at].word
    compared = len(word) > 4 and word.endswith("er") and word not in _NOT_COMPARED
    return at + 1 if compared or word in {"bold", "italic"} else 0
