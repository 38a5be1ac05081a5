"""Checks that a scene can be deleted."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import NotThere, Record
from tools.words import no_such_scene


class DeleteSceneInput(Record):
    """The film's scene numbers in order, as the person sees them, and the one to go."""

    scenes: tuple[int, ...]
    scene: int = Field(ge=1)


class DeleteSceneOutput(Record):
    """The numbers of the scenes that stay, in order."""

    scenes: tuple[int, ...]


def delete_scene(request: DeleteSceneInput) -> DeleteSceneOutput:
    """Returns the scenes that stay; raises NotThere when there is no such scene."""
    if request.scene not in request.scenes:
        raise NotThere(no_such_scene(request.scene, len(request.scenes)))
    return DeleteSceneOutput(scenes=tuple(number for number in request.scenes if number != request.scene))
