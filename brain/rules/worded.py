"""Edits of words as steps: on which scene they are, and on which row of a list."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.about import on_screen, scenes_about, scenes_named
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.numbers import count_at
from brain.rules.owners import owner_of
from brain.rules.phrases import word_set
from brain.rules.rows import one_row
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at
from brain.rules.stated import which_hours
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from brain.rules.wording import Wording, trimmed, wording_in
from tools.schemas import AMOUNTS, Change, EditScene


def worded(
    tokens: Sequence[Token],
    rest: Sequence[Token],
    text: str,
    reading: Reading,
    scenes: Sequence[int],
    found: Sequence[Ref],
) -> Step | None:
    if placed := _placed(tokens, text, reading):
        return placed
    if asked := which_hours(tokens, text, reading):
        return Step("clarify", said=asked)
    named, by_name = bool(found), any(ref.how in {"name", "content"} for ref in found)
    # A name that is also a scene's may be the words to change: first without the mentions, then with them.
    elements = [element.value for element in ELEMENT_NOUNS.all(rest)][-1:]
    scene = scenes[0] if named else _spoken_of(tokens, reading) or owner_of(elements, reading, scenes[0])
    wording = wording_in(rest, text, reading, scene) or (wording_in(tokens, text, reading, scene) if by_name else None)
    if reading.foreign and by_name and (whole := wording_in(tokens, text, reading, scene)) and whole.change.find:
        wording = whole  # "ändere Holzofen zu Steinofen": a word of a scene's name, and not the scene
    if wording is None:
        return None
    told = found and all(ref.how in {"number", "place"} for ref in found)
    if told and wording.change.find and wording.scene not in scenes:
        here, there = (reading.scene(number) for number in (scenes[0], wording.scene))
        words = f"“{wording.change.find}” does not stand on “{here.name if here else ''}”"
        return Step(
            "clarify", said=f"{words}, but on “{there.name if there else ''}”. Name that scene to change it there."
        )
    if view := _whole_list(wording, reading):
        change = _one_line(rest, wording.change.value or "", view)
        if change is None:
            return None
        wording = wording._replace(change=change)
    numbers = scenes if len(scenes) > 1 and not wording.change.find else [wording.scene]
    return _step([EditScene(scene=number, changes=(wording.change,)) for number in numbers], wording.change.target)


_EXCHANGES = {"edit", "replace", "swap"}
_PLACED = word_set("in on of at from")


def _placed(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Change Rye to Emmer in the prices": a place at the end that names a scene which says the old words."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in _EXCHANGES:
        return None
    end = len(trimmed(tokens))
    for at in range(max(verb.end + 3, end - 5), end - 1):
        ref = ref_at(tokens, at + 1, reading, expected=True) if tokens[at].word in _PLACED else None
        if ref is None or ref.end != end or len(ref.numbers) != 1 or ref.how not in {"name", "number", "place"}:
            continue
        wording = wording_in(tokens[:at], text, reading, ref.numbers[0])
        if wording and wording.change.find and wording.scene == ref.numbers[0]:
            return _step([EditScene(scene=wording.scene, changes=(wording.change,))], wording.change.target)
    return None


_LINE_NOUNS = word_set("step line item point bullet row entry tip option")


def _one_line(rest: Sequence[Token], new: str, view: SceneView) -> Change | None:
    """The row that is meant, by its number or by words of it: "step 2 should say “bring water”"."""
    line = next((at for at, token in enumerate(rest) if token.word in _LINE_NOUNS), None)
    count = count_at(rest, line + 1) if line is not None else None
    words = " ".join(token.text for token in rest if token.kind != "quote")
    return one_row(words.replace(new, ""), new, view, count.value if count else None)


def _whole_list(wording: Wording, reading: Reading) -> SceneView | None:
    """The scene whose list of several rows would become the one line that is said: one of its rows is meant."""
    view, change = reading.scene(wording.scene), wording.change
    if view is None or change.target not in {"items", AMOUNTS} or change.find or change.property != "text":
        return None
    rows = view.shown.get("items")
    several = isinstance(rows, list | tuple) and len(rows) > 1
    return view if several and not set(change.value or "") & set("\n,;:") else None


def _spoken_of(tokens: Sequence[Token], reading: Reading) -> int | None:
    """The scene that is called by its name, or by what is on it, beside quoted words: "what if the hook was “...”"."""
    if not any(token.kind == "quote" for token in tokens):
        return None
    plain = [token for token in tokens if token.kind != "quote"]
    found = scenes_named(plain, reading)
    if len(found) == 1 and reading.scene(found[0]):
        return found[0]
    verb = VERBS.at(plain, 0)
    if found or reading.selected or ELEMENT_NOUNS.first(plain, verb.end if verb else 0):
        return None
    return scenes_about(plain, reading)[0] if on_screen(plain, reading) else None


def _step(ops: Sequence[EditScene], element: str | None) -> Step:
    return Step("edit", tuple(ops), mentioned=tuple(op.scene for op in ops), element=element)
