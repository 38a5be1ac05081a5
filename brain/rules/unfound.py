"""Scenes that are described and not there: "trim the dog scene to 2 seconds" in a film without a dog. No other scene is
meant by that, so it is asked back, whatever was wished for it."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.coloured import OF_SCENES, Coloured, begins, coloured_at, numbers_in
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_scenes import AFTER, BEFORE, BETWEEN, IDLE_ADJECTIVES
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scene_names import ONE, WITHIN
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.words import and_list

_NOUNS = word_set("scene scenes slide slides szene escena scène scena cena folie")
_PARTS = word_set("part parts section bit page shot")  # where what shall go is a whole one
_WAYS = word_set("in out up down from away off over across left right into upwards downwards")
_THE = word_set("the my our")
_LINKS = word_set("with about of where showing containing mentioning")
_PLAIN = IDLE_ADJECTIVES | word_set("""
    whole entire complete current selected same other others previous preceding following remaining old original copied
    new right wrong middle all both rest very only one two three four five six particular specific certain added
    """)
_LONGEST = 3  # words of a description before the noun


def unfound(request: Sequence[Token], reading: Reading) -> Step | None:
    """What is asked back where the request speaks of a scene that the film does not have, or has several of."""
    if not reading.scenes:
        return None
    if any(_equals(request, at) for at in range(1, len(request) - 1)) and _QUERY & {token.text for token in request}:
        return Step("clarify", unclear=(" ".join(token.text for token in request),))  # what is meant for a database
    verb = VERBS.at(request, 0)
    grave = verb is not None and verb.value in OF_SCENES
    tinted = any(begins(token) for token in request)
    for at in range(len(request)):
        found = coloured_at(request, at, reading) if tinted else None
        if found and (found.sure or grave):
            return Step("clarify", said=_which(found, numbers_in(found, reading)))
        if request[at].word in _NOUNS and (below := _below_one(request, at)):
            return Step("clarify", said=f"There is no scene {below}.")
        part = grave and request[at].word in _PARTS
        noun = (request[at].word in _NOUNS and not _glides(request, at)) or part or request[at].word in ONE
        if noun and (said := _not_there(request, at, reading)):
            return Step("clarify", said=said)
    return None


def _equals(request: Sequence[Token], at: int) -> bool:
    """ "id=3", where nothing before says that words follow: "make the title A=B"."""
    glued = (
        request[at].word == "="
        and request[at - 1].end == request[at].start
        and request[at].end == request[at + 1].start
    )
    return glued and not {token.word for token in request[:at]} & _WRITTEN


_WRITTEN = word_set("to : says saying say write add make put")
_QUERY = frozenset({"UPDATE", "SET", "OR", "AND", "SELECT", "WHERE", "FROM", "INSERT", "DROP"})


def _below_one(request: Sequence[Token], noun: int) -> str:
    """ "Scene -1": a number that no scene has, its sign set against it and apart from the noun."""
    row = request[noun : noun + 3]
    signed = len(row) == 3 and row[1].word in {"-", "–", "−"} and row[2].kind == "number"
    apart = signed and row[0].end < row[1].start and row[1].end == row[2].start
    return f"-{row[2].text}" if apart else ""


def _glides(request: Sequence[Token], at: int) -> bool:
    """ "Let the words slide in"."""
    return request[at].word == "slide" and at + 1 < len(request) and request[at + 1].word in _WAYS


def _which(found: Coloured, numbers: Sequence[int]) -> str:
    """What is said where no scene has the colour, or several do."""
    names = and_list([f"scene {number}" for number in numbers])
    several = f"Several scenes are {found.words}: {names}. Say which one you mean."
    return several if numbers else f"I see no {found.words} scene in this film."


def _not_there(request: Sequence[Token], noun: int, reading: Reading) -> str:
    """What is said where words describe a scene that is not in the film."""
    if not (_described_from(request, noun, reading) < noun or _described_behind(request, noun, reading, pointed=True)):
        return ""
    found = [*refs(request, reading, behind=WITHIN), *refs(request, reading, expected=True)]
    covering = [ref for ref in found if ref.start <= noun < ref.end]
    if any(ref.how != "it" or ref.end > noun + 1 for ref in covering):
        return ""
    start = _described_from(request, noun, reading) if not covering else noun
    behind = _described_behind(request, noun, reading, pointed=bool(covering))
    if (start == noun and not behind) or _comes_new(request, start, max(behind, noun + 1)):
        return ""
    words = " ".join(token.text for token in request[start : noun + 1])
    return "I see no such scene in this film." if behind or reading.foreign else f"I see no {words} in this film."


def _described_from(request: Sequence[Token], noun: int, reading: Reading) -> int:
    """Where the words begin that stand before the noun and describe it; the noun itself where none do."""
    start = noun
    while start > max(0, noun - _LONGEST) and _tells(request, start - 1):
        start -= 1
    if start == noun or request[noun].word in ONE:
        return noun
    before = request[start - 1].word if start else ""
    wordless = reading.foreign and not request[noun].text.isascii() and before not in {"a", "an", "another", "new"}
    return start if before in _THE or wordless else noun


def _tells(request: Sequence[Token], at: int) -> bool:
    """Whether the word describes: neither a place nor a number nor a word of no meaning."""
    token = request[at]
    plain = token.word in FUNCTION_WORDS or token.word in _PLAIN or VERBS.at(request, at) is not None
    return token.kind == "word" and not plain and not ordinal_at(request, at) and not count_at(request, at)


def _described_behind(request: Sequence[Token], noun: int, reading: Reading, *, pointed: bool) -> int:
    """Where a description behind the noun ends: "the slide about dogs", "la escena fea"; 0 where there is none."""
    if not noun or request[noun - 1].word not in _THE | {"that"} or noun + 1 >= len(request):
        return 0
    following = request[noun + 1]
    if following.word in _LINKS and noun + 2 < len(request) and request[noun + 2].kind in {"word", "quote"}:
        return noun + 3
    unknown = following.kind == "word" and following.text and following.word == following.text.lower()
    verb = VERBS.at(request, 0)
    moved = verb is not None and verb.value in OF_SCENES
    if pointed and reading.foreign and moved and unknown and _tells(request, noun + 1):
        return noun + 2
    return 0


def _comes_new(request: Sequence[Token], start: int, end: int) -> bool:
    """Whether the scene that is described is one to come: "add the contact scene", but not "add it after the contact
    scene"."""
    clause = next((at + 1 for at in range(start - 1, -1, -1) if request[at].kind == "mark"), 0)
    verb = VERBS.at(core(request[clause:]), 0)
    edge = start - (start > 0 and request[start - 1].word in _THE)
    sides = (found for table in (BEFORE, AFTER, BETWEEN) for found in table.all(request[:edge]))
    placed = any(found.end == edge for found in sides)
    if verb is None or placed:
        return end < len(request) and request[end].word == ":" and not placed  # "the team scene: Ann, Ben"
    made = verb.value == "make" and (end >= len(request) or request[end].word in {":", "with", "about", "that", ","})
    return verb.value in {"add", "show", "say"} or made
