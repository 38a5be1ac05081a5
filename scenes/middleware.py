"""What every request passes through: its id, its clock, and the policy for what a page may load."""

import secrets
import time
from collections.abc import Callable

import django_htmx.middleware
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from scenes import tracing

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# Pages run our own files only. Inline styles are allowed: scene posters, inside sandboxed frames, are made of them.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "media-src 'self'; font-src 'self'; connect-src 'self' {websocket}; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)


class RequestIdMiddleware:
    """Names the request and says the name in the answer; `request.started` is its start, in perf_counter seconds."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.request_id = tracing.new_request_id()  # type: ignore[attr-defined]
        request.started = time.perf_counter()  # type: ignore[attr-defined]
        tracing.set_request_id(request.request_id)  # type: ignore[attr-defined]
        response = self.get_response(request)
        response.headers["X-Request-Id"] = request.request_id  # type: ignore[attr-defined]
        return response


class ContentSecurityPolicyMiddleware:
    """Sets the pages' policy where a view has not set its own (the stage has)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and "Content-Security-Policy" not in response.headers:
            scheme = "wss" if request.is_secure() else "ws"
            policy = PAGE_POLICY.format(websocket=f"{scheme}://{request.get_host()}")
            response.headers["Content-Security-Policy"] = policy
        return response


class HtmxMiddleware(django_htmx.middleware.HtmxMiddleware):
    """The innermost, and synchronous as the views are: so all others run in the view's own thread, instead of changing
    to it and back one by one."""

    async_capable = False


def new_nonce() -> str:
    return secrets.token_urlsafe(16)
