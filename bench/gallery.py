"""Contact sheets of the built-in designs, drawn by the real stage in headless Chromium, for people to look at.

    python -m bench.gallery [DESIGN ...] [--out gallery] [--themes ember,noir]

For each design one sheet of formats and contents (rows) by moments (columns), and one of all themes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image

from bench.frames import FORMATS, Camera, camera
from tools.designs import DESIGNS, THEMES, Design, Theme, draft
from tools.schemas import Content, Item

ROOT = Path(__file__).resolve().parent.parent
MOMENTS = (0.08, 0.15, 0.5, 0.85, 0.96)
DURATION = 150  # frames
HEIGHT = 300  # pixels of a picture on the sheet
GAP = 10

HOURS = tuple(Item(label=day, value=hours) for day, hours in [("Monday to Friday", "7 to 19"), ("Saturday", "8 to 17")])
STEPS = tuple(
    Item(label=label, value=value)
    for label, value in [
        ("Mix", "Flour, water, salt"),
        ("Rest", "Twelve hours in the cool"),
        ("Bake", "250 °C, 35 min"),
    ]
)
MANY = tuple(Item(label=f"Stop {number}", value=f"{number + 8}:30") for number in range(1, 13))

CASES: dict[str, dict[str, Content]] = {
    "hero": {
        "short": Content(kicker="New", title="Luigi's bakery", subtitle="In the old town"),
    },
    "title": {
        "short": Content(title="Luigi's bakery"),
        "full": Content(
            kicker="Since 1987", title="Fresh bread every morning", subtitle="Made by hand in the old town"
        ),
        "long": Content(
            title="Donaudampfschifffahrtsgesellschaft feiert das hundertjährige Bestehen mit allen Freundinnen, "
            "Freunden, Nachbarn, Kapitänen, Köchen, Musikern und wer sonst noch Lust auf ein großes Uferfest hat 🎉🚢"
        ),
    },
    "list": {
        "one": Content(title="Opening hours", items=(Item(value="7 to 19"),)),
        "hours": Content(
            kicker="From May", title="Opening hours", items=(*HOURS, Item(label="Sunday", value="closed"))
        ),
        "many": Content(title="Stops", items=MANY),
        "plain": Content(
            title="Our services", items=tuple(Item(label=label) for label in ("Cuts", "Colour", "Styling"))
        ),
    },
    "quote": {
        "short": Content(quote="Best croissants in town!", author="Anna, regular"),
        "long": Content(
            quote="We came for one loaf of bread on a rainy Tuesday and stayed for three hours, two coffees and the "
            "nicest conversation that any of us had had in a very long time.",
        ),
    },
    "figure": {
        "count": Content(value="1,200", label="happy customers", subtitle="and counting"),
        "percent": Content(value="73 %", label="of our guests come back within a month"),
        "words": Content(title="Always there", value="24/7", label="support"),
        "money": Content(value="$12,450,000", label="raised for the new library"),
    },
    "steps": {
        "three": Content(title="Our sourdough", items=STEPS),
        "plain": Content(
            title="How it works", items=tuple(Item(label=label) for label in ("Choose", "Order", "Enjoy", "Repeat"))
        ),
        "seven": Content(items=tuple(Item(label=f"Station {n}", value="A word or two") for n in range(1, 8))),
    },
    "outro": {
        "full": Content(
            title="See you soon", subtitle="The first coffee is on us", cta="Book a table", contact="luigi.example"
        ),
        "title": Content(title="Thank you"),
        "contact": Content(cta="Call us today, we are open", contact="+49 30 1234567 · Hauptstraße 12, Berlin"),
    },
}


class Shot(NamedTuple):
    design: Design
    content: Content
    theme: Theme
    format: str
    moments: Sequence[float]
    props: dict[str, Any] = {}
    duration: int = DURATION


def take(camera: Camera, shot: Shot) -> list[Image.Image]:
    """A picture for each moment. Raises RuntimeError when the scene cannot be drawn."""
    scene = draft(shot.design, shot.content, theme=shot.theme, duration=shot.duration)
    frames = [min(shot.duration - 1, round(moment * shot.duration)) for moment in shot.moments]
    try:
        return camera.take(
            scene.tsx_code, props=scene.props | shot.props, duration=shot.duration, frames=frames, format=shot.format
        )
    except RuntimeError as error:
        raise RuntimeError(f"{shot.design.key}, {shot.format}: {error}") from error


def sheet(rows: Sequence[Sequence[Image.Image]], path: Path) -> None:
    width = max(sum(picture.width + GAP for picture in row) for row in rows) + GAP
    height = sum(max(picture.height for picture in row) + GAP for row in rows) + GAP
    canvas = Image.new("RGB", (width, height), "#77777a")
    top = GAP
    for row in rows:
        left = GAP
        for picture in row:
            canvas.paste(picture, (left, top))
            left += picture.width + GAP
        top += max(picture.height for picture in row) + GAP
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas.save(path)
    print(path)


def design_sheet(camera: Camera, design: Design, themes: Sequence[Theme], path: Path) -> None:
    rows = []
    for index, content in enumerate(CASES[design.key].values()):
        for place, name in enumerate(FORMATS):
            theme = themes[(index * len(FORMATS) + place) % len(themes)]
            rows.append(take(camera, Shot(design, content, theme, name, MOMENTS)))
    sheet(rows, path)


def theme_sheet(camera: Camera, themes: Sequence[Theme], path: Path) -> None:
    rows = []
    for theme in themes:
        row = []
        for key, design in DESIGNS.items():
            content = next(iter(CASES[key].values()))
            row += take(camera, Shot(design, content, theme, "landscape", (0.5,)))
        rows.append(row)
    sheet(rows, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("designs", nargs="*", default=list(DESIGNS), metavar="DESIGN")
    parser.add_argument("--out", type=Path, default=ROOT / "gallery")
    parser.add_argument("--themes", default=",".join(THEMES), help="keys, divided by commas")
    options = parser.parse_args()
    themes = [THEMES[key] for key in options.themes.split(",")]
    with camera(HEIGHT) as taking:
        for key in options.designs:
            design_sheet(taking, DESIGNS[key], themes, options.out / f"{key}.png")
        theme_sheet(taking, themes, options.out / "themes.png")


if __name__ == "__main__":
    main()
