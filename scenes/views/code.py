"""A scene's TSX on the page: read, changed in an editor, taken away."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.text import get_valid_filename
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from scenes import access, actions, films, queries, rewriting, tracing
from scenes.forms import CodeForm
from scenes.models import Scene
from scenes.views.pages import wants_fragment
from tools.proof import Problem, ProofUnavailable

CHANGED = "The scene was changed in the meantime."


@never_cache
@require_http_methods(["GET", "POST"])
def scene_code(request: HttpRequest, scene_id: UUID) -> HttpResponse:
    """The editor with the scene's code. A POST saves it: the page's script gets JSON, a plain form the page again."""
    scene = access.scene_for(request.user, scene_id)
    if request.method == "GET":
        return _editor(request, scene)
    form = CodeForm(request.POST)
    message, problems = _save(scene, form)
    status = 409 if message or problems else 200
    if wants_fragment(request):
        return JsonResponse(_said(scene, message, problems), status=status)
    if status == 200:
        return redirect("scene-code", scene.pk)
    more = {"tsx_code": request.POST.get("tsx_code", ""), "message": message, "problems": problems}
    return _editor(request, scene, status, **more)


def _save(scene: Scene, form: CodeForm) -> tuple[str, tuple[Problem, ...]]:
    """Why it was not saved, as a sentence or as what the proof found; both empty when it was."""
    if not form.is_valid():
        return form.problem(), ()
    if form.cleaned_data["version"] not in ("", queries.utc(scene.updated_at)):
        return CHANGED, ()
    try:
        proof = rewriting.scene_rewrite(scene, form.cleaned_data["tsx_code"], request_id=tracing.request_id())
    except films.SceneChanged:
        return CHANGED, ()
    except (actions.ActionError, ProofUnavailable) as error:
        return str(error), ()
    except ObjectDoesNotExist:
        raise Http404("It was deleted in the meantime.") from None
    return "", proof.problems


def _said(scene: Scene, message: str, problems: tuple[Problem, ...]) -> dict[str, Any]:
    return {
        "version": queries.utc(scene.updated_at),
        "message": message,
        "problems": [problem.model_dump() for problem in problems],
    }


def _editor(request: HttpRequest, scene: Scene, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "scene": scene,
        "project": scene.project,
        "number": scene.order + 1,
        "tsx_code": scene.tsx_code,
        "version": queries.utc(scene.updated_at),
        "problems": (),
    }
    template = "code.html#panel" if wants_fragment(request) else "code.html"
    return render(request, template, {**context, **more}, status=status)


@require_POST
def scene_check(request: HttpRequest, scene_id: UUID) -> HttpResponse:
    """What the proof says of code that is being written; nothing is stored."""
    scene = access.scene_for(request.user, scene_id)
    form = CodeForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": form.problem(), "problems": [], "notes": []}, status=400)
    try:
        proof = rewriting.scene_check(scene, form.cleaned_data["tsx_code"])
    except (actions.ActionError, ProofUnavailable) as error:
        return JsonResponse({"message": str(error), "problems": [], "notes": []}, status=503)
    said = {name: [one.model_dump() for one in getattr(proof, name)] for name in ("problems", "notes")}
    return JsonResponse({"message": "", **said})


@never_cache
@require_GET
def scene_file(request: HttpRequest, scene_id: UUID) -> HttpResponse:
    """The code as a file of its own, under the scene's name."""
    scene = access.scene_for(request.user, scene_id)
    response = HttpResponse(scene.tsx_code, content_type="text/plain; charset=utf-8")
    name = get_valid_filename(scene.name.strip(". ") or "scene")[:100]
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.tsx") or ""
    return response
