"""What a brief tells, fact by fact: sentences and clauses of a text, each with what it is. Pure text, no decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from brain.rules import content as words_of
from brain.rules.clause_kinds import CLAUSE_LENGTH, kind_of
from brain.rules.fact import Fact, proper_name, tidy
from brain.rules.lexicon_brief import (
    ANNOUNCES,
    AT_A_FEAST,
    CALLED,
    DATE,
    DEADLINE,
    DOES,
    LEADS,
    PLACE_CJK,
    PLACE_ENDS,
    PRICE,
    QUESTION,
    RECEIVES,
    ROOMS,
    STRONG_CALLS,
    TIME,
)
from brain.rules.lexicon_heads import SAYS
from brain.rules.lexicon_making import CLOSES_SO, ENDS_WITH
from brain.rules.lines import counts, figure_item, item_of
from brain.rules.occasions import HERE, Occasion, occasion_in
from brain.rules.passages import Passage, clauses, links_in, offered, passages, word_count
from brain.rules.priced import LINE_LENGTH, dates_in, priced, two_prices
from brain.rules.series import series_in
from brain.rules.style_words import of_looks
from brain.rules.tokens import Token, tokens
from brain.rules.versus import points_of_comparison
from tools.schemas import Item

STEPS_HEAD = re.compile(r"\b(?:steps?|schritte?n?|pasos|étapes|passos|passi)\b|手順|步骤", re.IGNORECASE)
_UNTIL = re.compile(r"(?:(?P<hard>by|before|vor|antes del?|avant|entro)|until|till|bis|hasta|até)\b", re.IGNORECASE)
_OPENS = re.compile(r"(?P<who>(?!we\b|i\b|it\b)\S.*?)\s(?:is|are)(?: now)? open", re.IGNORECASE)
_EMOTICON = re.compile(r"\s*[:;]-?[)DP](?=\s|$)")


def facts_in(text: str) -> list[Fact]:
    """The facts of a text in the order in which they are told."""
    found: list[Fact] = []
    for group, (head, parts, numbered, full) in enumerate(_with_people(passages(_EMOTICON.sub(".", text)))):
        found += [replace(fact, group=group) for fact in _facts_of(head, parts, numbered, full)]
    return _entitled(_asked(_signed(found)))


def _signed(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; a name by itself behind a quotation is who said it."""
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        said_by = fact.kind == "statement" and not fact.below and " " in fact.text and proper_name(fact.text)
        if last and last.kind == "quote" and not last.author and said_by and last.group + 1 >= fact.group:
            found[-1] = replace(last, author=fact.text)
        else:
            found.append(fact)
    return found


