"""What a picture looks like, worked out from its pixels: palette, light or dark, density, transparency, busy places.

Distances between colours are those of OKLab (Björn Ottosson, 2020), in which equal steps look equally large.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PIL import Image

from brain.lettering_seen import lettering_of
from brain.text_regions import text_regions
from tools.designs.colors import color_named, from_oklch, to_oklch

SIDE = 72  # pixels of the longer side at which a picture is looked at
MOST_COLORS = 6
_ALIKE = 0.085  # colours nearer than this in OKLab are one of a palette
_LEAST = 0.006  # the share of the pixels below which a colour is noise
_SOLID = 128  # alpha from which a pixel is seen
_CLOSER = 240  # pixels of the longer side at which small strong colours are looked for
_SPECK = 0.0008  # the share of those pixels from which on such a colour counts
_STRONG = 0.11  # its chroma in OKLCH
_EDGE = 0.07  # the step in lightness between neighbours that makes an edge

Lab = tuple[float, float, float]


def picture_look(picture: Image.Image) -> dict[str, Any]:
    """{"palette": colours "#rrggbb", that of the ground first, "shares" of the pixels, "dark", "density" (0 to 1: the
    share of edges), "alpha" (the share of pixels that are seen through), "focus" ("60% 40%": where it is busy),
    "align" ("left", "center" or "right": the side that is busy)}; of flat ones with words also how these are set, see
    `lettering_of`; "regions": where words stand, see `text_regions`, where any do."""
    small = picture.convert("RGBA")
    scale = SIDE / max(small.width, small.height)
    size = (max(1, round(small.width * scale)), max(1, round(small.height * scale)))
    small = small.resize(size, Image.Resampling.BOX)
    pixels: list[tuple[int, int, int, int]] = list(zip(*(band.tobytes() for band in small.split()), strict=True))
    solid = [pixel for pixel in pixels if pixel[3] >= _SOLID]
    labs = {pixel: _lab(pixel) for pixel in set(pixels)}
    colors = _with_accents(_palette([labs[pixel] for pixel in solid]), picture)
    ground = _ground([labs[pixel] for pixel in _border(pixels, size) if pixel[3] >= _SOLID], colors)
    ordered = sorted(colors, key=lambda one: one[0] != ground)
    regions = text_regions(picture)
    weights = _edges([labs[pixel] for pixel in pixels], size)
    words = lettering_of(picture, _hex(ground)) if ground and len(solid) == len(pixels) else {}
    lightness = sum(labs[pixel][0] for pixel in solid) / max(1, len(solid))
    return {
        "palette": [_hex(lab) for lab, _ in ordered],
        "shares": [round(share, 3) for _, share in ordered],
        "dark": (ground[0] if ground else lightness) < 0.55,
        "density": round(sum(1 for weight in weights if weight > _EDGE) / max(1, len(weights)), 3),
        "alpha": round(1 - len(solid) / max(1, len(pixels)), 3),
        **_busy(weights, size),
        **words,
        **({"regions": regions} if regions else {}),
    }


def svg_look(markup: str) -> dict[str, Any]:
    """The same of a drawing that nobody has drawn: the colours it names, the most frequent first."""
    named = re.findall(r"(?:fill|stroke|stop-color)\s*[=:]\s*[\"']?\s*(#[0-9a-fA-F]{3,6}\b|[a-z]+)", markup)
    found = Counter(color for name in named if name != "none" and (color := color_named(name)))
    colors = [color for color, _ in found.most_common(MOST_COLORS)]
    share = [round(count / max(1, sum(found.values())), 3) for _, count in found.most_common(MOST_COLORS)]
    return {
        "palette": colors,
        "shares": share,
        "dark": False,
        "density": 0.0,
        "alpha": 0.5,
        "focus": "50% 50%",
        "align": "center",
    }


# --- colours ----------------------------------------------------------------------------------------------------------


def _lab(pixel: Sequence[int]) -> Lab:
    lightness, chroma, hue = to_oklch("#{:02x}{:02x}{:02x}".format(*pixel[:3]))
    return lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))


def _hex(lab: Lab) -> str:
    lightness, a, b = lab
    return from_oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def _palette(labs: Sequence[Lab]) -> list[tuple[Lab, float]]:
    """The colours of a picture with their shares: those that cover most, and those that stand out."""
    cells: dict[tuple[int, int, int], list[Lab]] = {}
    for lab in labs:
        cells.setdefault((round(lab[0] / 0.07), round(lab[1] / 0.045), round(lab[2] / 0.045)), []).append(lab)
    found: list[tuple[Lab, float]] = []
    for cell in sorted(cells.values(), key=len, reverse=True):
        mean, share = _mean(cell), len(cell) / len(labs)
        near = next((at for at, (color, _) in enumerate(found) if math.dist(color, mean) < _ALIKE), None)
        if near is None:
            found.append((mean, share))
        else:
            found[near] = (found[near][0], found[near][1] + share)
    found = [one for one in found if one[1] >= _LEAST]
    # A strong colour says more of a picture than a third shade of grey.
    return sorted(found, key=lambda one: -one[1] * (1 + 14 * math.hypot(*one[0][1:])))[:MOST_COLORS]


def _with_accents(found: list[tuple[Lab, float]], picture: Image.Image) -> list[tuple[Lab, float]]:
    """The palette with strong colours of small areas, such as a button's: made small, they are lost in what lies around
    them."""
    closer = picture.convert("RGBA")
    closer.thumbnail((_CLOSER, _CLOSER), Image.Resampling.NEAREST)
    cells: dict[tuple[int, int, int], list[tuple[int, ...]]] = {}
    for pixel in zip(*(band.tobytes() for band in closer.split()), strict=True):
        if pixel[3] >= _SOLID and max(pixel[:3]) - min(pixel[:3]) > 64:
            cells.setdefault((pixel[0] >> 5, pixel[1] >> 5, pixel[2] >> 5), []).append(pixel)
    accents: list[tuple[Lab, float]] = []
    for cell in sorted(cells.values(), key=len, reverse=True):
        lab, share = _lab(cell[len(cell) // 2]), len(cell) / (closer.width * closer.height)
        known = [color for color, _ in (*found, *accents)]
        if (
            share >= _SPECK
            and math.hypot(*lab[1:]) > _STRONG
            and all(math.dist(lab, one) > 1.8 * _ALIKE for one in known)
        ):
            accents.append((lab, share))
    return [*found[: MOST_COLORS - len(accents[:2])], *accents[:2]]


def _mean(labs: Sequence[Lab]) -> Lab:
    count = len(labs)
    return sum(lab[0] for lab in labs) / count, sum(lab[1] for lab in labs) / count, sum(lab[2] for lab in labs) / count


def _border(pixels: Sequence[Any], size: tuple[int, int]) -> Iterable[Any]:
    width, height = size
    for at, pixel in enumerate(pixels):
        if at % width in (0, width - 1) or at // width in (0, height - 1):
            yield pixel


def _ground(border: Sequence[Lab], colors: Sequence[tuple[Lab, float]]) -> Lab | None:
    """The colour of the palette that lies along the edges most; of a picture cut out, the one that covers most."""
    if not colors:
        return None
    if not border:
        return max(colors, key=lambda one: one[1])[0]
    nearest = Counter(min(range(len(colors)), key=lambda at: math.dist(colors[at][0], lab)) for lab in border)
    return colors[nearest.most_common(1)[0][0]][0]


# --- where it is busy -------------------------------------------------------------------------------------------------


def _edges(labs: Sequence[Lab], size: tuple[int, int]) -> list[float]:
    """For each pixel the larger step in lightness to its neighbours on the right and below."""
    width, height = size
    found = []
    for at, lab in enumerate(labs):
        right = abs(lab[0] - labs[at + 1][0]) if at % width < width - 1 else 0.0
        below = abs(lab[0] - labs[at + width][0]) if at // width < height - 1 else 0.0
        found.append(max(right, below))
    return found


def _busy(weights: Sequence[float], size: tuple[int, int]) -> dict[str, str]:
    width, height = size
    marked = [(at, weight) for at, weight in enumerate(weights) if weight > _EDGE]
    total = sum(weight for _, weight in marked)
    if not total:
        return {"focus": "50% 50%", "align": "center"}
    x = sum((at % width) * weight for at, weight in marked) / total / max(1, width - 1)
    y = sum((at // width) * weight for at, weight in marked) / total / max(1, height - 1)
    align = "left" if x < 0.42 else "right" if x > 0.58 else "center"
    return {"focus": f"{round(x * 20) * 5}% {round(y * 20) * 5}%", "align": align}
