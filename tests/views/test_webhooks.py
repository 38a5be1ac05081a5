"""The page of a person's webhooks: added, shown with their log, deleted; nobody else's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from scenes import actions, exports
from scenes.models import Delivery, Project, Webhook
from tests import factories

URL = "http://127.0.0.1:9/films"
PAGE = "/account/webhooks/"


@pytest.fixture(autouse=True)
def _local(settings: Any) -> None:
    settings.WEBHOOKS_MAY_BE_LOCAL = True


@pytest.fixture
def webhook(client: Client, project: Project) -> Webhook:
    return actions.webhook_create(owner=project.owner, url=URL)


def test_an_address_is_added_and_its_secret_shown_once(client: Client, project: Project):
    answer = client.post(PAGE, {"url": URL})
    made = Webhook.objects.get(owner=project.owner)
    assert (answer.status_code, made.url) == (200, URL)
    assert made.secret in answer.content.decode()
    again = client.get(PAGE).content.decode()
    assert URL in again
    assert made.secret not in again
    assert "Told nothing yet" in again


@pytest.mark.parametrize(
    ("url", "says"), [("ftp://example.com/x", "http"), ("", "required"), ("http://no.such.host.invalid/", "no host")]
)
def test_what_cannot_be_told_is_refused(client: Client, project: Project, url: str, says: str):
    answer = client.post(PAGE, {"url": url})
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert not Webhook.objects.exists()


def test_an_address_of_our_own_network_is_refused(client: Client, project: Project, settings: Any):
    settings.WEBHOOKS_MAY_BE_LOCAL = False
    answer = client.post(PAGE, {"url": URL})
    assert (answer.status_code, "private network" in answer.content.decode()) == (400, True)


def test_the_log_says_what_was_answered(client: Client, project: Project, webhook: Webhook):
    factories.scene(project, "One", duration=6)
    export = exports.export_begin(project, {"format": "mp4", "height": 144}, request_id="r" * 32)
    body = json.dumps({"type": "export.completed"})
    row = {"webhook": webhook, "export": export, "event": "export.completed", "body": body, "due_at": export.created_at}
    delivery = Delivery.objects.create(**row)
    actions.delivery_put_off(delivery=actions.delivery_claim(delivery_id=delivery.pk) or delivery, answer="503")
    page = client.get(PAGE).content.decode()
    assert "export.completed" in page
    assert "Waiting: 503" in page


def test_an_address_is_deleted(client: Client, project: Project, webhook: Webhook):
    answer = client.post(f"{PAGE}{webhook.pk}/delete/", follow=True)
    assert answer.redirect_chain[0][0] == PAGE
    assert not Webhook.objects.exists()


def test_strangers_see_and_delete_none(stranger: Client, webhook: Webhook):
    assert URL not in stranger.get(PAGE).content.decode()
    assert stranger.post(f"{PAGE}{webhook.pk}/delete/").status_code == 404
    assert Webhook.objects.exists()


def test_guests_are_asked_to_sign_up(client: Client, webhook: Webhook):
    guest = Client()
    assert guest.get(PAGE)["Location"].startswith("/login/")
    guest.post("/", {"content": "an intro for my bakery"})
    assert guest.get(PAGE)["Location"] == "/signup/"
    assert client.get(f"{PAGE}{webhook.pk}/delete/").status_code == 405
