"""Messages: queued by people, claimed by whoever runs the turn, finished at most once."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from scenes.actions.errors import ActionError, LeaseLost, StopRequested
from scenes.actions.side_effects import publish_on_commit
from scenes.models import Asset, Message, Project, Scene
from scenes.models.message import MAX_CONTENT

# Longer than any step between two looks at the lease; a dead server's message waits this long for the next one.
LEASE_SECONDS = 20
MAX_ATTEMPTS = 3  # a message that took its server down this often is not tried again

Status = Message.Status


class ContentInvalid(ActionError):
    pass


def clean_content(content: str) -> str:
    """The message's text, or ContentInvalid with what is wrong with it."""
    content = content.replace("\r\n", "\n").replace("\x00", "").strip()
    if not any(character.isprintable() and not character.isspace() for character in content):
        raise ContentInvalid("The message is empty: say what you would like to see.")
    if len(content) > MAX_CONTENT:
        raise ContentInvalid(f"The message has {len(content):,} characters; at most {MAX_CONTENT:,} fit.")
    return content


def message_create(
    *,
    project: Project,
    content: str,
    request_id: str,
    submission_id: uuid.UUID | None = None,
    selected_scene: Scene | None = None,
    assets: Sequence[Asset] = (),
) -> Message:
    """Queues what a person asked. The same submission again answers the message that it already is."""
    content = clean_content(content)
    if submission_id is not None:
        known = Message.objects.filter(project=project, submission_id=submission_id).first()
        if known is not None:
            return known
    try:
        with transaction.atomic():
            message = Message.objects.create(
                project=project,
                role=Message.Role.USER,
                status=Status.QUEUED,
                content=content,
                selected_scene=selected_scene,
                submission_id=submission_id,
                request_id=request_id,
            )
            if assets:
                message.assets.set(assets)
            _announce(message, "message.create", request_id)
    except IntegrityError:
        known = Message.objects.filter(project=project, submission_id=submission_id).first() if submission_id else None
        if known is not None:
            return known
        if selected_scene is None:
            raise
        # The chosen scene was deleted just now: what was said still counts.
        return message_create(
            project=project, content=content, request_id=request_id, submission_id=submission_id, assets=assets
        )
    return message


def message_claim(*, project_id: uuid.UUID) -> Message | None:
    """The project's oldest queued message, now ours for LEASE_SECONDS; None when there is none or another turn runs."""
    running = Message.objects.filter(project_id=project_id, status=Status.RUNNING).first()
    if running is not None:  # looked at before anything is written: many may wait for one turn
        if running.lease_expires_at and running.lease_expires_at > timezone.now():
            return None
        _expire(project_id)
    while True:
        oldest = (
            Message.objects.filter(project_id=project_id, role=Message.Role.USER, status=Status.QUEUED)
            .order_by("created_at", "id")
            .first()
        )
        if oldest is None:
            return None
        try:
            with transaction.atomic():
                claimed = Message.objects.filter(pk=oldest.pk, status=Status.QUEUED).update(
                    status=Status.RUNNING,
                    lease_token=uuid.uuid4(),
                    lease_expires_at=timezone.now() + timedelta(seconds=LEASE_SECONDS),
                    attempts=F("attempts") + 1,
                )
        except IntegrityError:  # another message of the project is running: the database allows one
            return None
        if claimed:
            return Message.objects.select_related("project").get(pk=oldest.pk)


def _expire(project_id: uuid.UUID) -> None:
    """Gives back what a dead server had claimed."""
    dead = Message.objects.filter(project_id=project_id, status=Status.RUNNING, lease_expires_at__lt=timezone.now())
    dead.filter(attempts__gte=MAX_ATTEMPTS).update(
        status=Status.FAILED,
        lease_token=None,
        error_code="INTERNAL_ERROR",
        error_message=f"The server stopped {MAX_ATTEMPTS} times while working on this: say it differently.",
    )
    dead.filter(attempts__lt=MAX_ATTEMPTS).update(status=Status.QUEUED, lease_token=None)


