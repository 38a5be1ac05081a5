"""What a text does while it stands there, lines around cards, pictures and the frame, and pictures that are blurred."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.changing import change_step, covers, elements_in, subject_of
from brain.rules.lexicon_adorned import (
    BLUR,
    BLUR_IDLE,
    BLURS,
    BORDER_IDLE,
    BORDERS,
    CARDS,
    EMPHASES,
    EMPHASIS_IDLE,
    FRAMED,
    OFF,
    PICTURES,
    SHARP,
)
from brain.rules.lexicon_restyle import MUCH, SLIGHTLY
from brain.rules.looks import colors_at
from brain.rules.rows import row_called, rows_of
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, stem, stems
from tools.schemas import AMOUNTS, Change, EditScene
from tools.words import ELEMENTS, occurrences


def adorned(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step; None when the tokens speak of nothing of the kind, or of more."""
    if not reading.scenes or any(token.kind == "link" for token in tokens):
        return None
    if not (said(tokens, _TELLING) or EMPHASES.first(tokens) or BLUR.first(tokens)):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    return (
        _living(tokens, text, reading)
        or _bordered(rest, text, reading, scenes, named)
        or _blurred(rest, reading, scenes, named)
    )


_TELLING = BORDERS | BLURS | SHARP


# --- what a text does while it stands ---------------------------------------------------------------------------------


