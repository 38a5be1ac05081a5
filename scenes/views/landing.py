"""The front door: one sentence, and the workspace opens with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from scenes import actions, queries, tracing
from scenes.forms import MessageForm
from scenes.views import example
from scenes.views.pages import new_submission_id, person, person_or_guest
from scenes.views.projects import with_covers
from tools.proof import ProofUnavailable

PROJECTS_SHOWN = 4


@require_http_methods(["GET", "HEAD", "POST"])
def landing(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, MessageForm())
    form = MessageForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=400)
    submission_id = form.cleaned_data["submission_id"]
    known = queries.project_of_submission(request.user, submission_id, form.cleaned_data["content"])
    if known is not None:  # the same form, sent again
        return redirect("project", known.pk)
    project = actions.project_begin(
        owner=person_or_guest(request),
        content=form.cleaned_data["content"],
        submission_id=submission_id,
        request_id=tracing.request_id(),
    )
    return redirect("project", project.pk)


def _page(request: HttpRequest, form: MessageForm, status: int = 200) -> HttpResponse:
    user = person(request)
    projects = with_covers(list(queries.projects_listed(user)[:PROJECTS_SHOWN])) if user else []
    context = {
        "form": form,
        "projects": projects,
        "poster": None if projects else _example_poster(),
        "examples": example.OPENINGS,
        "sentences": example.SENTENCES,
        "submission_id": new_submission_id(),
    }
    return render(request, "landing.html", context, status=status)


def _example_poster() -> queries.Poster | None:
    """None where no scene can be proven now: the page does without its example."""
    try:
        return example.poster()
    except ProofUnavailable:
        return None


@require_GET
def example_film(request: HttpRequest) -> HttpResponse:
    return JsonResponse(example.film())
