"""How render workers hear of work. The rows are the queue: what gets lost here is found again by the sweep."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Sequence

from celery import current_app

logger = logging.getLogger(__name__)

RENDER_QUEUE = "render"
# As Redis has it the lowest comes first: cards' pictures and joining, soon done; what people wait for; the rest.
FIRST, SOON, LAST = 0, 3, 6


def enqueue(export_id: uuid.UUID | None, segment_keys: Sequence[str], *, priority: int = SOON) -> None:
    """Hands segments to workers, or with none of them the export to be joined, by the tasks' names."""
    tasks = [("scenes.segment_render", key, priority) for key in segment_keys]
    tasks = tasks or [("scenes.export_join", str(export_id), FIRST)]
    try:
        for name, argument, rank in tasks:
            current_app.send_task(name, args=[argument], queue=RENDER_QUEUE, retry=False, priority=rank)
    except Exception as error:
        logger.warning("%s %s was not enqueued, the sweep will do it: %s", *tasks[0][:2], error)
