"""WebSockets push, nothing else: who may see the project joins its group, and its events are passed on.

Events carry ids and pages read what they need, with one exception: a changed film comes along with its event, because
the picture is what people wait for, and asking for it would cost a tab another round and a request's overhead.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from concurrent.futures import Future
from typing import Any

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncJsonWebsocketConsumer
from django.dispatch import receiver
from django.http import Http404
from django.urls import path

from scenes import access, queries
from scenes.api.case import camelize
from scenes.cache import Recent
from scenes.events import film_changed, group_name
from scenes.models import Project

logger = logging.getLogger(__name__)

NOT_FOUND = 4404  # close code: no such project for this person
FILMS_KEPT = 20
FILM_SECONDS = 5.0  # a film stays the same as long as its revision does, but for files that were added to it


class ProjectConsumer(AsyncJsonWebsocketConsumer):  # type: ignore[misc]  # channels has no types
    group = ""

    async def connect(self) -> None:
        project_id = self.scope["url_route"]["kwargs"]["project_id"]
        try:
            await database_sync_to_async(access.project_for)(self.scope["user"], project_id)
        except Http404:
            await self.accept()  # a close code reaches the page only after the handshake
            await self.close(code=NOT_FOUND)
            return
        self.group = group_name(project_id)
        _listening[str(project_id)] += 1
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code: int) -> None:
        if self.group:
            project_id = str(self.scope["url_route"]["kwargs"]["project_id"])
            _listening[project_id] -= 1
            if not _listening[project_id]:
                del _listening[project_id]
            await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:
        """Nothing is expected from the page, and nothing is done with it."""

    async def project_event(self, message: dict[str, Any]) -> None:
        event = camelize(message["event"])
        if event["type"] == "film.changed":
            event["film"] = await self._film(event["projectId"])
        await self.send_json(event)

    async def _film(self, project_id: str) -> dict[str, Any] | None:
        """The film as GET /projects/<id>/film/ answers it; None where it cannot be read: the page then asks for it."""
        try:
            # Any thread: the one that Channels keeps for all consumers would read one tab's film after the other.
            film: dict[str, Any] = await database_sync_to_async(self._read_film, thread_sensitive=False)(project_id)
            return film
        except Exception:
            logger.exception("the film of project %s does not come with its event", project_id)
            return None

    def _read_film(self, project_id: str) -> dict[str, Any]:
        return _films.of(access.project_for(self.scope["user"], project_id))


class _Films:
    """The films that are being read, or were just now. All tabs of a project hear of a change at once: one reads the
    film, or who made the change has read it already, and the others take the same."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reading: dict[str, Future[dict[str, Any]]] = {}
        self._read: Recent[tuple[float, dict[str, Any]]] = Recent(FILMS_KEPT)

    def of(self, project: Project) -> dict[str, Any]:
        """Raises what reading it raises."""
        key = f"{project.pk} {project.revision}"
        kept = self._read.get(key)
        if kept and time.monotonic() - kept[0] < FILM_SECONDS:
            return kept[1]
        mine: Future[dict[str, Any]] = Future()
        with self._lock:
            film = self._reading.setdefault(key, mine)
        if film is mine:
            try:
                mine.set_result(queries.film(project))
                self._read.put(key, (time.monotonic(), mine.result()))
            except BaseException as error:
                mine.set_exception(error)
            finally:
                with self._lock:
                    del self._reading[key]
        return film.result()


_films = _Films()
_listening: Counter[str] = Counter()  # the open pages of this process, by project


@receiver(film_changed)
def read_ahead(project_id: str, **_: Any) -> None:
    """Who changed a film that is open here reads it while the database is at hand: no page waits for that."""
    if _listening[project_id] > 0:
        _films.of(Project.objects.get(pk=project_id))


websocket_urlpatterns = [path("ws/projects/<uuid:project_id>/", ProjectConsumer.as_asgi())]
