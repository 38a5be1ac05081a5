from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from scenes import actions
from scenes.models import User
from tests import factories


class Api(APIClient):
    """An API client as one person, checking the one response shape of every answer (SPEC A2)."""

    person: User

    def call(self, method: str, path: str, body: Any = None, *, status: int, **headers: str) -> dict[str, Any]:
        response = self.generic(
            method.upper(), path, "" if body is None else _json(body), content_type="application/json", headers=headers
        )
        answer = response.json()
        assert response.status_code == status, answer
        check_shape(answer, response)
        return answer


def _json(body: Any) -> str:
    return body if isinstance(body, str) else json.dumps(body)


CODES = {
    400: {"VALIDATION_FAILED"}, 403: {"FORBIDDEN"}, 404: {"NOT_FOUND"}, 405: {"VALIDATION_FAILED"},
    409: {"CONFLICT"}, 415: {"VALIDATION_FAILED"}, 422: {"RENDER_ERROR"}, 500: {"INTERNAL_ERROR"},
}  # fmt: skip


def check_shape(answer: dict[str, Any], response: Any) -> None:
    """Every key of the universal response, success or failure."""
    assert set(answer) <= {"data", "meta", "context", "error"}
    assert {"data", "meta"} <= set(answer)
    meta = answer["meta"]
    assert set(meta) == {
        "requestId", "timestamp", "operation", "entity", "success", "affectedIds", "executionTimeMs",
    }  # fmt: skip
    assert response.headers["X-Request-Id"] == meta["requestId"]
    assert len(meta["requestId"]) == 32
    assert meta["operation"].startswith(meta["entity"] + ".")
    assert isinstance(meta["timestamp"], int)
    assert meta["timestamp"] > 1_700_000_000_000
    assert meta["success"] is (response.status_code < 400)
    assert meta["success"] is ("error" not in answer)
    if not meta["success"]:
        assert set(answer["error"]) <= {"code", "message", "details", "retryable"}
        assert answer["error"]["code"] in CODES[response.status_code]
        assert answer["error"]["message"]
        assert isinstance(answer["error"]["retryable"], bool)


def client_of(person: User) -> Api:
    token = actions.api_token(email=person.email)
    client = Api(headers={"Authorization": f"Token {token}"}, raise_request_exception=False)
    client.person = person
    return client


@pytest.fixture
def api(db: None) -> Api:
    return client_of(factories.user())


@pytest.fixture
def stranger(db: None) -> Api:
    return client_of(factories.user())


@pytest.fixture
def as_person() -> Callable[[User], Api]:
    return client_of
