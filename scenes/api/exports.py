"""Exports of a project: asked for, watched, cancelled, fetched."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponseBase
from rest_framework.request import Request

from scenes import access, actions, exports, queries
from scenes.api.base import Answer, ApiError, ApiView, page, request_id_of, user_of, validated
from scenes.api.serializers import ExportCreate
from scenes.models import Export
from scenes.views.exports import download


class ExportList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "export.list", "POST": "export.create"}

    def get(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        exports, paging = page(request, project.exports.prefetch_related("parts__segment"))
        return Answer({"items": [queries.export_body(export) for export in exports], **paging})

    def post(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        fields: dict[str, Any] = validated(ExportCreate, request)
        export = exports.export_begin(project, fields, request_id=request_id_of(request))
        return Answer(queries.export_body(export), affected_ids=[export.pk], status=202)


class ExportDetail(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "export.read"}

    def get(self, request: Request, export_id: UUID) -> Answer:
        return Answer(queries.export_body(access.export_for(user_of(request), export_id)))


class ExportCancel(ApiView):
    operations: ClassVar[dict[str, str]] = {"POST": "export.cancel"}

    def post(self, request: Request, export_id: UUID) -> Answer:
        export = access.export_for(user_of(request), export_id)
        if not actions.export_cancel(export=export):
            message = f"The export is {export.status}: there is nothing to cancel."
            raise ApiError("CONFLICT", message, retryable=False)
        return Answer(queries.export_body(export), affected_ids=[export.pk])


class ExportDownload(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "export.download"}

    def get(self, request: Request, export_id: UUID) -> HttpResponseBase:
        export = access.export_for(user_of(request), export_id)
        if export.status != Export.Status.COMPLETED:
            active = export.status in Export.ACTIVE
            advice = "its file is there once it is completed" if active else "it has no file, ask for another export"
            raise ApiError("CONFLICT", f"The export is {export.status}: {advice}.", retryable=active)
        return download(export)
