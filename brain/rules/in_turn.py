"""In which turn elements come: "the button appears last", "everything appears later"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.changing import change_step, covers, elements_in, subject_of
from brain.rules.lexicon_lettering import COMES, DELAYS, LATER, MOMENT_IDLE
from brain.rules.numbers import seconds_at
from brain.rules.owners import owner_of
from brain.rules.phrases import word_set
from brain.rules.present import present
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene
from tools.words import ELEMENTS

_LAST = word_set("last finally")
_FIRST = word_set("first")
_IDLE = MOMENT_IDLE | word_set("at end very as one thing come comes appear with animation after before once when")
_EVERYTHING = word_set("everything all things elements texts text whole content animation animations")
# How long the elements of a scene take to come (the kit's entrance), and how much of that lies between two of them.
_ENTRANCE_SECONDS = 1.5
_ENTRANCE_SHARE = 0.42
_BETWEEN_SECONDS = 0.7
# The least that an element is seen for.
_SEEN_SECONDS = 1.0
_USUAL_SECONDS = 0.5
_SOONER = 1.4


def in_turn(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that brings elements in this turn; None when the request is about anything else."""
    if not reading.scenes or any(token.kind in {"quote", "link"} for token in tokens):
        return None
    if step := _all_at_another_time(tokens, reading):
        return step
    rest, scenes, _ = subject_of(tokens, reading)
    coming = COMES.first(rest, 1)
    spans = [(found.start, found.end) for found in COMES.all(rest)]
    if coming is None or not covers(rest, spans, _IDLE | _LAST | _FIRST):
        return None
    elements = [found.value for found in elements_in(rest) if found.start < coming.start or coming.value]
    if not elements or any(seconds_at(rest, at, reading.fps) for at in range(len(rest))):
        return None
    view = reading.scene(owner_of(elements, reading, scenes[0]))
    changes = _turns(rest, [present(element, view) for element in elements], view, reading.fps) if view else ()
    if view is None or not changes:
        return None
    op = EditScene(scene=view.number, changes=changes)
    return Step("edit", (op,), mentioned=(view.number,), element=changes[0].target)


def _turns(rest: Sequence[Token], elements: Sequence[str], view: SceneView, fps: int) -> tuple[Change, ...]:
    """When what comes, frames of the scene."""
    element = elements[0]
    if not view.has(f"{element}From"):
        return ()
    if not view.says(element):
        return (_from(element, 0),)  # the tool says that it has no words
    starts = {name: int(view.shown.get(f"{name}From") or 0) for name in ELEMENTS if view.has(f"{name}From")}
    others = {name: start for name, start in starts.items() if name != element and view.says(name)}
    latest = max(0, view.duration - round(_SEEN_SECONDS * fps))
    step = min(round(_BETWEEN_SECONDS * fps), latest)
    if len(elements) == 1 and said(rest, _LAST):
        entrance = min(_ENTRANCE_SECONDS * fps, view.duration * _ENTRANCE_SHARE)
        return (_from(element, min(latest, round(max(others.values(), default=0) + entrance))),)
    if len(elements) == 1 and said(rest, _FIRST):
        later = tuple(_from(name, max(step, start)) for name, start in others.items() if start < step)
        return (_from(element, 0), *later)
    if len(elements) != 2 or elements[1] not in others:
        return ()
    if said(rest, frozenset({"after", "once", "when"})):
        return (_from(element, min(latest, others[elements[1]] + step)),)
    if said(rest, frozenset({"before"})):
        other = others[elements[1]]
        return (
            (_from(element, max(0, other - step)),) if other >= step else (_from(element, 0), _from(elements[1], step))
        )
    return ()


def _from(element: str, frame: int) -> Change:
    return Change(target=element, property="from", value=str(frame))


def _all_at_another_time(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Everything appears later": all elements of the scene. Earlier than with the scene is only sooner in place."""
    rest, scenes, named = subject_of(tokens, reading)
    everything = [at for at, token in enumerate(tokens) if token.word in _EVERYTHING]
    later, coming = LATER.first(tokens), COMES.first(tokens, 1)
    time = next((found for at in range(len(tokens)) if (found := seconds_at(tokens, at, reading.fps))), None)
    if not everything or later is None or not (coming or said(tokens, DELAYS)) or elements_in(tokens):
        return None
    spans = [(found.start, found.end) for found in (later, coming, time) if found]
    if not covers(rest, [], _IDLE | _EVERYTHING | {tokens[at].word for a, b in spans for at in range(a, b)}):
        return None
    frames = round((time.value if time else _USUAL_SECONDS) * reading.fps)

    def make(view: SceneView, _: str | None) -> Change | None:
        delayed = any(view.shown.get(f"{name}From") for name in ELEMENTS)
        if later.value < 0 and not delayed:
            return Change(target="scene", property="pace", factor=_SOONER) if view.has("pace") else None
        able = any(view.has(f"{name}From") for name in ELEMENTS)
        sign = "+" if later.value > 0 else "-"
        return Change(target="text", property="from", value=f"{sign}{frames}") if able else None

    return change_step(make, [], reading, scenes, named)
