"""What render workers do: segments rendered, exports joined, and what was left behind found again."""

from __future__ import annotations

import contextlib
import itertools
import logging
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db import DatabaseError
from django.db.models import Q
from django.utils import timezone

from scenes import actions, assets, exports, queries, sound, storage, tracing
from scenes.models import Asset, Export, ExportSegment, Project, Segment
from scenes.render import stills
from scenes.render.audio import mixed
from scenes.render.engine import Engine
from scenes.render.join import gif, join
from scenes.render.package import pack
from scenes.render.plan import shows_nothing
from scenes.render.records import Cancelled, Figures, RenderFailed, RenderUnavailable, SegmentSpec, TrackSound
from scenes.render.sounds import mix_of
from scenes.sound import bed_file
from tools.proof.bundles import DIST

logger = logging.getLogger(__name__)

SWEEP_AT_ONCE = 200
MAX_JOIN_ATTEMPTS = 3
PARTS_AT_ONCE = 4  # of a scene, by the same worker: cards' pictures and joining wait so long

CHECK_SECONDS = 0.5  # between two looks at whether an export is still wanted
QUIET_SECONDS, RECENT_SECONDS = 5, 600  # since a project's last change: when it is rendered ahead
CARDS_SECONDS = 30  # since a project's last change: as long its cards' pictures are looked after
AHEAD_PROJECTS = 3  # looked at, at a time

_engine: Engine | None = None
_lock = threading.Lock()


def engine() -> Engine:
    """This process's engine: one warm browser, kept from segment to segment."""
    global _engine
    with _lock:
        _engine = _engine or Engine(settings.CHROMIUM)
        return _engine


def warm() -> None:
    """Starts the browser; says in the log what it cannot do, or why it does not start."""
    try:
        engine().warm()
    except RenderUnavailable as error:
        logger.warning("Nothing can be exported by this worker: %s", error)


def render_segment(key: str) -> None:
    """Renders a segment, and after it the next parts of its scene that nobody has yet: they share its page."""
    for _ in range(PARTS_AT_ONCE):
        if not _render(key):
            return
        following = actions.segment_after(key=key)
        if following is None:
            return
        key = following


def _render(key: str) -> bool:
    """Renders a segment and puts it in storage, if it is wanted and nobody else does; whether it is there now. Every
    failure ends in its row."""
    segment = actions.segment_claim(key=key)
    if segment is None:
        return False

    def tick(frames_done: int) -> None:
        if not actions.segment_progress(segment=segment, frames_done=frames_done):
            raise Cancelled

    try:
        spec = SegmentSpec.model_validate(segment.spec)
        with tempfile.TemporaryDirectory(prefix="bazaar-segment-") as folder:
            rendered = engine().render(spec, tick, _asset_files(spec, Path(folder)))
        storage.put(storage.segment_path(key, spec.container), ContentFile(rendered.video))
        figures = rendered.figures.model_dump()
        actions.segment_done(segment=segment, size_bytes=len(rendered.video), figures=figures)
        return True
    except Cancelled:
        actions.segment_release(segment=segment)
    except RenderFailed as error:
        actions.segment_fail(segment=segment, message=str(error), frame=error.frame)
    except FileNotFoundError as error:
        missing = Path(str(error.filename or error)).name
        message = f"A file that it shows is no longer in the storage ({missing})."
        actions.segment_fail(segment=segment, message=message, frame=None, code="STORAGE_ERROR")
    except RenderUnavailable as error:
        logger.warning("segment %s is put off: %s", key, error)
        actions.segment_retry(segment=segment, reason=str(error), code="RENDER_ERROR", frame=error.frame)
    except storage.TROUBLES as error:
        logger.warning("segment %s is put off: %s", key, error)
        actions.segment_retry(segment=segment, reason=storage.trouble(error), code="STORAGE_ERROR")
    except MemoryError:
        reason = "This machine's memory is full."
        actions.segment_retry(segment=segment, reason=reason, code="RENDER_ERROR")
    except DatabaseError:
        raise  # nothing can be written; the lease ends by itself
    except Exception:
        logger.exception("segment %s failed", key)
        actions.segment_fail(
            segment=segment, message="Something went wrong on our side.", frame=None, code="INTERNAL_ERROR"
        )
    return False


