"""Exports and their segments: asked for by people, rendered and joined by whoever holds the lease."""

from __future__ import annotations

import hashlib
import json
import logging
import uuid
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q, Sum
from django.utils import timezone

from scenes import events, tracing
from scenes.actions.render_queue import enqueue
from scenes.actions.webhooks import deliveries_create
from scenes.models import Export, ExportSegment, Project, Segment
from scenes.render.plan import Planned, Settings
from scenes.render.records import SegmentSpec, TrackSound

logger = logging.getLogger(__name__)

LEASE_SECONDS = 30  # longer than the engine waits for a frame; a dead worker's segment waits this long for the next
MAX_ATTEMPTS = 3  # what failed this often for reasons that may pass fails for good
PICTURES = ("png", "webp")
BACKOFF_SECONDS = 2  # before the second try; twice as long each time
THUMBNAIL = "webp"  # which nothing else is

SegmentStatus, ExportStatus = Segment.Status, Export.Status


# --- asked for -------------------------------------------------------------------------------------------------------


def export_create(
    *,
    project: Project,
    settings: Settings,
    parts: Sequence[Planned],
    tracks: Sequence[TrackSound] = (),
    edition: str = "",
    request_id: str,
) -> tuple[Export, bool]:
    """The export of those parts, and whether it is new: the same request shares one job, and one that is finished.

    `edition` names what its file holds beside them.
    """
    keys = [part.spec.key for part in parts]
    sounds = [track.model_dump(mode="json") for track in tracks]
    shape = json.dumps([settings.format, settings.fps, [[part.scene_id for part in parts], keys], sounds, edition])
    film_key = hashlib.sha256(shape.encode()).hexdigest()
    shared = [ExportStatus.COMPLETED, *Export.ACTIVE]
    known = Export.objects.filter(project=project, film_key=film_key, status__in=shared).first()
    if known is not None:
        return known, False
    try:
        with transaction.atomic():
            return _create(project, settings, parts, keys, sounds, film_key, request_id), True
    except IntegrityError:  # the same request, a moment earlier
        return Export.objects.get(project=project, film_key=film_key, status__in=Export.ACTIVE), False


def _create(
    project: Project,
    settings: Settings,
    parts: Sequence[Planned],
    keys: list[str],
    sounds: list[dict[str, Any]],
    film_key: str,
    request_id: str,
) -> Export:
    now = timezone.now()
    Segment.objects.bulk_create([_row(part.spec, now) for part in parts], ignore_conflicts=True)
    # One that failed before is tried again: the person asked for it.
    Segment.objects.filter(key__in=keys, status=SegmentStatus.FAILED).update(
        status=SegmentStatus.QUEUED, attempts=0, frames_done=0, error_message="", error_frame=None, due_at=now
    )
    Segment.objects.filter(key__in=keys).update(used_at=now)
    ready = set(Segment.objects.filter(key__in=keys, status=SegmentStatus.DONE).values_list("key", flat=True))
    export = Export.objects.create(
        project=project,
        format=settings.format,
        width=settings.width,
        height=settings.height,
        fps=settings.fps,
        range_start=settings.start,
        range_end=settings.end,
        film_key=film_key,
        tracks=sounds,
        frames=sum(len(part.spec.frames) for part in parts),
        request_id=request_id,
    )
    ExportSegment.objects.bulk_create(
        ExportSegment(
            export=export,
            segment_id=key,
            order=order,
            scene_id=part.scene_id,
            label=part.label,
            reused=key in ready,
        )
        for order, (key, part) in enumerate(zip(keys, parts, strict=True))
    )
    waiting = [key for key in _in_turn(parts) if key not in ready]
    transaction.on_commit(lambda: enqueue(export.pk, waiting))
    _announce(export, "export.create")
    return export


def _in_turn(parts: Sequence[Planned]) -> list[str]:
    """The segments' keys in the order in which workers take them: first those with which scenes begin. Who has made
    one goes on with its scene (`segment_after`), so workers meet in a scene only when there is no other left."""
    seen: Counter[str] = Counter()
    turns: dict[str, int] = {}
    for part in parts:
        turns.setdefault(part.spec.key, seen[part.scene_id])
        seen[part.scene_id] += 1
    return sorted(turns, key=turns.__getitem__)


