"""Scenes that change places, come into a new order, or give theirs to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.add import add
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import FONT_NOUNS
from brain.rules.lexicon_lettering import COLOR_NOUNS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AFTER, BEFORE, DESIGN_NOUNS, LINKS, SCENE_NOUNS
from brain.rules.looks import looks_in
from brain.rules.move import move
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scene_names import Ref
from brain.rules.scenes import numbers_of, ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.schemas import AddScene, DeleteScene, EditScene, MoveScene

_PLACES = {"places", "positions", "spots"}
_NAMED = {"name", "number", "place"}  # how a scene is found that the message itself tells apart


def swap(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that lets two scenes change places, or puts all in a new order."""
    row = [token.word for token in tokens]
    verb = VERBS.at(tokens, 0)
    if {"reverse", "reversed", "flip"} & set(row):
        found = refs(tokens, reading, expected=True)
        pair = numbers_of([ref for ref in found if ref.how in _NAMED])
        if len(pair) == 2:
            return changed_places(pair[0], pair[1], reading)
    if "other way" in " ".join(row) and {"around", "round"} & set(row) and not COLOR_NOUNS & set(row):
        return _turned(tokens, row, reading)
    if verb and row[0] == "reverse" and _whole_order(row):
        return _reversed(reading)
    backwards = {"backwards", "backward"} & set(row) or ({"reverse", "reversed"} & set(row) and "order" in row)
    if backwards and _whole_order(row) and not COLOR_NOUNS & set(row):
        return _reversed(reading)  # "put everything in reverse order"
    if told := _told_order(tokens, reading):
        return told
    if verb and verb.value == "order":
        return move(core(tokens[verb.end :]), reading) or _reordered(tokens[verb.end :], reading)
    if swapped := _should_swap(tokens, reading):
        return swapped
    said = " ".join(row)
    changes = {"change", "trade", "switch", "swap", "exchange"} & set(row)
    mutual = changes or "each other" in said or "one another" in said
    traded = mutual and ((_PLACES if changes else _PLACES | {"place", "spot"}) & set(row))
    if not (verb and (verb.value == "swap" or tokens[0].word in {"exchange", "switch"})) and not traded:
        return None
    numbers = _pair(tokens[verb.end if verb else 0 :], reading)
    kind = ref_at(tokens, verb.end, reading, expected=True) if verb else None
    if kind and kind.how == "name" and len(kind.numbers) > 2 and kind.end == len(tokens):
        return Step("clarify", said="Which two shall change places?")  # "swap the steps"
    return changed_places(numbers[0], numbers[1], reading) if len(numbers) == 2 else None


