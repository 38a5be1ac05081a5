"""What a clause of a brief is about: a price, a figure, a day, a place, an offer, or something that is said."""

from __future__ import annotations

import re
from typing import Literal

from brain.rules.lexicon_brief import (
    ADDRESS,
    ATTRIBUTE,
    AWAY,
    COINS,
    DATE,
    DEADLINE,
    EVERY,
    HOURS,
    MAGNITUDE,
    OF_ALL,
    PLACE,
    PRICE,
    SALE,
    STREET,
    TIME,
)
from brain.rules.passages import mask, word_count

Kind = Literal[
    "statement", "offer", "price", "figure", "list", "steps", "quote", "when", "where", "contact", "question", "versus"
]


# "4.9/5", "2 100 €", "68 m²", "1.2M"
_NUMBER = re.compile(
    r"(?<![\w.,/-])\d(?:[.,]\d)?\s?/\s?(?:5|10)(?![\w.,/])"
    r"|(?<![\w.,/-])(?:[$€£¥]\s?)?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d(?:[\d.,]*\d)?)"
    rf"(?:\s?(?:%|m²|km²|°C|km|kg|ml|cm|g|{MAGNITUDE})|[kKmM])?(?:\s?(?:[€£¥]|{COINS}))?"
    r"\+?(?![\w²³:/-]|[.,]\d)"
)


CLAUSE_LENGTH = 600  # characters: what is longer tells no one price or date


# An amount that came in, where others are asked for.
_RAISED = re.compile(
    r"\b(?:raised|donated|collected|saved|invested|in prizes|revenue|turnover|profit|sales|funding|earned|granted"
    r"|gespendet|gesammelt|umsatz|gewinn|investiert|recaudad[oa]s|donad[oa]s|récolt[ée]e?s|collectée?s|raccolti"
    r"|arrecadad[oa]s)\b",
    re.IGNORECASE,
)


_MILLIONS = re.compile(rf"\d\s?(?![kK]){MAGNITUDE}")


def kind_of(text: str) -> tuple[Kind, str]:
    """What a clause is about, and the amount that it states."""
    if len(text) > CLAUSE_LENGTH:
        return "statement", ""
    if SALE.search(text):
        found = re.search(r"\d+\s?%", text)
        return "offer", found[0] if found else ""
    numbers = len(_NUMBER.findall(mask(text)))
    if (price := PRICE.search(text)) and numbers == 1 and (_RAISED.search(text) or _MILLIONS.search(price["amount"])):
        return "figure", price["amount"].strip(" ,")
    if numbers == 2 and word_count(text) <= 12 and (far := OF_ALL.search(text)) and not DATE.search(text):
        return "figure", far["have"]
    if price:
        return ("price", price["amount"].strip(" ,.")) if numbers < 3 and word_count(text) <= 12 else ("statement", "")
    if STREET.fullmatch(text) or (ADDRESS.search(text) and not DATE.match(text)):
        return "where", ""
    if DEADLINE.match(text) and DATE.search(text):
        return "statement", ""
    opens = re.match(r"(?:doors|polls|open|starts?|from)\b", text, re.IGNORECASE)
    if (
        DATE.search(text)
        or HOURS.search(text)
        or (opens and TIME.search(text))
        or (EVERY.search(text) and TIME.search(text))
    ):
        return "when", ""
    if not TIME.search(text) and word_count(text) <= 9 and (number := _counted(text)):
        return "figure", number
    if PLACE.match(text) and word_count(text) <= 6:
        return "where", ""
    return "statement", ""


_DISTANCE = re.compile(r"\d+\s?k(?:m)?\s(?:\w+\s)?(?:run|race|walk|ride|hike|lauf)\b", re.IGNORECASE)


_IN_YEAR = re.compile(
    r"\s(?:in|since|im|seit|en|desde|depuis|nel|dal|em)\s(?:19|20)\d\d$", re.IGNORECASE
)  # "14 MW in 2025"


def _counted(text: str) -> str:
    """The one number of a short text, if it counts something; "" for none, for years and for names ("Nimbus 2")."""
    numbers = [found for found in _NUMBER.finditer(mask(text)) if not _IN_YEAR.search(text[: found.end()])]
    if not numbers or len(numbers) > 1:
        return ""
    number = numbers[0]
    rest = f"{text[: number.start()]} {text[number.end() :]}"
    year = re.fullmatch(r"(?:19|20)\d\d", number[0].strip())
    named = number.end() >= len(text.rstrip(".!")) and re.match(r"[A-ZÀ-Ý]", text) and "%" not in number[0]
    told = ATTRIBUTE.match(text) or AWAY.match(text) or _DISTANCE.match(text[number.start() :])
    return "" if year or named or told or not re.search(r"\w", rest) else number[0].strip()
