"""A film's sounds over the API: set, refused, undone, and heard in its exports."""

from __future__ import annotations

import io
import json
import posixpath
import uuid
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from scenes import actions, rendering
from scenes.models import Asset, Export, Project, Segment
from scenes.render.loudness import RATE, loudness
from scenes.sound import bed_file
from tests import factories, media_files
from tests.api.conftest import Api
from tests.render.test_audio import listened
from tools.proof.bundles import DIST

pytestmark = pytest.mark.usefixtures("pages")  # beds are static files
MUSIC = {"bed": "pulse", "volume": 0.5, "loop": True, "duck": True, "fadeOutFrames": 15}


@pytest.fixture(scope="module", autouse=True)
def _engine() -> Iterator[None]:
    yield
    rendering.close_engine()


@pytest.fixture
def project(api: Api) -> Project:
    """A film of one scene, three seconds long."""
    made = factories.project(api.person)
    factories.scene(made, "One", duration=90)
    return made


@pytest.fixture
def voice(project: Project) -> Asset:
    upload = SimpleUploadedFile("voice.mp3", media_files.sound("mp3", "libmp3lame", 1.0))
    return actions.asset_create(project=project, upload=upload)


def put(api: Api, project: Project, *tracks: dict[str, Any], status: int = 200) -> dict[str, Any]:
    return api.call("PATCH", f"/api/projects/{project.pk}/", {"audio": {"tracks": list(tracks)}}, status=status)


def test_tracks_are_kept_told_and_taken_back(api: Api, project: Project, voice: Asset):
    kept = put(api, project, MUSIC, {"asset": str(voice.pk), "start": 30})["data"]["audio"]["tracks"]
    assert kept[0] == MUSIC | {"start": 0, "fadeInFrames": 0}
    assert (kept[1]["asset"], kept[1]["start"], kept[1]["volume"], kept[1]["loop"]) == (str(voice.pk), 30, 1, False)
    assert put(api, project)["data"]["audio"] == {}
    actions.undo(project_id=project.pk, request_id="0" * 32)
    assert api.call("GET", f"/api/projects/{project.pk}/", status=200)["data"]["audio"]["tracks"] == kept
    actions.undo(project_id=project.pk, request_id="0" * 32)
    project.refresh_from_db()
    assert project.audio == {}


@pytest.mark.parametrize(
    ("track", "word"),
    [
        ({}, "a bed or an asset"),
        ({"bed": "polka"}, "polka"),
        ({"bed": "pulse", "volume": 3}, "volume"),
        ({"bed": "pulse", "fade_in_frames": 3, "gain": 2}, "gain"),
        ({"asset": str(uuid.uuid4())}, "no sound"),
    ],
)
def test_what_is_no_track(api: Api, project: Project, track: dict[str, Any], word: str):
    error = put(api, project, track, status=400)["error"]
    assert error["code"] == "VALIDATION_FAILED"
    assert word in str(error)


def test_a_picture_is_no_sound_and_a_sound_in_use_stays(api: Api, project: Project, voice: Asset):
    picture = actions.asset_create(project=project, upload=SimpleUploadedFile("a.png", media_files.picture()))
    put(api, project, {"asset": str(picture.pk)}, status=400)
    put(api, project, {"asset": str(voice.pk)})
    error = api.call("DELETE", f"/api/assets/{voice.pk}/", status=409)["error"]
    assert error["message"] == "voice.mp3 sounds under the film: take it out there first."


def exported(api: Api, project: Project, **fields: Any) -> dict[str, Any]:
    asked = {"format": "mp4", "height": 144, **fields}
    made = api.call("POST", f"/api/projects/{project.pk}/exports/", asked, status=202)["data"]
    for segment in Segment.objects.filter(status=Segment.Status.QUEUED):
        rendering.render_segment(segment.pk)
    for row in Export.objects.filter(status__in=Export.ACTIVE):
        rendering.join_export(row.pk)
    return api.call("GET", f"/api/exports/{made['id']}/", status=200)["data"]


def fetched(api: Api, export: dict[str, Any], folder: Path) -> Path:
    path = folder / f"film.{export['format']}"
    path.write_bytes(b"".join(api.get(f"/api/exports/{export['id']}/download/").streaming_content))
    return path


def test_a_zip_has_the_films_sound(api: Api, project: Project, voice: Asset, tmp_path: Path):
    """Where the stage in it looks for them: the project's recording, and the bed."""
    put(api, project, MUSIC, {"asset": str(voice.pk), "start": 30})
    path = fetched(api, exported(api, project, format="zip"), tmp_path)
    with zipfile.ZipFile(path) as packed:
        tracks = json.loads(packed.read("film.json"))["audio"]
        bed, own = (packed.read(posixpath.normpath(f"stage/{track['url']}")) for track in tracks)
    assert bed == (DIST / bed_file("pulse")).read_bytes()
    assert own == default_storage.open(str(voice.file)).read()
    assert [(track["volume"], track["start"], track["loopSeconds"] is None) for track in tracks] == [
        (0.5, 0, False),
        (1, 30, True),
    ]


@pytest.mark.parametrize(("format", "codec"), [("mp4", "aac"), ("webm", "opus")])
def test_an_export_has_the_films_sound(
    api: Api, project: Project, voice: Asset, tmp_path: Path, format: str, codec: str
):
    put(api, project, MUSIC, {"asset": str(voice.pk), "start": 30})
    path = fetched(api, exported(api, project, format=format), tmp_path)
    with av.open(str(path)) as film:
        assert film.streams.audio[0].codec_context.name.removeprefix("lib") == codec
        assert len(list(film.decode(video=0))) == 90
    sound = listened(path)
    assert sound.shape[1] == pytest.approx(3 * RATE, abs=1024)
    assert loudness(sound).lufs == pytest.approx(-14, abs=1)


def test_an_edit_that_changes_no_sound_mixes_nothing(
    api: Api, project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    put(api, project, MUSIC)
    first = exported(api, project)
    scene = project.scenes.get()
    api.call("PATCH", f"/api/scenes/{scene.pk}/", {"props": {"title": "Other"}}, status=200)
    monkeypatch.setattr(rendering, "mixed", None)  # calling it would fail
    again = exported(api, project)
    assert (first["status"], again["status"], first["id"] == again["id"]) == ("completed", "completed", False)
    with av.open(io.BytesIO(fetched(api, again, tmp_path).read_bytes())) as film:
        assert film.streams.audio
    monkeypatch.undo()
    put(api, project, MUSIC | {"volume": 0.25})
    assert exported(api, project)["id"] not in {first["id"], again["id"]}, "another sound is another film"


def test_a_film_without_sound_has_none(api: Api, project: Project, tmp_path: Path):
    with av.open(str(fetched(api, exported(api, project), tmp_path))) as film:
        assert not film.streams.audio
