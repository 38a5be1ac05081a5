"""How letters are set, in how many columns a list stands, and colours that are exchanged: "no italics", "in two
columns", "swap the background and the text colour"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.changing import change_step, covers, joined_edits, subject_of
from brain.rules.lexicon_lettering import (
    CLOSER,
    COLOR_NOUNS,
    COLUMN_COUNTS,
    COLUMNS,
    COLUMNS_IDLE,
    EXCHANGES,
    EXCHANGES_ALONE,
    EXCHANGES_IDLE,
    LETTERS,
    LETTERS_IDLE,
    LETTERS_OFF,
    ROOM,
    ROOM_IDLE,
    ROOM_WORDS,
    WIDER,
)
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.numbers import count_at
from brain.rules.present import present
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene

_SUFFIXES = {"italic": "Italic", "underline": "Underline", "weight": "Weight"}
_ROLES = ("background", "text", "accent")
_EVERYWHERE = frozenset({"everywhere", "anywhere", "throughout"})


def lettered(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that sets letters, columns or exchanged colours so; None when anything else is asked for."""
    if not reading.scenes or any(token.kind in {"quote", "link"} for token in tokens):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    for rule in (_letters, _spaced, _columned, _exchanged):
        if step := rule(rest, reading, scenes, named):
            return step
    return None


def _letters(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Underline the title", "remove the bold". That letters shall be bold is read with all other looks."""
    found = list(LETTERS.all(rest))
    if not named and said(rest, _EVERYWHERE):
        scenes = [view.number for view in reading.scenes]
    off = said(rest, LETTERS_OFF)
    if not found or not covers(rest, [(f.start, f.end) for f in found], LETTERS_IDLE | LETTERS_OFF | _EVERYWHERE):
        return None
    if not off and all(one.value == "weight" for one in found):
        return None
    elements = [noun for noun in ELEMENT_NOUNS.all(rest) if not any(f.start <= noun.start < f.end for f in found)]
    values = {f.value: "400" if f.value == "weight" and off else "800" if f.value == "weight" else "" for f in found}
    ops: list[EditScene] = []
    for property_, weight in values.items():
        value = weight or ("false" if off else "true")

        def make(view: SceneView, element: str | None, name: str = property_, value: str = value) -> Change | None:
            target = element or "text"
            known = [key for key in view.shown if key.endswith(_SUFFIXES[name])]
            able = f"{target}{_SUFFIXES[name]}" in known or (target == "text" and known)
            return Change(target=target, property=name, value=value) if able else None

        bare = [token for at, token in enumerate(rest) if any(noun.start <= at < noun.end for noun in elements)]
        step = change_step(make, bare, reading, scenes, named)
        ops += [op for op in step.ops if isinstance(op, EditScene)] if step else []
    edits = joined_edits(ops)
    element = elements[-1].value if elements else None
    return Step("edit", edits, mentioned=tuple(op.scene for op in edits), element=element) if edits else None


def _spaced(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "More space between the lines", "letters closer together"."""
    found = ROOM.first(rest)
    way = 1 if said(rest, WIDER) else -1 if said(rest, CLOSER) else 0
    if found is None or not way or not said(rest, ROOM_WORDS):
        return None
    spans = [(one.start, one.end) for one in ROOM.all(rest)]
    if not covers(rest, spans, ROOM_IDLE | WIDER | CLOSER):
        return None
    leading = found.value == "leading"
    suffix = "Leading" if leading else "Spacing"

    def make(view: SceneView, element: str | None) -> Change | None:
        target = element or "text"
        able = any(key.endswith(suffix) for key in view.shown) if target == "text" else view.has(f"{target}{suffix}")
        change = (
            Change(target=target, property="leading", factor=1.2 if way > 0 else 0.87)
            if leading
            else Change(target=target, property="spacing", value="+0.05" if way > 0 else "-0.03")
        )
        return change if able else None

    apart = [token for at, token in enumerate(rest) if not any(start <= at < end for start, end in spans)]
    return change_step(make, apart, reading, scenes, named)


def _columned(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    at = next((i for i, token in enumerate(rest) if i and token.word in COLUMNS), None)
    count = count_at(rest, at - 1) if at else None
    number = count.value if count else COLUMN_COUNTS.get(rest[at - 1].word, 0) if at else 0
    if at is None or not 1 <= number <= 6:
        return None
    listed = [view for n in scenes if (view := reading.scene(n)) and view.says("items")]
    others = [view for view in reading.scenes if view.says("items")]
    views = listed or ([] if named else others[-1:])
    words = frozenset().union(*(view.said_words for view in views)) if views else frozenset[str]()
    idle = COLUMNS_IDLE | words | {token.word for token in rest if token.word.rstrip("s") in words}
    if not covers(rest, [(at - 1, at + 1)], idle):
        return None
    change = Change(target="items", property="columns", value=str(number))
    able = [view for view in views if view.has("items") and view.has("theme")]
    ops = tuple(EditScene(scene=view.number, changes=(change,)) for view in able)
    return Step("edit", ops, mentioned=tuple(op.scene for op in ops), element="items") if ops else None


def _exchanged(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Invert the colours": the background and the text; else the two that are named."""
    colored = said(rest, COLOR_NOUNS)
    nouns = [found.value for found in ELEMENT_NOUNS.all(rest)]
    if not said(rest, EXCHANGES) or not (colored or len(nouns) == 2 or said(rest, EXCHANGES_ALONE)):
        return None
    pair = list(dict.fromkeys(nouns)) or ["background", "text"]
    if len(pair) != 2 or not covers(rest, [], EXCHANGES_IDLE) or not (colored or set(pair) & set(_ROLES)):
        return None
    scenes = scenes if named or nouns else reading.scenes_of_style()

    def make(view: SceneView, _: str | None) -> Change | None:
        one, other = (name if name in _ROLES else present(name, view) for name in pair)
        return Change(target=one, property="swap", value=other) if view.has("theme") else None

    return change_step(make, [], reading, scenes, named)
