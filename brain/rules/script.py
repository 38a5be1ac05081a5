"""A brief's facts as the scenes of a film: hook, body, proof, call to action, in the time that there is.

What stands on the screen comes from the facts; `thin` adds the few words that do not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby

from brain.rules.content import heading
from brain.rules.facts import Fact, counting, counts, figure_item, item_of, proper_name, tidy, word_count
from brain.rules.heads import Head, name_and_what, self_described
from brain.rules.lexicon_brief import CALLED, DAY, DAYS, MONTHS, OF_ALL, RECEIVES
from brain.rules.shot import Shot
from brain.rules.thin import thin
from brain.rules.versus import sides_of
from tools.schemas import Content, Item
from tools.timing import spread

READING = 3.0  # words a second
LOOK = 1.0  # seconds to take a scene in before its words are read
SHORTEST = 2.0  # seconds
LONGEST = 6.0  # seconds that a scene is held where the person gave no length
DEFAULT = (12.0, 20.0)  # seconds of a film whose length nobody gave
MOST_SCENES = 12
_FEW_STEPS = 4
_HEADING = 9  # words that a close stands under
_NAME = 8  # words of a name that is said again beside a day
_LONG_LINES = 4  # words: where lines have as many on average, each is a scene
_LINES = 5  # of one list
_MANY = 5  # scenes between the first and the last, from which on short lines share one
_LINE = 6  # words
# A price and what it is for: "$9 a month", "€17/hour".
# What is paid once, and no plan among others.
_ENTRY = re.compile(
    r"(?:tickets?|entry|admission|entrance|prices?|fee|cover|eintritt|karten|entradas?|billets?)\b", re.IGNORECASE
)
_PER = re.compile(r"\S+(?:\s?(?:/|per|a|pro|par|al|por)\s?\w+)*")


def shots_of(head: Head, facts: Sequence[Fact], language: str = "en") -> list[Shot]:
    """The scenes that the facts make, in order; none when there is nothing to say. `language` is that of the words that
    are added where nothing is told, "" for none."""
    body = [fact for fact in facts if fact.kind != "contact"]
    contacts = [fact for fact in facts if fact.kind == "contact"]
    head, body = _opened(head, body)
    shots = [*_hook(head), *_body(body, head)]
    shots = [*shots, *_close(_headed(head, shots), contacts)] if contacts else _ended(shots, head)
    if not body and not contacts and head.name and head.film:
        shots = thin(head, language)
    return _without_repeats(shots)


def _headed(head: Head, shots: Sequence[Shot]) -> Head:
    """The head with the words under which a film closes: its name, else what its first scene says if it is short."""
    first = shots[0].content.title if shots else ""
    told = head.name or first
    if (head.name and head.named and word_count(head.name) <= 5) or word_count(told) > _HEADING or told.endswith("?"):
        return head
    return replace(head, name=told, named=True)


_QUOTED = re.compile(r"[\"“„«](?P<name>[^\"”“»]{2,40})[\"”“»]")


# --- hook -------------------------------------------------------------------------------------------------------------


def _opened(head: Head, body: list[Fact]) -> tuple[Head, list[Fact]]:
    """A text without a name of its own begins with its first fact; "our new espresso machine" says what the name is."""
    called = next((fact for fact in body[:2] if CALLED.fullmatch(fact.text)), None)
    if called and (found := CALLED.fullmatch(called.text)):
        rest = [fact for fact in body if fact is not called]
        what = re.sub(r"^(?:my|our)\s+", "", head.name, flags=re.IGNORECASE)
        return replace(head, name=found["name"], what=head.what or heading(what), of_topic=False), rest
    if not body:
        return head, body
    first = body[0]
    plain = first.kind in {"statement", "question"} and not first.below
    # "moving company ad: boxes, trucks, storage"
    enumerated = sum(fact.group == first.group for fact in body) > 2 and " " not in first.text
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
    if bare and plain and not first.full and first.text.lower().startswith(("our ", "a ", "an ", "the ", "my ")):
        return replace(head, what=heading(first.text)), body[1:]
    return head, body


def _hook(head: Head) -> list[Shot]:
    if not head.name:
        return []
    kicker, subtitle = (head.kicker, head.what) if head.kicker else (head.what, "")
    return [Shot(Content(kicker=kicker, title=head.name, subtitle=subtitle), "hook")]


# --- body -------------------------------------------------------------------------------------------------------------


def _body(facts: Sequence[Fact], head: Head) -> list[Shot]:
    shots: list[Shot] = []
    for group in _alike(_with_codes(facts)):
        for shot in _scenes(group):
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
        found += _lists("", items, "list")
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


def _alike(facts: Sequence[Fact]) -> Iterable[list[Fact]]:
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
_LISTED = frozenset({"statement", "figure"})


def _together(row: Sequence[Fact], fact: Fact) -> bool:
    last = row[-1]
    if fact.below or (last.below and (len(row) > 1 or last.kind not in _OCCASION)):
        return False
    if {last.kind, fact.kind} <= _OCCASION:
        return True
    if last.group != fact.group:
        return last.kind == fact.kind == "figure" and counts([*row, fact]) and fact.words <= 4
    # "Basic $9 a month, 1 project, email support" is one plan.
    listed = {last.kind, fact.kind} <= _LISTED or (
        row[0].kind == "price" and {fact.kind, *(f.kind for f in row[1:])} <= _LISTED
    )
    return (listed or last.kind == fact.kind == "price") and max(last.words, fact.words) <= 7


def _scenes(row: list[Fact]) -> list[Shot]:
    """The scenes of facts that belong together."""
    first = row[0]
    if first.kind in _OCCASION:
        return [_occasion(row)]
    if len(row) == 1:
        return _single(first)
    if counts(row):
        return _figures(row)
    prices = [fact for fact in row if fact.kind == "price"]
    if len(prices) == len(row):
        return [Shot(Content(items=tuple(item_of(fact) for fact in row)), "body", "prices")]
    name = first.text.partition(first.value)[0].strip() if prices else ""
    if (
        prices
        and proper_name(name)
        and not _ENTRY.match(name)
        and _PER.fullmatch(first.text.removeprefix(name).strip())
    ):
        amount = first.text.removeprefix(name).strip()
        held = ", ".join(fact.text for fact in row[1:])
        return [Shot(Content(items=(Item(label=name, value=amount, detail=held),)), "body", "plans")]
    kinds = [list(run) for _, run in groupby(row, counting)]
    if len(kinds) > 1 and all(len(run) > 1 or run[0].words >= _LONG_LINES for run in kinds):
        return [shot for run in kinds for shot in _scenes(run)]  # "5 km, 10 km, 2,300 runners, 38 helpers"
    sentences = sum(fact.words for fact in row) >= _LONG_LINES * len(row) and len(row) <= _LINES
    if len(row) > 2 and not sentences:
        return _lists("", tuple(item_of(fact) for fact in row), "list")
    runs = [list(run) for _, run in groupby(row, lambda fact: (counting(fact), fact.words < _LONG_LINES))]
    return list(chain(*map(_run, runs)))


def _run(run: list[Fact]) -> Iterable[Shot]:
    """Facts in a row that are all short, or all long."""
    if counts(run):
        return _figures(run)
    listed = len(run) > 2 and all(fact.words < _LONG_LINES for fact in run)
    return _lists("", tuple(item_of(fact) for fact in run), "list") if listed else chain(*map(_single, run))


def _figures(row: Sequence[Fact]) -> list[Shot]:
    return [Shot(Content(items=tuple(figure_item(fact) for fact in row)), "proof", "figures")]


# "Saturday June 7 from 2 to 5pm at Bounce World"
_HELD = re.compile(
    r"(?P<when>(?:\w+,\s)?[^,]*\d[^,]*?),?\s(?:at|in|im|en|au|à|a)\s(?P<where>(?:the\s)?[A-ZÀ-Ý][^\d,]{2,40})"
)


# "Drops on October 3rd", "Opens June 3"
_COMES = re.compile(
    rf"(?!(?:{DAYS}|{MONTHS})\b)(?P<verb>[^\W\d]+(?: out)?) "
    r"(?:(?:on|am|el|le) )?(?P<date>(?:\w+day,? )?\S*\d.*|\w+ \d.*)",
    re.I,
)


def _occasion(row: Sequence[Fact]) -> Shot:
    """When and where: opening hours as a list, else a day and its place."""
    items = tuple(item_of(fact) for fact in row)
    if len(row) > 1 and all(item.value for item in items):
        return Shot(Content(items=items), "body", "hours")
    if len(row) > 3:
        return Shot(Content(items=tuple(Item(label=fact.text) for fact in row)), "body", "hours")
    place = ", ".join(fact.text for fact in row if fact.kind == "where")
    times = [fact.text for fact in row if fact.kind == "when"]
    if times and not place and (held := _HELD.fullmatch(times[0])):
        times[0], place = held["when"], held["where"]
    if not times or not DAY.search(times[0]) or word_count(times[0]) > 8:
        # "Today only", an address: nothing that a calendar shows.
        title, *rest = [fact.text for fact in row]
        return Shot(Content(kicker=row[0].below, title=title, subtitle=" · ".join(rest)), "body", "when")
    told = _COMES.fullmatch(times[0])
    title, times[0] = (row[0].below or told["verb"], told["date"]) if told else (row[0].below, times[0])
    content = Content(title=title, date=times[0], subtitle=" · ".join(times[1:]), place=place)
    return Shot(content, "body", "when")


def _single(fact: Fact) -> list[Shot]:
    if fact.kind == "steps":
        return _steps(fact)
    if fact.kind == "list":
        return _lists(fact.text, fact.items, "list")
    if fact.kind == "versus":
        return [Shot(Content(columns=sides_of(fact.text) or (), items=fact.items), "proof", "versus")]
    if fact.kind == "quote":
        return [Shot(Content(quote=fact.text, author=fact.author), "proof", "quote")]
    if coupon := _COUPON.fullmatch(fact.text):
        return [Shot(Content(value=coupon["value"], title=tidy(coupon["what"]), cta=coupon["code"]), "body", "coupon")]
    if fact.value and fact.words <= 10:
        return [_valued(fact)]
    kind = {"offer": "offer", "question": "question"}.get(fact.kind, "statement")
    content = Content(kicker=fact.below, title=fact.text)
    return [Shot(content, "body", kind, spare=fact.kind == "statement" and fact.words > 8)]


_CODE = re.compile(
    r"(?:(?:use|with|enter|mit|con|avec|usa)\s)?(?:(?:the|dem|el|le)\s)?(?:(?:promo|discount|voucher)\s)?"
    r"(?:(?:gutschein|rabatt)?code|código|codice):?\s"
    r"(?P<code>[A-Z0-9-]*[A-Z0-9]{2})(?:\s(?:at checkout|online|today))?",
    re.IGNORECASE,
)


def _with_codes(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, a discount with the code that is told beside it."""
    found: list[Fact] = []
    for fact in facts:
        code = _CODE.fullmatch(fact.text)
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
    if _TORN.search(title):
        return Shot(Content(kicker=fact.below, title=fact.text), "body", "statement")  # "Grupos de 6 alumnos"
    title = _TELLING.sub("", title)
    amount, title = _at_least(title, fact.value)
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
_TORN = re.compile(
    r"\s(?:of|de|von|di|du|des|del|da|do|with|mit|con|avec|com|to|at|by|zu|the|a|an|our)$", re.IGNORECASE
)
# The verb or the particle before a number: "Entry is", "初回体験は".
_TELLING = re.compile(
    r"\s(?:is|are|costs?|ist|sind|kostet|kosten|es|son|cuesta|est|sont|coûte|è|sono|costa|é|são|custa)$|は$"
)


