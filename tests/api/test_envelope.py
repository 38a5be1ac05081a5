"""One shape for every answer: no token, unknown addresses, wrong content types, crashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rest_framework.test import APIClient

from scenes import queries
from scenes.api.case import camel, camelize, snake, underscoreize
from tests.api.conftest import check_shape


@pytest.mark.django_db
@pytest.mark.parametrize("header", [None, "Token nonsense", "Bearer x", "Token"])
def test_without_a_valid_token(header):
    client = APIClient(headers={"Authorization": header} if header else {})
    response = client.get("/api/projects/")
    assert response.status_code == 403
    check_shape(response.json(), response)
    assert "Authorization: Token" in response.json()["error"]["message"]


@pytest.mark.parametrize("path", ["/api/", "/api/nothing/", "/api/projects/not-a-uuid/", "/api/projects", "/api/x/y"])
@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_unknown_addresses(api, path, method):
    api.call(method, path, status=404)


def test_another_content_type(api):
    response = api.post("/api/projects/", "title=x", content_type="application/x-www-form-urlencoded")
    assert response.status_code == 415
    check_shape(response.json(), response)


def test_a_client_that_asks_for_html_still_gets_json(api):
    response = api.get("/api/projects/", headers={"Accept": "text/html"})
    assert response.headers["Content-Type"] == "application/json"
    check_shape(response.json(), response)


def test_a_crash_is_an_answer_with_the_request_id(api, monkeypatch, caplog):
    def crash(*args: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(queries, "project_body", crash)
    answer = api.call("post", "/api/projects/", {}, status=500)
    assert "secret" not in str(answer)
    assert answer["error"]["retryable"] is True
    assert "secret detail" in caplog.text


def test_a_bad_host_is_an_answer_too(api):
    response = api.get("/api/projects/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    check_shape(response.json(), response)


def test_a_body_that_is_too_large(api):
    response = api.post("/api/projects/", "x" * (6 * 1024 * 1024), content_type="application/json")
    assert response.status_code == 400
    check_shape(response.json(), response)


words = st.from_regex(r"[a-z][a-z0-9]{0,6}", fullmatch=True)
names = st.lists(words, min_size=1, max_size=4).map("_".join)


@given(names)
def test_names_come_back(name):
    assert snake(camel(name)) == name


leaves = st.integers() | st.lists(st.dictionaries(names, st.integers(), max_size=3), max_size=3)


@given(st.dictionaries(names, leaves, max_size=4))
def test_bodies_come_back(body):
    assert underscoreize(camelize(body)) == body


def test_what_people_own_passes_untouched():
    body = {"tsx_code": "x", "props": {"my_prop": 1, "myProp": {"a_b": 2}}, "layout_json": {"font_size": 3}}
    assert camelize(body) == {
        "tsxCode": "x",
        "props": {"my_prop": 1, "myProp": {"a_b": 2}},
        "layoutJson": {"font_size": 3},
    }