def _entitled(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; "3 reasons to drink more water" before three of them stands above their list."""
    found: list[Fact] = []
    at = 0
    while at < len(facts):
        fact, at = facts[at], at + 1
        group = facts[at].group if at < len(facts) else -1
        announced = group - fact.group in {0, 1} and fact.kind == "figure" and ANNOUNCES.match(fact.text)
        behind = takewhile(lambda one: one.kind in _LINES, facts[at:]) if announced else ()
        lines = [one for one in behind if one.group == group]
        if announced and fact.value == str(len(lines)) != "1":
            found.append(Fact("list", fact.text, items=tuple(map(item_of, lines)), group=fact.group))
            at += len(lines)
        else:
            found.append(fact)
    return found


_LINES = frozenset({"statement", "offer"})


def _with_people(told: Sequence[Passage]) -> list[Passage]:
    """The passages; sentences in a row that are a name and what that person does are one list."""
    found: list[Passage] = []
    for person, run in groupby(told, _is_person):
        rows = list(run)
        if person and len(rows) > 1:
            found.append(("", [": ".join(part.strip(" .") for part in parts) for _, parts, _, _ in rows], False, False))
        else:
            found += rows
    return found


def _is_person(passage: Passage) -> bool:
    head, parts, _, _ = passage
    named = not head and len(parts) == 2 and proper_name(parts[0]) and 1 < word_count(parts[0]) < 4
    return bool(named) and word_count(parts[1]) < 5 and not re.search(r"\d", parts[1])


_ANSWER = 6  # words


def _asked(facts: Sequence[Fact]) -> list[Fact]:
    """ "Questions? people@x.example": the question is what the address is for."""
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        asked = last is not None and last.kind == "question" and last.words < 3
        if last and asked and fact.kind == "contact" and not fact.text:
            found[-1] = replace(fact, text=last.text)
        elif last and asked and fact.kind == "statement" and fact.words <= _ANSWER and not fact.below:
            found[-1] = replace(fact, below=last.text)  # "Questions? Ask Sam in HR."
        else:
            found.append(fact)
    return found


# --- what each is -----------------------------------------------------------------------------------------------------


def _facts_of(head: str, parts: list[str], numbered: bool, full: bool) -> list[Fact]:
    """The facts of one sentence or list."""
    parts = [part for part in parts if re.search(r"\w", part)]
    if len(parts) > 1 and (numbered or STEPS_HEAD.search(head)):
        return [Fact("steps", tidy(head), items=tuple(Item(label=tidy(part)) for part in parts))]
    if quotes := _quotes(head, ", ".join(parts)):
        return quotes
    if points := points_of_comparison(parts):
        return [Fact("versus", tidy(head), items=points)]
    if len(parts) > 1 and all(_PERSON.fullmatch(part) for part in parts):
        return [Fact("list", tidy(head), items=_rows([part.split(": ") for part in parts]))]
    if lines := priced(parts) or dates_in(parts):
        return [Fact("list", tidy(head), items=_rows(lines))]
    if series := series_in(head, parts):
        return [Fact("list", tidy(series[0]), items=series[1])]
    items, more = offered(parts[0]) if full and len(parts) == 1 else ((), "")
    if items:
        done = DOES.match(parts[0])
        said = Fact(
            "list",
            tidy(head or (done[0] if done else "")),
            items=tuple(Item(label=tidy(_A_THING.sub("", one))) for one in items),
        )
        return [said, *(_facts_of("", clauses(more), False, False) if more else [])]
    facts = _joined([fact for part in _priced_together(parts) for fact in _dated(part, full=full)])
    if not head or not facts:
        return facts
    if RECEIVES.fullmatch(head):
        return [_reached(head, facts[0]), *facts[1:]]
    if ENDS_WITH.fullmatch(head) and len(facts) == 1 and not facts[0].items:
        return facts if facts[0].kind == "contact" else [Fact("contact", "", below=facts[0].text)]
    if len(facts) == 1:
        return [_reached(head, facts[0]) if facts[0].kind == "contact" else replace(facts[0], below=tidy(head))]
    return _under(tidy(head), facts)


# "wash, nails and a blow dry from $65": what it costs is the price of all of them.
_PRICED_TOGETHER = re.compile(
    rf"(?P<one>[^\d]{{2,30}}?) (?:and|und|y|et|e) (?P<two>[^\d]{{2,30}}?),? (?P<price>(?:for )?{PRICE.pattern})",
    re.IGNORECASE,
)
_ONE_THING = 3  # words


def _priced_together(parts: Sequence[str]) -> list[str]:
    """The parts of a sentence, with the price of all that it enumerates as one of its own."""
    told: list[str] = []
    for part in parts:
        short = told and word_count(told[-1]) <= _ONE_THING and len(part) < LINE_LENGTH
        found = _PRICED_TOGETHER.fullmatch(part.rstrip(".! ")) if short else None
        told += [found["one"], found["two"], re.sub("^for ", "", found["price"])] if found else [part]
    return told


_A_THING = re.compile(r"^(?:an?|some)\s(?=\S)", re.IGNORECASE)  # "a bouncy castle", as a line of a list


_PERSON = re.compile(r"[A-ZÀ-Ý][^:\d]{2,40}: [^:\d]{2,40}")


def _rows(lines: Iterable[Sequence[str]]) -> tuple[Item, ...]:
    return tuple(Item(label=tidy(label), value=value) for label, value in lines)


_REASON = re.compile(r"\s(?:for|due to|because|wegen|für|para|por|pour|per)\s", re.IGNORECASE)
_TAKES_PLACE = 6  # words that name what takes place: more are a sentence


_TODAY = re.compile(r"\btoday\b", re.IGNORECASE)  # "2,400 shops use us today"


_AT_HOUR = re.compile(r"^\d{1,2}$")


def _ends(told: Occasion) -> bool:
    """Whether the day is one by which something is to be done, or is over."""
    until = _UNTIL.match(told.when)
    opens = told.what.lower().endswith(("open", "geöffnet", "abierto", "ouvert", "aperto"))
    if until and until["hard"]:
        return True
    dated = DATE.search(told.when) and not opens
    return bool(dated and (until or DEADLINE.search(told.what[-12:]) or DEADLINE.match(told.what)))


def _dated(part: str, *, full: bool) -> list[Fact]:
    """The facts of a clause; of one that tells a day or a time, what takes place, when and where."""
    fact = replace(fact_of(part, full=full), named=not part[:1].islower())
    if fact.kind not in {"when", "where", "statement", "figure"} or fact.contacts or fact.text.endswith("!"):
        return [fact]
    if _REASON.search(fact.text) and fact.kind == "when" and not fact.text.lower().startswith(("for ", "für ")):
        return [replace(fact, kind="statement")]  # "Closed from 3 to 7 March for repairs"
    told = occasion_in(fact.text)
    if told is None:
        passing = fact.words > _TAKES_PLACE - 2 and _TODAY.search(fact.text) is not None
        return [replace(fact, kind="statement") if passing else fact]
    hour_alone = _AT_HOUR.search(told.when) and word_count(told.what) > 2  # "Put the phone away at 10"
    if _ends(told) or hour_alone:
        return [replace(fact, kind="statement")]  # "Early bird ends 31 January"
    if opens := _OPENS.fullmatch(tidy(told.what)):  # "Rosa's Flower Cart is open every Saturday"
        name = Fact("statement", opens["who"], full=fact.full)
        return [name, Fact("when", f"Open {told.when}", place=told.where, full=fact.full)]
    if word_count(told.what) <= _TAKES_PLACE:
        when, where = tidy(told.when), tidy(told.where)
        return [Fact("when", when, below=tidy(told.what), place=where, said=fact.text, full=fact.full)]
    if not DATE.search(told.when) or not re.search(r"\d", told.when):
        return [replace(fact, kind="statement", value="")]
    return [
        Fact("statement", tidy(told.what), full=fact.full),
        Fact("when", tidy(told.when), place=tidy(told.where), full=fact.full),
    ]


def _under(head: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that a heading announces: one list of those that are alike, and the others."""
    figures = [fact for fact in facts if fact.kind == "figure"]
    if counts(figures) and len(figures) == len(facts):
        return [Fact("list", head, items=tuple(figure_item(fact) for fact in figures))]
    hours = [fact for fact in facts if fact.kind == "when"]
    listed = hours if len(hours) == len(facts) else [f for f in facts if f.kind in {"statement", "figure", "price"}]
    if len(listed) < 2:
        return [replace(facts[0], below=head), *facts[1:]]
    others = [fact for fact in facts if fact not in listed]
    return [Fact("list", head, items=tuple(item_of(fact) for fact in listed)), *others]


def _joined(facts: Sequence[Fact]) -> list[Fact]:
    """Facts of a sentence that say one thing together: a thing and its number, a question and where to ask, a place."""
    found: list[Fact] = []
    programme = _programme(facts)
    for fact in facts:
        last = found[-1] if found else None
        proper = fact.kind == "statement" and fact.named and proper_name(fact.text) and not TIME.search(fact.text)
        proper = proper and not of_looks(fact.text) and not (fact.words == 1 and fact in programme)
        if last is None:
            found.append(fact)
        elif fact.kind == "contact" and last.kind == "contact" and not (fact.text and last.contacts):
            found[-1] = replace(last, text=last.text or fact.text, contacts=(*last.contacts, *fact.contacts))
        elif proper and (
            last.kind == "where"
            or (fact.words < 3 and re.search(r"(?:^By|\s(?:at|in|bei|à|en|em|a))\s(?!\d)", last.text))
        ):
            found[-1] = replace(last, text=f"{last.text}, {fact.text}")
        elif last.kind == "when" and (
            (proper and DATE.search(last.text)) or ROOMS.fullmatch(fact.text) or HERE.fullmatch(fact.text)
        ):
            found.append(replace(fact, kind="where"))
        elif last.kind == "when" and DATE.search(last.text) and PLACE_CJK.fullmatch(fact.text):
            found.append(replace(fact, kind="where"))  # "6月1日、渋谷"
        elif fact.kind == "where" and last.kind == "statement" and ROOMS.fullmatch(last.text):
            found[-1] = replace(fact, text=f"{last.text}, {fact.text}")  # "Riverside car park, Mill Street"
        elif fact.kind == "when" and len(found) > 1 and last not in programme and not fact.below and _place_alone(last):
            found[-1:] = [fact, replace(last, kind="where")]  # "Leipzig, 4 to 6 May"
        elif fact.kind == "figure" and last.kind == "statement" and last.named and _named_thing(last):
            found[-1] = replace(fact, below=last.text)  # "Saturn, 146 moons"
        else:
            found.append(fact)
    return found


def _named_thing(fact: Fact) -> bool:
    return (
        proper_name(fact.text)
        and fact.words < 3
        and not re.match(r"(?:ohne|mit|aus|für|no|with|sin|con)\s", fact.text.lower())
    )


def _programme(facts: Sequence[Fact]) -> list[Fact]:
    """What is offered, by words that German writes as it writes names: "Hüpfburg, Grillstand, Livemusik"."""
    single = [fact for fact in facts if fact.kind == "statement" and fact.words == 1 and fact.named]
    row = [fact for fact in single if proper_name(fact.text) and not PLACE_ENDS.search(fact.text)]
    return row if len(row) >= _SEVERAL else [fact for fact in row if AT_A_FEAST.fullmatch(fact.text)]


_SEVERAL = 3  # single names in a sentence, which are no one place


def _place_alone(fact: Fact) -> bool:
    return (
        fact.kind == "statement"
        and fact.named
        and fact.words <= 2
        and proper_name(fact.text)
        and not TIME.search(fact.text)
    )


def _reached(head: str, fact: Fact) -> Fact:
    """ "Reservations 0221 555 0177", "Viewing: +33 ...": the word before says what it is for."""
    return replace(fact, text=tidy(head)) if fact.kind == "contact" and not fact.text else fact


_CLOSES = re.compile(rf"(?:{ENDS_WITH.pattern})\s+(?P<what>.*)$", re.IGNORECASE)


def _quotes(head: str, text: str) -> list[Fact]:
    """A quotation of more than a name, who said it, and what the sentence tells besides."""
    quote = next((token for token in tokens(text) if token.kind == "quote"), None)
    if quote is None or word_count(quote.text) < 3:
        return []
    closes = _CLOSES.search(text[max(0, quote.start - LINE_LENGTH) : quote.start])
    if closes and word_count(closes["what"]) < 10:
        return [Fact("contact", "", below=tidy(quote.text, marks=True), contacts=_shown(links_in(closes["what"])))]
    said = words_of.quote_of(text, tokens(text))
    author = said.author if said else ""
    behind = text[quote.end :].strip(" ,;:.!()–—-")
    if author and not CALLED.fullmatch(behind):
        behind = ""
    author = "" if behind else author
    if word_count(quote.text) < 5 and not author:
        return []  # a name
    behind = re.sub(r"^(?:and|or)\s", "", behind)
    titled = "" if SAYS.search(head) or word_count(head) > 5 else tidy(head)
    told = word_count(behind) > 1 and len(behind) < CLAUSE_LENGTH
    more = _facts_of("", clauses(behind), False, False) if told else []
    return [Fact("quote", tidy(quote.text, marks=True), author=author or titled), *more]


def _shown(links: Sequence[Token]) -> tuple[str, ...]:
    return tuple(link.text for link in links)


def fact_of(text: str, *, full: bool = False) -> Fact:
    """The fact that a clause tells."""
    text = text.strip()
    if contacts := links_in(text):
        return _contact(text, contacts)
    if ends := CLOSES_SO.match(text):
        return Fact("contact", "", below=tidy(text[ends.end() :]))
    bare = tidy(LEADS.sub("", text))
    if both := two_prices(text):
        return Fact("list", tidy(both[0]), items=_rows(both[1]))
    if listed := re.fullmatch(r"(?P<head>[^()]{3,60}?)\s*\((?P<items>[^()]+,[^()]+)\)[.!]?", text):
        items = tuple(Item(label=tidy(part)) for part in words_of.parts(listed["items"]))
        return Fact("list", tidy(listed["head"]), items=items)
    if QUESTION.search(text):
        return Fact("question", tidy(text), full=full)
    if STRONG_CALLS.match(text) and word_count(text) <= 9:
        return Fact("contact", tidy(text), full=full)
    kind, value = kind_of(bare)
    if kind == "where":
        bare = tidy(re.sub(r"^(?:at|in)\s+", "", bare, flags=re.IGNORECASE))
    whole = (word_count(bare) < 2 and not value) or _A_SINGLE.fullmatch(bare)  # "It's a girl!"
    return Fact(kind, tidy(text) if whole else bare, value=value, full=full)


_A_SINGLE = re.compile(r"an? [\w'’-]+[.!]?", re.IGNORECASE)


# Between what to do and where: "Sign up at the desk or at".
_TO_LINK = re.compile(
    r"[\s:,–—-]*(?:\b(?:at|on|under|via|to|with|by|or|and|auf|unter|(?<!ruf\s)an|bei|al|en|sur|au|à|em|pelo|su|is"
    r"|is at"
    r"|على|عبر|في|на|по|στο|στη|στην|σε|ב)\b|पर|は|(?<=[가-힣])[은는에])?"
    r"[\s:,(–—-]*$",
    re.IGNORECASE,
)


_ENDS_SO = re.compile(rf"^(?:{ENDS_WITH.pattern})\s+", re.IGNORECASE)  # "end with call 555-0187"
_TO_DO = re.compile(r"(?:to|um|para|pour|per)\s[^\W\d]+(?:\s[^\W\d]+){0,2}", re.IGNORECASE)


def _contact(text: str, links: Sequence[Token]) -> Fact:
    """What to do, and where: "book at brightsmile.example"."""
    lead = text[: links[0].start]
    while (shorter := _TO_LINK.sub("", lead)) != lead:
        lead = shorter
    lead = re.sub(r"^(?:and|or|und|oder|y|et|e|o)\s+", "", lead, flags=re.IGNORECASE)
    lead = "" if ENDS_WITH.fullmatch(lead) else _ENDS_SO.sub("", lead)
    after = text[links[-1].end :].strip(" .!),")
    if lead and _TO_DO.fullmatch(after):
        lead, after = f"{lead} {after}", ""  # "dm @nailsbykiki to book"
    after = "" if after in {"まで", "へ", "から", "にて", "まで。"} else after
    below = tidy(after) if 1 < word_count(after) <= 8 else ""
    return Fact("contact", tidy(lead), below=below, contacts=_shown(links))
