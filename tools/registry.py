"""Every tool by name: the one list that the brain, the film, the API and the documentation read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tools.add import AddSceneInput, add_scene
from tools.delete import DeleteSceneInput, DeleteSceneOutput, delete_scene
from tools.edit import EditSceneInput, edit_scene
from tools.move import MoveSceneInput, MoveSceneOutput, move_scene
from tools.schemas import Record, SceneDraft, SceneEdit


@dataclass(frozen=True)
class Tool:
    """A pure function from its input record to its output record. It raises ToolError with a sentence for the
    person."""

    name: str
    fn: Callable[[Any], Any]
    input: type[Record]
    output: type[Record]
    description: str


TOOLS: dict[str, Tool] = {
    "addScene": Tool(
        "addScene", add_scene, AddSceneInput, SceneDraft, "Makes a new scene of the person's words in a fitting design."
    ),
    "editScene": Tool(
        "editScene", edit_scene, EditSceneInput, SceneEdit, "Changes words, colours, sizes or the look of a scene."
    ),
    "deleteScene": Tool(
        "deleteScene", delete_scene, DeleteSceneInput, DeleteSceneOutput, "Takes a scene out of the film."
    ),
    "moveScene": Tool(
        "moveScene", move_scene, MoveSceneInput, MoveSceneOutput, "Gives a scene another place in the film."
    ),
}
