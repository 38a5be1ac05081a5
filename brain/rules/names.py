"""What a brief's subject is called, and what it is: "our food app Zippi", "Bright Smile dental clinic". Pure text."""

from __future__ import annotations

import re

from brain.rules import content as words_of
from brain.rules.lexicon_brief import KIN, SELF
from brain.rules.lexicon_heads import OCCASION_OF, PURPOSE

# "Vidéo d'invitation pour le mariage de Camille et Hugo"
_INVITED = re.compile(
    r"(?P<kind>invitation|einladung|invitación|invito|convite)\s(?:for|to|pour|à|au|zur|zum|für|a|al|para|per)\s"
    r"(?:(?:the|le|la|die|der|das|el|il|o|unsere[rn]?|notre|nuestra?)\s|l['’])?(?=\S)",
    re.IGNORECASE,
)


# "Monique's retirement after 38 years at the library"
_SINCE = re.compile(
    r",?\s(?P<what>(?:after|nach|après|después de|tras|dopo|após|depois de)\s\S+\s"
    r"(?:years?|jahren?|ans|années|años|anni|anos)\b.*)",
    re.IGNORECASE,
)


PROMOTED = re.compile(r"の(?:紹介|宣伝|広告|告知|プロモーション)用?$")  # "「一番星」の宣伝", before the word for film


_QUOTED = re.compile(r"[\"“„«](?P<name>[^\"”“»]{2,80})[\"”“»]")
_CALLED = re.compile(r"(?P<what>.+?),? (?:called|named)\s+(?P<name>.+)", re.IGNORECASE)
_NAME_FIRST = re.compile(r"(?P<name>(?:[A-ZÀ-Ý0-9&][\w.'’&-]*\s?)+)\s(?P<what>(?:[a-zà-ý][\w'’-]*\s?){1,3})")
_NO_NAME = re.compile(r"['’]s?(?:\s|$)|\b(?:and|of|in|the|for|to|is|at|with|on)\b")
_NAME_LAST = re.compile(
    r"(?P<what>(?:[a-zà-ÿ][\w'’-]*\s){1,4})"
    r"(?P<name>(?:[A-ZÀ-Ý][\w.'’&-]*\s?(?:[A-Z0-9&][\w.'’&-]*\s?|(?:of|the|and|de|du|da|del|do)\s(?=[A-ZÀ-Ý]))*)"
    r"(?P<place>(?<=\s)(?:in|near|à|en|a|em)\s[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’-]+)?)?)"
)
_ENDS_OPEN = re.compile(
    r"\b(?:in|of|for|at|on|to|with|from|by|about|and|di|de|del|della|dell|du|da|do|des|von|per|para|pour)\s*$"
)


def name_and_what(subject: str, *, german: bool = False) -> tuple[str, str]:
    """A name and what it is: "Bright Smile dental clinic", "our food app Zippi", "my novel “The Salt Garden”". In
    `german` a capital makes no name."""
    subject = re.sub(r"^that\s+", "", PROMOTED.sub("", subject.strip(" \t\n,;:.!–—-")))
    quoted = _QUOTED.search(subject)
    if quoted:
        before = words_of.heading(bare_name(subject[: quoted.start()]))
        after = words_of.sentence(subject[quoted.end() :].strip(" ,"))
        return quoted["name"], " ".join(filter(None, (before, after[:1].lower() + after[1:] if before else after)))
    called = _CALLED.fullmatch(subject)
    if called:
        return called["name"], words_of.heading(bare_name(called["what"]))
    bare = bare_name(subject)
    if german and len(bare.split()) > 1:
        subject = bare  # "meine Schneiderei Nadelöhr": whose it is is no part of its name
    name_first = _NAME_FIRST.fullmatch(bare)
    if name_first and not _NO_NAME.search(f"{name_first['name'].strip()} {name_first['what']}"):
        return name_first["name"].strip(), words_of.sentence(name_first["what"])
    name_last = _NAME_LAST.fullmatch(bare)
    if name_last and not german and not _ENDS_OPEN.search(name_last["what"]):
        name, what = name_last["name"].strip(), name_last["what"].strip()
        name = name.removesuffix(name_last["place"] or "").strip()
        if not re.search(r"['’]s\b", name):
            what = "" if what.split()[-1].lower() in KIN else words_of.sentence(what)
            return name, " ".join(filter(None, (what, name_last["place"])))
    return (words_of.heading(subject, name=True) if len(subject.split()) <= 12 else words_of.sentence(subject)), ""


BEGINS = 60  # characters of a text by which its language shows


GERMAN = re.compile(
    r"\b(?:für|über|zum|zur|meine?[nrms]?|unsere?[nrms]?|eine?[nrms]?|der|die|das|den|dem)\s", re.IGNORECASE
)


_ARTICLES = re.compile(
    r"^(?!(?:our|my)\s[\w-]+['’]s?\s)(?:(?:the|a|an|my|our|your|new|zum|zur|la|el|le|il|der|die|das|dem|den|meine?[nrms]?|unsere?[nrms]?|eine?[nrms]?|una?|une"
    r"|mis?|nuestr[oa]s?|mi[oa]|nostr[oaie]|mon|ma|mes|notre|nos|minhas?|meus?|noss[oa]s?|uma?)\s+)+(?=\S)",
    re.IGNORECASE,
)


def bare_name(words: str) -> str:
    return _ARTICLES.sub("", words.strip())


def self_described(text: str) -> str:
    """ "I'm a dog trainer in Bristol": what the person is, without the words around it; "" for anything else."""
    found = SELF.match(text.strip())
    return words_of.heading(text.strip()[found.end() :].strip(" .!,")) if found else ""


def subject_of(words: str, *, german: bool) -> tuple[str, str, str]:
    """The kind of film, the name and what is said of it: "invitation pour le mariage de Camille", "Monique's retirement
    after 38 years at the library"."""
    words = PURPOSE.sub("", words, count=1) if PURPOSE.match(words) else words
    occasion = None if german else OCCASION_OF.fullmatch(words)
    if occasion and occasion["whose"] != occasion["whose"].lower():
        return (occasion["kind"], *name_and_what(occasion["whose"]))
    invited = _INVITED.match(words)
    words = words[invited.end() :] if invited else words
    since = _SINCE.search(words)
    name, what = name_and_what(words[: since.start()] if since else words, german=german)
    what = what or (words_of.sentence(since["what"]) if since else "")
    return invited["kind"] if invited else "", words_of.thanking(name), what
