"""The noun of a request that says what kind of scene is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brain.rules.lexicon_looks import DEGREES
from brain.rules.lexicon_scenes import AFTER, BEFORE, BETWEEN, DESIGN_NOUNS, LINKS, SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.tokens import Token

# How far into a request its noun may stand.
_REACH = 14  # tokens
_ENDS = frozenset({":", "\n", ".", ";", "(", "?", "!"})
_OURS = frozenset({"our", "my", "your", "their"})
_NO_LINK = word_set("on of title headline first last")


class Kind(NamedTuple):
    """The noun of a scene: the design it asks for ("" = any), its tokens (end exclusive)."""

    hint: str
    start: int
    end: int
    general: bool  # "scene", "slide": a noun that says nothing of what it shows


def kind_in(tokens: Sequence[Token]) -> Kind | None:
    """The noun that says what kind of scene is wanted: the last of a row of nouns before any link or mark."""
    best: Kind | None = None
    for at, token in enumerate(tokens[:_REACH]):
        if token.kind in {"quote", "link"} or token.word in _ENDS or _ends_nouns(tokens, at, best):
            break
        if best and at < best.end:
            continue
        noun = _noun_at(tokens, at)
        # "our story", "our phone number" are what the scene is about; only "my intro" is the scene.
        ours = any(earlier.word in _OURS for earlier in tokens[max(0, at - 3) : at])
        if noun is None or (ours and noun.hint not in {"title", "outro"}):
            continue
        if best is None:
            best = noun
        elif not noun.general or at == best.end:
            hint = noun.hint or best.hint
            best = Kind(hint, best.start if at == best.end else noun.start, noun.end, noun.general and not hint)
    return best


def _ends_nouns(tokens: Sequence[Token], at: int, best: Kind | None) -> bool:
    """Whether what comes is no noun of the scene any more: its words begin here."""
    link = LINKS.at(tokens, at)
    if best is None:
        return link is not None and at > 0 and tokens[at].word not in _NO_LINK
    if any(table.at(tokens, at) for table in (BEFORE, AFTER, BETWEEN)):
        return True  # what follows is the scene beside it
    goes_on = at == best.end and _noun_at(tokens, at) is not None
    return (link is not None and not goes_on) or tokens[at].word in {",", "and"}


def _noun_at(tokens: Sequence[Token], at: int) -> Kind | None:
    if design := DESIGN_NOUNS.at(tokens, at):
        return Kind(design.value, at, design.end, False)
    scene = SCENE_NOUNS.at(tokens, at)
    if scene and not (tokens[at].word == "bit" and DEGREES.at(tokens, max(0, at - 1))):  # "a bit longer"
        return Kind("", at, scene.end, True)
    link = LINKS.at(tokens, at + 1)
    if tokens[at].word in {"one", "another", "more"} and link and link.value in {"topic", "name"}:
        return Kind("", at, at + 1, True)  # "one about easy returns"
    return None
