"""Amounts over time, which a chart shows: told time by time, or amount by amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tools.schemas import Item

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_TIME = rf"Q[1-4]|H[12]|(?:19|20)\d\d|{_MONTH}"
_UNIT = r"%|[kKmM]\b|million|billion|bn|thousand|(?:mio|mrd)\b\.?|millones|millions|milliards|milioni|[$€£]"
_AMOUNT = rf"[$€£¥]?\s?\d[\d.,]{{0,14}}(?:\s?(?:{_UNIT}))*"
_TIMED = re.compile(rf"(?:(?P<head>\D*?)[\s:]+)?(?P<time>{_TIME})\s*[:–-]?\s+(?P<value>{_AMOUNT})[.!]?", re.IGNORECASE)
_IN_TIME = re.compile(rf"(?P<value>{_AMOUNT})\s+(?:in|im|en|em|nel|for)\s+(?P<time>{_TIME})", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;.]*(?:(?:and|then|to|und|dann|auf|y|a|luego|et|puis|à|e|poi)\b[\s,;]*)*", re.IGNORECASE)
# What leads from a subject to its amounts.
_WENT = re.compile(
    r"[\s,:]*\b(?:(?:we|it|they|have|has)\s+)?(?:went|goes|grew|rose|climbed|jumped|fell|dropped|increased|developed"
    r"|was|were|is|are|stieg(?:en)?|wuchs(?:en)?|fielen?|waren?|pas[óo]|pasaron|crecieron|subieron|sont passée?s"
    r"|est passée?|sono passat[ei]|passaram)?"
    r"(?:\s+(?:up|down))?\s*(?:\b(?:from|von|de|da))?[\s,:]*$",
    re.IGNORECASE,
)
_LINE = 90  # characters: what is longer is a sentence with a figure in it
_LONGEST = 400  # of all together: what is longer would take the patterns long


def series_in(head: str, parts: Sequence[str]) -> tuple[str, tuple[Item, ...]] | None:
    """What the amounts are of, and each with its time; None for anything else, and for fewer than three."""
    return _time_by_time(head, parts) or _amount_by_amount(head, ", ".join(parts))


def _time_by_time(head: str, parts: Sequence[str]) -> tuple[str, tuple[Item, ...]] | None:
    """ "Revenue by quarter Q1 1.2 million, Q2 1.6 million"."""
    found = [_TIMED.fullmatch(part) for part in parts if len(part) < _LINE]
    if len(found) < max(3, len(parts)) or not all(found) or any(one["head"] for one in found[1:] if one):
        return None
    title = head or next(one["head"] for one in found if one) or ""
    return title, tuple(Item(label=one["time"], value=one["value"]) for one in found if one)


def _amount_by_amount(head: str, text: str) -> tuple[str, tuple[Item, ...]] | None:
    """ "Sales went from 1.2 million in 2021 to 1.9 in 2022 and 2.4 in 2023": the unit of the first is that of all."""
    if len(text) > _LONGEST:
        return None
    found = list(_IN_TIME.finditer(text))
    gaps = [text[one.end() : other.start()] for one, other in pairwise(found)]
    if len(found) < 3 or not all(map(_BETWEEN.fullmatch, gaps)) or text[found[-1].end() :].strip(" .!"):
        return None
    unit = re.search(rf"\s?(?:{_UNIT})$", found[0]["value"].strip(), re.IGNORECASE)
    bare = all(one["value"].strip()[-1].isdigit() for one in found[1:])
    carried = unit[0] if unit and bare else ""
    values = [one["value"].strip() + (carried if number else "") for number, one in enumerate(found)]
    title = head or _WENT.sub("", text[: found[0].start()])
    return title, tuple(Item(label=one["time"], value=value) for one, value in zip(found, values, strict=True))
