"""What render workers take first, on a real broker."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from celery import Celery, current_app
from django.conf import settings

from scenes import actions
from tests.services.running import running_valkey


@pytest.fixture
def broker() -> Iterator[Celery]:
    """The product's queues, on a Valkey of our own."""
    before = current_app._get_current_object()
    with TemporaryDirectory(prefix="bazaar-") as folder, running_valkey(Path(folder)) as url:
        app = Celery("queues", broker=url)
        app.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        app.set_current()
        yield app
        before.set_current()


def test_pictures_of_cards_do_not_wait_for_a_long_export(broker: Celery):
    export = uuid.uuid4()
    actions.enqueue(None, ["ahead"], priority=actions.LAST)
    actions.enqueue(export, ["one", "two"])
    actions.enqueue(None, ["thumbnail"], priority=actions.FIRST)
    actions.enqueue(export, [])
    with broker.connection() as connection, connection.SimpleQueue(actions.RENDER_QUEUE) as queue:
        taken = []
        for _ in range(5):
            message = queue.get(timeout=5)
            taken.append(message.payload[0][0])
            message.ack()
    assert taken == ["thumbnail", str(export), "one", "two", "ahead"]
