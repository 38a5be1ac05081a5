"""The film's sounds below the strip: added, changed, removed, undone."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from scenes import actions
from scenes.models import Project
from tests import factories, media_files
from tests.views.conftest import HTMX


@pytest.fixture(autouse=True)
def _scene(project: Project) -> None:
    factories.scene(project)


def tracks(project: Project) -> list[dict[str, Any]]:
    project.refresh_from_db()
    found: list[dict[str, Any]] = project.audio.get("tracks", [])
    return found


def post(client: Client, project: Project, verb: str, **fields: Any) -> int:
    return client.post(f"/projects/{project.pk}/sound/{verb}/", fields, headers=HTMX).status_code


def test_music_is_chosen_changed_and_taken_away(client: Client, project: Project):
    assert post(client, project, "add", bed="drift") == 204
    assert post(client, project, "edit", track=1, volume=35, fade_in_seconds="0.5", fade_out_seconds="3.0") == 204
    (track,) = tracks(project)
    assert (track["bed"], track["volume"], track["fadeInFrames"], track["fadeOutFrames"]) == ("drift", 0.35, 15, 90)
    page = client.get(f"/projects/{project.pk}/strip/").content.decode()
    assert 'aria-label="Volume of Drift"' in page
    assert '<option value="3.0" selected>3 s</option>' in page
    (played,) = client.get(f"/projects/{project.pk}/film/").json()["audio"]
    assert (played["start"], played["end"], played["fadeIn"], played["fadeOut"]) == (0, 90, 12, 77)
    assert "/static/beds/drift" in played["url"]
    assert post(client, project, "remove", track=1) == 204
    assert tracks(project) == []
    client.post(f"/projects/{project.pk}/undo/", headers=HTMX)
    assert tracks(project) == [track]


def test_a_sound_of_the_project(client: Client, project: Project):
    upload = SimpleUploadedFile("voice.mp3", media_files.sound("mp3", "libmp3lame", 1.0))
    voice = actions.asset_create(project=project, upload=upload)
    assert "voice.mp3" in client.get(f"/projects/{project.pk}/strip/").content.decode()
    assert post(client, project, "add", asset=voice.pk) == 204
    (played,) = client.get(f"/projects/{project.pk}/film/").json()["audio"]
    assert (played["url"].rsplit("/", 1)[1], played["loopSeconds"], played["duck"]) == ("voice.mp3", None, None)
    assert client.get(played["url"]).status_code == 200
    assert post(client, project, "add", asset=uuid.uuid4()) == 409, "no such sound"


@pytest.mark.parametrize(
    ("verb", "fields", "status"),
    [
        ("add", {}, 400),
        ("add", {"bed": "polka"}, 400),
        ("edit", {"track": 1, "volume": 400}, 400),
        ("edit", {"track": 1}, 409),
        ("edit", {"track": 3, "volume": 50}, 409),
        ("remove", {}, 400),
        ("remove", {"track": 2}, 409),
    ],
)
def test_what_cannot_be(client: Client, project: Project, verb: str, fields: dict[str, Any], status: int):
    post(client, project, "add", bed="pulse")
    assert post(client, project, verb, **fields) == status
    assert len(tracks(project)) == 1


@pytest.mark.parametrize("verb", ["add", "edit", "remove"])
def test_strangers_and_links(client: Client, stranger: Client, project: Project, verb: str):
    assert post(stranger, project, verb, bed="pulse", track=1) == 404
    assert client.get(f"/projects/{project.pk}/sound/{verb}/").status_code == 405
    assert tracks(project) == []
