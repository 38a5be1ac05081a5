"""Scenes that are not there yet, told by their number or their place: "scene 4: our prices" in a film of three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.add import add
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import NEW_SCENE
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import Found, word_set
from brain.rules.places import place_in
from brain.rules.politeness import core
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import AddScene


def further_scene(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Scene 4: our prices" in a film of three: the scene that is not there yet."""
    verb = VERBS.at(request, 0)
    adds = verb is not None and verb.value == "add"
    start = verb.end if verb and adds else 0
    noun = SCENE_NOUNS.at(request, start)
    count = count_at(request, noun.end) if noun else None
    article = start < len(request) and request[start].word in {"a", "the"}
    if count is None and (place := ordinal_at(request, start + article)):
        noun = SCENE_NOUNS.at(request, place.end)
        count = Found(place.value, noun.start, noun.end) if noun else None  # "third scene = ..."
    total = len(reading.scenes) + reading.created
    if count is None or not reading.scenes or not (count.value == total + 1 or (adds and 0 < count.value <= total)):
        return None
    label = count.end < len(request) and request[count.end].word in _LABELLING
    words = core(request[count.end + 1 :]) if label else ()
    step = add(words, text, reading, loose=True) if words else None
    op = step.ops[0] if step and len(step.ops) == 1 else None
    if step is None or not isinstance(op, AddScene) or not adds:
        return step
    return replace(step, ops=(op.model_copy(update={"position": count.value}),))


_LABELLING = word_set(": - – — shows should is will = with about called says saying")


def numbered_anew(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "New scene, scene 2, “...”": one more, and where."""
    comma = next((at for at, token in enumerate(request[:6]) if token.word == ","), 0)
    new = comma and NEW_SCENE.first(request[:comma]) is not None
    noun = SCENE_NOUNS.at(request, comma + 1) if new else None
    count = count_at(request, noun.end if noun else comma + 1 + (request[comma + 1].word == "number")) if new else None
    marked = noun is not None or (new and request[comma + 1].word == "number")
    if count is None or not marked or count.end >= len(request) or request[count.end].word not in {",", ":", "-", "–"}:
        return None
    step = add([*request[:comma], *request[count.end :]], text, reading)
    op = step.ops[0] if step and len(step.ops) == 1 else None
    return (
        replace(step, ops=(op.model_copy(update={"position": count.value}),))
        if step and isinstance(op, AddScene)
        else None
    )


_NEW_ONE = frozenset({"a", "new", "another", "one", "more", "scene", "slide", "page", "next"})


def placed_words(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Between rates and insurance: “No hidden fees”": a place, and the words of the scene that shall stand there."""
    start = 0
    while start < min(4, len(request)) and request[start].word in _NEW_ONE:
        start += 1  # "new one after this: Waffles, 2 years"
    request = request[start:]
    place = place_in(request, 0, reading) if reading.scenes and request else None
    if place is None or place.vague or request[place.end : place.end + 1] == [] or request[place.end].word != ":":
        return None
    step = add(request[place.end + 1 :], text, reading, loose=True) if place.end + 1 < len(request) else None
    op = step.ops[0] if step and step.kind == "add" and len(step.ops) == 1 else None
    if step is None or not isinstance(op, AddScene):
        return None
    return replace(step, ops=(op.model_copy(update={"position": place.position}),))
