"""Facts as the lines of a list: what is named, and its number, price or hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules import content as words_of
from brain.rules.fact import Fact, tidy
from brain.rules.lexicon_brief import LEAST
from brain.rules.passages import word_count
from tools.schemas import Item

LISTED = frozenset({"statement", "figure", "offer"})  # what may be one line of several


def counts(facts: Sequence[Fact]) -> bool:
    """Whether the facts are figures that stand first and count something."""
    return len(facts) > 1 and all(map(counting, facts))


def counting(fact: Fact) -> bool:
    """Whether a figure stands first and counts what follows; "250 g flour" measures it."""
    money = re.search(r"[$€£¥₹]", fact.value)
    measures = not money and re.search(r"[gl]$|\d\s?k?m$|m²", fact.value)
    stands = fact.text.startswith(fact.value) or (money and fact.text.endswith(fact.value))
    return fact.kind == "figure" and bool(stands) and not measures


def figure_item(fact: Fact) -> Item:
    """A figure as a line: what it counts, and the number."""
    before, _, after = fact.text.partition(fact.value)
    label = " ".join(f"{before} {after}".split()).strip(" ,:")
    return Item(label=tidy(label) if before.strip() else label.rstrip("."), value=fact.value)


def item_of(fact: Fact) -> Item:
    """A fact as a line of a list: what it names, and its number, price or hours where they stand at its end."""
    text = fact.said or fact.text
    if fact.kind in {"price", "figure"} and fact.value:
        label, _, after = text.partition(fact.value)
        value, after = fact.value, after.rstrip()
        if a_time := re.match(r"/\w+", after):  # "£14.50/h plus tips"
            value, after = f"{value}{a_time[0]}", after[a_time.end() :]
        label = re.sub(r"\s+(?:only|just|for|at|nur|por|für)\s*$", "", label)
        least = re.search(rf"\s+{LEAST}\s*$", label)  # what it costs at least
        label, least_word = (label[: least.start()], f"{least[0].strip()} ") if least else (label, "")
        if label.strip() and (fact.kind == "price" or not after.strip()):
            return Item(label=tidy(label), value=f"{least_word}{value}{after}".strip())
        first = fact.kind == "price" and not label.strip() and word_count(after) > 1 and not _ADDS.match(after)
        return Item(label=tidy(after), value=value) if first else Item(label=text)
    if short := re.fullmatch(r"(?P<label>[^\W\d]{2,}) (?P<value>\d[\d.,]*%?)", text):
        return Item(label=short["label"], value=short["value"])  # "NPS 71"
    found = words_of.items_of(text)
    return found[0] if len(found) == 1 and found[0].value else Item(label=text)


# "$19/hr plus tips", "£25 a head": the words go on from the price.
_ADDS = re.compile(
    r"\s*(?:plus|and|with|excl\w*|incl\w*|per|an?|each|zzgl|inkl\w*|pro|más|con|et|avec|par|più|al|mais|com|por)\b\.?\s",
    re.IGNORECASE,
)


def beside_price(fact: Fact) -> bool:
    """ "Students 8", behind what others pay."""
    return fact.kind in LISTED and _LABELLED.fullmatch(fact.text) is not None


_LABELLED = re.compile(r"(?P<label>[^\W\d][^\d]{1,40}?):? (?P<value>\d{1,4}(?:[.,]\d\d)?)")
_OFF = re.compile(
    r"(?P<value>(?:up to |bis zu |hasta |jusqu['’]à |fino al? |até )?-?(?:[$€£]\s?\d+|\d+\s?[%€])"
    r"(?:\s(?:off|discount|rabatt|de descuento|de réduction|de desconto|di sconto|sconto))?)(?=\W|$)",
    re.IGNORECASE,
)


def off(fact: Fact) -> re.Match[str] | None:
    """How much less something costs."""
    return _OFF.search(fact.text) if fact.kind == "offer" and fact.value else None


def price_line(fact: Fact) -> Item:
    found = None if fact.kind == "price" else _LABELLED.fullmatch(fact.text)
    return Item(label=found["label"], value=found["value"]) if found else item_of(fact)


def reduced(fact: Fact) -> Item:
    """What is cheaper, and by how much: "25% off dining tables"."""
    found = off(fact)
    if found is None:
        return Item(label=fact.text)
    what = " ".join(f"{fact.text[: found.start()]} {fact.text[found.end() :]}".split())
    what = re.sub(r"^(?:on|all of|for|auf|en|sur|su)\s|\s(?:get|save|is|are)$", "", what, flags=re.IGNORECASE)
    return Item(label=tidy(what) or fact.text, value=tidy(found["value"]) if what else "")


# "Revenue up 18% to 4.2M", "churn down to 1.9%", "NPS 61": what is measured, how it went, and where it stands.
_MEASURED = re.compile(
    r"(?P<label>[^\d,]{2,30}?)\s(?:(?P<went>(?:(?:is|was|went|grew|fell|rose)\s)?(?:up|down|plus|minus)?(?:\s(?:by\s)?\d[\d.,]*\s?%)?)\s?(?:to|at|of|auf|:)\s)?"
    r"(?P<value>[$€£]?\s?\d[\d.,]*\s?(?:%|[kKmM]\b|bn\b|million\b|billion\b|€)?)",
    re.IGNORECASE,
)
_NAMES_FIRST = 4  # words
# Words that lead to what they do not hold.
TORN = re.compile(
    r"\s(?:of|in|en|im|within|after|nach|dans|after|de|von|di|du|des|del|da|do|with|mit|con|avec|com|to|at|by|zu|the|a|an|our)$",
    re.IGNORECASE,
)


def measured(row: Sequence[Fact]) -> tuple[Item, ...]:
    """The facts as numbers with what they count, where all are that and any is told with its number behind."""
    found = [None if counting(fact) else _MEASURED.fullmatch(fact.text) for fact in row]
    behind = [one for one in found if one]
    others = [fact for one, fact in zip(found, row, strict=True) if one is None]
    if not behind or not all(map(counting, others)) or not all(map(_is_measure, behind)):
        return ()
    return tuple(
        Item(label=", ".join(filter(None, (one["label"], _went(one["went"])))), value=one["value"].strip())
        if one
        else figure_item(fact)
        for one, fact in zip(found, row, strict=True)
    )


def _is_measure(found: re.Match[str]) -> bool:
    """Whether the number belongs to the words before it: a year, or what a preposition leads to, does not."""
    year = re.fullmatch(r"(?:19|20)\d\d", found["value"].strip())
    return not year and word_count(found["label"]) <= _NAMES_FIRST and not TORN.search(f" {found['label']}")


def _went(words: str | None) -> str:
    told = re.sub(r"^(?:is|was|went)\s", "", (words or "").strip(), flags=re.IGNORECASE)
    return told if re.search(r"\d", told) else ""
