from __future__ import annotations

import threading
import uuid

import pytest
from django.db import connection

from scenes import cache, films
from scenes.models import Revision, Scene
from tests import factories
from tests.factories import OWN_TSX


def listed(project) -> str:
    return f"/api/projects/{project.pk}/scenes/"


def at(scene) -> str:
    return f"/api/scenes/{getattr(scene, 'pk', scene)}/"


def body(**fields) -> dict:
    return {"name": "Mine", "tsxCode": OWN_TSX, "duration": 90, **fields}


def test_create_proves_and_stores(api):
    project = factories.project(api.person)
    answer = api.call("post", listed(project), body(props={"title": "Hi"}), status=201)
    data = answer["data"]
    assert (data["name"], data["duration"], data["order"], data["tsxCode"]) == ("Mine", 90, 0, OWN_TSX)
    assert data["props"] == {"title": "Hi"}
    assert ("Hi", "title") in [(text["text"], text["role"]) for text in data["layoutJson"]["texts"]]
    assert answer["meta"]["affectedIds"] == [data["id"]]
    assert answer["meta"]["operation"] == "scene.create"


def test_the_answer_holds_what_could_be_better(api):
    project = factories.project(api.person)
    still = "export default function Scene() {\n  return <p>still</p>;\n}"
    data = api.call("post", listed(project), body(tsxCode=still), status=201)["data"]
    assert [note["rule"] for note in data["layoutJson"]["notes"]] == ["constant"]
    moving = 'import {useCurrentFrame} from "stage";\nexport default () => <p>{useCurrentFrame()}</p>;'
    data = api.call("patch", at(data["id"]), {"tsxCode": moving}, status=200)["data"]
    assert data["layoutJson"]["notes"] == []


@pytest.mark.parametrize(
    ("tsx_code", "word"),
    [
        ("export default function Scene() { return <div>; }", "line 1"),
        ("export const x = 1;", "default"),
        ('import fs from "fs"; export default function S() { return <b>{fs.x}</b>; }', "fs"),
        ("export default function S() { return <b>{missing}</b>; }", "missing"),
        ("export default function S() { while (true) {} }", "loop"),
        ("export default function S() { throw new Error('boom'); }", "boom"),
        ("export default function S() { return null; }", ""),
        (r'export default function S() { return <b>{"a\0b"}</b>; }', "NUL"),
        (r'export default function S() { return <b>{"\ud800"}</b>; }', "surrogate"),
    ],
)
def test_what_does_not_render_is_never_stored(api, tsx_code, word):
    project = factories.project(api.person)
    error = api.call("post", listed(project), body(tsxCode=tsx_code), status=422)["error"]
    assert error["code"] == "RENDER_ERROR"
    assert word in error["message"]
    assert error["details"]["problems"][0]["rule"]
    assert not Scene.objects.exists()
    assert not Revision.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"duration": 0},
        {"duration": -5},
        {"duration": "90"},
        {"duration": 1.5},
        {"duration": True},
        {"duration": 10**9},
        {"name": ""},
        {"tsxCode": ""},
        {"tsxCode": "x" * 200_001},
        {"props": []},
        {"code": "x"},
        {"durationFrames": 5},
        {"order": 1},
    ],
)
def test_bad_input(api, fields):
    project = factories.project(api.person)
    api.call("post", listed(project), body(**fields), status=400)
    assert not Scene.objects.exists()


def test_a_prop_that_the_scene_does_not_have(api):
    project = factories.project(api.person)
    error = api.call("post", listed(project), body(props={"headline": "x"}), status=422)["error"]
    assert "headline" in error["message"]


def test_list_in_order(api):
    project = factories.project(api.person)
    factories.scene(project, "one")
    factories.scene(project, "two")
    items = api.call("get", listed(project), status=200)["data"]["items"]
    assert [(item["order"], item["name"]) for item in items] == [(0, "one"), (1, "two")]


def test_read_and_the_cache_never_answers_an_older_version(api):
    scene = factories.scene(factories.project(api.person), "one")
    assert api.call("get", at(scene), status=200)["data"]["name"] == "one"
    assert cache.scene_get(scene.pk, scene.updated_at.isoformat())["name"] == "one"
    api.call("patch", at(scene), {"name": "two"}, status=200)
    assert api.call("get", at(scene), status=200)["data"]["name"] == "two"


def test_a_cached_read_is_one_query_for_the_scene(api, django_assert_max_num_queries):
    scene = factories.scene(factories.project(api.person))
    api.call("get", at(scene), status=200)
    with django_assert_max_num_queries(2):  # the token's person; the scene's id and version
        api.call("get", at(scene), status=200)


def test_update_in_part(api):
    scene = factories.scene(factories.project(api.person), title="Keep")
    data = api.call("patch", at(scene), {"duration": 45, "name": "New"}, status=200)["data"]
    assert (data["duration"], data["name"], data["props"]) == (45, "New", {"title": "Keep"})


