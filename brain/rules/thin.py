"""The scenes of a film of which nothing but its subject is told: a line that makes curious, the subject, an invitation.

The words that are added claim nothing of it; they stand in the person's language where it is one that the rules know.
"""

from __future__ import annotations

import re

from brain.rules.fact import proper_name, tidy
from brain.rules.head import Head
from brain.rules.lexicon_brief import COUNTABLE, OCCASIONS
from brain.rules.passages import word_count
from brain.rules.shot import Shot
from tools.designs.addresses import site_of
from tools.schemas import Content

# By language: what makes curious, and what invites to ask on.
CURIOUS = {
    "en": "Have you heard?",
    "de": "Schon gehört?",
    "es": "¿Ya lo sabías?",
    "fr": "Vous connaissez ?",
    "it": "Lo sapevi?",
    "pt": "Já conhece?",
    "ja": "ご存じですか？",
    "zh": "您知道吗？",
}
MORE = {
    "en": "Find out more",
    "de": "Mehr erfahren",
    "es": "Más información",
    "fr": "En savoir plus",
    "it": "Scopri di più",
    "pt": "Saiba mais",
    "ja": "詳しくはこちら",
    "zh": "了解更多",
}
KNOWN = "Did you know?"
HIRES = "Looking for a job?"
MISSED = "Don't miss it!"
# The only words on the screen that are not the person's.
ADDED = frozenset(
    re.findall(
        r"[^\W_]+",
        " ".join(
            [
                *CURIOUS.values(),
                *MORE.values(),
                KNOWN,
                MISSED,
                "Step Happy birthday What is Have you heard of Looking for a an",
                HIRES,
            ]
        ).lower(),
    )
)
HIRING = re.compile(
    r"(?:(?:we['’]?re|we are|now|currently)\s)?(?:now\s|currently\s)?hiring\b|join our team\b|help wanted\b"
    r"|wir (?:stellen ein|suchen (?:dich|verstärkung|mitarbeiter))\b|estamos contratando\b|nous recrutons\b"
    r"|(?:stiamo assumendo|assumiamo)\b",
    re.IGNORECASE,
)
# What is taught, done or offered, for whom: "piano lessons for adults".
OFFERED = re.compile(
    r"(?:[\w'’-]+\s){0,3}(?:lessons?|class(?:es)?|courses?|training|tutoring|workshops?|coaching|walking|sitting|cleaning"
    r"|repairs?|rentals?|tours?|catering|unterricht|kurse?)(?:\s(?:for|in|at|near|für)\s[\w'’ -]{2,30})?",
    re.IGNORECASE,
)
_LONGEST_NAME = 5  # words that are asked for: "Have you heard of ...?"
_OWN = re.compile(
    r"(?:my|our|mis?|nuestr[oa]s?|meine?[nrms]?|unsere?[nrms]?|ma|mon|mes|notre|nos|minhas?|meus?|noss[oa]s?"
    r"|(?:la |il )?mi[ao]|(?:la |il )?nostr[ao])\s+(?=\S)",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(r"(?P<who>[A-ZÀ-Ý][\w-]*)['’]s?\s+(?:\w+\s)?birthday")
# "photosynthesis", "compound interest": what is asked for with "What is ...?".
_SUBJECT = re.compile(r"(?!\w+ing\s)\w(?:[a-zà-ÿ-]+\s?){1,3}(?<!s)")


def thin(head: Head, language: str) -> list[Shot]:
    """The scenes; `language` is that of the words that are added, "" for none: a film of pictures needs none."""
    more = {"cta": MORE[language]} if language in MORE else {}
    if site := site_of(head.name):
        return [Shot(Content(title=site), "hook"), Shot(Content(contact=head.name, **more), "close", "close")]
    name = _OWN.sub("", head.name)
    whole = head.name if language in {"", "en"} else tidy(name)  # "meinen Salon" is a case, no name
    whole = f"The {_small(name)}" if head.about and head.article == "the" else whole
    opening = Shot(Content(kicker=head.kicker or head.what, title=whole), "hook")
    if wish := _birthday(head, name):
        return [opening, Shot(Content(title=wish), "close", "close")]
    if name.lower().startswith("thank you"):
        return [opening]
    closing = Content(
        title=whole if head.about else tidy(name), subtitle=head.whom or (head.what if head.kicker else ""), **more
    )
    ending = [Shot(closing, "close", "close")] if more or closing.title != head.name else []
    asked = HIRES if language == "en" and HIRING.match(name) else _curious(head, name, language)
    return [*([Shot(Content(title=asked), "hook", "question")] if asked else []), opening, *ending]


def _birthday(head: Head, name: str) -> str:
    if found := _BIRTHDAY.search(head.name):
        return f"Happy birthday, {found['who']}!"
    return f"Happy birthday, {tidy(name)}!" if head.kicker == "Birthday" and word_count(name) <= 2 else ""


def _curious(head: Head, name: str, language: str) -> str:
    """The line that a film opens with: a question that those can answer for whom it is made."""
    if language != "en":
        return CURIOUS.get(language, "")
    small = _small(name)
    if head.about:
        article = "the " if head.article == "the" else ""
        plain = head.article != "my" and _SUBJECT.fullmatch(name) and " in " not in name
        return f"What is {article}{small}?" if plain else KNOWN
    last = name.split()[-1].lower() if name else ""
    if last in OCCASIONS:
        return MISSED
    named = head.named and not head.of_topic and proper_name(name) and (" " in name or not head.article)
    if named and word_count(name) <= _LONGEST_NAME:
        return f"Have you heard of {name}?"
    wanted = head.article in {"my", "a"} or last in COUNTABLE
    if not wanted or word_count(name) > _LONGEST_NAME or re.search(r"\s(?:for|in|at|of)\s", name):
        return CURIOUS["en"]
    if re.search(r"[^su]s$", last):
        return f"Looking for {small}?"
    return f"Looking for {'an' if small[0] in 'aeio' else 'a'} {small}?"


def _small(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"
