"""Exports of a project on its page: asked for, watched, cancelled, fetched."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.text import get_valid_filename
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from scenes import access, actions, exports, queries, tracing
from scenes.forms import ExportForm
from scenes.models import Export, Project
from scenes.views.pages import refused, wants_fragment


@never_cache
@require_http_methods(["GET", "POST"])
def export_list(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """The list of exports, with the form for another; a POST asks for one."""
    project = access.project_for(request.user, project_id)
    if request.method == "GET":
        return _page(request, project)
    form = ExportForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "Choose a format, a size and a rate of the list.", status=400)
    try:
        exports.export_begin(project, form.fields_for(project), request_id=tracing.request_id())
    except actions.ActionError as error:
        return refused(request, project, str(error))
    return _page(request, project) if wants_fragment(request) else redirect("exports", project.pk)


def _page(request: HttpRequest, project: Project) -> HttpResponse:
    lines = queries.export_lines(project)
    context: dict[str, Any] = {"project": project, "lines": lines, "pending": any(line.pending for line in lines)}
    if wants_fragment(request):
        return render(request, "exports.html#list", context)
    return render(request, "exports.html", context | {"form": ExportForm()})


@never_cache
@require_GET
def export_estimate(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """How long the export of the form's choices would take, and how large it would be."""
    project = access.project_for(request.user, project_id)
    form = ExportForm(request.GET)
    context: dict[str, Any] = {}
    try:
        context["estimate"] = exports.estimate(project, form.fields_for(project)) if form.is_valid() else None
    except actions.ActionError as error:
        context["problem"] = str(error)
    return render(request, "exports.html#estimate", context)


@require_POST
def export_cancel(request: HttpRequest, export_id: UUID) -> HttpResponse:
    export = access.export_for(request.user, export_id)
    actions.export_cancel(export=export)
    return _page(request, export.project) if wants_fragment(request) else redirect("exports", export.project_id)


@require_GET
def export_download(request: HttpRequest, export_id: UUID) -> HttpResponseBase:
    export = access.export_for(request.user, export_id)
    if export.status != Export.Status.COMPLETED:
        raise Http404("The export is not completed.")
    return download(export)


def download(export: Export) -> FileResponse:
    """The file, under the film's name."""
    name = get_valid_filename(export.project.title.strip(". ") or "film")[:100]
    return FileResponse(default_storage.open(export.file), as_attachment=True, filename=f"{name}.{export.suffix}")
