"""One scene made to look like another: "make scene 2 look like scene 3", "same style as the intro"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_scenes import SAME_LOOK
from brain.rules.scenes import numbers_of, ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.designs.themes import THEMES
from tools.looks import look_of
from tools.schemas import Change, EditScene


def alike(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Make scene 2 look like scene 3": the theme of one scene for others."""
    verb = VERBS.at(tokens, 0)
    at = next((i for i in range(len(tokens)) if SAME_LOOK.at(tokens, i)), 0)
    asked = at and verb and verb.value in {"make", "edit", "put"}
    like = SAME_LOOK.at(tokens, at) if asked or (at == 0 and verb is None) else None  # "same style as scene 1"
    model = ref_at(tokens, like.end, reading, expected=True) if like else None
    source = reading.scene(model.numbers[0]) if model and len(model.numbers) == 1 else None
    if source is None:
        return None
    targets = [ref for ref in refs(tokens[:at], reading, expected=True) if ref.numbers]
    numbers = [n for n in (numbers_of(targets) or [reading.default_scene()]) if n != source.number and reading.scene(n)]
    change = Change(target="scene", property="theme", value=_theme_key(source))
    ops = tuple(EditScene(scene=n, edit_type="creative", changes=(change,)) for n in numbers)
    return Step("edit", ops, mentioned=tuple(numbers)) if ops else None


def _theme_key(view: SceneView) -> str:
    """The key that finds the theme of a scene again; of one that has none, its colours."""
    look = {**look_of(view.shown), "background": view.background}
    named = next((theme.key for theme in THEMES.values() if theme.prop() == look), None)
    return named or f"{look['background']} {look['accent']} {look['accent2']} | {look['display']}"
