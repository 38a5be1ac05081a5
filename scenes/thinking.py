"""A chat model at work for one message: what it may spend, what is remembered, what open pages see meanwhile.

No transaction is open here: a call of the model takes seconds, and the lease is renewed while it runs.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings

from brain.context import Context
from brain.deciding import Thinking
from brain.model import Breaker, BudgetSpent, Call, ChatModel, ModelError, ModelSettings, Request
from brain.see import describe
from brain.write import Writer
from scenes import actions, assets, cache, events, ledger
from scenes.actions import SceneState
from scenes.media import MediaRefused, picture_for_model
from scenes.models import Asset, Message
from scenes.proofs import prove_scenes
from tools.proof import Proof
from tools.schemas import AssetUse

logger = logging.getLogger(__name__)

DECISION_SECONDS = 7 * 24 * 3600
PUBLISH_SECONDS = 0.2  # between two pictures of what is being written
SHOWN_CODE = 1200  # characters of code that pages show while it comes
DESCRIBED = 4  # pictures of a message that are looked at
SHOWN = 2  # pictures that are shown to a model that writes a scene

breaker = Breaker()  # of this process: see docs/decisions/0012


@dataclass
class MessageModel:
    """The model for one message. `check` renews the lease and raises when the person pressed stop."""

    message: Message
    request_id: str
    check: Callable[[], None]
    settings: ModelSettings
    _seen: Context | None = None
    _published: float = 0.0
    _reply: str = ""

    def thinking(self) -> Thinking:
        """What decide() is given."""
        return Thinking(
            model=self.model,
            threshold=settings.MODEL_THRESHOLD,
            memory=Decisions(self),
            look=self._look,
            on_reply=self._show_reply,
        )

    def writer(self, context: Context) -> Writer:
        """What tools are given that need code. Proofs are remembered, so that storing the film makes none anew."""
        files = assets.facts(assets.of_project(self.message.project_id))
        project = context.project

        def prove(tsx_code: str, props: dict[str, Any], duration: int) -> Proof:
            self.check()
            scene = SceneState(id=uuid.uuid4(), name="", tsx_code=tsx_code, duration=duration, props=props)
            (made,) = prove_scenes([scene], format=project.format, fps=project.fps, assets=files)
            return made

        seen = self._seen or context
        return Writer(model=self.model, context=seen, prove=prove, on_code=self._show_code, show=self._pictures)

    @property
    def model(self) -> ChatModel:
        return ChatModel(self.settings, breaker, before_call=self._may_call, record=self.record, tick=self.check)

    def record(self, call: Call, *, remembered: bool = False) -> None:
        actions.model_call_create(message=self.message, call=call, request_id=self.request_id, remembered=remembered)

    def _may_call(self, request: Request) -> None:
        """Raises BudgetSpent when the message, its owner or everybody together has used up what there is."""
        spent = ledger.spent_usd(self.message)
        if spent.by_message >= Decimal(str(settings.MODEL_MESSAGE_BUDGET_USD)):
            raise BudgetSpent("This message has cost as much as a message may.")
        if spent.by_user_today >= Decimal(str(settings.MODEL_USER_BUDGET_USD)):
            raise BudgetSpent("Your budget for the model is used up for today; there is a new one at midnight (UTC).")
        if spent.today >= Decimal(str(settings.MODEL_SITE_BUDGET_USD)):
            raise BudgetSpent("The budget for the model is used up for today; there is a new one at midnight (UTC).")

    # --- pictures ---

    def _look(self, context: Context) -> Context:
        """The context with what is on the attached pictures, in words. A picture is looked at once."""
        wanted = [asset.id for asset in context.attachments if not asset.description][:DESCRIBED]
        for asset in Asset.objects.filter(pk__in=wanted, kind=Asset.Kind.IMAGE):
            self._publish("looking", scene=asset.name, at_once=True)
            try:
                picture = data_url(asset)
                if picture:
                    body = describe(self.model, picture, asset.name).model_dump(mode="json", by_alias=True)
                    actions.asset_describe(asset=asset, description=body)
                    context = _described(context, str(asset.pk), body)
            except ModelError as error:
                logger.warning("the picture %s was not described: %s", asset.pk, error)
        self._seen = context
        return context

    def _pictures(self, uses: tuple[AssetUse, ...]) -> tuple[str, ...]:
        """The pictures that a scene is written from, those to be rebuilt first; none where the model that writes is not
        the one that sees: that gets them in words."""
        if self.settings.names["writing"] != self.settings.names["seeing"]:
            return ()
        wanted = sorted(uses, key=lambda use: ("recreate", "style", "embed").index(use.use))[:SHOWN]
        files = {
            str(asset.pk): asset
            for asset in Asset.objects.filter(
                project_id=self.message.project_id, pk__in=[use.id for use in wanted], kind=Asset.Kind.IMAGE
            )
            if asset.description  # else the model could not make anything of it, or sees nothing at all
        }
        return tuple(filter(None, (data_url(files[use.id]) for use in wanted if use.id in files)))

    # --- what open pages see ---

    def _show_reply(self, reply: str) -> None:
        self._reply = reply or self._reply
        self._publish("deciding")

    def _show_code(self, scene: str, so_far: str) -> None:
        self._publish("writing", scene=scene, code=so_far)

    def _publish(self, stage: str, *, scene: str = "", code: str = "", at_once: bool = False) -> None:
        now = time.monotonic()
        if now - self._published < PUBLISH_SECONDS and not at_once:
            return
        self._published = now
        events.publish(
            project_id=self.message.project_id,
            type="chat.progress",
            operation="message.progress",
            affected_ids=[self.message.pk],
            request_id=self.request_id,
            progress={
                "stage": stage,
                "reply": self._reply[:4000],
                "scene": scene[:100],
                "lines": code.count("\n"),
                "code": code[-SHOWN_CODE:],
            },
        )


class Decisions:
    """Plans of the model, remembered by the whole request: message, film, talk, prompts, schema, model and server."""

    def __init__(self, of: MessageModel) -> None:
        self.of = of

    def get(self, request: Request) -> str | None:
        started = time.monotonic()
        answer: str | None = cache.get(self._key(request))
        if answer is not None:
            took = round((time.monotonic() - started) * 1000)
            name = self.of.settings.names[request.role]
            call = Call(role=request.role, purpose=request.purpose, model=name, milliseconds=took)
            self.of.record(call, remembered=True)
        return answer

    def put(self, request: Request, answer: str) -> None:
        cache.put(self._key(request), answer, DECISION_SECONDS)

    def _key(self, request: Request) -> str:
        server = f"{self.of.settings.base_url} {self.of.settings.names[request.role]}"
        digest = hashlib.sha256(f"{server}\n{request.model_dump_json()}".encode()).hexdigest()
        return f"decision:{digest}"


def model_for(message: Message, *, request_id: str, check: Callable[[], None]) -> MessageModel | None:
    """The model to answer the message with; None where none is configured."""
    if settings.CHAT_MODEL is None:
        return None
    return MessageModel(message, request_id, check, settings.CHAT_MODEL)


def data_url(asset: Asset) -> str:
    """The picture as a model is given it, made small; "" for what has no pixels."""
    try:
        with asset.file.open("rb") as file:
            picture = picture_for_model(file.read())
    except (OSError, MediaRefused) as error:
        logger.warning("the picture %s cannot be read: %s", asset.pk, error)
        return ""
    return f"data:image/jpeg;base64,{base64.b64encode(picture).decode()}" if picture else ""


def _described(context: Context, asset_id: str, body: dict[str, Any]) -> Context:
    known = tuple(
        asset.model_copy(update={"description": body}) if asset.id == asset_id else asset
        for asset in context.attachments
    )
    return context.model_copy(update={"attachments": known})