def export_cancel(*, export: Export) -> bool:
    """Ends an export that is not finished; its segments stay, for the next one. False when it had ended already."""
    with transaction.atomic():
        ended = Export.objects.filter(pk=export.pk, status__in=Export.ACTIVE).update(
            status=ExportStatus.CANCELLED, finished_at=timezone.now(), lease_token=None
        )
        if ended:
            export.refresh_from_db()
            _announce(export, "export.cancel")
    return bool(ended)


# --- segments --------------------------------------------------------------------------------------------------------


def wanted(key: str) -> bool:
    """Whether an export waits for the segment, or nobody has anything else to do and it would be of use."""
    if ExportSegment.objects.filter(segment_id=key, export__status__in=Export.ACTIVE).exists():
        return True
    ahead = Segment.objects.filter(pk=key, ahead_for__revision=F("ahead_revision")).values_list("spec", flat=True)
    return any(spec["container"] in PICTURES or idle() for spec in ahead)


def idle() -> bool:
    """Whether no export waits for anything."""
    return not Export.objects.filter(status__in=Export.ACTIVE).exists()


def segments_ahead(*, project: Project, revision: int, specs: Sequence[SegmentSpec]) -> list[str]:
    """Asks for segments that no export waits for, as long as the project's revision is that one; which of them are
    yet to be made."""
    now = timezone.now()
    keys = [spec.key for spec in specs]
    known = dict(Segment.objects.filter(key__in=keys).values_list("key", "status"))
    Segment.objects.bulk_create([_row(spec, now) for spec in specs if spec.key not in known], ignore_conflicts=True)
    waiting = [key for key in dict.fromkeys(keys) if known.get(key, SegmentStatus.QUEUED) == SegmentStatus.QUEUED]
    Segment.objects.filter(key__in=waiting).update(ahead_for=project, ahead_revision=revision, used_at=now)
    return waiting


def segments_evict(*, max_bytes: int) -> list[tuple[str, str]]:
    """Gives up the segments unused for longest, until the rest is within the limit; (key, container) of each, whose
    files are no longer of use."""
    done = Segment.objects.filter(status=SegmentStatus.DONE)
    excess = (done.aggregate(size=Sum("size_bytes"))["size"] or 0) - max_bytes
    gone: list[tuple[str, str]] = []
    in_use = ExportSegment.objects.filter(export__status__in=Export.ACTIVE).values("segment_id")
    for segment in done.exclude(key__in=in_use).order_by("used_at").iterator(chunk_size=100):
        if excess <= 0:
            break
        with transaction.atomic():
            given_up = done.filter(pk=segment.pk, used_at=segment.used_at).exclude(key__in=in_use)
            if given_up.update(status=SegmentStatus.QUEUED, attempts=0, frames_done=0, size_bytes=0):
                excess -= segment.size_bytes
                gone.append((segment.pk, segment.spec["container"]))
    Segment.objects.filter(key__in=[key for key, _ in gone], status=SegmentStatus.QUEUED).exclude(
        key__in=ExportSegment.objects.values("segment_id")
    ).delete()
    return gone


def _row(spec: SegmentSpec, now: datetime) -> Segment:
    return Segment(key=spec.key, spec=spec.model_dump(mode="json"), frames=len(spec.frames), due_at=now, used_at=now)


def segment_claim(*, key: str) -> Segment | None:
    """The segment, now ours for LEASE_SECONDS; None when it is done, somebody else's, not due or not wanted."""
    if not wanted(key):
        return None
    now = timezone.now()
    free = Q(status=SegmentStatus.QUEUED) | Q(status=SegmentStatus.RENDERING, lease_expires_at__lt=now)
    claimed = Segment.objects.filter(free, key=key, due_at__lte=now).update(
        status=SegmentStatus.RENDERING,
        lease_token=uuid.uuid4(),
        lease_expires_at=now + timedelta(seconds=LEASE_SECONDS),
        attempts=F("attempts") + 1,
        frames_done=0,
    )
    if not claimed:
        return None
    segment = Segment.objects.get(pk=key)
    for export in _exports_of(key).filter(status=ExportStatus.QUEUED):
        Export.objects.filter(pk=export.pk, status=ExportStatus.QUEUED).update(
            status=ExportStatus.RENDERING, started_at=now
        )
        _announce(export, "export.update")
    return segment


def segment_after(*, key: str) -> str | None:
    """The next segment of the same scene, in an export that waits for it, that nobody has taken yet."""
    queued = Q(segment__status=SegmentStatus.QUEUED, segment__due_at__lte=timezone.now())
    for part in ExportSegment.objects.filter(segment_id=key, export__status__in=Export.ACTIVE):
        of_scene = ExportSegment.objects.filter(queued, export_id=part.export_id, scene_id=part.scene_id)
        if (following := of_scene.filter(order__gt=part.order).first()) is not None:
            return following.segment_id
    return None


