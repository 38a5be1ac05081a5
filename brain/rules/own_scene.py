"""Facts told first and the wish for a scene behind them: "we open at seven, put that in a new scene", "the new menu
deserves its own slide after the prices"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brain.rules.add import add
from brain.rules.lexicon import FILLERS, FUNCTION_WORDS, VERBS
from brain.rules.lexicon_scenes import AROUND, SCENE_NOUNS
from brain.rules.numbers import frames_of, seconds_at
from brain.rules.phrases import Phrases, word_set
from brain.rules.places import place_in
from brain.rules.politeness import core
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading

_OWN = word_set("a an another new own extra separate additional further one")
_POINTS = word_set("that this it these those them all her him")
# What is asked of the facts: "put that in", "could go on", "should get".
_WISHES = word_set("""
    put make turn add include show say mention write create do get gets have has deserves deserve needs need wants want
    should could can would must goes go belongs be is becomes become give use place insert set work build let let's
    into in on as for from out of its own their his her maybe perhaps probably please pls somewhere right just also too
    so and then we i you it's that's short little quick small big with about it thing there now would like love her him
    them she he
    """)
_INCLUDES = word_set("add include mention put write show")
_BEHIND = word_set("too please pls in somewhere also as well to the film video it there thanks")
# Who told it is not on the scene: "Marlon just told me that ...".
_TOLD = Phrases.of(
    {
        True: """
            told me, told us, tells me, says that, said that, reminded me, reminded us, mentioned that, asked me to say,
            we should say, we should mention, should say that, should mention that, say that, mention that,
            we should probably say, should probably say, should probably mention, don't forget that, remember that,
            people should know, people need to know, customers should know, they should know, fun fact, by the way, btw,
            just so you know, note that
        """
    }
)
_SCENES = SCENE_NOUNS.words()
_JOINTS = frozenset({",", ";", "-", "–", "—", "so", ".", "!", "\n"})
_FEWEST = 2  # words that tell something


class _Wish(NamedTuple):
    """Where in a sentence the wish for a scene begins, and the tokens of it that say where and how long."""

    start: int
    kept: Sequence[Token]


def own_scene(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The scene that shall hold what the request tells; None where it tells nothing or wishes for no scene."""
    said = {token.word for token in request}
    if not (said & _SCENES or (said & _INCLUDES and said & _POINTS)) or VERBS.at(request, 0) is not None:
        return None
    wish = _wish(request, reading)
    if wish is None:
        return None
    facts = facts_of(request[: wish.start])
    if not any(SCENE_NOUNS.at(request, at) for at in range(wish.start, len(request))) and refs(facts, reading):
        return None  # "the intro is too long, put that at the end"
    if len(facts) < _FEWEST or all(token.kind == "mark" or token.word in FUNCTION_WORDS for token in facts):
        return None
    comma = [request[wish.start]._replace(kind="mark", word=",", text="", end=request[wish.start].start)]
    return add([*facts, *(comma if wish.kept else ()), *wish.kept], text, reading, loose=True)


def wishes_a_scene(sentence: Sequence[Token], reading: Reading) -> bool:
    """Whether a sentence says nothing but that there shall be a scene of what was told: "Make a slide for that."."""
    wish = _wish([sentence[0]._replace(kind="mark", word=","), *sentence], reading) if sentence else None
    return wish is not None and wish.start <= 1 and any(token.word in _POINTS for token in sentence)


def placing(sentence: Sequence[Token], reading: Reading) -> tuple[int | None, int | None]:
    """The place and the frames of a sentence that says nothing else about the scene just asked for: "Own slide, after
    the prices.", "goes before enjoy"."""
    kept = _wish_alone([*sentence, *_OWN_SCENE], reading) if len(sentence) < 16 else None
    if not kept:
        return None, None
    place = next((said for at in range(len(kept)) if (said := place_in(kept, at, reading))), None)
    time = next((told for at in range(len(kept)) if (told := seconds_at(kept, at, reading.fps))), None)
    return place.position if place else None, frames_of(time.value, reading.fps) if time else None


_OWN_SCENE = (Token("word", "", "own", 0, 0), Token("word", "", "slide", 0, 0))


def facts_of(row: Sequence[Token]) -> Sequence[Token]:
    """What is told, without who said so and the joint to what follows."""
    told = next((found for found in _TOLD.all(row) if found.start < 8), None)
    row = row[told.end :] if told else row
    while row and (row[0].kind == "mark" or row[0].word in {"that", "so", "and", "also"}):
        row = row[1:]
    while row and (row[-1].kind == "mark" or row[-1].word in {"so", "and", "that", "please", "which"}):
        row = row[:-1]
    return row


def _wish(request: Sequence[Token], reading: Reading) -> _Wish | None:
    """The clause at the end of the request that wishes for a scene of its own."""
    for start in (at + 1 for at in range(len(request) - 1) if request[at].word in _JOINTS):
        kept = _wish_alone(request[start:], reading)
        if kept is not None:
            return _Wish(start, kept)
    for at in range(_FEWEST, len(request)):  # "X deserves its own slide"
        subject = request[at].word in {"deserves", "should", "needs", "could", "deserve", "need", "must"}
        kept = _wish_alone(request[at:], reading) if subject else None
        if kept is not None:
            return _Wish(at, kept)
    return None


def _wish_alone(clause: Sequence[Token], reading: Reading) -> Sequence[Token] | None:
    """The place and length that a clause says which does nothing but wish for a scene; None for any other."""
    words = [token.word for token in core(clause) if token.kind != "mark"]
    closing = words[:2] if words[:1] != ["please"] else words[1:3]
    if len(closing) == 2 and closing[0] in _INCLUDES and closing[1] in _POINTS and set(words[2:]) <= _BEHIND | {","}:
        return ()
    puts = len(closing) == 2 and closing[0] in {"put", "add", "insert", "place", "slot"} and closing[1] in _POINTS
    noun, kept, at = False, list[Token](), 0
    while at < len(clause):
        token = clause[at]
        place, time = place_in(clause, at, reading), seconds_at(clause, at, reading.fps)
        scene = SCENE_NOUNS.at(clause, at)
        filler = FILLERS.at(clause, at)
        end = max((found.end for found in (place, time) if found), default=0)
        if scene and not end:
            before = {earlier.word for earlier in clause[max(0, at - 3) : at]}
            noun = noun or bool(before & _OWN and not before & {"this", "that"} - {"that"})
            if not noun:
                return None
            at = scene.end
        elif end:
            kept += [*clause[at:end]]
            at = end
        elif token.kind in {"mark"} or token.word in _WISHES | _OWN | _POINTS | AROUND or filler:
            at = filler.end if filler else at + 1
        else:
            return None
    return kept if noun or (puts and kept) else None
