"""Moods of one element: "a more elegant font", "make the title playful", "a warm background"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.phrases import word_set
from brain.rules.present import present
from brain.rules.view import SceneView
from tools.designs.colors import from_oklch, to_oklch
from tools.designs.palettes import theme_for, theme_named
from tools.schemas import Change

_GLOW = word_set("glow glowing neon")
_DARK, _LIGHT = frozenset({"dark"}), frozenset({"light", "bright"})
# Lightness and chroma in OKLCH of what shall be dark or light.
_DARK_GROUND, _LIGHT_GROUND, _DARK_INK, _LIGHT_INK = (0.22, 0.05), (0.95, 0.03), (0.24, 0.04), (0.97, 0.02)


def moody(words: str, elements: Sequence[str], view: SceneView) -> list[Change]:
    """What the words of a mood come to for these elements of a scene: a ground its colour, letters their typeface."""
    theme = theme_named(words) or theme_for(words) or theme_for(f"{words} look")
    said = set(words.split())
    changes: list[Change] = []
    for element in elements:
        target = element if element in {"text", "background", "accent"} else present(element, view)
        ground = target == "background"
        if said & _GLOW and not ground and target != "accent":
            changes.append(Change(target=target, property="shadow", value="glow"))
        elif said & (_DARK | _LIGHT):
            dark = bool(said & _DARK)
            tone = (_DARK_GROUND if dark else _LIGHT_GROUND) if ground else (_DARK_INK if dark else _LIGHT_INK)
            changes.append(Change(target=target, property="color", value=_toned(view.background, *tone)))
        elif theme and target in {"background", "accent"}:
            changes.append(Change(target=target, property="color", value=getattr(theme, target)))
        elif theme:
            changes.append(Change(target=target, property="font", value=theme.display))
    return changes


def _toned(color: str, lightness: float, most: float) -> str:
    _, chroma, hue = to_oklch(color)
    return from_oklch(lightness, min(chroma, most), hue)
