"""A film as a plan is carried out on it: a pure working copy. Nothing here is stored.

A scene keeps the number that the person sees when the plan begins, however the plan reorders; scenes that the plan
makes take the next numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from tools.add import AddSceneInput
from tools.delete import DeleteSceneInput
from tools.designs.themes import THEMES
from tools.edit import EditSceneInput
from tools.move import MoveSceneInput
from tools.records import ProjectSnapshot, SceneSnapshot
from tools.registry import TOOLS
from tools.schemas import AddScene, DeleteScene, EditScene, MoveScene, Op, Record, ToolError
from tools.words import no_such_scene, quoted, seconds_word

Props = dict[str, Any]


class WorkingScene(Record):
    """A scene of the working copy. `id` is None until it is stored; `duration` is frames."""

    number: int
    id: str | None
    name: str
    tsx_code: str
    duration: int
    props: Props
    layout_json: dict[str, Any]


class Film(Record):
    """The project and its scenes in order."""

    project: ProjectSnapshot
    scenes: tuple[WorkingScene, ...]
    next_number: int  # of the next scene that the plan makes

    def at(self, number: int) -> WorkingScene:
        """The scene with this number; raises ToolError when there is none."""
        for scene in self.scenes:
            if scene.number == number:
                return scene
        raise ToolError(no_such_scene(number, len(self.scenes)))

    def place(self, number: int) -> int:
        """The 1-based place of the scene with this number; raises ToolError when there is none."""
        return self.scenes.index(self.at(number)) + 1


class OpResult(Record):
    """What one op did: the number of the scene it touched, and a sentence for the person."""

    number: int
    kind: Literal["added", "edited", "deleted", "moved"]
    summary: str


def film_of(project: ProjectSnapshot, scenes: Iterable[SceneSnapshot]) -> Film:
    """The working copy of a film whose scenes are given in order."""
    working = tuple(
        WorkingScene(number=number, **scene.model_dump(exclude={"order"})) for number, scene in enumerate(scenes, 1)
    )
    return Film(project=project, scenes=working, next_number=len(working) + 1)


def apply_op(film: Film, op: Op) -> tuple[Film, OpResult]:
    """Returns the film after the op, and what it did.

    Raises ToolError when it cannot be done, and ValueError for ops that no film carries out: undo and redo, which are
    about stored changes, and answers.
    """
    match op:
        case AddScene():
            return _added(film, op)
        case EditScene():
            return _edited(film, op)
        case DeleteScene():
            return _deleted(film, op)
        case MoveScene():
            return _moved(film, op)
    raise ValueError(f"{op.tool} is not an operation on a film")


def _added(film: Film, op: AddScene) -> tuple[Film, OpResult]:
    if op.assets:
        raise ToolError("Pictures cannot be placed in scenes yet.")
    made = TOOLS["addScene"].fn(
        AddSceneInput(
            content=op.content,
            design=op.design,
            theme=op.theme,
            duration=op.duration_frames,
            name=op.name,
            fps=film.project.fps,
            brand=film.project.brand,
            like=_model(film, op.like),
        )
    )
    scene = WorkingScene(number=film.next_number, id=None, **made.model_dump())
    index = len(film.scenes) if op.position is None else min(op.position - 1, len(film.scenes))
    scenes = (*film.scenes[:index], scene, *film.scenes[index:])
    length = seconds_word(scene.duration, film.project.fps)
    place = f" as scene {index + 1}" if film.scenes else ""
    summary = f"Added {quoted(scene.name)}{place}, {length}{_look(op.theme)}."
    film = film.model_copy(update={"scenes": scenes, "next_number": film.next_number + 1})
    return film, OpResult(number=scene.number, kind="added", summary=summary)


def _look(key: str | None) -> str:
    """How a reply calls the theme that was asked for: one of ours by its name."""
    return f", in the {THEMES[key].name} look" if key in THEMES else ", in your colours" if key else ""


def _model(film: Film, like: int | None) -> Props:
    """The props whose look a new scene takes: all of that of the scene it shall be like, else the film's theme."""
    if like is not None:
        return film.at(like).props
    themes = [scene.props["theme"] for scene in film.scenes if isinstance(scene.props.get("theme"), dict)]
    return {"theme": themes[-1]} if themes else {}


def _edited(film: Film, op: EditScene) -> tuple[Film, OpResult]:
    if op.assets:
        raise ToolError("Pictures cannot be placed in scenes yet.")
    if not op.changes:
        raise ToolError("Say what to change on the scene: its words, colours or sizes.")
    scene = film.at(op.scene)
    edit = TOOLS["editScene"].fn(
        EditSceneInput(
            tsx_code=scene.tsx_code,
            props=scene.props,
            duration=scene.duration,
            defaults=scene.layout_json.get("defaults") or {},
            changes=op.changes,
        )
    )
    props = scene.props if edit.props is None else edit.props
    update = {"tsx_code": edit.tsx_code, "props": props, "duration": edit.duration or scene.duration}
    # A scene that is named after its title goes on being so.
    if scene.name == scene.props.get("title") and props.get("title"):
        update["name"] = str(props["title"])
    summary = f"In {quoted(scene.name)}, {edit.summary}."
    return _with(film, scene.model_copy(update=update)), OpResult(number=op.scene, kind="edited", summary=summary)


def _deleted(film: Film, op: DeleteScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    kept = TOOLS["deleteScene"].fn(DeleteSceneInput(scenes=_numbers(film), scene=op.scene))
    summary = f"Deleted {quoted(scene.name)}."
    return _ordered(film, kept.scenes), OpResult(number=op.scene, kind="deleted", summary=summary)


def _moved(film: Film, op: MoveScene) -> tuple[Film, OpResult]:
    moved = TOOLS["moveScene"].fn(MoveSceneInput(scenes=_numbers(film), scene=op.scene, position=op.position))
    after = _ordered(film, moved.scenes)
    summary = f"{quoted(film.at(op.scene).name)} is scene {after.place(op.scene)} now."
    return after, OpResult(number=op.scene, kind="moved", summary=summary)


def _numbers(film: Film) -> tuple[int, ...]:
    return tuple(scene.number for scene in film.scenes)


def _ordered(film: Film, numbers: Iterable[int]) -> Film:
    return film.model_copy(update={"scenes": tuple(film.at(number) for number in numbers)})


def _with(film: Film, scene: WorkingScene) -> Film:
    scenes = tuple(scene if other.number == scene.number else other for other in film.scenes)
    return film.model_copy(update={"scenes": scenes})
