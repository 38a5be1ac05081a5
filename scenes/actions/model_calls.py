"""The ledger of calls of a chat model, and what the seeing one says of a picture."""

from __future__ import annotations

from typing import Any

from brain.model import Call
from scenes.models import Asset, Message, ModelCall


def model_call_create(*, message: Message, call: Call, request_id: str, remembered: bool = False) -> ModelCall:
    """Accounts for a call made for a message, whether it succeeded or not."""
    return ModelCall.objects.create(
        user_id=message.project.owner_id,
        project_id=message.project_id,
        message=message,
        role=call.role,
        purpose=call.purpose,
        model=call.model[:200],
        tokens_in=call.usage.tokens_in,
        tokens_out=call.usage.tokens_out,
        tokens_cached=call.usage.tokens_cached,
        milliseconds=call.milliseconds,
        cost_usd=call.cost_usd,
        error=call.error[:300],
        repair=call.repair,
        remembered=remembered,
        request_id=request_id,
    )


def asset_describe(*, asset: Asset, description: dict[str, Any]) -> None:
    """Keeps what a model saw on a picture: it is asked once."""
    Asset.objects.filter(pk=asset.pk).update(description=description)
