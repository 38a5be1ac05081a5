"""/api/projects/: list, create, read, change, delete."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from rest_framework.request import Request

from scenes import access, actions, films, queries
from scenes.api.base import Answer, ApiView, page, request_id_of, user_of, validated
from scenes.api.serializers import ProjectFields, ProjectUpdate


class ProjectList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "project.list", "POST": "project.create"}

    def get(self, request: Request) -> Answer:
        projects, paging = page(request, access.projects_of(user_of(request)))
        return Answer({"items": [queries.project_body(project) for project in projects], **paging})

    def post(self, request: Request) -> Answer:
        fields = validated(ProjectFields, request)
        project = actions.project_create(owner=user_of(request), **fields)
        return Answer(queries.project_body(project), affected_ids=[project.pk], status=201)


class ProjectDetail(ApiView):
    operations: ClassVar[dict[str, str]] = {
        "GET": "project.read",
        "PATCH": "project.update",
        "DELETE": "project.delete",
    }

    def get(self, request: Request, project_id: UUID) -> Answer:
        return Answer(queries.project_body(access.project_for(user_of(request), project_id)))

    def patch(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        films.project_update(project, validated(ProjectUpdate, request), request_id=request_id_of(request))
        return Answer(queries.project_body(project), affected_ids=[project.pk])

    def delete(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        actions.project_delete(project=project, request_id=request_id_of(request))
        return Answer(None, affected_ids=[project_id])
