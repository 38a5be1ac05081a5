"""What a commit costs the one who waits for it: the event sent and the task enqueued, on a real Valkey."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from bench.figures import line, measured


def report() -> Iterator[str]:
    from tests.services.running import running_valkey

    with tempfile.TemporaryDirectory(prefix="bazaar-bench-") as folder, running_valkey(Path(folder)) as url:
        os.environ.update(BAZAAR_DATA=folder, REDIS_URL=url, DJANGO_SETTINGS_MODULE="bazaar.settings")
        import django

        django.setup()
        from scenes import events
        from scenes.actions import side_effects

        project, request = uuid.uuid4(), "0" * 32
        side_effects.enqueue(1, request)  # the connection is made once
        yield line(
            "enqueue of side effects", [measured(lambda: side_effects.enqueue(1, request)) for _ in range(300)], 10
        )

        def publish() -> None:
            sent = events.publish(
                project_id=project, type="film.changed", operation="scene.update", affected_ids=[], request_id=request
            )
            if not sent:
                raise SystemExit("the event was not sent")

        publish()
        yield line("sending an event to open pages", [measured(publish) for _ in range(300)], aim=10)
