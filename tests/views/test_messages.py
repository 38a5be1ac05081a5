from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from scenes import actions, assets
from scenes.models import Message, Project
from tests import factories, media_files
from tests.views.conftest import HTMX


def send(client: Client, project: Project, content: str = "an intro for my bakery", **fields: str | list[str]):
    form = {"content": content, "submission_id": str(uuid.uuid4()), **fields}
    return client.post(f"/projects/{project.pk}/messages/", form, headers=HTMX)


def test_the_bubble_and_a_pending_reply_come_at_once(client: Client, project: Project, django_assert_max_num_queries):
    submission = str(uuid.uuid4())
    with django_assert_max_num_queries(10):
        page = send(client, project, submission_id=submission).content.decode()
    assert f'id="turn-{submission}"' in page
    assert "an intro for my bakery" in page
    assert f'hx-post="/projects/{project.pk}/run/"' in page
    assert 'hx-trigger="load' in page
    assert Message.objects.get().status == Message.Status.QUEUED


def test_running_answers_it(client: Client, project: Project):
    send(client, project, "a 10 second intro for Luigi's bakery, warm colours")
    assert client.post(f"/projects/{project.pk}/run/", headers=HTMX).status_code == 204
    asked, reply = Message.objects.order_by("created_at")
    assert (asked.status, reply.reply_to) == (Message.Status.DONE, asked)
    assert project.scenes.get().duration == 300
    page = client.get(f"/projects/{project.pk}/chat/").content.decode()
    assert reply.content.split("\n")[0].replace("'", "&#x27;") in page
    assert 'class="pending"' not in page
    for suggestion in reply.plan["suggestions"][:3]:
        assert f'value="{suggestion}"'.replace("'", "&#x27;") in page


def test_without_a_script_the_form_runs_the_turn_and_comes_back(client: Client, project: Project):
    answer = client.post(f"/projects/{project.pk}/messages/", {"content": "an intro for my bakery"}, follow=True)
    assert answer.redirect_chain == [(f"/projects/{project.pk}/", 302)]
    assert 'class="reply"' in answer.content.decode()
    assert project.scenes.count() == 1


def test_the_same_submission_is_one_message(client: Client, project: Project):
    submission = str(uuid.uuid4())
    first = send(client, project, submission_id=submission)
    second = send(client, project, submission_id=submission)
    assert first.status_code == second.status_code == 200
    assert Message.objects.count() == 1


def test_later_messages_wait_in_order(client: Client, project: Project):
    send(client, project, "first")
    assert "Waiting for its turn" in send(client, project, "second").content.decode()
    page = client.get(f"/projects/{project.pk}/chat/").content.decode()
    assert page.index("Working on it") < page.index("Waiting for its turn")


def test_the_selected_scene_goes_along(client: Client, project: Project):
    scene = factories.scene(project)
    send(client, project, "make it blue", selected_scene_id=str(scene.pk))
    assert Message.objects.get().selected_scene == scene


def test_a_scene_that_is_gone_or_not_theirs_is_not_selected(client: Client, project: Project):
    foreign = factories.scene(factories.project())
    assert send(client, project, "make it blue", selected_scene_id=str(foreign.pk)).status_code == 200
    assert send(client, project, "make it red", selected_scene_id=str(uuid.uuid4())).status_code == 200
    assert not Message.objects.filter(selected_scene__isnull=False).exists()


@pytest.mark.parametrize(
    ("content", "words"), [("", "The message is empty"), (" \n ", "is empty"), ("x" * 20_001, "at most 20,000")]
)
def test_what_cannot_be_sent_is_said_in_words(client: Client, project: Project, content: str, words: str):
    answer = send(client, project, content)
    assert answer.status_code == 400
    assert answer["Content-Type"].startswith("text/plain")
    assert words in answer.content.decode()
    assert not Message.objects.exists()


def test_twenty_thousand_characters_fit(client: Client, project: Project):
    assert send(client, project, "x" * 20_000).status_code == 200


def test_a_refused_form_keeps_its_text(client: Client, project: Project):
    text = "y" * 20_001
    answer = client.post(f"/projects/{project.pk}/messages/", {"content": text})
    assert answer.status_code == 400
    assert text in answer.content.decode()


def test_html_in_a_message_is_text(client: Client, project: Project):
    page = send(client, project, "<img src=x onerror=alert(1)>").content.decode()
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<img" not in page


