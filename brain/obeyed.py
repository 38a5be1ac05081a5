"""Whether what a model wrote keeps to what the person wants kept: the brand's typeface and colours, no emoji, no colour
that is ruled out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brain.context import Context
from brain.rules.looks import colors_at
from brain.rules.tokens import tokens
from brain.rules.translate import translated
from tools.designs.colors import color_named
from tools.designs.palettes import brand_font
from tools.fonts import FONTS
from tools.preferences import Preferences, is_ruled_out, without_emoji
from tools.proof import Problem
from tools.words import and_list, quoted

KEPT_RULE = "kept-rule"


def broken(layout: dict[str, Any], context: Context) -> tuple[Problem, ...]:
    """The rules that a scene of this layout breaks. A colour or typeface that the message names goes before them."""
    texts = layout.get("texts", [])
    found = [*_of_type(texts, context), *_of_colors(layout, context)]
    if Preferences.model_validate(context.project.preferences).no_emoji:
        shown = next((text["text"] for text in texts if without_emoji(text["text"]) != text["text"]), "")
        found += [f"no emoji may be shown, and {quoted(shown)} has one."] if shown else []
    return tuple(Problem(rule=KEPT_RULE, message=message) for message in found)


def _of_type(texts: list[dict[str, Any]], context: Context) -> Iterator[str]:
    font = brand_font(str(context.project.brand.get("font") or ""))
    message = context.message.lower()
    if not font or not texts or any(name.lower() in message for name in FONTS):
        return
    if font not in {text["font"]["family"] for text in texts}:
        yield f"the brand's typeface is {font}, and no text is set in it."


def _of_colors(layout: dict[str, Any], context: Context) -> Iterator[str]:
    shown = {*layout.get("colors", []), *(text["color"] for text in layout.get("texts", []) if text["color"])}
    asked = _named(context.message)
    for name in Preferences.model_validate(context.project.preferences).avoid_colors:
        avoided = Preferences(avoid_colors=(name,))
        wrong = sorted(color for color in shown if is_ruled_out(color, avoided))
        if wrong and not any(is_ruled_out(color, avoided) for color in asked):
            yield f"{name} may never be used, and {and_list(wrong)} is shown."
    colors = [str(color) for color in context.project.brand.get("colors") or () if color_named(str(color))]
    if (
        colors
        and not asked
        and not any(is_ruled_out(color, Preferences(avoid_colors=tuple(colors))) for color in shown)
    ):
        yield f"the brand's colours are {and_list(colors)}, and none of them is shown."


def _named(message: str) -> list[str]:
    """The colours that a message speaks of, #rrggbb."""
    english = translated(tokens(message), [])
    return [named for value, _, _ in colors_at(english, message) if (named := color_named(value))]
