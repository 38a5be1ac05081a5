from __future__ import annotations

import uuid

import pytest

from scenes.models import Project, Revision
from tests import factories

URL = "/api/projects/"


def at(project: Project | uuid.UUID) -> str:
    return f"{URL}{getattr(project, 'pk', project)}/"


def test_create(api):
    answer = api.call("post", URL, {"title": "Launch", "format": "portrait"}, status=201)
    data = answer["data"]
    assert (data["title"], data["format"], data["width"], data["height"]) == ("Launch", "portrait", 1080, 1920)
    assert answer["meta"]["operation"] == "project.create"
    assert answer["meta"]["affectedIds"] == [data["id"]]
    assert Project.objects.get().owner == api.person


def test_create_needs_nothing(api):
    data = api.call("post", URL, {}, status=201)["data"]
    assert (data["title"], data["format"], data["fps"], data["revision"]) == ("Untitled", "landscape", 30, 0)
    assert api.call("post", URL, status=201)["data"]["title"] == "Untitled"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"format": "round"}, "format"),
        ({"fps": 31}, "fps"),
        ({"title": "x" * 201}, "title"),
        ({"title": 5}, "title"),
        ({"titel": "x"}, "titel"),
        ({"tsxCode": "x"}, "tsxCode"),
        ({"brand": {"colors": ["red"]}}, "brand"),
        ({"brand": {"colour": []}}, "brand"),
        ({"brand": []}, "brand"),
    ],
)
def test_bad_input_names_the_field(api, body, field):
    error = api.call("post", URL, body, status=400)["error"]
    assert field in error["message"]
    assert not Project.objects.exists()


@pytest.mark.parametrize(
    "body", ["{", "[]", '"x"', '{"title": NaN}', "\x00", "{" * 5000, "[" * 100_000, '{"brand":' * 20_000]
)
def test_a_body_that_is_no_object(api, body):
    api.call("post", URL, body, status=400)


@pytest.mark.parametrize("text", ["a\\u0000b", "\\ud800", "x\\udfff"])
def test_what_no_database_stores_is_refused(api, text):
    for body in (f'{{"title": "{text}"}}', f'{{"brand": {{"font": "{text}"}}}}', f'{{"brand": {{"{text}": 1}}}}'):
        api.call("post", URL, body, status=400)
    project = factories.project(api.person)
    api.call("post", f"{URL}{project.pk}/messages/", f'{{"content": "{text}"}}', status=400)
    assert api.call("post", URL, '{"title": "\\ud83d\\ude00"}', status=201)["data"]["title"] == "😀"


def test_snake_case_is_not_a_synonym(api):
    error = api.call("post", URL, {"tsx_code": "x"}, status=400)["error"]
    assert "camelCase" in error["message"]


def test_list_is_mine_newest_first_and_paged(api, stranger):
    mine = [factories.project(api.person, title=str(n)) for n in range(3)]
    factories.project(stranger.person)
    data = api.call("get", URL, status=200)["data"]
    assert [item["id"] for item in data["items"]] == [str(project.pk) for project in reversed(mine)]
    assert (data["total"], data["page"], data["pages"]) == (3, 1, 1)
    second = api.call("get", f"{URL}?page=2&pageSize=2", status=200)["data"]
    assert [item["title"] for item in second["items"]] == ["0"]


@pytest.mark.parametrize(
    "query", ["page=0", "page=000000000001999999999999", "page=x", "pageSize=201", "page=-1", "pageSize=1e3"]
)
def test_bad_paging(api, query):
    api.call("get", f"{URL}?{query}", status=400)


def test_list_queries_do_not_grow(api, django_assert_max_num_queries):
    for _ in range(20):
        factories.project(api.person)
    with django_assert_max_num_queries(3):
        api.call("get", URL, status=200)


def test_read(api):
    project = factories.project(api.person)
    assert api.call("get", at(project), status=200)["data"]["id"] == str(project.pk)


def test_update_in_part(api):
    project = factories.project(api.person, title="Old")
    data = api.call("patch", at(project), {"format": "square"}, status=200)["data"]
    assert (data["title"], data["format"], data["revision"]) == ("Old", "square", 1)
    data = api.call("patch", at(project), {"brand": {"colors": ["#16a34a"], "font": "Poppins"}}, status=200)["data"]
    assert data["brand"] == {"colors": ["#16a34a"], "font": "Poppins"}
    assert Revision.objects.filter(project=project).count() == 2


def test_update_refuses_unknown_fields(api):
    project = factories.project(api.person)
    api.call("patch", at(project), {"owner": 1}, status=400)
    api.call("patch", at(project), {"revision": 5}, status=400)


def test_delete(api):
    project = factories.project(api.person)
    factories.scene(project)
    answer = api.call("delete", at(project), status=200)
    assert answer["data"] is None
    assert answer["meta"]["affectedIds"] == [str(project.pk)]
    api.call("get", at(project), status=404)


@pytest.mark.parametrize("method", ["get", "patch", "delete"])
def test_strangers_and_unknown_ids_get_the_same_404(api, stranger, method):
    project = factories.project(api.person)
    theirs = stranger.call(method, at(project), {} if method == "patch" else None, status=404)
    nobodys = stranger.call(method, at(uuid.uuid4()), {} if method == "patch" else None, status=404)
    assert theirs["error"]["code"] == nobodys["error"]["code"] == "NOT_FOUND"
    assert Project.objects.filter(pk=project.pk).exists()


def test_methods_that_are_not_offered(api):
    project = factories.project(api.person)
    api.call("put", at(project), {}, status=405)
    api.call("delete", URL, status=405)
    api.call("patch", URL, {}, status=405)


def test_preferences_come_with_the_project_and_are_changed_there(api):
    body = {"preferences": {"avoidColors": ["red"], "filmSeconds": 15, "ending": "555-0142"}}
    data = api.call("post", URL, body, status=201)["data"]
    assert data["preferences"] == {"avoidColors": ["red"], "filmSeconds": 15.0, "ending": "555-0142"}
    project = Project.objects.get(pk=data["id"])
    changed = api.call("patch", at(project), {"preferences": {"noEmoji": True}}, status=200)["data"]
    assert changed["preferences"] == {"noEmoji": True}
    assert api.call("get", at(project), status=200)["data"]["preferences"] == {"noEmoji": True}
    project.refresh_from_db()
    assert project.preferences == {"no_emoji": True}


@pytest.mark.parametrize(
    "preferences", [{"mood": "calm"}, {"filmSeconds": -1}, {"filmSeconds": "long"}, {"avoidColors": "red"}, ["red"]]
)
def test_preferences_that_are_none(api, preferences):
    error = api.call("post", URL, {"preferences": preferences}, status=400)["error"]
    assert "preferences" in str(error)
    assert not Project.objects.exists()
