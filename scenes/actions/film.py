"""The one way a film changes: rows are compared, written and remembered as a Revision, in one short transaction."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from scenes.actions.errors import NothingToRedo, NothingToUndo, RevisionConflict
from scenes.actions.side_effects import publish_on_commit, side_effect_create
from scenes.models import Message, Project, Revision, Scene
from tools.schemas import TransitionType

# Added to the orders of moving rows first, so that no two rows ever share a place.
ORDER_OFFSET = 1_000_000
PROJECT_FIELDS = ("title", "format", "fps", "brand", "preferences", "audio")
PLAY_FIELDS = ("trim_before", "trim_after", "playback_rate", "transition", "transition_duration")
Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class SceneState:
    """A scene as it shall be. Its place is its index in the film."""

    id: uuid.UUID
    name: str
    tsx_code: str
    duration: int  # frames
    layout_json: dict[str, Any] = field(default_factory=dict)
    props: dict[str, Any] = field(default_factory=dict)
    trim_before: int = 0
    trim_after: int = 0
    playback_rate: float = 1
    transition: TransitionType = "none"
    transition_duration: int = 0
    made_by: str = "designer"
    created_at: datetime = field(default_factory=timezone.now)

    def row(self, order: int) -> Row:
        return {
            "name": self.name[:200],
            "tsx_code": self.tsx_code,
            "duration": self.duration,
            "order": order,
            **{name: getattr(self, name) for name in PLAY_FIELDS},
            "layout_json": self.layout_json,
            "props": self.props,
            "made_by": self.made_by,
            "created_at": self.created_at.isoformat(),
        }


@dataclass(frozen=True, kw_only=True)
class FilmState:
    """A project's editable fields (PROJECT_FIELDS) and its scenes in order."""

    project: dict[str, Any]
    scenes: tuple[SceneState, ...]

    def with_scenes(self, scenes: Sequence[SceneState]) -> FilmState:
        return replace(self, scenes=tuple(scenes))


def scene_state(scene: Scene) -> SceneState:
    return SceneState(
        id=scene.pk,
        name=scene.name,
        tsx_code=scene.tsx_code,
        duration=scene.duration,
        layout_json=scene.layout_json,
        props=scene.props,
        made_by=scene.made_by,
        created_at=scene.created_at,
        **{name: getattr(scene, name) for name in PLAY_FIELDS},
    )


def film_state(project: Project) -> FilmState:
    scenes = Scene.objects.filter(project_id=project.pk).order_by("order")
    return FilmState(
        project={name: getattr(project, name) for name in PROJECT_FIELDS},
        scenes=tuple(scene_state(scene) for scene in scenes),
    )


@transaction.atomic
def film_change(
    *,
    project_id: uuid.UUID,
    change: Callable[[FilmState], FilmState],
    summary: str,
    request_id: str,
    expected_revision: int | None = None,
    message: Message | None = None,
) -> Revision | None:
    """Applies `change` to the film as it is now and remembers it. None when nothing differs.

    With `expected_revision`, raises RevisionConflict when the film has moved on. `change` runs inside the
    transaction: it computes, it does not call models or storage.
    """
    # Taking the next number first makes writers of one film wait for each other, on every database.
    number = _next_revision(project_id, expected_revision)
    project = Project.objects.get(pk=project_id)
    before = film_state(project)
    rows = _differences(project, before, change(before))
    if not rows:
        Project.objects.filter(pk=project_id).update(revision=number - 1)
        return None
    _write(project_id, rows, "after")
    Revision.objects.filter(project_id=project_id, state=Revision.State.UNDONE).update(state=Revision.State.DISCARDED)
    revision = Revision.objects.create(
        project_id=project_id, number=number, message=message, summary=summary[:300], rows=rows
    )
    _announce(project_id, rows, "after", request_id)
    return revision


@transaction.atomic
def undo(*, project_id: uuid.UUID, request_id: str, expected_revision: int | None = None) -> Revision:
    """Takes the newest applied change back, exactly; raises NothingToUndo."""
    _next_revision(project_id, expected_revision)
    revision = Revision.objects.filter(project_id=project_id, state=Revision.State.APPLIED).order_by("-number").first()
    if revision is None:
        raise NothingToUndo("There is nothing to undo.")
    _write(project_id, revision.rows, "before")
    Revision.objects.filter(pk=revision.pk).update(state=Revision.State.UNDONE)
    _announce(project_id, revision.rows, "before", request_id)
    return revision


@transaction.atomic
def redo(*, project_id: uuid.UUID, request_id: str, expected_revision: int | None = None) -> Revision:
    """Makes the change that was undone last again, exactly; raises NothingToRedo."""
    _next_revision(project_id, expected_revision)
    revision = Revision.objects.filter(project_id=project_id, state=Revision.State.UNDONE).order_by("number").first()
    if revision is None:
        raise NothingToRedo("There is nothing to redo.")
    _write(project_id, revision.rows, "after")
    Revision.objects.filter(pk=revision.pk).update(state=Revision.State.APPLIED)
    _announce(project_id, revision.rows, "after", request_id)
    return revision


