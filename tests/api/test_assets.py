from __future__ import annotations

import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from scenes import films, storage, tasks
from scenes.models import Asset, Scene, SideEffect
from tests import factories, media_files

PICTURE_TSX = """import {Img, staticFile} from "stage";
export const defaults = {picture: "logo.png"};
export default ({picture}: typeof defaults) => <Img src={staticFile(picture)} style={{width: 300}} />;
"""


def listed(project) -> str:
    return f"/api/projects/{project.pk}/assets/"


def at(asset) -> str:
    return f"/api/assets/{asset['id'] if isinstance(asset, dict) else asset.pk}/"


def send(api, project, content: bytes, name: str = "logo.png", status: int = 201, **fields):
    response = api.post(listed(project), {"file": SimpleUploadedFile(name, content), **fields}, format="multipart")
    assert response.status_code == status, response.json()
    return response.json()


@pytest.fixture
def project(api):
    return factories.project(api.person)


def test_create(api, project):
    answer = send(api, project, media_files.picture(size=(64, 48)))
    data = answer["data"]
    assert (data["name"], data["kind"], data["mimeType"]) == ("logo.png", "image", "image/png")
    assert (data["width"], data["height"], data["durationSeconds"], data["hasAlpha"]) == (64, 48, None, False)
    assert answer["meta"]["operation"] == "asset.create"
    assert answer["meta"]["affectedIds"] == [data["id"]]
    served = api.get(data["url"])
    assert served.status_code == 200
    assert served.content == media_files.picture(size=(64, 48))


def test_create_a_video(api, project):
    data = send(api, project, media_files.video(sound="libopus"), "clip.webm")["data"]
    assert (data["kind"], data["fps"], data["hasAudio"]) == ("video", 30, True)
    assert data["durationSeconds"] == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("logo.png", "logo.png"),
        ("My Logo (final).PNG", "My-Logo-final.png"),
        ("photo.jpeg", "photo.png"),  # by its content, not by its name
        ("../../etc/passwd", "passwd.png"),
        ("C:\\Users\\me\\shot.png", "shot.png"),
        ("Bäckerei.png", "Bäckerei.png"),
        ('"><script>.png', "script.png"),
        (".png", "png.png"),
        ("???", "file.png"),
        ("x" * 250 + ".png", "x" * 100 + ".png"),
    ],
)
def test_names_can_stand_in_code_and_addresses(api, project, name, kept):
    data = send(api, project, media_files.picture(), name)["data"]
    assert data["name"] == kept
    assert api.get(data["url"]).status_code == 200


def test_a_taken_name_gets_a_number(api, project):
    names = [send(api, project, media_files.picture())["data"]["name"] for _ in range(3)]
    assert names == ["logo.png", "logo-2.png", "logo-3.png"]
    other = factories.project(api.person)
    assert send(api, other, media_files.picture())["data"]["name"] == "logo.png"


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "empty"), (b"hello", "no file that can be used"), (media_files.picture()[:50], "damaged")],
)
def test_refused(api, project, content, word):
    error = send(api, project, content, status=400)["error"]
    assert error["code"] == "VALIDATION_FAILED"
    assert word in error["message"]
    assert not Asset.objects.exists()


def test_bad_requests(api, project, settings):
    assert api.post(listed(project), {}, format="multipart").status_code == 400
    assert "nothing" in send(api, project, media_files.picture(), nothing="x", status=400)["error"]["message"]
    two = [SimpleUploadedFile("a.png", media_files.picture()), SimpleUploadedFile("b.png", media_files.picture())]
    assert api.post(listed(project), {"file": two}, format="multipart").status_code == 400
    api.call("post", listed(project), {"file": "x"}, status=415)
    settings.MAX_PICTURE_MB = 0
    assert "may have 0 MB" in send(api, project, media_files.picture(), status=400)["error"]["message"]


