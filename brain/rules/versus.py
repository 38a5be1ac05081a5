"""Comparisons of two: "Tidebase vs spreadsheets: price €9 vs €49, set-up 5 minutes vs 2 weeks"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules import content as words_of
from tools.schemas import Content, Item

_VERSUS = r"\s+(?:vs\.?|versus|gegen|gegenüber|contra|contre|frente a)\s+"
_SIDES = re.compile(rf"(?P<one>[^:,]{{1,40}}?){_VERSUS}(?P<two>[^:,]{{1,40}})", re.IGNORECASE)
_POINT = re.compile(rf"(?P<before>[^\n]{{2,70}}?){_VERSUS}(?P<two>[^\n]{{1,40}})", re.IGNORECASE)
# What is compared, and what the first has of it: "price: €9", "delivery time 2 days", "support yes".
_NAMED = re.compile(
    r"(?P<label>[^:]{2,40}):\s*(?P<one>.+)|(?P<words>.{2,40}?)\s+(?P<amount>[$€£¥]?\s?\d\S*(?:\s[^\W\d]+){0,2})|(\w+)\s+(.+)"
)
_LONGEST = 120  # characters of a point
# "A comparison of", "comparing", "a versus scene:": what says that two are compared, and between them what parts them.
_ASKED = re.compile(
    r"(?:(?:an?|the|our|einen?|una?|une?)\s+)?(?:compar(?:e|ing|ison)\b|versus\b|vs\b\.?|vergleich\b|comparación\b"
    r"|comparaison\b|confronto\b|comparação\b|head to head\b)(?:\s(?:table|chart|scene|slide|card))?"
    r"(?:\s*[:–—-]\s*|\s+)(?:(?:of|between|von|zwischen|de|entre|tra)\s+)?",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"(?P<one>.{{1,40}}?)(?:{_VERSUS}|\s+(?:and|with|to|against|und|mit|y|con|et|avec|e|con|com)\s+)(?P<two>.{{1,40}})",
    re.IGNORECASE,
)
_US = re.compile(r"(?:us|we|ours?|me|uns|wir|nosotros|nous|noi|nós)\b", re.IGNORECASE)


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


def comparison_of(text: str) -> Content | None:
    """The two sides that a request compares, and what each has of each point; None where nothing is compared."""
    asked = _ASKED.match(text)
    said = text[asked.end() :] if asked else text
    head, colon, points = said.partition(":")
    sides = (_APART if asked else _SIDES).fullmatch(head.strip(" .!?"))
    if sides is None:
        return None
    items = points_of_comparison(words_of.parts(points)) if colon else ()
    ends = re.search(r"[.!]\s+(?=[A-ZÀ-Ý])", points)
    if ends and not items:
        # "..., open 24/7 vs 6-22. IronBox Gym": a sentence behind the points is none of them.
        items = points_of_comparison(words_of.parts(points[: ends.start()]))
        points = points[ends.end() :] if items else points
    if not asked and not items and not _US.match(sides["one"]):
        return None  # "Ajax vs Feyenoord" is a match
    columns = tuple(words_of.sentence(re.sub(r"^the ", "", sides[name])) for name in ("one", "two"))
    told = words_of.sentence(points.rstrip(". ")) if points.strip() and (ends or not items) else ""
    title, _, more = told.partition(", ") if items else ("", "", told)
    return Content(title=title, columns=columns, items=items, subtitle=words_of.sentence(more))


_OPPOSED = re.compile(
    r"(?:the )?(?P<one>old(?: way)?|before|without|them|then|yesterday|myth|wrong|vorher|ohne"
    r"|früher|alt|sin|avant"
    r"|prima|senza|antes|sem)\b[^\n]{0,30}\n(?:the )?(?P<two>new(?: way)?|after|with|us|now|today|fact|right|nachher"
    r"|mit|heute|neu|después|con|après|avec|dopo|depois|com)\b[^\n]{0,30}",
    re.IGNORECASE,
)


def opposed(one: str, two: str) -> bool:
    """Whether two headings set what stands below them against each other: "Old" and "New", "Before" and "After"."""
    return len(one) + len(two) < _LONGEST and _OPPOSED.fullmatch(f"{one}\n{two}") is not None
