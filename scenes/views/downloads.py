"""Finished exports, sent as files."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.text import get_valid_filename
from django.views.decorators.http import require_GET

from scenes import access
from scenes.models import Export


def download(export: Export) -> FileResponse:
    """The file, under the film's name."""
    name = get_valid_filename(export.project.title.strip(". ") or "film")[:100]
    return FileResponse(default_storage.open(export.file), as_attachment=True, filename=f"{name}.{export.format}")


@require_GET
def export_download(request: HttpRequest, export_id: str) -> HttpResponseBase:
    export = access.export_for(request.user, export_id)
    get_object_or_404(Export, pk=export.pk, status=Export.Status.COMPLETED)
    return download(export)
