"""Facts that belong together, and the scenes that tell them: a day and its place, figures, plans, lists, steps."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby, takewhile

from brain.rules.fact import Fact, proper_name, tidy
from brain.rules.lexicon_brief import CALLS, DATE, DAY, OF_ALL, TIME
from brain.rules.lines import (
    LISTED,
    TORN,
    beside_price,
    counting,
    counts,
    figure_item,
    item_of,
    measured,
    off,
    price_line,
    reduced,
)
from brain.rules.occasions import occasion_in
from brain.rules.passages import word_count
from brain.rules.shot import Shot
from brain.rules.versus import sides_of
from tools.schemas import Content, Item

_ABOVE = 4  # words that stand above a day
_FEW_STEPS = 4
_LONG_LINES = 4  # words: where lines have as many on average, each is a scene
_LINES = 5  # of one list
# A price and what it is for: "$9 a month", "€17/hour".
# What is paid once, and no plan among others.
_ENTRY = re.compile(
    r"(?:tickets?|entry|admission|entrance|prices?|fee|cover|eintritt|karten|entradas?|billets?)\b", re.IGNORECASE
)
_PER = re.compile(r"\S+(?:\s?(?:/|per|a|pro|par|al|por)\s?\w+)*")


def alike(facts: Sequence[Fact]) -> Iterable[list[Fact]]:
    """Facts in a row that share a scene: dates and places, figures, short clauses of one sentence."""
    row: list[Fact] = []
    for fact in facts:
        if row and not _together(row, fact):
            yield row
            row = []
        row.append(fact)
    if row:
        yield row


_OCCASION = frozenset({"when", "where"})


def _together(row: Sequence[Fact], fact: Fact) -> bool:
    last = row[-1]
    if last.full and last.text.endswith("!") and not DAY.search(last.text):
        return False  # "New opening hours from Monday!"
    if {last.kind, fact.kind} <= _OCCASION:
        return True
    if fact.below or last.below:
        return False
    if last.group != fact.group:
        return last.kind == fact.kind == "figure" and counts([*row, fact]) and fact.words <= 4
    # "Basic $9 a month, 1 project, email support" is one plan.
    listed = {last.kind, fact.kind} <= LISTED or (
        row[0].kind == "price" and {fact.kind, *(f.kind for f in row[1:])} <= LISTED
    )
    listed = listed and (off(last) is None) == (off(fact) is None)
    priced = last.kind == "price" and (fact.kind == "price" or beside_price(fact))
    return (listed or priced) and max(last.words, fact.words) <= 7


def scenes_for(row: list[Fact]) -> list[Shot]:
    """The scenes of facts that belong together."""
    first = row[0]
    if first.kind in _OCCASION:
        return _occasions(row)
    if len(row) == 1:
        return _single(first)
    if counts(row):
        return _figures(row)
    if all(map(off, row)):
        return [Shot(Content(items=tuple(map(reduced, row))), "body", "offers")]
    prices = [fact for fact in row if fact.kind == "price"]
    if prices and all(fact in prices or beside_price(fact) for fact in row):
        return [Shot(Content(items=tuple(map(price_line, row))), "body", "prices")]
    if not prices and (measures := measured(row)):
        return [Shot(Content(items=measures), "proof", "figures")]
    name = first.text.partition(first.value)[0].strip() if prices else ""
    if (
        prices
        and proper_name(name)
        and not _ENTRY.match(name)
        and _PER.fullmatch(first.text.removeprefix(name).strip())
    ):
        amount = first.text.removeprefix(name).strip()
        held = ", ".join(_within(fact.text) if at else fact.text for at, fact in enumerate(row[1:]))
        return [Shot(Content(items=(Item(label=name, value=amount, detail=held),)), "body", "plans")]
    kinds = [list(run) for _, run in groupby(row, counting)]
    if len(kinds) > 1 and all(len(run) > 1 or run[0].words >= _LONG_LINES for run in kinds):
        return [shot for run in kinds for shot in scenes_for(run)]  # "5 km, 10 km, 2,300 runners, 38 helpers"
    sentences = sum(fact.words for fact in row) >= _LONG_LINES * len(row) and len(row) <= _LINES
    if len(row) > 2 and not sentences:
        return lists("", tuple(item_of(fact) for fact in row), "list")
    runs = [list(run) for _, run in groupby(row, lambda fact: (counting(fact), fact.words < _LONG_LINES))]
    return list(chain(*map(_run, runs)))


def _within(text: str) -> str:
    """The words within a line: a capital that only began them is none."""
    return text[:1].lower() + text[1:] if text[1:2].islower() and not proper_name(text) else text


def _run(run: list[Fact]) -> Iterable[Shot]:
    """Facts in a row that are all short, or all long."""
    if counts(run):
        return _figures(run)
    listed = len(run) > 2 and all(fact.words < _LONG_LINES for fact in run)
    return lists("", tuple(item_of(fact) for fact in run), "list") if listed else chain(*map(_single, run))


def _figures(row: Sequence[Fact]) -> list[Shot]:
    return [Shot(Content(items=tuple(figure_item(fact) for fact in row)), "proof", "figures")]


# "Drops on October 3rd", "Opens June 3"
_VERB_ALONE = re.compile(r"[^\W\d]+(?: out)?")


def of_one_event(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; what is told of one event here and there, its time and its place, stands beside its day."""
    facts = _in_one_line(facts)
    told = [fact for fact in facts if fact.kind in _OCCASION]
    days = [fact for fact in told if DATE.search(fact.text) and fact.kind == "when"]
    anchor = next(iter(days or [fact for fact in told if fact.kind == "when"]), None)
    if anchor is None or len(days) > 1:
        return list(facts)
    moved = [fact for fact in told if fact is not anchor and (fact.kind == "where" or not DATE.search(fact.text))]
    kept = [fact for fact in facts if not any(fact is one for one in moved)]
    at = next(at for at, fact in enumerate(kept, 1) if fact is anchor)
    return [*kept[:at], *moved, *kept[at:]]


