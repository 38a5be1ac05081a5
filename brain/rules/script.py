"""A brief's facts as the scenes of a film: hook, body, proof, call to action, in the time that there is.

What stands on the screen comes from the facts; `thin` adds the few words that do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from brain.rules.fact import Fact, proper_name, tidy
from brain.rules.fitted import MOST_SCENES
from brain.rules.head import Head
from brain.rules.lexicon_brief import ADDRESS, CALLS, DEADLINE, RECEIVES
from brain.rules.occasions import occasion_in
from brain.rules.opening import HEADING, announced, headed, hook, named_within, opened, wanted
from brain.rules.passages import word_count
from brain.rules.shot import Shot, said_on, with_capitals
from brain.rules.thin import thin
from brain.rules.told import CODE, alike, lists, of_one_event, scenes_for, with_codes
from brain.rules.versus import opposed, sides_of
from brain.rules.view import mainly
from tools.schemas import Content, Item

_NAME = 8  # words of a name that is said again beside a day
_MANY = 5  # scenes between the first and the last, from which on short lines share one
_CROWD = 5  # scenes between the first and the last in which sentences have no scenes of their own
_LINE = 6  # words


def shots_of(head: Head, facts: Sequence[Fact], language: str = "en") -> list[Shot]:
    """The scenes that the facts make, in order; none when there is nothing to say. `language` is that of the words that
    are added where nothing is told, "" for none."""
    facts = _closing(_found_at(facts))
    body = [fact for fact in facts if fact.kind != "contact"]
    contacts = [fact for fact in facts if fact.kind == "contact"]
    head, body = _dated_apart(*wanted(*opened(*announced(head, body))))
    head = named_within(head)
    shots = _opening([*hook(head), *_body(body, head)])
    shots = [*shots, *_close(headed(head, shots), contacts)] if contacts else _signed_off(_ended(shots, head))
    if not body and not contacts and head.name and head.film:
        shots = thin(head, language)
    if head.by and not any(head.by in said_on(shot.content) for shot in shots):
        shots.append(Shot(Content(title=head.by), "close", "close"))
    return _without_repeats([with_capitals(_priced(shot, head)) for shot in shots])


def _opening(shots: list[Shot]) -> list[Shot]:
    """The scenes; a list with a whole sentence above it lets the sentence open the film."""
    first = shots[0].content if shots else Content()
    if not first.items or word_count(first.title) <= _LINE - 1 or len(shots) > _MANY:
        return shots
    bare = replace(shots[0], content=first.model_copy(update={"title": ""}))
    return [Shot(Content(title=first.title), "hook"), bare, *shots[1:]]


def _dated_apart(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """ "Weinfest am 12. September": the name, and the day as a fact of its own."""
    told = occasion_in(head.name) if not head.about and body and head.name[-1:] not in "!?" else None
    if told is None or not told.what or word_count(told.what) > _NAME or told.what.lower().endswith(_VERBS):
        return head, body
    return replace(head, name=told.what), [Fact("when", tidy(told.when), place=tidy(told.where)), *body]


# "We are opening on Friday": what takes place is said by a verb, and no name.
_VERBS = ("opening", "closing", "open", "closed", "ends", "starts")


def _priced(shot: Shot, head: Head) -> Shot:
    """A price that stands alone is that of what the film is about."""
    content = shot.content
    alone = shot.kind == "price" and content.value and not (content.title or content.label or content.kicker)
    return replace(shot, content=content.model_copy(update={"label": head.name})) if alone and head.name else shot


def _closing(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; where no way to get in touch is told, a call at the end is what the film ends with."""
    last = facts[-1] if facts else None
    if last is None or any(fact.kind == "contact" for fact in facts) or len(facts) < _MANY - 2:
        return list(facts)
    calls = last.full and last.kind in {"statement", "figure", "offer"} and CALLS.match(last.text)
    short = not last.below and last.words <= _NAME
    return [*facts[:-1], replace(last, kind="contact", value="")] if calls and short else list(facts)


