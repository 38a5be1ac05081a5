"""What the strip does to one scene."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from scenes import access, films, tracing
from scenes.forms import PositionForm, TransitionForm
from scenes.views.pages import changed, refused


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
