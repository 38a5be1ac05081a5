"""What stands before and behind a cut, put together: two requests, one of them, or one wish that must not be cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.cuts import further_scene_at, is_content
from brain.rules.excepted import on_each
from brain.rules.keeping import keeping
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import SHORT_COMMANDS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.remarks import (
    fronted_thing,
    is_one_wish,
    is_remark,
    of_the_element,
    only_states,
    only_time,
    rest_of_it,
    says_more,
    tells_purpose,
    told_exactly,
)
from brain.rules.scene_names import WITHIN
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.unfound import unfound
from brain.rules.view import Reading
from tools.schemas import EditScene, Op


def both_parts(
    first: Step, rest: list[Step], left: Sequence[Token], right: Sequence[Token], text: str, reading: Reading
) -> list[Step]:
    """The steps before and behind a cut together; none where the sentence says one thing."""
    if first.kind == "edit" and rest and rest_of_it(left, right, reading):
        words = source(text, [*left, *right])[:2000]  # "red for the number, and the rest grey"
        return [
            replace(
                first,
                ops=tuple(EditScene(scene=n, instruction=words) for n in first.mentioned or (reading.default_scene(),)),
            )
        ]
    if first.kind == "edit" and rest and of_the_element(left, right, rest):
        return [first]  # "the text disappears too early, keep it half a second more"
    if exactly := of_remark(first, left, rest, right, text, reading):
        return exactly  # "it feels rushed, slow it down by 20 %"
    if first.kind in {"sound", "transition"} and only_time(right, reading):
        return []  # "fade it out at the end, last 2 seconds"
    if first.weak and is_one_wish(left, right, rest, reading):
        return []
    acts = bool(rest) and all(step.acts and not step.weak for step in rest)
    if first.weak and acts and (behind := _behind_why(first, rest, left, right, text, reading)):
        return behind
    if rest and all(step.weak for step in rest) and not first.weak and is_remark(right, reading):
        return [first]  # "export in webm, the site needs it"
    nouns = [token.word for at, token in enumerate(right) if SCENE_NOUNS.at(right, at)]
    plain = VERBS.at(right, 0) is None and set(nouns) <= {"bit"}
    if first.kind == "edit" and rest and plain and all(step.kind == "add" for step in rest):
        return [first]  # "make it cold, maybe a bit of ice texture"
    if first.weak and fronted_thing(left, right):
        return []  # "the price, 3 for 20 dollars, put it inside a tag"
    if first.creative and rest and all(s.kind == "edit" and set(s.mentioned) <= set(first.mentioned) for s in rest):
        return []  # "rework it: darker, slower, and I want to feel small" is one wish
    content = first.kind == "add" and (is_content(right, rest) or says_more(first, right, rest))
    asked = first.acts and not first.weak and VERBS.at(right, 0) is not None and unfound(right, reading) is not None
    if rest and (rest[0].kind != "clarify" or asked) and not content:
        return [_as_far_as(rest, first, left, right, reading), *rest]
    return []


def surely_content(first: Step, right: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether what stands behind the cut says more of the scene just asked for, whatever it may be read as by itself:
    then it need not be read at all."""
    return (
        first.kind == "add"
        and not first.weak
        and not (VERBS.at(right, 0) or SHORT_COMMANDS.at(right, 0) or further_scene_at(right, 0))
        and not (is_remark(right, reading) or keeping(right, text, reading))
    )


def _behind_why(
    first: Step, rest: list[Step], left: Sequence[Token], right: Sequence[Token], text: str, reading: Reading
) -> list[Step]:
    """What is asked for behind a sentence that says only why; none where that asks for something too."""
    slow = left[0].word in {"nobody", "people", "viewers", "everyone"} and all(step.kind == "time" for step in rest)
    # "it starts too late, cut ..."
    alike = {n for step in rest for n in step.mentioned} == set(first.mentioned) != set()
    timed = alike and all(step.kind == "time" for step in rest) and VERBS.at(left, 0) is None
    if not (only_states(left) or tells_purpose(left) or slow or timed):
        return []
    # "everything is sluggish, speed it up"; "the results slide has two ideas, split it into two"
    return _everywhere(rest, left, right, text, reading) or rest


def of_remark(
    first: Step, left: Sequence[Token], rest: list[Step], right: Sequence[Token], text: str, reading: Reading
) -> list[Step]:
    """What takes the place of a remark on how something is: the request behind it, on all scenes where all are too
    slow; none where both count."""
    if not rest or VERBS.at(left, 0) is not None or not right:
        return []
    everywhere = _everywhere(rest, left, right, text, reading) if first.kind == rest[0].kind and first.acts else []
    alike = everywhere and len(first.ops) == len(everywhere[0].ops)
    return everywhere if alike else rest if told_exactly(first, left, rest, right, reading) else []


def _everywhere(
    rest: list[Step], left: Sequence[Token], right: Sequence[Token], text: str, reading: Reading
) -> list[Step]:
    """The request on every scene, where "it" is all that was spoken of before."""
    everything = any(ref.how == "all" for ref in refs(left, reading)) and len(rest) == len(rest[0].ops) == 1
    if not everything or not any(token.word == "it" for token in right) or rest[0].kind not in {"time", "edit"}:
        return []
    return on_each(rest[0], [scene.number for scene in reading.scenes], right, text, reading)


def _as_far_as(rest: list[Step], first: Step, left: Sequence[Token], right: Sequence[Token], reading: Reading) -> Step:
    """The step before a cut, on the scenes where both looks end in their names: "background black and text gold in
    every scene", "background red and the title white in scene 2"."""
    ends = refs(right, reading)[-1:]
    within = bool(ends) and ends[0].start > 0 and right[ends[0].start - 1].word in WITHIN
    reaches = bool(ends) and ends[0].end == len(right) and (ends[0].how == "all" or (within and ends[0].how in _NAMED))
    looks = [op for step in (first, *rest) for op in step.ops]
    if not reaches or refs(left, reading) or not all(_of_looks(op) for op in looks) or len(first.ops) != 1:
        return first
    numbers = ends[0].numbers
    return replace(first, ops=tuple(first.ops[0].model_copy(update={"scene": n}) for n in numbers), mentioned=numbers)


_NAMED = frozenset({"number", "name", "place", "content"})


def _of_looks(op: Op) -> bool:
    changes = op.changes if isinstance(op, EditScene) else ()
    return bool(changes) and not any(change.property in {"text", "visible", "picture"} for change in changes)
