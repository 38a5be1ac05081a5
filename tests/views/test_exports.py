"""Exports on a project's page."""

from __future__ import annotations

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from scenes.models import Export, Project, Segment
from scenes.templatetags.exports import duration
from tests import factories
from tests.views.conftest import HTMX

CHOICES = {"format": "mp4", "size": "480", "fps": ""}


@pytest.fixture
def address(project: Project) -> str:
    """The page of exports of a film of two scenes."""
    factories.scene(project, "One")
    factories.scene(project, "Two", title="Bye")
    return f"/projects/{project.pk}/exports/"


def ask(client: Client, address: str, **choices: str) -> Export:
    client.post(address, CHOICES | choices, headers=HTMX)
    return Export.objects.first()


def finish(export: Export) -> None:
    default_storage.save(f"exports/{export.pk}.mp4", ContentFile(b"a film"))
    Export.objects.filter(pk=export.pk).update(status="completed", file=f"exports/{export.pk}.mp4", size_bytes=6)


def test_asking_for_an_export(client: Client, address: str, project: Project):
    answer = client.post(address, CHOICES, headers=HTMX).content.decode()
    assert "<html" not in answer
    assert "854 × 480, 30 fps" in answer
    assert "Waiting for a worker" in answer
    assert "every 3s" in answer, "it is read again while it goes on"
    without_script = client.post(address, CHOICES | {"size": "720"})
    assert without_script["Location"] == address
    page = client.get(address).content.decode()
    assert page.count('class="export"') == 2
    assert 'name="size"' in page


def test_upright_films_are_as_wide_as_people_say(client: Client, address: str, project: Project):
    Project.objects.filter(pk=project.pk).update(format="portrait")
    assert (ask(client, address).width, Export.objects.first().height) == (480, 854)


def test_the_estimate(client: Client, address: str, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        answer = client.get(f"{address}estimate/", CHOICES).content.decode()
    assert re.search(r"854 × 480, about \d+(\.\d)?.(KB|MB), ready in about \d+ seconds?", answer), answer
    ask(client, address)
    figures = {"draw": 100, "paint": 100, "encode": 800}
    Segment.objects.update(status="done", size_bytes=1_000_000, figures=figures)
    answer = client.get(f"{address}estimate/", CHOICES).content.decode()
    assert "about 1.9\xa0MB, ready in about 1 second <span>2 of 2 scenes are rendered already" in answer


def test_what_cannot_be_exported_is_said(client: Client, project: Project):
    address = f"/projects/{project.pk}/exports/"
    refused = client.post(address, CHOICES, headers=HTMX)
    assert (refused.status_code, "no scenes" in refused.content.decode()) == (409, True)
    assert "no scenes" in client.get(f"{address}estimate/", CHOICES).content.decode()
    assert client.post(address, CHOICES | {"size": "3"}, headers=HTMX).status_code == 400
    assert client.get(f"{address}estimate/", {"format": "avi"}).status_code == 200


def test_progress_and_its_end(client: Client, address: str):
    export = ask(client, address)
    Export.objects.update(status="rendering", started_at=export.created_at)
    Segment.objects.filter(pk=Segment.objects.first().pk).update(frames_done=45)
    assert re.search(r"25 %, about .* left", client.get(address, headers=HTMX).content.decode())
    Export.objects.update(status="failed", error_code="RENDER_ERROR", error_message="Scene 2 failed: <b>")
    answer = client.get(address, headers=HTMX).content.decode()
    assert "Scene 2 failed: &lt;b&gt;" in answer
    assert "every 3s" not in answer
    finish(export)
    assert f"/exports/{export.pk}/download/" in client.get(address, headers=HTMX).content.decode()


def test_fetching_it(client: Client, address: str, project: Project):
    export = ask(client, address)
    assert client.get(f"/exports/{export.pk}/download/").status_code == 404
    Project.objects.filter(pk=project.pk).update(title="../Our: film?")
    finish(export)
    answer = client.get(f"/exports/{export.pk}/download/")
    assert answer["Content-Disposition"] == 'attachment; filename="Our_film.mp4"'
    assert b"".join(answer.streaming_content) == b"a film"


def test_cancelling_it(client: Client, address: str):
    export = ask(client, address)
    assert "Cancelled" in client.post(f"/exports/{export.pk}/cancel/", headers=HTMX).content.decode()
    assert client.post(f"/exports/{export.pk}/cancel/")["Location"] == address
    assert client.get(f"/exports/{export.pk}/cancel/").status_code == 405


def test_strangers_see_none_of_it(client: Client, stranger: Client, address: str):
    export = ask(client, address)
    finish(export)
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, CHOICES).status_code == 404
    assert stranger.get(f"{address}estimate/", CHOICES).status_code == 404
    assert stranger.post(f"/exports/{export.pk}/cancel/").status_code == 404
    assert stranger.get(f"/exports/{export.pk}/download/").status_code == 404


def test_durations_in_words():
    assert [duration(seconds) for seconds in (0.2, 1, 59, 200)] == ["1 second", "1 second", "59 seconds", "3 minutes"]
