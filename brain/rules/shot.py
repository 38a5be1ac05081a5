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


def said_on(content: Content) -> str:
    """All words of a scene in reading order."""
    parts = []
    for field in Content.model_fields:
        value = getattr(content, field) if field != "logo" else ""
        if isinstance(value, str) and value:
            parts.append(value)
        elif field == "items":
            parts += [text for item in value for text in item.model_dump().values() if text]
        elif field == "columns":
            parts += value
    return " ".join(parts)
