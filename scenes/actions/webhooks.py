"""Webhooks and what is sent to them: written with the export's end, sent by workers, logged."""

from __future__ import annotations

import base64
import json
import secrets
import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from celery import current_app
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from scenes import webhooks
from scenes.actions.errors import ActionError
from scenes.models import Delivery, Export, User, Webhook

MAX_WEBHOOKS = 20  # a person
MAX_ATTEMPTS = 8  # over about an hour
BACKOFF_SECONDS = 15  # before the second try; twice as long each time
LEASE_SECONDS = 60  # longer than a try takes


class WebhookRefused(ActionError):
    """An address that nothing is sent to."""


def webhook_create(*, owner: User, url: str) -> Webhook:
    """A new address with a secret of its own. Raises WebhookRefused for one that is not to be reached."""
    try:
        webhooks.target(url)
    except webhooks.Unreachable as error:
        raise WebhookRefused(str(error)) from None
    if owner.webhooks.count() >= MAX_WEBHOOKS:
        raise WebhookRefused(f"{MAX_WEBHOOKS} addresses are the most: delete one first.")
    secret = webhooks.SECRET_PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()
    return Webhook.objects.create(owner=owner, url=url, secret=secret)


def webhook_delete(*, webhook: Webhook) -> None:
    """The address is told nothing any more; its log goes too."""
    webhook.delete()


def deliveries_create(*, export: Export, event: str, body: dict[str, Any]) -> None:
    """What the addresses of the export's owner are to be told. To be called in the transaction that ends the export."""
    now = timezone.now()
    addresses = Webhook.objects.filter(owner=export.project.owner_id)
    text = json.dumps({"type": event, "timestamp": now.isoformat(), "data": body}, ensure_ascii=False)
    made = Delivery.objects.bulk_create(
        Delivery(webhook=webhook, export=export, event=event, body=text, due_at=now) for webhook in addresses
    )
    ids = [delivery.pk for delivery in made]
    transaction.on_commit(lambda: deliveries_enqueue(ids))


def deliveries_enqueue(ids: Sequence[uuid.UUID]) -> None:
    """Hands them to workers; the sweep finds what the broker missed."""
    try:
        for id in ids:
            current_app.send_task("scenes.delivery_send", args=[str(id)], retry=False)
    except Exception:  # noqa: S110  # the broker is down: they are due, and swept
        pass


def delivery_claim(*, delivery_id: uuid.UUID) -> Delivery | None:
    """One that is due, ours for LEASE_SECONDS; None when it is not."""
    now = timezone.now()
    due = Delivery.objects.filter(pk=delivery_id, status=Delivery.Status.WAITING, due_at__lte=now)
    if not due.update(attempts=F("attempts") + 1, due_at=now + timedelta(seconds=LEASE_SECONDS)):
        return None
    return Delivery.objects.select_related("webhook").get(pk=delivery_id)


def delivery_done(*, delivery: Delivery, answer: str) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(
        status=Delivery.Status.DELIVERED, answer=answer, delivered_at=timezone.now()
    )


def delivery_put_off(*, delivery: Delivery, answer: str) -> None:
    """It was not taken: again later, or not at all after MAX_ATTEMPTS."""
    over = delivery.attempts >= MAX_ATTEMPTS
    wait = timedelta(seconds=BACKOFF_SECONDS * 2 ** (delivery.attempts - 1))
    Delivery.objects.filter(pk=delivery.pk).update(
        status=Delivery.Status.FAILED if over else Delivery.Status.WAITING,
        answer=answer[:300],
        due_at=timezone.now() + wait,
    )