def segment_progress(*, segment: Segment, frames_done: int) -> bool:
    """Renews the lease and says how far it is; False when the lease is lost or nobody wants the segment any more."""
    ours = Segment.objects.filter(pk=segment.pk, lease_token=segment.lease_token).update(
        frames_done=frames_done, lease_expires_at=timezone.now() + timedelta(seconds=LEASE_SECONDS)
    )
    if not ours or not wanted(segment.pk):
        return False
    for export in _exports_of(segment.pk):
        _announce(export, "export.update")
    return True


def segment_done(*, segment: Segment, size_bytes: int, figures: dict[str, Any]) -> None:
    """The segment's file is in storage. Exports that have all of theirs now are joined."""
    with transaction.atomic():
        done = Segment.objects.filter(pk=segment.pk, lease_token=segment.lease_token).update(
            status=SegmentStatus.DONE,
            frames_done=F("frames"),
            size_bytes=size_bytes,
            figures=figures,
            lease_token=None,
            lease_expires_at=None,
        )
        if done:
            _announce_thumbnail(segment)
            for export in _exports_of(segment.pk):
                _announce(export, "export.update")
                if not export.parts.exclude(segment__status=SegmentStatus.DONE).exists():
                    transaction.on_commit(lambda pk=export.pk: enqueue(pk, []))  # type: ignore[misc]


def _announce_thumbnail(segment: Segment) -> None:
    """Tells the open pages of the project that a card's picture is there."""
    if segment.spec["container"] == THUMBNAIL and segment.ahead_for_id:
        project_id = segment.ahead_for_id
        transaction.on_commit(
            lambda: events.publish(
                project_id=project_id,
                type="thumbnail.changed",
                operation="thumbnail.create",
                affected_ids=[project_id],
                request_id=tracing.request_id(),
            )
        )


def segment_release(*, segment: Segment) -> None:
    """Nobody wants it any more: it waits for an export that does."""
    Segment.objects.filter(pk=segment.pk, lease_token=segment.lease_token).update(
        status=SegmentStatus.QUEUED, lease_token=None, lease_expires_at=None, frames_done=0, attempts=F("attempts") - 1
    )


def segment_retry(*, segment: Segment, reason: str, code: str, frame: int | None = None) -> None:
    """Something that may pass was at fault: again in a while, or not at all after MAX_ATTEMPTS."""
    if segment.attempts >= MAX_ATTEMPTS:
        segment_fail(segment=segment, message=reason, frame=frame, code=code)
        return
    Segment.objects.filter(pk=segment.pk, lease_token=segment.lease_token).update(
        status=SegmentStatus.QUEUED,
        lease_token=None,
        lease_expires_at=None,
        due_at=timezone.now() + backoff(segment.attempts),
        error_message=reason[:1000],
    )


def backoff(attempts: int) -> timedelta:
    """How long to wait after so many tries: twice as long each time."""
    return timedelta(seconds=BACKOFF_SECONDS * 2 ** (attempts - 1))


def segment_fail(*, segment: Segment, message: str, frame: int | None, code: str = "RENDER_ERROR") -> None:
    """It cannot be made: the segment and every export that waits for it fail, by the scene's name."""
    with transaction.atomic():
        ours = Segment.objects.filter(pk=segment.pk, lease_token=segment.lease_token).update(
            status=SegmentStatus.FAILED,
            lease_token=None,
            lease_expires_at=None,
            error_message=message[:1000],
            error_frame=frame,
        )
        if not ours:
            return
        at = "" if frame is None else f" at frame {frame}"
        for part in ExportSegment.objects.filter(segment_id=segment.pk, export__status__in=Export.ACTIVE):
            reason = f"{part.label} failed{at}: {message}"
            _fail(part.export_id, code, reason)


# --- joining ---------------------------------------------------------------------------------------------------------


