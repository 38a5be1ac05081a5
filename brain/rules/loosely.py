"""What shall be done with whole scenes, however the sentence is built: scenes, where they shall go or that they shall
go, and nothing else. "Couldn't the card come before savings?", "do we really need the music one?", "i only want to keep
the dashboard"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lengths import speaks_of_new_scene
from brain.rules.lexicon import FILLERS, FUNCTION_WORDS, TRAILERS, VERBS
from brain.rules.lexicon_loosely import DIRECTIONS, GOING, IDLE, NEEDLESS, ONLY, STAYING, TOGETHER
from brain.rules.move import moved, place_at, shifted
from brain.rules.numbers import ordinal_at
from brain.rules.places import Place, about_scene, place_in
from brain.rules.scene_names import Ref
from brain.rules.scenes import numbers_of, ref_at
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.schemas import DeleteScene, MoveScene

_NAMED = frozenset({"name", "number", "place", "content", "this", "it"})
_ON_FRAME = frozenset({"top", "bottom", "left", "right", "corner", "middle", "center", "centre"})
_OF_LOOKS = frozenset({"edit", "replace", "say", "rename", "grow", "shrink", "scale", "center"})
_NEW = frozenset({"a", "an", "another", "one"})  # "one about line 15 after that" is wanted, and not there yet
_LONGEST = 30  # tokens: what is longer says more than that


def loosely(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that a sentence asks for in which only scenes and what becomes of them are told; None for any other."""
    if not reading.scenes or not 1 < len(tokens) <= _LONGEST or tokens[0].word in _NEW:
        return None
    if any(token.kind in {"quote", "color"} or token.word == ":" for token in tokens):
        return None
    return _placed(tokens, reading) or _needless(tokens, reading) or _kept_only(tokens, reading)


def _subjects(tokens: Sequence[Token], reading: Reading, taken: set[int]) -> list[Ref]:
    """The scenes that are spoken of outside of the tokens taken."""
    found: list[Ref] = []
    at = 0
    while at < len(tokens):
        ref = None if at in taken else ref_at(tokens, at, reading, expected=True)
        bare = ref is not None and ref.how == "number" and not all(n in reading.order for n in ref.numbers)
        told = (
            ref is not None
            and not bare
            and ref.numbers
            and ref.how in _NAMED
            and not taken & set(range(ref.start, ref.end))
        )
        if ref is not None and told and not (ref.how == "it" and found):
            found.append(ref)
            at = ref.end
        else:
            at += 1
    named = [ref for ref in found if ref.how not in {"it", "this"}]
    return named or found or _shown(tokens, reading, taken)


def _shown(tokens: Sequence[Token], reading: Reading, taken: set[int]) -> list[Ref]:
    """ "The patient quote": a scene by what only it shows."""
    start = next((at for at, token in enumerate(tokens) if token.word in _ARTICLES and at not in taken), None)
    if start is None:
        return []
    end = start + 1
    while end < len(tokens) and end not in taken and tokens[end].word not in _IDLE:
        end += 1
    for first in range(start + 1, end):
        if number := about_scene(tokens[first:end], reading):
            return [Ref((number,), "content", start, end)]
    return []


_ARTICLES = frozenset({"the", "our", "my"})
_IDLE = FUNCTION_WORDS | GOING


def _says_more(tokens: Sequence[Token], taken: set[int]) -> bool:
    """Whether anything is told besides."""
    known = set(taken)
    for at in range(len(tokens)):
        for table in (FILLERS, TRAILERS, IDLE):
            if found := table.at(tokens, at):
                known.update(range(found.start, found.end))
    return any(at not in known and token.kind != "mark" and token.word not in _IDLE for at, token in enumerate(tokens))


def _covered(tokens: Sequence[Token], reading: Reading, found: Sequence[Ref]) -> set[int]:
    """The tokens of the scenes, with an adjective before them and what they show behind them: "the patient quote", "the
    emergency number"."""
    known = {at for ref in found for at in range(ref.start, ref.end)}
    on_frame = any(token.word in _ON_FRAME for token in tokens)
    for ref in found:
        described = ref.start > 1 and tokens[ref.start - 1].kind == "word"
        if described and tokens[ref.start - 2].word in {"the", "our", "my", "that", "this"}:
            known.add(ref.start - 1)
        view = reading.scene(ref.numbers[0]) if ref.how == "name" else None
        if view and not on_frame and ref.end < len(tokens) and stem(tokens[ref.end].word) in view.said_words:
            known.add(ref.end)
    return known


