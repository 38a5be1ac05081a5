from __future__ import annotations

import uuid

import pytest
from django.test import Client

from scenes.models import Project, Scene
from tests import factories
from tests.views.conftest import HTMX


@pytest.fixture
def three(project: Project) -> list[Scene]:
    return [factories.scene(project, name) for name in ("One", "Two", "Three")]


def names(project: Project) -> list[str]:
    return list(project.scenes.order_by("order").values_list("name", flat=True))


@pytest.mark.parametrize(
    ("which", "position", "order"),
    [
        (0, 2, ["Two", "One", "Three"]),
        (2, 1, ["Three", "One", "Two"]),
        (1, 2, ["One", "Two", "Three"]),
        (0, 99, ["Two", "Three", "One"]),
    ],
)
def test_move(client: Client, project: Project, three: list[Scene], which: int, position: int, order: list[str]):
    answer = client.post(f"/scenes/{three[which].pk}/move/", {"position": position}, headers=HTMX)
    assert answer.status_code == 204
    assert names(project) == order


@pytest.mark.parametrize("position", ["", "0", "-1", "first"])
def test_a_place_that_is_none_is_refused(client: Client, project: Project, three: list[Scene], position: str):
    assert client.post(f"/scenes/{three[0].pk}/move/", {"position": position}, headers=HTMX).status_code == 400
    assert names(project) == ["One", "Two", "Three"]


def test_the_arrows_of_the_strip_move_by_one(client: Client, project: Project, three: list[Scene]):
    page = client.get(f"/projects/{project.pk}/strip/").content.decode()
    card = page[page.index(f'id="scene-{three[1].pk}"') : page.index(f'id="scene-{three[2].pk}"')]
    assert 'value="1" data-do="left"' in card
    assert 'value="3" data-do="right"' in card


def test_delete_and_undo(client: Client, project: Project, three: list[Scene]):
    assert client.post(f"/scenes/{three[1].pk}/delete/", headers=HTMX).status_code == 204
    assert names(project) == ["One", "Three"]
    client.post(f"/projects/{project.pk}/undo/", headers=HTMX)
    assert names(project) == ["One", "Two", "Three"]


def test_a_plain_form_comes_back_to_the_page(client: Client, project: Project, three: list[Scene]):
    assert client.post(f"/scenes/{three[0].pk}/delete/")["Location"] == f"/projects/{project.pk}/"


@pytest.mark.parametrize("verb", ["move", "delete"])
def test_strangers_links_and_unknown_ids(
    client: Client, stranger: Client, project: Project, three: list[Scene], verb: str
):
    address = f"/scenes/{three[0].pk}/{verb}/"
    assert stranger.post(address, {"position": 2}).status_code == 404
    assert Client().post(address, {"position": 2}).status_code == 404
    assert client.get(address).status_code == 405
    assert client.post(f"/scenes/{uuid.uuid4()}/{verb}/").status_code == 404
    assert names(project) == ["One", "Two", "Three"]
