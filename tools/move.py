"""Finds the new order when a scene takes another place."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import NotThere, Record
from tools.words import no_such_scene


class MoveSceneInput(Record):
    """The film's scene numbers in order, the one to move, and the 1-based place that it has afterwards."""

    scenes: tuple[int, ...]
    scene: int = Field(ge=1)
    position: int = Field(ge=1)


class MoveSceneOutput(Record):
    """The same numbers in their new order."""

    scenes: tuple[int, ...]


def move_scene(request: MoveSceneInput) -> MoveSceneOutput:
    """Returns the new order; a place past the end is the last one. Raises NotThere when there is no such scene."""
    if request.scene not in request.scenes:
        raise NotThere(no_such_scene(request.scene, len(request.scenes)))
    others = [number for number in request.scenes if number != request.scene]
    others.insert(request.position - 1, request.scene)
    return MoveSceneOutput(scenes=tuple(others))
