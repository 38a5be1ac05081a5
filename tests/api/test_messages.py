from __future__ import annotations

import threading
import uuid

import pytest
from django.db import connection

from scenes.models import Message, Project, Scene
from tests import factories


def at(project) -> str:
    return f"/api/projects/{project.pk}/messages/"


def say(api, project, content: str, **fields) -> dict:
    return api.call("post", at(project), {"content": content, **fields}, status=201)


def names(project) -> list[str]:
    return [scene.name for scene in Scene.objects.filter(project=project).order_by("order")]


def test_the_journey(api):
    project = factories.project(api.person, title="")
    answer = say(api, project, "a 10 second intro for Luigi's bakery, warm colours")
    (scene,) = answer["data"]["scenes"]
    assert scene["duration"] == 300
    assert "Luigi" in scene["props"]["title"]
    assert answer["data"]["message"]["role"] == "assistant"
    assert answer["data"]["plan"]["ops"][0]["tool"] == "addScene"
    assert answer["context"]["chatResponse"] == answer["data"]["message"]["content"]
    assert scene["id"] in answer["meta"]["affectedIds"]
    assert (scene["madeBy"], answer["data"]["plan"]["decidedBy"], answer["data"]["costUsd"]) == ("designer", "rules", 0)
    assert Project.objects.get(pk=project.pk).title != "Untitled"

    (scene,) = say(api, project, "make the title bigger and red")["data"]["scenes"]
    assert scene["props"]["titleSize"] > 1
    assert scene["props"]["titleColor"].startswith("#")

    (second,) = say(api, project, "add a scene with our opening hours: 7 to 19")["data"]["scenes"]
    assert second["order"] == 1
    assert "7 to 19" in str(second["props"])

    before = names(project)
    say(api, project, "swap them")
    assert names(project) == before[::-1]
    say(api, project, "delete the first one")
    assert names(project) == [before[0]]
    answer = say(api, project, "undo that")
    assert names(project) == before[::-1]
    assert answer["data"]["scenes"]


@pytest.mark.parametrize("content", ["delete the scene about the weather", "remove the scene called Prices"])
def test_a_scene_that_nobody_knows_is_not_guessed_at(api, content):
    project = factories.project(api.person)
    factories.scene(project)
    say(api, project, content)
    assert names(project) == ["Hello"]


def test_undo_counts_changes_of_the_film_itself(api):
    project = factories.project(api.person, title="One")
    for title in ("Two", "Three"):
        api.call("patch", f"/api/projects/{project.pk}/", {"title": title}, status=200)
    say(api, project, "undo the last 3 changes")
    project.refresh_from_db()
    assert project.title == "One"


def test_what_is_not_understood_is_said(api):
    project = factories.project(api.person)
    factories.scene(project)
    answer = say(api, project, "xyzzy plugh frobnicate")
    assert answer["data"]["scenes"] == []
    assert answer["data"]["plan"]["ops"][0]["tool"] in {"clarify", "reply"}
    assert names(project) == ["Hello"]


def test_nothing_to_undo_is_an_answer(api):
    assert say(api, factories.project(api.person), "undo")["data"]["message"]["content"]


def test_a_scene_that_is_not_there(api):
    project = factories.project(api.person)
    factories.scene(project)
    answer = say(api, project, "delete scene 7")
    assert names(project) == ["Hello"]
    assert "7" in answer["data"]["message"]["content"]


def test_the_selected_scene_is_the_one_that_changes(api):
    project = factories.project(api.person)
    first = factories.scene(project, "one")
    factories.scene(project, "two")
    (scene,) = say(api, project, "make the title bigger", sceneId=str(first.pk))["data"]["scenes"]
    assert scene["id"] == str(first.pk)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"content": ""},
        {"content": "   "},
        {"content": "x" * 20_001},
        {"content": 5},
        {"content": "x", "sceneId": "nope"},
        {"content": "x", "assetIds": "nope"},
        {"content": "x", "assetIds": ["nope"]},
        {"content": "x", "assets": []},
        {"message": "x"},
    ],
)
def test_bad_input(api, body):
    project = factories.project(api.person)
    api.call("post", at(project), body, status=400)
    assert not Message.objects.exists()


def test_unknown_scene_and_asset(api, stranger):
    project = factories.project(api.person)
    theirs = factories.scene(factories.project(stranger.person))
    api.call("post", at(project), {"content": "x", "sceneId": str(theirs.pk)}, status=404)
    api.call("post", at(project), {"content": "x", "assetIds": [str(uuid.uuid4())]}, status=404)
    assert not Message.objects.filter(project=project).exists()


def test_twenty_thousand_characters_are_taken(api):
    project = factories.project(api.person)
    say(api, project, "word " * 4000)
    assert Message.objects.filter(role="user", status="done").count() == 1


def test_the_same_submission_runs_once(api):
    project, submission = factories.project(api.person), str(uuid.uuid4())
    first = say(api, project, "an intro for Luigi's bakery", submissionId=submission)
    again = say(api, project, "an intro for Luigi's bakery", submissionId=submission)
    assert first["data"]["message"]["id"] == again["data"]["message"]["id"]
    assert Scene.objects.count() == 1


def test_list(api):
    project = factories.project(api.person)
    say(api, project, "an intro for Luigi's bakery")
    items = api.call("get", at(project), status=200)["data"]["items"]
    assert [(item["role"], item["status"]) for item in items] == [("user", "done"), ("assistant", "done")]
    assert items[1]["replyTo"] == items[0]["id"]


def test_strangers_get_404(api, stranger):
    project = factories.project(api.person)
    stranger.call("get", at(project), status=404)
    stranger.call("post", at(project), {"content": "hello"}, status=404)
    assert not Message.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_ten_messages_at_once_all_succeed_in_order(as_person):
    person = factories.user()
    project = factories.project(person)
    answers: list[int] = []

    def send(n: int) -> None:
        try:
            response = as_person(person).post(
                at(project), {"content": f'add a scene that says "Number {n}"'}, format="json"
            )
            answers.append(response.status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=send, args=[n]) for n in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [201] * 10
    assert [s.order for s in Scene.objects.order_by("order")] == list(range(10))
    asked = list(Message.objects.filter(role="user").order_by("created_at", "id").values_list("id", flat=True))
    replied = list(Message.objects.filter(role="assistant").order_by("created_at").values_list("reply_to", flat=True))
    assert replied == asked


def test_a_quick_turn_asks_for_its_claim_in_its_writes_alone(api, django_assert_max_num_queries):
    project = factories.project(api.person)
    factories.scene(project, title="Open all week")
    with django_assert_max_num_queries(36):
        say(api, project, "make the title bigger")
