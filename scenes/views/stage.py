"""The document in which films play: an opaque origin that can reach our static files and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from scenes.middleware import new_nonce
from tools.vocabulary import declarations

# The origin is named: in a sandbox "self" is nobody. Scenes are blob modules; nothing may be fetched or navigated to.
# Pictures and recordings come from the project's signed addresses alone, which hold nothing to run.
POLICY = (
    "sandbox allow-scripts; default-src 'none'; script-src {origin}/static/ blob: 'nonce-{nonce}'; "
    "style-src {origin}/static/ 'unsafe-inline'; font-src {origin}/static/; "
    "img-src {origin}/assets/ {origin}/static/ data: blob:; media-src {origin}/assets/ {origin}/static/beds/ blob:; "
    "worker-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
# A sandbox is refused all of them already; a browser that thinks otherwise is told so.
DENIED = (
    "accelerometer camera clipboard-read clipboard-write display-capture fullscreen geolocation gyroscope hid "
    "identity-credentials-get idle-detection local-fonts magnetometer microphone midi payment picture-in-picture "
    "publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking"
)
HEADERS = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED.split()),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-DNS-Prefetch-Control": "off",
}


@require_GET
@xframe_options_sameorigin
def stage(request: HttpRequest) -> HttpResponse:
    nonce = new_nonce()
    response = render(request, "stage.html", {"csp_nonce": nonce})
    origin = f"{request.scheme}://{request.get_host()}"
    response.headers["Content-Security-Policy"] = POLICY.format(origin=origin, nonce=nonce)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


@require_GET
def stage_types(request: HttpRequest) -> HttpResponse:
    """The stage's type declarations, for an author's own editor."""
    response = HttpResponse(declarations(), content_type="application/typescript; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="stage.d.ts"'
    return response
