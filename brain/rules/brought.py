"""Pictures and logos that are on a scene already: moved, cropped, made larger, taken away."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.looks import looks_in
from brain.rules.phrases import word_set
from brain.rules.pictures import place_on
from brain.rules.scenes import numbers_of, refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene

_LOGO = word_set("logo logos emblem watermark badge")
_PICTURE = word_set("picture pictures photo photos image images pic pics backdrop")
_CROP = word_set("crop cropped focus zoom reframe")
_GONE = frozenset({"delete", "hide"})


def brought(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that changes a picture or a logo of a scene; None when the request is about none that is there."""
    logo, picture = said(tokens, _LOGO), said(tokens, _PICTURE)
    if step := _not_brought(tokens, reading, logo=logo, picture=picture):
        return step
    if not reading.scenes or reading.context.attachments or logo == picture:
        return None
    named = [n for n in numbers_of(refs(tokens, reading)) if reading.scene(n)]
    wanted = [view for n in named or [reading.default_scene()] if (view := reading.scene(n))]
    shown = [(view, target) for view in wanted if (target := _target(view, logo))]
    if not shown and not named:
        shown = [(view, target) for view in reading.scenes if (target := _target(view, logo))][-1:]
    ops = [
        EditScene(scene=view.number, changes=changes)
        for view, target in shown
        if (changes := _changes(tokens, text, target))
    ]
    return Step("edit", tuple(ops), mentioned=tuple(op.scene for op in ops)) if ops else None


def _not_brought(tokens: Sequence[Token], reading: Reading, *, logo: bool, picture: bool) -> Step | None:
    """ "Add our logo", "here's our logo", "photo background": a file that nobody attached."""
    verb = VERBS.at(tokens, 0)
    wanted = verb.value in {"add", "put"} if verb else len(tokens) <= 3 and said(tokens, _BEHIND)
    wanted |= bool(tokens) and (tokens[0].word in _HERE or {token.word for token in tokens} <= _OURS)
    plain = not any(token.kind in {"quote", "link", "number"} or token.word in {":", "reveal"} for token in tokens)
    scene = any(SCENE_NOUNS.at(tokens, at) for at in range(len(tokens)))  # "add a scene with partner logos"
    if logo == picture or not wanted or not plain or scene or len(tokens) > 8 or reading.context.attachments:
        return None
    if any(view.shown.get(name) for view in reading.scenes for name in ("logo", "pictures", "backdrop")):
        return None
    thing = "your logo" if logo else "the picture"
    return Step("clarify", said=f"I have no such file yet: attach {thing} to your message, and say where it should go.")


_HERE = word_set("here here's heres")
_OURS = _LOGO | word_set("this that's is our my the new official")  # "this is our logo"
_BEHIND = word_set("background backdrop behind")


def _target(view: SceneView, logo: bool) -> str:
    """The prop that holds the file; "" where the scene shows none."""
    return next((name for name in (("logo",) if logo else ("backdrop", "pictures")) if view.shown.get(name)), "")


def _changes(tokens: Sequence[Token], text: str, target: str) -> tuple[Change, ...]:
    verb = VERBS.at(tokens, 0)
    place = place_on(tokens)
    if verb and verb.value in _GONE:
        return (Change(target=target, property="picture", value=""),)
    if target == "logo":
        sizes = [value for _, value in looks_in(tokens, text).pairs if value.property == "size"]
        if sizes:
            return (Change(target="logo", property="size", value=sizes[0].value, factor=sizes[0].factor),)
        return (Change(target="logo", property="position", value=place),) if place else ()
    if target == "backdrop" and place and (said(tokens, _CROP) or (verb and verb.value in {"move", "edit", "put"})):
        return (Change(target="backdrop", property="position", value=place),)
    return ()
