"""Counts, quantities and lengths of time, in words and figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.lexicon_scenes import COUNTS, FRAMES, ORDINALS, RATIOS, UNITS
from brain.rules.phrases import Found
from brain.rules.tokens import Token
from tools.schemas import MAX_DURATION

# Seconds: what takes longer is no scene and no film, but "open 24 hours" or "€25 an hour".
LONGEST_ASKED = 1200
_PLAIN = re.compile(r"\d{1,6}")
_TENS = frozenset(range(20, 100, 10))
# What a quantity begins with where it is in words: most words need no closer look.
QUANTITIES = COUNTS.firsts() | RATIOS.firsts() | {"half", "a", "an"}
_ONE_UNIT = frozenset({"last", "first", "final", "another", "opening"})
_TIMES = QUANTITIES | _ONE_UNIT
_PLACES = ORDINALS.firsts()
_ORDINAL = re.compile(r"\d{1,3}(st|nd|rd|th)")
_DECIMAL = re.compile(r"\d{1,6}(?:[.,]\d{1,3})?")


def count_at(tokens: Sequence[Token], start: int) -> Found[int] | None:
    """A whole number: "3", "three"."""
    if start >= len(tokens):
        return None
    if tokens[start].kind == "number" and _PLAIN.fullmatch(tokens[start].word):
        return Found(int(tokens[start].word), start, start + 1)
    count = COUNTS.at(tokens, start) if tokens[start].word in COUNTS.firsts() else None
    ones = COUNTS.at(tokens, count.end) if count and count.value in _TENS else None
    if count and ones and ones.value < 10 and tokens[ones.start].word != "a":
        return Found(count.value + ones.value, start, ones.end)  # "thirty five"
    return count


def ordinal_at(tokens: Sequence[Token], start: int) -> Found[int] | None:
    """A place in a row: "second" is 2, "last" is -1, "third from the end" is -3, "middle" is 0."""
    if start >= len(tokens) or not (tokens[start].kind == "number" or tokens[start].word in _PLACES):
        return None
    found = ORDINALS.at(tokens, start)
    if tokens[start].kind == "number" and _ORDINAL.fullmatch(tokens[start].word):
        found = Found(int(tokens[start].word[:-2]), start, start + 1)
    end = from_the_end(tokens, found.end) if found and found.value > 0 else 0
    if found and not end and [t.word for t in tokens[found.end : found.end + 2]] == ["to", "last"]:
        end = found.end + 2
    return Found(-found.value, start, end) if found and end else found


def from_the_end(tokens: Sequence[Token], at: int) -> int:
    """Where "from the end" ends; 0 where the place is counted from the beginning."""
    if at >= len(tokens) or tokens[at].word != "from":
        return 0
    end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word == "the")
    return end + 1 if end < len(tokens) and tokens[end].word in {"end", "last", "back"} else 0


def quantity_at(tokens: Sequence[Token], start: int) -> Found[float] | None:
    """A number that may have a fraction: "2.5", "two and a half", "half a", "a"."""
    if start >= len(tokens) or not (tokens[start].kind == "number" or tokens[start].word in QUANTITIES):
        return None
    token = tokens[start]
    whole: Found[float] | None = None
    if token.kind == "number" and _DECIMAL.fullmatch(token.text):
        whole = Found(float(token.text.replace(",", ".")), start, start + 1)
    elif token.word == "half":
        return Found(0.5, start, start + 1 + _said(tokens, start + 1, "a", "an"))
    elif token.word in {"a", "an"} and _said(tokens, start + 1, "half"):
        return Found(0.5, start, start + 2)
    elif token.word in {"a", "an"}:
        whole = Found(1.0, start, start + 1)
    elif (share := RATIOS.at(tokens, start)) and share.value < 1 and _said(tokens, share.end, "of"):
        of = share.end + 1  # "three quarters of a second"
        return Found(share.value, start, of + 1) if _said(tokens, of, "a", "one") else None
    elif counted := count_at(tokens, start):
        whole = Found(float(counted.value), start, counted.end)
    if whole and _words(tokens, whole.end, "and", "a", "half"):
        return Found(whole.value + 0.5, start, whole.end + 3)
    return whole


def seconds_at(tokens: Sequence[Token], start: int, fps: int) -> Found[float] | None:
    """A length of time in seconds: "10 seconds", "5s", "half a minute", "a second and a half", "90 frames"."""
    if start >= len(tokens) or not (tokens[start].kind == "number" or tokens[start].word in _TIMES):
        return None
    quantity = quantity_at(tokens, start)
    if quantity is None:
        return _one_unit(tokens, start)
    if FRAMES.at(tokens, quantity.end) and tokens[start].word not in {"a", "an"}:
        return Found(quantity.value / fps, start, quantity.end + 1)
    further = _said(tokens, quantity.end, "more", "extra", "additional", "full", "whole", "other")
    unit = UNITS.at(tokens, quantity.end + further)
    # "a second" is a length of time only where nothing is counted: "a second scene" is an ordinal.
    if unit is None or (quantity.value == 1 and tokens[start].word == "a" and _after_ordinal(tokens, unit.end)):
        return None
    value, end = quantity.value * unit.value, unit.end
    if _words(tokens, end, "and", "a", "half"):
        value, end = value + unit.value / 2, end + 3
    elif (
        unit.value == 60
        and _words(tokens, end, "and")
        and (more := seconds_at(tokens, end + 1, fps))
        and more.value < 60
    ):
        value, end = value + more.value, more.end
    return Found(value, start, end) if value > 0 else None


def _one_unit(tokens: Sequence[Token], start: int) -> Found[float] | None:
    """ "the last second", "another second": one of them. "The first second of scene 1" is no scene."""
    if start + 1 >= len(tokens) or tokens[start].word not in _ONE_UNIT:
        return None
    unit = UNITS.at(tokens, start + 1)
    singular = unit is not None and not tokens[unit.end - 1].word.endswith("s")
    noun = unit is not None and _after_ordinal(tokens, unit.end) and tokens[unit.end].word not in _AFTER_UNIT
    if unit and singular and _words(tokens, unit.end, "and", "a", "half"):
        return Found(unit.value * 1.5, start, unit.end + 3)  # "the first second and a half"
    return Found(unit.value, start, unit.end) if unit and singular and not noun else None


_NO_NOUN = frozenset({"shorter", "longer", "less", "later", "earlier", "sooner", "faster", "slower", "quicker"})
_AFTER_UNIT = frozenset({"from", "in", "at", "on", "is", "off", "to", "please", "more", "longer", "there", "here"})


def _after_ordinal(tokens: Sequence[Token], at: int) -> bool:
    return (
        at < len(tokens)
        and tokens[at].kind == "word"
        and tokens[at].word not in {*_NO_NOUN, "and", "long", "for", "of", "please", "or", "off", "after", "before"}
    )


def frames_of(seconds: float, fps: int) -> int:
    """The whole frames of a length, at least one and at most what a scene may have."""
    return max(1, min(MAX_DURATION, round(seconds * fps)))


def percent_of(token: Token) -> float | None:
    """50 for "50%"."""
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d+)?)\s?%", token.text)
    return float(found[1].replace(",", ".")) if found else None


def percent_at(tokens: Sequence[Token], start: int) -> Found[float] | None:
    """A share in percent: "50%", "50 percent", "fifty per cent"."""
    if start >= len(tokens) or not (tokens[start].kind == "number" or tokens[start].word in QUANTITIES):
        return None
    if tokens[start].kind == "number" and (value := percent_of(tokens[start])) is not None:
        return Found(value, start, start + 1)
    quantity = quantity_at(tokens, start)
    if quantity and _said(tokens, quantity.end, "percent", "pct", "prozent"):
        return Found(quantity.value, start, quantity.end + 1)
    if quantity and _words(tokens, quantity.end, "per", "cent"):
        return Found(quantity.value, start, quantity.end + 2)
    return None


def _said(tokens: Sequence[Token], at: int, *choices: str) -> bool:
    return at < len(tokens) and tokens[at].word in choices


def _words(tokens: Sequence[Token], at: int, *row: str) -> bool:
    return [token.word for token in tokens[at : at + len(row)]] == list(row)


def ratio_at(tokens: Sequence[Token], start: int) -> Found[float] | None:
    """By how much something is multiplied: "twice", "half", "a third", "1.5x", "two times", "20 percent", "double"."""
    if start >= len(tokens) or tokens[start].kind == "quote":
        return None
    if share := percent_at(tokens, start):
        return Found(share.value / 100, start, share.end)
    if times := RATIOS.at(tokens, start):
        return Found(times.value, start, times.end)
    quantity = quantity_at(tokens, start)
    if quantity and tokens[start].word not in {"a", "an", "half"} and _said(tokens, quantity.end, "x", "times"):
        return Found(quantity.value, start, quantity.end + 1)
    return None


def asked_seconds(row: Sequence[Token]) -> float | None:
    """The length that is asked for. "In under a minute" is a limit, not a length."""
    for at in range(len(row)):
        time = seconds_at(row, at, 30)
        if time and time.value < LONGEST_ASKED and not (at and row[at - 1].word in {"under", "in"}):
            return time.value
    return None
