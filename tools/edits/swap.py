"""Two things of a scene exchange their colours; whatever comes of it can be read."""

from __future__ import annotations

from collections.abc import Mapping

from tools.designs.colors import contrast
from tools.edits.props import Done, Props, called, needed, require
from tools.edits.readable import TEXT_CONTRAST, theme_on
from tools.looks import color_of, look_of
from tools.schemas import Change, ToolError

# Colours of the theme that stand for themselves; the others belong to elements.
ROLES = ("background", "text", "accent")


def color_now(name: str, shown: Props) -> str:
    """The colour of a role of the theme, or of an element by the prop that holds it."""
    look = look_of(shown)
    if name in {"background", "accent"}:
        return color_of(shown, name) or look[name]
    return color_of(shown, name) or look["text"]


def swapped(change: Change, shown: Props, drawn: Mapping[str, str]) -> Done:
    """`target` and `value` exchange their colours: "background" and "text", "title" and "accent". `drawn` are the
    colours that elements have by their design."""
    require(shown, "theme", change)
    pair = (change.target, needed(change))
    names = [name if name in ROLES else f"{name}Color" for name in pair]
    for name in names:
        if name not in ROLES:
            require(shown, name, change)
    first, second = (_now(element, name, shown, drawn) for element, name in zip(pair, names, strict=True))
    if first == second:
        raise ToolError(f"{_subject(pair[0]).capitalize()} and {_subject(pair[1])} have the same colour already.")
    look, update = look_of(shown), {}
    for name, color in ((names[0], second), (names[1], first)):
        if name not in ROLES:
            update[name] = color
            continue
        look[name] = color
        # A colour chosen before for this scene alone gives way to it.
        update |= {name: ""} if shown.get(name) else {}
    words = f"exchanged colours with {_subject(pair[1])}"
    return {**update, "theme": _read(look, look_of(shown))}, _subject(pair[0]), words


def _now(element: str, name: str, shown: Props, drawn: Mapping[str, str]) -> str:
    own = name in ROLES or color_of(shown, name)
    return color_now(name, shown) if own else drawn.get(element) or color_now(name, shown)


def _subject(name: str) -> str:
    return "the text" if name == "text" else called(name)


def _read(look: dict[str, str], before: dict[str, str]) -> dict[str, str]:
    """The theme with its texts and accents moved as far as they need to be read on its background."""
    made = theme_on(look["background"], look, TEXT_CONTRAST)
    kept = look["background"] == before["background"] and contrast(made["text"], before["surface"]) >= TEXT_CONTRAST
    return {**made, "surface": before["surface"]} if kept else made
