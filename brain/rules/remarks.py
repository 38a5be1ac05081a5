"""What a part of a sentence tells without asking for it: a purpose, a state, what is fine."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import (
    CALL_VERBS,
    COPY_VERBS,
    EXPORT_VERBS,
    FORMAT_WORDS,
    LENGTH_VERBS,
    SOUND_NOUNS,
    SPLIT_VERBS,
)
from brain.rules.lexicon_free import CHANGING, PROBLEMS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS, WHOLE
from brain.rules.numbers import seconds_at
from brain.rules.phrases import Phrases, word_set
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem, stems
from tools.designs.colors import color_named


def with_verb(left: Sequence[Token], right: Sequence[Token]) -> Sequence[Token]:
    """The second half of "make route red and charity green" with the verb of the first."""
    verb = VERBS.at(left, 0)
    called = CALL_VERBS.at(left, 0)
    if called and len(right) > 1 and right[-1].kind == "quote" and VERBS.at(right, 0) is None:
        return [*left[: called.end], *right]  # "call the first one “Intro” and the last one “Outro”"
    if verb and verb.value in {"edit", "replace"} and _from_to(right):
        right = [*right[:3], *right[5:]] if [t.word for t in right[3:5]] == [",", "both"] else right
        return [*left[: verb.end], *right]  # "change £9 to £10 and £16 to £18"
    looks = len(right) == 2 and (color_named(right[1].word) is not None or right[1].word.endswith("er"))
    alone = looks and right[0].kind == "word" and VERBS.at(right, 0) is None
    return [*left[: verb.end], *right] if verb and verb.value in {"make", "edit"} and alone else right


def _from_to(right: Sequence[Token]) -> bool:
    """ "£16 to £18": one amount and the one in its place."""
    pair = len(right) > 2 and right[0].kind == right[2].kind == "number" and right[1].word == "to"
    return pair and (len(right) == 3 or right[3].kind == "mark" or right[3].word in {"on", "in"})


def approved(left: Sequence[Token]) -> Step | None:
    """ "Portrait is right": what shall stay."""
    row = [token.word for token in left]
    fine = row[-1:] and row[-1] in _FINE and {"is", "are", "looks", "look", "was"} & set(row[1:-1])
    return Step("reply", said="That stays.") if fine and len(row) <= 7 and "not" not in row else None


_FINE = word_set("right fine good ok okay perfect great correct nice lovely cool awesome")


def is_remark(right: Sequence[Token], reading: Reading) -> bool:
    """Whether it commands nothing and speaks of nothing on the scenes: "..., the site needs it"."""
    commands = VERBS.at(right, 0) or CHANGING.at(right, 0) or PROBLEMS.first(right)
    named = any(ref.how not in {"it", "this", "them"} for ref in refs(right, reading, expected=True))
    spoken = named or ELEMENT_NOUNS.first(right)
    telling = any(token.kind in {"quote", "number", "color", "link"} for token in right)
    words = {stem(token.word) for token in right if token.kind == "word"} - FUNCTION_WORDS
    shown = any(words & {*view.name_words, *(w for t in view.texts for w in stems(t[:300]))} for view in reading.scenes)
    finite = any(token.word in _FINITE for token in right[1:])
    return finite and not (commands or spoken or telling or shown)


_FINITE = word_set(
    "is are was were has have needs need wants want looks look likes like can can't will won't said asked"
)


def is_reason(rest: Sequence[Token], gone: Collection[int], reading: Reading) -> bool:
    """Whether it only tells why the scenes `gone` shall go: "the name is wrong", "nobody reads the address", "too many
    words on it". What it names is then no part of the request."""
    if not rest or any(token.kind not in {"word", "mark"} or token.word in _NO_REASON for token in rest):
        return False
    missed = rest[0].word in {"i", "we", "there's"} and VERBS.at(rest, 0) is not None
    missed = missed and rest[1].word in {"don't", "no"} and not _SINGLE & {token.word for token in rest}
    commands = not missed and any(table.at(rest, 0) for table in _COMMANDING)
    if commands or any(table.first(rest) for table in (SOUND_NOUNS, FORMAT_WORDS, WHOLE)):
        return False
    if any(rest[at - 1].word in _FURTHER and VERBS.at(rest, at) for at in range(1, len(rest))):
        return False
    others = (
        not (ref.how in {"it", "this", "content"} or {*ref.numbers} <= {*gone} or rest[ref.start].word == "final")
        for ref in refs(rest, reading, expected=True)
    )
    told = rest[0].word in _WHY or any(t.word in _FINITE | _NOT or t.word.endswith("ed") for t in rest[1:])
    return (told or missed) and not any(others)


