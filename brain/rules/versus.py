"""Comparisons of two: "Tidebase vs spreadsheets: price €9 vs €49, set-up 5 minutes vs 2 weeks"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tools.schemas import Item

_VERSUS = r"\s+(?:vs\.?|versus|gegen|gegenüber|contra|contre|frente a)\s+"
_SIDES = re.compile(rf"(?P<one>[^:,]{{1,40}}?){_VERSUS}(?P<two>[^:,]{{1,40}})", re.IGNORECASE)
_POINT = re.compile(rf"(?P<before>[^\n]{{2,70}}?){_VERSUS}(?P<two>[^\n]{{1,40}})", re.IGNORECASE)
# What is compared, and what the first has of it: "price: €9", "delivery time 2 days", "support yes".
_NAMED = re.compile(
    r"(?P<label>[^:]{2,40}):\s*(?P<one>.+)|(?P<words>.{2,40}?)\s+(?P<amount>[$€£¥]?\s?\d\S*(?:\s[^\W\d]+){0,2})|(\w+)\s+(.+)"
)
_LONGEST = 120  # characters of a point


def sides_of(words: str) -> tuple[str, str] | None:
    """The two that are compared; None where the words name no two."""
    found = _SIDES.fullmatch(words.strip(" .!?"))
    return (found["one"].strip(), found["two"].strip()) if found else None


def points_of_comparison(parts: Sequence[str]) -> tuple[Item, ...]:
    """What each of the two has of each point, as `value` and `detail`; nothing where a part compares nothing."""
    items = [item for part in parts if len(part) < _LONGEST and (item := _point(part.strip(" .!")))]
    return tuple(items) if len(items) == len(parts) > 1 else ()


def _point(part: str) -> Item | None:
    found = _POINT.fullmatch(part)
    named = _NAMED.fullmatch(found["before"]) if found else None
    if not (found and named):
        return None
    label, one = [group for group in named.groups() if group]
    return Item(label=label[:1].upper() + label[1:], value=one.strip(), detail=found["two"].strip())
