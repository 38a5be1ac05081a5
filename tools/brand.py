"""Remembers the brand's colours and typeface, for the scenes to come."""

from __future__ import annotations

from typing import Any

from tools.designs.colors import color_named
from tools.designs.themes import font_named
from tools.schemas import Record, ToolError
from tools.words import and_list, quoted

MAX_COLORS = 8


class SetBrandInput(Record):
    """The brand as it is ({"colors", "font"}, both optional) and what changes of it; None = as it was."""

    now: dict[str, Any]
    colors: tuple[str, ...] | None = None
    font: str | None = None


class SetBrandOutput(Record):
    brand: dict[str, Any]
    summary: str


def set_brand(request: SetBrandInput) -> SetBrandOutput:
    """Returns the brand; raises ToolError when nothing is said or a colour is none."""
    brand, said = dict(request.now), []
    if request.colors:
        if len(request.colors) > MAX_COLORS:
            raise ToolError(f"A brand has at most {MAX_COLORS} colours here.")
        brand["colors"] = [_color(color) for color in request.colors]
        said.append(f"{'colours' if len(brand['colors']) > 1 else 'colour'} {and_list(brand['colors'])}")
    if font := (request.font or "").strip():
        brand["font"] = font
        said.append(f"typeface {font}" + ("" if font_named(font) else " (I do not have it: the nearest one stands in)"))
    if not said:
        raise ToolError("Say which colours or which typeface the brand has.")
    return SetBrandOutput(brand=brand, summary=f"Saved for the brand: {and_list(said)}. New scenes follow it.")


def _color(value: str) -> str:
    color = color_named(value)
    if color is None:
        raise ToolError(f"{quoted(value)} is not a colour I know. Name one, or write it as #rrggbb.")
    return color
