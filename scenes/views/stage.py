"""The document in which films play: an opaque origin that can reach our static files and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from scenes.middleware import new_nonce

# The origin is named: in a sandbox "self" is nobody. Scenes are blob modules; nothing may be fetched or navigated to.
# Pictures and recordings come from the project's signed addresses alone, which hold nothing to run.
POLICY = (
    "sandbox allow-scripts; default-src 'none'; script-src {origin} blob: 'nonce-{nonce}'; "
    "style-src {origin} 'unsafe-inline'; font-src {origin}; img-src {origin}/assets/ {origin}/static/ data: blob:; "
    "media-src {origin}/assets/ blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@require_GET
@xframe_options_sameorigin
def stage(request: HttpRequest) -> HttpResponse:
    nonce = new_nonce()
    response = render(request, "stage.html", {"csp_nonce": nonce})
    origin = f"{request.scheme}://{request.get_host()}"
    response.headers["Content-Security-Policy"] = POLICY.format(origin=origin, nonce=nonce)
    return response
