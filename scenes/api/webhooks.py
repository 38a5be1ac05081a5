"""Addresses that are told when an export ends, and the log of telling them."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from rest_framework.request import Request

from scenes import access, actions, queries
from scenes.api.base import Answer, ApiView, page, user_of, validated
from scenes.api.serializers import WebhookCreate


class WebhookList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "webhook.list", "POST": "webhook.create"}

    def get(self, request: Request) -> Answer:
        webhooks, paging = page(request, user_of(request).webhooks.all())
        return Answer({"items": [queries.webhook_body(webhook) for webhook in webhooks], **paging})

    def post(self, request: Request) -> Answer:
        webhook = actions.webhook_create(owner=user_of(request), **validated(WebhookCreate, request))
        body = queries.webhook_body(webhook) | {"secret": webhook.secret}  # this once
        return Answer(body, affected_ids=[webhook.pk], status=201)


class WebhookDetail(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "webhook.read", "DELETE": "webhook.delete"}

    def get(self, request: Request, webhook_id: UUID) -> Answer:
        return Answer(queries.webhook_body(access.webhook_for(user_of(request), webhook_id)))

    def delete(self, request: Request, webhook_id: UUID) -> Answer:
        webhook = access.webhook_for(user_of(request), webhook_id)
        actions.webhook_delete(webhook=webhook)
        return Answer(None, affected_ids=[webhook_id])


class DeliveryList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "delivery.list"}

    def get(self, request: Request, webhook_id: UUID) -> Answer:
        webhook = access.webhook_for(user_of(request), webhook_id)
        deliveries, paging = page(request, webhook.deliveries.all())
        return Answer({"items": [queries.delivery_body(delivery) for delivery in deliveries], **paging})