def _in_one_line(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; a single time among other things that a sentence enumerates is a line of them: "breakfast from 8"."""
    timed = [fact for fact in facts if fact.kind == "when" and fact.below and not DAY.search(fact.text)]
    if len(timed) != 1 or _OPEN.fullmatch(timed[0].below):
        return list(facts)
    beside = {fact.kind for fact in facts if fact.group == timed[0].group}
    before = [fact for fact in takewhile(timed[0].__ne__, facts) if fact.kind == "when"]
    enumerated = sum(fact.group == timed[0].group and fact.kind in LISTED for fact in facts)
    programme = enumerated >= _ENUMERATED and any(_HOUR.search(fact.text) for fact in before)  # the day has its own
    dated = any(DATE.search(fact.text) for fact in before) and not programme
    if DATE.search(timed[0].text) and enumerated < _ENUMERATED:
        return list(facts)
    if dated or timed[0].place or "where" in beside or not LISTED & beside:
        return list(facts)
    line = replace(timed[0], kind="statement", text=timed[0].said, below="", place="", said="")
    return [line if fact is timed[0] else fact for fact in facts]


def _occasions(row: Sequence[Fact]) -> list[Shot]:
    """A day with its time and place; what takes place when, where several things do; opening hours."""
    named = [fact for fact in row if fact.below and fact.kind == "when" and not DAY.search(fact.text)]
    if len(named) > 1:
        others = [fact for fact in row if fact not in named]
        lines = tuple(Item(label=fact.below, value=fact.text, detail=fact.place) for fact in named)
        programme = Shot(Content(items=lines), "body", "programme")
        return [*(_occasions(others) if others else []), programme]
    return [_occasion(row)]


def _occasion(row: Sequence[Fact]) -> Shot:
    """When and where: opening hours as a list, else a day and its place."""
    items = tuple(item_of(fact) for fact in row)
    if len(row) > 1 and all(item.value for item in items) and all(fact.kind == "when" for fact in row):
        return Shot(Content(items=items), "body", "hours")
    days = [fact for fact in row if fact.kind == "when" and DATE.search(fact.text)]
    if len(row) > 3 and len(days) > 1:
        return Shot(Content(items=tuple(Item(label=fact.said or fact.text) for fact in row)), "body", "hours")
    first = days[0] if days else row[0]
    others = [fact for fact in row if fact is not first and fact.kind == "when"]
    place = ", ".join(filter(None, (first.place, *(fact.place or fact.text for fact in row if fact.kind == "where"))))
    more = " · ".join(fact.said or fact.text for fact in others)
    whole_day = first.kind == "when" and DAY.search(first.text) and not _tells_more(first)
    if whole_day and word_count(first.text) <= _ON_CALENDAR:
        verb = _VERB_ALONE.fullmatch(first.below)  # "Out 4 September": below the name, not in its place
        heads = {"kicker": first.below} if verb and first.below.lower() in _COMES_OUT else {"title": first.below}
        return Shot(Content(date=first.text, subtitle=more, place=place, **heads), "body", "when")
    if first.kind == "where":  # an address, nothing that a calendar shows
        place = ", ".join(fact.text for fact in row if fact.kind == "where" and fact is not first)
    one_line = not (more or place) and word_count(first.said) <= _SHORT
    timed = first.kind == "when" and not DATE.search(first.text)
    if " " in first.below and timed and not one_line:  # "Sunday lunch at 1pm, her place"
        below = " · ".join(filter(None, (first.text, more, place)))
        return Shot(Content(title=first.below, subtitle=below), "body", "when")
    torn = _VERB_ALONE.fullmatch(first.below) or word_count(first.below) > _ABOVE or (timed and one_line)
    whole = first.said if first.below and torn and not first.place else ""
    below = " · ".join(filter(None, (more, place)))
    return Shot(Content(kicker="" if whole else first.below, title=whole or first.text, subtitle=below), "body", "when")


_COMES_OUT = frozenset({"out", "opens", "opening", "starts", "ships", "drops", "launches", "arrives", "coming", "live"})


def _tells_more(fact: Fact) -> bool:
    """Whether a fact with a day in it is a sentence: "Read 6 books between July 1 and August 31"."""
    told = None if fact.said else occasion_in(fact.text)
    return not fact.said and (told is None or told.what != "")


_HOUR = re.compile(rf"{TIME.pattern}|\b(?:from|ab|um|at|dalle|desde las|às)\s\d", re.IGNORECASE)
_ENUMERATED = 2  # things beside a weekday that make it one of them
_SHORT = 5  # words that are one line
_ON_CALENDAR = 10  # words of a day and its hours


def _single(fact: Fact) -> list[Shot]:
    if fact.kind == "steps":
        return _steps(fact)
    if fact.kind == "list":
        return lists(fact.text, fact.items, "list")
    if fact.kind == "versus":
        return [Shot(Content(columns=sides_of(fact.text) or (), items=fact.items), "proof", "versus")]
    if fact.kind == "quote":
        return _quoted(fact)
    if coupon := _COUPON.fullmatch(fact.text):
        return [Shot(Content(value=coupon["value"], title=tidy(coupon["what"]), cta=coupon["code"]), "body", "coupon")]
    if (less := off(fact)) and fact.words <= 10:
        ends = _ENDS.search(fact.text)
        item = reduced(replace(fact, text=fact.text[: ends.start()]) if ends else fact)
        words = {"title": item.label if item.value else "", "subtitle": tidy(ends["ends"]) if ends else ""}
        return [Shot(Content(value=item.value or less["value"], **words), "body", "off")]
    if fact.value and fact.words <= 10:
        return [_valued(fact)]
    kind = {"offer": "offer", "question": "question"}.get(fact.kind, "statement")
    content = Content(kicker=fact.below, title=fact.text)
    return [Shot(content, "body", kind, spare=fact.kind == "statement" and fact.words > 8, whole=fact.full)]


_ENDS = re.compile(
    r",?\s(?P<ends>(?:only\s|nur\s)?(?:until|till|through|bis|hasta|jusqu['’]au|fino al?|até)\s[^,]{3,30})$",
    re.IGNORECASE,
)


def _quoted(fact: Fact) -> list[Shot]:
    """Words that somebody said; of a song or a poem, whose lines end at strokes, line after line."""
    lines = [line.strip() for line in re.split(r"\s/\s|\n", fact.text) if line.strip()]
    if len(lines) > 2 and not fact.author:
        return [Shot(Content(title=tidy(line)), "body", "statement") for line in lines]
    return [Shot(Content(quote="\n".join(lines), author=fact.author), "proof", "quote")]


CODE = re.compile(
    r"(?:(?:use|with|enter|mit|con|avec|usa)\s)?(?:(?:the|dem|el|le)\s)?(?:(?:promo|discount|voucher)\s)?"
    r"(?:(?:gutschein|rabatt)?code|código|codice):?\s"
    r"(?P<code>[A-Z0-9-]*[A-Z0-9]{2})(?:\s(?:at checkout|online|today))?",
    re.IGNORECASE,
)


def with_codes(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, a discount with the code that is told beside it."""
    found: list[Fact] = []
    for fact in facts:
        code = CODE.fullmatch(fact.text)
        offer = next((at for at in (len(found) - 1, len(found) - 2) if at >= 0 and found[at].kind == "offer"), None)
        if code and offer is not None and "%" in found[offer].value:
            found[offer] = replace(found[offer], text=f"{found[offer].text} with code {code['code']}")
        else:
            found.append(fact)
    return found


# "30% off all lamps with code GLOW30"
_COUPON = re.compile(
    r"(?P<value>(?:up to\s)?(?:[$€£]\s?\d+|\d+\s?[%€])\s(?:off|discount|rabatt|de descuento"
    r"|de réduction|de desconto|di sconto))"
    r"(?P<what>.*?)\s(?:with|using|mit|con|avec|com)?\s?(?:the\s|dem\s|el\s|le\s)?"
    r"(?:(?:promo|discount|voucher)\s)?(?:code|código|codice)\s?:?\s(?P<code>[A-Z0-9-]{3,20})",
    re.IGNORECASE,
)


def _valued(fact: Fact) -> Shot:
    """One number, what leads up to it and what it counts."""
    before, _, after = fact.text.partition(fact.value)
    title, label = tidy(re.sub(r"\s(?:for|por|für|à|da)\s*$", "", before)), after.strip(" .,:;!")
    sentence = fact.kind == "figure" and title and not _LEAST.search(title) and word_count(label) > 2
    sentence = sentence and not OF_ALL.match(f"{fact.value} {label}")
    if TORN.search(title) or _OPEN.fullmatch(title) or sentence or (fact.kind != "price" and CALLS.match(fact.text)):
        return Shot(Content(kicker=fact.below, title=fact.text), "body", "statement")  # "Grupos de 6 alumnos"
    title = _TELLING.sub("", title)
    less = "-" if before.strip() in {"-", "−"} else ""  # "-20 % for students"
    amount, title = _at_least(title, less + fact.value)
    kind = "price" if fact.kind == "price" else "goal" if OF_ALL.match(f"{fact.value} {label}") else "figure"
    if label.startswith("/"):
        return Shot(Content(title=title or fact.below, value=f"{amount}{label}"), "body", kind)
    kicker = {"subtitle": fact.below} if title and fact.below else {}
    return Shot(Content(title=title or fact.below, value=amount, label=label, **kicker), "proof", kind)


_LEAST = re.compile(
    r"(?:^|\s)(?P<word>from|only|just|over|more than|nearly|almost|about|around|up to|ab|nur|über|mehr als|fast|rund"
    r"|bis zu|desde|solo|más de|casi|hasta|à partir de|dès|plus de|presque|oltre|più di|quasi|a partir de|mais de"
    r"|quase)$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:we are |we['’]re )?open|geöffnet|abierto|ouvert|aperto|aberto", re.IGNORECASE)
# The verb or the particle before a number: "Entry is", "初回体験は".
_TELLING = re.compile(
    r"\s(?:is|are|costs?|ist|sind|kostet|kosten|es|son|cuesta|est|sont|coûte|è|sono|costa|é|são|custa)$|は$"
)


def _at_least(title: str, value: str) -> tuple[str, str]:
    """A price with the "from" before it, and what leads up to both."""
    least = _LEAST.search(title)
    return (f"{least['word']} {value}", title[: least.start()].strip()) if least else (value, title)


_PRICE = re.compile(r"[$€£¥₹円元]|^(?:[a-z]+ )?\d{1,4}[.,]\d\d$")
_PLANS = re.compile(r"\b(?:plans?|packages?|memberships?|tiers?|tarife?|pakete?|planes|abonnements?)\b", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".replace(" ", "|")
# A time of which there are several, each with its amount: a chart shows how it went.
_SERIES = re.compile(rf"(?:Q[1-4]|H[12]|(?:19|20)\d\d|(?:{_MONTHS})[a-z]*)(?:\s(?:19|20)\d\d)?", re.IGNORECASE)
_AMOUNT = re.compile(r"\d")
_DATED = re.compile(r"(?P<date>Q[1-4]|(?:19|20)\d\d)\s*[:–-]?\s+(?P<what>\S.*)")


def lists(title: str, items: Sequence[Item], kind: str) -> list[Shot]:
    """A list, cut where it is too long for one scene."""
    if len(items) > 2 and all(_SERIES.fullmatch(item.label) and _AMOUNT.search(item.value) for item in items):
        return [Shot(Content(title=title, items=tuple(items)), "proof", "series")]
    items = [item.model_copy(update={"label": tidy(item.label)}) for item in items] if kind == "list" else items
    if kind == "list" and len(items) > 1 and all(_PRICE.search(item.value) for item in items):
        kind = "plans" if _PLANS.search(title) else "prices"
    if len(items) > 1 and all(
        item.value and proper_name(item.label) and not _AMOUNT.search(item.value) for item in items
    ):
        kind = "people" if kind == "list" and all(" " in item.label for item in items) else kind
    dated = [_DATED.fullmatch(item.label) for item in items if not item.value]
    if len(dated) == len(items) > 1 and all(dated):
        stations = tuple(Item(label=one["date"], value=tidy(one["what"])) for one in dated if one)
        return [Shot(Content(title=title, items=stations), "body", "dated")]
    count = math.ceil(len(items) / (_LINES if not all(item.value for item in items) else 8))
    size = math.ceil(len(items) / max(1, count))
    rows = [tuple(items[at : at + size]) for at in range(0, len(items), size)]
    return [Shot(Content(title=title if at == 0 else "", items=row), "body", kind) for at, row in enumerate(rows)]


def _steps(fact: Fact) -> list[Shot]:
    """Steps on one scene where they are few and short, else a scene for each."""
    words = sum(word_count(item.label) for item in fact.items)
    if len(fact.items) <= _FEW_STEPS and words <= 22:
        return [Shot(Content(title=fact.text, items=fact.items), "body", "steps")]
    opening = [Shot(Content(title=fact.text), "hook", "statement")] if fact.text else []
    return opening + [
        Shot(Content(kicker=f"Step {number}", title=item.label), "body", "step")
        for number, item in enumerate(fact.items, 1)
    ]
