"""What is known of a file that a person brought in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


class MediaRefused(Exception):
    """The file cannot be used; the message says why, and what can be done."""


@dataclass(frozen=True, kw_only=True)
class MediaFacts:
    kind: Literal["image", "video", "audio"]
    mime_type: str
    extension: str  # the usual one, with its dot
    width: int = 0  # pixels, as it is shown: turned upright, square pixels
    height: int = 0
    duration_seconds: float | None = None
    fps: float | None = None
    has_audio: bool = False
    has_alpha: bool = False
    # What a picture looks like, see `brain.pictures.picture_look`; empty for all that is none.
    look: dict[str, Any] = field(default_factory=dict, repr=False)
    # A moving picture's frames, in order: how many milliseconds each is shown, and its PNG.
    frames: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)
    # What is stored in place of the file that came, where that is not safe as it is.
    replacement: bytes | None = field(default=None, repr=False)
