"""What is owed since a commit: done by the task, found again by the sweep, never failing the request."""

from __future__ import annotations

import json
import logging
from datetime import timedelta

import pytest
from django.core.cache import cache as django_cache
from django.core.files.storage import default_storage
from django.utils import timezone

from scenes import cache, films, storage, tasks
from scenes.models import SideEffect
from tests import factories

pytestmark = pytest.mark.django_db


def due(effect: SideEffect) -> None:
    SideEffect.objects.filter(pk=effect.pk).update(due_at=timezone.now() - timedelta(seconds=1))


def run(effect: SideEffect) -> None:
    tasks.side_effect_run(effect.pk, "a" * 32)


def stored(scene) -> dict:
    with default_storage.open(storage.scene_path(scene.project_id, scene.pk)) as file:
        return json.load(file)


def test_the_task_uploads_and_caches_the_scene():
    scene = factories.scene(factories.project(), title="Hi")
    (effect,) = SideEffect.objects.all()
    run(effect)
    assert stored(scene) == {"tsx_code": factories.OWN_TSX, "props": {"title": "Hi"}}
    assert cache.scene_get(scene.pk, scene.updated_at.isoformat())["props"] == {"title": "Hi"}
    assert django_cache.ttl(cache.scene_key(scene.pk)) > 3500 if hasattr(django_cache, "ttl") else True
    assert not SideEffect.objects.exists()
    run(effect)  # delivered twice


def test_the_upload_replaces_the_version_before():
    scene = factories.scene(factories.project(), title="one")
    films.scene_update(scene, {"props": {"title": "two"}}, request_id="")
    for effect in SideEffect.objects.all():
        run(effect)
    assert stored(scene)["props"] == {"title": "two"}
    folder = f"scenes/{scene.project_id}"
    assert default_storage.listdir(folder)[1] == [f"{scene.pk}.json"]


def test_deleting_removes_both():
    scene = factories.scene(factories.project())
    for effect in SideEffect.objects.all():
        run(effect)
    films.scene_delete(scene, request_id="")
    for effect in SideEffect.objects.all():
        run(effect)
    assert not default_storage.exists(storage.scene_path(scene.project_id, scene.pk))
    assert cache.get(cache.scene_key(scene.pk)) is None


def test_a_failure_is_logged_with_the_request_and_tried_again(caplog, settings, tmp_path):
    scene = factories.scene(factories.project())
    (effect,) = SideEffect.objects.all()
    wall = tmp_path / "wall"
    wall.write_text("a file where the folder should be")
    good = settings.STORAGES
    settings.STORAGES = {
        **good,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(wall)}},
    }
    with caplog.at_level(logging.ERROR):
        run(effect)
    assert "a" * 32 not in ("", None)
    assert effect.request_id in caplog.text or str(effect.pk) in caplog.text
    due(effect)
    assert tasks.side_effects_sweep() == 0
    effect.refresh_from_db()
    assert effect.attempts == 1
    assert effect.due_at > timezone.now()
    settings.STORAGES = good
    due(effect)
    assert tasks.side_effects_sweep() == 1
    assert stored(scene)["tsx_code"] == factories.OWN_TSX
    assert not SideEffect.objects.exists()


def test_the_sweep_leaves_what_is_not_due():
    factories.scene(factories.project())
    assert tasks.side_effects_sweep() == 0
    assert SideEffect.objects.count() == 1


def test_waits_grow_and_are_bounded():
    factories.scene(factories.project())
    (effect,) = SideEffect.objects.all()
    waits = []
    from scenes import actions

    for _ in range(8):
        assert actions.side_effect_claim(effect=effect)
        assert not actions.side_effect_claim(effect=effect)  # somebody else was faster
        effect.refresh_from_db()
        waits.append(round((effect.due_at - timezone.now()).total_seconds()))
    assert waits == [10, 20, 40, 80, 160, 300, 300, 300]


@pytest.fixture
def broker_down(settings):
    """Every service of Redis at an address where nothing listens."""
    nowhere = "redis://127.0.0.1:1"
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": nowhere}}
    settings.CHANNEL_LAYERS = {
        "default": {**settings.CHANNEL_LAYERS["default"], "CONFIG": {"hosts": [nowhere], "prefix": "bazaar"}}
    }


@pytest.mark.django_db(transaction=True)
def test_without_cache_and_channels_the_change_is_made_and_owed(broker_down, caplog):
    project = factories.project()
    scene = factories.scene(project)
    assert scene.name == "Hello"
    assert SideEffect.objects.filter(operation="scene.create").exists()
    unsent = [record for record in caplog.records if "was not sent" in record.message]
    assert unsent
    assert not any(record.exc_info for record in unsent)  # one line each
