"""WebSockets push, nothing else: who may see the project joins its group, and its events are passed on."""

from __future__ import annotations

from typing import Any

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncJsonWebsocketConsumer
from django.http import Http404
from django.urls import path

from scenes import access
from scenes.api.case import camelize
from scenes.events import group_name

NOT_FOUND = 4404  # close code: no such project for this person


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
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code: int) -> None:
        if self.group:
            await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:
        """Nothing is expected from the page, and nothing is done with it."""

    async def project_event(self, message: dict[str, Any]) -> None:
        await self.send_json(camelize(message["event"]))


websocket_urlpatterns = [path("ws/projects/<uuid:project_id>/", ProjectConsumer.as_asgi())]
