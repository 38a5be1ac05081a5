"""STORAGE_URL set: scenes are stored on an S3 server, a real one on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator

import boto3
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from moto.server import ThreadedMotoServer

import bazaar.settings
from scenes import actions, assets, films, storage, tasks
from scenes.models import SideEffect
from tests import factories, media_files

pytestmark = pytest.mark.django_db
BUCKET = "films"


@pytest.fixture
def bucket(settings, monkeypatch) -> Iterator[object]:
    """The bucket of a new S3 server, which storage then writes to, by its URL."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setattr(
        bazaar.settings, "STORAGE_URL", f"s3://key:secret@{host}:{port}/{BUCKET}?region=us-east-1&tls=0"
    )
    settings.STORAGES = {**settings.STORAGES, "default": bazaar.settings.storage()}
    client = boto3.client(
        "s3", endpoint_url=f"http://{host}:{port}", region_name="us-east-1",
        aws_access_key_id="key", aws_secret_access_key="secret",
    )  # fmt: skip
    client.create_bucket(Bucket=BUCKET)
    yield client
    server.stop()


def keys(client) -> list[str]:
    return [item["Key"] for item in client.list_objects_v2(Bucket=BUCKET).get("Contents", [])]


def run_all() -> None:
    for effect in SideEffect.objects.all():
        tasks.side_effect_run(effect.pk, "0" * 32)


def test_scenes_are_uploaded_replaced_and_removed(bucket):
    scene = factories.scene(factories.project(), title="one")
    run_all()
    path = storage.scene_path(scene.project_id, scene.pk)
    assert keys(bucket) == [path]

    films.scene_update(scene, {"props": {"title": "two"}}, request_id="")
    run_all()
    stored = json.loads(bucket.get_object(Bucket=BUCKET, Key=path)["Body"].read())
    assert stored == {"tsx_code": factories.OWN_TSX, "props": {"title": "two"}}
    assert keys(bucket) == [path]

    films.scene_delete(scene, request_id="")
    run_all()
    assert keys(bucket) == []


def test_assets_are_kept_there_served_in_parts_and_removed(bucket, client):
    project = factories.project()
    content = media_files.animation()
    asset = actions.asset_create(project=project, upload=SimpleUploadedFile("spin.gif", content))
    assert sorted(keys(bucket)) == [asset.file.name, asset.frames_path]
    address = assets.address(asset)
    assert client.get(address).content == content
    assert client.get(address, headers={"Range": "bytes=5-9"}).content == content[5:10]
    assert client.get(f"{address}?frame=1").content[:4] == b"\x89PNG"
    bucket.delete_object(Bucket=BUCKET, Key=asset.file.name)
    with pytest.raises(FileNotFoundError):
        storage.asset_read(asset.file.name, 0, 5)
    actions.project_delete(project=project, request_id="")
    run_all()
    assert keys(bucket) == []


def test_a_bucket_that_is_gone_leaves_the_work_owed(bucket, caplog):
    bucket.delete_bucket(Bucket=BUCKET)
    factories.scene(factories.project())
    run_all()
    assert SideEffect.objects.count() == 1
    assert "NoSuchBucket" in caplog.text