def _asset_files(spec: SegmentSpec, folder: Path) -> dict[str, Path]:
    """As `_files_of`, of the assets that the spec shows."""
    return _files_of(spec.assets, folder)


def _files_of(shown: dict[str, dict[str, Any]], folder: Path) -> dict[str, Path]:
    """address -> the asset's file, fetched into `folder`; of a moving picture also each frame."""
    files = {}
    for asset in shown.values():
        address = asset["url"]
        _, _, digest, stored, name = address.split("/")
        files[address] = _fetched(unquote(stored), folder / f"{digest}{Path(unquote(name)).suffix}")
        if not asset["pieces"]:
            continue
        frames = _fetched(f"{unquote(stored)}.frames", folder / f"{digest}.frames").read_bytes()
        for number, (offset, length) in enumerate(asset["pieces"]):
            path = files[f"{address}?frame={number}"] = folder / f"{digest}-{number}.png"
            path.write_bytes(frames[offset : offset + length])
    return files


class SegmentLost(Exception):
    """The storage no longer has the file of a segment that was rendered."""

    def __init__(self, key: str) -> None:
        super().__init__(f"The file of segment {key} is gone.")
        self.key = key


class SceneEmpty(Exception):
    """A whole scene shows nothing."""

    def __init__(self, label: str, frame: int) -> None:
        super().__init__(f"{label} failed at frame {frame}: It shows nothing: every frame is empty.")


def join_export(export_id: UUID) -> None:
    """Joins an export whose segments are all there. A segment that storage lost is rendered anew."""
    export = actions.export_claim(export_id=export_id)
    if export is None:
        return
    tracing.set_request_id(export.request_id)
    try:
        with tempfile.TemporaryDirectory(prefix="bazaar-export-") as folder:
            made = _made(export, Path(folder))
            path = storage.export_path(export)
            with made.open("rb") as file:
                storage.put(path, File(file))
            if not actions.export_complete(export=export, file=path, size_bytes=made.stat().st_size):
                default_storage.delete(path)
    except Cancelled:
        return
    except SceneEmpty as empty:
        actions.export_fail(export=export, code="RENDER_ERROR", reason=str(empty))
    except SegmentLost as lost:
        if export.attempts >= MAX_JOIN_ATTEMPTS:
            actions.export_fail(export=export, code="STORAGE_ERROR", reason=f"The storage loses files: {lost}")
        else:
            actions.segment_lost(key=lost.key, export=export)
    except storage.TROUBLES as error:
        logger.warning("export %s is put off, request %s: %s", export.pk, export.request_id, error)
        if export.attempts >= MAX_JOIN_ATTEMPTS:
            actions.export_fail(export=export, code="STORAGE_ERROR", reason=storage.trouble(error))
        else:
            actions.export_retry(export=export)
    except DatabaseError:
        raise  # nothing can be written; the lease ends by itself
    except Exception:
        logger.exception("export %s was not joined, request %s", export.pk, export.request_id)
        actions.export_fail(export=export, code="INTERNAL_ERROR", reason="The film could not be put together.")


