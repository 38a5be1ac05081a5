"""In what designs a film's scenes show the pictures that came with its brief."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.shot import Shot
from tools.designs import DESIGNS
from tools.pictures import is_logo
from tools.records import AssetSnapshot
from tools.schemas import Content

_TURNS = ("hero", "split", "fullbleed")
_OF_SOFTWARE = re.compile(r"\b(?:apps?|screenshots?|mockups?)\b", re.IGNORECASE)
_UPRIGHT = 1.3  # height to width, from which a picture may be a phone's


def is_photo(file: AssetSnapshot) -> bool:
    """Whether the file fills a place on a scene: no logo, no clip."""
    return file.mime_type.startswith("image/") and not is_logo(file)


def illustrated(shot: Shot, design: str, files: Sequence[AssetSnapshot], *, turn: int, text: str) -> tuple[Shot, str]:
    """The scene and its design, with room for the pictures among `files`. `turn` counts the scenes: they take designs
    in turn. What no such design can say keeps its own, and has the picture behind its words."""
    photos = [file for file in files if is_photo(file)]
    if not photos or "pictures" in DESIGNS[design].takes:
        return shot, design
    content = shot.content
    if len(photos) == 1 and shot.kind == "price" and (named := content.title or content.label):
        title = named[:1].upper() + named[1:]
        subtitle = content.label if content.title else content.subtitle
        return Shot(Content(title=title, subtitle=subtitle, price=content.value), shot.part, shot.kind), "product"
    upright = photos[0].height > _UPRIGHT * photos[0].width
    wanted = ["gallery"] if len(photos) > 1 else ["phone"] if upright and _OF_SOFTWARE.search(text) else []
    wanted += [_TURNS[(turn + step) % len(_TURNS)] for step in range(len(_TURNS))] if len(photos) == 1 else []
    given = {field for field in Content.model_fields if getattr(content, field)}
    return shot, next((key for key in wanted if given <= set(DESIGNS[key].takes)), design)
