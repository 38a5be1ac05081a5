"""Giving scenes another place."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_scenes import AFTER, BEFORE, POSITIONS, SCENE_NOUNS
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import word_set
from brain.rules.places import Place, about_scene, place_in
from brain.rules.politeness import without_reason
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import MoveScene

_GOES = word_set("go goes come comes be stand appear belong belongs play")
_BETWEEN = _GOES | word_set(
    "should must needs to has can could instead right just the as straight only rather better then please"
)
_TOWARDS = word_set("to before after in into the between way")
_EDGES = word_set("opener intro opening closer outro finale ending closing")
_SPOTS = word_set("one scene slide place position spot thing")
_SEEN = word_set("get see have show want prefer")
_UP = word_set("up earlier forward forwards left ahead sooner")
_SIDES = word_set("to on at the left right side hand")
_DOWN = word_set("down later back backward backwards right")
_IDLE = FUNCTION_WORDS | word_set("""
    place position spot film movie whole line list timeline see sees viewers people sense better works nicer logical
    best
    """)


def move(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that gives a scene another place."""
    tokens = _without_old_place(without_reason(tokens))
    verb = VERBS.at(tokens, 0)
    start = verb.end if verb and verb.value in {"move", "put", "make", "edit", "add"} else 0
    if verb and start == 0 and tokens[0].word not in _SEEN:
        return None
    start = 1 if tokens and tokens[0].word in _SEEN else start
    if begins := _begins_with(tokens, reading):
        return begins
    moves = verb is not None and verb.value == "move"
    ref = ref_at(tokens, start, reading, expected=True) or (
        _shown(tokens, start, reading) if moves or verb is None else None
    )
    if ref is None or ref.how == "all" or not ref.numbers:
        return None
    if moves and ref.end == len(tokens) and verb and tokens[0].word in {"move", "shift", "relocate", "reposition"}:
        return Step("clarify", said="Where shall it go? Say a place, like “to the end” or “before scene 2”.")
    if len(ref.numbers) == 1 and (opens := _opens(tokens, ref, reading)):
        return opens
    at = ref.end
    while at < len(tokens) and not place_in(tokens, at, reading):
        onward = tokens[at].word in {"up", "down", "forward", "back", "all", "way"}
        if not (
            tokens[at].word in _BETWEEN or (onward and tokens[at + 1 : at + 2] and tokens[at + 1].word in _TOWARDS)
        ):
            break
        at += 1
    if start == 0 and at == ref.end and not _bare_place(tokens, at):
        return None
    if ref.how == "it" and reading.element and at < len(tokens) and _on_screen(tokens[at:]):
        return None  # "make the text yellow and move it to the top"
    place = place_at(tokens, at, reading)
    if place and any(token.word == "with" or token.kind == "quote" for token in tokens[place.end :]):
        return None  # "the last scene should end with “See you there!”"
    if place and _rest_is_idle(tokens, place.end):
        return moved(ref, place, reading)
    if ref.how == "name" and tokens[ref.end - 1].word == "list" and {t.word for t in tokens[at:]} <= _SIDES:
        return None  # "put the list on the right": on the screen
    if verb and verb.value in {"move", "put"}:
        return shifted(ref, tokens[at:], reading)
    return None


def place_at(tokens: Sequence[Token], at: int, reading: Reading) -> Place | None:
    """The place that is said from the token `at` on; the second of two: "up front, right after the logo"."""
    counted = ordinal_at(tokens, at)
    from_end = counted is not None and counted.value < -1  # "last but one" is not "last"
    place = None if from_end else place_in(tokens, at, reading)
    place = place or _last_or_first(tokens, at, len(reading.order))
    more = place.end if place else len(tokens)
    while more < len(tokens) and tokens[more].word in {",", "please", "and", "so"}:
        more += 1
    further = place_in(tokens, more, reading) if place and place.end < more < len(tokens) else None
    return further or place


