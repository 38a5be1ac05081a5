"""What a brief says of the film that is to be made, or to whoever makes it: "logo attached", "keep it short", "thx".

Nobody reads such words on the screen; how long the film is to be and its format are found in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from brain.rules.fact import Fact, tidy
from brain.rules.facts import facts_in
from brain.rules.lexicon_making import (
    ABOUT_MAKING,
    ASIDE,
    ASKED_FOR,
    ASKS_ABOUT,
    COURTEOUS,
    LABELLED,
    LENGTH,
    ROLES,
    SIGNED_OFF,
)
from brain.rules.numbers import LONGEST_ASKED, count_at
from brain.rules.style_words import asks_style, of_looks
from brain.rules.tokens import tokens
from tools.designs.themes import MOOD_OF

_SENTENCE = re.compile(r"(?:[^.!?。\n]|[.!?](?!\s|$))+(?:[.!?。]+[ \t]*|\n|$)")
_CLAUSE = re.compile(r"(?:,\s+|;\s+|\s[-–—]\s+|[(（]|[)）]\s*|、)")
_AND = re.compile(r"\s(?:and|y|und|et|e|&)\s")
_DENIES = re.compile(r"(?:no|not|nothing|without)\s", re.IGNORECASE)
_LONGEST = 120  # characters of a clause about the making
_ENDS = " \t\n.,;:!?。"


class Told(NamedTuple):
    """What a brief tells: its facts; and of the film to be made, what is said, and how long it shall be."""

    facts: tuple[Fact, ...]
    making: tuple[str, ...]
    seconds: float | None


def told_in(text: str, *, steps: bool) -> Told:
    """The facts of a text apart from what is said about the film; `steps`: what it tells first are some."""
    first = _SENTENCE.match(text) if steps else None
    begins = first.end() if first else 0
    rest, asides = asides_apart(text[begins:])
    told = facts_in(text[:begins] + rest)
    # Each is held against all others once, however often it is told: "blue, blue, blue".
    kept = {fact for fact in set(told) if (steps and fact.group == 0) or _named_beside(fact, told)}
    lengths = dict(_lengths(told))
    facts = [said for fact in told if (said := fact if fact in kept else _without_making(fact, lengths))]
    of_style = {fact for fact in set(facts) if asks_style(fact.text) and _alone(fact, told)}
    facts = [fact for fact in facts if fact not in of_style]
    shown = set(facts)
    making = [*asides, *(fact.text for fact in told if fact not in shown)]
    asked = [seconds for fact, seconds in lengths.items() if fact not in kept]
    seconds = next(filter(None, [*asked, *(_length(said, within=True) for said in asides)]), None)
    return Told(facts=tuple(facts), making=tuple(making), seconds=seconds)


def asides_apart(text: str) -> tuple[str, list[str]]:
    """The text without what is said about the film, and what that was."""
    kept, aside = [], []
    spans = [(token.start, token.end) for token in tokens(text) if token.kind == "quote"]
    for found in _SENTENCE.finditer(text):
        if LABELLED.match(found[0].lstrip()):
            aside.append(found[0])
            kept.append("\n" if found[0].endswith("\n") else "")
        elif any(a < found.end() and found.start() < b for a, b in spans):
            kept.append(found[0])  # what is quoted is to be read
        else:
            left, told = _sentence_apart(found[0])
            kept.append(left)
            aside += told
    return ("".join(kept), aside) if aside else (text, [])


def _sentence_apart(sentence: str) -> tuple[str, list[str]]:
    """A sentence without its clauses about the film, and those."""
    bare = sentence.strip(_ENDS)
    if _is_aside(bare) or SIGNED_OFF.fullmatch(bare):
        return "\n" if sentence.endswith("\n") else "", [bare]
    pieces, at = [], 0
    for cut in _CLAUSE.finditer(sentence):
        pieces.append((sentence[at : cut.start()], cut[0]))
        at = cut.end()
    last = sentence[at:].rstrip(".!?。 \t\n")
    mark = sentence[at + len(last) :]
    pieces.append((last, mark))
    labelled = next((at for at, (piece, _) in enumerate(pieces) if at and LABELLED.match(piece.lstrip())), len(pieces))
    apart: list[bool] = []
    for at, (piece, _) in enumerate(pieces):
        denied = bool(apart) and apart[-1] and _DENIES.match(piece) is not None  # "neutral tone, no politics"
        apart.append(at >= labelled or denied or _is_aside(piece.strip(_ENDS)))
    told = [piece.strip(_ENDS) for (piece, _), aside in zip(pieces, apart, strict=True) if aside]
    left = "".join(piece + join for (piece, join), aside in zip(pieces, apart, strict=True) if not aside)
    if told:
        mark = mark.replace("?", ".") if apart[-1] else mark  # it was the request that asked
        left = left.rstrip(" \t\n,;–—(?-") + mark
    if polite := COURTEOUS.search(left):
        told.append(polite[0])
        left = left[: polite.start()] + mark
    return left, told


def _is_aside(clause: str) -> bool:
    plain = ASKED_FOR.sub("", COURTEOUS.sub("", f" {clause}").strip(_ENDS))
    if not clause or len(clause) > _LONGEST:
        return False
    parts = _AND.split(plain)
    looks = [of_looks(part) or asks_style(part) for part in parts]
    both = len(parts) > 1 and all(look or ASIDE.fullmatch(part) for look, part in zip(looks, parts, strict=True))
    return not plain or ASIDE.fullmatch(plain) is not None or (both and not all(looks))


def _alone(fact: Fact, told: Sequence[Fact]) -> bool:
    """Whether it is a sentence of its own, the brief's last words, or stands among words of style alone."""
    beside = [other.text for other in told if other.group == fact.group]
    return fact.full or fact == told[-1] or all(of_looks(text) or asks_style(text) for text in beside)


