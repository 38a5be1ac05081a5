"""The list of a person's projects, and what can be done to one as a whole."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from scenes import access, actions, films, queries, tracing
from scenes.forms import ForgetForm, FormatForm, TitleForm
from scenes.models import Project
from scenes.views.pages import changed, refused

PAGE_SIZE = 24


@require_GET
def projects(request: HttpRequest) -> HttpResponse:
    page = Paginator(queries.projects_listed(request.user), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "projects.html", {"page": page, "projects": with_covers(list(page.object_list))})


def with_covers(projects: list[Any]) -> list[Any]:
    """The listed projects, each with `cover` (or None) and `seconds`."""
    found = queries.covers(projects)
    for project in projects:
        project.cover = found.get(project.pk)
        project.seconds = project.frames / project.fps
    return projects


@require_POST
def project_title(request: HttpRequest, project_id: UUID) -> HttpResponse:
    project = access.project_for(request.user, project_id)
    form = TitleForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "A title has at most 200 characters.", status=400)
    answer = _updated(request, project, {"title": form.cleaned_data["title"]})
    return redirect("projects") if request.POST.get("next") == "projects" else answer


@require_POST
def project_format(request: HttpRequest, project_id: UUID) -> HttpResponse:
    project = access.project_for(request.user, project_id)
    form = FormatForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "A film is landscape, portrait or square.", status=400)
    return _updated(request, project, {"format": form.cleaned_data["format"]})


@require_POST
def project_forget(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Forgets one of the rules that new scenes keep to."""
    project = access.project_for(request.user, project_id)
    form = ForgetForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "There is no such rule.", status=400)
    kind, value = form.cleaned_data["rule"]
    request_id = tracing.request_id()
    return changed(request, project, lambda: films.rule_forget(project, kind, value, request_id=request_id))


def _updated(request: HttpRequest, project: Project, fields: dict[str, Any]) -> HttpResponse:
    request_id = tracing.request_id()
    return changed(request, project, lambda: films.project_update(project, fields, request_id=request_id))


@require_POST
def undo(request: HttpRequest, project_id: UUID) -> HttpResponse:
    project = access.project_for(request.user, project_id)
    request_id = tracing.request_id()
    return changed(request, project, lambda: actions.undo(project_id=project.pk, request_id=request_id))


@require_POST
def redo(request: HttpRequest, project_id: UUID) -> HttpResponse:
    project = access.project_for(request.user, project_id)
    request_id = tracing.request_id()
    return changed(request, project, lambda: actions.redo(project_id=project.pk, request_id=request_id))


@require_http_methods(["GET", "HEAD", "POST"])
def project_delete(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Asks first: a deleted project does not come back."""
    project = access.project_for(request.user, project_id)
    if request.method != "POST":
        return render(request, "project_delete.html", {"project": project})
    actions.project_delete(project=project, request_id=tracing.request_id())
    return redirect("projects")
