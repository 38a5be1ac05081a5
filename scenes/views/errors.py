"""What people see when a page cannot be had. The API's addresses answer in the API's shape instead."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from scenes import tracing
from scenes.api.envelope import ApiError, internal_error, plain_response


def _page(request: HttpRequest, status: int, code: str, heading: str, advice: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return plain_response(request, internal_error() if status == 500 else ApiError(code, f"{heading} {advice}"))
    request_id = getattr(request, "request_id", "") or tracing.request_id()
    context = {"status": status, "heading": heading, "advice": advice, "request_id": request_id}
    return render(request, "error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    advice = "The server did not understand what your browser sent. Go back and try again."
    return _page(request, 400, "VALIDATION_FAILED", "This request is not valid.", advice)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 403, "FORBIDDEN", "You may not do this.", "Log in with an account that may.")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    advice = "The page was open for too long, or cookies are switched off. Go back, reload the page and try again."
    return _page(request, 403, "FORBIDDEN", "Your browser could not be recognised.", advice)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    advice = "The address is mistyped, what was here is deleted, or it belongs to somebody else."
    return _page(request, 404, "NOT_FOUND", "There is nothing here.", advice)


def server_error(request: HttpRequest) -> HttpResponse:
    advice = "It is our fault and it is logged. Try again; if it stays, tell us the request's number below."
    return _page(request, 500, "INTERNAL_ERROR", "Something went wrong.", advice)
