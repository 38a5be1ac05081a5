"""Where a picture holds words, found without a model: letters are many short strokes side by side, all of one height.

The picture is looked at in several sizes, so that a headline and the small print are both some twenty pixels high in
one of them. There, places with steep changes from left to right are joined into lines, and a line counts as words when
rows through it cross many strokes and it is made of two shades: ink and what lies behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SIDES = (1280, 640, 320, 160)  # pixels of the longer side at which it is looked at
_STEP = 28  # of 255, between neighbours: the edge of a stroke
_LOWEST, _HIGHEST = 8, 36  # pixels of a line at one of the sizes
_CROSSED = 5  # strokes that rows through a line cross, at least
_TWO_SHADES = 0.72  # the share of a line's variance that ink and ground explain
_MOST = 24

Pixels = NDArray[np.float32]
Mask = NDArray[np.bool_]


class Region(NamedTuple):
    """A line of words, in shares of the picture's width and height."""

    left: float
    top: float
    width: float
    height: float


def text_regions(picture: Image.Image) -> list[dict[str, float]]:
    """The lines of words from the top down: {"left", "top", "width", "height"}, shares of the picture's sides."""
    gray = _on_ground(picture).convert("L")
    found: list[Region] = []
    for side in _SIDES:
        if side > 1.5 * max(gray.size) and side != _SIDES[-1]:
            continue  # nothing is gained by making it larger
        scale = side / max(gray.size)
        size = (max(1, round(gray.width * scale)), max(1, round(gray.height * scale)))
        pixels = np.asarray(
            gray.resize(size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BILINEAR), np.float32
        )
        found += [one for one in _lines(pixels) if not any(_overlap(one, other) > 0.3 for other in found)]
    ordered = sorted(found, key=lambda region: (round(region.top, 2), region.left))[:_MOST]
    return [{name: round(value, 3) for name, value in region._asdict().items()} for region in ordered]


def _on_ground(picture: Image.Image) -> Image.Image:
    """Without transparency: on white, where that is what it was most likely made for, else on black."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    cut_out = picture.convert("RGBA")
    shades = np.asarray(cut_out.convert("L"))[np.asarray(cut_out.getchannel("A")) > 128]
    ground = Image.new("RGBA", cut_out.size, "black" if shades.size and shades.mean() > 160 else "white")
    return Image.alpha_composite(ground, cut_out).convert("RGB")


def _lines(pixels: Pixels) -> Iterator[Region]:
    height, width = pixels.shape
    if min(height, width) < _LOWEST:
        return
    steep = np.zeros(pixels.shape, bool)
    steep[:, 1:] = np.abs(np.diff(pixels, axis=1)) > _STEP
    for top, bottom, left, right in _boxes(_joined(steep)):
        rows = _trimmed(steep[top:bottom, left:right])
        if rows is None:
            continue
        top, bottom = top + rows[0], top + rows[1]
        columns = np.flatnonzero(steep[top:bottom, left:right].any(axis=0))
        left, right = left + int(columns[0]), left + int(columns[-1]) + 1
        tall, wide = bottom - top, right - left
        if not (_LOWEST <= tall <= _HIGHEST) or wide < 1.2 * tall or wide > 0.98 * width:
            continue
        if _crossed(steep[top:bottom, left:right]) and _two_shades(pixels[top:bottom, left:right]):
            yield Region(left / width, top / height, wide / width, tall / height)


def _joined(steep: Mask) -> Mask:
    """The edges with the gaps between letters, and between words, closed; not those between lines."""
    reach = 14
    near = np.zeros(steep.shape, bool)
    summed = np.pad(np.cumsum(steep, axis=1), ((0, 0), (1, 0)))
    for at in range(steep.shape[1]):
        first, last = max(0, at - reach), min(steep.shape[1], at + reach + 1)
        near[:, at] = (summed[:, last] - summed[:, first]) >= 2
    return near


def _boxes(mask: Mask) -> Iterator[tuple[int, int, int, int]]:
    """Top, bottom, left and right (ends exclusive) of the parts that hang together."""
    roots: list[int] = []
    boxes: list[tuple[int, int, int, int]] = []
    before: list[tuple[int, int, int]] = []
    for y in range(mask.shape[0]):
        row: list[tuple[int, int, int]] = []
        for start, end in _runs(mask[y]):
            label, box = len(roots), (y, y + 1, start, end)
            roots.append(label)
            boxes.append(box)
            for first, last, other in before:
                if first < end and start < last:
                    one, two = _root(roots, other), _root(roots, label)
                    boxes[one] = _around(boxes[one], boxes[two])
                    roots[two] = one
            row.append((start, end, label))
        before = row
    yield from (box for label, box in enumerate(boxes) if roots[label] == label)


def _root(roots: list[int], label: int) -> int:
    while roots[label] != label:
        roots[label] = label = roots[roots[label]]
    return label


def _around(one: tuple[int, int, int, int], two: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    return min(one[0], two[0]), max(one[1], two[1]), min(one[2], two[2]), max(one[3], two[3])


def _runs(row: Mask) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


# --- whether a line is words ------------------------------------------------------------------------------------------


def _trimmed(steep: Mask) -> tuple[int, int] | None:
    """The rows that hold the line, without those that only a dot or a speck reaches."""
    counts = steep.sum(axis=1)
    inside = np.flatnonzero(counts >= max(2, 0.06 * counts.max(initial=0)))
    return (int(inside[0]), int(inside[-1]) + 1) if inside.size else None


def _crossed(steep: Mask) -> bool:
    """Whether most rows cross many strokes, as many as letters of that height have, and not as a grid or a hatching:
    strokes of letters stand in unequal distances."""
    tall, wide = steep.shape
    edges = [np.flatnonzero(row[1:] & ~row[:-1]) for row in steep]
    counts = np.array([len(row) for row in edges])
    if np.median(counts) < max(_CROSSED, 0.6 * wide / tall):
        return False
    steps = [np.diff(row) for row in edges if len(row) > 3]
    if not steps or np.ptp(counts) <= 1:
        return False
    uneven = np.concatenate([np.abs(row[2:] - row[:-2]) for row in steps])  # a stroke has two edges
    return bool(uneven.mean() > 0.2 * np.concatenate(steps).mean())


def _two_shades(pixels: Pixels) -> bool:
    """Whether two shades explain the line: Otsu's share of the variance."""
    counts, edges = np.histogram(pixels, bins=48, range=(0, 255))
    share, middle = counts / counts.sum(), (edges[:-1] + edges[1:]) / 2
    below, mean = np.cumsum(share)[:-1], np.cumsum(share * middle)[:-1]
    total, inner = float((share * middle).sum()), below * (1 - below)
    between = np.divide((total * below - mean) ** 2, inner, out=np.zeros_like(inner), where=inner > 0)
    variance = float((share * (middle - total) ** 2).sum())
    return variance > 100 and float(between.max()) / variance > _TWO_SHADES


def _overlap(one: Region, two: Region) -> float:
    """The part of the smaller that lies in the other."""
    across = min(one.left + one.width, two.left + two.width) - max(one.left, two.left)
    upright = min(one.top + one.height, two.top + two.height) - max(one.top, two.top)
    smaller = min(one.width * one.height, two.width * two.height)
    return max(0.0, across) * max(0.0, upright) / smaller if smaller else 0.0
