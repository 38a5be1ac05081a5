"""Writes what the font files say about the typefaces of static/stage/fonts.json: `static/stage/glyph-widths.json` (the
stage sets text by it), `tools/fonts/*.json` (weights, scripts, licences, characters) and `docs/fonts.md`.

`--check` writes nothing and fails when a file is stale. It reads static/node_modules and needs fontTools with brotli.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from fontTools.ttLib import TTFont

# The characters whose widths the stage knows: ASCII, typographic punctuation, a few signs.
MEASURED = "".join(map(chr, range(32, 127))) + "\u00a0¡¢£§©«®°±·»¿×–—‘’‚“”„•…€™−"
POINTS = [ord(character) for character in MEASURED]
# The weights between which the stage interpolates widths, where a typeface has them; the one in the middle only where
# its widths are not about halfway.
REGULAR, MIDDLE, BOLD = 400, 600, 800
ABOUT = 0.03
# Two characters a width: 35 is "#", and 57 of them stay clear of the backslash. See static/stage/glyph-widths.ts.
FIRST, RADIX = 35, 57
FACE = re.compile(r"@font-face\s*{(.*?)}", re.DOTALL)
FILE = re.compile(r"url\(\./files/([^)]+\.woff2)\)")
# Every one of them allows embedding, changing and selling a product around the font.
LICENCES = {"OFL-1.1": "SIL Open Font License 1.1", "Apache-2.0": "Apache License 2.0"}
KINDS = {
    "sans": "Text and headlines without serifs",
    "display": "Display",
    "serif": "Serif",
    "mono": "Monospaced",
    "handwriting": "Handwriting",
    "script": "Other scripts, symbols and emoji (in every text, where its own typeface has no glyph)",
}

Range = tuple[int, int]


def ranges_of(text: str) -> list[Range]:
    """The code points of a CSS unicode-range, as first and last."""
    found = []
    for part in re.findall(r"U\+([0-9a-fA-F?]+)(?:-([0-9a-fA-F]+))?", text):
        first, last = part[0].replace("?", "0"), part[1] or part[0].replace("?", "F")
        found.append((int(first, 16), int(last, 16)))
    return found


def joined(points: Iterable[int]) -> list[Range]:
    """Code points as the fewest ranges, in order."""
    ranges: list[list[int]] = []
    for point in sorted(set(points)):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return [(first, last) for first, last in ranges]


def packed(ranges: Iterable[Range]) -> str:
    """Ranges as text: the distance from the last one's end, and the length if it is not 1, in base 36."""
    words, end = [], 0
    for first, last in ranges:
        words.append(_base36(first - end) + (f"+{_base36(last - first)}" if last > first else ""))
        end = last
    return " ".join(words)


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


@dataclass(frozen=True)
class Face:
    """One file of a typeface: some of its characters, in one static weight or over the range of a variable one."""

    path: Path
    ranges: tuple[Range, ...]

    @cached_property
    def font(self) -> TTFont:
        return TTFont(self.path, lazy=True)

    @cached_property
    def cmap(self) -> dict[int, str]:
        """The characters that it draws; the page asks it for no others than those of its unicode-range."""
        glyphs: dict[int, str] = self.font.getBestCmap()
        return {point: name for point, name in glyphs.items() if any(a <= point <= b for a, b in self.ranges)}

    def widths(self, weight: int) -> dict[int, int]:
        """character -> thousandths of an em"""
        glyphs = self.font.getGlyphSet(location={"wght": weight} if "fvar" in self.font else None)
        em = self.font["head"].unitsPerEm
        return {point: round(glyphs[name].width * 1000 / em) for point, name in self.cmap.items() if point in POINTS}


