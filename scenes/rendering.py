"""What render workers do: segments rendered, exports joined, and what was left behind found again."""

from __future__ import annotations

import contextlib
import logging
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db.models import Q
from django.utils import timezone

from scenes import actions, storage, tracing
from scenes.models import Export, ExportSegment, Segment
from scenes.render.audio import mixed
from scenes.render.engine import Engine
from scenes.render.join import gif, join
from scenes.render.records import Cancelled, Figures, RenderFailed, RenderUnavailable, SegmentSpec, TrackSound
from scenes.render.sounds import mix_of
from scenes.sound import bed_file
from tools.proof.bundles import DIST

logger = logging.getLogger(__name__)

SWEEP_AT_ONCE = 200
MAX_JOIN_ATTEMPTS = 3

_engine: Engine | None = None
_lock = threading.Lock()


def engine() -> Engine:
    """This process's engine: one warm browser, kept from segment to segment."""
    global _engine
    with _lock:
        _engine = _engine or Engine(settings.CHROMIUM)
        return _engine


def render_segment(key: str) -> None:
    """Renders a segment and puts it in storage, if it is wanted and nobody else does. Every failure ends in its row."""
    segment = actions.segment_claim(key=key)
    if segment is None:
        return

    def tick(frames_done: int) -> None:
        if not actions.segment_progress(segment=segment, frames_done=frames_done):
            raise Cancelled

    try:
        spec = SegmentSpec.model_validate(segment.spec)
        with tempfile.TemporaryDirectory(prefix="bazaar-segment-") as folder:
            rendered = engine().render(spec, tick, _asset_files(spec, Path(folder)))
        path = storage.segment_path(key, segment.spec["container"])
        default_storage.save(path, ContentFile(rendered.video))
        figures = rendered.figures.model_dump()
        actions.segment_done(segment=segment, size_bytes=len(rendered.video), figures=figures)
    except Cancelled:
        actions.segment_release(segment=segment)
    except RenderFailed as error:
        actions.segment_fail(segment=segment, message=str(error), frame=error.frame)
    except (RenderUnavailable, OSError) as error:
        logger.warning("segment %s is put off: %s", key, error)
        actions.segment_retry(segment=segment, reason=str(error))
    except Exception:
        logger.exception("segment %s failed", key)
        actions.segment_retry(segment=segment, reason="Something went wrong on our side.")


def _asset_files(spec: SegmentSpec, folder: Path) -> dict[str, Path]:
    """address -> the asset's file, fetched into `folder`; of a moving picture also each frame."""
    files = {}
    for asset in spec.assets.values():
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


def join_export(export_id: UUID) -> None:
    """Joins an export whose segments are all there. A segment that storage lost is rendered anew."""
    export = actions.export_claim(export_id=export_id)
    if export is None:
        return
    tracing.set_request_id(export.request_id)
    try:
        with tempfile.TemporaryDirectory(prefix="bazaar-export-") as folder:
            made = _joined(export, Path(folder))
            path = storage.export_path(export)
            with made.open("rb") as file:
                default_storage.save(path, File(file))
            if not actions.export_complete(export=export, file=path, size_bytes=made.stat().st_size):
                default_storage.delete(path)
    except Cancelled:
        return
    except Exception as error:
        logger.exception("export %s was not joined, request %s", export.pk, export.request_id)
        if export.attempts >= MAX_JOIN_ATTEMPTS:
            code = "STORAGE_ERROR" if isinstance(error, (OSError, SegmentLost)) else "RENDER_ERROR"
            actions.export_fail(export=export, code=code, reason=f"The film could not be put together: {error}")
        elif isinstance(error, SegmentLost):
            actions.segment_lost(key=error.key, export=export)


def _joined(export: Export, folder: Path) -> Path:
    """The film, in `folder`."""

    def check() -> None:
        if not actions.export_renew(export=export):
            raise Cancelled

    suffix = "webm" if export.format == Export.Format.WEBM else "mp4"
    video = folder / f"film.{suffix}"
    parts = (_segment_file(part.segment_id, suffix, folder / f"{part.order}.{suffix}") for part in export.parts.all())
    join(parts, video, fps=export.fps, check=check, sound=_sound(export, folder, check))
    if export.format != Export.Format.GIF:
        return video
    gif(video, folder / "film.gif")
    return folder / "film.gif"


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
        default_storage.save(stored, File(file))
    return path


def _recording(track: TrackSound, folder: Path) -> Path:
    """A track's recording: a bed where it lies, a file of the project fetched."""
    if not track.file:
        return DIST / bed_file(track.stretch.source.removeprefix("bed:"))
    return _fetched(track.file, folder / f"track-{track.content}{Path(track.file).suffix}")


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


def close_engine() -> None:
    """Ends the browser; the next segment starts another."""
    global _engine
    with _lock:
        ending, _engine = _engine, None
    if ending is not None:
        with contextlib.suppress(Exception):
            ending.close()