def _made(export: Export, folder: Path) -> Path:
    """The export's file, in `folder`."""

    asked = 0.0

    def check() -> None:
        nonlocal asked
        if time.monotonic() - asked > CHECK_SECONDS:
            asked = time.monotonic()
            if not actions.export_renew(export=export):
                raise Cancelled

    if export.format == Export.Format.ZIP:
        return _packed(export.project, folder / "film.zip")
    container = export.format if export.format == Export.Format.WEBM else "mp4"
    container = container if export.format in Export.VIDEOS else "png"
    parts = list(export.parts.select_related("segment"))
    if container != "png":
        _refuse_empty_scenes(parts)
    files = (_segment_file(part.segment_id, container, folder / f"{part.order}.{container}") for part in parts)
    if export.format == Export.Format.SHEET:
        stills.contact_sheet(list(zip(files, map(str, parts), strict=True)), folder / "sheet.png")
        return folder / "sheet.png"
    if container == "png":
        return next(files)
    video = folder / f"film.{container}"
    join(files, video, fps=export.fps, check=check, sound=_sound(export, folder, check))
    if export.format != Export.Format.GIF:
        return video
    gif(video, folder / "film.gif", check=check)
    return folder / "film.gif"


def _refuse_empty_scenes(parts: list[ExportSegment]) -> None:
    """Raises SceneEmpty for a whole scene that shows nothing at any frame: a proof sees samples, this sees all."""
    for _, of_scene in itertools.groupby(parts, key=lambda part: part.scene_id):
        shown = list(of_scene)
        specs = [SegmentSpec.model_validate(part.segment.spec) for part in shown]
        bare = [Figures.model_validate(part.segment.figures).bare for part in shown]
        if shows_nothing(specs, bare):
            first = next(part for part, spec in zip(shown, specs, strict=True) if spec.leaving is None)
            raise SceneEmpty(first.label, first.segment.spec["frames"][0])


def _sound(export: Export, folder: Path, check: Callable[[], None]) -> Path | None:
    """The film's sound as a file in `folder`, mixed unless it was before; None for a silent film."""
    parts = export.parts.select_related("segment")
    segments = [(part.segment.frames, Figures.model_validate(part.segment.figures).heard) for part in parts]
    tracks = [TrackSound.model_validate(track) for track in export.tracks]
    container: Any = "webm" if export.format == Export.Format.WEBM else "mp4"
    mix = (
        None
        if export.format == Export.Format.GIF
        else mix_of(tracks, segments, video_fps=export.fps, container=container)
    )
    if mix is None:
        return None
    stored, path = storage.sound_path(export.project_id, mix.key, container), folder / f"sound.{container}"
    if default_storage.exists(stored):
        return _fetched(stored, path)
    files = {track.stretch.source: _recording(track, folder) for track in tracks}
    for stretch in mix.stretches:
        if stretch.source not in files:
            _, _, digest, kept, name = stretch.source.split("/")
            files[stretch.source] = _fetched(unquote(kept), folder / f"{digest}{Path(unquote(name)).suffix}")
    mixed(mix, files, path, check)
    with path.open("rb") as file:
        storage.put(stored, File(file))
    return path


def _recording(track: TrackSound, folder: Path) -> Path:
    """A track's recording: a bed where it lies, a file of the project fetched."""
    if not track.file:
        return DIST / bed_file(track.stretch.source.removeprefix("bed:"))
    return _fetched(track.file, folder / f"track-{track.content}{Path(track.file).suffix}")


def _packed(project: Project, target: Path) -> Path:
    """The film's scenes with all that it takes to play and change them, as a zip at `target`."""
    film = queries.render_film(project)
    duration = sum(scene["duration"] for scene in film["scenes"])
    beds: set[str] = set()

    def locate(asset: Asset | None, bed: str) -> str:  # as the stage's document in the zip sees it
        beds.update([bed] if bed else [])
        return f"../assets/{asset.name}" if asset else f"./{bed}"

    film["audio"] = sound.for_stage(project, assets.of_project(project.pk), duration, locate)
    sources = {str(scene.pk): scene.tsx_code for scene in queries.project_scenes(project)}
    with tempfile.TemporaryDirectory(prefix="bazaar-assets-") as folder:
        files = _files_of(film["assets"], Path(folder))
        pack(target, title=project.title, film=film, sources=sources, files=files, beds=beds)
    return target


def _segment_file(key: str, suffix: str, path: Path) -> Path:
    try:
        return _fetched(storage.segment_path(key, suffix), path)
    except FileNotFoundError:
        raise SegmentLost(key) from None


