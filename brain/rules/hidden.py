"""Elements that were hidden and are wanted again: "bring the button back", "show the subtitle again"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.changing import covers, elements_in, subject_of
from brain.rules.phrases import word_set
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import AMOUNTS, Change, EditScene
from tools.words import element_word

_BRINGS = word_set("bring put get give add show want have restore unhide make need reveal display")
_BACK = word_set("back again")
_IDLE = _BRINGS | _BACK | word_set("i we to in on it me us would like can you please visible appear the my our a")


def brought_back(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that shows again what was hidden; None when nothing is wanted back, or no element is named."""
    words = {token.word for token in tokens}
    if not reading.scenes or not words & _BRINGS or not (words & _BACK or words & {"restore", "unhide"}):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    elements = [found.value for found in elements_in(rest)]
    if len(elements) != 1 or not covers(rest, [], _IDLE):
        return None
    views = [view for view in reading.scenes if view.number in scenes or not named]
    names = [elements[0], AMOUNTS] if elements[0] in {"price", "value"} else elements
    hidden = {v.number: name for v in views for name in names if v.shown.get(f"{name}Visible") is False}
    if not hidden:
        what = element_word(elements[0])
        return Step("clarify", said=f"No {what} is hidden here. “undo” takes a change back; else tell me its words.")
    ops = tuple(
        EditScene(scene=number, changes=(Change(target=name, property="visible", value="true"),))
        for number, name in hidden.items()
    )
    return Step("edit", ops, mentioned=tuple(hidden), element=elements[0])
