"""What people bring in, looked at before it is kept: by its content, never by its name.

`examine(file, name)` returns what is to be stored and all that is known of it, or raises MediaRefused with a sentence.
"""

from __future__ import annotations

import io
from typing import BinaryIO

from django.conf import settings
from PIL import Image, ImageStat

from scenes.media.facts import MediaFacts, MediaRefused
from scenes.media.pictures import read_picture, upright_picture
from scenes.media.recordings import container_of, read_recording
from scenes.media.svg import looks_like_svg, read_svg, svg_picture

__all__ = ["MediaFacts", "MediaRefused", "examine", "picture_for_model"]

_HEAD = 4096  # bytes that tell what a file is
_MB = 1024 * 1024

_ACCEPTED = (
    "Bazaar takes pictures (PNG, JPEG, WebP, GIF, AVIF, SVG), videos (mp4, webm, mov) and sounds (mp3, wav, m4a, ogg)."
)


def examine(file: BinaryIO, *, size: int) -> MediaFacts:
    """What `file`, of `size` bytes, is. Reads a picture whole; of a recording only what tells its streams."""
    if size == 0:
        raise MediaRefused("The file is empty.")
    head = file.read(_HEAD)
    file.seek(0)
    if container := container_of(head):
        _check_size(size, settings.MAX_MEDIA_MB, "video or sound")
        return read_recording(file, container)
    _check_size(size, settings.MAX_PICTURE_MB, "picture")
    if looks_like_svg(head):
        return read_svg(file.read())
    facts = read_picture(file.read())
    if facts is None:
        raise MediaRefused(f"This is no file that can be used in a film. {_ACCEPTED}")
    return facts


def _check_size(size: int, most: int, what: str) -> None:
    if size > most * _MB:
        raise MediaRefused(f"A {what} may have {most} MB; this one has {size / _MB:,.0f} MB.")


def picture_for_model(content: bytes, longest: int = 1024) -> bytes | None:
    """The picture as a JPEG with at most `longest` pixels a side, on white (on black where what is seen is light); None
    for what has no pixels. Raises MediaRefused."""
    svg = looks_like_svg(content[:_HEAD])
    picture = svg_picture(content, longest) if svg else upright_picture(content)
    if picture is None:
        return None
    picture.thumbnail((longest, longest))
    mask = picture.getchannel("A")
    seen = ImageStat.Stat(picture.convert("L"), mask)
    light = min(mask.tobytes()) < 255 and seen.count[0] > 0 and seen.mean[0] > 224  # a white logo, cut out
    pixels = Image.new("RGB", picture.size, "black" if light else "white")
    pixels.paste(picture, mask=mask)
    jpeg = io.BytesIO()
    pixels.save(jpeg, "JPEG", quality=85)
    return jpeg.getvalue()
