"""The look of a scene as its props hold it: the theme's colours (#rrggbb) and font families by role."""

from __future__ import annotations

from typing import Any

from tools.designs.palettes import DEFAULT_THEME

# Scene-wide props that a scene takes along when it takes another's look.
LOOK_PROPS = ("theme", "background", "accent", "pace")
Look = dict[str, str]


def look_of(props: dict[str, Any]) -> Look:
    """The theme that a scene's props name; what they leave open is that of the default theme."""
    given = props.get("theme")
    own = {key: value for key, value in given.items() if isinstance(value, str)} if isinstance(given, dict) else {}
    return {**DEFAULT_THEME.prop(), **own}
