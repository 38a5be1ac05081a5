"""What render workers do when things go wrong, when nobody waits, and when the storage fills up."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from scenes import actions, events, exports, films, rendering, storage
from scenes.models import Export, ExportSegment, Project, Segment
from scenes.render import engine as engine_module
from scenes.render.engine import Engine
from tests import factories, media_files

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def project() -> Project:
    """A film of one scene of 6 frames."""
    made = factories.project(factories.user())
    factories.scene(made, "One", duration=6)
    return made


@pytest.fixture(scope="module", autouse=True)
def _engine() -> Iterator[None]:
    yield
    rendering.close_engine()


def ask(project: Project, **fields: Any) -> Export:
    return exports.export_begin(project, {"format": "mp4", "height": 144} | fields, request_id="r" * 32)


def work(*, now: bool = True) -> None:
    """All that a render worker finds to do; with `now`, what was put off is due already."""
    if now:
        Segment.objects.update(due_at=timezone.now())
        Export.objects.filter(lease_expires_at__isnull=False).update(lease_expires_at=timezone.now())
    for segment in Segment.objects.filter(status=Segment.Status.QUEUED):
        rendering.render_segment(segment.pk)
    for row in Export.objects.filter(status__in=Export.ACTIVE):
        rendering.join_export(row.pk)


class Sick:
    """The storage's way of saving, which fails for paths that begin with `where`."""

    def __init__(self, where: str, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
        self.where, self.error, self.saves = where, error, default_storage.save
        monkeypatch.setattr(default_storage, "save", self.save)

    def save(self, path: str, content: Any) -> str:
        if not path.startswith(self.where):
            return str(self.saves(path, content))
        self.saves(path, ContentFile(b"half of it"))
        raise self.error


FULL = OSError(errno.ENOSPC, "No space left on device")
AWAY = EndpointConnectionError(endpoint_url="http://s3.invalid")


@pytest.mark.parametrize(("error", "says"), [(FULL, "The disk is full"), (AWAY, "The storage does not work")])
@pytest.mark.parametrize("where", ["segments/", "exports/"])
def test_a_storage_that_does_not_take_files(
    project: Project, monkeypatch: pytest.MonkeyPatch, where: str, error: Exception, says: str
):
    export = ask(project)
    before = {path for path in everything() if path.startswith(where)}
    with monkeypatch.context() as patch:
        Sick(where, error, patch)
        for _ in range(3):
            work()
            assert {path for path in everything() if path.startswith(where)} <= before, "nothing half-written stays"
    export.refresh_from_db()
    assert (export.status, export.error_code, export.file) == ("failed", "STORAGE_ERROR", "")
    assert says in export.error_message
    again = ask(project)
    work()
    again.refresh_from_db()
    assert again.status == "completed"


def everything(folder: str = "") -> Iterator[str]:
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:  # nothing was stored yet
        return
    yield from (f"{folder}{name}" for name in names)
    for name in folders:
        yield from everything(f"{folder}{name}/")


def test_what_may_pass_is_tried_again_later_and_later(project: Project, monkeypatch: pytest.MonkeyPatch):
    export = ask(project)
    Sick("segments/", AWAY, monkeypatch)
    waits = []
    for _ in range(2):
        work()
        waits.append((Segment.objects.get().due_at - timezone.now()).total_seconds())
    assert 0 < waits[0] <= 2 < waits[1] <= 4
    work(now=False)
    assert Segment.objects.get().attempts == 2, "it is not due yet"
    export.refresh_from_db()
    assert export.is_active


def test_a_scenes_own_mistake_is_not_tried_again(project: Project):
    scene = project.scenes.get()
    films.scene_update(scene, {"tsx_code": THROWS, "duration": 10}, request_id="r" * 32)
    export = ask(project)
    work()
    export.refresh_from_db()
    assert (export.status, Segment.objects.get().attempts) == ("failed", 1)
    assert export.error_message == "Scene 1 “One” failed at frame 4: There is no frame 4."


THROWS = """import {AbsoluteFill, useCurrentFrame} from "stage";
export default () => {
  if (useCurrentFrame() === 4) throw new Error("There is no frame 4.");
  return <AbsoluteFill style={{background: "#123456"}} />;
};"""


def test_without_a_browser(project: Project, monkeypatch: pytest.MonkeyPatch):
    export = ask(project)
    nowhere = Engine(None)
    monkeypatch.setattr(rendering, "engine", lambda: nowhere)
    for _ in range(3):
        work()
    export.refresh_from_db()
    assert (export.status, export.error_code) == ("failed", "RENDER_ERROR")
    assert "install" in export.error_message


def test_an_asset_that_the_storage_lost(project: Project):
    upload = SimpleUploadedFile("logo.png", media_files.picture(color="#ff0000"))
    asset = actions.asset_create(project=project, upload=upload)
    code = """import {AbsoluteFill, Img} from "stage";
export default () => <AbsoluteFill style={{background: "#fff"}}><Img src="logo.png" /></AbsoluteFill>;"""
    films.scene_update(project.scenes.get(), {"tsx_code": code}, request_id="r" * 32)
    default_storage.delete(str(asset.file))
    export = ask(project)
    work()
    export.refresh_from_db()
    assert (export.status, export.error_code) == ("failed", "STORAGE_ERROR")
    assert "no longer in the storage" in export.error_message


def test_a_cancelled_export_stops_its_rendering(project: Project, monkeypatch: pytest.MonkeyPatch):
    """Within two seconds: the engine asks twice a second whether to go on."""
    films.scene_update(project.scenes.get(), {"duration": 3000}, request_id="r" * 32)
    export = ask(project)
    progress = actions.segment_progress
    asked: list[float] = []

    def watched(*, segment: Segment, frames_done: int) -> bool:
        asked.append(timezone.now().timestamp())
        if len(asked) == 2:
            actions.export_cancel(export=export)
        return progress(segment=segment, frames_done=frames_done)

    monkeypatch.setattr(actions, "segment_progress", watched)
    monkeypatch.setattr(engine_module, "TICK_SECONDS", 0.05)  # its 100 frames are small and soon done
    segment = Segment.objects.all()[0]
    rendering.render_segment(segment.pk)
    segment.refresh_from_db()
    assert (len(asked), segment.status, segment.attempts) == (2, "queued", 0)
    rendering.render_segment(segment.pk)
    assert len(asked) == 2, "nobody wants it"


def test_a_scene_that_shows_nothing_fails_by_name_whatever_leads_into_it(project: Project):
    white = """import {AbsoluteFill} from "stage";
export default () => <AbsoluteFill style={{background: "#ffffff"}}>
  <div style={{height: 90, background: "#fff"}} /></AbsoluteFill>;"""
    films.scene_create(project, name="Snow", tsx_code=white, duration=9, props={}, request_id="r" * 32)
    films.scene_update(
        project.scenes.get(name="Snow"), {"transition": "fade", "transition_duration": 3}, request_id="r" * 32
    )
    part, whole = ask(project, range={"start": 0, "end": 12}), ask(project)
    work()
    part.refresh_from_db()
    whole.refresh_from_db()
    assert part.status == "completed", "a part of a scene may be empty"
    assert (whole.status, whole.error_code) == ("failed", "RENDER_ERROR")
    assert whole.error_message == "Scene 2 “Snow” failed at frame 3: It shows nothing: every frame is empty."


# --- Nobody waits ----------------------------------------------------------------------------------------------------


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[str]:
    """The segments that are handed to workers."""
    settings.RENDER_AHEAD = True
    keys: list[str] = []
    monkeypatch.setattr(actions, "enqueue", lambda export_id, segment_keys, **_: keys.extend(segment_keys))
    return keys


def long_ago(project: Project, seconds: float) -> None:
    Project.objects.filter(pk=project.pk).update(updated_at=timezone.now() - timedelta(seconds=seconds))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "USUAL_SIDE", 144)