_COMMANDING: tuple[Phrases[Any], ...] = (
    VERBS,
    CHANGING,
    CALL_VERBS,
    LENGTH_VERBS,
    COPY_VERBS,
    SPLIT_VERBS,
    EXPORT_VERBS,
)
_SINGLE = word_set("one another")
_NOT = word_set("isn't aren't wasn't weren't doesn't don't didn't hasn't haven't reads feels never got gets")
_WHY = word_set("too nobody everyone noone people wrong outdated it's that's they're")
_NO_REASON = word_set("should must could shall would let instead only rather make : everywhere be transition")
_FURTHER = word_set(", and then but so . ; also")


def fronted_thing(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """ "The gift box price, 3 bars for 20 dollars" and "put it inside a tag": a thing, and what becomes of it."""
    bare = VERBS.at(left, 0) is None and not any(token.word in _FINITE | _MODALS for token in left)
    plain = left[0].word in {"the", "our", "my", "that", "this"} and not any(t.word.endswith("er") for t in left[1:])
    pointed = VERBS.at(right, 0) is not None and any(token.word in {"it", "them"} for token in right[1:4])
    return bare and plain and pointed and not PROBLEMS.first(left)


_MODALS = word_set("should must could shall would may too")


def of_the_element(left: Sequence[Token], right: Sequence[Token], rest: Sequence[Step]) -> bool:
    """Whether "it" is the element that is complained of, and not its scene."""
    pointed = any(token.word in {"it", "that", "them"} for token in right)
    element = (ELEMENT_NOUNS.first(left) is not None or _is_motion(left)) and not SCENE_NOUNS.first(left)
    return pointed and element and all(step.kind == "time" for step in rest) and VERBS.at(left, 0) is None


def _is_motion(left: Sequence[Token]) -> bool:
    """ "The walk animation of Aisha is too fast"."""
    return any(token.word in {"animation", "animations", "motion", "movement", "effect"} for token in left)


def is_one_wish(left: Sequence[Token], right: Sequence[Token], rest: Sequence[Step], reading: Reading) -> bool:
    """ "Swap the positions of the quote and the name on the student scene": what follows has no verb of its own, and
    says where all of it is meant."""
    begins = VERBS.at(right, 0) or CHANGING.at(right, 0)
    return (
        bool(rest)
        and all(step.weak for step in rest)
        and begins is None
        and not refs(left, reading)
        and VERBS.at(left, 0) is not None
    )


def tells_purpose(left: Sequence[Token]) -> bool:
    """ "We need it for the tv in the waiting room", "it's for a trade fair": what the film is for."""
    row = [token.word for token in left[:6]]
    whose = bool({"it", "this", "it's", "that", "video", "film", "that's", "one"} & set(row))
    return whose and bool({"for", "on", "at"} & set(row)) and row[0] in _OF_PURPOSE


_OF_PURPOSE = word_set("we i it it's this that that's they the our my need want people everyone")


def only_states(left: Sequence[Token]) -> bool:
    """Whether it says how something is, and wishes nothing."""
    states = any(token.word in {"has", "is", "are", "have", "shows", "looks", "feels"} for token in left[1:])
    states = states or (left[0].word in {"nobody", "people", "viewers", "everyone"} and len(left) > 2)
    plain = not any(token.kind in {"quote", "color", "link"} for token in left)
    return states and plain and VERBS.at(left, 0) is None and not any(PROBLEMS.at(left, at) for at in range(len(left)))


def rest_of_it(left: Sequence[Token], right: Sequence[Token], reading: Reading) -> bool:
    """Whether "the rest" is what else there is on the scene: an element was spoken of before, and no scene."""
    others = [t.word for t in right[:2]] in (["the", "rest"], ["the", "others"], ["everything", "else"])
    element = ELEMENT_NOUNS.first(left) is not None
    return (
        others
        and element
        and not refs(left, reading)
        and not any(SCENE_NOUNS.at(right, at) for at in range(len(right)))
    )


def told_exactly(
    first: Step, left: Sequence[Token], rest: Sequence[Step], right: Sequence[Token], reading: Reading
) -> bool:
    """Whether a remark on how something is stands before what it shall be: of its scene, or where the remark names
    none ("too dark. Make scene 2 lighter") of another one."""
    asked = VERBS.at(left, 0) is not None or LENGTH_VERBS.at(left, 0) is not None
    counted = any(t.kind == "number" and not SCENE_NOUNS.at(left, at - 1) for at, t in enumerate(left))
    if asked or counted or not rest or not all(step.acts and step.ops for step in rest):
        return False
    scenes = [{getattr(op, "scene", 0) for step in steps for op in step.ops} for steps in ([first], rest)]
    if first.kind == "time" and all(step.kind == "time" for step in rest) and scenes[0] == scenes[1]:
        return True
    return scenes[0] != scenes[1] and _of_nothing_named(first, left, rest, right, reading)


def _of_nothing_named(
    first: Step, left: Sequence[Token], rest: Sequence[Step], right: Sequence[Token], reading: Reading
) -> bool:
    """ "It's slow. Make scene 2 faster", "too long, delete scene 2": the remark is of the scene that is named then."""
    words = {token.word for token in left}
    states = bool(words & _STATED) and not words & _WISHED and len(left) <= 8
    named = any(ref.how not in {"it", "this"} for ref in refs(left, reading, expected=True))
    further = right[0].word in {"also", "and", "then", "plus"} or ELEMENT_NOUNS.first(left) is not None
    if not states or named or further or len(first.ops) != 1:
        return False
    alike = first.kind == "edit" and _looks_set(rest) >= _looks_set([first]) > set()
    return alike or (first.kind == "time" and all(step.kind in {"time", "delete"} for step in rest))


def _looks_set(steps: Sequence[Step]) -> set[str]:
    """The properties that edits set; a look as a whole is the colour of it."""
    changes = [change for step in steps for op in step.ops for change in getattr(op, "changes", ())]
    return {"color" if change.property == "theme" else change.property for change in changes}


_STATED = word_set("too much it's it is are feels looks seems very way bit so that's this drags goes plays still")
_WISHED = word_set("should must need needs want wants can could shall would let")


def only_time(right: Sequence[Token], reading: Reading) -> bool:
    """ "Last 2 seconds", "over 3 seconds"."""
    rest = [token for token in right if token.kind != "mark" and token.word not in _BEFORE_TIME]
    time = seconds_at(rest, 0, reading.fps)
    return time is not None and time.end == len(rest)


_BEFORE_TIME = word_set("last final first over for in during the about like around say maybe within please just only")


def says_more(first: Step, right: Sequence[Token], rest: Sequence[Step]) -> bool:
    """ "... carrot 4.80, and say baked daily": more words for the scene that was just asked for."""
    verb = VERBS.at(right, 0)
    says = verb is not None and (verb.value == "say" or right[0].word in {"mention", "include", "note", "state"})
    numbers = {getattr(op, "scene", 0) for op in rest[0].ops} if len(rest) == 1 and rest[0].kind == "edit" else {0}
    return says and numbers <= set(first.mentioned)
