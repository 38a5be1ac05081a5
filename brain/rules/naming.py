"""Whose a film is, where its beginning does not say so: the name in an address, or the one that signs the brief."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brain.rules.fact import Fact, proper_name, tidy
from brain.rules.head import Head
from brain.rules.lexicon_brief import CALLS, DATE, HOMES
from brain.rules.lexicon_heads import ANNOUNCES, HOSTS, NO_SIGNATURE, NO_VERBS, PROPER, SIGNED_BY
from brain.rules.names import bare_name

_FEW_WORDS = 5  # of a name, or of what stands before one

_GENERAL = re.compile(
    r"(?:(?:presentation|introduction|presentación|présentation|presentazione|apresentação|vorstellung|video|vídeo|film)\s"
    r"(?:of|about|de|di|da|do|von|über|sobre|su)\s?)?(?:our|my|the|nuestr[oa]|mi|notre|mon|ma|nostr[oa]|noss[oa]|minha|meu"
    r"|unserer?|meiner?)\s(?:company|business|firm|studio|shop|team|empresa|negocio|entreprise|société|azienda|impresa"
    r"|firma|unternehmen|unternehmens|equipo|équipe)",
    re.IGNORECASE,
)


def named_by_address(head: Head, facts: list[Fact]) -> tuple[Head, list[Fact]]:
    """Where no name is told, the words that the address is made of are one: "IronWorks Gym", at ironworks.example."""
    general = _GENERAL.fullmatch(head.name) is not None
    if head.name and not general:
        return head, facts
    labels = {label for fact in facts for link in fact.contacts if (label := _label(link))}
    for fact in facts if labels else ():
        for found in re.finditer(PROPER, fact.text):
            words = found[0].split()
            ends = [n for n in range(1, len(words) + 1) if _letters("".join(words[:n])) in labels]
            if not ends or (len(words) == 1 and fact.words > 1 and CALLS.match(fact.text)):
                continue  # "Vote in the election", at vote.example
            name = " ".join(words)
            if ANNOUNCES.fullmatch(facts[0].text.strip(" !.:")):
                return replace(head, name="", by=name), facts  # "Hiring! Line cook at Casa Verde"
            if facts[0].full and facts[0].text.endswith("!") and facts[0].words < 4 and name not in facts[0].text:
                return replace(head, kicker=facts[0].text.rstrip("!"), name=name, named=True), _without(name, facts[1:])
            if fact is facts[0] and re.search(r"\s(?:at|@|bei|chez)$", fact.text[: found.start()].rstrip()):
                return replace(head, by=name), facts  # "Summer sale at Pebble & Pine furniture"
            if fact is facts[0] and (within := _named_in(head, name, fact.text)):
                return within, facts[1:]
            rest = [other for other in facts if other.text != name]
            place = next((o for o in rest if o.group == fact.group and fact.text == name and o.words < 3), None)
            what = place.text if place and place.kind in {"statement", "where"} else ""
            return replace(head, name=name, what=what, named=True), [o for o in rest if not what or o is not place]
    return (replace(head, name=""), facts) if general else (head, facts)


# "We built an AI notetaker called Murmur"
_CALLED = re.compile(r"(?:.{0,40}?\b(?:an?|the|our|my|eine?n?|une?|una)\s)?(?P<kind>.{3,40}) (?:called|named|namens)")


def _named_in(head: Head, name: str, text: str) -> Head | None:
    """ "Our startup Parcelly makes returns painless", "Product launch for Luma": what is said around the name."""
    before, _, after = text.partition(name)
    before, after = before.strip(), after.strip(" ,")
    kind = bare_name(before) if len(before.split()) <= _FEW_WORDS else before
    verb = after.split()[0] if after else ""
    if verb and re.fullmatch(r"[a-z]{3,}s", verb) and verb not in NO_VERBS and (not before or kind != before):
        kicker = "" if kind.lower() == before.lower() else tidy(kind)
        return replace(head, kicker=kicker, name=name, what=tidy(after), named=True)
    if not after and (by := re.fullmatch(r"(?P<what>\S.{3,40}?) (?P<with>with|mit|con|avec|com)", before)):
        return replace(head, name=tidy(by["what"]), what=tidy(f"{by['with']} {name}"), by=name, named=True)
    if not after and (called := _CALLED.fullmatch(before)):
        return replace(head, kicker=tidy(called["kind"]), name=name, named=True)
    if not after and len(before.split()) > _FEW_WORDS:
        return replace(head, name=tidy(text), by=name, named=True)  # "Journée portes ouvertes à l'école Allegro"
    if not after and (of := re.fullmatch(r"(?P<kind>\S.{2,40}) (?:for|of|by|from)", before)):
        return replace(head, kicker=tidy(of["kind"]), name=name, named=True)
    return None


def _label(link: str) -> str:
    """The name in an address: "ironworks" of "www.ironworks.example/join"."""
    found = re.match(r"(?:https?://)?(?:www\.)?(?:[\w.+-]+@)?(?P<label>[\w-]{4,30})\.[a-z]", link.lower())
    return _letters(found["label"]) if found and not found["label"].isdigit() else ""


def _letters(words: str) -> str:
    return re.sub(r"[^\w]|\b(?:and|und|y|et)\b|_", "", words.lower())


def _without(name: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts but one that says nothing but the name."""
    return [fact for fact in facts if fact.text != name]