def message_renew(*, message: Message) -> None:
    """Extends our claim once a quarter of it is over. Raises LeaseLost when it is no longer ours, and StopRequested
    when the person wants the message stopped."""
    now = timezone.now()
    claim = _ours(message).values_list("lease_expires_at", "stop_requested").first()
    if claim is None:
        raise LeaseLost("Another server took this message over.")
    expires, stop_wanted = claim
    if expires - now < 0.75 * timedelta(seconds=LEASE_SECONDS):
        renewed = _ours(message).update(lease_expires_at=now + timedelta(seconds=LEASE_SECONDS))
        if renewed != 1:
            raise LeaseLost("Another server took this message over.")
    if stop_wanted:
        raise StopRequested("Stopped.")


@transaction.atomic
def message_answer(
    *,
    message: Message,
    reply: str,
    plan: dict[str, Any] | None,
    request_id: str,
    change: Callable[[], list[str]] | None = None,
) -> Message:
    """Finishes our claim: the change of the film, the reply and the message's status, all or nothing.

    `change` returns the ids of the scenes that it touched.

    Raises LeaseLost when the claim is no longer ours, StopRequested, and whatever `change` raises; nothing is stored
    then.
    """
    # The project's row first, then the message's: whoever deletes a scene by hand locks them in that order.
    affected = change() if change is not None else []
    wanted = _ours(message).filter(stop_requested=False)
    if wanted.update(status=Status.DONE, lease_token=None, updated_at=timezone.now()) != 1:
        message_renew(message=message)
        raise LeaseLost("Another server took this message over.")
    answer = Message.objects.create(
        project_id=message.project_id,
        role=Message.Role.ASSISTANT,
        content=reply,
        reply_to=message,
        plan=plan,
        affected_ids=affected,
        request_id=request_id,
    )
    _announce(answer, "message.create", request_id)
    return answer


@transaction.atomic
def message_fail(*, message: Message, code: str, reason: str, request_id: str) -> None:
    """Ends our claim with an error that the person can read and retry."""
    failed = _ours(message).update(
        status=Status.FAILED, lease_token=None, error_code=code, error_message=reason, updated_at=timezone.now()
    )
    if failed:
        _announce(message, "message.update", request_id)


@transaction.atomic
def message_retry(*, message: Message, request_id: str) -> bool:
    """Queues a failed or stopped message again. False when it was neither (somebody else was faster)."""
    again = Message.objects.filter(pk=message.pk, status__in=[Status.FAILED, Status.STOPPED]).update(
        status=Status.QUEUED,
        error_code="",
        error_message="",
        attempts=0,
        stop_requested=False,
        request_id=request_id,
        updated_at=timezone.now(),
    )
    if again:
        _announce(message, "message.update", request_id)
    return again == 1


@transaction.atomic
def message_stop(*, message: Message, request_id: str) -> bool:
    """Stops a message: at once while it is queued, at its next step while it runs. False when it had ended."""
    stopped = Message.objects.filter(pk=message.pk, status=Status.QUEUED).update(
        status=Status.STOPPED, updated_at=timezone.now()
    )
    asked = Message.objects.filter(pk=message.pk, status=Status.RUNNING).update(stop_requested=True)
    if stopped:
        _announce(message, "message.update", request_id)
    return bool(stopped or asked)


@transaction.atomic
def message_stopped(*, message: Message, request_id: str) -> None:
    """Ends our claim because the person asked for it."""
    if _ours(message).update(status=Status.STOPPED, lease_token=None, updated_at=timezone.now()):
        _announce(message, "message.update", request_id)


def _ours(message: Message) -> Any:
    return Message.objects.filter(pk=message.pk, status=Status.RUNNING, lease_token=message.lease_token)


def _announce(message: Message, operation: str, request_id: str) -> None:
    publish_on_commit(
        project_id=message.project_id,
        type="chat.changed",
        operation=operation,
        affected_ids=[message.pk],
        request_id=request_id,
    )
