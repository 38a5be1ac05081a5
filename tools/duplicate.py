"""Names the copy of a scene."""

from __future__ import annotations

from tools.rename import MAX_NAME
from tools.schemas import Record


class DuplicateSceneInput(Record):
    """The name of the scene to copy, and all names in the film."""

    name: str
    names: tuple[str, ...]


class DuplicateSceneOutput(Record):
    name: str


def duplicate_scene(request: DuplicateSceneInput) -> DuplicateSceneOutput:
    """Returns the copy's name, unlike any other: "Roles copy", "Roles copy 2"."""
    base = f"{request.name[: MAX_NAME - 10]} copy"
    name, count = base, 1
    while name in request.names:
        count += 1
        name = f"{base} {count}"
    return DuplicateSceneOutput(name=name)
