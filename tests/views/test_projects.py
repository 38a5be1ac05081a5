from __future__ import annotations

import uuid

import pytest
from django.test import Client

from scenes.models import Project
from tests import factories
from tests.views.conftest import HTMX


def test_the_list_shows_own_projects_only(client: Client, project: Project, django_assert_max_num_queries):
    factories.project(title="Somebody else's")
    for number in range(5):
        factories.scene(factories.project(project.owner, title=f"Mine {number}"))
    with django_assert_max_num_queries(7):
        page = client.get("/projects/").content.decode()
    assert page.count('class="project"') == 6
    assert "Mine 4" in page
    assert "1 scene, 3 s" in page
    assert "Somebody" not in page


def test_the_list_of_nobody_is_empty(client: Client):
    page = client.get("/projects/")
    assert page.status_code == 200
    assert "No films yet" in page.content.decode()


def test_the_list_has_pages(client: Client, project: Project):
    for number in range(30):
        factories.project(project.owner, title=f"Film {number}")
    assert "?page=2" in client.get("/projects/").content.decode()
    assert client.get("/projects/?page=2").content.decode().count('class="project"') == 7
    assert client.get("/projects/?page=bogus").status_code == 200


def test_a_new_title(client: Client, project: Project):
    answer = client.post(f"/projects/{project.pk}/title/", {"title": "  Luigi <3  "}, headers=HTMX)
    project.refresh_from_db()
    assert (answer.status_code, project.title) == (204, "Luigi <3")
    assert "Luigi &lt;3" in client.get(f"/projects/{project.pk}/").content.decode()


def test_a_new_title_from_the_list_leads_back_to_it(client: Client, project: Project):
    answer = client.post(f"/projects/{project.pk}/title/", {"title": "New", "next": "projects"})
    assert (answer.status_code, answer["Location"]) == (302, "/projects/")


def test_too_long_a_title_is_refused(client: Client, project: Project):
    answer = client.post(f"/projects/{project.pk}/title/", {"title": "x" * 201}, headers=HTMX)
    assert answer.status_code == 400
    assert b"200 characters" in answer.content


@pytest.mark.parametrize("wanted", ["portrait", "square"])
def test_another_format(client: Client, project: Project, wanted: str):
    factories.scene(project)
    assert client.post(f"/projects/{project.pk}/format/", {"format": wanted}, headers=HTMX).status_code == 204
    project.refresh_from_db()
    assert project.format == wanted
    film = client.get(f"/projects/{project.pk}/film/").json()
    assert (film["width"], film["height"]) == project.size


def test_an_unknown_format_is_refused(client: Client, project: Project):
    assert client.post(f"/projects/{project.pk}/format/", {"format": "round"}, headers=HTMX).status_code == 400


def test_undo_and_redo(client: Client, project: Project):
    factories.scene(project)
    assert client.post(f"/projects/{project.pk}/undo/", headers=HTMX).status_code == 204
    assert project.scenes.count() == 0
    assert client.post(f"/projects/{project.pk}/redo/").status_code == 302, "a plain form goes back to the page"
    assert project.scenes.count() == 1


def test_nothing_to_undo_is_said(client: Client, project: Project):
    answer = client.post(f"/projects/{project.pk}/undo/", headers=HTMX)
    assert (answer.status_code, answer.content) == (409, b"There is nothing to undo.")
    page = client.post(f"/projects/{project.pk}/redo/", follow=True).content.decode()
    assert "There is nothing to redo." in page


def test_deleting_asks_first(client: Client, project: Project):
    assert "cannot be undone" in client.get(f"/projects/{project.pk}/delete/").content.decode()
    assert Project.objects.filter(pk=project.pk).exists()
    assert client.post(f"/projects/{project.pk}/delete/")["Location"] == "/projects/"
    assert not Project.objects.filter(pk=project.pk).exists()


VERBS = ["title", "format", "undo", "redo", "delete", "messages", "run"]


@pytest.mark.parametrize("verb", VERBS)
def test_strangers_and_nobody_find_nothing(stranger: Client, project: Project, verb: str):
    for browser in (stranger, Client()):
        assert browser.post(f"/projects/{project.pk}/{verb}/", {"title": "x", "content": "x"}).status_code == 404
    assert Project.objects.get(pk=project.pk).title == "Film"


@pytest.mark.parametrize("verb", VERBS)
def test_unknown_ids_are_not_found(client: Client, project: Project, verb: str):
    assert client.post(f"/projects/{uuid.uuid4()}/{verb}/").status_code == 404
    assert client.post(f"/projects/not-an-id/{verb}/").status_code == 404


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "delete"])
def test_changes_are_not_made_by_links(client: Client, project: Project, verb: str):
    assert client.get(f"/projects/{project.pk}/{verb}/").status_code == 405


def kept(project: Project) -> tuple[dict[str, object], dict[str, object]]:
    project.refresh_from_db()
    return project.preferences, project.brand


@pytest.fixture
def ruled(project: Project) -> Project:
    project.preferences = {"avoid_colors": ["red", "navy"], "no_emoji": True}
    project.brand = {"font": "Poppins"}
    project.save()
    return project


def test_rules_are_shown_and_forgotten_one_by_one(client: Client, ruled: Project):
    page = client.get(f"/projects/{ruled.pk}/").content.decode()
    assert all(f"Forget: {words}" in page for words in ("typeface Poppins", "never red", "never navy", "no emoji"))
    assert client.post(f"/projects/{ruled.pk}/forget/", {"rule": "avoidColor red"}, headers=HTMX).status_code == 204
    assert kept(ruled) == ({"avoid_colors": ["navy"], "no_emoji": True}, {"font": "Poppins"})
    client.post(f"/projects/{ruled.pk}/forget/", {"rule": "font "}, headers=HTMX)
    assert kept(ruled) == ({"avoid_colors": ["navy"], "no_emoji": True}, {})
    fragment = client.get(f"/projects/{ruled.pk}/strip/").content.decode()
    assert "never navy" in fragment
    assert "Poppins" not in fragment
    client.post(f"/projects/{ruled.pk}/undo/", headers=HTMX)
    assert kept(ruled)[1] == {"font": "Poppins"}


def test_a_page_without_rules_shows_none(client: Client, project: Project):
    assert "Forget:" not in client.get(f"/projects/{project.pk}/").content.decode()


@pytest.mark.parametrize(("rule", "status"), [("", 400), ("mood", 400), ("ending", 409), ("avoidColor green", 409)])
def test_what_is_no_rule_is_not_forgotten(client: Client, ruled: Project, rule: str, status: int):
    assert client.post(f"/projects/{ruled.pk}/forget/", {"rule": rule}, headers=HTMX).status_code == status
    assert kept(ruled) == ({"avoid_colors": ["red", "navy"], "no_emoji": True}, {"font": "Poppins"})


def test_a_stranger_forgets_nothing(client: Client):
    other = factories.project(preferences={"no_emoji": True})
    assert client.post(f"/projects/{other.pk}/forget/", {"rule": "noEmoji "}, headers=HTMX).status_code == 404
    assert kept(other)[0] == {"no_emoji": True}
    assert client.get(f"/projects/{other.pk}/forget/").status_code == 405