def _shown(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """ "Bring Marlon and Deniz to the beginning": a scene by the words that only it shows."""
    for end in range(start + 1, len(tokens)):
        if (place := place_in(tokens, end, reading)) and not place.vague:
            number = about_scene(tokens[start:end], reading)
            return Ref((number,), "content", start, end) if number else None
    return None


def _bare_place(tokens: Sequence[Token], at: int) -> bool:
    """ "pricing before features", "scene 3 first", "scene 5 to the front"."""
    place = POSITIONS.at(tokens, at)
    closes = place is not None and (place.end == len(tokens) or tokens[place.end].word in {",", "please"})
    if place and closes and (tokens[at].word == "to" or place.end > at + 1):
        return True
    ordinal = ordinal_at(tokens, at)
    if ordinal and ordinal.end == len(tokens):
        return True  # "tickets second"
    if BEFORE.at(tokens, at) or AFTER.at(tokens, at):
        return True  # "right after the cover"
    return at < len(tokens) and tokens[at].word in {"before", "after", "first", "last", "between", "goes", "go"}


def _on_screen(tokens: Sequence[Token]) -> bool:
    """Whether a place is one on the screen: "to the top", "into the corner"."""
    return said(tokens, word_set("top bottom left right corner middle center centre"))


def _last_or_first(tokens: Sequence[Token], at: int, total: int) -> Place | None:
    """ "make it the last one"."""
    while at < len(tokens) and tokens[at].word in {"the", "very", "be", "to"}:
        at += 1
    middle = at + (at < len(tokens) and tokens[at].word in {"in", "into"})
    middle += middle < len(tokens) and tokens[middle].word == "the"
    if middle == len(tokens) - 1 and tokens[middle].word == "middle" and middle > at:
        return Place((total + 1) // 2, middle + 1)
    if at == len(tokens) - 1 and tokens[at].word in _EDGES:
        return Place(1 if tokens[at].word in {"opener", "intro", "opening"} else 10_000, at + 1)
    if (ordinal := ordinal_at(tokens, at)) and ordinal.value < -1:  # "second to last", "last but one"
        return Place(max(1, total + 1 + ordinal.value), ordinal.end)
    if at < len(tokens) and tokens[at].word in {"last", "final", "first", "opening", "closing"}:
        end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word in _SPOTS)
        return Place(1 if tokens[at].word in {"first", "opening"} else 10_000, end)
    word = tokens[at].word if at < len(tokens) else ""
    noun = SCENE_NOUNS.at(tokens, at)
    if noun and (count := count_at(tokens, noun.end)) and count.end == len(tokens):
        return Place(count.value, count.end)  # "team should be scene 2"
    if (ordinal := ordinal_at(tokens, at)) and ordinal.value > 1:
        return Place(ordinal.value, ordinal.end + (ordinal.end < len(tokens) and tokens[ordinal.end].word in _SPOTS))
    return (
        Place(1, at + 1)
        if word in {"front", "start", "beginning", "top"}
        else Place(10_000, at + 1)
        if word in {"end", "back"}
        else None
    )


def _rest_is_idle(tokens: Sequence[Token], at: int) -> bool:
    return all(token.kind == "mark" or token.word in _IDLE for token in tokens[at:])


def _opens(tokens: Sequence[Token], ref: Ref, reading: Reading) -> Step | None:
    """ "The one with the phone number should open the film"."""
    rest = [token.word for token in tokens[ref.end :]]
    if len(rest) < 2 or rest[0] not in {"should", "must", "can", "could", "will", "has", "needs"}:
        return None
    verb = rest[1 + (rest[1] == "to")] if len(rest) > 2 else rest[1]
    whole = set(rest[-3:]) & {"film", "video", "movie", "thing", "it", "everything"} or len(rest) == 2
    first, last = verb in {"open", "start", "begin"}, verb in {"close", "end", "finish"}
    if not whole or not (first or last):
        return None
    return moved(ref, Place(1 if first else 10_000, len(tokens)), reading)


def _begins_with(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "start with scene 3", "end with the quote"."""
    if (
        len(tokens) < 3
        or tokens[1].word not in {"with", "on"}
        or tokens[0].word not in {"start", "begin", "open", "end", "finish", "close"}
    ):
        return None
    ref = ref_at(tokens, 2, reading, expected=True)
    if ref is None or len(ref.numbers) != 1 or not _rest_is_idle(tokens, ref.end):
        return None
    return moved(ref, Place(1 if tokens[0].word in {"start", "begin", "open"} else 10_000, ref.end), reading)


def _without_old_place(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Quiz at the start instead of the end": where it stands now says nothing more."""
    at = next((i for i in range(2, len(tokens) - 2) if [t.word for t in tokens[i : i + 2]] == ["instead", "of"]), 0)
    rest = {token.word for token in tokens[at + 2 :]} if at else set()
    old = rest <= {"the", "at", "in", "very", "end", "start", "beginning", "last", "first", "middle", "being", "there"}
    return tokens[:at] if at and old else tokens


def moved(ref: Ref, place: Place, reading: Reading) -> Step | None:
    """The moves that bring the scenes to the place, keeping their order among themselves."""
    order = list(reading.order)
    missing = [number for number in ref.numbers if number not in order]
    if missing:
        return Step("move", tuple(MoveScene(scene=number, position=1) for number in missing), mentioned=ref.numbers)
    ops: list[MoveScene] = []
    for offset, number in enumerate(ref.numbers):
        if place.beside == number:
            return None
        order.remove(number)
        if place.beside is not None:
            index = order.index(place.beside) + (offset if place.side < 0 else 1 + offset)
            index = order.index(place.beside) if place.side < 0 else index
        else:
            index = min(place.position - 1 + offset, len(order))
        order.insert(index, number)
        ops.append(MoveScene(scene=number, position=index + 1))
    return Step("move", tuple(ops), mentioned=ref.numbers)


def shifted(ref: Ref, rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "move scene 2 up", "two places later"."""
    row = [token.word for token in rest]
    way = -1 if _UP & set(row) else 1 if _DOWN & set(row) else 0
    idle = (
        FUNCTION_WORDS
        | _UP
        | _DOWN
        | {"place", "places", "position", "positions", "spot", "spots", "step", "steps", "slot"}
    )
    counts = [found.value for at in range(len(rest)) if (found := count_at(rest, at))]
    if (
        not way
        or len(ref.numbers) != 1
        or any(t.kind == "word" and t.word not in idle and not count_at([t], 0) for t in rest)
    ):
        return None
    number = ref.numbers[0]
    position = max(1, min(len(reading.order), reading.place(number) + way * (counts[0] if counts else 1)))
    return Step("move", (MoveScene(scene=number, position=position),), mentioned=ref.numbers)
