"""What on a scene has a colour that somebody names."""

from __future__ import annotations

from brain.rules.view import SceneView
from tools.looks import color_of, look_of
from tools.words import ELEMENTS, difference

# Colours closer than this in OKLab are spoken of by the same word.
_ALIKE = 0.2


def colors_of(view: SceneView) -> dict[str, str]:
    """The colours (#rrggbb) of its texts, where they have some of their own, of its background and its accent."""
    look = look_of(view.shown)
    own = {element: color_of(view.shown, f"{element}Color") for element in ELEMENTS if view.says(element)}
    return own | {name: color_of(view.shown, name) or look[name] for name in ("background", "accent")}


def colored(color: str, view: SceneView) -> str | None:
    """What on the scene has this colour, or one like it: an element, the background or the accent."""
    alike = {name: difference(value, color) for name, value in colors_of(view).items() if value}
    nearest = min(alike, key=lambda name: alike[name], default=None)
    return nearest if nearest and alike[nearest] < _ALIKE else None
