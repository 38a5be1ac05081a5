"""Verbs and their particle that stand apart: "take the music out" is read as "take out the music"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_looks import DEGREES
from brain.rules.phrases import word_set
from brain.rules.tokens import Token

# Verb -> the particles that make another verb of it.
_PARTICLES = {
    "take": word_set("out away off"),
    "throw": word_set("out away"),
    "cut": word_set("out"),
    "leave": word_set("out"),
    "toss": word_set("out"),
    "strip": word_set("out"),
    "wipe": word_set("out"),
    "get": word_set("out"),
    "pull": word_set("out"),
    "kick": word_set("out"),
    "drop": word_set("out"),
    "chuck": word_set("out away"),
    "speed": word_set("up"),
    "slow": word_set("down"),
    "scale": word_set("up down"),
    "blow": word_set("up"),
    "tone": word_set("down"),
    "spice": word_set("up"),
    "jazz": word_set("up"),
    "clean": word_set("up"),
    "tidy": word_set("up"),
    "brighten": word_set("up"),
    "lighten": word_set("up"),
    "split": word_set("up"),
    "break": word_set("up"),
}
_BEHIND = word_set(
    "completely entirely altogether again please too more further then now of there here it the film video this movie"
)


def joined(request: Sequence[Token]) -> Sequence[Token]:
    """The request with the particle beside its verb, when it closes the clause and the verb begins it."""
    if len(request) > 2 and request[0].word == "drop" and request[1].word in {"shadow", "shadows", "cap"}:
        return request[1:]  # a thing, and no verb
    particles = _PARTICLES.get(request[0].word) if request else None
    if particles is None or len(request) < 3 or request[1].word in particles:
        return request
    end = next((at for at, token in enumerate(request) if token.kind == "mark" or token.word == "and"), len(request))
    last = next((at for at in range(end - 1, 1, -1) if request[at].word in particles), None)
    if last is None or not _closes(request, last + 1, end):
        return request
    # The particle takes no room in the message, so that what is between stays one stretch of it.
    beside = request[last]._replace(text="", start=request[0].end, end=request[0].end)
    return [request[0], beside, *request[1:last], *request[last + 1 :]]


def _closes(request: Sequence[Token], at: int, end: int) -> bool:
    while at < end:
        degree = DEGREES.at(request, at)
        if degree is None and request[at].word not in _BEHIND:
            return False
        at = degree.end if degree else at + 1
    return True