def test_a_worker_goes_on_with_its_scene(project: Project, monkeypatch: pytest.MonkeyPatch):
    sent: list[str] = []
    monkeypatch.setattr("scenes.actions.exports.enqueue", lambda export_id, keys: sent.extend(keys))
    long = project.scenes.get()
    films.scene_update(long, {"duration": 150}, request_id="r" * 32)
    factories.scene(project, "Two", duration=6)
    export = ask(project)
    begins, goes_on, two = (part.segment_id for part in export.parts.all())
    assert sent == [begins, two, goes_on], "another worker begins with another scene"
    rendering.render_segment(begins)
    left = Segment.objects.filter(status=Segment.Status.QUEUED)
    assert [segment.pk for segment in left] == [two]
    assert actions.segment_after(key=two) is None


@pytest.mark.usefixtures("small")
def test_films_are_rendered_ahead(project: Project, sent: list[str]):
    assert rendering.look_ahead() == 0, "it has just been changed"
    long_ago(project, 30)
    assert rendering.look_ahead() == 1
    (key,) = sent
    rendering.render_segment(key)
    assert Segment.objects.get(pk=key).status == "done"
    assert rendering.look_ahead() == 0, "there is nothing left to do"
    export = ask(project)
    assert [part.reused for part in export.parts.all()] == [True]


