"""Something told that no scene says yet: what a scene should be made of, though nobody asked for one outright."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.add import add
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import SOUND_NOUNS, TRANSITION_TYPES
from brain.rules.lexicon_free import (
    ADORNMENTS,
    CHANGING,
    CREATIVE,
    DISCUSSED,
    ELSEWHERE,
    NEEDING,
    PROBLEMS,
    WISHING,
)
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import EXCEPT
from brain.rules.looks import looks_in
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem

_OTHER = (
    ADORNMENTS,
    CHANGING,
    CREATIVE,
    DISCUSSED,
    ELSEWHERE,
    ELEMENT_NOUNS,
    EXCEPT,
    NEEDING,
    PROBLEMS,
    SOUND_NOUNS,
    TRANSITION_TYPES,
    WISHING,
)
_TELLS = word_set("show say add")
_FEWEST = 2  # words that tell something
_MOST = 40  # tokens
# What speaks of what is there, compares, or is said to somebody.
_SAID_OF_IT = word_set("""
    it this that them these those more less too not no don't instead again same like than very so bit little you your i
    me please undo redo back before as now each every all both change changes step steps edits last first
    """)


def news(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The scene for what the request tells; None where it may be about what is there."""
    if (
        not reading.scenes
        or not _FEWEST < len(request) < _MOST
        or reading.context.history
        or reading.context.attachments
    ):
        return None
    if len(request) + 3 < len(core(reading.row)):
        return None  # a part of a message goes on about what the other parts say
    verb = VERBS.at(request, 0)
    if (verb and verb.value not in _TELLS) or any(token.word in _SAID_OF_IT for token in request):
        return None
    if any(table.first(request) for table in _OTHER) or looks_in(request, text).pairs or refs(request, reading):
        return None
    shown = frozenset[str]().union(*(scene.said_words | set(scene.name_words) for scene in reading.scenes))
    telling = [t for t in request if t.kind not in {"mark", "quote"} and t.word not in FUNCTION_WORDS]
    known = any(stem(token.word) in shown for token in telling)
    told = any(t.kind in {"number", "quote", "link"} or t.word in {":", ",", "!"} for t in request[1:])
    if len(telling) < _FEWEST or known or not told or request[-1].word == "?":
        return None
    return add(request[verb.end :] if verb else request, text, reading, loose=True)
