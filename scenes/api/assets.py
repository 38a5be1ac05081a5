"""Assets of a project, and one asset: files come in as multipart/form-data, in the field `file`."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request

from scenes import access, actions, queries
from scenes.api.base import Answer, ApiError, ApiView, page, user_of
from scenes.models import Asset


class AssetList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "asset.list", "POST": "asset.create"}
    parser_classes = [MultiPartParser]

    def get(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        found, paging = page(request, project.assets.filter(deleted_at=None))
        return Answer({"items": [_body(request, asset) for asset in found], **paging})

    def post(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        asset = actions.asset_create(project=project, upload=_file(request))
        return Answer(_body(request, asset), affected_ids=[asset.pk], status=201)


class AssetDetail(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "asset.read", "DELETE": "asset.delete"}

    def get(self, request: Request, asset_id: UUID) -> Answer:
        return Answer(_body(request, access.asset_for(user_of(request), asset_id)))

    def delete(self, request: Request, asset_id: UUID) -> Answer:
        asset = access.asset_for(user_of(request), asset_id)
        actions.asset_delete(asset=asset)
        return Answer(None, affected_ids=[asset_id])


def _file(request: Request) -> UploadedFile[bytes]:
    """The one file of the request; raises the 400 that says what is wrong."""
    if unknown := sorted(set(request.data) - {"file"}):
        raise ApiError("VALIDATION_FAILED", f"Unknown field {unknown[0]!r}. Known is: file.")
    files = request.FILES.getlist("file")
    if len(files) != 1:
        raise ApiError("VALIDATION_FAILED", f"file: send one file at a time, in the field file; {len(files)} came.")
    file: UploadedFile[bytes] = files[0]
    return file


def _body(request: Request, asset: Asset) -> dict[str, Any]:
    body = queries.asset_body(asset)
    return {**body, "url": request.build_absolute_uri(body["url"])}
