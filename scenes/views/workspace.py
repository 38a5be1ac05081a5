"""A project's page, its parts as the page reads them anew, and the chat that changes it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from scenes import access, actions, assets, queries, tracing, turn
from scenes.forms import ExportForm, MessageForm
from scenes.models import Project
from scenes.models.scene import TRANSITIONS
from scenes.views.pages import changed, done, new_submission_id, wants_fragment
from tools.beds import BEDS

TRANSITION_SECONDS = (0.25, 0.5, 1.0, 1.5)  # what the strip offers
FADE_SECONDS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0)


@never_cache
@require_GET
def project(request: HttpRequest, project_id: UUID) -> HttpResponse:
    return _page(request, access.project_for(request.user, project_id), MessageForm())


def _page(request: HttpRequest, project: Project, form: MessageForm, status: int = 200) -> HttpResponse:
    context = {
        **_chat_context(project),
        **_strip_context(project),
        "form": form,
        "export_form": ExportForm(),
        "submission_id": new_submission_id(),
    }
    return render(request, "project.html", context, status=status)


def _chat_context(project: Project) -> dict[str, Any]:
    turns, earlier = queries.turns(project)
    return {"project": project, "turns": turns, "earlier": earlier, "suggestion_id": new_submission_id()}


def _strip_context(project: Project) -> dict[str, Any]:
    can_undo, can_redo = queries.can_undo_redo(project)
    files = assets.of_project(project.pk)
    return {
        "project": project,
        "scenes": queries.strip(project, files),
        "can_undo": can_undo,
        "can_redo": can_redo,
        "formats": Project.Format.choices,
        "tracks": queries.tracks(project, files),
        "beds": BEDS,
        "sounds": [asset for asset in files if asset.kind == "audio" and asset.has_audio and asset.deleted_at is None],
        "fade_seconds": FADE_SECONDS,
        "transitions": TRANSITIONS,
        "transition_seconds": TRANSITION_SECONDS,
        "rules": queries.rules_of(project),
    }


@never_cache
@require_GET
def chat(request: HttpRequest, project_id: UUID) -> HttpResponse:
    project = access.project_for(request.user, project_id)
    return render(request, "project.html#chat", _chat_context(project))


@never_cache
@require_GET
def earlier(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """The page of the chat before that message."""
    message = access.message_for(request.user, message_id)
    turns, more = queries.turns(message.project, before=message)
    return render(request, "earlier.html", {"project": message.project, "turns": turns, "earlier": more})


@never_cache
@require_GET
def strip(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """The strip of scenes and what in the bar depends on the film: title, undo, redo, format."""
    project = access.project_for(request.user, project_id)
    return render(request, "strip.html", _strip_context(project))


@never_cache
@require_GET
def film(request: HttpRequest, project_id: UUID) -> HttpResponse:
    return JsonResponse(queries.film(access.project_for(request.user, project_id)))


@require_POST
def messages(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Queues a message. The page's script gets the turn at once and asks to run it; a plain form is run and shown."""
    project = access.project_for(request.user, project_id)
    form = MessageForm(request.POST)
    if not form.is_valid():
        if wants_fragment(request):
            return HttpResponse(form.problem(), status=400, content_type="text/plain; charset=utf-8")
        return _page(request, project, form, status=400)
    try:
        # A plain form brings its files along; the page's script sent them before, each by itself.
        brought = [actions.asset_create(project=project, upload=file) for file in request.FILES.getlist("files")]
    except actions.ActionError as error:
        form.add_error(None, str(error))
        return _page(request, project, form, status=400)
    message = actions.message_create(
        project=project,
        content=form.cleaned_data["content"],
        assets=[*queries.assets_of(project, form.cleaned_data["asset_ids"]), *brought],
        submission_id=form.cleaned_data["submission_id"],
        selected_scene=queries.scene_of(project, form.cleaned_data["selected_scene_id"]),
        request_id=tracing.request_id(),
    )
    if wants_fragment(request):
        context = {"turn": queries.turn_of(message), "project": project, "last": True}
        return render(request, "project.html#turn", context)
    turn.run_turns(project.pk, request_id=tracing.request_id())
    return redirect("project", project.pk)


@require_POST
def run(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Answers the queued messages; what came of it reaches every open page as an event."""
    project = access.project_for(request.user, project_id)
    turn.run_turns(project.pk, request_id=tracing.request_id())
    return done(request, project)


@require_POST
def retry(request: HttpRequest, message_id: UUID) -> HttpResponse:
    message = access.message_for(request.user, message_id)
    request_id = tracing.request_id()
    answer = changed(request, message.project, lambda: actions.message_retry(message=message, request_id=request_id))
    if not wants_fragment(request):
        turn.run_turns(message.project_id, request_id=request_id)
    return answer


@require_POST
def stop(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """Stops a message: a queued one at once, a running one at its next step; one that has ended stays as it is."""
    message = access.message_for(request.user, message_id)
    actions.message_stop(message=message, request_id=tracing.request_id())
    return done(request, message.project)
