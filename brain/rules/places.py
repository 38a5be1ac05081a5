"""Places in a film: "at the end", "after the pricing", "between 2 and 3"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.lexicon_scenes import (
    AFTER,
    BEFORE,
    BETWEEN,
    ORDINALS,
    PLACE_NUMBERS,
    POSITIONS,
    SAME_PLACE,
    SCENE_NOUNS,
    WHOLE,
)
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem

_ARTICLES = frozenset({"the", "our", "my", "your"})
_STOPS = frozenset({"and", "please", "but", "then", "that", "which", "with", "about", "saying"})
_LONGEST = 4  # words that say which scene is meant
_SPOTS = frozenset({"position", "place", "spot", "slot"})


class Place(NamedTuple):
    """Where a scene shall stand, and up to which token that is said. `position` is the 1-based place for a new scene,
    `beside` the scene it shall stand next to, `side` -1 before and 1 after it. `vague`: one word, such as "first"."""

    position: int
    end: int
    vague: bool = False
    beside: int | None = None
    side: int = 0


# What a place begins with: most words need no closer look.
_BEGINNINGS = frozenset({"right", "just", "here", "in", "at", "the", "to", "on", "into", "as"}).union(
    *(table.firsts() for table in (SAME_PLACE, BETWEEN, BEFORE, AFTER, POSITIONS, PLACE_NUMBERS, ORDINALS))
)


def place_in(tokens: Sequence[Token], at: int, reading: Reading) -> Place | None:
    """The place that is said from the token `at` on."""
    if at >= len(tokens) or not (tokens[at].word in _BEGINNINGS or tokens[at].kind == "number"):
        return None
    total = len(reading.order)
    here = at + (at + 1 < len(tokens) and tokens[at].word in {"right", "just"})
    if at < len(tokens) and tokens[here].word == "here" and reading.scenes:
        number = reading.default_scene()
        return Place(reading.place(number) + 1, here + 1, beside=number, side=1)
    same = SAME_PLACE.at(tokens, at)
    if same and reading.mentioned and (number := reading.mentioned[-1]) <= len(reading.scenes) + reading.created:
        return Place(reading.place(number), same.end)
    if between := BETWEEN.at(tokens, at):
        return _between(tokens, between.end, reading)
    beside = BEFORE.at(tokens, at)
    absolute = POSITIONS.at(tokens, at)
    behind = AFTER.at(tokens, absolute.end) or BEFORE.at(tokens, absolute.end) if absolute else None
    if behind and absolute and absolute.end == at + 1:  # "first after the welcome"
        return place_in(tokens, absolute.end, reading)
    if absolute and not (beside and beside.end > absolute.end):  # "in front of" a scene is not "in front"
        return Place(1 if absolute.value == "start" else total + 1, absolute.end, vague=absolute.end == at + 1)
    if from_end := _from_the_end(tokens, at, reading):
        return from_end
    for table, side in ((BEFORE, -1), (AFTER, 1)):
        if word := table.at(tokens, at):
            return _beside(tokens, word.end, side, reading)
    if numbered := PLACE_NUMBERS.at(tokens, at):
        return _numbered(tokens, numbered.end)
    ordinal = ordinal_at(tokens, at + (at < len(tokens) and tokens[at].word in {"in", "at", "the", "to", "on", "into"}))
    if ordinal and ordinal.value > 0 and ordinal.end < len(tokens) and tokens[ordinal.end].word in _SPOTS:
        return Place(ordinal.value, ordinal.end + 1)  # "second position"
    if at + 1 < len(tokens) and tokens[at].word == "as":  # "as (the) second slide"
        ordinal = ordinal_at(tokens, at + 1 + (tokens[at + 1].word == "the"))
        noun = SCENE_NOUNS.at(tokens, ordinal.end) if ordinal else None
        if ordinal and noun and ordinal.value > 0:
            return Place(ordinal.value, noun.end)
    return None


def _from_the_end(tokens: Sequence[Token], at: int, reading: Reading) -> Place | None:
    """ "Next to last", "as the last but one": of a scene that comes on top."""
    start = at
    while start < len(tokens) and start < at + 2 and tokens[start].word in {"in", "at", "the", "as", "on"}:
        start += 1
    ordinal = ordinal_at(tokens, start)
    if ordinal is None or ordinal.value >= -1:
        return None
    spot = ordinal.end < len(tokens) and (
        tokens[ordinal.end].word in _SPOTS or (start > at and SCENE_NOUNS.at(tokens, ordinal.end))
    )
    if not spot and ordinal.end < len(tokens) and tokens[ordinal.end].kind != "mark":
        return None
    return Place(max(1, len(reading.order) + 2 + ordinal.value), ordinal.end + bool(spot))


def _beside(tokens: Sequence[Token], at: int, side: int, reading: Reading) -> Place | None:
    end = at + (tokens[at : at + 1] != [] and tokens[at].word in _ARTICLES)
    if side < 0 and reading.order and [token.word for token in tokens[end : end + 1]] in (["end"], ["finish"]):
        return Place(len(reading.order), end + 1, beside=reading.order[-1], side=-1)  # "before the end"
    if whole := WHOLE.at(tokens, at):
        return Place(1 if side < 0 else len(reading.order) + 1, whole.end)
    ref = _scene(tokens, at, reading)
    if ref is None:
        return None
    number = ref.numbers[0] if side < 0 else ref.numbers[-1]
    if number not in reading.order and not reading.scene(number):
        return None
    at_place = reading.place(number)
    beside = number if number in reading.order else None
    return Place(at_place + (side > 0 and beside is not None), ref.end, beside=beside, side=side)


def _between(tokens: Sequence[Token], at: int, reading: Reading) -> Place | None:
    if halves := _halves(tokens, at, reading):
        return halves
    first = _scene(tokens, at, reading)
    if first is None:
        return None
    numbers, end = list(first.numbers), first.end
    if (
        len(numbers) < 2
        and end < len(tokens)
        and tokens[end].word in {"and", "&"}
        and (second := _scene(tokens, end + 1, reading))
    ):
        numbers, end = [*numbers, *second.numbers], second.end
    if len(numbers) < 2 or not set(numbers) <= set(reading.order):
        return None
    left = min(numbers, key=reading.place)
    return Place(reading.place(left) + 1, end, beside=left, side=1)


def _halves(tokens: Sequence[Token], at: int, reading: Reading) -> Place | None:
    """ "Between the two halves": what a scene was just split into."""
    end = at
    while end < len(tokens) and tokens[end].word in _OF_HALVES:
        end += 1
    copy = reading.copies[-1] if end > at and reading.topic == "split" and reading.copies else 0
    if copy not in reading.order[1:] or (tokens[end - 1].word not in _HALVES):
        return None
    left = reading.order[reading.order.index(copy) - 1]
    return Place(reading.place(left) + 1, end, beside=left, side=1)


_HALVES = word_set("halves parts pieces them both two")
_OF_HALVES = _HALVES | word_set("the those of these new")


def _scene(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    ref = ref_at(tokens, at, reading, expected=True) or _shown(tokens, at, reading)
    return ref if ref and ref.numbers and ref.how != "all" else None


def _shown(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """ "Before the phone number": a scene by what only it shows, up to the end of what is said."""
    first = at + (at < len(tokens) and tokens[at].word in _ARTICLES)
    if first == at or not reading.scenes:
        return None
    end = next(
        (i for i in range(first, len(tokens)) if tokens[i].kind == "mark" or tokens[i].word in _STOPS), len(tokens)
    )
    number = about_scene(tokens[first:end], reading) if first < end <= first + _LONGEST else None
    return Ref((number,), "content", at, end) if number else None


def about_scene(row: Sequence[Token], reading: Reading) -> int | None:
    """The one scene that shows every telling word of the row, if there is such a one."""
    said = {stem(t.word) for t in row if t.kind in {"word", "number", "link"} and t.word not in FUNCTION_WORDS}
    owners = [scene.number for scene in reading.scenes if said and said <= scene.said_words]
    return owners[0] if len(owners) == 1 else None


def _numbered(tokens: Sequence[Token], at: int) -> Place | None:
    count = count_at(tokens, at) or ordinal_at(tokens, at)
    if count is None or count.value < 1:
        return None
    return Place(count.value, count.end)
