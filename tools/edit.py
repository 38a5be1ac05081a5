"""Edits a scene by its props: words, colours, sizes and the rest, by the naming convention of docs/architecture.md.

Only what was asked for changes, with one exception: what would become unreadable is made readable, and said.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from tools.designs import DESIGNS
from tools.edits.borders import bordered
from tools.edits.marks import after_words, of_phrase
from tools.edits.moments import Played, appearance
from tools.edits.properties import PROPERTIES
from tools.edits.props import Done, Props, Wordless, offer
from tools.edits.readable import kept_readable
from tools.edits.rows import of_row, without_own
from tools.edits.swap import swapped
from tools.looks import look_taken
from tools.redesign import redesigned
from tools.schemas import AMOUNTS, MAX_DURATION, Change, Record, SceneEdit
from tools.words import amounts_word, and_list, quoted


class EditSceneInput(Record):
    """A scene as it is (`duration` in frames, `defaults` as its code declares them) and what shall change. It begins
    with the frame `start` of its code's timeline, and plays that `rate` times as fast."""

    tsx_code: str
    props: dict[str, Any] = {}
    duration: int = Field(gt=0, le=MAX_DURATION)
    defaults: dict[str, Any] = {}
    start: int = Field(default=0, ge=0, le=MAX_DURATION)
    rate: float = Field(default=1, gt=0)
    fps: int = Field(default=30, gt=0)
    colors: dict[str, str] = {}  # that its elements are drawn in, where that is known
    like: dict[str, Any] = {}  # props of a scene whose look it takes
    changes: tuple[Change, ...] = ()

    @model_validator(mode="after")
    def _something_to_do(self) -> EditSceneInput:
        if not self.changes and not self.like:
            raise ValueError("give changes, or the props of a scene whose look it takes")
        return self


def edit_scene(request: EditSceneInput) -> SceneEdit:
    """Returns the scene with every change made, its summary in words; raises ToolError for what the scene lacks."""
    design = next((change.value for change in request.changes if change.property == "design"), None)
    if design:
        return _redesigned(request, design)
    shown: Props = {**request.defaults, **request.props}
    before, said = dict(shown), []
    changed: Props = look_taken(shown, request.like) if request.like else {}
    if request.like:
        shown |= changed
        said.append(("the look", "is taken over"))
    wordless: list[str] = []
    for change in request.changes:
        try:
            update, subject, words = _done(change, shown, request)
        except Wordless as error:
            wordless.append(str(error))
            continue
        shown |= update
        changed |= update
        said.append((subject, words))
    if not said:
        why = and_list(list(dict.fromkeys(wordless)))
        raise Wordless(f"On this scene {why}: there is nothing to see of it. {offer(shown)}")
    kept, notes = kept_readable(before, shown, changed, request.colors)
    summary = _summary(said) + "".join(f"; {note}" for note in dict.fromkeys([*wordless, *notes]))
    return SceneEdit(tsx_code=request.tsx_code, props={**request.props, **changed, **kept}, summary=summary)


# What the code of designs that have cards reads.
_CARDS = ("palette.cards ||", "palette.cards ?", "cardPalette(palette", "palette.surface, palette.text")


def _done(change: Change, shown: Props, request: EditSceneInput) -> Done:
    if change.row and change.property in PROPERTIES:
        return of_row(change, shown, PROPERTIES[change.property], request.tsx_code, request.colors)
    if change.find and change.property != "text" and change.property in PROPERTIES:
        return of_phrase(change, shown, PROPERTIES[change.property], request.colors)
    if change.property == "border":
        return bordered(change, shown, request.tsx_code)
    if change.target == "cards" and not any(word in request.tsx_code for word in _CARDS):
        raise Wordless("there are no cards or panels")
    if change.property in {"from", "until"}:
        return appearance(change, shown, Played(request.duration, request.start, request.rate, request.fps))
    if change.property == "swap":
        return swapped(change, shown, request.colors)
    update, subject, words = _of_amounts(PROPERTIES[change.property](change, shown), change, shown)
    return {**update, **without_own(update, shown), **after_words(change, update, shown)}, subject, words


def _of_amounts(done: Done, change: Change, shown: Props) -> Done:
    """What is said of the values of a list, in words for what they are."""
    update, _, words = done
    if change.target != AMOUNTS:
        return done
    verb, _, rest = words.partition(" ")
    many = {"is": "are", "has": "have"}.get(verb, verb.removesuffix("s"))
    return update, f"the {amounts_word(shown.get('items'))}", f"{many} {rest}".rstrip()


def _redesigned(request: EditSceneInput, key: str) -> SceneEdit:
    """The same words and looks in another design, and then whatever else is asked for."""
    code, props = redesigned({**request.defaults, **request.props}, key)
    summary = f"its words are set as {quoted(DESIGNS[key].name)} now"
    others = tuple(change for change in request.changes if change.property != "design")
    if not others:
        return SceneEdit(tsx_code=code, props=props, summary=summary)
    more = edit_scene(request.model_copy(update={"tsx_code": code, "props": props, "changes": others}))
    return more.model_copy(update={"summary": f"{summary}, {more.summary}"})


def _summary(said: list[tuple[str, str]]) -> str:
    """ "the title is larger and red, the background is blue": what is said of one thing stands together."""
    by_subject: dict[str, list[str]] = {}
    for subject, words in said:
        by_subject.setdefault(subject, []).append(words)
    return ", ".join(
        f"{subject} {and_list(_without_repeated_is(list(dict.fromkeys(words))))}"
        for subject, words in by_subject.items()
    )


def _without_repeated_is(phrases: list[str]) -> list[str]:
    pairs = zip(["", *phrases], phrases, strict=False)
    return [
        now.removeprefix("is ") if earlier.startswith("is ") and now.startswith("is ") else now
        for earlier, now in pairs
    ]
