"""What open pages hear, over a real channel layer."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from channels.routing import URLRouter
from channels.testing import WebsocketCommunicator
from django.db import connection
from django.test.utils import CaptureQueriesContext

from scenes import actions, events, films, queries
from scenes.consumers import NOT_FOUND, websocket_urlpatterns
from scenes.models import Project, User
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)  # the consumer reads in a thread of its own


def page_of(person: User, project_id: uuid.UUID) -> WebsocketCommunicator:
    """A page's socket, before authentication has anything to say: the person is given."""
    socket = WebsocketCommunicator(URLRouter(websocket_urlpatterns), f"/ws/projects/{project_id}/")
    socket.scope["user"] = person
    return socket


def hear(person: User, project: Project, tell: Any) -> dict[str, Any]:
    """What the person's page hears first when `tell` is called."""

    async def listen() -> dict[str, Any]:
        socket = page_of(person, project.pk)
        connected, _ = await socket.connect()
        assert connected
        await sync_to_async(tell)()
        heard: dict[str, Any] = await socket.receive_json_from(timeout=5)
        await socket.disconnect()
        return heard

    return async_to_sync(listen)()


def test_a_changed_film_comes_with_its_event():
    project = factories.project()
    heard = hear(project.owner, project, lambda: factories.scene(project, "Hours"))
    assert heard["type"] == "film.changed"
    assert heard["projectId"] == str(project.pk)
    assert [scene["name"] for scene in heard["film"]["scenes"]] == ["Hours"]
    project.refresh_from_db()
    assert heard["film"] == queries.film(project)


def test_who_changes_a_film_that_is_open_reads_it_for_its_pages():
    project = factories.project()
    queries_of: list[int] = []

    def change() -> None:
        with CaptureQueriesContext(connection) as asked:
            factories.scene(project, f"Scene {len(queries_of)}")
        queries_of.append(len(asked))

    change()
    hear(project.owner, project, change)
    change()
    assert queries_of == [queries_of[0], queries_of[0] + 3, queries_of[0]]  # the project, its scenes, its files


def test_other_events_carry_ids_alone():
    project = factories.project()

    def say() -> None:
        actions.message_create(
            project=project, content="hello", submission_id=None, selected_scene=None, request_id=factories.REQUEST
        )

    heard = hear(project.owner, project, say)
    assert heard["type"] == "chat.changed"
    assert set(heard) == {"type", "projectId", "requestId", "operation", "affectedIds", "timestamp"}


def test_what_is_being_written_comes_along():
    project = factories.project()
    progress = {"stage": "writing", "reply": "It rains.", "scene": "Rain", "lines": 3, "code": "const a = 1;"}

    def tell() -> None:
        events.publish(
            project_id=project.pk, type="chat.progress", operation="message.progress", affected_ids=["m"],
            request_id="r", progress=progress,
        )  # fmt: skip

    heard = hear(project.owner, project, tell)
    assert (heard["type"], heard["progress"], heard["affectedIds"]) == ("chat.progress", progress, ["m"])


def test_a_film_that_cannot_be_read_is_asked_for_by_the_page():
    project = factories.project()
    person = project.owner

    def tell() -> None:
        Project.objects.filter(pk=project.pk).delete()
        events.publish(
            project_id=project.pk, type="film.changed", operation="scene.update", affected_ids=[], request_id="r"
        )

    assert hear(person, project, tell)["film"] is None


def test_a_stranger_hears_nothing():
    project, stranger = factories.project(), factories.user()

    async def listen() -> None:
        socket = page_of(stranger, project.pk)
        await socket.connect()
        closed = await socket.receive_output(timeout=5)
        assert (closed["type"], closed["code"]) == ("websocket.close", NOT_FOUND)
        await sync_to_async(factories.scene)(project)
        with pytest.raises(asyncio.TimeoutError):
            await socket.receive_output(timeout=0.3)

    async_to_sync(listen)()


def test_what_a_page_sends_changes_nothing():
    project = factories.project()
    scene = factories.scene(project)

    async def send() -> None:
        socket = page_of(project.owner, project.pk)
        await socket.connect()
        await socket.send_json_to({"type": "film.changed", "delete": str(scene.pk)})
        await sync_to_async(films.scene_update)(scene, {"name": "New"}, request_id=factories.REQUEST)
        heard = await socket.receive_json_from(timeout=5)
        assert heard["film"]["scenes"][0]["name"] == "New"
        await socket.disconnect()

    async_to_sync(send)()
