"""Projects: made and deleted here; what the film shows of them (title, format, fps, brand) changes by film_change."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from scenes.actions.messages import message_create
from scenes.actions.side_effects import publish_on_commit, side_effect_create
from scenes.models import Project, Scene, User


def project_create(*, owner: User, title: str = "", **fields: Any) -> Project:
    """A new, empty project; `fields` are any of format, fps, brand."""
    return Project.objects.create(owner=owner, title=title.strip() or "Untitled", **fields)


@transaction.atomic
def project_begin(*, owner: User, content: str, submission_id: UUID | None, request_id: str) -> Project:
    """A new project with its first message, or neither."""
    project = project_create(owner=owner)
    message_create(project=project, content=content, submission_id=submission_id, request_id=request_id)
    return project


@transaction.atomic
def project_delete(*, project: Project, request_id: str) -> None:
    """Deletes the project with all that is in it; its files and cache entries are removed in the background."""
    project_id = project.pk
    scene_ids = list(Scene.objects.filter(project=project).values_list("pk", flat=True))
    side_effect_create(project_id=project_id, operation="project.delete", scene_ids=scene_ids, request_id=request_id)
    project.delete()
    publish_on_commit(
        project_id=project_id,
        type="project.deleted",
        operation="project.delete",
        affected_ids=[project_id],
        request_id=request_id,
    )
