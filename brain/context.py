"""What the brain gets to see of a message: the film as it is, the talk so far, what is selected and attached."""

from __future__ import annotations

from pydantic import Field

from tools.records import AssetSnapshot, MessageSnapshot, ProjectSnapshot, SceneSnapshot
from tools.schemas import Record


class Context(Record):
    """`scenes` in order; `history` oldest first, without this message; `selected` is a 1-based scene number."""

    message: str
    project: ProjectSnapshot
    scenes: tuple[SceneSnapshot, ...] = ()
    history: tuple[MessageSnapshot, ...] = ()
    selected: int | None = Field(default=None, ge=1)
    attachments: tuple[AssetSnapshot, ...] = ()