def _fetched(stored: str, path: Path) -> Path:
    """A file of the storage, copied to `path`."""
    with default_storage.open(stored) as source, path.open("wb") as file:
        for chunk in source.chunks():
            file.write(chunk)
    return path


def sweep() -> int:
    now = timezone.now()
    free = Q(status=Segment.Status.QUEUED, due_at__lte=now)
    left = Q(status=Segment.Status.RENDERING, lease_expires_at__lt=now)
    wanted = ExportSegment.objects.filter(export__status__in=Export.ACTIVE).values("segment_id")
    keys = list(Segment.objects.filter(free | left, key__in=wanted).values_list("key", flat=True)[:SWEEP_AT_ONCE])
    for key in keys:
        actions.enqueue(None, [key])
    waiting = Q(status__in=[Export.Status.QUEUED, Export.Status.RENDERING])
    stuck = Q(status=Export.Status.JOINING, lease_expires_at__lt=now)
    ready = Export.objects.filter(waiting | stuck).exclude(
        pk__in=ExportSegment.objects.exclude(segment__status=Segment.Status.DONE).values("export_id")
    )
    ids = list(ready.values_list("pk", flat=True)[:SWEEP_AT_ONCE])
    for export_id in ids:
        actions.enqueue(export_id, [])
    return len(keys) + len(ids)


def thumbnails(project_id: UUID, *, at_once: int | None = None) -> int:
    """Has the pictures made that cards show of the project's scenes, those that are not there yet, `at_once` of them at
    most; returns how many."""
    project = Project.objects.filter(pk=project_id).first()
    if project is None or not settings.RENDER_AHEAD:
        return 0
    specs = list(stills.thumbnails(queries.render_film(project)).values())
    waiting = actions.segments_ahead(project=project, revision=project.revision, specs=specs)[:at_once]
    if waiting:
        actions.enqueue(None, waiting, priority=actions.FIRST)
    return len(waiting)


def cards() -> int:
    """Has the cards' pictures made of films that were changed lately and are at rest, where each change would have them
    made for nothing; returns of how many films. While an export waits, one picture at each look: they come before its
    segments, and many would hold it up."""
    now = timezone.now()
    since, until = now - timedelta(seconds=CARDS_SECONDS), now - timedelta(seconds=QUIET_SECONDS)
    ids = Project.objects.filter(updated_at__range=(since, until)).values_list("pk", flat=True)[:SWEEP_AT_ONCE]
    at_once = None if actions.idle() else 1
    for project_id in ids:
        if thumbnails(project_id, at_once=at_once) and at_once:
            break
    return len(ids)


def look_ahead() -> int:
    """Has one segment rendered of a film that was changed lately and is not being exported, when nobody waits for
    anything; returns how many (0 or 1). An edit or an export that comes meanwhile ends it."""
    if not settings.RENDER_AHEAD or not actions.idle():
        return 0
    now = timezone.now()
    since, until = now - timedelta(seconds=RECENT_SECONDS), now - timedelta(seconds=QUIET_SECONDS)
    recent = Project.objects.filter(updated_at__range=(since, until)).order_by("-updated_at")[:AHEAD_PROJECTS]
    for project in recent:
        specs = exports.usual_specs(project)
        if waiting := actions.segments_ahead(project=project, revision=project.revision, specs=specs):
            actions.enqueue(None, waiting[:1], priority=actions.LAST)
            return 1
    return 0


def evict() -> int:
    """Removes the stored segments unused for longest, down to SEGMENTS_MAX_GB; returns how many."""
    gone = actions.segments_evict(max_bytes=settings.SEGMENTS_MAX_GB << 30)
    for key, container in gone:
        default_storage.delete(storage.segment_path(key, container))
    return len(gone)


def close_engine() -> None:
    """Ends the browser; the next segment starts another."""
    global _engine
    with _lock:
        ending, _engine = _engine, None
    if ending is not None:
        with contextlib.suppress(Exception):
            ending.close()
