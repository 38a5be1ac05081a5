"""What people bring in, looked at before it is kept: by its content, never by its name.

`examine(file, name)` returns what is to be stored and all that is known of it, or raises MediaRefused with a sentence.
"""

from __future__ import annotations

from typing import BinaryIO

from django.conf import settings

from scenes.media.facts import MediaFacts, MediaRefused
from scenes.media.pictures import picture_for_model, read_picture
from scenes.media.recordings import container_of, read_recording
from scenes.media.svg import looks_like_svg, read_svg

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