def export_claim(*, export_id: uuid.UUID) -> Export | None:
    """An export whose segments are all there, ours to join; None when it is not, or somebody else's."""
    now = timezone.now()
    waiting = Q(status__in=[ExportStatus.QUEUED, ExportStatus.RENDERING])
    free = waiting | Q(status=ExportStatus.JOINING, lease_expires_at__lt=now)
    with transaction.atomic():
        if ExportSegment.objects.filter(export_id=export_id).exclude(segment__status=SegmentStatus.DONE).exists():
            return None
        claimed = Export.objects.filter(free, pk=export_id).update(
            status=ExportStatus.JOINING,
            lease_token=uuid.uuid4(),
            lease_expires_at=now + timedelta(seconds=LEASE_SECONDS),
            attempts=F("attempts") + 1,
        )
        if not claimed:
            return None
        export = Export.objects.get(pk=export_id)
        _announce(export, "export.update")
        return export


def export_renew(*, export: Export) -> bool:
    """Between two steps of joining: whether it is still ours, and wanted."""
    until = timezone.now() + timedelta(seconds=LEASE_SECONDS)
    ours = Export.objects.filter(pk=export.pk, lease_token=export.lease_token, status=ExportStatus.JOINING)
    return bool(ours.update(lease_expires_at=until))


def segment_lost(*, key: str, export: Export) -> None:
    """The segment's file is gone from storage: it is rendered anew, and the export waits for it again."""
    with transaction.atomic():
        Segment.objects.filter(pk=key, status=SegmentStatus.DONE).update(
            status=SegmentStatus.QUEUED, attempts=0, frames_done=0, due_at=timezone.now()
        )
        ours = Export.objects.filter(pk=export.pk, lease_token=export.lease_token, status=ExportStatus.JOINING)
        if ours.update(status=ExportStatus.RENDERING, lease_token=None, lease_expires_at=None):
            transaction.on_commit(lambda: enqueue(export.pk, [key]))
            _announce(export, "export.update")


def export_complete(*, export: Export, file: str, size_bytes: int) -> bool:
    """The file is in storage. False when the export was cancelled or taken over meanwhile."""
    with transaction.atomic():
        done = Export.objects.filter(pk=export.pk, lease_token=export.lease_token, status=ExportStatus.JOINING).update(
            status=ExportStatus.COMPLETED,
            file=file,
            size_bytes=size_bytes,
            finished_at=timezone.now(),
            lease_token=None,
            lease_expires_at=None,
        )
        if done:
            _ended(export.pk, "export.complete")
    return bool(done)


def export_retry(*, export: Export) -> None:
    """Joining did not work out this time: its lease ends, and the sweep finds it, when it is due again."""
    ours = Export.objects.filter(pk=export.pk, lease_token=export.lease_token, status=ExportStatus.JOINING)
    ours.update(lease_token=None, lease_expires_at=timezone.now() + backoff(export.attempts))


def export_fail(*, export: Export, code: str, reason: str) -> None:
    """Joining failed for good."""
    with transaction.atomic():
        _fail(export.pk, code, reason)


def _fail(export_id: uuid.UUID, code: str, reason: str) -> None:
    failed = Export.objects.filter(pk=export_id, status__in=Export.ACTIVE).update(
        status=ExportStatus.FAILED,
        error_code=code,
        error_message=reason[:1000],
        finished_at=timezone.now(),
        lease_token=None,
        lease_expires_at=None,
    )
    if failed:
        _ended(export_id, "export.fail")


WEBHOOK_EVENTS = {"export.complete": "export.completed", "export.fail": "export.failed"}


def _ended(export_id: uuid.UUID, operation: str) -> None:
    """Tells open pages, and the addresses that the owner gave."""
    export = Export.objects.select_related("project").get(pk=export_id)
    _announce(export, operation)
    deliveries_create(export=export, event=WEBHOOK_EVENTS[operation], body=_told(export))


def _told(export: Export) -> dict[str, Any]:
    """What a webhook says of an export: enough to know which it is and whether to fetch it."""
    error = {"code": export.error_code, "message": export.error_message} if export.error_code else None
    return {
        "id": str(export.pk),
        "project": str(export.project_id),
        "format": export.format,
        "status": export.status,
        "width": export.width,
        "height": export.height,
        "fps": export.fps,
        "sizeBytes": export.size_bytes or None,
        "error": error,
        "requestId": export.request_id,
    }


def _exports_of(key: str) -> Any:
    return Export.objects.filter(parts__segment_id=key, status__in=Export.ACTIVE).distinct()


def _announce(export: Export, operation: str) -> None:
    """Tells open pages, once it is committed. One that cannot be told reads by itself: nothing is owed."""
    transaction.on_commit(
        lambda: events.publish(
            project_id=export.project_id,
            type="export.changed",
            operation=operation,
            affected_ids=[export.pk],
            request_id=export.request_id,
        )
    )
