"""Pictures of a film: which stills they are made of, and how a contact sheet is laid out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from PIL import Image, ImageDraw, ImageFont

from scenes.render.plan import Planned, even, pieces, seen, shows_files
from scenes.render.records import SegmentSpec

SHEET_CELLS = 12  # at least, spread over the scenes; never fewer than one a scene
COLUMNS = 4
THUMBNAIL_SIDE = 480  # pixels, the longer one
GAP, CAPTION = 24, 40  # pixels between cells, and below each for its words
PAPER, INK = "#f6f4f0", "#3a3733"


def poster(film: dict[str, Any]) -> int:
    """The film's frame by which it is known: its first scene's."""
    frame: int = film["scenes"][0]["posterFrame"]
    return frame


def sheet_frames(film: dict[str, Any]) -> list[int]:
    """The film's frames that a contact sheet shows: of each scene equally many, of many scenes the poster."""
    scenes = film["scenes"]
    each = math.ceil(SHEET_CELLS / len(scenes))
    frames, first = [], 0
    for scene in scenes:
        length = scene["duration"]
        spread = [(2 * n + 1) * length // (2 * each) for n in range(each)] if each > 1 else [scene["posterFrame"]]
        frames += [first + frame for frame in spread]
        first += length
    return frames


def planned_stills(film: dict[str, Any], frames: Iterable[int], *, width: int, height: int) -> list[Planned]:
    """The film's frames as PNG segments; `width` and `height` are the pictures' pixels. Raises StopIteration for a
    frame beyond the film's end."""
    found = []
    for frame in frames:
        piece = next(piece for piece in pieces(film["scenes"]) if piece.start <= frame < piece.end)
        spec = still(
            film, piece.shows, frame - piece.first, size=(width, height), container="png", files=piece.shows_files
        )
        found.append(Planned(piece.scene_id, piece.label, spec))
    return found


def thumbnails(film: dict[str, Any]) -> dict[str, SegmentSpec]:
    """By scene id the small picture that its card shows, of the scene alone; scenes that do not render have none."""
    scale = THUMBNAIL_SIDE / max(film["width"], film["height"])
    size = even(film["width"] * scale), even(film["height"] * scale)
    found = {}
    for scene in film["scenes"]:
        shows, files = {"scene": seen(scene)}, shows_files(scene["js"])
        if scene["js"]:
            found[scene["id"]] = still(film, shows, scene["posterFrame"], size=size, container="webp", files=files)
    return found


def still(
    film: dict[str, Any],
    shows: dict[str, Any],
    frame: int,
    *,
    size: tuple[int, int],
    container: Literal["png", "webp"],
    files: bool,
) -> SegmentSpec:
    """What `shows` (fields of a spec) shows at the scene's `frame`."""
    return SegmentSpec(
        **shows,
        assets=film["assets"] if files else {},
        width=film["width"],
        height=film["height"],
        video_width=size[0],
        video_height=size[1],
        fps=film["fps"],
        frames=(frame,),
        video_fps=film["fps"],
        container=container,
    )


def contact_sheet(cells: Sequence[tuple[Path, str]], target: Path) -> None:
    """Lays pictures of one size out on one sheet, each with its words below, and writes it as a PNG."""
    with Image.open(cells[0][0]) as first:
        width, height = first.size
    columns = min(COLUMNS, len(cells))
    rows = math.ceil(len(cells) / columns)
    picture = Image.new("RGB", (GAP + columns * (width + GAP), GAP + rows * (height + CAPTION + GAP)), PAPER)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(18)
    for n, (path, words) in enumerate(cells):
        left, top = GAP + n % columns * (width + GAP), GAP + n // columns * (height + CAPTION + GAP)
        with Image.open(path) as cell:
            picture.paste(cell.convert("RGB"), (left, top))
        pen.text((left, top + height + 9), fitting(words, width, font), INK, font)
    picture.save(target, "PNG", optimize=True)


def fitting(words: str, width: int, font: Any) -> str:
    """As many of the words as `width` pixels hold."""
    if font.getlength(words) <= width:
        return words
    kept = words
    while kept and font.getlength(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
