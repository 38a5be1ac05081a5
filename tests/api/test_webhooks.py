"""Webhooks: registered, signed, sent to a real server, tried again, logged; never to a private network."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
import uuid
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from scenes import actions, exports, tasks, webhooks
from scenes.models import Delivery, Export, Webhook
from tests import factories
from tests.api.conftest import Api


class Receiver(HTTPServer):
    """A program that is told; `answers` are the statuses of its next answers, then 204."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: list[int] = []
        self.heard: list[tuple[dict[str, str], str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook?from=bazaar"


class Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.heard.append(({name.lower(): value for name, value in self.headers.items()}, body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 204)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOKS_MAY_BE_LOCAL = True
    with Receiver() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


def register(api: Api, url: str) -> dict[str, Any]:
    made: dict[str, Any] = api.call("POST", "/api/webhooks/", {"url": url}, status=201)["data"]
    return made


def failed_export(api: Api) -> Export:
    """An export that has just ended."""
    project = factories.project(api.person)
    factories.scene(project, duration=6)
    export = exports.export_begin(project, {"format": "mp4", "height": 144}, request_id="r" * 32)
    actions.export_fail(export=export, code="RENDER_ERROR", reason="Scene 1 failed")
    return export


def deliver() -> None:
    """What a worker finds to send, due or not."""
    Delivery.objects.update(due_at=timezone.now())
    for delivery in Delivery.objects.all():
        tasks.delivery_send(str(delivery.pk))


def log(api: Api, hook: dict[str, Any]) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = api.call("GET", f"/api/webhooks/{hook['id']}/deliveries/", status=200)["data"][
        "items"
    ]
    return items


def test_it_is_told_signed_and_logged(api: Api, receiver: Receiver):
    hook = register(api, receiver.url)
    export = failed_export(api)
    (waiting,) = log(api, hook)
    assert (waiting["event"], waiting["status"], waiting["attempts"]) == ("export.failed", "waiting", 0)
    deliver()
    ((headers, body),) = receiver.heard
    told = json.loads(body)
    assert (told["type"], told["data"]["id"], told["data"]["status"]) == ("export.failed", str(export.pk), "failed")
    assert told["data"]["error"] == {"code": "RENDER_ERROR", "message": "Scene 1 failed"}
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 30
    key = base64.b64decode(hook["secret"].removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body}".encode()
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    (done,) = log(api, hook)
    assert (done["status"], done["answer"], done["attempts"]) == ("delivered", "204", 1)
    assert (done["id"], done["nextAttemptAt"]) == (headers["webhook-id"], None)
    deliver()
    assert len(receiver.heard) == 1, "once is enough"


def test_what_is_not_taken_is_tried_again_and_given_up(api: Api, receiver: Receiver):
    hook = register(api, receiver.url)
    failed_export(api)
    receiver.answers = [500, 302]
    waits = []
    for answer in ("500", "302"):
        before = timezone.now()
        deliver()
        (row,) = log(api, hook)
        assert (row["status"], row["answer"]) == ("waiting", answer)
        waits.append((Delivery.objects.get().due_at - before).total_seconds())
    assert waits == [pytest.approx(15, abs=5), pytest.approx(30, abs=5)]
    assert len({headers["webhook-id"] for headers, _ in receiver.heard}) == 1, "its receiver knows it again"
    Delivery.objects.update(attempts=actions.webhooks.MAX_ATTEMPTS - 1)
    receiver.answers = [404]
    deliver()
    assert [row["status"] for row in log(api, hook)] == ["failed"]
    deliver()
    assert len(receiver.heard) == 3


def test_an_address_that_does_not_answer(api: Api, receiver: Receiver):
    hook = register(api, "http://127.0.0.1:1/")
    failed_export(api)
    deliver()
    (row,) = log(api, hook)
    assert (row["status"], "No answer" in row["answer"]) == ("waiting", True)


def test_the_sweep_finds_what_is_due(api: Api, receiver: Receiver):
    register(api, receiver.url)
    failed_export(api)
    assert tasks.deliveries_sweep() == 1
    delivery = actions.delivery_claim(delivery_id=Delivery.objects.get().pk)
    assert delivery is not None
    assert actions.delivery_claim(delivery_id=delivery.pk) is None, "somebody sends it"
    assert tasks.deliveries_sweep() == 0


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost:8000/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data", "http://0.0.0.0/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/",
        "http://2130706433/", "http://0x7f.1/", "http://100.64.0.1/", "http://[2002:7f00:1::]/", "http://224.0.0.1/",
        "ftp://example.com/", "file:///etc/passwd", "http://user:secret@93.184.215.14/", "http://", "nonsense",
        "http://93.184.215.14:99999/", "http://no-such-host.invalid/",
    ],
)  # fmt: skip
def test_private_networks_and_other_schemes_are_refused(api: Api, url: str):
    answer = api.call("POST", "/api/webhooks/", {"url": url}, status=400)
    assert answer["error"]["code"] == "VALIDATION_FAILED"
    assert not Webhook.objects.exists()


def test_an_address_that_becomes_private_is_not_called(api: Api, receiver: Receiver, settings: Any):
    hook = register(api, receiver.url)
    settings.WEBHOOKS_MAY_BE_LOCAL = False
    failed_export(api)
    deliver()
    assert not receiver.heard
    assert "private network" in log(api, hook)[0]["answer"]


def test_public_addresses_are_taken():
    assert webhooks.target("https://93.184.215.14/x?y=1") == webhooks.Target(
        "https", "93.184.215.14", "93.184.215.14", 443, "/x?y=1"
    )
    assert [webhooks.is_public(ip) for ip in ("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8")] == [True] * 3


@given(st.text(), st.text(), st.integers(0, 2**40))
def test_the_signature_changes_with_each_part(id: str, body: str, timestamp: int):
    secret = "whsec_" + base64.b64encode(b"k" * 32).decode()
    one = webhooks.signature(secret, id, timestamp, body)
    assert one != webhooks.signature(secret, id, timestamp + 1, body)
    assert one != webhooks.signature(secret, id, timestamp, body + "x")
    assert one != webhooks.signature("whsec_" + base64.b64encode(b"j" * 32).decode(), id, timestamp, body)


def test_whose_it_is(api: Api, stranger: Api, receiver: Receiver):
    hook = register(api, receiver.url)
    listed = api.call("GET", "/api/webhooks/", status=200)["data"]["items"]
    assert [item["id"] for item in listed] == [hook["id"]]
    assert "secret" not in listed[0], "it is shown once"
    address = f"/api/webhooks/{hook['id']}/"
    assert api.call("GET", address, status=200)["data"]["url"] == receiver.url
    assert stranger.call("GET", "/api/webhooks/", status=200)["data"]["items"] == []
    for method, path in [("GET", address), ("DELETE", address), ("GET", f"{address}deliveries/")]:
        stranger.call(method, path, status=404)
    api.call("GET", f"/api/webhooks/{uuid.uuid4()}/", status=404)
    api.call("PUT", address, {}, status=405)
    assert (
        "Unknown" in api.call("POST", "/api/webhooks/", {"url": receiver.url, "x": 1}, status=400)["error"]["message"]
    )
    failed_export(stranger)
    assert not Delivery.objects.exists(), "other people's exports are not told"
    api.call("DELETE", address, status=200)
    api.call("GET", address, status=404)


def test_there_is_an_end_to_addresses(api: Api, receiver: Receiver):
    for _ in range(actions.webhooks.MAX_WEBHOOKS):
        actions.webhook_create(owner=api.person, url=receiver.url)
    assert "most" in api.call("POST", "/api/webhooks/", {"url": receiver.url}, status=400)["error"]["message"]
