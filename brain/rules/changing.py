"""A change that is read for an element, made on each scene that is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brain.rules.edit import scene_refs, scenes_meant
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.owners import owner_of
from brain.rules.phrases import Found
from brain.rules.present import present
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene

_PLAIN = ("text", "background", "accent")
Made = Callable[[SceneView, str | None], Change | None]


def subject_of(tokens: Sequence[Token], reading: Reading) -> tuple[list[Token], list[int], bool]:
    """The request without the scenes that it names, those scenes (else the ones that are meant), and whether it names
    any."""
    return reading.kept(tokens, "subject", lambda: _subject(tokens, reading))


def _subject(tokens: Sequence[Token], reading: Reading) -> tuple[list[Token], list[int], bool]:
    found = scene_refs(tokens, reading)
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    rest = [token for at, token in enumerate(tokens) if at not in covered]
    return rest, scenes_meant(found, tokens, reading), bool(found)


def elements_in(rest: Sequence[Token]) -> list[Found[str]]:
    return [found for found in ELEMENT_NOUNS.all(rest) if found.value not in _PLAIN]


def change_step(make: Made, rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """One change for each scene that is meant; `make` gives it for a scene and the element that is named."""
    elements = [found.value for found in elements_in(rest)]
    if elements and not named and len(scenes) == 1:
        scenes = [owner_of(elements, reading, scenes[0])]
    ops = []
    for view in filter(None, (reading.scene(number) for number in scenes)):
        changes = [make(view, present(element, view)) for element in elements] or [make(view, None)]
        made = tuple(change for change in changes if change)
        ops += [EditScene(scene=view.number, changes=made)] if made else []
    if not ops:
        return None
    return Step("edit", tuple(ops), mentioned=tuple(op.scene for op in ops), element=elements[-1] if elements else None)


def covers(rest: Sequence[Token], spans: Sequence[tuple[int, int]], idle: frozenset[str]) -> bool:
    """Whether the spans, elements, verbs and idle words are all that is said."""
    known = {at for start, end in spans for at in range(start, end)}
    known |= {at for found in ELEMENT_NOUNS.all(rest) for at in range(found.start, found.end)}
    verb = VERBS.at(rest, 0)
    known |= set(range(verb.start, verb.end)) if verb else set()
    return not leftover(rest, known, idle)


def joined_edits(ops: Sequence[EditScene]) -> tuple[EditScene, ...]:
    """The edits as one for each scene."""
    by_scene: dict[int, EditScene] = {}
    for op in ops:
        before = by_scene.get(op.scene)
        changes = (*before.changes, *op.changes) if before else op.changes
        by_scene[op.scene] = op.model_copy(update={"changes": changes})
    return tuple(by_scene.values())
