"""Celery's entry points: an id comes in, rows are fetched, storage, cache and listeners are served."""

from __future__ import annotations

import logging
from typing import Any
from uuid import UUID

from celery import shared_task
from celery.signals import worker_ready
from django.utils import timezone

from scenes import actions, cache, events, queries, rendering, storage, tracing, webhooks
from scenes.models import Delivery, Scene, SideEffect
from scenes.render.processes import give_way

logger = logging.getLogger(__name__)

SWEEP_AT_ONCE = 200
RENDER_NICENESS = 10  # beside a web server that is busy too, rendering gets a tenth of a core


@shared_task(name="scenes.side_effect_run")  # type: ignore[untyped-decorator]  # celery has no types
def side_effect_run(effect_id: int, request_id: str) -> None:
    """Serves one commit. What fails stays owed, and the sweep tries again."""
    tracing.set_request_id(request_id)
    effect = SideEffect.objects.filter(pk=effect_id).first()
    if effect is None:
        return  # done already: tasks may be delivered twice
    try:
        serve(effect)
    except Exception:
        logger.exception("side effect %s (%s) failed, request %s", effect.pk, effect.operation, request_id)


@shared_task(name="scenes.side_effects_sweep")  # type: ignore[untyped-decorator]
def side_effects_sweep() -> int:
    """Serves what is overdue and tells the open pages again, for they may have missed it; returns how many."""
    served = 0
    for effect in SideEffect.objects.filter(due_at__lte=timezone.now())[:SWEEP_AT_ONCE]:
        tracing.set_request_id(effect.request_id)
        if not actions.side_effect_claim(effect=effect):
            continue
        try:
            announce(effect)
            serve(effect)
            served += 1
        except Exception:
            logger.exception("side effect %s (%s) failed, request %s", effect.pk, effect.operation, effect.request_id)
    return served


def announce(effect: SideEffect) -> None:
    type: events.EventType = "chat.changed" if effect.operation.startswith("message.") else "film.changed"
    sent = events.publish(
        project_id=effect.project_id,
        type="project.deleted" if effect.operation == "project.delete" else type,
        operation=effect.operation,
        affected_ids=effect.scene_ids or [effect.project_id],
        request_id=effect.request_id,
    )
    if not sent:
        raise ConnectionError("the channel layer did not take the event")


def serve(effect: SideEffect) -> None:
    for scene_id in effect.scene_ids:
        mirror(effect.project_id, UUID(scene_id))
    if effect.operation == "project.delete":
        storage.project_remove(effect.project_id)
    actions.side_effect_done(effect_id=effect.pk)


def mirror(project_id: UUID, scene_id: UUID) -> None:
    """Brings storage and cache to the scene's row as it is now; a scene that is gone leaves both.

    Two of these may run at once: each looks again after writing, so that the newest version is what stays.
    """
    version = None
    while True:
        scene = Scene.objects.filter(pk=scene_id).first()
        if scene is None:
            storage.scene_remove(project_id, scene_id)
            cache.scene_delete(scene_id)
            return
        if scene.updated_at == version:
            return
        version = scene.updated_at
        storage.scene_upload(scene)
        cache.scene_set(scene, queries.scene_body(scene))


@shared_task(name="scenes.segment_render")  # type: ignore[untyped-decorator]
def segment_render(key: str) -> None:
    """Renders one segment, on a worker of the render queue."""
    rendering.render_segment(key)


@shared_task(name="scenes.export_join")  # type: ignore[untyped-decorator]
def export_join(export_id: str) -> None:
    """Joins the segments of an export that has all of them, on a worker of the render queue."""
    rendering.join_export(UUID(export_id))


@shared_task(name="scenes.exports_sweep")  # type: ignore[untyped-decorator]
def exports_sweep() -> int:
    """Enqueues what is overdue: lost by the broker, left by a dead worker, put off; returns how many tasks."""
    return rendering.sweep() + rendering.cards() + rendering.look_ahead()


@shared_task(name="scenes.segments_evict")  # type: ignore[untyped-decorator]
def segments_evict() -> int:
    """Keeps the stored segments within their limit; returns how many were removed."""
    return rendering.evict()


@shared_task(name="scenes.delivery_send")  # type: ignore[untyped-decorator]
def delivery_send(delivery_id: str) -> None:
    """Tells one address one thing. What is not taken stays due, later and later."""
    delivery = actions.delivery_claim(delivery_id=UUID(delivery_id))
    if delivery is None:
        return
    try:
        status = webhooks.send(
            delivery.webhook.url, secret=delivery.webhook.secret, id=str(delivery.pk), body=delivery.body
        )
    except webhooks.Unreachable as error:
        actions.delivery_put_off(delivery=delivery, answer=str(error))
        return
    if 200 <= status < 300:
        actions.delivery_done(delivery=delivery, answer=str(status))
    else:
        actions.delivery_put_off(delivery=delivery, answer=str(status))


@shared_task(name="scenes.deliveries_sweep")  # type: ignore[untyped-decorator]
def deliveries_sweep() -> int:
    """Enqueues what is due; returns how many."""
    due = Delivery.objects.filter(status=Delivery.Status.WAITING, due_at__lte=timezone.now())
    ids = list(due.values_list("pk", flat=True)[:SWEEP_AT_ONCE])
    actions.deliveries_enqueue(ids)
    return len(ids)


@worker_ready.connect  # type: ignore[untyped-decorator]
def warm(sender: Any, **_: Any) -> None:
    """A worker of the render queue gives way to all else on its machine, and has its browser ready before the first
    film comes."""
    if actions.RENDER_QUEUE in sender.app.amqp.queues.consume_from:
        give_way(RENDER_NICENESS)
        rendering.warm()