def test_a_storage_that_is_down_is_said_and_nothing_is_kept(api, project, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", full)
    error = send(api, project, media_files.picture(), status=503)["error"]
    assert (error["code"], error["retryable"]) == ("STORAGE_ERROR", True)
    assert not Asset.objects.exists()


def test_list_and_read(api, project):
    made = [send(api, project, media_files.picture(), name)["data"] for name in ("a.png", "b.png")]
    assert [item["name"] for item in api.call("get", listed(project), status=200)["data"]["items"]] == [
        "a.png",
        "b.png",
    ]
    answer = api.call("get", at(made[1]), status=200)
    assert answer["data"] == made[1]


def test_the_address_stays_the_same_and_then_changes(api, project, monkeypatch):
    made = send(api, project, media_files.picture())["data"]
    assert api.call("get", at(made), status=200)["data"]["url"] == made["url"]
    later = time.time() + 8 * 24 * 3600
    monkeypatch.setattr("scenes.assets.time.time", lambda: later)
    newer = api.call("get", at(made), status=200)["data"]["url"]
    assert newer != made["url"]
    assert api.get(newer).status_code == 200


def test_delete(api, project):
    made = send(api, project, media_files.picture())["data"]
    api.call("delete", at(made), status=200)
    assert api.call("get", listed(project), status=200)["data"]["items"] == []
    api.call("get", at(made), status=404)
    api.call("delete", at(made), status=404)
    assert send(api, project, media_files.picture())["data"]["name"] == "logo-2.png"


def test_what_a_scene_shows_is_not_deleted_and_undo_finds_it_again(api, project):
    made = send(api, project, media_files.picture())["data"]
    scene = films.scene_create(
        project, name="Logo", tsx_code=PICTURE_TSX, duration=30, props={}, request_id=factories.REQUEST
    )
    error = api.call("delete", at(made), status=409)["error"]
    assert "“Logo”" in error["message"]
    assert error["details"] == {"scenes": [{"id": str(scene.pk), "name": "Logo"}]}
    api.call("delete", f"/api/scenes/{scene.pk}/", status=200)
    api.call("delete", at(made), status=200)
    api.call("post", f"/api/projects/{project.pk}/messages/", {"content": "undo"}, status=201)
    api.call("patch", f"/api/scenes/{scene.pk}/", {"duration": 40}, status=200)
    assert Scene.objects.get().duration == 40


def test_a_scene_names_only_files_that_there_are(api, project):
    body = {"name": "Logo", "tsxCode": PICTURE_TSX, "duration": 30}
    scenes = f"/api/projects/{project.pk}/scenes/"
    error = api.call("post", scenes, body, status=422)["error"]
    assert "no files yet" in error["message"]
    send(api, project, media_files.picture(), "logo2.png")
    error = api.call("post", scenes, body, status=422)["error"]
    assert 'no file "logo.png". Did you mean "logo2.png"?' in error["message"]
    assert error["details"]["problems"][0]["rule"] == "unknown-asset"
    assert error["details"]["problems"][0]["line"] == 3
    api.call("post", scenes, {**body, "props": {"picture": "logo2.png"}}, status=201)


def test_a_message_brings_assets_along(api, project):
    made = send(api, project, media_files.picture())["data"]
    messages = f"/api/projects/{project.pk}/messages/"
    api.call("post", messages, {"content": "hello", "assetIds": [made["id"]]}, status=201)
    api.call("delete", at(made), status=200)
    api.call("post", messages, {"content": "hello", "assetIds": [made["id"]]}, status=404)


def test_the_files_go_with_the_project(api, project):
    send(api, project, media_files.animation(), "spin.gif")
    asset = Asset.objects.get()
    assert storage.asset_read(asset.file.name, 0, 3) == b"GIF"
    assert storage.asset_read(asset.frames_path, 1, 3) == b"PNG"
    api.call("delete", f"/api/projects/{project.pk}/", status=200)
    for effect in SideEffect.objects.all():
        tasks.side_effect_run(effect.pk, factories.REQUEST)
    for path in (asset.file.name, asset.frames_path):
        with pytest.raises(FileNotFoundError):
            storage.asset_read(path, 0, 3)


def test_strangers_find_nothing(api, project, stranger):
    made = send(api, project, media_files.picture())["data"]
    stranger.call("get", listed(project), status=404)
    send(stranger, project, media_files.picture(), status=404)
    stranger.call("get", at(made), status=404)
    stranger.call("delete", at(made), status=404)
    assert Asset.objects.count() == 1


def test_wrong_methods_and_ids(api, project):
    made = send(api, project, media_files.picture())["data"]
    api.call("delete", listed(project), status=405)
    api.call("patch", at(made), {}, status=405)
    api.call("get", "/api/assets/nonsense/", status=404)
    api.call("get", f"/api/assets/{project.pk}/", status=404)