def test_update_moves(api):
    project = factories.project(api.person)
    scenes = [factories.scene(project, name) for name in "abc"]
    api.call("patch", at(scenes[2]), {"order": 0}, status=200)
    assert [s.name for s in Scene.objects.order_by("order")] == ["c", "a", "b"]
    api.call("patch", at(scenes[2]), {"order": 99}, status=200)
    assert [s.name for s in Scene.objects.order_by("order")] == ["a", "b", "c"]


def test_an_update_that_does_not_render_keeps_the_last_good_version(api):
    scene = factories.scene(factories.project(api.person))
    api.call("patch", at(scene), {"tsxCode": "export default function S( {"}, status=422)
    api.call("patch", at(scene), {"props": {"nope": 1}}, status=422)
    scene.refresh_from_db()
    assert scene.tsx_code == OWN_TSX


def test_if_match_keeps_two_people_from_overwriting_each_other(api):
    scene = factories.scene(factories.project(api.person))
    version = api.get(at(scene)).headers["ETag"]
    api.call("patch", at(scene), {"name": "first"}, status=200, **{"If-Match": version})
    error = api.call("patch", at(scene), {"name": "second"}, status=409, **{"If-Match": version})["error"]
    assert error["retryable"] is True
    api.call("delete", at(scene), status=409, **{"If-Match": version})
    scene.refresh_from_db()
    assert scene.name == "first"


def test_if_match_holds_to_the_moment_of_writing(api):
    scene = factories.scene(factories.project(api.person))
    films.scene_update(Scene.objects.get(pk=scene.pk), {"name": "faster"}, request_id="")
    with pytest.raises(films.SceneChanged):
        films.scene_update(scene, {"name": "slower"}, request_id="", insist=True)
    with pytest.raises(films.SceneChanged):
        films.scene_delete(scene, request_id="", insist=True)
    assert Scene.objects.get().name == "faster"


@pytest.mark.django_db(transaction=True)
def test_concurrent_edits_of_different_fields_all_stay(as_person):
    person = factories.user()
    scene = factories.scene(factories.project(person))
    edits = [{"name": "Renamed"}, {"duration": 77}, {"props": {"title": "New words"}}]
    statuses: list[int] = []

    def edit(fields: dict) -> None:
        try:
            client = as_person(person)
            statuses.append(client.patch(at(scene), fields, format="json").status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=edit, args=[fields]) for fields in edits]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    scene.refresh_from_db()
    assert statuses == [200, 200, 200]
    assert (scene.name, scene.duration, scene.props) == ("Renamed", 77, {"title": "New words"})


def test_delete_closes_the_gap(api):
    project = factories.project(api.person)
    scenes = [factories.scene(project, name) for name in "abc"]
    api.call("delete", at(scenes[1]), status=200)
    assert [(s.order, s.name) for s in Scene.objects.order_by("order")] == [(0, "a"), (1, "c")]
    api.call("get", at(scenes[1]), status=404)


@pytest.mark.parametrize("method", ["get", "patch", "delete"])
def test_strangers_get_404(api, stranger, method):
    scene = factories.scene(factories.project(api.person))
    stranger.call(method, at(scene), {} if method == "patch" else None, status=404)
    stranger.call(method, at(uuid.uuid4()), {} if method == "patch" else None, status=404)


@pytest.mark.parametrize("method", ["get", "post"])
def test_strangers_see_no_list(api, stranger, method):
    project = factories.project(api.person)
    stranger.call(method, listed(project), body() if method == "post" else None, status=404)
    assert not Scene.objects.exists()


def test_methods_that_are_not_offered(api):
    scene = factories.scene(factories.project(api.person))
    api.call("put", at(scene), {}, status=405)
    api.call("post", at(scene), {}, status=405)
    api.call("delete", listed(scene.project), status=405)


def test_html_in_words_is_text(api):
    project = factories.project(api.person)
    data = api.call("post", listed(project), body(props={"title": "<img src=x onerror=alert(1)>"}), status=201)["data"]
    texts = [(text["text"], text["role"]) for text in data["layoutJson"]["texts"]]
    assert ("<img src=x onerror=alert(1)>", "title") in texts


def test_times_are_written_alike(api):
    project = factories.project(api.person)
    scene = factories.scene(project)
    for path in (f"/api/projects/{project.pk}/", f"/api/scenes/{scene.pk}/"):
        body = api.call("GET", path, status=200)["data"]
        assert body["createdAt"].endswith("Z")
        assert body["updatedAt"].endswith("Z")


def test_a_transition_by_the_api(api):
    project = factories.project(api.person)
    one, two = factories.scene(project, "one"), factories.scene(project, "two")
    data = api.call("patch", at(two), {"transition": "fade", "transitionDuration": 20}, status=200)["data"]
    assert (data["transition"], data["transitionDuration"], data["duration"]) == ("fade", 20, 90)
    assert api.call("get", at(one), status=200)["data"]["transition"] == "none"
    for fields in ({"transition": "star"}, {"transitionDuration": 0}, {"transitionDuration": 91}):
        assert api.call("patch", at(two), fields, status=400)["error"]["code"] == "VALIDATION_FAILED"
    assert "first scene" in api.call("patch", at(one), {"transition": "fade"}, status=400)["error"]["message"]
