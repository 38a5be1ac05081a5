"""Scenes by others: "the third one and the one before it", "both copies", "the second half"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_scenes import PARTS
from brain.rules.phrases import Phrases, word_set
from brain.rules.scene_names import Ref, ends_phrase, past_noun
from brain.rules.tokens import Token
from brain.rules.view import Reading

_NEXT_TO = Phrases.of(
    {
        -1: """
            the one before, the one before it, the one before that, the one right before it, the previous one,
            the previous, the one in front of it, the scene before it, the scene before, the previous scene
        """,
        1: """
            the one after, the one after it, the one after that, the one right after it, the next one, the next,
            the following one, the following, the one behind it, the scene after it, the scene after, the next scene
        """,
    }
)
_NAMES_ANOTHER = word_set("the my our this that scene scenes slide slides")  # "the one before the last"


def next_to(tokens: Sequence[Token], at: int, last: Ref, reading: Reading) -> Ref | None:
    """The neighbour of the scene that was just named."""
    found = _NEXT_TO.at(tokens, at)
    if found is None or not last.numbers:
        return None
    behind = tokens[found.end].word if found.end < len(tokens) else ""
    if behind and (behind in _NAMES_ANOTHER or not ends_phrase(tokens, found.end)):
        return None
    number = last.numbers[0 if found.value < 0 else -1] + found.value
    return Ref((number,), "place", at, found.end) if reading.scene(number) else None


def every_nth(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """ "Every second scene", "every other slide", "the even scenes"."""
    at = start + (tokens[start].word == "the")
    words = [token.word for token in tokens[at : at + 2]]
    if at + 1 >= len(tokens):
        return None
    first, step, noun = {"odd": (1, 2, at + 1), "even": (2, 2, at + 1)}.get(words[0], (0, 0, at + 2))
    if words[0] in {"every", "each"}:
        first = step = _EVERY.get(words[1], 0)
    counts = step and past_noun(tokens, noun) > noun and not (words[1] == "other" and reading.mentioned)
    numbers = tuple(range(first, len(reading.scenes) + 1, step)) if counts else ()
    return Ref(numbers, "place", start, past_noun(tokens, noun)) if numbers else None


_EVERY = {"second": 2, "2nd": 2, "other": 2, "third": 3, "3rd": 3}


def copied(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """What a copy or a split has made: "the copy", "both copies", "the second half"; without numbers where nothing has
    been copied."""
    if reading.copies and (end := _copies_at(tokens, start)):
        return Ref(reading.copies, "number", start, end)
    part = PARTS.at(tokens, start)
    if part and part.value == "second" and not reading.copies and "copy" in {t.word for t in tokens[start : part.end]}:
        copied = reading.talked[-1:] if reading.last_tool == "duplicateScene" else ()
        return Ref(copied, "it", start, part.end)
    if reading.copies and part:
        made = reading.copies[-1] if part.value == "second" else reading.mentioned[-1] if reading.mentioned else 1
        return Ref((made,), "it", start, part.end)
    return None


def _copies_at(tokens: Sequence[Token], start: int) -> int:
    """Where "both copies", "the copies", "all the copies" ends; 0 where copies are not spoken of."""
    at = start
    while at < len(tokens) and tokens[at].word in {"both", "the", "all", "of", "two", "new"}:
        at += 1
    return at + 1 if at > start and at < len(tokens) and tokens[at].word in {"copies", "duplicates", "clones"} else 0


def at_an_end(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """ "The one at the end"; not in "move the one at the end", where it may be its place."""
    row = [token.word for token in tokens[at : at + 4]]
    verb = VERBS.at(tokens, 0)
    placed = verb is not None and verb.value in {"move", "put", "add"} and at + 4 >= len(tokens)
    if row[:3] != ["one", "at", "the"] or not at or tokens[at - 1].word != "the" or placed or not reading.scenes:
        return None
    ends = {"end": len(reading.scenes), "start": 1, "beginning": 1, "front": 1}
    return Ref((ends[row[3]],), "place", at, at + 4) if row[3:] and row[3] in ends else None
