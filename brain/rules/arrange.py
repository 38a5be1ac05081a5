"""Deleting, moving and swapping scenes."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AFTER, BEFORE, POSITIONS, SCENE_NOUNS, UNNEEDED
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import word_set
from brain.rules.places import Place, place_in
from brain.rules.politeness import core, without_reason
from brain.rules.scenes import Ref, numbers_of, ref_at, refs, row_at
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import DeleteScene, EditScene, MoveScene, Undo

_GOES = word_set("go goes come comes be stand appear belong belongs play")
_SHORTER = word_set("down half short shorter to off into by")
_IN_A_ROW = word_set(", and & + the also as well plus then both")
_EDGES = word_set("opener intro opening closer outro finale ending closing")
_SPOTS = word_set("one scene slide place position spot thing")
_SEEN = word_set("get see have show want prefer")
_UP = word_set("up earlier forward forwards left ahead sooner")
_DOWN = word_set("down later back backward backwards right")


# --- delete -----------------------------------------------------------------------------------------------------------


def delete(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that deletes scenes; None when what shall go is not a scene."""
    tokens = without_reason(tokens)
    if len(tokens) > 2 and tokens[0].word in {"only", "just"} and tokens[1].word == "keep":
        return _keep_only([*tokens[2:], tokens[0]], reading)
    verb = VERBS.at(tokens, 0)
    if tokens and tokens[0].word == "no" and len(tokens) <= 4:
        ref = ref_at(tokens, 1, reading, expected=True)
        return _deletion(ref.numbers) if ref and ref.end == len(tokens) and ref.how in {"name", "number"} else None
    if len(tokens) > 2 and tokens[0].word in {"take", "throw", "cut"} and tokens[-1].word in {"out", "away"}:
        return _deletion(numbers_of(found)) if (found := _whole_refs(tokens[1:-1], reading)) else None
    if verb is None:
        return _goes_away(tokens, reading)
    if tokens[0].word == "keep":
        return _keep_only(tokens[verb.end :], reading)
    # "Cut it down to 5 seconds" is about its length.
    if verb.value != "delete" or (tokens[0].word == "cut" and _SHORTER & {token.word for token in tokens}):
        return None
    rest = tokens[verb.end :]
    if _what_was_added(rest, reading):
        return Step("undo", (Undo(),))
    if not rest or [token.word for token in rest] in (["it"], ["this"], ["that"], ["this", "one"], ["that", "one"]):
        return _deletion([reading.default_scene()]) if reading.scenes else None
    found = _row_of(rest, refs(rest, reading, expected=True))
    if found and _others_before(rest[: found[0].start]):
        return None  # "remove the villa name"
    # "remove the title from scene 2" and "remove everything from the schedule" are about what is on a scene.
    elements = [e for e in ELEMENT_NOUNS.all(rest) if not any(f.start < e.end and e.start < f.end for f in found)]
    inside = any(ref.start > 0 and rest[ref.start - 1].word in {"from", "in", "on", "of"} for ref in found)
    # "remove everything from the schedule except the keynote"
    emptied = any(
        ref.how == "all" and ref.end < len(rest) and rest[ref.end].word in {"from", "on", "in"} for ref in found
    )
    if not found or elements or inside or emptied or any(_goes_on(rest, ref) for ref in found):
        return None
    return _deletion(numbers_of(found))


def _what_was_added(rest: Sequence[Token], reading: Reading) -> bool:
    """ "Remove it" after "add confetti to scene 3": the confetti, not the scene."""
    it = [token.word for token in rest] in (["it"], ["that"], ["it", "again"], ["that", "again"], ["them"])
    last = reading.last_ops[-1] if it and not reading.mentioned and reading.last_ops else None
    return isinstance(last, EditScene) and not reading.selected and not is_of_scene(last)


def is_of_scene(op: EditScene) -> bool:
    """Whether an edit changes what is there, and adds nothing that could be taken away."""
    return bool(op.changes) and not op.assets