def _named_beside(fact: Fact, told: Sequence[Fact]) -> bool:
    """ "Vanilla, pistachio, lemon": one of several things that happens to be the name of a colour too."""
    if fact.kind != "statement" or not of_looks(fact.text) or fact.text.lower() in MOOD_OF:
        return False
    if fact.words > 1:  # "More light, more desks"
        first = fact.text.split()[0].lower()
        alike = [other for other in told if other.group == fact.group and other.text.lower().startswith(f"{first} ")]
        return any(not of_looks(other.text) for other in alike)
    beside = [other for other in told if other.group == fact.group and other.words <= 2 and other.kind == "statement"]
    return any(not of_looks(other.text) and not asks_style(other.text) for other in beside)


def _without_making(fact: Fact, lengths: Mapping[Fact, float]) -> Fact | None:
    """The fact without what is said about the film itself; None when nothing else is said. `lengths`: of the film."""
    if fact.text and (of_looks(fact.text) or (LENGTH.fullmatch(fact.text) and lengths.get(fact))):
        return replace(fact, text="") if fact.items or fact.contacts else None
    if asked := ASKS_ABOUT.match(fact.text):
        fact = replace(fact, text=tidy(fact.text[asked.end() :]))
    if fact.kind in {"statement", "figure", "question"} and (
        ABOUT_MAKING.match(fact.text) or ROLES.fullmatch(fact.text)
    ):
        return None
    if fact.kind == "steps" and ABOUT_MAKING.match(fact.text):
        return replace(fact, text="")  # "step by step"
    if fact.below and (of_looks(fact.below) or ROLES.fullmatch(fact.below)):
        return replace(fact, below="")
    return fact


def _lengths(told: Sequence[Fact]) -> Iterator[tuple[Fact, float]]:
    """The facts that tell the film's length, and the seconds; "After: 10 minutes" and "plank, 20 seconds, rest, 10
    seconds" tell none."""
    for _, row in groupby(told, lambda fact: fact.group):
        found = [(fact, seconds) for fact in row if (seconds := _length(fact.text)) is not None]
        if len({seconds for _, seconds in found}) == 1:
            yield from ((fact, seconds) for fact, seconds in found if not fact.below)


def _length(said: str, *, within: bool = False) -> float | None:
    asked = ASKS_ABOUT.match(said)
    found = LENGTH.fullmatch(said) or LENGTH.search(said if within else asked[0] if asked else "")
    if not found:
        return None
    count = count_at(tokens(found["count"]), 0)
    minutes = found["unit"].lower().startswith("min")
    if minutes and not (within or found["lasts"] or found["limit"] or found["whole"]):
        return None  # "10 minutes" are part of what is told
    seconds = (count.value if count else 0) * (60 if minutes else 1)
    return seconds if seconds < LONGEST_ASKED else None  # "60 minutes" is what is sold