def _found_at(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; an address that stands among the ways to get in touch, and beside no day, is one of them."""
    kinds = ["", *(fact.kind for fact in facts), ""]
    return [
        replace(fact, kind="contact", text="", below=fact.text)
        if fact.kind == "where"
        and fact.words <= _LINE
        and ADDRESS.search(fact.text)
        and "contact" in (near := {kinds[at], kinds[at + 2]})
        and not near & {"when", "where"}
        and not fact.below
        else fact
        for at, fact in enumerate(facts)
    ]


# --- body -------------------------------------------------------------------------------------------------------------


def _body(facts: Sequence[Fact], head: Head) -> list[Shot]:
    shots: list[Shot] = []
    for group in alike(_set_against(of_one_event(with_codes(facts)))):
        for shot in scenes_for(group):
            if shots and shot.kind == shots[-1].kind == "plans":
                both = shots[-1].content.items + shot.content.items
                shots[-1] = replace(shot, content=Content(items=both))
            else:
                shots.append(shot)
    if head.kicker and not head.name and shots:
        first = shots[0].content
        place = next((field for field in ("title", "kicker") if not getattr(first, field)), "")
        if place:
            shots[0] = replace(shots[0], content=first.model_copy(update={place: head.kicker}), part="hook")
    return [_announced(shot, head) for shot in _gathered(_with_ends(shots))]


def _set_against(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; "Old: ..." and "New: ..." are one comparison, row by row, what it comes to first."""
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        if last and last.kind == fact.kind == "list" and opposed(last.text, fact.text):
            rows = zip_longest((item.label for item in last.items), (item.label for item in fact.items), fillvalue="")
            items = tuple(Item(value=two, detail=one) for one, two in rows)
            found[-1] = Fact("versus", f"{fact.text} vs {last.text}", items=items)
        else:
            found.append(fact)
    return found


_REDUCES = frozenset({"off", "offers", "offer", "price", "prices", "coupon"})


def _with_ends(shots: Sequence[Shot]) -> list[Shot]:
    """The scenes; "Ends Sunday" and "Code SUNNY" stand below what is cheaper so."""
    found: list[Shot] = []
    for shot in shots:
        last, said = (found[-1] if found else None), said_on(shot.content)
        ends = (DEADLINE.match(said) or CODE.fullmatch(said)) and word_count(said) <= _LINE and shot.kind == "statement"
        if last and ends and last.kind in _REDUCES and not last.content.subtitle:
            found[-1] = replace(last, content=last.content.model_copy(update={"subtitle": said}))
        else:
            found.append(shot)
    return found


def _gathered(shots: Sequence[Shot]) -> list[Shot]:
    """The scenes; where they are many, short lines that follow each other share one: sentences where they crowd."""
    if len(shots) < _MANY:
        return list(shots)
    found: list[Shot] = []
    crowded = len(shots) > _CROWD
    for short, run in groupby(shots, lambda shot: _is_line(shot) and (crowded or not shot.whole)):
        lines = list(run)
        if not short or len(lines) < 2:
            found += lines
            continue
        items = tuple(Item(label=shot.content.title) for shot in lines)
        found += lists("", items, "list")
    return found


def _is_line(shot: Shot) -> bool:
    """Whether it holds no more than a few words that are as good as a line of a list."""
    alone = Content(title=shot.content.title) == shot.content
    title = shot.content.title
    spoken = title.endswith("!") or shot.part == "hook" or (" " in title and proper_name(title))
    return shot.kind in {"statement", "offer"} and alone and not spoken and word_count(title) <= _LINE


def _announced(shot: Shot, head: Head) -> Shot:
    """A day on a calendar says whose day it is, and a comparison between what."""
    if shot.kind == "versus" and not shot.content.columns:
        if sides := sides_of(head.name):
            return replace(shot, content=shot.content.model_copy(update={"columns": sides}))
        rows = tuple(Item(label=item.label, value=f"{item.value} / {item.detail}") for item in shot.content.items)
        return Shot(Content(items=rows), "proof", "hours")
    named = word_count(head.name) <= _NAME and not head.name.endswith("?")
    bare = shot.content.date and not shot.content.title and named
    return replace(shot, content=shot.content.model_copy(update={"title": head.name})) if bare else shot


# --- close ------------------------------------------------------------------------------------------------------------


def _close(head: Head, contacts: Sequence[Fact]) -> list[Shot]:
    """The call to action: what to do, and every way to get in touch."""
    if not contacts:
        return []
    linked = [fact for fact in contacts if fact.contacts]
    called = [fact for fact in linked if _calls(fact.text)]
    main = next(
        (fact for fact in called if any(_is_web(link) for link in fact.contacts)), (called or linked or contacts)[-1]
    )
    cta = "" if main in linked and main not in called else main.text
    cta = cta or next((fact.text for fact in contacts if not fact.contacts), "")
    others = [fact for fact in contacts if fact is not main and fact.text != cta]
    title = head.name if head.named and word_count(head.name) <= HEADING else ""
    said = main.text if main in linked and main not in called and not RECEIVES.fullmatch(main.text) else ""
    lines = [said, *map(_reached, others), *(fact.below for fact in contacts)]
    same = [fact for fact in linked if fact is not main and fact.text == cta]
    contact = " · ".join(
        [
            " · ".join(main.contacts) if said or main in called else _reached(main),
            *(" · ".join(f.contacts) for f in same),
        ]
    )
    if linked and _RINGS.fullmatch(cta) and not any(map(_is_web, main.contacts)) and contact.count(" · ") == 0:
        cta, contact = f"{cta} {contact}", ""  # "Call 555-0142" is what to press
    lines = list(filter(None, lines))
    if lines and not (cta or linked):  # the last words are what the film is to end with
        title, lines = lines[0], [*filter(None, [title]), *lines[1:]]
    content = Content(title=title, subtitle=" · ".join(lines), cta=cta, contact=contact if linked else "")
    return [Shot(content, "close", "close")]


def _calls(text: str) -> bool:
    """Whether the words before an address are what to press: "Book at", "Tickets", but no "Stores in Leeds"."""
    if not text or RECEIVES.fullmatch(text):
        return False
    name = " " in text and proper_name(text)
    return CALLS.match(text) is not None or (word_count(text) <= _PRESSED and "," not in text and not name)


_PRESSED = 3  # words
_RINGS = re.compile(r"(?:call|ring|phone|text|dial)(?: us)?", re.IGNORECASE)


def _signed_off(shots: list[Shot]) -> list[Shot]:
    """The scenes; a name that signs the brief, or a name and its place, closes it: "Maple Hollow Farm, route 12"."""
    alone = [shot.kind == "statement" and Content(title=shot.content.title) == shot.content for shot in shots]
    for count in (2, 1) if len(shots) > _FEW else ():
        name, *place = [shot.content.title for shot in shots[-count:]]
        named = (
            " " in name
            and proper_name(name)
            and not name[-1:].isdigit()
            and all(word_count(words) <= _LINE - 2 for words in place)
        )
        if all(alone[-count:]) and named and shots[-count].part == "body":
            return [*shots[:-count], Shot(Content(title=name, contact="".join(place)), "close", "close")]
    return shots


_FEW = 2  # scenes


def _ended(shots: list[Shot], head: Head) -> list[Shot]:
    """Hours or a place at the end of a film that gives no way to get in touch: they close it, under the name."""
    last = shots[-1] if shots else None
    short = head.name and word_count(head.name) <= 5
    if last is None or len(shots) < 3 or not short or last.content.date or last.content.kicker:
        return shots
    if last.kind == "price":  # a fair, its day, and what it costs: the last thing seen is when it is
        days = [shot.content.date for shot in shots if shot.content.date][:1]
        hours = [title for shot in shots[1:-1] if "hour" in mainly(title := shot.content.title)][:1]
        told = " · ".join([*days, *hours])
        return [*shots, Shot(Content(title=head.name, contact=told), "close", "close")] if days else shots
    if last.kind != "when" or not head.named:
        return shots
    places = [title for shot in shots[1:-1] if "address" in mainly(title := shot.content.title)][:1]
    told = " · ".join(filter(None, (*places, last.content.title, last.content.subtitle)))
    return [*shots[:-1], Shot(Content(title=head.name, contact=told), "close", "close")]


def _reached(fact: Fact) -> str:
    """ "Call 555-0142"; the word "website" says nothing that an address does not say."""
    named = "" if "website" in fact.text.lower() else fact.text
    return " ".join(filter(None, (named, " · ".join(fact.contacts))))


def _is_web(link: str) -> bool:
    return any(letter.isalpha() for letter in link)


def _without_repeats(shots: Sequence[Shot]) -> list[Shot]:
    """No scene says what another has said already."""
    seen: set[str] = set()
    kept = []
    for shot in shots:
        said = said_on(shot.content).lower()
        if said and said not in seen:
            kept.append(shot)
        seen.add(said)
    return kept[:MOST_SCENES]
