"""What the strip shows of one scene and does to it."""

from __future__ import annotations

from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from scenes import access, films, storage, tracing
from scenes.forms import PositionForm, TransitionForm
from scenes.models import Segment
from scenes.views.pages import changed, refused


@require_GET
def thumbnail(request: HttpRequest, scene_id: UUID, key: str) -> FileResponse:
    """The scene's small picture, as `key` names it: another picture has another address."""
    access.scene_for(request.user, scene_id)
    if not Segment.objects.filter(pk=key, status=Segment.Status.DONE, spec__container="webp").exists():
        raise Http404("There is no such picture.")
    try:
        file = default_storage.open(storage.segment_path(key, "webp"))
    except FileNotFoundError:
        raise Http404("The picture is gone.") from None
    headers = {"Cache-Control": "private, max-age=31536000, immutable"}
    return FileResponse(file, content_type="image/webp", headers=headers)


@require_POST
def scene_move(request: HttpRequest, scene_id: UUID) -> HttpResponse:
    """Moves the scene to `position`, 1-based; past the end is the end."""
    scene = access.scene_for(request.user, scene_id)
    form = PositionForm(request.POST)
    if not form.is_valid():
        return refused(request, scene.project, "A scene's place is a number from 1.", status=400)
    order, request_id = form.cleaned_data["position"] - 1, tracing.request_id()
    return changed(request, scene.project, lambda: films.scene_update(scene, {"order": order}, request_id=request_id))


@require_POST
def scene_transition(request: HttpRequest, scene_id: UUID) -> HttpResponse:
    """Sets how the scene is led into: its `transition`, for so many `seconds`."""
    scene = access.scene_for(request.user, scene_id)
    form = TransitionForm(request.POST)
    if not form.is_valid() or not form.fields_for(scene.project):
        return refused(request, scene.project, "Choose a transition of the list, or its seconds.", status=400)
    fields, request_id = form.fields_for(scene.project), tracing.request_id()
    return changed(request, scene.project, lambda: films.scene_update(scene, fields, request_id=request_id))


@require_POST
def scene_delete(request: HttpRequest, scene_id: UUID) -> HttpResponse:
    scene = access.scene_for(request.user, scene_id)
    request_id = tracing.request_id()
    return changed(request, scene.project, lambda: films.scene_delete(scene, request_id=request_id))
