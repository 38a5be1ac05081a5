"""The typefaces that scenes are drawn in: which there are, which draws what, and which comes nearest to another.

`families.json` and `characters.json` are generated from the font files (`manage.py generate_fonts`). The stage's side,
where a scene's `fontFamily` comes to be one of these, is static/stage/fonts.ts.
"""

from __future__ import annotations

import difflib
import functools
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.schemas import Record

__all__ = ["FONTS", "Face", "Font", "TextUse", "draw", "font_called", "language", "nearest_font", "scripts_of"]

_HERE = Path(__file__).resolve().parent
_KANA = re.compile(r"[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9d]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# After a text's own typefaces, by language.
_SCRIPTS = {
    "ja": ("Inter", "Noto Sans Arabic", "Noto Sans JP", "Noto Sans SC", "Noto Sans Symbols 2", "Noto Color Emoji"),
    "zh": ("Inter", "Noto Sans Arabic", "Noto Sans SC", "Noto Sans JP", "Noto Sans Symbols 2", "Noto Color Emoji"),
}
# Spaces, controls, joiners and selectors: nothing is drawn for them.
_UNDRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_SELECTORS = range(0xFE00, 0xFE10)


@dataclass(frozen=True)
class Font:
    """A typeface. `weights` are all there are; of a variable one the lightest and the boldest."""

    name: str
    kind: str  # sans, display, serif, mono, handwriting, script
    alike: tuple[str, ...]  # names that people know, of typefaces that we do not have
    variable: bool
    weights: tuple[int, ...]
    italic: bool
    scripts: tuple[str, ...]
    licence: str

    @property
    def sheet(self) -> str:
        """Its style sheet among the static files."""
        return f"fonts/{self.name.lower().replace(' ', '-')}.css"


def _read() -> dict[str, Font]:
    rows = json.loads((_HERE / "families.json").read_text())
    for row in rows:
        row |= {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    return {row["name"]: Font(**row) for row in rows}


FONTS: dict[str, Font] = _read()


class TextUse(Record):
    """Characters that a scene draws in one style: the typefaces in order, a weight, and the language if it says one."""

    families: tuple[str, ...]
    weight: int
    italic: bool
    lang: str
    text: str


class Face(Record):
    """What a page must load before it can draw `text`: these characters, in this cut of a typeface."""

    family: str
    weight: int
    italic: bool
    text: str


def _key(name: str) -> str:
    return name.strip().strip("\"'").strip().lower().removesuffix(" font").removesuffix(" variable")


@functools.cache
def _by_name() -> dict[str, Font]:
    alike = {_key(other): font for font in FONTS.values() for other in font.alike}
    return alike | {_key(name): font for name, font in FONTS.items()}


def font_called(name: str) -> Font | None:
    """The typeface that we have under this name, or under "Inter Variable" for "Inter"; None if we have none."""
    font = _by_name().get(_key(name))
    return font if font and _key(font.name) == _key(name) else None


def nearest_font(name: str) -> Font:
    """The typeface that is drawn for `name`, or else the one whose name is most like it."""
    known = _by_name()
    if font := known.get(_key(name)):
        return font
    close = difflib.get_close_matches(_key(name), known, n=1, cutoff=0.75)
    return known[close[0]] if close else FONTS["Inter"]


@functools.cache
def _characters(name: str) -> frozenset[int]:
    """The code points that a typeface draws."""
    return frozenset(_unpacked(_packed()[name]))


@functools.cache
def _packed() -> dict[str, str]:
    packed: dict[str, str] = json.loads((_HERE / "characters.json").read_text())
    return packed


def _unpacked(text: str) -> Iterable[int]:
    """Ranges, each as the distance from the last one's end and the length, in base 36."""
    end = 0
    for word in text.split():
        distance, _, length = word.partition("+")
        first = end + int(distance, 36)
        end = first + int(length or "0", 36)
        yield from range(first, end + 1)


def language(uses: Iterable[TextUse]) -> str:
    """The language by which a scene draws its Chinese characters: the one that it says, else told by kana; or ""."""
    uses = tuple(uses)
    if said := next((use.lang for use in uses if use.lang and _HAN.search(use.text)), ""):
        return said
    if any(_KANA.search(use.text) for use in uses):
        return "ja"
    return "zh" if any(_HAN.search(use.text) for use in uses) else ""


def scripts_of(lang: str) -> tuple[str, ...]:
    """The typefaces that draw what a text's own lack, in order; Japanese and Chinese draw the same characters apart."""
    return _SCRIPTS["zh" if lang.lower().split("-")[0] == "zh" else "ja"]


def draw(uses: Iterable[TextUse]) -> tuple[list[Face], str]:
    """The faces that draw the texts, and the characters that none of ours draws."""
    uses = tuple(uses)
    scene = language(uses)
    faces: dict[tuple[str, int, bool], set[str]] = {}
    missing: set[str] = set()
    for use in uses:
        chain = _chain(use.families, use.lang or scene)
        for character in set(use.text):
            family = next((name for name in chain if ord(character) in _characters(name)), None)
            if family:
                faces.setdefault((family, use.weight, use.italic), set()).add(character)
            elif _is_drawn(character):
                missing.add(character)
    found = [
        Face(family=family, weight=weight, italic=italic, text="".join(sorted(text)))
        for (family, weight, italic), text in faces.items()
    ]
    return sorted(found, key=lambda face: (face.family, face.weight, face.italic)), "".join(sorted(missing))


def _chain(families: Sequence[str], lang: str) -> list[str]:
    return list(dict.fromkeys([*(name for name in families if name in FONTS), *scripts_of(lang)]))


def _is_drawn(character: str) -> bool:
    return unicodedata.category(character) not in _UNDRAWN and ord(character) not in _SELECTORS