def exchanged(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Replace scene 5 with a map", "swap the stats scene for one about security": it goes, and another comes in its
    place. None where words or looks of the scene are what is exchanged."""
    verb = VERBS.at(tokens, 0)
    ref = ref_at(tokens, verb.end, reading, expected=True) if verb and tokens[0].word in _EXCHANGES else None
    if verb is None or ref is None or len(ref.numbers) != 1 or not _is_whole(tokens, ref, reading):
        return None
    new = tokens[ref.end + 1 :]
    link = tokens[ref.end].word if new else ""
    if link not in _IN_EXCHANGE or not _is_another(tokens[0].word, link, new, reading):
        return None
    new = new[1:] if reading.foreign and new[0].word == "a" and len(new) > 1 else new  # "a" is "eine" on the screen
    added = add([tokens[0]._replace(word="add"), *new], text, reading)
    op = added.ops[0] if added and len(added.ops) == 1 else None
    if added is None or not isinstance(op, AddScene):
        return None
    if added.kind == "clarify":
        return replace(added, ops=())
    number = ref.numbers[0]
    ops = (DeleteScene(scene=number), op.model_copy(update={"position": reading.place(number)}))
    return replace(added, ops=ops, unsure=not LINKS.first(new) and not any(t.kind == "quote" for t in new))


def _is_another(verb: str, link: str, new: Sequence[Token], reading: Reading) -> bool:
    """Whether it is a scene that comes: no quotation, nothing about looks, and where something only changes ("change
    scene 5 to a list") a noun for scenes, as designs can change too."""
    told = LINKS.first(new, 1)
    noun = (told.start if told else len(new)) - 1
    element = ELEMENT_NOUNS.at(new, noun) and not DESIGN_NOUNS.at(new, noun)
    if looks_in(new, "").pairs or FONT_NOUNS & {token.word for token in new} or element:
        return False
    if verb == "change" and (not reading.foreign or link == "to"):
        scene = any(SCENE_NOUNS.at(new, at) for at in range(1, len(new)))
        return new[0].word in {"something", "one"} or (new[0].word in _ANOTHER and scene)
    return new[0].word in _ANOTHER and len(new) > 1


def _is_whole(tokens: Sequence[Token], ref: Ref, reading: Reading) -> bool:
    """Whether a scene is meant and not what is on it: "the title" may be the name of one."""
    if ref.how not in _NAMED | {"this"} or reading.scene(ref.numbers[0]) is None:
        return False
    named = tokens[ref.start : ref.end]
    if any(SCENE_NOUNS.at(named, at) for at in range(len(named))):
        return True
    view = reading.scene(ref.numbers[0])
    whole = view is not None and set(view.name_words) <= {stem(token.word) for token in named}
    return whole and ELEMENT_NOUNS.first(named) is None


_EXCHANGES = word_set("replace swap exchange switch trade substitute change")
_IN_EXCHANGE = word_set("with for by to into against par por durch con com")
_ANOTHER = word_set("a an another one something new some")


def _pair(rest: Sequence[Token], reading: Reading) -> list[int]:
    """The two scenes that shall change places; a film of two leaves no doubt."""
    found = refs(rest, reading, expected=True)
    if any(_of_things(rest, ref) for ref in found):
        return []
    row = {token.word for token in rest}
    numbers = numbers_of(found)
    if len(numbers) == 1 and found[0].how != "it" and reading.default_scene() != numbers[0] and {"this", "it"} & row:
        numbers = [reading.default_scene(), *numbers]
    alone = row <= FUNCTION_WORDS | {"order", "around", "places", "positions", "over"}
    return [1, 2] if not found and alone and len(reading.scenes) == 2 else numbers


def _of_things(rest: Sequence[Token], ref: Ref) -> bool:
    """ "The first two classes": rows of a list, and no scenes."""
    counted = ref.how == "place" and len(ref.numbers) > 1 and ref.end < len(rest)
    return counted and rest[ref.end].kind == "word" and rest[ref.end].word not in FUNCTION_WORDS | _AROUND


_AROUND = frozenset({"around", "over", "places", "positions", "please", "round"})


def _turned(tokens: Sequence[Token], row: Sequence[str], reading: Reading) -> Step | None:
    """ "Security and card, other way round"; without a pair that is named, all of them."""
    found = refs(tokens, reading, expected=True)
    pair = numbers_of([ref for ref in found if ref.how in _NAMED or "scenes" not in row])
    if len(pair) == 1 or (not pair and any(isinstance(op, MoveScene | EditScene) for op in reading.last_ops)):
        return None  # "the trial the other way round": something of that scene, or of what was done last
    return changed_places(pair[0], pair[1], reading) if len(pair) == 2 else _reversed(reading)


def _told_order(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "The order should be front, terrace, kitchen", "new order: 3, 1, 2"."""
    at = next((i for i, token in enumerate(tokens[:6]) if token.word in {"order", "sequence"}), None)
    rest = tokens[at + 1 :] if at is not None else ()
    told = len(rest) > 2 and rest[0].word in {":", "should", "is", "must", "=", "needs", "will", "shall"}
    beside = any(BEFORE.at(rest, i) or AFTER.at(rest, i) for i in range(len(rest)))
    return (
        _reordered(rest, reading)
        if told and not beside and all(ref.how != "all" for ref in refs(rest, reading))
        else None
    )


def listed_order(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Quote first, then the cold open, then the guest", "guest, quote, cold open, end": scenes in the order that they
    shall have, and nothing else."""
    order: list[int] = []
    at = 0
    while at < len(tokens):
        if order and tokens[at].word in _NEXT:
            at += 1
            continue
        ref = ref_at(tokens, at, reading, expected=True)
        if ref is None or len(ref.numbers) != 1 or ref.how not in _NAMED or ref.numbers[0] in order:
            return None
        order += ref.numbers
        at = ref.end
    rest = [view.number for view in reading.scenes if view.number not in order]
    words = [token.word for token in tokens]
    first = "first" in words
    told = first or (len(order) > 2 and ("then" in words or not rest))
    if len(order) < 2 or not told or not all(reading.scene(number) for number in order):
        return None
    step = _in_order([*order, *rest], reading)
    return replace(step, unsure=not first) if step else None


_NEXT = word_set("first then and , next > -> → - –")


def _should_swap(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "When and where should swap"."""
    at = next((i for i, t in enumerate(tokens) if t.word in {"should", "must", "could", "can", "need", "have"}), None)
    rest = [t.word for t in tokens[at + 1 :]] if at else []
    if not at or rest not in (["swap"], ["to", "swap"], ["swap", "places"], ["be", "swapped"], ["trade", "places"]):
        return None
    numbers = numbers_of(refs(tokens[:at], reading, expected=True))
    return changed_places(numbers[0], numbers[1], reading) if len(numbers) == 2 else None


def _whole_order(row: Sequence[str]) -> bool:
    return len(row) == 1 or bool({"order", "scenes", "everything", "them", "slides", "all"} & set(row))


def changed_places(one: int, other: int, reading: Reading) -> Step:
    """Two moves, or one when the scenes are neighbours."""
    low, high = sorted((one, other), key=reading.place)
    if high > len(reading.scenes) + reading.created:
        # Half of a swap would be a move that nobody asked for: the one that is missing says why nothing moves.
        return Step("move", (MoveScene(scene=high, position=low),))
    at, to = reading.place(low), reading.place(high)
    first = MoveScene(scene=low, position=to)
    second = MoveScene(scene=high, position=at)
    ops = (first,) if to - at == 1 else (first, second)
    return Step(
        "move", ops, said=f"Swapped {_called(low, reading)} and {_called(high, reading)}.", mentioned=(low, high)
    )


def _called(number: int, reading: Reading) -> str:
    scene = reading.scene(number)
    return f"“{scene.name}”" if scene else f"scene {number}"


def _reversed(reading: Reading) -> Step | None:
    total = len(reading.scenes)
    return _in_order(list(range(total, 0, -1)), reading) if total > 1 else None


def _reordered(rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "reorder: 3, 1, 2": those named come first, in this order."""
    numbers = [n for n in numbers_of(refs(rest, reading, expected=True)) if reading.scene(n)]
    if len(numbers) == 2 < len(reading.scenes) and reading.place(numbers[0]) < reading.place(numbers[1]):
        return changed_places(numbers[0], numbers[1], reading)  # "change the order of the menu and the offer"
    if len(numbers) < 2 or numbers == list(range(1, len(reading.scenes) + 1)):
        return None
    return _in_order([*numbers, *(s.number for s in reading.scenes if s.number not in numbers)], reading)


def _in_order(order: Sequence[int], reading: Reading) -> Step | None:
    """The moves that bring the film into this order, each scene moved at most once."""
    now = list(reading.order)
    ops: list[MoveScene] = []
    for place, number in enumerate(order, 1):
        if now[place - 1] != number:
            now.remove(number)
            now.insert(place - 1, number)
            ops.append(MoveScene(scene=number, position=place))
    return Step("move", tuple(ops), said="Put the scenes in the new order.", mentioned=tuple(order)) if ops else None
