"""The head of a text that asks for no film: "Event: ...", "How our delivery works: ...", a first sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from brain.rules import content as words_of
from brain.rules.head import Head, rest_of
from brain.rules.heads_elsewhere import asked_elsewhere
from brain.rules.lexicon_brief import LABELS, TITLED
from brain.rules.lexicon_heads import (
    BEHIND,
    CHINESE,
    DASHED,
    FOR_CLASS,
    HOLDS,
    INVITES,
    JAPANESE,
    LASTS,
    LAUNCHES,
    MEETS,
    NAMED_FIRST,
    NAMES,
    NO_HEADS,
    OCCASION,
    ORDERS,
    OWN,
    OWNED,
    QUOTED_FIRST,
    SAYS,
    TELLS,
    THIS_IS_FOR,
    TITLES,
)
from brain.rules.names import bare_name, name_and_what, subject_of
from brain.rules.numbers import asked_seconds
from brain.rules.tokens import tokens
from tools.designs.themes import MOOD_OF

_FEW_WORDS = 5  # behind a person's own introduction: fewer make no film
_LINE = 70  # characters of a title that is told by itself
_Match = re.Match[str]


def plain_head(text: str) -> Head:
    """The head: by the first of the readings below that knows how the text begins."""
    if foreign := asked_elsewhere(text):
        return Head(name=foreign.name, rest=rest_of(text[foreign.end :]), film=True, seconds=foreign.seconds)
    for pattern, read, least in _READINGS:
        found = pattern.match(text)
        if found and len(text[found.end() :].split()) > least:
            return replace(read(found), rest=rest_of(text[found.end() :]), film=True)
    asked = TELLS.match(text)
    body = text[asked.end() :] if asked else text
    head = _titled(body) or Head(rest=body)
    return replace(head, film=True) if asked else head


def _named(found: _Match) -> Head:
    name, what = name_and_what(found["name"])
    return Head(name=name, what=what, seconds=float(found["seconds"]) if found["seconds"] else None)


def _own(found: _Match) -> Head:
    return Head(kicker=words_of.heading(f"{found['what']}{found['where'] or ''}"), name=found["name"].strip())


def _invites(found: _Match) -> Head:
    what = words_of.heading(OCCASION.sub("", found["what"] or ""))
    what = "" if what.lower() in MOOD_OF else what
    return Head(words_of.sentence(found["kind"]), words_of.heading(found["name"]), what)


def _holds(found: _Match) -> Head:
    what = re.sub(r"^for\s|.*\((?=[^()]+\))|\)$", "", (found["what"] or "").strip(" ,"))  # "(Maple Grove School)"
    what = words_of.sentence(bare_name(what))
    if found["does"] and not found["name"][:1].isupper():  # "We are opening our second location"
        return Head(name=words_of.sentence(found["all"]), what=what, named=False)
    return Head(words_of.sentence(found["does"] or ""), words_of.heading(found["name"]), what)


def _launches(found: _Match) -> Head:
    return Head(words_of.sentence(found["kind"]), found["name"], words_of.sentence(found["what"] or ""))


def _is_for(found: _Match) -> Head:
    kind, name, what = subject_of(found["subject"], german=False)
    return Head(words_of.sentence(kind), name, what)


def _meets(found: _Match) -> Head:
    kicker = re.sub(r"\s(?:our|the|my|la|el|le|il|o|a)$", "", found["kicker"])
    return Head(words_of.sentence(kicker), found["name"], words_of.sentence(found["what"] or ""))


def _dashed(found: _Match) -> Head:
    return Head(name=found["name"].strip(), what=words_of.sentence(found["what"]))


def _behind(found: _Match) -> Head:
    return Head(name=words_of.heading(found["name"]), seconds=asked_seconds(tokens(found["how"])))


# How a text may begin, what that tells, and how many words must follow at least.
_READINGS: tuple[tuple[re.Pattern[str], Callable[[_Match], Head], int], ...] = (
    (JAPANESE, _named, -1),
    (CHINESE, _named, -1),
    (OWN, _own, _FEW_WORDS),
    (INVITES, _invites, -1),
    (HOLDS, _holds, _FEW_WORDS),
    (BEHIND, _behind, -1),
    (THIS_IS_FOR, _is_for, _FEW_WORDS),
    (LAUNCHES, _launches, _FEW_WORDS),
    (MEETS, _meets, _FEW_WORDS),
    (DASHED, _dashed, _FEW_WORDS),
)
_COLON = re.compile(r"(?P<head>[^:.!?\n]{2,70}):\s+(?=\S)")
_MOST_WORDS = 9  # of a heading


def _titled(body: str) -> Head | None:
    """What stands before a colon."""
    colon = _COLON.match(body)
    if not colon or len(colon["head"].split()) > _MOST_WORDS or colon["head"].lower() in NO_HEADS:
        return None
    head, rest = ORDERS.sub("", OCCASION.sub("", colon["head"].strip())), body[colon.end() :]
    head = FOR_CLASS.sub("", head)
    long = LASTS.search(head)
    head, seconds = (head[: long.start()], float(long["seconds"])) if long else (head, None)
    if head.lower() in TITLES and len(line := rest.split("\n")[0].strip(" .")) < _LINE:
        return Head(name=words_of.heading(line), rest=rest[len(rest.split("\n")[0]) :].strip(), film=True)
    if head.lower() in LABELS:
        return Head(kicker=words_of.sentence(head), rest=rest)
    quoted = QUOTED_FIRST.match(rest) if len(head.split()) <= _FEW_WORDS and not SAYS.search(head) else None
    by = quoted and quoted["what"] and not quoted["what"].startswith((" with ", " mit "))
    if quoted and (by or TITLED.search(head)):
        what = words_of.sentence(quoted["what"] or "")
        return Head(words_of.sentence(head), quoted["name"], what, rest_of(rest[quoted.end() :]), film=True)
    named = NAMES.match(rest) if OWNED.match(head) else None
    named = named or (NAMED_FIRST.match(rest) if head[1:] == head[1:].lower() else None)
    if named:
        return Head(words_of.heading(head), named["name"], rest=rest[named.end() :], film=True)
    return Head(name=words_of.heading(head), rest=rest, seconds=seconds)
