"""Cuts Noto Color Emoji into the slices of `static/stage/emoji`, for the version of it that is installed.

Fontsource's own slices hold their pictures as SVG, which Chromium does not draw; its one whole file (6 MB) holds them
as COLRv1 too, and the same slices are cut from that. It takes minutes, and is needed when the package is upgraded.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from fontTools import subset
from fontTools.ttLib import TTFont

from scenes.management.commands.generate_fonts import FACE, FILE, ranges_of

WHOLE = "noto-color-emoji-emoji-400-normal.woff2"


def slices(package: Path) -> dict[str, list[int]]:
    """file -> the code points that pages ask it for"""
    blocks = FACE.findall((package / "400.css").read_text())
    return {
        FILE.findall(block)[0]: [point for first, last in ranges_of(block) for point in range(first, last + 1)]
        for block in blocks
    }


def cut(whole: bytes, points: list[int], to: Path) -> None:
    font = TTFont(io.BytesIO(whole))
    options = subset.Options(layout_features=["*"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(to)


class Command(BaseCommand):
    help = "Cuts Noto Color Emoji into slices that Chromium draws. Takes minutes."

    def handle(self, *args: Any, **options: Any) -> None:
        package = settings.BASE_DIR / "static/node_modules/@fontsource/noto-color-emoji"
        folder = settings.BASE_DIR / "static/stage/emoji"
        font = TTFont(package / "files" / WHOLE)
        del font["SVG "]
        font.flavor = None
        whole = io.BytesIO()
        font.save(whole)
        shutil.copy(package / "LICENSE", folder / "LICENSE")
        for file, points in slices(package).items():
            cut(whole.getvalue(), points, folder / file)
            self.stdout.write(f"wrote {file}")
