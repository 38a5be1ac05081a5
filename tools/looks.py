"""The look of a scene as its props hold it: the theme's colours (#rrggbb), font families and forms by role."""

from __future__ import annotations

import re
from typing import Any

from tools.designs.palettes import DEFAULT_THEME

Look = dict[str, str]

COLOR_ROLES = frozenset({"background", "surface", "text", "accent", "accent2"})
# What a theme holds only where the person chose it for themselves.
CHOSEN_ROLES = frozenset({"cards", "ornaments"})
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


def look_props(props: dict[str, Any]) -> dict[str, Any]:
    """What another scene takes over when it shall look like the one with these props: theme, colours and pace."""
    taken: dict[str, Any] = {"theme": look_of(props)} if isinstance(props.get("theme"), dict) else {}
    taken |= {name: color for name in ("background", "accent") if (color := color_of(props, name))}
    taken |= {"gradient": props["gradient"]} if props.get("gradient") else {}
    pace = props.get("pace")
    return taken | ({"pace": pace} if isinstance(pace, int | float) and 0 < pace <= 10 else {})