class Typeface:
    """A typeface of the list with its Fontsource package."""

    def __init__(self, row: dict[str, Any], modules: Path) -> None:
        self.name: str = row["name"]
        self.kind: str = row["kind"]
        self.alike: list[str] = row["alike"]
        slug = self.name.lower().replace(" ", "-")
        folders = [modules / "@fontsource-variable" / slug, modules / "@fontsource" / slug]
        self.folder = next((folder for folder in folders if folder.exists()), None) or folders[0]
        if not self.folder.exists():
            raise CommandError(f"{self.name}: no Fontsource package is installed for it.")
        self.variable = self.folder.parent.name == "@fontsource-variable"
        self.meta = json.loads((self.folder / "metadata.json").read_text())

    @cached_property
    def weights(self) -> list[int]:
        """The weights there are; of a variable typeface the lightest and the boldest."""
        if not self.variable:
            return sorted(self.meta["weights"])
        axis = self.meta["variable"]["wght"]
        return [int(axis["min"]), int(axis["max"])]

    def faces(self, weight: int) -> list[Face]:
        sheet = self.folder / ("wght.css" if self.variable else f"{weight}.css")
        return [
            Face(self.folder / "files" / FILE.findall(block)[0], tuple(ranges_of(block)))
            for block in FACE.findall(sheet.read_text())
        ]

    def facts(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "kind": self.kind,
            "alike": self.alike,
            "variable": self.variable,
            "weights": self.weights,
            "italic": "italic" in self.meta["styles"],
            "scripts": [subset for subset in self.meta["subsets"] if subset != "emoji"],
            "licence": self.meta["license"]["type"],
        }

    def characters(self) -> str:
        faces = self.faces(self._nearest(REGULAR))
        return packed(joined(point for face in faces for point in face.cmap))

    def widths(self) -> dict[str, Any]:
        """weight -> the widths in it, for as few weights as tell those between them."""
        weights = sorted({self._nearest(weight) for weight in (REGULAR, MIDDLE, BOLD)})
        tables = {weight: self._table(weight) for weight in weights}
        if len(weights) == 3 and _is_halfway(*tables.values()):
            del tables[weights[1]]
        if len({tuple(table) for table in tables.values()}) == 1:
            tables = {weights[0]: tables[weights[0]]}
        return {str(weight): _encoded(table) for weight, table in tables.items()}

    def _table(self, weight: int) -> list[int]:
        widths: dict[int, int] = {}
        for face in self.faces(weight):
            if any(point in face.cmap for point in POINTS):
                widths = face.widths(weight) | widths
        # A character that it lacks is drawn in another typeface: 0 says so.
        return [widths.get(point, 0) for point in POINTS]

    def _nearest(self, weight: int) -> int:
        if self.variable:
            return min(max(weight, self.weights[0]), self.weights[-1])
        return min(self.weights, key=lambda own: (abs(own - weight), own))


def _is_halfway(light: list[int], middle: list[int], bold: list[int]) -> bool:
    return abs((sum(light) + sum(bold)) / 2 - sum(middle)) <= ABOUT * sum(middle)


def _encoded(table: list[int]) -> str:
    pairs = (divmod(width, RADIX) for width in table)
    return "".join(chr(FIRST + high) + chr(FIRST + low) for high, low in pairs)


def guide(typefaces: list[Typeface]) -> str:
    lines = ["# Typefaces", ""]
    lines += [
        "Generated by `manage.py generate_fonts` from `static/stage/fonts.json` and the font files; not edited.",
        "",
        'A scene names a typeface as people call it: `fontFamily: "Poppins"`. Everything is drawn with these files and',
        "looks the same on every machine; how that works stands in [architecture](architecture.md#typefaces).",
    ]
    for kind, title in KINDS.items():
        lines += ["", f"## {title}", "", "| name | weights | italic | scripts | licence |", "|---|---|---|---|---|"]
        lines += [_guide_row(typeface.facts()) for typeface in typefaces if typeface.kind == kind]
    lines += ["", "## Licences", ""]
    lines += [f"- {short}: {full}. Its text is in the package of each font." for short, full in LICENCES.items()]
    return "\n".join(lines) + "\n"


def _guide_row(facts: dict[str, Any]) -> str:
    weights = " to ".join(map(str, facts["weights"])) if facts["variable"] else ", ".join(map(str, facts["weights"]))
    scripts = [script for script in facts["scripts"] if not script.endswith("-ext")]
    cells = [facts["name"], weights, "yes" if facts["italic"] else "", ", ".join(scripts), facts["licence"]]
    return f"| {' | '.join(cells)} |"


def _lines(rows: Iterable[str], ends: str) -> str:
    return ends[0] + "\n" + ",\n".join(rows) + "\n" + ends[1] + "\n"


def generated(root: Path) -> Iterator[tuple[Path, str]]:
    """The files with what they shall hold."""
    listed = json.loads((root / "static/stage/fonts.json").read_text())
    typefaces = [Typeface(row, root / "static/node_modules") for row in listed]
    for typeface in typefaces:
        if typeface.facts()["licence"] not in LICENCES:
            raise CommandError(f"{typeface.name} has the licence {typeface.facts()['licence']}: do not ship it.")

    def table(of: str) -> str:
        return _lines((f"{json.dumps(t.name)}: {json.dumps(getattr(t, of)())}" for t in typefaces), "{}")

    widths = f'{{\n"points": {json.dumps(POINTS)},\n"typefaces": {table("widths").rstrip()}\n}}\n'
    yield root / "static/stage/glyph-widths.json", widths
    yield root / "tools/fonts/characters.json", table("characters")
    rows = (json.dumps(typeface.facts(), ensure_ascii=False) for typeface in typefaces)
    yield root / "tools/fonts/families.json", _lines(rows, "[]")
    yield root / "docs/fonts.md", guide(typefaces)


class Command(BaseCommand):
    help = "Writes the widths, characters and facts of the typefaces from their files."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="fail if a file is stale; write nothing")

    def handle(self, *args: object, check: bool = False, **options: object) -> None:
        for path, text in generated(settings.BASE_DIR):
            if check:
                if not path.exists() or path.read_text() != text:
                    raise CommandError(f"{path} is stale: run `manage.py generate_fonts`.")
            else:
                path.write_text(text)
                self.stdout.write(f"wrote {path.relative_to(settings.BASE_DIR)}")
