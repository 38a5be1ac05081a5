from __future__ import annotations

import pytest
from django.test import Client

from scenes import queries
from scenes.models import Project


def test_not_found_is_a_page_with_the_request_id(client: Client):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing here." in answer.content.decode()
    assert answer["X-Request-Id"] in answer.content.decode()


def test_a_form_without_its_token_is_refused_on_a_page():
    answer = Client(enforce_csrf_checks=True).post("/", {"content": "x"})
    assert answer.status_code == 403
    assert answer["X-Request-Id"] in answer.content.decode()


def test_a_request_to_an_unknown_host_is_a_page(client: Client):
    answer = client.get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "not valid" in answer.content.decode()


def test_a_crash_is_a_page_with_the_request_id(
    client: Client, project: Project, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries
):
    def broken(_: Project) -> None:
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(queries, "film", broken)
    client.raise_request_exception = False
    answer = client.get(f"/projects/{project.pk}/film/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert answer["X-Request-Id"] in page
    assert "the disk is gone" not in page


def test_the_api_answers_in_its_own_shape(client: Client):
    answer = client.get("/api/nowhere/")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "NOT_FOUND"
