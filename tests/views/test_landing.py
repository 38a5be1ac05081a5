from __future__ import annotations

import uuid

import pytest
from asgiref.sync import SyncToAsync, async_to_sync
from django.test import AsyncClient, Client

from scenes.models import Message, Project, User
from scenes.views import example
from tests import factories


def test_anyone_sees_prompt_examples_and_a_playing_example(client: Client, django_assert_max_num_queries):
    with django_assert_max_num_queries(0):
        page = client.get("/").content.decode()
    assert 'name="content"' in page
    assert "autofocus" in page
    for opening in example.OPENINGS:
        assert opening.replace("'", "&#x27;") in page
    assert "/example/film/" in page
    assert "srcdoc=" in page, "the poster is there before any script runs"


def test_the_example_film_is_made_by_the_product(client: Client):
    film = client.get("/example/film/").json()
    assert len(film["scenes"]) == len(example.SENTENCES)
    assert all("export" in scene["js"] and scene["duration"] > 0 for scene in film["scenes"])
    assert film["scenes"][0]["duration"] == 5 * film["fps"]


def test_one_sentence_makes_a_guest_a_project_and_a_queued_message(client: Client):
    answer = client.post("/", {"content": "an intro for my bakery", "submission_id": str(uuid.uuid4())})
    project = Project.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == f"/projects/{project.pk}/"
    assert project.owner.is_guest
    assert client.session["_auth_user_id"] == str(project.owner_id)
    assert Message.objects.get(project=project).content == "an intro for my bakery"


def test_the_same_form_sent_twice_makes_one_project(client: Client):
    form = {"content": "an intro", "submission_id": str(uuid.uuid4())}
    first, second = client.post("/", form), client.post("/", form)
    assert first["Location"] == second["Location"]
    assert Project.objects.count() == Message.objects.count() == User.objects.count() == 1


def test_a_person_who_is_logged_in_stays_who_they_are(client: Client, project: Project):
    client.post("/", {"content": "a second film"})
    assert project.owner.projects.count() == 2


def test_an_empty_sentence_is_refused_and_makes_nothing(client: Client):
    answer = client.post("/", {"content": "   "})
    assert answer.status_code == 400
    assert "The message is empty" in answer.content.decode()
    assert not User.objects.exists()


def test_too_long_a_sentence_is_kept_in_the_box(client: Client):
    text = "word " * 4001
    answer = client.post("/", {"content": text})
    assert answer.status_code == 400
    assert "at most 20,000 fit" in answer.content.decode()
    assert text.strip() in answer.content.decode()


def test_own_films_are_shown_instead_of_the_example(client: Client, project: Project, django_assert_max_num_queries):
    for number in range(6):
        factories.scene(factories.project(project.owner, title=f"Film {number}"))
    with django_assert_max_num_queries(6):
        page = client.get("/").content.decode()
    assert "Film 5" in page
    assert "Film 1" not in page, "the four newest"
    assert "/example/film/" not in page


def test_other_methods_are_refused(client: Client):
    assert client.delete("/").status_code == 405


@pytest.mark.django_db(transaction=True)
def test_a_request_stays_in_its_views_thread(monkeypatch: pytest.MonkeyPatch):
    """A middleware that Django keeps asynchronous changes to a thread for each of its steps: only what stands around
    the static files does, and what looks at the view itself."""
    stepped: list[str] = []
    change = SyncToAsync.__call__

    async def noted(self: SyncToAsync[..., object], *args: object, **named: object) -> object:
        stepped.append(type(getattr(self.func, "__self__", None)).__name__)
        return await change(self, *args, **named)

    monkeypatch.setattr(SyncToAsync, "__call__", noted)
    answer = async_to_sync(AsyncClient().get)("/")
    assert answer.status_code == 200
    assert {name for name in stepped if name.endswith("Middleware")} == {"SecurityMiddleware", "CsrfViewMiddleware"}
