"""What the API's views share."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.db import models
from rest_framework.request import Request
from rest_framework.views import APIView

from scenes.api.envelope import Answer, ApiError
from scenes.api.serializers import StrictSerializer
from scenes.models import User

PAGE_SIZE, MAX_PAGE_SIZE = 50, 200


class ApiView(APIView):
    """A view that says which operation each of its methods is: {"GET": "scene.read", ...}."""

    operations: ClassVar[dict[str, str]] = {}


def user_of(request: Request) -> User:
    """The person; every API view requires one."""
    return cast(User, request.user)


def request_id_of(request: Request) -> str:
    return str(getattr(request, "request_id", ""))


def validated(serializer: type[StrictSerializer], request: Request) -> dict[str, Any]:
    """The request's body, checked; raises the 400 that names the field."""
    checked = serializer(data=request.data)
    checked.is_valid(raise_exception=True)
    return dict(checked.validated_data)


def page(request: Request, rows: models.QuerySet[Any]) -> tuple[list[Any], dict[str, Any]]:
    """One page of rows by ?page= and ?pageSize=, and what to say about it: page, pageSize, total, pages."""
    number = _positive(request, "page", 1, 1_000_000)
    size = _positive(request, "pageSize", PAGE_SIZE, MAX_PAGE_SIZE)
    total = rows.count()
    found = list(rows[(number - 1) * size : number * size])
    return found, {"page": number, "page_size": size, "total": total, "pages": max(1, -(-total // size))}


def _positive(request: Request, name: str, default: int, most: int) -> int:
    text = request.query_params.get(name, str(default))
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= most):
        raise ApiError("VALIDATION_FAILED", f"{name} must be a whole number from 1 to {most}, not {text[:50]!r}.")
    return int(text)


__all__ = ["Answer", "ApiError", "ApiView", "page", "request_id_of", "user_of", "validated"]
