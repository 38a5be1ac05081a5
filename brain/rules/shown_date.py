"""The date that a scene shows, which is an element of it as the title is: "make the date red".

Elsewhere a date is what a scene tells ("the slide with the date"), so the word is one for an element only in a film
that shows such an element, and where no scene is called after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_looks import SHOWN_DATE
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.tokens import Token
from brain.rules.view import Reading

_DATE = word_set("date calendar")
_NAMES_SCENE = word_set("with about for called of")  # "the slide with the date"


def with_shown_date(row: Sequence[Token], reading: Reading) -> list[Token]:
    """The tokens with the element's own word for the date that a scene shows."""
    if not any(token.word in _DATE for token in row) or not any(view.says("date") for view in reading.scenes):
        return list(row)
    if any(word in _DATE for view in reading.scenes for word in view.name_words):
        return list(row)
    return [
        token._replace(word=SHOWN_DATE) if token.word in _DATE and _of_element(row, at) else token
        for at, token in enumerate(row)
    ]


def _of_element(row: Sequence[Token], at: int) -> bool:
    named = any(SCENE_NOUNS.at(row, i) for i in range(max(0, at - 4), at)) and any(
        token.word in _NAMES_SCENE for token in row[max(0, at - 3) : at]
    )
    return not named and not SCENE_NOUNS.at(row, at + 1)
