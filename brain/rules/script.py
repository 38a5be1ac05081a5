"""A brief's facts as the scenes of a film: hook, body, proof, call to action, in the time that there is.

What stands on the screen comes from the facts; `thin` adds the few words that do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from brain.rules.content import heading
from brain.rules.facts import Fact, proper_name
from brain.rules.fitted import MOST_SCENES
from brain.rules.heads import Head
from brain.rules.lexicon_brief import ADDRESS, CALLED, DAY, KIN, LABELS, RECEIVES
from brain.rules.names import name_and_what, self_described
from brain.rules.passages import word_count
from brain.rules.shot import Shot, said_on, with_capitals
from brain.rules.thin import thin
from brain.rules.told import alike, lists, scenes_for, with_codes
from brain.rules.versus import sides_of
from brain.rules.view import mainly
from tools.schemas import Content, Item

_HEADING = 9  # words that a close stands under
_NAME = 8  # words of a name that is said again beside a day
_MANY = 5  # scenes between the first and the last, from which on short lines share one
_LINE = 6  # words
_ABOVE = 4  # words that stand above a name: more go below it


def shots_of(head: Head, facts: Sequence[Fact], language: str = "en") -> list[Shot]:
    """The scenes that the facts make, in order; none when there is nothing to say. `language` is that of the words that
    are added where nothing is told, "" for none."""
    facts = _found_at(facts)
    body = [fact for fact in facts if fact.kind != "contact"]
    contacts = [fact for fact in facts if fact.kind == "contact"]
    head, body = _wanted(*_opened(head, body))
    head = _named_within(head)
    shots = [*_hook(head), *_body(body, head)]
    shots = [*shots, *_close(_headed(head, shots), contacts)] if contacts else _ended(shots, head)
    if not body and not contacts and head.name and head.film:
        shots = thin(head, language)
    return _without_repeats([with_capitals(_priced(shot, head)) for shot in shots])


def _priced(shot: Shot, head: Head) -> Shot:
    """A price that stands alone is that of what the film is about."""
    content = shot.content
    alone = shot.kind == "price" and content.value and not (content.title or content.label or content.kicker)
    return replace(shot, content=content.model_copy(update={"label": head.name})) if alone and head.name else shot


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


def _wanted(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """ "We're looking for a pastry chef for our cafe Sweet Fig": a film opens with who is looked for, and ends with the
    name."""
    first = body[0] if body else None
    if first is None or head.film or first.kind != "statement" or not _SEEKS.match(first.text):
        return head, body
    employer = (
        rf",?\s(?:for|at|to join)\s(?:(?:our|the|my)\s)?(?P<kind>(?:\w+\s){{0,2}}){re.escape(head.name)}\b(?P<place>.*)"
    )
    found = re.search(employer, first.text) if head.name else None
    name = first.text[: found.start()] if found else first.text
    what = heading(f"{found['kind']}{found['place'].strip()}") if found else head.what
    return replace(head, kicker=head.name, name=name, what=what), body[1:]


_SEEKS = re.compile(
    r"(?:(?:we are|we['’]re|now|currently)\s)?(?:looking for|seeking|in search of|hiring)\s|wir suchen\s|buscamos\s"
    r"|nous (?:re)?cherchons\s|cerchiamo\s|procuramos\s",
    re.IGNORECASE,
)


def _headed(head: Head, shots: Sequence[Shot]) -> Head:
    """The head with the words under which a film closes: its name, else what its first scene says if it is short."""
    first = shots[0].content.title if shots else ""
    told = head.name or first
    if head.kicker and _SEEKS.match(told):
        return replace(head, name=head.kicker, named=True)
    if hires := _HIRES_AT.fullmatch(told):
        return replace(head, name=hires["name"], named=True)
    if (head.name and head.named and word_count(head.name) <= 5) or word_count(told) > _HEADING or told.endswith("?"):
        return head
    return replace(head, name=told, named=True)


# "We're hiring at Saltwater Grill"
_PROPER = r"[A-ZÀ-Ý][\w'’&-]*(?: (?:(?:&|and|of|the) )?[A-ZÀ-Ý][\w'’&-]*){0,3}"
_HIRES_AT = re.compile(rf"(?i:we['’]re hiring|we are hiring|now hiring|hiring|join the team) at (?P<name>{_PROPER})")
_BUSINESS = (
    r"[a-zà-ÿ’-]*(?:salon|shop|store|bakery|caf[eé]|restaurant|bar|studio|gym|clinic|agency|hotel|school|brewery|spa|farm"
    r"|market|boutique|garage|pizzeria|bistro|app|club|panader[ií]a|peluquer[ií]a|restaurante|tienda|boulangerie"
    r"|coiffeur|ristorante|panetteria|padaria|loja)"
)
_KIND_AND_NAME = re.compile(
    rf"(?P<what>[\w'’-]+ (?:[a-zà-ÿ][\w'’-]* ){{0,3}}{_BUSINESS}) (?P<name>{_PROPER})"
    r"(?P<place> (?:in|at|near|en|à) .+)?"
)
_KIND_DOES = re.compile(
    rf"(?:the |our |my )?(?P<what>(?i:app|shop|studio|service|club)) (?P<name>{_PROPER}) "
    r"(?P<does>(?:helps|lets|makes|brings|gives|turns|keeps|offers|teaches|saves|shows)\b.+)",
)


def _named_within(head: Head) -> Head:
    """ "Dog grooming salon Fluffy Paws in Leeds", "App Sprout helps you ...": the name, and what is said of it."""
    if head.kicker or head.what or not head.name:
        return head
    if found := _KIND_DOES.fullmatch(head.name):
        return replace(head, kicker=heading(found["what"]), name=found["name"], what=heading(found["does"]), named=True)
    found = _KIND_AND_NAME.fullmatch(head.name)
    if found is None or not found["what"][:2].strip():
        return head
    return replace(head, name=found["name"], what=heading(found["what"] + (found["place"] or "")), named=True)


_QUOTED = re.compile(r"[\"“„«](?P<name>[^\"”“»]{2,40})[\"”“»]")


# --- hook -------------------------------------------------------------------------------------------------------------


def _opened(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """A text without a name of its own begins with its first fact; "our new espresso machine" says what the name is."""
    apart = (
        (head.kicker or (head.what and " " in head.name))
        and proper_name(head.name)
        and head.name.lower() not in _VERSES
    )
    called = None if apart else next((fact for fact in body if _called(fact)), None)
    if called and (found := _called(called)):
        behind = [replace(called, text=heading(found["more"]))] if found["more"] else []
        at = body.index(called)
        rest = [*body[:at], *behind, *body[at + 1 :]]
        what = re.sub(r"^(?:my|our)\s+", "", head.name, flags=re.IGNORECASE)
        what = "" if what.lower() in _VERSES | KIN else what
        return replace(head, name=found["name"], what=head.what or heading(what), of_topic=False, named=True), rest
    return _begun(head, body) if body else (head, body)


def _begun(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """The head and what is left of the body, where the first fact is a name, a title or what the name is."""
    first = body[0]
    announced = (
        first.full and first.text.endswith("!") and first.kind in {"when", "offer"} and not DAY.search(first.text)
    )
    plain = (first.kind in {"statement", "question"} or announced) and not first.below
    # "moving company ad: boxes, trucks, storage"
    enumerated = sum(fact.group == first.group for fact in body) > 2 and " " not in first.text
    if head.of_topic and head.name.lower() in LABELS and plain and not enumerated and first.words <= _NAME:
        # "Recipe reel: 5 minute banana pancakes."
        return replace(head, kicker=head.name, name=first.text, of_topic=False), body[1:]
    labelled = head.name.split()[-1:] and head.name.split()[-1].lower() in LABELS and not head.kicker
    if labelled and plain and first.full and first.group == 0 and _TEACHES.match(first.text) and first.words <= _NAME:
        return replace(head, kicker=head.name, name=first.text), body[1:]
    if head.of_topic and plain and first.full and _TEACHES.match(first.text) and first.words <= _NAME:
        return replace(head, kicker=head.name, name=first.text, of_topic=False), body[1:]
    if head.of_topic and plain and not enumerated and proper_name(first.text):
        # "Luxury watch ad. Aurelius Chronograph."
        more = [fact.text for fact in body[1:2] if fact.group == first.group and proper_name(fact.text)]
        named = replace(head, kicker=head.name, name=", ".join([first.text, *more]), of_topic=False)
        return named, body[1 + len(more) :]
    if not head.name and plain and re.search(r"[\"“„«]", first.text):
        name, what = name_and_what(first.text)
        return replace(head, name=name, what=what), body[1:]
    if not head.name and first.kind in {"when", "where"} and (said := _QUOTED.search(first.text)):
        return replace(head, name=said["name"]), [replace(first, kind="statement"), *body[1:]]
    if not head.name and first.kind == "when" and first.below:
        return replace(head, name=first.below, named=False), [replace(first, below=""), *body[1:]]
    if not head.name and plain and first.words <= 9:
        own = self_described(first.text) or (heading(first.text) if first.text.lower().startswith("a ") else first.text)
        return replace(head, name=own, named=proper_name(own)), body[1:]
    bare = head.name and not head.what and not head.kicker
    if (
        bare
        and plain
        and (not first.full or (first.words <= _ABOVE and first.text.lower().startswith(("a ", "an "))))
        and first.text.lower().startswith(("our ", "a ", "an ", "the ", "my "))
    ):
        return replace(head, what=heading(first.text)), body[1:]
    return head, body


# "Staff training video: how to lift safely."
_TEACHES = re.compile(r"(?:how|why|what|when|where|who|wie|warum|cómo|comment|come|como)\s", re.IGNORECASE)


def _called(fact: Fact) -> re.Match[str] | None:
    """ "Our shop is called Nadel", "Firma: Elektro Meier"."""
    return CALLED.fullmatch(f"{fact.below}: {fact.text}" if fact.below else fact.text)


_VERSES = frozenset({"chorus", "verse", "refrain", "bridge", "lyrics", "poem"})  # what is quoted, and no name


def _hook(head: Head) -> list[Shot]:
    if not head.name:
        return []
    below = head.kicker or word_count(head.what) > _ABOVE
    kicker, subtitle = (head.kicker, head.what) if below else (head.what, "")
    return [Shot(Content(kicker=kicker, title=head.name, subtitle=subtitle), "hook")]


# --- body -------------------------------------------------------------------------------------------------------------


def _body(facts: Sequence[Fact], head: Head) -> list[Shot]:
    shots: list[Shot] = []
    for group in alike(with_codes(facts)):
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
    return [_announced(shot, head) for shot in _gathered(shots)]


def _gathered(shots: Sequence[Shot]) -> list[Shot]:
    """The scenes; where they are many, short lines that follow each other share one."""
    if len(shots) < _MANY:
        return list(shots)
    found: list[Shot] = []
    for short, run in groupby(shots, _is_line):
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
    return shot.kind == "statement" and alone and word_count(shot.content.title) <= _LINE


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
    called = [fact for fact in linked if fact.text and not RECEIVES.fullmatch(fact.text)]
    main = next(
        (fact for fact in called if any(_is_web(link) for link in fact.contacts)), (called or linked or contacts)[-1]
    )
    cta = "" if main in linked and main not in called else main.text
    cta = cta or next((fact.text for fact in contacts if not fact.contacts), "")
    others = [fact for fact in contacts if fact is not main and fact.text != cta]
    title = head.name if head.named and word_count(head.name) <= _HEADING else ""
    lines = [*filter(None, map(_reached, others)), *(fact.below for fact in contacts if fact.below)]
    same = [fact for fact in linked if fact is not main and fact.text == cta]
    contact = " · ".join(
        [_reached(main) if main not in called else " · ".join(main.contacts), *(" · ".join(f.contacts) for f in same)]
    )
    if linked and _RINGS.fullmatch(cta) and not any(map(_is_web, main.contacts)) and contact.count(" · ") == 0:
        cta, contact = f"{cta} {contact}", ""  # "Call 555-0142" is what to press
    content = Content(title=title, subtitle=" · ".join(lines), cta=cta, contact=contact if linked else "")
    return [Shot(content, "close", "close")]


_RINGS = re.compile(r"(?:call|ring|phone|text|dial)(?: us)?", re.IGNORECASE)


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
