from __future__ import annotations

import uuid

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from scenes import actions, queries, storage
from scenes.models import Project, Scene, Segment
from scenes.render import stills
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


@pytest.mark.parametrize("verb", ["move", "delete", "transition"])
def test_strangers_links_and_unknown_ids(
    client: Client, stranger: Client, project: Project, three: list[Scene], verb: str
):
    address = f"/scenes/{three[0].pk}/{verb}/"
    assert stranger.post(address, {"position": 2}).status_code == 404
    assert Client().post(address, {"position": 2}).status_code == 404
    assert client.get(address).status_code == 405
    assert client.post(f"/scenes/{uuid.uuid4()}/{verb}/").status_code == 404
    assert names(project) == ["One", "Two", "Three"]


def leads(scene: Scene) -> tuple[str, int]:
    scene.refresh_from_db()
    return scene.transition, scene.transition_duration


def test_a_transition_is_set_lengthened_and_taken_back(client: Client, project: Project, three: list[Scene]):
    address = f"/scenes/{three[1].pk}/transition/"
    assert client.post(address, {"transition": "slide"}, headers=HTMX).status_code == 204
    assert leads(three[1]) == ("slide", 15)
    assert client.post(address, {"seconds": "1.0"}, headers=HTMX).status_code == 204
    assert leads(three[1]) == ("slide", 30)
    film = client.get(f"/projects/{project.pk}/film/").json()["scenes"]
    assert [scene["transition"] for scene in film] == [None, {"type": "slide", "duration": 30}, None]
    assert [scene["sourceDuration"] for scene in film] == [120, 90, 90]
    assert [scene["duration"] for scene in film] == [90, 90, 90]
    strip = client.get(f"/projects/{project.pk}/strip/").content.decode()
    assert 'aria-label="Transition into Two: Slide"' in strip
    assert strip.count('class="change"') == 2, "nothing leads into the first"
    client.post(f"/projects/{project.pk}/undo/", headers=HTMX)
    assert leads(three[1]) == ("slide", 15)
    client.post(f"/projects/{project.pk}/undo/", headers=HTMX)
    assert leads(three[1]) == ("none", 0)


@pytest.mark.parametrize("fields", [{}, {"transition": "star"}, {"seconds": "0"}, {"seconds": "soon"}])
def test_a_transition_that_there_is_not(client: Client, three: list[Scene], fields: dict[str, str]):
    assert client.post(f"/scenes/{three[1].pk}/transition/", fields, headers=HTMX).status_code == 400
    assert leads(three[1]) == ("none", 0)


def test_a_transition_that_cannot_be_is_refused_in_words(client: Client, three: list[Scene]):
    answer = client.post(f"/scenes/{three[0].pk}/transition/", {"transition": "fade"}, headers=HTMX)
    assert (answer.status_code, answer.content.decode()[:31]) == (409, "Nothing comes before the first ")
    answer = client.post(f"/scenes/{three[1].pk}/transition/", {"transition": "fade", "seconds": "4"}, headers=HTMX)
    assert (answer.status_code, b"only 90 frames" in answer.content) == (409, True)


def test_a_card_shows_the_picture_that_a_worker_made(client: Client, stranger: Client, project: Project):
    scene = factories.scene(project, "One")
    specs = stills.thumbnails(queries.render_film(project))
    (key,) = actions.segments_ahead(project=project, revision=project.revision, specs=list(specs.values()))
    address = f"/scenes/{scene.pk}/thumbnail/{key}/"
    assert client.get(address).status_code == 404, "not yet"
    assert address not in client.get(f"/projects/{project.pk}/strip/").content.decode()
    default_storage.save(storage.segment_path(key, "webp"), ContentFile(b"a picture"))
    Segment.objects.update(status="done")
    for page in (f"/projects/{project.pk}/strip/", "/projects/"):
        assert f'<img class="poster" src="{address}"' in client.get(page).content.decode()
    answer = client.get(address)
    assert (answer["Content-Type"], b"".join(answer.streaming_content)) == ("image/webp", b"a picture")
    assert "immutable" in answer["Cache-Control"]
    assert stranger.get(address).status_code == 404
    default_storage.delete(storage.segment_path(key, "webp"))
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 405
