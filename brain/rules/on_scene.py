"""Things that are wanted on a scene that is there: "we need a map on the tickets scene", "could we see a dog running
across the second slide". Whatever it is, it is no scene of its own."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.as_said import as_said
from brain.rules.elements import added_element
from brain.rules.freely import freely
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_scenes import POSITIONS, SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem

_BRINGS = frozenset({"add", "put", "show"})
_THERE = word_set("the this that it its everything all both every each")
# Between a thing and the scene that it is on.
_ON = word_set("on onto in into to across over through throughout inside within around behind under")
# What may follow the scene and says nothing of another place.
_BEHIND = frozenset({":", ",", ".", "!", "?", "-", "–", "—", "("})
_CONTENT = word_set("about for saying says reading showing explaining with")
_WHOLE_NAME = word_set("on onto in into")


def placed_on_scene(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The edit of the scene that the request puts something on; None where it names no such scene."""
    verb = VERBS.at(request, 0)
    if verb is None or verb.value not in _BRINGS or not reading.scenes:
        return None
    found = _scene_behind(request, verb.end, reading)
    if found is None:
        return None
    at, ref = found
    thing = request[verb.end : at]
    if verb.value != "add" and thing and thing[0].word in _THERE:
        return None  # "put the title in red in scene 3"
    if not thing or any(SCENE_NOUNS.at(thing, i) for i in range(len(thing))) or reading.scene(ref.numbers[0]) is None:
        return None
    if any(token.word in _CONTENT or token.word == ":" for token in thing) or _is_film(thing):
        return None
    return added_element(request, text, reading) or freely(request, text, reading) or as_said(request, text, reading)


def _scene_behind(request: Sequence[Token], start: int, reading: Reading) -> tuple[int, Ref] | None:
    """The scene that something is put on, and where the word before it stands."""
    for at in range(start + 1, len(request) - 1):
        if request[at].word not in _ON or POSITIONS.at(request, at):
            continue
        whole = request[at].word in _WHOLE_NAME
        ref = ref_at(request, at + 1, reading, expected=whole)
        ends = ref is not None and (ref.end == len(request) or request[ref.end].word in _BEHIND)
        if ref and ends and len(ref.numbers) == 1 and _is_there(ref, request, reading):
            return at, ref
    return None


def _is_there(ref: Ref, request: Sequence[Token], reading: Reading) -> bool:
    """Whether a scene is surely spoken of: with a noun for scenes, or by all words of its name."""
    if ref.how not in {"number", "name", "place", "content", "this"}:
        return False
    if any(SCENE_NOUNS.at(request, at) for at in range(ref.start, ref.end)):
        return True
    view = reading.scene(ref.numbers[0])
    said = {stem(token.word) for token in request[ref.start : ref.end]}
    return ref.how == "name" and view is not None and set(view.name_words) <= said


def _is_film(thing: Sequence[Token]) -> bool:
    return thing[-1].word in {"video", "film", "movie", "promo", "trailer", "ad", "clip"}
