"""Tells every open page of a project what changed. The only group_send; events carry ids, pages fetch the rest."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.dispatch import Signal
from django.utils import timezone
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

EventType = Literal[
    "film.changed", "chat.changed", "chat.progress", "export.changed", "thumbnail.changed", "project.deleted"
]
film_changed = Signal()  # with `project_id`, in the process that made the change, before pages hear of it
SEND_SECONDS = 0.5  # a channel layer that is down must not hold a request


def group_name(project_id: UUID | str) -> str:
    return f"project_{project_id}"


async def _send(group: str, event: dict[str, Any]) -> None:
    layer = get_channel_layer()
    assert layer is not None  # noqa: S101  # settings always configure one
    await asyncio.wait_for(layer.group_send(group, event), SEND_SECONDS)


def publish(
    *,
    project_id: UUID | str,
    type: EventType,
    operation: str,
    affected_ids: Sequence[UUID | str],
    request_id: str,
    progress: dict[str, Any] | None = None,
) -> bool:
    """Sends the event to the project's group now; True when the channel layer took it. A failure is logged only.

    `progress` is what is stored nowhere, and therefore comes along: the reply and the code while they are written.
    """
    event: dict[str, Any] = {
        "type": type,
        "project_id": str(project_id),
        "request_id": request_id,
        "operation": operation,
        "affected_ids": [str(affected) for affected in affected_ids],
        "timestamp": timezone.now().isoformat(),
    }
    if progress is not None:
        event["progress"] = progress
    if type == "film.changed":
        film_changed.send_robust(publish, project_id=str(project_id))
    try:
        async_to_sync(_send)(group_name(project_id), {"type": "project.event", "event": event})
    except (TimeoutError, OSError, RedisError) as error:  # Redis is down or busy: where the code was says nothing
        logger.warning("event %s of project %s was not sent: %r (request %s)", operation, project_id, error, request_id)
        return False
    except Exception:
        logger.exception("event %s of project %s was not sent (request %s)", operation, project_id, request_id)
        return False
    return True
