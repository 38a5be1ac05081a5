"""How the words of a flat picture are set, worked out from its pixels: where they stand, to which side, how large, how
heavy. A photograph, whose ground is no one colour, says nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, pstdev
from typing import Any, NamedTuple

from PIL import Image, ImageChops

_SIDE = 480  # pixels of the longer side at which letters are looked at
_APART = 56  # how far a channel of a pixel lies from the ground's for it to be ink, of 255
_FLAT = 0.55  # the share of the ground from which a picture is flat
_LOWEST = 5  # pixels: lower lines are no more than a pattern
_HIGHEST = 0.45  # of the picture: what is higher is a shape
_STROKES = 5  # runs of ink in a row of letters, at least
# A letter's stroke as a share of its line's height.
_BOLD, _THIN = 0.148, 0.085


class _Line(NamedTuple):
    """A line of letters: its rows (end exclusive), where its ink begins and ends, and the length of its strokes."""

    top: int
    bottom: int
    left: int
    right: int
    stroke: float

    @property
    def height(self) -> int:
        return self.bottom - self.top


def lettering_of(picture: Image.Image, ground: str) -> dict[str, Any]:
    """{"place": "top", "center" or "bottom", "align": "left", "center" or "right", "lettering": the height of the
    largest line as a share of the picture's, "weight": "bold", "regular" or "thin"}; empty where no lines are seen.
    `ground` is the colour "#rrggbb" behind the words."""
    scale = min(1.0, _SIDE / max(picture.width, picture.height))
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    small = picture.convert("RGB").resize(size, Image.Resampling.BOX)
    apart = ImageChops.difference(small, Image.new("RGB", size, ground))
    red, green, blue = apart.split()
    ink = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda value: 255 * (value > _APART))
    rows = [_runs(ink.crop((0, y, size[0], y + 1)).tobytes()) for y in range(size[1])]
    inked = sum(end - start for row in rows for start, end in row)
    lines = _lines(rows, size[1]) if inked <= (1 - _FLAT) * size[0] * size[1] else []
    return _told(lines, size) if lines else {}


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where ink begins and ends along a row."""
    found, start = [], -1
    for at, value in enumerate([*row, 0]):
        if value and start < 0:
            start = at
        elif not value and start >= 0:
            found.append((start, at))
            start = -1
    return found


def _lines(rows: Sequence[list[tuple[int, int]]], height: int) -> list[_Line]:
    """The rows in a stretch with ink that look like a line of letters: many short strokes."""
    found, top = [], -1
    for y, row in enumerate([*rows, []]):
        if row and top < 0:
            top = y
        elif not row and top >= 0:
            inside = [run for line in rows[top:y] for run in line]
            busy = median(len(line) for line in rows[top:y]) >= _STROKES
            if busy and _LOWEST <= y - top <= _HIGHEST * height:
                left, right = min(run[0] for run in inside), max(run[1] for run in inside)
                found.append(_Line(top, y, left, right, median(end - start for start, end in inside)))
            top = -1
    return found


def _told(lines: Sequence[_Line], size: tuple[int, int]) -> dict[str, Any]:
    width, height = size
    largest = max(lines, key=lambda line: line.height)
    middle = sum((line.top + line.bottom) / 2 * line.height for line in lines) / sum(line.height for line in lines)
    stroke = largest.stroke / largest.height
    return {
        "place": "top" if middle < 0.38 * height else "bottom" if middle > 0.62 * height else "center",
        "align": _side(lines, width),
        "lettering": round(largest.height / height, 3),
        "weight": "bold" if stroke > _BOLD else "thin" if stroke < _THIN else "regular",
    }


def _side(lines: Sequence[_Line], width: int) -> str:
    """The side at which all lines begin or end; of a single one, where it stands."""
    if len(lines) == 1:
        before, after = lines[0].left, width - lines[0].right
        return "center" if abs(before - after) < 0.12 * width else "left" if before < after else "right"
    ragged = {
        "left": pstdev(line.left for line in lines),
        "right": pstdev(line.right for line in lines),
        "center": pstdev((line.left + line.right) / 2 for line in lines),
    }
    return min(ragged, key=lambda side: ragged[side])