@pytest.mark.usefixtures("small")
def test_rendering_ahead_is_given_up_for_an_export_or_an_edit(project: Project, sent: list[str]):
    long_ago(project, 30)
    rendering.look_ahead()
    ahead = actions.segment_claim(key=sent[0])
    assert ahead is not None
    assert actions.segment_progress(segment=ahead, frames_done=1)
    export = ask(project, height=180)
    assert not actions.segment_progress(segment=ahead, frames_done=2), "somebody waits now"
    actions.segment_release(segment=ahead)
    assert actions.segment_claim(key=ahead.pk) is None
    assert rendering.look_ahead() == 0
    actions.export_cancel(export=export)
    again = actions.segment_claim(key=ahead.pk)
    assert again is not None
    films.scene_update(project.scenes.get(), {"props": {"title": "Edited"}}, request_id="r" * 32)
    assert not actions.segment_progress(segment=again, frames_done=1), "the film is another one now"
    settings_off = rendering.look_ahead()
    assert settings_off == 0, "it has just been changed"


def test_thumbnails_follow_the_scenes(project: Project, sent: list[str], monkeypatch: pytest.MonkeyPatch):
    told: list[dict[str, Any]] = []
    monkeypatch.setattr(events, "publish", lambda **event: told.append(event))
    rendering.thumbnails(project.pk)
    (key,) = sent
    ask(project)  # a picture takes no time: it is made beside exports
    rendering.render_segment(key)
    assert [event["project_id"] for event in told if event["type"] == "thumbnail.changed"] == [project.pk]
    path = storage.segment_path(key, "webp")
    with default_storage.open(path) as file:
        assert file.read(16)[8:12] == b"WEBP"
    rendering.thumbnails(project.pk)
    assert sent == [key], "it is there"


def test_pictures_of_cards_do_not_hold_an_export_up(project: Project, sent: list[str]):
    factories.scene(project, "Two", title="Two")
    factories.scene(project, "Three", title="Three")
    long_ago(project, 10)
    assert rendering.cards() == 1
    assert len(sent) == 3
    sent.clear()
    ask(project)
    sent.clear()
    rendering.cards()
    assert len(sent) == 1, "one at each look while somebody waits"


def test_the_longest_unused_segments_go_first(project: Project, settings: Any):
    done = []
    for height in (144, 160, 176):
        done.append(ask(project, height=height))
        work()
    keys = [export.parts.get().segment_id for export in done]
    Segment.objects.update(size_bytes=1 << 29)
    for age, key in enumerate(reversed(keys)):
        Segment.objects.filter(pk=key).update(used_at=timezone.now() - timedelta(days=age))
    settings.SEGMENTS_MAX_GB = 1
    assert rendering.evict() == 1
    assert [default_storage.exists(storage.segment_path(key, "mp4")) for key in keys] == [False, True, True]
    assert rendering.evict() == 0
    settings.SEGMENTS_MAX_GB = 0
    waiting = Export.objects.create(**{**kept(done[2]), "status": "queued", "film_key": "other"})
    ExportSegment.objects.create(export=waiting, segment_id=keys[2], order=0, scene_id=project.pk, label="One")
    assert rendering.evict() == 1, "what an export waits for stays"
    assert Segment.objects.get(pk=keys[2]).status == "done"
    done[0].refresh_from_db()
    assert default_storage.exists(done[0].file), "finished films stay"


def kept(export: Export) -> dict[str, Any]:
    names = ("project", "format", "width", "height", "fps", "range_start", "range_end", "frames")
    return {name: getattr(export, name) for name in names}


def test_a_deleted_project_leaves_no_exports(project: Project):
    export = ask(project)
    work()
    export.refresh_from_db()
    assert default_storage.exists(export.file)
    storage.project_remove(project.pk)
    assert not default_storage.exists(export.file)
    assert Path(export.file).parent.name == str(project.pk)
