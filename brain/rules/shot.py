"""A scene of a film that is being written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tools.schemas import Content


@dataclass(frozen=True)
class Shot:
    """One scene to be: its words, what it is in the film, and whether it may be left out where time is short."""

    content: Content
    part: str  # "hook", "body", "proof" or "close"
    kind: str = "title"
    spare: bool = False
    whole: bool = False  # a sentence of its own: it shares its scene with no other


# Days and months that English writes with a capital, and that are no other word: "sunday", "3 october".
_SMALL_DAYS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september"
    r"|october|november|december)s?\b(?=[\s,.!?:]|$)(?!\s(?:de|del)\b)"
)


def with_capitals(shot: Shot) -> Shot:
    """The scene with the capitals of days and months that were typed without."""
    content = shot.content
    lines = {field: _days(value) for field in _LINES if (value := getattr(content, field))}
    items = tuple(
        item.model_copy(update={"label": _days(item.label), "value": _days(item.value)}) for item in content.items
    )
    return replace(shot, content=content.model_copy(update={**lines, "items": items}))


_LINES = ("kicker", "title", "subtitle", "date", "cta", "label")


def _days(text: str) -> str:
    return _SMALL_DAYS.sub(lambda found: found[0].capitalize(), text)


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