def _at_least(title: str, value: str) -> tuple[str, str]:
    """A price with the "from" before it, and what leads up to both."""
    least = _LEAST.search(title)
    return (f"{least['word']} {value}", title[: least.start()].strip()) if least else (value, title)


_PRICE = re.compile(r"[$€£¥₹円元]")
_PLANS = re.compile(r"\b(?:plans?|packages?|memberships?|tiers?|tarife?|pakete?|planes|abonnements?)\b", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".replace(" ", "|")
# A time of which there are several, each with its amount: a chart shows how it went.
_SERIES = re.compile(rf"(?:Q[1-4]|H[12]|(?:19|20)\d\d|(?:{_MONTHS})[a-z]*)(?:\s(?:19|20)\d\d)?", re.IGNORECASE)
_AMOUNT = re.compile(r"\d")
_DATED = re.compile(r"(?P<date>Q[1-4]|(?:19|20)\d\d)\s*[:–-]?\s+(?P<what>\S.*)")


def _lists(title: str, items: Sequence[Item], kind: str) -> list[Shot]:
    """A list, cut where it is too long for one scene."""
    if len(items) > 2 and all(_SERIES.fullmatch(item.label) and _AMOUNT.search(item.value) for item in items):
        return [Shot(Content(title=title, items=tuple(items)), "proof", "series")]
    if kind == "list" and len(items) > 1 and all(_PRICE.search(item.value) for item in items):
        kind = "plans" if _PLANS.search(title) else "prices"
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
    lines = [*(_reached(fact) for fact in others), *(fact.below for fact in contacts if fact.below)]
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
    if last is None or len(shots) < 3 or last.kind != "when" or last.content.date or last.content.kicker:
        return shots
    if not head.name or not head.named or word_count(head.name) > 5:
        return shots
    told = " · ".join(filter(None, (last.content.title, last.content.subtitle)))
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


def said_on(content: Content) -> str:
    """All words of a scene in reading order."""
    parts = []
    for field in Content.model_fields:
        value = getattr(content, field) if field != "logo" else ""
        if isinstance(value, str) and value:
            parts.append(value)
        elif field == "items":
            parts += [text for item in value for text in item.model_dump().values() if text]
        elif field == "columns":
            parts += value
    return " ".join(parts)


# --- time -------------------------------------------------------------------------------------------------------------


def reading_seconds(content: Content) -> float:
    """The seconds in which a scene's words are read: three a second, and one to take it in."""
    return max(SHORTEST, word_count(said_on(content)) / READING + LOOK)


def fitted(shots: Sequence[Shot], total: int | None, fps: int) -> tuple[list[Shot], list[int]]:
    """The scenes that there is time for, and their frames, which sum exactly to `total` where that is given. Where it
    is too short to read all, what may be left out is left out, and the rest shares it by what there is to read."""
    kept = _longer(shots, total, fps) if total else list(shots)
    most = total or round(DEFAULT[1] * fps)
    while len(kept) > 2 and sum(_needed(kept, fps)) > most and (spare := _longest_spare(kept)) is not None:
        kept.pop(spare)
    needed = _needed(kept, fps)
    if total is None:
        longest = round(LONGEST * fps) * len(kept)
        total = max(sum(needed), min(longest, max(round(DEFAULT[0] * fps), round(1.2 * sum(needed))), most))
    if len(kept) > total:
        kept = kept[:total]
        needed = needed[:total]
    if sum(needed) >= total:
        return kept, list(spread(needed, total))
    more = spread([round(need**0.5 * 10) for need in needed], total - sum(needed) + len(needed))
    return kept, [need + extra - 1 for need, extra in zip(needed, more, strict=True)]


def _longer(shots: Sequence[Shot], total: int, fps: int) -> list[Shot]:
    """In a long film lists are told line by line, and each way to get in touch has its own scene."""
    kept = list(shots)
    while len(kept) < MOST_SCENES and total > LONGEST * fps * len(kept):
        parted = next((at for at in range(len(kept) - 1, -1, -1) if len(_apart(kept[at])) > 1), None)
        if parted is None:
            break
        kept[parted : parted + 1] = _apart(kept[parted])
    return kept


def _apart(shot: Shot) -> list[Shot]:
    """The scenes that a scene can be cut into."""
    content = shot.content
    if shot.kind == "close" and content.subtitle and content.cta:
        first = content.model_copy(update={"subtitle": "", "cta": "", "contact": content.subtitle, "title": ""})
        return [
            Shot(Content(title=first.contact), "body", "statement"),
            replace(shot, content=content.model_copy(update={"subtitle": ""})),
        ]
    if shot.kind == "list" and 1 < len(content.items) <= 4 and not any(item.value for item in content.items):
        return [Shot(Content(kicker=content.title, title=item.label), "body", "statement") for item in content.items]
    return [shot]


def _needed(shots: Sequence[Shot], fps: int) -> list[int]:
    return [math.ceil(reading_seconds(shot.content) * fps) for shot in shots]


def _longest_spare(shots: Sequence[Shot]) -> int | None:
    spare = [at for at, shot in enumerate(shots) if shot.spare]
    return max(spare, key=lambda at: word_count(said_on(shots[at].content)), default=None)
