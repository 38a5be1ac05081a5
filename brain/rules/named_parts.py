"""Elements that a request names together with their words: "the tagline fresh every day", "title “A”, subtitle “B”"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules import content as words_of
from brain.rules.lexicon_scenes import PART_NOUNS
from brain.rules.phrases import Found, word_set
from brain.rules.tokens import Token, source

_SAYING = word_set(": says saying reads reading =")
_BEFORE_WORDS = _SAYING | word_set("is that of with ,")
_AFTER_WORDS = word_set("and the a our my with , as . plus")
_LINES = word_set("title subtitle headline tagline slogan claim strapline subline")
_LEADS = word_set("the with and our tagline a ,")
_NUMBERS = word_set("number figure value")


def named_parts(body: str, row: Sequence[Token]) -> tuple[dict[str, str], str]:
    """The words by element, and the body without them; `row` are the tokens of `body`."""
    found = [part for part in PART_NOUNS.all(row) if _introduces(row, part.start, part.end)]
    given: dict[str, str] = {}
    for part, following in zip(found, [*found[1:], None], strict=False):
        piece = _between(row, part, following)
        if piece:
            given[part.value] = piece[0].text if piece[0].kind == "quote" else words_of.sentence(source(body, piece))
    if not given:
        return {}, body
    before = list(row[: found[0].start])
    while before and before[-1].word in _AFTER_WORDS:
        before = before[:-1]
    return given, source(body, before)


def _between(row: Sequence[Token], part: Found[str], following: Found[str] | None) -> Sequence[Token]:
    """The words of an element: up to the next element that is named."""
    piece = row[part.end : following.start if following else len(row)]
    while piece and piece[0].word in _BEFORE_WORDS:
        piece = piece[1:]
    while piece and piece[-1].word in _AFTER_WORDS:
        piece = piece[:-1]
    return piece


def _introduces(row: Sequence[Token], start: int, end: int) -> bool:
    """Whether the noun of an element is followed by its words rather than being content itself."""
    if end >= len(row):
        return False
    noun, following = row[start].word, row[end]
    if noun in _NUMBERS:
        return following.kind == "number"
    if following.kind in {"quote", "link"} or following.word in _SAYING:
        return following.word != ":" or start > 0 or noun in _LINES
    leads = start > 0 and row[start - 1].word in _LEADS
    if noun == "label":
        return leads and row[start - 1].word == "the"
    return leads and noun in _LINES and following.kind == "word" and following.word not in {"for", "of", "and", "in"}
