"""The film's sounds, changed below the strip."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from scenes import access, films, tracing
from scenes.forms import SoundForm, TrackForm
from scenes.views.pages import changed, refused


@require_POST
def sound_add(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Lays a `bed` of music or an `asset` of the project under the film."""
    project = access.project_for(request.user, project_id)
    form = SoundForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "Choose music of the list, or a sound of the project.", status=400)
    fields = form.tool_fields()
    return changed(request, project, lambda: films.sound_change(project, "addAudio", fields, request_id=_id()))


@require_POST
def sound_edit(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Changes the volume or the fades of the `track` (1-based)."""
    project = access.project_for(request.user, project_id)
    form = TrackForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "A volume is 0 to 100, a fade some seconds.", status=400)
    fields = form.tool_fields(project)
    return changed(request, project, lambda: films.sound_change(project, "editAudio", fields, request_id=_id()))


@require_POST
def sound_remove(request: HttpRequest, project_id: UUID) -> HttpResponse:
    project = access.project_for(request.user, project_id)
    form = TrackForm(request.POST)
    if not form.is_valid():
        return refused(request, project, "Say which sound.", status=400)
    fields = {"track": form.cleaned_data["track"]}
    return changed(request, project, lambda: films.sound_change(project, "removeAudio", fields, request_id=_id()))


def _id() -> str:
    return tracing.request_id()
