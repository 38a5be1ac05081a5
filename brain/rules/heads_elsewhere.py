"""The head of a brief in a language whose commands the rules do not know: "فيديو ترويجي مدته 20 ثانية لمخبز ..."."""

from __future__ import annotations

import re

from brain.rules.languages.heads import TONGUES, Tongue
from tools.schemas import Record

# A request for a film ends at the first of these.
_END = re.compile(r"[:：.!?؟।\n،,;؛—–]|\s-\s")
_QUOTED = re.compile(r"[\"“„«](?P<name>[^\"”“»]{2,80})[\"”“»]")
# Where nouns have cases, a name is told by its capitals.
_CAPITALS = re.compile(r"(?P<name>[^\W\d_a-z](?<=[^\Wа-яёα-ωά-ώ])\w*(?:[\s-][^\s]+)*)$")
_MOST = 120  # characters of a head


class Asked(Record):
    """What the first words ask for: the name on the first scene, how long, and where in the text the facts begin."""

    name: str
    seconds: float | None
    end: int


def asked_elsewhere(text: str) -> Asked | None:
    """The request with which the text begins; None where it begins with none, or is in a language that we know."""
    quoted = [found.span() for found in _QUOTED.finditer(text[: 2 * _MOST])]
    ends = (found for found in _END.finditer(text) if not any(a <= found.start() < b for a, b in quoted))
    end = next(ends, None)
    stop = end.start() if end else len(text)
    head = text[:stop]
    for tongue in TONGUES if stop <= _MOST else ():
        if tongue.letters.search(head) and tongue.film.search(head):
            return _asked(tongue, head, end.end() if end else len(text))
    return None


def in_other_letters(text: str) -> bool:
    """Whether it is written in a language of the ones above."""
    return any(tongue.letters.search(text) for tongue in TONGUES)


def _asked(tongue: Tongue, head: str, end: int) -> Asked:
    length = tongue.seconds.search(head)
    rest = tongue.asks.sub(" ", tongue.film.sub(" ", tongue.seconds.sub(" ", head), count=1))
    rest = " ".join(rest.split())
    begin = tongue.joins.match(rest)
    rest = rest[begin.end() :] if begin else re.sub(rf"(?:{tongue.joins.pattern})\s*$", "", rest)
    seconds = float(length["count"]) if length else None
    return Asked(name=_name(tongue, rest.strip(" -–—")), seconds=seconds or None, end=end)


def _name(tongue: Tongue, subject: str) -> str:
    quoted = _QUOTED.search(subject)
    if quoted:
        return quoted["name"]
    capitals = _CAPITALS.search(subject) if tongue.cases else None
    name = capitals["name"] if capitals else subject
    return name[:1].upper() + name[1:]
