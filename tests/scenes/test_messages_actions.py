"""The queue of a project: in order, one at a time, at most once."""

from __future__ import annotations

import threading
import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from scenes import actions, films
from scenes.models import Message
from tests import factories

pytestmark = pytest.mark.django_db


def create(project, content: str = "hello", **options) -> Message:
    return actions.message_create(project=project, content=content, request_id=factories.REQUEST, **options)


def claim(project) -> Message | None:
    return actions.message_claim(project_id=project.pk)


def answer(message: Message, reply: str = "Done.", **options) -> Message:
    return actions.message_answer(message=message, reply=reply, plan=None, request_id=factories.REQUEST, **options)


@pytest.mark.parametrize("content", ["", "   \n\t ", "\x00", "\u200b\u2060"])
def test_an_empty_message_is_refused(content: str):
    with pytest.raises(actions.ContentInvalid, match="empty"):
        create(factories.project(), content)


def test_twenty_thousand_characters_fit_and_one_more_does_not():
    project = factories.project()
    assert len(create(project, "x" * 20_000).content) == 20_000
    with pytest.raises(actions.ContentInvalid, match="20,001"):
        create(project, "x" * 20_001)


def test_the_same_submission_is_one_message():
    project, submission = factories.project(), uuid.uuid4()
    first = create(project, submission_id=submission)
    assert create(project, submission_id=submission) == first
    assert project.messages.count() == 1


def test_the_same_submission_id_in_another_project_is_another_message():
    submission = uuid.uuid4()
    assert create(factories.project(), submission_id=submission) != create(
        factories.project(), submission_id=submission
    )


@pytest.mark.django_db(transaction=True)  # foreign keys are checked at the commit
def test_a_chosen_scene_that_is_deleted_meanwhile_does_not_lose_the_message():
    project = factories.project()
    scene = factories.scene(project)
    films.scene_delete(scene, request_id="")
    message = create(project, "make it blue", selected_scene=scene, submission_id=uuid.uuid4())
    assert (message.content, message.selected_scene_id) == ("make it blue", None)


def test_messages_are_claimed_in_order_and_one_at_a_time():
    project = factories.project()
    first, second = create(project, "one"), create(project, "two")
    claimed = claim(project)
    assert claimed == first
    assert claim(project) is None
    answer(claimed)
    assert claim(project) == second


def test_the_database_itself_allows_one_running_message():
    project = factories.project()
    create(project)
    other = create(project)
    claim(project)
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.filter(pk=other.pk).update(status="running")


def test_a_dead_servers_claim_ends_with_its_lease_and_its_late_answer_is_refused():
    project = factories.project()
    create(project)
    dead = claim(project)
    Message.objects.filter(pk=dead.pk).update(lease_expires_at=timezone.now() - timedelta(seconds=1))
    alive = claim(project)
    assert alive == dead
    with pytest.raises(actions.LeaseLost):
        answer(dead)
    with pytest.raises(actions.LeaseLost):
        actions.message_renew(message=dead)
    answer(alive)
    assert project.messages.filter(role="assistant").count() == 1


def test_a_claim_is_extended_once_a_quarter_of_it_is_over():
    create(project := factories.project())
    claimed = claim(project)
    first = claimed.lease_expires_at
    actions.message_renew(message=claimed)
    claimed.refresh_from_db()
    assert claimed.lease_expires_at == first
    Message.objects.filter(pk=claimed.pk).update(lease_expires_at=first - timedelta(seconds=6))
    actions.message_renew(message=claimed)
    claimed.refresh_from_db()
    assert claimed.lease_expires_at >= first


def test_a_message_that_kills_its_server_three_times_fails():
    project = factories.project()
    message = create(project)
    for _ in range(3):
        assert claim(project) == message
        Message.objects.filter(pk=message.pk).update(lease_expires_at=timezone.now() - timedelta(seconds=1))
    assert claim(project) is None
    message.refresh_from_db()
    assert message.status == "failed"
    assert "3 times" in message.error_message
    assert actions.message_retry(message=message, request_id=factories.REQUEST)
    assert claim(project) == message


def test_a_change_that_fails_leaves_no_answer():
    project = factories.project()
    create(project)
    claimed = claim(project)

    def fail() -> list[str]:
        actions.film_change(
            project_id=project.pk, change=lambda film: film, summary="", request_id="", expected_revision=7
        )
        return []

    with pytest.raises(actions.RevisionConflict):
        answer(claimed, change=fail)
    claimed.refresh_from_db()
    assert claimed.status == "running"
    assert project.messages.count() == 1


def test_stopping():
    project = factories.project()
    running, queued = create(project), create(project)
    claimed = claim(project)
    assert actions.message_stop(message=queued, request_id="")
    queued.refresh_from_db()
    assert queued.status == "stopped"
    actions.message_renew(message=claimed)
    assert actions.message_stop(message=running, request_id="")
    with pytest.raises(actions.StopRequested):
        actions.message_renew(message=claimed)
    with pytest.raises(actions.StopRequested):
        answer(claimed)
    assert project.messages.filter(role="assistant").count() == 0
    actions.message_stopped(message=claimed, request_id="")
    assert not actions.message_stop(message=running, request_id="")
    assert claim(project) is None


@pytest.mark.django_db(transaction=True)
def test_of_many_who_claim_at_once_one_wins():
    project = factories.project()
    for _ in range(3):
        create(project)
    won: list[Message] = []
    barrier = threading.Barrier(8)

    def run() -> None:
        barrier.wait()
        try:
            claimed = claim(project)
            if claimed:
                won.append(claimed)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
