"""What the pages share: who asks, and how a change of a project is answered."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from scenes import actions, tracing
from scenes.models import Project, User
from tools.proof import ProofUnavailable

BACKEND = "django.contrib.auth.backends.ModelBackend"


def person(request: HttpRequest) -> User | None:
    """Who is logged in, guests included; None for a browser that has made nothing yet."""
    return request.user if request.user.is_authenticated else None


def person_or_guest(request: HttpRequest) -> User:
    """Who is logged in, or a new guest, who then is."""
    user = person(request)
    if user is None:
        user = actions.guest_create()
        login(request, user, backend=BACKEND)
    return user


def wants_fragment(request: HttpRequest) -> bool:
    """Whether the page's script asks, and not a browser that follows a link or sends a form."""
    return request.headers.get("HX-Request") == "true"


def changed(request: HttpRequest, project: Project, change: Callable[[], object]) -> HttpResponse:
    """Makes the change and answers: 204 to the page's script, which reads what is new, or the way back to the page.

    What cannot be done is said in a sentence: as plain text with 409, or as a note on the page.
    """
    try:
        change()
    except (actions.ActionError, ProofUnavailable) as error:
        return refused(request, project, str(error))
    except ObjectDoesNotExist:
        raise Http404("It was deleted in the meantime.") from None
    return done(request, project)


def done(request: HttpRequest, project: Project) -> HttpResponse:
    return HttpResponse(status=204) if wants_fragment(request) else redirect("project", project.pk)


def refused(request: HttpRequest, project: Project, why: str, status: int = 409) -> HttpResponse:
    if wants_fragment(request):
        return HttpResponse(why, status=status, content_type="text/plain; charset=utf-8")
    messages.error(request, f"{why} (request {tracing.request_id()})")
    return redirect("project", project.pk)


def safe_next(request: HttpRequest, default: str) -> str:
    """Where ?next= leads, if it stays on this site; else `default`, the name of a page."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    return default


def new_submission_id() -> str:
    """Names the next message of a form, so that sending the form twice is one message."""
    return str(uuid.uuid4())
