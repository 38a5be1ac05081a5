"""A scene's code on the page: read, checked while it is written, saved, taken away."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from scenes.models import Project, Scene
from tests import factories
from tests.views.conftest import HTMX

MOVING = 'import {useCurrentFrame} from "stage";\n'
OWN = f"""{MOVING}export const defaults = {{title: "New"}};
export default ({{title}}) => <p>{{title}} {{useCurrentFrame()}}</p>;
"""
CHANCE = f"{MOVING}export default () => <p>{{useCurrentFrame()}}\n{{Math.random()}}</p>;"


@pytest.fixture
def scene(project: Project) -> Scene:
    return factories.scene(project, "Hello there", title="Fresh bread", titleSize=2)


def version(client: Client, scene: Scene) -> str:
    page = client.get(f"/scenes/{scene.pk}/code/", headers=HTMX).content.decode()
    return page.partition('name="version" value="')[2].partition('"')[0]


def save(client: Client, scene: Scene, tsx_code: str, **more: Any) -> Any:
    fields = {"tsx_code": tsx_code, "version": version(client, scene)} | more
    return client.post(f"/scenes/{scene.pk}/code/", fields, headers=HTMX)


def test_the_code_is_read(client: Client, scene: Scene):
    page = client.get(f"/scenes/{scene.pk}/code/").content.decode()
    assert "return (\n    &lt;AbsoluteFill" in page
    assert "<html" in page
    fragment = client.get(f"/scenes/{scene.pk}/code/", headers=HTMX).content.decode()
    assert "<html" not in fragment
    assert "&lt;AbsoluteFill" in fragment


def test_it_is_saved_as_a_change_that_can_be_undone(client: Client, project: Project, scene: Scene):
    before = scene.tsx_code
    answer = save(client, scene, OWN.replace("\n", "\r\n"))
    assert (answer.status_code, answer.json()["problems"]) == (200, [])
    scene.refresh_from_db()
    assert scene.tsx_code == OWN
    assert answer.json()["version"] == version(client, scene)
    assert scene.props == {"title": "Fresh bread"}, "what the code names no longer is gone"
    client.post(f"/projects/{project.pk}/undo/", headers=HTMX)
    scene.refresh_from_db()
    assert (scene.tsx_code, scene.props["titleSize"]) == (before, 2)


def test_a_prop_of_another_kind_than_the_new_default_goes_too(client: Client, scene: Scene):
    assert save(client, scene, OWN.replace('"New"', "7")).status_code == 200
    scene.refresh_from_db()
    assert scene.props == {}


def test_what_does_not_render_is_not_saved(client: Client, scene: Scene):
    answer = save(client, scene, CHANCE)
    assert answer.status_code == 409
    (problem,) = answer.json()["problems"]
    assert (problem["rule"], problem["line"]) == ("no-chance", 3)
    assert problem["hint"]
    before = scene.tsx_code
    scene.refresh_from_db()
    assert scene.tsx_code == before


def test_a_plain_form_keeps_what_was_written(client: Client, scene: Scene):
    address = f"/scenes/{scene.pk}/code/"
    page = client.post(address, {"tsx_code": CHANCE}, follow=False)
    assert page.status_code == 409
    assert "{Math.random()}" in page.content.decode()
    assert "random(&quot;a seed&quot;)" in page.content.decode()
    assert client.post(address, {"tsx_code": OWN})["Location"] == address


@pytest.mark.parametrize("tsx_code", ["", "a" * 200_001])
def test_what_is_no_code_is_refused(client: Client, scene: Scene, tsx_code: str):
    answer = save(client, scene, tsx_code)
    assert answer.status_code == 409
    assert answer.json()["message"]
    checked = client.post(f"/scenes/{scene.pk}/check/", {"tsx_code": tsx_code})
    assert checked.status_code == 400
    assert checked.json()["message"]


def test_what_was_changed_meanwhile_is_not_overwritten(client: Client, scene: Scene):
    read = version(client, scene)
    assert save(client, scene, OWN).status_code == 200
    answer = save(client, scene, OWN.replace("New", "Newer"), version=read)
    assert answer.status_code == 409
    assert "meantime" in answer.json()["message"]
    assert answer.json()["version"] != read
    scene.refresh_from_db()
    assert "Newer" not in scene.tsx_code


def test_it_is_checked_without_being_stored(client: Client, scene: Scene):
    before = scene.tsx_code
    address = f"/scenes/{scene.pk}/check/"
    assert client.post(address, {"tsx_code": CHANCE}).json()["problems"][0]["rule"] == "no-chance"
    still = client.post(address, {"tsx_code": "export default () => <p>still</p>;"}).json()
    assert (still["problems"], [note["rule"] for note in still["notes"]]) == ([], ["constant"])
    scene.refresh_from_db()
    assert scene.tsx_code == before


def test_it_is_taken_away_as_a_file(client: Client, scene: Scene):
    answer = client.get(f"/scenes/{scene.pk}/scene.tsx")
    assert answer.content.decode() == scene.tsx_code
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Hello_there.tsx"'
    assert answer.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize(("verb", "other"), [("code", "delete"), ("check", "get"), ("scene.tsx", "post")])
def test_strangers_wrong_methods_and_unknown_ids(client: Client, stranger: Client, scene: Scene, verb: str, other: str):
    address = f"/scenes/{scene.pk}/{verb}" + ("" if "." in verb else "/")
    method = "post" if verb == "check" else "get"
    for browser in (stranger, Client()):
        assert getattr(browser, method)(address, {"tsx_code": OWN}).status_code == 404
    assert getattr(client, other)(address).status_code == 405
    assert getattr(client, method)(address.replace(str(scene.pk), str(uuid.uuid4()))).status_code == 404