def _living(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Make the price pulse", "Happy Paws should blink", "stop the shaking"."""
    found = EMPHASES.first(tokens)
    if found is None:
        return None
    shown = frozenset().union(*(view.said_words for view in reading.scenes)) if said(tokens[1:], OFF) else frozenset()
    off = said(tokens[:1], OFF) or any(t.word in OFF and stem(t.word) not in shown for t in tokens)
    value = "" if off else found.value
    rest, scenes, named = subject_of(tokens, reading)
    spans = [(one.start, one.end) for one in EMPHASES.all(rest)]

    def make(view: SceneView, element: str | None) -> Change | None:
        target = element or _spoken_of(reading, view)
        able = view.has(f"{target}Emphasis") and view.says("items" if target == AMOUNTS else target)
        return Change(target=target, property="emphasis", value=value) if able else None

    if covers(rest, spans, EMPHASIS_IDLE | OFF):
        if off and not elements_in(rest):
            return _stilled([view for view in reading.scenes if view.number in scenes or not named])
        return change_step(make, rest, reading, scenes, named)
    words = [t for i, t in enumerate(tokens) if not found.start <= i < found.end and t.word not in EMPHASIS_IDLE]
    return _of_words(source(text, words).strip(" “”\"'‘’.!"), words, value, reading) if words else None


def _stilled(views: Sequence[SceneView]) -> Step:
    """Whatever does something stands still."""
    ops = []
    for view in views:
        moved = [name for name in (*ELEMENTS, AMOUNTS) if view.shown.get(f"{name}Emphasis")]
        changes = [Change(target=name, property="emphasis", value="") for name in moved]
        for at, row in enumerate(rows_of(view), 1):
            own = [name for name in ("items", AMOUNTS) if row.get(f"{name}Emphasis")]
            changes += [Change(target=name, property="emphasis", value="", row=at) for name in own]
        ops += [EditScene(scene=view.number, changes=tuple(changes))] if changes else []
    if not ops:
        return Step("reply", said="Nothing pulses, shakes or blinks here.")
    return Step("edit", tuple(ops), mentioned=tuple(op.scene for op in ops))


def _spoken_of(reading: Reading, view: SceneView) -> str:
    known = [name for name in (reading.element, "title", "quote", "value", "cta") if name and view.says(name)]
    return known[0] if known else "title"


def _of_words(words: str, row: Sequence[Token], value: str, reading: Reading) -> Step | None:
    """The text that says just these words, else the row of a list that does, else the text that holds them."""
    told = list(stems(words))
    texts = [
        (view, name)
        for view in reading.scenes
        for name in ELEMENTS
        if view.says(name) and isinstance(view.shown[name], str) and view.has(f"{name}Emphasis")
    ]
    whole = [(view, name) for view, name in texts if list(stems(str(view.shown[name]))) == told]
    holding = [(view, name) for view, name in texts if occurrences(str(view.shown[name]), words)]
    if whole or (holding and not row_called(words, reading)):
        view, name = (whole or holding)[0]
        op = EditScene(scene=view.number, changes=(Change(target=name, property="emphasis", value=value),))
        return Step("edit", (op,), mentioned=(view.number,), element=name)
    found = row_called(words, reading) if len(row) < 7 else None
    if found is None:
        return None
    view, at = found
    change = Change(target="items", property="emphasis", value=value, row=at + 1)
    return Step("edit", (EditScene(scene=view.number, changes=(change,)),), mentioned=(view.number,), element="items")


# --- lines around -----------------------------------------------------------------------------------------------------


def _bordered(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "A white border around the picture", "outline the cards", "put a frame around the whole thing"."""
    if not said(rest, BORDERS):
        return None
    colors = colors_at(rest, text)
    covered = {i for _, start, end in colors for i in range(start, end)}
    about = said(rest, CARDS), said(rest, PICTURES), said(rest, FRAMED)
    if not any(about) and named:
        about = False, False, True  # "around the video"
    if sum(about) != 1 or leftover(rest, covered, BORDER_IDLE | BORDERS | CARDS | PICTURES | FRAMED | OFF):
        return None
    target = "cards" if about[0] else "pictures" if about[1] else "scene"
    value = "false" if said(rest, OFF) else colors[0][0] if colors else "true"
    change = Change(target=target, property="border", value=value)
    if not named:
        scenes = _bearing(target, reading, scenes)
    return change_step(lambda view, _: change if view.has("theme") else None, [], reading, scenes, True)


def _bearing(target: str, reading: Reading, scenes: Sequence[int]) -> list[int]:
    """The scenes that have such a thing, where none is named: the film's style is that of all."""
    holder = {"cards": "items", "pictures": "pictures"}.get(target)
    if reading.selected or holder is None:
        return list(scenes) if reading.selected else reading.scenes_of_style()
    return [view.number for view in reading.scenes if view.says(holder)] or list(scenes)


# --- blur -------------------------------------------------------------------------------------------------------------


def _blurred(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Blur the background", "the picture a bit blurry", "less blur", "make the photo sharp again"."""
    sharp = said(rest, SHARP) or (said(rest, BLURS) and said(rest, OFF))
    if not (said(rest, BLURS) or BLUR.first(rest) or (sharp and said(rest, PICTURES))):
        return None
    spans = [(found.start, found.end) for found in BLUR.all(rest)]
    if not covers(rest, spans, BLUR_IDLE | BLURS | PICTURES | SHARP | OFF | SLIGHTLY | MUCH):
        return None
    amount = "0" if sharp else "0.3" if said(rest, SLIGHTLY) else "1" if said(rest, MUCH) else "0.6"
    views = [view for view in reading.scenes if view.number in scenes or not named]
    made = [(view.number, target) for view in views if (target := _blurs(view))]
    own = [one for one in made if one[0] in scenes]
    if not made:
        return Step("reply", said="There is no picture that I could blur: attach one, and I put it behind the words.")
    changes = [(n, Change(target=target, property="blur", value=amount)) for n, target in own or made]
    ops = tuple(EditScene(scene=number, changes=(change,)) for number, change in changes)
    return Step("edit", ops, mentioned=tuple(op.scene for op in ops))


def _blurs(view: SceneView) -> str:
    """What of the scene can be blurred: the picture behind its words, else the one that it shows."""
    if view.says("backdrop") and view.has("backdropBlur"):
        return "backdrop"
    return "pictures" if view.says("pictures") and view.has("picturesBlur") else ""
