"""What a proof says of a scene's typefaces: which it draws with, and what of it none of ours can draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tools.fonts import TextUse, draw, language, nearest_font
from tools.proof.records import Problem
from tools.schemas import Record

MAX_NAMES = 10
MAX_CHARACTERS = 20


class MissingFont(Record):
    """A typeface that a scene names and we do not have, and the one that is drawn for it."""

    name: str
    drawn: str


def typefaces(answer: dict[str, Any], tsx_code: str) -> tuple[dict[str, Any], list[Problem]]:
    """The `fonts` and `lang` of a scene's layout, and the notes. Raises ValidationError, KeyError, TypeError."""
    uses = [TextUse.model_validate(use) for use in answer["fonts"]]
    missing = [MissingFont.model_validate(font) for font in answer["missingFonts"]]
    faces, undrawn = draw(uses)
    layout = {"fonts": [face.model_dump() for face in faces], "lang": language(uses)}
    return layout, [*_missing_fonts(missing, tsx_code), *_undrawn(undrawn, tsx_code)]


def _missing_fonts(missing: list[MissingFont], tsx_code: str) -> Iterator[Problem]:
    for font in missing[:MAX_NAMES]:
        message = f"We do not have the typeface “{font.name[:60]}”: its text is drawn in {font.drawn[:60]}."
        hint = f'Use fontFamily: "{nearest_font(font.name).name}", or another of those that we have.'
        yield Problem(rule="missing-font", message=message, hint=hint, line=_line_of(font.name, tsx_code))


def _undrawn(characters: str, tsx_code: str) -> Iterator[Problem]:
    if characters:
        message = f"None of our typefaces has a glyph for {' '.join(characters[:MAX_CHARACTERS])}"
        hint = "Say it in other characters, or draw a picture."
        yield Problem(rule="missing-glyph", message=message, hint=hint, line=_line_of(characters[0], tsx_code))


def _line_of(words: str, tsx_code: str) -> int | None:
    """The first line that holds the words; None where they come from the props."""
    before, found, _ = tsx_code.partition(words)
    return before.count("\n") + 1 if found else None