def _placed(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Shouldn't the card come before savings?", "the quote can move up one"."""
    verb = VERBS.at(tokens, 0)
    if verb and verb.value in _OF_LOOKS and tokens[0].word not in {"have", "let", "keep"}:
        return None  # "change the opening hours to 8 to 20"
    if speaks_of_new_scene(tokens, reading):
        return None  # "need a slide that says welcome, right after services"
    for at in range(len(tokens)):
        place = place_at(tokens, at, reading) if ordinal_at(tokens, at) else place_in(tokens, at, reading)
        if place is None or (place.vague and not any(token.word in GOING for token in tokens[:at])):
            continue
        taken = set(range(at, place.end))
        if any(token.word == "each" for token in tokens[at : place.end]):
            continue  # "two cards next to each other"
        found = _subjects(tokens, reading, taken)
        if (
            not found
            or place.beside in numbers_of(found)
            or _says_more(tokens, taken | _covered(tokens, reading, found))
        ):
            continue
        if found[0].how == "it" and (reading.element or not any(token.word in GOING for token in tokens)):
            return None
        step = moved(found[0]._replace(numbers=tuple(numbers_of(found))), place, reading)
        return step if step and not _there_already(step, reading) else None
    return _shifted(tokens, reading) or _side_by_side(tokens, reading) or _straight_from(tokens, reading)


def _there_already(step: Step, reading: Reading) -> bool:
    """ "Call now should stay the last scene": nothing is moved by that."""
    return all(isinstance(op, MoveScene) and reading.place(op.scene) == op.position for op in step.ops)


def _shifted(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Is there a way to have the prices earlier?"."""
    way = DIRECTIONS.first(tokens)
    if way is None or not any(token.word in GOING for token in tokens):
        return None
    taken = set(range(way.start, len(tokens)))
    found = _subjects(tokens, reading, taken)
    if len(found) != 1 or _says_more(tokens, set(range(way.start, way.end)) | _covered(tokens, reading, found)):
        return None
    return shifted(found[0], tokens[way.start :], reading)


def _side_by_side(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Scenes 2 and 4 should come one after the other"."""
    beside = TOGETHER.first(tokens)
    taken = set(range(beside.start, beside.end)) if beside else set()
    found = _subjects(tokens, reading, taken) if beside else []
    numbers = numbers_of(found)
    verb = VERBS.at(tokens, 0)
    if (
        len(numbers) != 2
        or (verb and verb.value in {"make", "edit"})
        or _says_more(tokens, taken | _covered(tokens, reading, found))
    ):
        return None
    first, second = sorted(numbers, key=reading.place)
    place = Place(reading.place(first) + 1, len(tokens), beside=first, side=1)
    ref = found[0]._replace(numbers=(second,))
    return moved(ref, place, reading) if reading.place(second) > reading.place(first) + 1 else None


def _straight_from(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Can we go straight from the outside to the garden?"."""
    at = next((i for i, token in enumerate(tokens) if token.word == "from"), None)
    going = at is not None and any(token.word in GOING | {"jump", "cut", "straight"} for token in tokens[:at])
    first = ref_at(tokens, at + 1, reading, expected=True) if going and at is not None else None
    to = first.end if first and first.end < len(tokens) and tokens[first.end].word in {"to", "into"} else 0
    second = ref_at(tokens, to + 1, reading, expected=True) if to else None
    if first is None or second is None or at is None or len(first.numbers) != 1 or len(second.numbers) != 1:
        return None
    if _says_more(tokens, {at, to} | _covered(tokens, reading, [first, second])) or first.numbers == second.numbers:
        return None
    place = Place(reading.place(first.numbers[0]) + 1, len(tokens), beside=first.numbers[0], side=1)
    step = moved(second, place, reading)
    return step if step and not _there_already(step, reading) else None


def _needless(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "I don't think we need the preorder thing", "do we really need the music one?"."""
    needless = NEEDLESS.first(tokens)
    taken = set(range(needless.start, needless.end)) if needless else set()
    found = [ref for ref in _subjects(tokens, reading, taken) if ref.how != "it"] if needless else []
    if not found or _says_more(tokens, taken | _covered(tokens, reading, found)):
        return None
    numbers = numbers_of(found)
    return Step("delete", tuple(DeleteScene(scene=n) for n in numbers), mentioned=tuple(numbers))


def _kept_only(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "I only want to keep the dashboard and the call to action"."""
    if not any(token.word in ONLY for token in tokens) or not any(token.word in STAYING for token in tokens):
        return None
    taken = {at for at, token in enumerate(tokens) if token.word in ONLY | STAYING}
    found = [ref for ref in _subjects(tokens, reading, taken) if ref.how != "it"]
    kept = numbers_of(found)
    gone = [scene.number for scene in reading.scenes if scene.number not in kept]
    if not kept or not gone or _says_more(tokens, taken | _covered(tokens, reading, found)):
        return None
    return Step("delete", tuple(DeleteScene(scene=n) for n in gone), mentioned=tuple(gone))
