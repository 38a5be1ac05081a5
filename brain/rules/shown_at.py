"""Where a film is shown, which nobody reads on it: "for our company's about page", "to play on the TV in our gym"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_brief import SHOWN_AT
from brain.rules.phrases import word_set
from brain.rules.tokens import Token

# Words between what is asked for and what it is about.
JOINS = frozenset(
    {"for", "about", "of", "on", "to", "introducing", "announcing", "promoting", "por", "featuring", "with"}
)
_PLAYED = word_set("play show run loop display post share use put screen project")


def played_at(row: Sequence[Token], at: int) -> int:
    """Where the words end that say where it is played: "play on the TV in our gym"; 0 when they say something else."""
    for verb in (at, at - 1):
        where = row[verb + 1].word if 0 <= verb < len(row) - 1 else ""
        if where in {"on", "at", "in"} and row[verb].word in _PLAYED:
            return next((i for i in range(verb, len(row)) if row[i].kind == "mark"), len(row))
    return 0


def shown_at(row: Sequence[Token], at: int) -> int:
    """Where the words end that say where a film is shown: "company's about page"; 0 when they say something else."""
    for end in range(at, min(at + 5, len(row))):
        token = row[end]
        if (
            token.kind != "word"
            or (end > at and token.text[:1].isupper())
            or token.word
            in {"for", "of", "about"} - {"about" if end + 1 < len(row) and row[end + 1].word in SHOWN_AT else ""}
        ):
            return 0
        if token.word in SHOWN_AT and not (end + 1 < len(row) and row[end + 1].word in SHOWN_AT):
            end = _inside(row, end + 1)
            return end if end >= len(row) or row[end].kind == "mark" or row[end].word in JOINS else 0
    return 0


def _inside(row: Sequence[Token], at: int) -> int:
    """Where the words end that say in what room something is shown: "in our reception", "at the gym"."""
    words = [token.word for token in row[at : at + 2]]
    if len(words) < 2 or words[0] not in {"in", "at", "on", "of"} or words[1] not in {"our", "the", "my"}:
        return at
    end = next((i for i in range(at + 2, min(at + 5, len(row))) if row[i].kind == "mark"), at + 3)
    return min(end, len(row))