_OURS = re.compile(r"(?:my|our) (?P<what>[a-z][\w'’ -]{2,40})", re.IGNORECASE)
_OURSELVES = re.compile(r"(?:our|we|wir|unsere?) ", re.IGNORECASE)
_PROPER = re.compile(r"[A-ZÀ-Ý][\w'’&.-]*(?: (?:&|and|of|the|[A-ZÀ-Ý][\w'’&.-]*))* [A-ZÀ-Ý][\w'’&.-]*")


_MADE_BY = re.compile(r"(?:by|from|von|par|de|di|por|with|mit|avec|con|com)\s", re.IGNORECASE)  # "By Helen Marsh"


def named_apart(head: Head, facts: list[Fact]) -> tuple[Head, list[Fact]]:
    """ "A video for my plumbing business. Drip Doctor. ...": what follows is its name; so is what signs the brief,
    behind the ways to get in touch."""
    common = not head.name or head.article in {"my", "a"} or head.of_topic
    own = _OURS.fullmatch(head.name)
    for at in [0, _signature(facts)] if common and len(facts) > 1 else []:
        fact, signs = facts[at], at > 0 and facts[at - 1].kind in {"contact", "when", "where"}
        stands = fact.kind == "where" and not at and head.name.lower() in HOMES  # "a listing, 48 Maple Avenue"
        named_so = fact.kind == "statement" and _PROPER.fullmatch(fact.text) and not _MADE_BY.match(fact.text)
        first = at == 0 and (own or head.article == "my" or stands)
        if fact.below or not (named_so or stands) or not (signs or first):
            continue
        if signs and not head.name and _OURSELVES.match(facts[0].text):
            return replace(head, by=fact.text), [other for other in facts if other is not fact]
        what = tidy(own["what"]) if own else head.name
        place = facts[at + 1].text if signs and at + 1 < len(facts) and facts[at + 1].kind == "statement" else ""
        named = replace(
            head, name=fact.text, kicker=head.kicker or what or place, of_topic=False, article="", named=True
        )
        return named, [other for other in facts if other is not fact and not (place and other.text == place)]
    return _signed(head, facts)


def _signed(head: Head, facts: list[Fact]) -> tuple[Head, list[Fact]]:
    """ "We are opening our second location. ... Northlight Coffee.": the name that stands alone at the end signs."""
    bodies = [fact for fact in facts if fact.kind != "contact"]
    while len(bodies) > 2 and bodies[-1].kind == "where" and bodies[-1].group == bodies[-2].group:
        bodies.pop()  # "Bäckerei Vogel, Marktplatz 4, Ulm"
    last = bodies[-1] if len(bodies) > 1 else None
    hosts = last is not None and last.below and HOSTS.fullmatch(last.below) is not None
    plain = last and last.kind == "statement" and (not last.below or hosts)
    alone = plain and last and [f.group for f in bodies].count(last.group) == 1
    named = head.name and (proper_name(head.name) or " " not in head.name) and not ANNOUNCES.fullmatch(head.name)
    if last is None or not alone or named or head.by:
        return head, facts
    by = SIGNED_BY.fullmatch(last.text)
    if by and by["all"]:
        return replace(head, by=by["all"]), facts  # "Thank you from everyone at Harbor Hope": said all the same
    signs = hosts or by or (_signs(last.text) and last.text in head.rest)
    name = by["by"] if by else last.text
    return (replace(head, by=name), [fact for fact in facts if fact is not last]) if signs else (head, facts)


def _signs(text: str) -> bool:
    words = text.split()
    capitals = 1 < len(words) <= _FEW_WORDS and _PROPER.fullmatch(text) is not None
    return capitals and words[0].lower() not in NO_SIGNATURE and not DATE.search(text)


def _signature(facts: Sequence[Fact]) -> int:
    """Where the name stands that closes a brief, before its place if that is told: "Müller Drogerie, Bonn"."""
    last = len(facts) - 1
    placed = last > 1 and facts[last].group == facts[last - 1].group and facts[last].words == 1
    placed = placed and proper_name(facts[last].text) and facts[last - 1].kind == "statement"
    addressed = last > 1 and facts[last].kind == "where" and facts[last].group == facts[last - 1].group
    signs = placed or addressed
    return last - 1 if signs and facts[last - 2].group != facts[last].group else last
