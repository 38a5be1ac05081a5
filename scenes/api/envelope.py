"""One response shape for every answer of the API, success or failure (SPEC A2)."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import IO, Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import JSONParser
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from scenes import tracing
from scenes.actions import ActionError
from scenes.api.case import camelize, underscoreize
from tools.proof import ProofUnavailable

logger = logging.getLogger(__name__)

STATUS = {
    "VALIDATION_FAILED": 400,
    "FORBIDDEN": 403,
    "NOT_FOUND": 404,
    "CONFLICT": 409,
    "RATE_LIMITED": 429,
    "QUOTA_EXCEEDED": 402,
    "AI_ERROR": 502,
    "STORAGE_ERROR": 503,
    "RENDER_ERROR": 422,
    "INTERNAL_ERROR": 500,
}
RETRYABLE = {"CONFLICT", "RATE_LIMITED", "AI_ERROR", "STORAGE_ERROR", "INTERNAL_ERROR"}


class ApiError(Exception):
    """An answer that is an error: one of STATUS's codes, a sentence saying what to do, and details."""

    def __init__(self, code: str, message: str, details: Any = None, *, retryable: bool | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.details = code, message, details
        self.retryable = code in RETRYABLE if retryable is None else retryable


class CamelCaseParser(JSONParser):
    """JSON objects in camelCase -> dicts in snake_case. NaN, Infinity and snake_case keys are refused."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        try:
            body = super().parse(stream, media_type, parser_context)
            _refuse_unstorable(body)
            return underscoreize(body)
        except KeyError as error:
            raise ApiError(
                "VALIDATION_FAILED", f"Unknown field {error.args[0]!r}: field names are camelCase, like tsxCode."
            ) from None
        except RecursionError:
            raise ApiError("VALIDATION_FAILED", "The JSON is nested too deeply.") from None


def _refuse_unstorable(value: Any) -> None:
    """Databases store neither NUL characters nor halves of surrogate pairs, both of which JSON can spell."""
    if isinstance(value, str):
        if "\x00" in value or any("\ud800" <= character <= "\udfff" for character in value):
            raise ApiError("VALIDATION_FAILED", "A text holds a NUL character or half of a surrogate pair.")
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_unstorable(key)
            _refuse_unstorable(item)
    elif isinstance(value, list):
        for item in value:
            _refuse_unstorable(item)


class JsonOnly(BaseContentNegotiation):
    """The API speaks JSON, whatever a client says that it accepts."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        content_type = (request.content_type or "").split(";")[0].strip().lower()
        return next((p for p in parsers if not content_type or p.media_type == content_type), None)

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type


def meta(request: HttpRequest, operation: str, *, success: bool, affected_ids: list[Any]) -> dict[str, Any]:
    started = getattr(request, "started", None)
    elapsed = round((time.perf_counter() - started) * 1000, 1) if started else 0.0
    return {
        "request_id": getattr(request, "request_id", "") or tracing.request_id(),
        "timestamp": int(time.time() * 1000),
        "operation": operation,
        "entity": operation.split(".")[0],
        "success": success,
        "affected_ids": [str(affected) for affected in affected_ids],
        "execution_time_ms": elapsed,
    }


def operation_of(view: Any, method: str | None) -> str:
    """The operation that a view's method is: its `operations` say so; other methods are named after the entity."""
    operations: dict[str, str] = getattr(view, "operations", {})
    if method in operations:
        return operations[method]
    entity = next(iter(operations.values()), "api.").split(".")[0]
    return f"{entity}.{(method or 'unknown').lower()}"


def error_body(error: ApiError) -> dict[str, Any]:
    body = {"code": error.code, "message": error.message, "retryable": error.retryable}
    return body if error.details is None else {**body, "details": error.details}


def envelope(
    request: HttpRequest,
    operation: str,
    *,
    data: Any = None,
    affected_ids: list[Any] | None = None,
    context: dict[str, Any] | None = None,
    error: ApiError | None = None,
) -> dict[str, Any]:
    """The whole answer, in snake_case; the renderer turns it to camelCase."""
    body: dict[str, Any] = {
        "data": data,
        "meta": meta(request, operation, success=error is None, affected_ids=affected_ids or []),
    }
    if context is not None:
        body["context"] = context
    if error is not None:
        body["error"] = error_body(error)
    return body


class Answer(Response):
    """A success: `data`, the ids that it touched, and what the brain had to say."""

    def __init__(
        self,
        data: Any,
        *,
        affected_ids: list[Any] | None = None,
        context: dict[str, Any] | None = None,
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(data, status=status, headers=headers)
        self.affected_ids, self.context, self.error = affected_ids, context, None


class ErrorAnswer(Response):
    def __init__(self, error: ApiError, headers: dict[str, str] | None = None) -> None:
        super().__init__(None, status=STATUS[error.code], headers=headers)
        self.affected_ids, self.context, self.error = None, None, error


class EnvelopeRenderer(JSONRenderer):
    """Wraps whatever a view answered in the one shape, in camelCase."""

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        context = renderer_context or {}
        response, view, request = context["response"], context["view"], context["request"]
        body = envelope(
            request,
            operation_of(view, request.method),
            data=data,
            affected_ids=getattr(response, "affected_ids", None),
            context=getattr(response, "context", None),
            error=getattr(response, "error", None),
        )
        return bytes(super().render(camelize(body), accepted_media_type, renderer_context))


def as_api_error(error: Exception) -> ApiError | None:
    """The API's word for what went wrong; None for what nobody expected."""
    match error:
        case ApiError():
            return error
        case ActionError():
            return ApiError(error.code, str(error), error.details, retryable=error.retryable)
        case ProofUnavailable():
            return ApiError("RENDER_ERROR", str(error), retryable=True)
        case ObjectDoesNotExist():
            return ApiError("NOT_FOUND", "It was deleted in the meantime.")
        case Http404():
            return ApiError("NOT_FOUND", str(error) or "There is nothing at this address.")
        case exceptions.NotFound():
            return ApiError("NOT_FOUND", str(error.detail))
        case exceptions.NotAuthenticated() | exceptions.AuthenticationFailed():
            return ApiError("FORBIDDEN", f"{error.detail} Send the header Authorization: Token <your token>.")
        case exceptions.PermissionDenied() | PermissionDenied():
            return ApiError("FORBIDDEN", str(error) or "You may not do this.")
        case exceptions.ValidationError():
            return ApiError("VALIDATION_FAILED", _first_sentence(error.detail), camelize(error.detail))
        case RequestDataTooBig():
            return ApiError("VALIDATION_FAILED", "The body is too large: at most 5 MB fit.")
        case exceptions.Throttled():
            return ApiError("RATE_LIMITED", str(error.detail))
        case exceptions.APIException() if error.status_code < 500:
            return ApiError("VALIDATION_FAILED", str(error.detail))
    return None


def _first_sentence(detail: Any) -> str:
    """The first thing that is wrong, with the name of its field."""
    if isinstance(detail, dict):
        name, problem = next(iter(camelize(detail).items()))
        sentence = _first_sentence(problem)
        return sentence if name == "nonFieldErrors" else f"{name}: {sentence}"
    if isinstance(detail, list | tuple):
        return _first_sentence(detail[0]) if detail else "The request is not valid."
    return str(detail)


def handle_exception(error: Exception, context: dict[str, Any]) -> Response:
    """DRF's hook: every exception becomes an answer in the one shape."""
    known = as_api_error(error)
    if known is None:
        logger.exception("%s failed", operation_of(context.get("view"), context["request"].method), exc_info=error)
        known = internal_error()
    answer = ErrorAnswer(known)
    # A 405 keeps the header that says what is allowed; its code is that of a mistaken request.
    if isinstance(error, exceptions.MethodNotAllowed):
        answer.status_code = 405
    if isinstance(error, exceptions.UnsupportedMediaType):
        answer.status_code = 415
    if isinstance(error, exceptions.Throttled) and (wait := getattr(error, "wait", None)):
        answer["Retry-After"] = str(int(wait) + 1)
    return answer


def internal_error() -> ApiError:
    return ApiError(
        "INTERNAL_ERROR", "Something went wrong on our side. Try again; if it stays, give us the requestId."
    )


def plain_response(request: HttpRequest, error: ApiError) -> JsonResponse:
    """The same shape for what fails before any API view is reached (bad host, too large, a crash)."""
    body = camelize(envelope(request, "api.request", error=error))
    return JsonResponse(body, status=STATUS[error.code], json_dumps_params={"ensure_ascii": False})
