"""Projects. Changes that the film shows (title, format, fps, brand) are revisions, so that undo covers them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db import transaction

from scenes.actions.film import film_change
from scenes.actions.side_effects import publish_on_commit, side_effect_create
from scenes.models import Project, Revision, Scene, User


def project_create(*, owner: User, title: str = "", format: str = Project.Format.LANDSCAPE) -> Project:
    return Project.objects.create(owner=owner, title=title.strip() or "Untitled", format=format)


def project_update(
    *, project: Project, request_id: str, expected_revision: int | None = None, **fields: Any
) -> Revision | None:
    """Changes any of title, format, fps, brand; the row in memory follows. None when nothing differs."""
    revision = film_change(
        project_id=project.pk,
        change=lambda film: replace(film, project={**film.project, **fields}),
        summary=f"Changed {', '.join(sorted(fields))}",
        request_id=request_id,
        expected_revision=expected_revision,
    )
    project.refresh_from_db()
    return revision


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
        owed=True,
    )
