"""Side effects owed since a commit: written with the change, done by a worker, kept until they are."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from celery import current_app
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from scenes import events
from scenes.models import SideEffect

logger = logging.getLogger(__name__)

# Seconds until the sweep takes over a side effect that no worker has done.
GRACE_SECONDS = 10
LONGEST_WAIT_SECONDS = 300


def side_effect_create(
    *, project_id: UUID, operation: str, scene_ids: Sequence[UUID | str], request_id: str
) -> SideEffect:
    """Records what is owed and enqueues it once the transaction is committed."""
    effect = SideEffect.objects.create(
        project_id=project_id,
        operation=operation,
        scene_ids=[str(scene_id) for scene_id in scene_ids],
        request_id=request_id,
        due_at=timezone.now() + timedelta(seconds=GRACE_SECONDS),
    )
    transaction.on_commit(lambda: enqueue(effect.pk, request_id))
    return effect


def enqueue(effect_id: int, request_id: str) -> None:
    """Hands the work to a worker, by the task's name (tasks import actions). The sweep finds what the broker missed."""
    try:
        current_app.send_task("scenes.side_effect_run", args=[effect_id, request_id], retry=False)
    except Exception as error:
        logger.warning("side effect %s was not enqueued, the sweep will do it: %s", effect_id, error)


def publish_on_commit(
    *,
    project_id: UUID,
    type: events.EventType,
    operation: str,
    affected_ids: Sequence[UUID | str],
    request_id: str,
) -> None:
    """Sends the event once the transaction is committed. One that cannot be sent is owed: the sweep sends it."""

    def send() -> None:
        sent = events.publish(
            project_id=project_id,
            type=type,
            operation=operation,
            affected_ids=affected_ids,
            request_id=request_id,
        )
        if not sent:
            SideEffect.objects.create(
                project_id=project_id, operation=operation, request_id=request_id, due_at=timezone.now()
            )

    transaction.on_commit(send)


def side_effect_claim(*, effect: SideEffect) -> bool:
    """Puts the next try off, twice as far each time. False when another sweep was faster."""
    wait = min(GRACE_SECONDS * 2**effect.attempts, LONGEST_WAIT_SECONDS)
    claimed = SideEffect.objects.filter(pk=effect.pk, attempts=effect.attempts).update(
        attempts=F("attempts") + 1, due_at=timezone.now() + timedelta(seconds=wait)
    )
    return claimed == 1


def side_effect_done(*, effect_id: int) -> None:
    SideEffect.objects.filter(pk=effect_id).delete()