def _others_before(rest: Sequence[Token]) -> bool:
    """Whether something else is named before the scenes."""
    idle = FUNCTION_WORDS | word_set("whole entire complete current please full old first second last")
    return any(token.kind in {"word", "number", "quote"} and token.word not in idle for token in rest)


def unknown_scene(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Delete the swimming pool scene" in a film without one: no other scene is meant by that."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in {"delete", "move"} or refs(tokens, reading):
        return None
    at = next((i for i in range(verb.end, len(tokens)) if SCENE_NOUNS.at(tokens, i)), None)
    if at and at + 2 < len(tokens) and tokens[at + 1].word in {"of", "about", "with"}:
        return Step("clarify", said="I see no such scene in this film.")
    if at is None or any(t.kind == "quote" for t in tokens) or at + 2 < len(tokens) or at <= verb.end + 1:
        return None
    words = " ".join(t.text for t in tokens[verb.end : at + 1])
    return Step("clarify", said=f"I see no {words.removeprefix('the ')} in this film.")


def _whole_refs(tokens: Sequence[Token], reading: Reading) -> list[Ref]:
    """The scenes, when the tokens name nothing else."""
    found = refs(tokens, reading, expected=True)
    covered = sum(ref.end - ref.start for ref in found)
    return found if found and covered + sum(t.word in _IN_A_ROW for t in tokens) >= len(tokens) else []


def _row_of(rest: Sequence[Token], found: Sequence[Ref]) -> list[Ref]:
    """The scenes that are named in one row: what is said of others behind it ("the intro is enough") is a remark."""
    row: list[Ref] = []
    for ref in found:
        between = [token.word for token in rest[row[-1].end : ref.start]] if row else []
        follows = rest[ref.end].word if ref.end < len(rest) else ","
        remark = row and (not set(between) <= _IN_A_ROW or ref.how in {"it", "this"} or follows in {"is", "are", "has"})
        if remark:
            break
        row.append(ref)
    return row


def _goes_on(rest: Sequence[Token], ref: Ref) -> bool:
    """Whether a name is only the beginning of something else: "the map pins" are not the scene "Map"."""
    following = rest[ref.end] if ref.end < len(rest) else None
    return (
        ref.how in {"name", "content"}
        and following is not None
        and following.kind == "word"
        and following.word not in FUNCTION_WORDS
    )


def _deletion(numbers: Sequence[int]) -> Step | None:
    ops = tuple(DeleteScene(scene=number) for number in numbers if number >= 1)
    return Step("delete", ops, mentioned=tuple(numbers)) if ops else None


def _goes_away(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "the shipping scene goes", "scene 2 can go", "scene 3 has to go away"."""
    ref = row_at(tokens, 0, reading)
    tail = [token.word for token in tokens[ref.end :] if token.kind != "mark"] if ref else []
    unneeded = ref is not None and UNNEEDED.at(tokens, ref.end) is not None and len(tail) <= 6
    if ref and unneeded and ref.how in {"number", "name", "place", "content", "this"}:
        return _deletion(ref.numbers)
    gone = tail[-1:] in (["go"], ["goes"], ["out"]) or tail[-2:] in (
        ["go", "away"],
        ["goes", "away"],
        ["be", "deleted"],
        ["be", "removed"],
    )
    if (
        ref
        and gone
        and len(tail) <= 5
        and set(tail)
        <= _GOES | {"can", "should", "has", "to", "must", "needs", "away", "be", "deleted", "removed", "out", "could"}
    ):
        return _deletion(ref.numbers)
    return None


def _keep_only(rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "keep only scene 2": all others go."""
    if not rest or not ({"only", "just"} & {token.word for token in rest}):
        return None
    kept = numbers_of(refs([t for t in rest if t.word not in {"only", "just"}], reading, expected=True))
    gone = [scene.number for scene in reading.scenes if scene.number not in kept]
    return _deletion(gone) if kept and gone else None


# --- swap and order ---------------------------------------------------------------------------------------------------


def swap(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that lets two scenes change places, or puts all in a new order."""
    row = [token.word for token in tokens]
    verb = VERBS.at(tokens, 0)
    if {"reverse", "reversed", "flip"} & set(row):
        found = refs(tokens, reading, expected=True)
        pair = numbers_of([ref for ref in found if ref.how in {"name", "number", "place"}])
        if len(pair) == 2:
            return _swapped(pair[0], pair[1], reading)
    around = "other way" in " ".join(row) and ("around" in row or "round" in row)
    turned = numbers_of(refs(tokens, reading, expected=True)) if around else []
    if len(turned) == 2:
        return _swapped(turned[0], turned[1], reading)  # "security and card, other way round"
    if ("other way" in " ".join(row) and ("around" in row or "round" in row)) or (
        verb and row[0] == "reverse" and _whole_order(row)
    ):
        return _reversed(reading)
    if verb and verb.value == "order":
        return move(core(tokens[verb.end :]), reading) or _reordered(tokens[verb.end :], reading)
    if swapped := _should_swap(tokens, reading):
        return swapped
    if not (verb and (verb.value == "swap" or tokens[0].word in {"exchange", "switch"})) and not (
        "places" in row and {"change", "trade", "switch", "swap"} & set(row)
    ):
        return None
    found = refs(tokens[verb.end if verb else 0 :], reading, expected=True)
    numbers = numbers_of(found)
    if (
        len(numbers) == 1
        and found[0].how != "it"
        and reading.default_scene() != numbers[0]
        and {"this", "it"} & set(row)
    ):
        numbers = [reading.default_scene(), *numbers]
    if (
        not found
        and len(reading.scenes) == 2
        and set(row[verb.end if verb else 0 :]) <= FUNCTION_WORDS | {"order", "around", "places", "positions", "over"}
    ):
        numbers = [1, 2]
    if len(numbers) != 2:
        return None
    return _swapped(numbers[0], numbers[1], reading)


def _should_swap(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "When and where should swap"."""
    at = next((i for i, t in enumerate(tokens) if t.word in {"should", "must", "could", "can", "need", "have"}), None)
    rest = [t.word for t in tokens[at + 1 :]] if at else []
    if not at or rest not in (["swap"], ["to", "swap"], ["swap", "places"], ["be", "swapped"], ["trade", "places"]):
        return None
    numbers = numbers_of(refs(tokens[:at], reading, expected=True))
    return _swapped(numbers[0], numbers[1], reading) if len(numbers) == 2 else None


def _whole_order(row: Sequence[str]) -> bool:
    return len(row) == 1 or bool({"order", "scenes", "everything", "them", "slides", "all"} & set(row))


def _swapped(one: int, other: int, reading: Reading) -> Step:
    """Two moves, or one when the scenes are neighbours."""
    low, high = sorted((one, other))
    if high > len(reading.scenes) + reading.created:
        # Half of a swap would be a move that nobody asked for: the one that is missing says why nothing moves.
        return Step("move", (MoveScene(scene=high, position=low),))
    first = MoveScene(scene=low, position=high)
    second = MoveScene(scene=high, position=low)
    ops = (first,) if high - low == 1 else (first, second)
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
    if len(numbers) < 2 or numbers == list(range(1, len(reading.scenes) + 1)):
        return None
    return _in_order([*numbers, *(s.number for s in reading.scenes if s.number not in numbers)], reading)


def _in_order(order: Sequence[int], reading: Reading) -> Step | None:
    """The moves that bring the film into this order, each scene moved at most once."""
    now = [scene.number for scene in reading.scenes]
    ops: list[MoveScene] = []
    for place, number in enumerate(order, 1):
        if now[place - 1] != number:
            now.remove(number)
            now.insert(place - 1, number)
            ops.append(MoveScene(scene=number, position=place))
    return Step("move", tuple(ops), said="Put the scenes in the new order.", mentioned=tuple(order)) if ops else None


# --- move -------------------------------------------------------------------------------------------------------------


def move(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that gives a scene another place."""
    tokens = without_reason(tokens)
    verb = VERBS.at(tokens, 0)
    start = verb.end if verb and verb.value in {"move", "put", "make", "edit", "add"} else 0
    if verb and start == 0 and tokens[0].word not in _SEEN:
        return None
    start = 1 if tokens and tokens[0].word in _SEEN else start
    if begins := _begins_with(tokens, reading):
        return begins
    ref = ref_at(tokens, start, reading, expected=True)
    if ref is None or ref.how == "all" or not ref.numbers:
        return None
    if len(ref.numbers) == 1 and (opens := _opens(tokens, ref, reading)):
        return opens
    at = ref.end
    while at < len(tokens) and tokens[at].word in _GOES | {
        "should",
        "must",
        "needs",
        "to",
        "has",
        "can",
        "could",
        "instead",
        "right",
        "just",
        "the",
        "as",
        "straight",
        "only",
        "rather",
        "better",
        "then",
    }:
        if place_in(tokens, at, reading):
            break
        at += 1
    if start == 0 and at == ref.end and not _bare_place(tokens, at):
        return None
    if ref.how == "it" and reading.element and at < len(tokens) and _on_screen(tokens[at:]):
        return None  # "make the text yellow and move it to the top"
    place = place_in(tokens, at, reading) or _last_or_first(tokens, at, len(reading.scenes))
    more = place.end if place else len(tokens)
    while more < len(tokens) and tokens[more].word in {",", "please", "and", "so"}:
        more += 1
    if place and place.end < more < len(tokens):
        place = place_in(tokens, more, reading) or place  # "up front, right after the logo"
    if place and _rest_is_idle(tokens, place.end):
        return _moves(ref, place, reading)
    if verb and verb.value in {"move", "put"}:
        return _shifted(ref, tokens[at:], reading)
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
    if at == len(tokens) - 1 and tokens[at].word in _EDGES:
        return Place(1 if tokens[at].word in {"opener", "intro", "opening"} else 10_000, at + 1)
    if at < len(tokens) and tokens[at].word in {"last", "final", "first", "opening", "closing"}:
        end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word in _SPOTS)
        return Place(1 if tokens[at].word in {"first", "opening"} else 10_000, end)
    word = tokens[at].word if at < len(tokens) else ""
    noun = SCENE_NOUNS.at(tokens, at)
    if noun and (count := count_at(tokens, noun.end)) and count.end == len(tokens):
        return Place(count.value, count.end)  # "team should be scene 2"
    if (ordinal := ordinal_at(tokens, at)) and ordinal.value < -1:  # "second to last"
        return Place(max(1, total + 1 + ordinal.value), ordinal.end)
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
    idle = FUNCTION_WORDS | word_set("""
        place position spot film movie whole line list timeline see sees viewers people sense better works nicer logical
        best
        """)
    return all(token.kind == "mark" or token.word in idle for token in tokens[at:])


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
    return _moves(ref, Place(1 if first else 10_000, len(tokens)), reading)


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
    return _moves(ref, Place(1 if tokens[0].word in {"start", "begin", "open"} else 10_000, ref.end), reading)


def _moves(ref: Ref, place: Place, reading: Reading) -> Step | None:
    """The moves that bring the scenes to the place, keeping their order among themselves."""
    order = [scene.number for scene in reading.scenes]
    created = range(len(order) + 1, len(order) + reading.created + 1)
    order += created
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


def _shifted(ref: Ref, rest: Sequence[Token], reading: Reading) -> Step | None:
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
    position = max(1, min(len(reading.scenes), number + way * (counts[0] if counts else 1)))
    return Step("move", (MoveScene(scene=number, position=position),), mentioned=ref.numbers)
