"""Scenes of a project, and one scene: a person's own TSX is proven like any other before it is stored."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from rest_framework.request import Request

from scenes import access, films, queries
from scenes.api.base import Answer, ApiError, ApiView, request_id_of, user_of, validated
from scenes.api.serializers import SceneCreate, SceneUpdate


class SceneList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "scene.list", "POST": "scene.create"}

    def get(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        return Answer({"items": [queries.scene_body(scene) for scene in queries.project_scenes(project)]})

    def post(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        fields = validated(SceneCreate, request)
        scene = films.scene_create(project, **fields, request_id=request_id_of(request))
        return Answer(queries.scene_body(scene), affected_ids=[scene.pk], status=201)


class SceneDetail(ApiView):
    """Answers with an ETag; a PATCH or DELETE with If-Match fails with CONFLICT when the scene has changed since."""

    operations: ClassVar[dict[str, str]] = {"GET": "scene.read", "PATCH": "scene.update", "DELETE": "scene.delete"}

    def get(self, request: Request, scene_id: UUID) -> Answer:
        body = queries.scene_body_cached(user_of(request), scene_id)
        return Answer(body, headers={"ETag": f'"{body["updated_at"]}"'})

    def patch(self, request: Request, scene_id: UUID) -> Answer:
        scene = access.scene_for(user_of(request), scene_id)
        insist = _insists(request, queries.utc(scene.updated_at))
        fields = validated(SceneUpdate, request)
        scene = films.scene_update(scene, fields, request_id=request_id_of(request), insist=insist)
        body = queries.scene_body(scene)
        return Answer(body, affected_ids=[scene.pk], headers={"ETag": f'"{body["updated_at"]}"'})

    def delete(self, request: Request, scene_id: UUID) -> Answer:
        scene = access.scene_for(user_of(request), scene_id)
        insist = _insists(request, queries.utc(scene.updated_at))
        films.scene_delete(scene, request_id=request_id_of(request), insist=insist)
        return Answer(None, affected_ids=[scene_id])


def _insists(request: Request, version: str) -> bool:
    """Whether the change is for one version only, by If-Match; raises CONFLICT when that is not this one."""
    wanted = request.headers.get("If-Match", "*").strip()
    if wanted not in {"*", f'"{version}"'}:
        raise ApiError("CONFLICT", "The scene was changed in the meantime: read it again, then repeat your change.")
    return wanted != "*"
