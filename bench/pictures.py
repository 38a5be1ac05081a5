"""Pictures for contact sheets, drawn here so that the repository holds none: landscapes, a table, people, a product, a
logo."""

from __future__ import annotations

import functools
import io
import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (1200, 900)
Color = tuple[int, int, int]


def _slope(size: tuple[int, int], *colors: Color) -> Image.Image:
    """Colours that follow each other from the top to the foot."""
    strip = Image.new("RGB", (1, len(colors)))
    strip.putdata(colors)
    return strip.resize(size, Image.Resampling.BICUBIC)


def _ridge(chance: random.Random, base: float, height: float, rough: int) -> list[tuple[float, float]]:
    """The outline of hills: a few waves on each other, from edge to edge."""
    waves = [
        (chance.uniform(0.6, 1) / (n + 1), chance.uniform(0.7, 1.3) * (n + 1), chance.uniform(0, 6))
        for n in range(rough)
    ]
    width = SIZE[0]
    line = [
        (x, base - height * sum(a * math.sin(f * x / width * 6 + p) for a, f, p in waves))
        for x in range(0, width + 12, 12)
    ]
    return [(0.0, float(SIZE[1])), *line, (float(width), float(SIZE[1]))]


def _mountains(
    seed: int, sky: tuple[Color, ...], near: Color, far: Color, sun: tuple[float, float, float]
) -> Image.Image:
    """Hills in haze, the nearer the darker, under a low sun."""
    chance = random.Random(seed)
    picture = _slope(SIZE, *sky)
    x, y, radius = sun
    light = Image.new("RGB", SIZE)
    ImageDraw.Draw(light).ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 236, 196))
    picture = ImageChops.screen(picture, light.filter(ImageFilter.GaussianBlur(radius * 0.9)))
    picture = ImageChops.screen(picture, light.filter(ImageFilter.GaussianBlur(3)))
    for layer in range(5):
        share = layer / 4
        color = tuple(round(a + (b - a) * share) for a, b in zip(far, near, strict=True))
        shape = Image.new("L", SIZE)
        ImageDraw.Draw(shape).polygon(_ridge(chance, 470 + 95 * layer, 92 - 8 * layer, 5), fill=255)
        picture.paste(Image.new("RGB", SIZE, color), mask=shape.filter(ImageFilter.GaussianBlur(1.5)))
    return picture


def _lights() -> Image.Image:
    """A table at night: lights out of focus above a dark board, and two glasses."""
    chance = random.Random(7)
    picture = _slope(SIZE, (38, 22, 30), (74, 38, 32), (52, 28, 22), (26, 14, 12))
    for _ in range(46):
        layer = Image.new("RGB", SIZE)
        x, y, radius = chance.uniform(0, SIZE[0]), chance.uniform(0, 560), chance.uniform(14, 74)
        color = chance.choice([(120, 74, 26), (150, 96, 40), (110, 40, 30), (90, 80, 60)])
        ImageDraw.Draw(layer).ellipse((x - radius, y - radius, x + radius, y + radius), fill=color)
        picture = ImageChops.screen(picture, layer.filter(ImageFilter.GaussianBlur(4)))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 640, *SIZE), fill=(34, 20, 15))
    for left in (430, 660):
        draw.ellipse((left, 400, left + 150, 560), fill=(214, 150, 92))
        draw.rectangle((left + 68, 555, left + 82, 690), fill=(232, 196, 150))
        draw.ellipse((left + 20, 676, left + 130, 704), fill=(232, 196, 150))
    return picture.filter(ImageFilter.GaussianBlur(1.2))


def _portrait(seed: int, ground: tuple[Color, Color], skin: Color, hair: Color, coat: Color) -> Image.Image:
    """A person, as a paper cut."""
    picture = _slope((900, 900), *ground)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((90 + seed * 12, 610, 810 - seed * 12, 1400), fill=coat)
    draw.ellipse((270, 140, 640, 610), fill=hair)
    draw.rounded_rectangle((390, 500, 510, 700), 50, fill=tuple(round(part * 0.86) for part in skin))
    draw.ellipse((310, 215, 590, 580), fill=skin)
    draw.pieslice((280, 140, 620, 460), 180, 360, fill=hair)
    return picture.filter(ImageFilter.GaussianBlur(0.8))


def _kettle() -> Image.Image:
    """A kettle, cut out."""
    picture = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.arc((300, 110, 620, 520), 170, 370, fill=(42, 30, 26, 255), width=34)
    draw.polygon([(590, 520), (800, 330), (840, 352), (700, 650)], fill=(206, 196, 184, 255))
    draw.rounded_rectangle((230, 380, 690, 800), 150, fill=(238, 232, 222, 255))
    draw.rounded_rectangle((250, 380, 360, 800), 60, fill=(252, 249, 244, 255))
    draw.ellipse((290, 350, 630, 430), fill=(214, 205, 192, 255))
    draw.ellipse((430, 310, 490, 372), fill=(42, 30, 26, 255))
    draw.rounded_rectangle((240, 770, 680, 812), 20, fill=(42, 30, 26, 255))
    return picture


def _logo() -> Image.Image:
    """A sign: a sun over waves, on nothing."""
    picture = Image.new("RGBA", (800, 800), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((180, 90, 620, 530), fill=(247, 181, 56, 255))
    for row, color in enumerate([(219, 84, 97, 255), (31, 111, 120, 255)]):
        top = 400 + 130 * row
        points = [(x, top + 44 * math.sin(x / 800 * 4 * math.pi + row * 1.6)) for x in range(60, 741, 10)]
        draw.polygon([*points, (740, top + 130), (60, top + 130)], fill=color)
    return picture


@functools.cache
def pictures() -> dict[str, bytes]:
    """All of them, as PNG files by their names."""
    dusk = ((36, 48, 92), (122, 84, 128), (232, 140, 110), (255, 205, 150))
    dawn = ((142, 190, 214), (198, 222, 226), (250, 232, 208))
    drawn = {
        "hills.png": _mountains(3, dusk, (28, 22, 44), (186, 120, 128), (820, 430, 70)),
        "morning.png": _mountains(11, dawn, (34, 62, 58), (150, 186, 186), (360, 300, 60)),
        "desert.png": _mountains(
            21, ((70, 130, 170), (160, 200, 210), (250, 220, 170)), (120, 52, 30), (226, 164, 108), (600, 260, 50)
        ),
        "table.png": _lights(),
        "anna.png": _portrait(0, ((236, 190, 150), (206, 132, 96)), (224, 172, 140), (62, 36, 28), (32, 70, 82)),
        "ben.png": _portrait(3, ((150, 190, 196), (74, 122, 138)), (150, 100, 74), (24, 20, 22), (222, 120, 70)),
        "kettle.png": _kettle(),
        "logo.png": _logo(),
    }
    files = {}
    for name, picture in drawn.items():
        file = io.BytesIO()
        picture.save(file, "PNG")
        files[name] = file.getvalue()
    return files
