"""Lines around what is on a scene: its cards, its pictures, the frame."""

from __future__ import annotations

from tools.designs.colors import color_named, contrast
from tools.edits.props import Done, Props, Wordless, is_on, needed, require
from tools.edits.swap import color_now
from tools.looks import look_of
from tools.schemas import Change, ToolError
from tools.words import color_word, quoted

# What of the theme holds the line's colour, what the code of designs that draw it reads, and how it is called.
_LINES = {
    "cards": ("cardBorder", "edged(", "the cards", "there are no cards or panels"),
    "pictures": ("pictureBorder", "palette.pictureBorder", "the picture", "there is no picture"),
    "scene": ("border", "FrameBorder", "the frame", "the frame can have no border"),
}
_SEEN = 1.5  # contrast of a line with what it is drawn on


def bordered(change: Change, shown: Props, tsx_code: str) -> Done:
    """ "true", "false" or a colour. Raises Wordless where there is nothing to draw a line around."""
    require(shown, "theme", change)
    role, mark, subject, missing = _LINES.get(change.target, _LINES["scene"])
    if mark not in tsx_code or (change.target == "pictures" and not shown.get("pictures")):
        raise Wordless(missing)
    said, look = needed(change), look_of(shown)
    verb = "have" if change.target == "cards" else "has"
    if not is_on(change):
        return {"theme": {name: value for name, value in look.items() if name != role}}, subject, f"{verb} no border"
    color = _usual(change.target, shown) if said == "true" else color_named(said)
    if color is None:
        raise ToolError(f"{quoted(said)} is not a colour I know. Name one, or write it as #rrggbb.")
    return {"theme": {**look, role: color}}, subject, f"{verb} a {color_word(color)} border"


def _usual(target: str, shown: Props) -> str:
    """The accent where it is seen, else the colour of the text."""
    look = look_of(shown)
    ground = look.get("cards") or look["surface"] if target == "cards" else color_now("background", shown)
    accent = color_now("accent", shown)
    return accent if contrast(accent, ground) >= _SEEN else look["text"]
