"""A scene of a film that is being written."""

from __future__ import annotations

from dataclasses import dataclass

from tools.schemas import Content


@dataclass(frozen=True)
class Shot:
    """One scene to be: its words, what it is in the film, and whether it may be left out where time is short."""

    content: Content
    part: str  # "hook", "body", "proof" or "close"
    kind: str = "title"
    spare: bool = False
