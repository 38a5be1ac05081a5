"""One scene made to look like another: "make scene 2 look like scene 3", "same style as the intro", "like scene 2 but
for scene 4", "make scenes 1 and 2 the same colour"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_scenes import SAME_LOOK
from brain.rules.phrases import word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import numbers_of, ref_at, refs
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene

_SHOULD = word_set("should must needs need shall look looks")
_IDLE = word_set("""
    make look looks like but for in the a same style as should be have get with of give use edit put please just too
    and do it now match apply to on design theme must needs need shall want i all both each every also
    """)
_COLORS = word_set("color colour colors colours background backgrounds")
_STYLES = word_set("style look design theme font fonts")
_OF_LOOKS = _IDLE | _COLORS | _STYLES
_SAME = frozenset({"same"})


def alike(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Make scene 2 look like scene 3": the theme of one scene for others."""
    verb = VERBS.at(tokens, 0)
    at = next((i for i in range(len(tokens)) if SAME_LOOK.at(tokens, i)), 0)
    asked = at and ((verb and verb.value in {"make", "edit", "put"}) or said(tokens[:at], _SHOULD))
    like = SAME_LOOK.at(tokens, at) if asked or (at == 0 and verb is None) else None  # "same style as scene 1"
    model = ref_at(tokens, like.end, reading, expected=True) if like else None
    source = reading.scene(model.numbers[0]) if model and len(model.numbers) == 1 else None
    if source is None or model is None:
        return None
    targets = _named(tokens[:at], reading) or _named(tokens[model.end :], reading)
    return _with_look(source, numbers_of(targets) or [reading.default_scene()], reading)


def surely_alike(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The same where both sides are named and nothing else is said: it is no wish for a new scene."""
    like, colored = SAME_LOOK.first(tokens), said(tokens, _COLORS)
    same = not like and said(tokens, _SAME) and (colored or said(tokens, _STYLES))
    if not reading.scenes or not (like or same):
        return None
    found = [ref for ref in refs(tokens, reading, expected=True) if ref.numbers]
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    if not found or leftover(tokens, covered, _OF_LOOKS):
        return None
    numbers = [n for n in numbers_of(found) if reading.scene(n)]
    if same:
        return _made_same(numbers, reading, colored=colored) if len(numbers) > 1 else None
    return alike(tokens, reading) if len(found) > 1 else None


def _named(tokens: Sequence[Token], reading: Reading) -> list[Ref]:
    return [ref for ref in refs(tokens, reading, expected=True) if ref.numbers and ref.how != "it"]


def _with_look(source: SceneView, wanted: Sequence[int], reading: Reading) -> Step | None:
    numbers = [n for n in wanted if n != source.number and reading.scene(n)]
    ops = tuple(EditScene(scene=n, edit_type="creative", like=source.number) for n in numbers)
    return Step("edit", ops, mentioned=tuple(numbers)) if ops else None


def _made_same(numbers: Sequence[int], reading: Reading, *, colored: bool) -> Step | None:
    """The others as the first of them: its background, or its whole look."""
    source = reading.scene(numbers[0])
    if source is None or not colored:
        return _with_look(source, numbers, reading) if source else None
    change = Change(target="background", property="color", value=source.background)
    ops = tuple(EditScene(scene=n, changes=(change,)) for n in numbers[1:])
    return Step("edit", ops, mentioned=tuple(numbers[1:]), element="background")