def film_walked(*, project_id: uuid.UUID, steps: int) -> tuple[FilmState, int]:
    """The film as it would be `steps` changes on (back when negative), and how many there are. Writes nothing."""
    back = steps < 0
    state, order, side = (
        (Revision.State.APPLIED, "-number", "before") if back else (Revision.State.UNDONE, "number", "after")
    )
    revisions = list(Revision.objects.filter(project_id=project_id, state=state).order_by(order)[: abs(steps)])
    now = film_state(Project.objects.get(pk=project_id))
    project = now.project
    rows: dict[str, Row] = {str(scene.id): scene.row(order) for order, scene in enumerate(now.scenes)}
    for row in (row for revision in revisions for row in revision.rows):
        if row["model"] == "project":
            project = {**project, **row[side]}
        elif row[side] is None:
            rows.pop(row["id"], None)
        else:
            rows[row["id"]] = row[side]
    ordered = sorted(rows.items(), key=lambda item: item[1]["order"])
    return FilmState(project=project, scenes=tuple(_state(*item) for item in ordered)), len(revisions)


def _state(scene_id: str, row: Row) -> SceneState:
    fields = {name: value for name, value in row.items() if name != "order"}
    return SceneState(**{**fields, "id": uuid.UUID(scene_id), "created_at": parse_datetime(row["created_at"])})


def _next_revision(project_id: uuid.UUID, expected: int | None) -> int:
    """Claims the project's next revision number by a conditional update."""
    rows = Project.objects.filter(pk=project_id)
    if expected is not None:
        rows = rows.filter(revision=expected)
    if rows.update(revision=F("revision") + 1, updated_at=timezone.now()) != 1:
        raise RevisionConflict("The film was changed by someone else in the meantime. Try again.")
    return Project.objects.values_list("revision", flat=True).get(pk=project_id)


def _differences(project: Project, before: FilmState, after: FilmState) -> list[Row]:
    """Every row that differs, as it was and as it shall be."""
    rows: list[Row] = []
    if before.project != after.project:
        rows.append({"model": "project", "id": str(project.pk), "before": before.project, "after": after.project})
    old = {scene.id: scene.row(order) for order, scene in enumerate(before.scenes)}
    new = {scene.id: scene.row(order) for order, scene in enumerate(after.scenes)}
    for scene_id in {**old, **new}:
        if old.get(scene_id) != new.get(scene_id):
            rows.append(
                {"model": "scene", "id": str(scene_id), "before": old.get(scene_id), "after": new.get(scene_id)}
            )
    return rows


def _write(project_id: uuid.UUID, rows: list[Row], side: Literal["before", "after"]) -> None:
    """Brings the touched rows to one side of the change."""
    other = "after" if side == "before" else "before"
    scenes = [row for row in rows if row["model"] == "scene"]
    Scene.objects.filter(pk__in=[row["id"] for row in scenes if row[side] is None]).delete()
    kept = [row for row in scenes if row[side] and row[other]]
    if any(row["before"]["order"] != row["after"]["order"] for row in kept):
        Scene.objects.filter(pk__in=[row["id"] for row in kept]).update(order=F("order") + ORDER_OFFSET)
    # A film's code is long and seldom what changed: only what differs is written.
    changed = {name for row in kept for name in row[side] if row[side][name] != row[other].get(name)}
    Scene.objects.bulk_update([_scene(project_id, row, side) for row in kept], [*sorted(changed), "updated_at"])
    Scene.objects.bulk_create([_scene(project_id, row, side) for row in scenes if row[side] and not row[other]])
    for row in rows:
        if row["model"] == "project":
            Project.objects.filter(pk=project_id).update(**row[side])


def _scene(project_id: uuid.UUID, row: Row, side: str) -> Scene:
    fields = {**row[side], "created_at": parse_datetime(row[side]["created_at"])}
    return Scene(pk=row["id"], project_id=project_id, updated_at=timezone.now(), **fields)


def _announce(project_id: uuid.UUID, rows: list[Row], side: Literal["before", "after"], request_id: str) -> None:
    """Owes the side effects of the touched scenes and tells the open pages."""
    other = "after" if side == "before" else "before"
    scenes = [row for row in rows if row["model"] == "scene"]
    if not scenes:
        operation = "project.update"
    elif all(row[other] is None for row in scenes):
        operation = "scene.create"
    elif any(row[side] is None for row in scenes) and not any(row[other] is None for row in scenes):
        operation = "scene.delete"  # what follows a deleted scene moves up, which is part of the deletion
    else:
        operation = "scene.update"
    touched = [row["id"] for row in scenes]
    publish_on_commit(  # first: people see this one
        project_id=project_id,
        type="film.changed",
        operation=operation,
        affected_ids=touched or [str(project_id)],
        request_id=request_id,
    )
    side_effect_create(project_id=project_id, operation=operation, scene_ids=touched, request_id=request_id)
