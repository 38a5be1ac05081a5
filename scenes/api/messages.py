"""Messages of a project. A POST runs the turn and answers when it is done."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from rest_framework.request import Request

from scenes import access, actions, ledger, queries, turn
from scenes.api.base import Answer, ApiError, ApiView, page, request_id_of, user_of, validated
from scenes.api.envelope import STATUS
from scenes.api.serializers import MessageCreate
from scenes.models import Message, Project, Scene


class MessageList(ApiView):
    operations: ClassVar[dict[str, str]] = {"GET": "message.list", "POST": "message.create"}

    def get(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        messages, paging = page(request, project.messages.order_by("created_at", "id"))
        return Answer({"items": [queries.message_body(message) for message in messages], **paging})

    def post(self, request: Request, project_id: UUID) -> Answer:
        project = access.project_for(user_of(request), project_id)
        fields = validated(MessageCreate, request)
        message = actions.message_create(
            project=project,
            content=fields["content"],
            submission_id=fields["submission_id"],
            selected_scene=_scene(project, fields["scene_id"]),
            assets=_assets(project, fields["asset_ids"]),
            request_id=request_id_of(request),
        )
        message = turn.run_until_done(message, request_id=request_id_of(request))
        return answered(message)


def answered(message: Message) -> Answer:
    """The assistant's message, the plan, and the scenes that it changed, as they are now."""
    if message.status != Message.Status.DONE:
        raise _not_answered(message)
    reply = message.reply
    touched = reply.affected_ids
    scenes = Scene.objects.filter(pk__in=touched).order_by("order")
    data = {
        "message": queries.message_body(reply),
        "plan": reply.plan,
        "cost_usd": float(ledger.message_cost_usd(message)),
        "scenes": [queries.scene_body(scene) for scene in scenes],
    }
    plan: dict[str, Any] = reply.plan or {}
    context = {
        "reasoning": plan.get("reasoning", ""),
        "chat_response": reply.content,
        "suggestions": plan.get("suggestions", []),
    }
    return Answer(data, affected_ids=[reply.pk, *touched], context=context, status=201)


def _not_answered(message: Message) -> ApiError:
    if message.status == Message.Status.FAILED:
        code = message.error_code if message.error_code in STATUS else "INTERNAL_ERROR"
        return ApiError(code, message.error_message, {"message_id": str(message.pk)})
    state = "was stopped" if message.status == Message.Status.STOPPED else "is still being worked on"
    return ApiError("CONFLICT", f"The message {state}; read it again later.", {"message_id": str(message.pk)})


def _scene(project: Project, scene_id: UUID | None) -> Scene | None:
    if scene_id is None:
        return None
    scene = Scene.objects.filter(project=project, pk=scene_id).first()
    if scene is None:
        raise ApiError("NOT_FOUND", f"sceneId: there is no scene {scene_id} in this project.")
    return scene


def _assets(project: Project, ids: list[UUID]) -> list[Any]:
    assets = queries.assets_of(project, ids)
    if missing := set(ids) - {asset.pk for asset in assets}:
        raise ApiError("NOT_FOUND", f"assetIds: there is no asset {min(map(str, missing))} in this project.")
    return assets
