"""Gives a scene another name in the timeline."""

from __future__ import annotations

from tools.schemas import Record, ToolError

MAX_NAME = 200  # characters


class RenameSceneInput(Record):
    name: str


class RenameSceneOutput(Record):
    name: str


def rename_scene(request: RenameSceneInput) -> RenameSceneOutput:
    """Returns the name as it is stored, in one line; raises ToolError when it is empty or too long."""
    name = " ".join(request.name.split())
    if not name:
        raise ToolError("Say what the scene shall be called.")
    if len(name) > MAX_NAME:
        raise ToolError(f"A name has at most {MAX_NAME} characters.")
    return RenameSceneOutput(name=name)
