"""The first scene of a film: what of a brief's beginning stands there, and under which name the film closes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brain.rules.content import heading
from brain.rules.fact import Fact, proper_name, tidy
from brain.rules.head import Head
from brain.rules.lexicon_brief import CALLED, COUNTABLE, DAY, KIN, LABELS
from brain.rules.lexicon_heads import (
    ANNOUNCES,
    ARTICLES,
    AT_WHOSE,
    GOES_ON,
    HIRES,
    HIRES_AT,
    KIND_AND_NAME,
    KIND_DOES,
    LED_IN,
    MAKER,
    NEEDS,
    NO_HEADS,
    NO_VERBS,
    QUOTED,
    SEEKS,
    TEACHES,
    VERSES,
)
from brain.rules.names import name_and_what, self_described
from brain.rules.passages import word_count
from brain.rules.shot import Shot
from tools.schemas import Content

HEADING = 9  # words that a close stands under
_NAME = 8  # words of a name that is said again beside a day
_TITLE = 12  # words of a sentence that is announced
_ABOVE = 4  # words that stand above a name: more go below it


def wanted(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """ "We're looking for a pastry chef for our cafe Sweet Fig": a film opens with who is looked for, and ends with the
    name."""
    first = body[0] if body else None
    if first is None or head.film or first.kind != "statement" or not SEEKS.match(first.text):
        return head, body
    employer = (
        rf",?\s(?:for|at|to join)\s(?:(?:our|the|my)\s)?(?P<kind>(?:\w+\s){{0,2}}){re.escape(head.name)}\b(?P<place>.*)"
    )
    found = re.search(employer, first.text) if head.name else None
    name = first.text[: found.start()] if found else first.text
    what = heading(f"{found['kind']}{found['place'].strip()}") if found else head.what
    return replace(head, kicker=head.name, name=name, what=what), body[1:]


def headed(head: Head, shots: Sequence[Shot]) -> Head:
    """The head with the words under which a film closes: its name, else what its first scene says if it is short."""
    first = shots[0].content.title if shots else ""
    told = head.name or first
    if head.by:
        return replace(head, name=head.by, named=True)
    if told.lower() in NO_HEADS:
        return replace(head, name="", named=False)  # "Before: 3 hours a week. After: 10 minutes."
    if head.kicker and SEEKS.match(told):
        return replace(head, name=head.kicker, named=True)
    if hires := HIRES_AT.fullmatch(told):
        return replace(head, name=hires["name"], named=True)
    if (head.name and head.named and word_count(head.name) <= 5) or word_count(told) > HEADING or told.endswith("?"):
        return head
    return replace(head, name=told, named=True)


def named_within(head: Head) -> Head:
    """ "Dog grooming salon Fluffy Paws in Leeds", "App Sprout helps you ...": the name, and what is said of it."""
    if head.kicker or head.what or not head.name:
        return head
    if (found := KIND_DOES.fullmatch(head.name)) and (found["does"] or "").split(" ")[0] not in NO_VERBS:
        kind, what = found["what"] or found["kind"], tidy(found["does"] or found["is"])
        return replace(head, kicker=heading(kind), name=found["name"], what=what, named=True)
    if found := GOES_ON.fullmatch(head.name):
        return replace(head, kicker=heading(found["what"]), name=found["name"], what=heading(found["more"]), named=True)
    if found := LED_IN.fullmatch(head.name):
        return replace(head, name=found["said"], what=heading(found["lead"]), by=head.by or found["by"])
    found = KIND_AND_NAME.fullmatch(head.name)
    if found is None or not found["what"][:2].strip():
        return head
    return replace(head, name=found["name"], what=heading(found["what"] + (found["place"] or "")), named=True)


def announced(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """ "Hiring! Line cook at Casa Verde in Leeds", "Lost dog!! Biscuit, a terrier": what the message is stands above
    what is told first, and what that is below."""
    lone = not (head.kicker and head.name) and not head.what
    told = [*([] if head.name or head.kicker else [body[0].text]), head.name, head.kicker] if body and lone else []
    label = next((words.strip(" !.:") for words in told if words), "")
    rest = body[0 if head.name or head.kicker else 1 :]
    if not ANNOUNCES.fullmatch(label) or not rest or rest[0].kind != "statement" or rest[0].below:
        return head, body
    first, *rest = rest
    near = rest[0] if rest and rest[0].group == first.group else None
    beside = near if near and near.kind in {"statement", "where"} else None
    needed = NEEDS.match(first.text)
    named = needed or (proper_name(first.text) and first.text in head.rest)
    above = replace(head, kicker=heading(label), named=True)
    first = replace(first, text=tidy(first.text[needed.end() :])) if needed else first
    job = AT_WHOSE.fullmatch(first.text)
    if job and (not job["for"] or needed or HIRES.search(label)):
        place = job["place"] or (beside.text if beside and beside.words < 3 and proper_name(beside.text) else "")
        what = ", ".join(filter(None, (job["by"], place)))
        told_so = replace(above, name=heading(job["what"]), what=what, by=job["by"])
        return told_so, rest[1 if place and not job["place"] else 0 :]
    if near and max(first.words - 1, near.words) < 3 and not named:
        return head, body  # "We are hiring: welder, electrician"
    if led := LED_IN.fullmatch(first.text):
        return replace(above, name=led["said"], what=heading(led["lead"]), by=head.by or led["by"]), rest
    if first.words > _TITLE:
        return replace(head, kicker="", name=head.name or label, named=False), [first, *rest]
    kind = beside if beside and not beside.below and _says_kind(beside, named=bool(named)) else None
    return replace(above, name=_said_of(first.text), what=_said_of(kind.text) if kind else ""), rest[1 if kind else 0 :]


def _kind_of(fact: Fact, named: Fact) -> bool:
    """ "The Lantern Thief, a fantasy novel": whether the second says what the first is."""
    return fact.group == named.group and fact.kind == "statement" and fact.text.lower().startswith(_KINDS)


def _said_of(text: str) -> str:
    """What a thing is: above its name without an article, below it as it was told."""
    return heading(text) if word_count(text) <= _ABOVE else text


def _says_kind(fact: Fact, *, named: bool) -> bool:
    """ "..., a small brown terrier", "Bella, brown labrador": what the `named` is."""
    return fact.text.lower().startswith(_KINDS) or (named and fact.words <= _ABOVE and fact.kind == "statement")


_KINDS = tuple(f"{article} " for article in ARTICLES)


def opened(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """A text without a name of its own begins with its first fact; "our new espresso machine" says what the name is."""
    apart = (
        (head.kicker or (head.what and " " in head.name)) and proper_name(head.name) and head.name.lower() not in VERSES
    )
    called = None if apart else next((fact for fact in body if _called(fact)), None)
    if called and (found := _called(called)):
        behind = [replace(called, text=heading(found["more"]))] if found["more"] else []
        at = body.index(called)
        rest = [*body[:at], *behind, *body[at + 1 :]]
        what = re.sub(r"^(?:my|our)\s+", "", head.name, flags=re.IGNORECASE)
        what = "" if what.lower() in VERSES | KIN else what
        if MAKER.match(f"{called.below}: {called.text}" if called.below else called.text) and not _is_kind(what):
            return replace(head, by=found["name"]), rest  # "Explain our refund policy: ... Brand is Nordkind"
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
    if labelled and plain and first.full and first.group == 0 and TEACHES.match(first.text) and first.words <= _NAME:
        return replace(head, kicker=head.name, name=first.text), body[1:]
    if head.of_topic and plain and first.full and TEACHES.match(first.text) and first.words <= _NAME:
        return replace(head, kicker=head.name, name=first.text, of_topic=False), body[1:]
    if head.of_topic and plain and not enumerated and proper_name(first.text):
        # "Luxury watch ad. Aurelius Chronograph."
        more = [fact.text for fact in body[1:2] if fact.group == first.group and proper_name(fact.text)]
        named = replace(head, kicker=head.name, name=", ".join([first.text, *more]), of_topic=False)
        return named, body[1 + len(more) :]
    if not head.name and plain and re.search(r"[\"“„«]", first.text):
        name, what = name_and_what(first.text)
        return replace(head, name=name, what=what), body[1:]
    if not head.name and first.kind in {"when", "where"} and (said := QUOTED.search(first.text)):
        return replace(head, name=said["name"]), [replace(first, kind="statement"), *body[1:]]
    if not head.name and first.kind == "when" and first.below:
        return replace(head, name=first.below, named=False), [replace(first, below=""), *body[1:]]
    if not head.name and plain and proper_name(first.text) and len(body) > 1 and _kind_of(body[1], first):
        return replace(head, name=first.text, what=_said_of(body[1].text)), body[2:]
    if not head.name and plain and (first.words <= 9 or KIND_DOES.fullmatch(first.text)):
        own = self_described(first.text) or (heading(first.text) if first.text.lower().startswith("a ") else first.text)
        return replace(head, name=own, named=proper_name(own)), body[1:]
    apposed = head.name and not head.what and proper_name(head.name) and not first.full
    bare = head.name and not head.what and (not head.kicker or apposed)
    if (
        bare
        and plain
        and (not first.full or (first.words <= _ABOVE and first.text.lower().startswith(("a ", "an "))))
        and first.text.lower().startswith(("our ", "a ", "an ", "the ", "my "))
    ):
        return replace(head, what=_said_of(first.text)), body[1:]
    return head, body


def _is_kind(what: str) -> bool:
    """Whether it says what the called is, as "bakery" does."""
    return not what or what.split()[-1].lower() in COUNTABLE


def _called(fact: Fact) -> re.Match[str] | None:
    """ "Our shop is called Nadel", "Firma: Elektro Meier"."""
    return CALLED.fullmatch(f"{fact.below}: {fact.text}" if fact.below else fact.text)


def _above(head: Head) -> str:
    return "" if head.by in head.name else head.by


def hook(head: Head) -> list[Shot]:
    if not head.name:
        return []
    below = head.kicker or word_count(head.what) > _ABOVE
    kicker, subtitle = (head.kicker, head.what) if below else (head.what or _above(head), "")
    return [Shot(Content(kicker=kicker, title=head.name, subtitle=subtitle), "hook")]
