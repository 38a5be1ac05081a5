"""Lines of a brief that name something and what it costs or when it is: prices, plans, dates of a tour. Pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.lexicon_brief import DATE, LEAST, PRICE

LINE_LENGTH = 120  # characters: what is longer is no line of a list, and would take the patterns long
_PRICED = re.compile(
    r"(?P<label>[^\d:$€£¥₹]*?[^\W\d][^\d:$€£¥₹]*?)\s*[-–:]?\s*"
    rf"(?P<value>(?:(?:{LEAST}|only|just|nur)\s+)?"
    r"(?:(?:R\$|[$€£¥₹])\s?)?\d{1,4}(?:[.,]\d\d)?(?:\s?[€£])?)[.!]?"
)
# "Entry is $15 for adults and $5 for kids", "tickets €15 advance / €18 door"
_PRICES = re.compile(
    r"(?P<lead>[^\d$€£¥₹]{3,40}?)?\s?(?:is |are |costs? |kostet |kosten |cuesta |coûte )?"
    r"(?P<price1>[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?€)"
    r" (?:for (?!all\b|both\b)|für |para |pour |per )?(?P<for1>[^\d,$€£/]{3,30}?)(?:\s?/\s?|,? (?:and|und|y|et|e|or) )"
    r"(?P<price2>[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?€)"
    r" (?:for (?!all\b|both\b)|für |para |pour |per )?(?P<for2>[^\d,$€£]{3,30}?)[.!]?",
    re.IGNORECASE,
)
# "Basic $9/month with 1 user": a plan, what it costs, and the first thing that it holds.
_PLAN = re.compile(
    rf"(?P<plan>[A-ZÀ-Ý]\w+(?: [A-ZÀ-Ý]\w+)?:? (?i:{PRICE.pattern}))\s*"
    r"(?:(?:with|includes?|including|gets? you|for|mit|con|avec|com)\s+|[:–(-]\s*)(?P<first>\S.{1,80})"
)
_TELLING = re.compile(r"\s(?:is|are|for|at|ist|sind|es|son|est|sont|è|sono)\s*$", re.IGNORECASE)
_BEGINS = re.compile(rf"(?P<when>{DATE.pattern})\s*[-–:]?\s+(?P<what>[^\W\d].{{1,60}})", re.IGNORECASE)
_DASHED = re.compile(r"\s[-–—]\s")


def priced(parts: Sequence[str]) -> list[tuple[str, str]]:
    """ "gel nails 35, pedicure from €40": what is named, each with its price; nothing where a part has none."""
    found = [_PRICED.fullmatch(part) for part in parts if len(part) < LINE_LENGTH]
    if len(found) < max(2, len(parts)) or not all(found):
        return []
    pairs = [(_TELLING.sub("", one["label"]), one["value"]) for one in found if one]
    exact = all(re.search(r"[.,]\d\d|[$€£¥₹]", value) for _, value in pairs)
    return pairs if len(pairs) > 2 or exact else []


def two_prices(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    """What costs what is told in one breath, and what it is all for."""
    both = _PRICES.fullmatch(text) if len(text) < LINE_LENGTH else None
    return (both["lead"] or "", [(both[f"for{n}"], both[f"price{n}"]) for n in (1, 2)]) if both else None


def plan_apart(text: str) -> tuple[str, int] | None:
    """A plan with its price, and where in the text begins what it holds."""
    found = _PLAN.match(text)
    return (found["plan"], found.start("first")) if found else None


def dates_in(parts: Sequence[str]) -> list[tuple[str, str]]:
    """ "3 Oct Berlin - Lido, 5 Oct Hamburg - Knust": what is on which day; nothing where a part has no day."""
    found = [_BEGINS.fullmatch(part) for part in parts if len(part) < LINE_LENGTH]
    if len(found) < max(2, len(parts)) or not all(found):
        return []
    return [(_DASHED.sub(", ", one["what"]), one["when"]) for one in found if one]
