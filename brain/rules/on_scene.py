"""Things that are wanted on a scene that is there: "we need a map on the tickets scene", "could we see a dog running
across the second slide". Whatever it is, it is no scene of its own."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.as_said import as_said
from brain.rules.elements import added_element
from brain.rules.freely import freely
from brain.rules.lengths import speaks_of_new_scene
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AFTER, BEFORE, POSITIONS, SCENE_NOUNS
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
    return _onto_scene(request, text, reading) or _placed(request, text, reading)


def _placed(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "We need a map on the tickets scene", whatever stands behind."""
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


def _onto_scene(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Add +31% to the customers slide": something for a scene that is there."""
    verb = VERBS.at(request, 0)
    at = next((i for i, t in enumerate(request) if i > 1 and t.word in {"to", "on", "onto", "into"}), None)
    if verb and at is None and request[verb.end : verb.end + 1] and request[verb.end].kind == "quote":
        # "add “21+” in the corner of the music scene"
        placing = (i for i, t in enumerate(request) if i > verb.end and t.word in {"in", "of", "at"})
        at = next((i for i in placing if (r := ref_at(request, i + 1, reading)) and r.end == len(request)), None)
    if verb and verb.value in {"add", "put"} and _beside_element(request, verb.end, reading):
        return added_element(request, text, reading) or freely(request, text, reading)
    puts = verb is not None and at is not None and verb.value in {"add", "put"}
    definite = puts and at is not None and at + 1 < len(request) and request[at + 1].word in {"the", "my", "our"}
    quoted = at is not None and request[at - 1].kind == "quote"
    ref = ref_at(request, at + 1, reading, expected=definite or quoted) if puts and at is not None else None
    if (
        puts
        and at is not None
        and [t.word for t in request[at + 1 :]] in (["it"], ["that"], ["this"])
        and reading.scenes
    ):
        ref = Ref((reading.default_scene(),), "this", at + 1, at + 2) if request[at - 1].kind == "quote" else None
    if ref is None or verb is None or at is None or ref.end < len(request) or len(ref.numbers) != 1:
        return None
    thing = request[verb.end : at]
    if (
        ref.how not in {"number", "name", "place", "this", "content"}
        or not thing
        or speaks_of_new_scene(thing, reading)
    ):
        return None
    if any(SCENE_NOUNS.at(thing, i) for i in range(len(thing))):
        return None
    return added_element(request, text, reading) or freely(request, text, reading)


_BESIDE = word_set("next over behind under above below beside around underneath across beneath")


def _beside_element(request: Sequence[Token], start: int, reading: Reading) -> bool:
    """ "Put a red X over the number": what stands beside something on a scene is no scene of its own."""
    for at in range(start + 1, len(request) - 1):
        side = BEFORE.at(request, at) or AFTER.at(request, at)
        if (
            side
            and request[side.end : side.end + 1]
            and request[side.end].word in {"the", "my", "our", "every", "each"}
        ):
            element = ELEMENT_NOUNS.at(request, side.end + 1)
            named = ref_at(request, side.end, reading, expected=True)
            if (
                element
                and not named
                and not SCENE_NOUNS.first(request[start:])
                and element.value not in {"text", "title"}
            ):
                return True  # "add https:// in front of the url"
        if request[at].word in _BESIDE and not SCENE_NOUNS.first(request[start:at]):
            noun = at + 1 + (request[at].word == "next" and request[at + 1].word == "to")
            noun += noun < len(request) and request[noun].word in {"the", "my", "our"}
            element = ELEMENT_NOUNS.at(request, noun)
            if element is not None and not SCENE_NOUNS.at(request, element.end):
                return True
            if request[noun].word in {"each", "every"} and noun + 2 == len(request):
                return True  # "behind each class"
            if _figure_shown(request[noun:], reading):
                return True
    return False


def _figure_shown(words: Sequence[Token], reading: Reading) -> bool:
    """ "Next to 20 minutes": words with a figure that stand on a scene."""
    said = {stem(token.word) for token in words}
    figure = any(token.kind == "number" for token in words[:1])
    return figure and any(said <= view.said_words for view in reading.scenes)
