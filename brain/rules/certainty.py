"""How sure the rules may be of a plan: by what of the message they could explain.

A confidence is a claim about many plans at once: of those with 0.9, nine in ten are right. What lowers it are words
that no lexicon, no scene and no op of the plan knows, scenes that were asked for without saying so, texts that nobody
quoted, and many requests at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from brain.rules import (
    lexicon,
    lexicon_film,
    lexicon_free,
    lexicon_keeping,
    lexicon_looks,
    lexicon_scenes,
    numbers,
    talk,
)
from brain.rules.lexicon import VERBS
from brain.rules.phrases import Phrases
from brain.rules.politeness import core
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem, stems
from tools.designs.colors import NAMES
from tools.schemas import EditScene

SURE = 0.96
_EACH_UNKNOWN = 0.05  # for every word that nothing explains
_LOOSE = 0.1  # a scene that no verb asks for
_LONG = 5  # words: an unquoted text longer than this may be more than the text
_EACH_FURTHER = 0.015  # for every request after the second
_LEAST = 0.5
_READ = 80  # tokens: longer messages are texts, whose words are content


def certainty(steps: Sequence[Step], reading: Reading) -> float:
    """The share of plans like this one that are right, from 0.5 to 0.96."""
    row = [t for t in reading.row[:_READ] if t.kind == "word" and t.text]
    content = _content(steps)
    unknown = [t for t in row if not _explained(t, content, reading)]
    # One strange word is free, but not where scenes would be gone, and not in a language that is known in part.
    free = 0 if reading.foreign or any(step.kind == "delete" for step in steps) else 1
    doubt = _EACH_UNKNOWN * max(0, len(unknown) - free) + _EACH_FURTHER * max(0, len(steps) - 2)
    doubt += _LOOSE if not free and unknown else 0
    quoted = any(token.kind == "quote" for token in reading.row[:_READ])
    if not quoted and any(len(value.split()) > _LONG for value in _worded(steps)):
        doubt += _LOOSE
    if reading.scenes and any(step.kind == "add" for step in steps) and not _asks(reading.row[:_READ]):
        doubt += _LOOSE
    return round(max(_LEAST, SURE - doubt), 3)


def _worded(steps: Sequence[Step]) -> Iterator[str]:
    """The words that edits put on the screen."""
    for step in steps:
        for op in step.ops:
            for change in op.changes if isinstance(op, EditScene) else ():
                if change.property == "text" and change.target != "items":
                    yield change.value or ""


def _asks(row: Sequence[Token]) -> bool:
    """Whether the message has a verb that asks for something new."""
    row = core(row)
    return any((verb := VERBS.at(row, at)) and verb.value in {"add", "make", "put", "show"} for at in range(len(row)))


def _explained(token: Token, content: frozenset[str], reading: Reading) -> bool:
    word = stem(token.word)
    if token.word in _vocabulary() or word in _vocabulary() or word in content or stem(token.text.lower()) in content:
        return True
    return any(word in scene.said_words or word in scene.name_words for scene in reading.scenes)


@cache
def _vocabulary() -> frozenset[str]:
    """Every word that a lexicon knows."""
    modules = (lexicon, lexicon_film, lexicon_free, lexicon_keeping, lexicon_looks, lexicon_scenes, numbers, talk)
    words: set[str] = {word for name in NAMES for word in name.split()}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Phrases):
                words |= value.words()
            elif isinstance(value, frozenset):
                words |= {word for word in value if isinstance(word, str)}
    return frozenset(words)


def _content(steps: Sequence[Step]) -> frozenset[str]:
    """The words that the ops put on the screen, or name things by."""
    texts = (
        text for step in steps for op in step.ops for text in _texts(op.model_dump(exclude={"tool", "instruction"}))
    )
    return frozenset(word for text in texts for word in stems(text[:500]))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
