"""The one family of helpers that finds a person's object. What is not theirs does not exist: 404."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet
from django.http import Http404

from scenes.models import Asset, Export, Message, Project, Scene, User, Webhook

ModelT = TypeVar("ModelT", bound=Model)


def _found(rows: QuerySet[ModelT], object_id: UUID | str) -> ModelT:
    """The row with that id, or Http404 — also where the id is not even a UUID."""
    what = str(rows.model._meta.verbose_name)
    try:
        key = object_id if isinstance(object_id, UUID) else UUID(object_id)
    except (ValueError, AttributeError, TypeError):
        raise Http404(f"There is no {what} with the id {str(object_id)[:50]!r}.") from None
    found = rows.filter(pk=key).first()
    if found is None:
        raise Http404(f"There is no {what} {key}, or it is not yours.")
    return found


def projects_of(user: User | AnonymousUser) -> QuerySet[Project]:
    if not user.is_authenticated or not user.is_active:
        return Project.objects.none()
    return Project.objects.filter(owner_id=user.pk)


def project_for(user: User | AnonymousUser, project_id: UUID | str) -> Project:
    return _found(projects_of(user), project_id)


def scene_for(user: User | AnonymousUser, scene_id: UUID | str) -> Scene:
    return _found(Scene.objects.filter(project__in=projects_of(user)).select_related("project"), scene_id)


def message_for(user: User | AnonymousUser, message_id: UUID | str) -> Message:
    return _found(Message.objects.filter(project__in=projects_of(user)).select_related("project"), message_id)


def asset_for(user: User | AnonymousUser, asset_id: UUID | str) -> Asset:
    rows = Asset.objects.filter(project__in=projects_of(user), deleted_at=None)
    return _found(rows.select_related("project"), asset_id)


def export_for(user: User | AnonymousUser, export_id: UUID | str) -> Export:
    return _found(Export.objects.filter(project__in=projects_of(user)).select_related("project"), export_id)


def webhook_for(user: User | AnonymousUser, webhook_id: UUID | str) -> Webhook:
    rows = Webhook.objects.filter(owner_id=user.pk) if user.is_active else Webhook.objects.none()
    return _found(rows, webhook_id)


def scene_version_for(user: User | AnonymousUser, scene_id: UUID | str) -> Scene:
    """The scene with its id and `updated_at` alone: enough to know that it is theirs and which version it is."""
    return _found(Scene.objects.filter(project__in=projects_of(user)).only("id", "updated_at"), scene_id)
