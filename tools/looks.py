"""The look of a scene as its props hold it: the theme's colours (#rrggbb), font families and forms by role."""

from __future__ import annotations

import re
from typing import Any

from tools.designs.palettes import DEFAULT_THEME

Look = dict[str, str]

COLOR_ROLES = frozenset({"background", "surface", "text", "accent", "accent2"})
# What a theme holds only where the person chose it for themselves.
CHOSEN_ROLES = frozenset({"cards", "ornaments", "cardBorder", "pictureBorder", "border"})
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def look_of(props: dict[str, Any]) -> Look:
    """The theme that a scene's props name. What they leave open, or fill with anything else, is the default theme's."""
    given = props.get("theme")
    theme = {**DEFAULT_THEME.prop()}
    for role, value in given.items() if isinstance(given, dict) else ():
        known = role in theme or role in CHOSEN_ROLES
        if known and isinstance(value, str) and (_HEX.fullmatch(value) or role not in COLOR_ROLES):
            theme[role] = value
    return theme


def color_of(props: dict[str, Any], name: str) -> str:
    """The colour (#rrggbb) that the prop `name` holds; "" when it holds none."""
    value = props.get(name)
    return value.lower() if isinstance(value, str) and _HEX.fullmatch(value) else ""


# How an element's letters look, and what says nothing of it.
_LETTERS = {"Color": "", "Font": "", "Weight": 0, "Italic": False, "Underline": False, "Shadow": "", "Outline": ""}
_OF_LETTERS = re.compile(rf"[a-z]+({'|'.join(_LETTERS)})")


def look_props(props: dict[str, Any]) -> dict[str, Any]:
    """What another scene takes over when it shall look like the one with these props: theme, colours, pace, motion and
    what was said of the letters of its elements."""
    taken: dict[str, Any] = {"theme": look_of(props)} if isinstance(props.get("theme"), dict) else {}
    taken |= {name: color for name in ("background", "accent") if (color := color_of(props, name))}
    taken |= {name: props[name] for name in ("gradient", "motion") if props.get(name)}
    pace = props.get("pace")
    taken |= {"pace": pace} if isinstance(pace, int | float) and 0 < pace <= 10 else {}
    return taken | {name: value for name, value in props.items() if value and _OF_LETTERS.fullmatch(name)}


def look_taken(shown: dict[str, Any], model: dict[str, Any]) -> dict[str, Any]:
    """The props by which a scene that shows `shown` looks like the one that shows `model`: what was said of its own
    look before gives way. A typeface that all of the model is set in is that of all its texts."""
    taken = look_props(model)
    letters = {name: found[1] for name in shown if (found := _OF_LETTERS.fullmatch(name))}
    update = {name: taken.get(name, _LETTERS[look]) for name, look in letters.items()}
    fonts = {value for name, value in taken.items() if name.endswith("Font")}
    if len(fonts) == 1:
        update |= dict.fromkeys((name for name, look in letters.items() if look == "Font"), *fonts)
    for name in ("theme", "background", "accent", "gradient", "pace", "motion"):
        if name in shown:
            update[name] = taken.get(name, shown[name] if name in {"theme", "motion"} else 1 if name == "pace" else "")
    return {name: value for name, value in update.items() if value != shown.get(name)}