def failed(project: Project) -> Message:
    message = actions.message_create(project=project, content="an intro", request_id="a" * 32)
    claimed = actions.message_claim(project_id=project.pk)
    assert claimed is not None
    actions.message_fail(message=claimed, code="AI_ERROR", reason="The model did not answer.", request_id="a" * 32)
    return message


def test_a_failure_says_why_and_offers_another_try(client: Client, project: Project):
    message = failed(project)
    page = client.get(f"/projects/{project.pk}/chat/").content.decode()
    assert "The model did not answer." in page
    assert "a" * 32 in page
    assert f"/messages/{message.pk}/retry/" in page


def test_retry_queues_it_again(client: Client, project: Project):
    message = failed(project)
    assert client.post(f"/messages/{message.pk}/retry/", headers=HTMX).status_code == 204
    message.refresh_from_db()
    assert message.status == Message.Status.QUEUED


def test_retry_without_a_script_runs_it(client: Client, project: Project):
    message = failed(project)
    assert client.post(f"/messages/{message.pk}/retry/").status_code == 302
    message.refresh_from_db()
    assert message.status == Message.Status.DONE


def test_a_waiting_message_is_stopped_and_can_be_tried_again(client: Client, project: Project):
    send(client, project)
    message = Message.objects.get()
    assert client.post(f"/messages/{message.pk}/stop/", headers=HTMX).status_code == 204
    page = client.get(f"/projects/{project.pk}/chat/").content.decode()
    assert "Stopped." in page
    assert f"/messages/{message.pk}/retry/" in page
    client.post(f"/projects/{project.pk}/run/", headers=HTMX)
    assert not project.scenes.exists()


def test_stopping_what_has_ended_changes_nothing(client: Client, project: Project):
    message = failed(project)
    assert client.post(f"/messages/{message.pk}/stop/").status_code == 302
    message.refresh_from_db()
    assert message.status == Message.Status.FAILED


def test_strangers_cannot_stop(client: Client, stranger: Client, project: Project):
    send(client, project)
    message = Message.objects.get()
    assert stranger.post(f"/messages/{message.pk}/stop/").status_code == 404
    assert client.get(f"/messages/{message.pk}/stop/").status_code == 405
    message.refresh_from_db()
    assert message.status == Message.Status.QUEUED


def test_strangers_cannot_retry(stranger: Client, project: Project):
    message = failed(project)
    assert stranger.post(f"/messages/{message.pk}/retry/").status_code == 404
    assert stranger.get(f"/messages/{message.pk}/retry/").status_code == 405
    message.refresh_from_db()
    assert message.status == Message.Status.FAILED


def asset_of(project: Project, name: str = "logo.png"):
    file = SimpleUploadedFile(name, media_files.picture())
    return actions.asset_create(project=project, upload=file)


def test_attachments_go_with_their_message(client: Client, project: Project):
    logo, other = asset_of(project), asset_of(factories.project())
    page = send(client, project, "use this", asset_ids=[str(logo.pk), str(other.pk)]).content.decode()
    assert list(Message.objects.get().assets.all()) == [logo], "that of another project is nobody's here"
    assert f'src="{assets.address(logo)}"' in page
    chat = client.get(f"/projects/{project.pk}/chat/", headers=HTMX).content.decode()
    assert f'src="{assets.address(logo)}"' in chat
    actions.asset_delete(asset=logo)
    assert assets.address(logo) not in client.get(f"/projects/{project.pk}/chat/", headers=HTMX).content.decode()


def test_an_attachments_id_that_is_none(client: Client, project: Project):
    answer = send(client, project, "use this", asset_ids=["nonsense"])
    assert answer.status_code == 400
    assert "attachment" in answer.content.decode()
    assert not Message.objects.exists()


def test_a_plain_form_brings_its_files_along(client: Client, project: Project):
    address = f"/projects/{project.pk}/messages/"
    good, bad = SimpleUploadedFile("logo.png", media_files.picture()), SimpleUploadedFile("x.png", b"hello")
    assert client.post(address, {"content": "use this", "files": [good]}).status_code == 302
    assert [asset.name for asset in Message.objects.get(role="user").assets.all()] == ["logo.png"]
    answer = client.post(address, {"content": "and this", "files": [bad]})
    assert answer.status_code == 400
    assert "no file that can be used" in answer.content.decode()
    assert Message.objects.filter(role="user").count() == 1
