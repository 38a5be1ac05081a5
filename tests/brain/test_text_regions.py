"""Where words stand on a picture, found without a model, on pictures of which that is known."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from brain.pictures import picture_look
from brain.text_regions import text_regions

SIZE = (1000, 600)
LINES = (
    ("Fresh bread every day", 60, 60, 80),
    ("Open Monday to Friday from seven", 60, 240, 40),
    ("Mill Lane 8, Leipzig, and other small print", 60, 520, 18),
)
RANDOM = np.random.default_rng(1)


def clouds() -> Image.Image:
    """Soft shapes, as a photograph out of focus has."""
    spots = (RANDOM.random((60, 100, 3)) * 110).astype("uint8")
    return Image.fromarray(spots).resize(SIZE, Image.Resampling.BICUBIC)


def drawn(ground: Image.Image, ink: str) -> tuple[Image.Image, list[tuple[float, ...]]]:
    """The ground with the lines on it, and where they stand."""
    drawing = ImageDraw.Draw(ground)
    boxes = []
    for words, x, y, size in LINES:
        font = ImageFont.load_default(size)
        drawing.text((x, y), words, fill=ink, font=font)
        boxes.append(drawing.textbbox((x, y), words, font=font))
    return ground, boxes


def shared(region: dict[str, float], box: tuple[float, ...]) -> float:
    """The common part of a region and a box, of both together."""
    left, top = region["left"] * SIZE[0], region["top"] * SIZE[1]
    right, bottom = left + region["width"] * SIZE[0], top + region["height"] * SIZE[1]
    across, upright = min(right, box[2]) - max(left, box[0]), min(bottom, box[3]) - max(top, box[1])
    common = max(0.0, across) * max(0.0, upright)
    return common / ((right - left) * (bottom - top) + (box[2] - box[0]) * (box[3] - box[1]) - common)


@pytest.mark.parametrize(
    ("ground", "ink"),
    [("#ffffff", "#111111"), ("#101828", "#f5f5f5"), ("#f97316", "#ffffff"), ("clouds", "#ffffff")],
)
def test_lines_of_every_size_are_found_where_they_stand(ground: str, ink: str) -> None:
    picture, boxes = drawn(clouds() if ground == "clouds" else Image.new("RGB", SIZE, ground), ink)
    regions = text_regions(picture)
    assert len(regions) == len(boxes)
    assert all(shared(region, box) > 0.55 for region, box in zip(regions, boxes, strict=True)), (regions, boxes)
    assert picture_look(picture)["regions"] == regions


def shapes(name: str) -> Image.Image:
    picture = Image.new("RGB", (800, 600), "#ffffff")
    drawing = ImageDraw.Draw(picture)
    if name == "stripes":
        for x in range(0, 800, 14):
            drawing.rectangle((x, 100, x + 6, 130), fill="#000000")
    if name == "dots":
        for x in range(0, 800, 40):
            for y in range(0, 600, 40):
                drawing.ellipse((x, y, x + 18, y + 18), fill="#0066cc")
    if name == "bars":
        for n, high in enumerate((200, 300, 150, 400, 350)):
            drawing.rectangle((100 + n * 120, 500 - high, 180 + n * 120, 500), fill="#0066cc")
    if name == "landscape":
        drawing.polygon([(0, 600), (300, 200), (600, 600)], fill="#338833")
        drawing.ellipse((600, 50, 700, 150), fill="#ffee33")
    return picture


@pytest.mark.parametrize(
    "picture",
    [
        *(shapes(name) for name in ("plain", "stripes", "dots", "bars", "landscape")),
        Image.linear_gradient("L").resize((800, 600)),
        clouds(),
        Image.fromarray((RANDOM.random((300, 400, 3)) * 255).astype("uint8")),
        Image.new("RGB", (1, 1)),
        Image.new("RGB", (3000, 2)),
        Image.new("RGBA", (40, 40)),
    ],
    ids=["plain", "stripes", "dots", "bars", "landscape", "gradient", "clouds", "noise", "pixel", "line", "nothing"],
)
def test_what_is_no_words_is_not_taken_for_any(picture: Image.Image) -> None:
    assert text_regions(picture) == []
    assert "regions" not in picture_look(picture)


@pytest.mark.parametrize("ink", ["#ffffff", "#111111"])
def test_words_that_are_cut_out_are_found(ink: str) -> None:
    picture = Image.new("RGBA", (600, 200))
    ImageDraw.Draw(picture).text((40, 60), "Bakery Luigi", fill=ink, font=ImageFont.load_default(60))
    (region,) = text_regions(picture)
    assert 0.04 < region["left"] < 0.09
    assert region["width"] > 0.5
