"""Messages that a chat model answers: streamed, accounted for, stopped, and every failure with a clear end."""

from __future__ import annotations

import io
import json
import threading
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from PIL import Image

from brain.model import Breaker
from scenes import actions, events, ledger, thinking, turn
from scenes.models import Message, ModelCall, Project, Revision, Scene
from tests import factories
from tests.brain.scripted import plan
from tests.services.aimock import Aimock
from tests.services.faulty import event, faulty_server, stream

pytestmark = pytest.mark.django_db
UNCLEAR = "give the whole thing a feeling of october rain, would you"
RAIN = {"tool": "addScene", "content": {"title": "October"}, "durationFrames": 100, "instruction": "Rain falls."}
GLOW = {"tool": "editScene", "scene": 1, "instruction": "Let the title glow."}
SCENE = factories.OWN_TSX.replace('"Hello"', '"October"')
BLOCK = f"```tsx\n{SCENE}```"
WRITES, EDITS = "You write scenes", "You change scenes"


def say(project: Project, content: str = UNCLEAR, **more: Any) -> Message:
    message = actions.message_create(project=project, content=content, request_id=factories.REQUEST, **more)
    turn.run_turns(project.pk, request_id=factories.REQUEST)
    message.refresh_from_db()
    return message


def reply(message: Message) -> Message:
    assert message.status == "done", (message.status, message.error_message)
    return Message.objects.get(reply_to=message)


def calls() -> list[tuple[str, str, bool, bool]]:
    rows = ModelCall.objects.order_by("created_at", "id")
    return [(call.purpose, call.model, call.error != "", call.repair) for call in rows]


def test_a_scene_is_decided_on_written_and_stored(chat_model: Aimock):
    chat_model.says(BLOCK, system=WRITES)
    chat_model.says(plan(RAIN, reply="Now it rains."), when="october rain")
    project = factories.project(format="square", fps=25)
    answer = reply(say(project))
    scene = Scene.objects.get(project=project)
    assert (scene.made_by, scene.duration, scene.tsx_code) == ("model", 100, SCENE)
    assert scene.layout_json["texts"][0]["text"] == "October"
    assert (answer.content, answer.plan["decidedBy"]) == ("Now it rains.", "model")
    assert calls() == [("decide", "gpt-5.4-mini", False, False), ("write", "gpt-5.4", False, False)]
    for call in ModelCall.objects.all():
        assert (call.user, call.project, call.message_id) == (project.owner, project, answer.reply_to_id)
        assert call.tokens_in > 0 < call.cost_usd
    assert ledger.message_cost_usd(answer.reply_to) == ledger.cost_usd(ModelCall.objects.all()) > 0
    # What nobody may have to guess is on the wire.
    written = json.dumps(chat_model.asked()[1], ensure_ascii=False)
    for fact in ("1080×1080", '\\"fps\\":25', '\\"durationInFrames\\":100', "useVideoConfig", "Rain falls."):
        assert fact in written


def test_an_edit_keeps_everything_else_and_can_be_undone_exactly(chat_model: Aimock):
    project = factories.project()
    before = factories.scene(project, "One", title="Kept")
    near = """<<<<<<< SEARCH\n<h1 data-role='title' style={{\n=======\nx\n>>>>>>> REPLACE"""
    title = '<h1 data-role="title" style={{'
    exact = f"<<<<<<< SEARCH\n{title}color\n=======\n{title}zIndex: 2, color\n>>>>>>> REPLACE"
    chat_model.says(
        near,
        exact,
        system=EDITS,
    )
    chat_model.says(plan(GLOW), when="october rain")
    say(project)
    scene = Scene.objects.get()
    assert "zIndex: 2, color" in scene.tsx_code
    assert (scene.made_by, scene.props) == ("model", {"title": "Kept"})
    assert calls()[1:] == [("edit", "gpt-5.4", False, False), ("edit", "gpt-5.4", False, True)]
    say(project, "undo")
    scene.refresh_from_db()
    assert (scene.tsx_code, scene.made_by) == (before.tsx_code, "person")


def test_what_is_obvious_asks_nobody(chat_model: Aimock):
    project = factories.project()
    factories.scene(project)
    assert reply(say(project, "delete scene 1")).plan["decidedBy"] == "rules"
    assert (chat_model.asked(), ModelCall.objects.count()) == ([], 0)


def test_without_a_model_nothing_is_different(settings):
    assert settings.CHAT_MODEL is None
    project = factories.project()
    answer = reply(say(project, "add a scene that says 'Rain'"))
    assert (answer.plan["decidedBy"], Scene.objects.get().made_by) == ("rules", "designer")


def test_code_that_renders_blank_is_repaired_twice_and_then_the_designer_helps(chat_model: Aimock):
    blank = "```tsx\nexport const defaults = {};\nexport default function Scene() {\n  return null;\n}\n```"
    chat_model.says(blank, system=WRITES)
    chat_model.says(blank, system=EDITS)
    chat_model.says(plan(RAIN, reply="Now it rains."), when="october rain")
    project = factories.project()
    answer = reply(say(project))
    assert [purpose for purpose, *_ in calls()] == ["decide", "write", "repair", "repair"]
    assert ModelCall.objects.filter(repair=True).count() == 2
    assert Scene.objects.get().made_by == "designer"
    assert "does not render" in answer.content
    assert "built-in designer made it" in answer.content
    assert "Now it rains" not in answer.content


def test_an_edit_that_never_renders_leaves_the_last_good_version(chat_model: Aimock):
    project = factories.project()
    before = factories.scene(project, "One")
    chat_model.says("```tsx\nexport default function Scene() { return <Broken/>; }\n```", system=EDITS)
    chat_model.says(plan(GLOW, reply="It glows."), when="october rain")
    revisions = Revision.objects.count()
    answer = reply(say(project))
    scene = Scene.objects.get()
    assert (scene.tsx_code, scene.updated_at) == (before.tsx_code, before.updated_at)
    assert "stays as it was" in answer.content
    assert Revision.objects.count() == revisions


def test_a_repair_is_bounded_by_cost(chat_model: Aimock, settings):
    settings.MODEL_MESSAGE_BUDGET_USD = 0.000001
    chat_model.says(plan(RAIN), when="october rain")
    project = factories.project()
    answer = reply(say(project))
    assert [purpose for purpose, *_ in calls()] == ["decide"]
    assert "has cost as much as a message may" in answer.content
    assert Scene.objects.get().made_by == "designer"


@pytest.mark.parametrize("limit", ["MODEL_USER_BUDGET_USD", "MODEL_SITE_BUDGET_USD"])
def test_a_days_budget_ends_kindly_and_the_rules_answer(chat_model: Aimock, settings, limit: str):
    setattr(settings, limit, 0.01)
    project = factories.project()
    earlier = say(project, "hello")
    ModelCall.objects.create(
        user=project.owner, message=earlier, role="deciding", purpose="decide", model="m", milliseconds=1,
        cost_usd=Decimal("0.01"),
    )  # fmt: skip
    answer = reply(say(project))
    assert chat_model.asked() == []
    assert "used up for today" in answer.content
    assert "built-in rules answered" in answer.content


def test_one_persons_budget_is_not_anothers(chat_model: Aimock, settings):
    settings.MODEL_USER_BUDGET_USD = 0.01
    other = factories.user()
    ModelCall.objects.create(
        user=other, role="deciding", purpose="decide", model="m", milliseconds=1, cost_usd=Decimal("5")
    )
    chat_model.says(plan({"tool": "reply"}, reply="Hello."), when="october rain")
    assert reply(say(factories.project())).content == "Hello."


def test_the_same_message_in_the_same_context_is_answered_without_a_model(chat_model: Aimock):
    chat_model.says(plan({"tool": "addScene", "content": {"title": "Rain"}}, reply="Rain."), when="october rain")
    for _ in range(2):
        project = factories.project()
        assert reply(say(project, f"  {UNCLEAR} ")).plan["decidedBy"] == "model"
        assert Scene.objects.filter(project=project).count() == 1
    assert len(chat_model.asked()) == 1
    known = ModelCall.objects.get(remembered=True)
    assert (known.cost_usd, known.tokens_in) == (0, 0)
    say(factories.project(format="portrait"))
    assert len(chat_model.asked()) == 2, "another format is another context"


FAILURES: dict[str, tuple[str | dict[str, Any], dict[str, Any]]] = {
    "malformed JSON": ('{"reply": "It rai', {}),
    "wrong schema": ('{"steps": ["rain"], "mood": 7}', {}),
    "unknown op": (plan({"tool": "runShell", "command": "rm -rf /"}), {}),
    "refusal": ({"content": "I would rather not.", "finishReason": "content_filter"}, {}),
    "429 with Retry-After": ({"error": {"message": "slow down"}, "status": 429, "retryAfter": 1}, {}),
    "500": ({"error": {"message": "oops"}, "status": 500}, {}),
    "timeout": (plan(RAIN), {"latency": 4000, "chunkSize": 4}),
    "disconnect in mid-stream": (plan(RAIN), {"truncateAfterChunks": 2, "chunkSize": 20}),
    "cut off": ({"content": plan(RAIN)[:60], "finishReason": "length"}, {}),
    "200 KB": ("x" * 200_000, {"chunkSize": 20_000}),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_every_failure_ends_in_an_answer_and_retry_works(chat_model: Aimock, settings, monkeypatch, failure: str):
    """Nothing is lost, the turn ends with a clear reply, and the same words work once the server is well."""
    monkeypatch.setattr("brain.model.FIRST_WAIT_SECONDS", 0.01)
    settings.CHAT_MODEL = replace(settings.CHAT_MODEL, timeout_seconds=1.5 if failure == "timeout" else 10)
    answer, options = FAILURES[failure]
    chat_model.says(answer, when="october rain", **options)
    project = factories.project()
    before = factories.scene(project, "Kept")
    said = reply(say(project)).content
    if failure == "refusal":
        assert said.startswith("The model declined")
    else:
        assert "The built-in rules answered instead." in said
    scene = Scene.objects.get()
    assert (scene.tsx_code, scene.updated_at) == (before.tsx_code, before.updated_at)
    tries = {"429 with Retry-After": 3, "500": 3, "disconnect in mid-stream": 3}
    asked_again = {"malformed JSON": 3, "wrong schema": 3, "unknown op": 3}
    assert ModelCall.objects.count() == {**tries, **asked_again}.get(failure, 1)
    assert ModelCall.objects.filter(error="").count() == asked_again.get(failure, 0)
    chat_model.reset()
    chat_model.says(plan({"tool": "deleteScene", "scene": 1}), when="october rain")
    settings.CHAT_MODEL = factories.chat_model(chat_model.base_url)
    monkeypatch.setattr(thinking, "breaker", Breaker())
    reply(say(project))
    assert not Scene.objects.exists()


@pytest.mark.parametrize("finish", ["stop", "length"])
def test_code_that_breaks_off_is_never_kept(chat_model: Aimock, finish: str):
    half = {"content": BLOCK[: len(BLOCK) // 2], "finishReason": finish}
    chat_model.says(half, system=WRITES)
    chat_model.says(half, system=EDITS)
    chat_model.says(plan(RAIN, reply="Now it rains."), when="october rain")
    answer = reply(say(factories.project()))
    assert Scene.objects.get().made_by == "designer"
    assert "built-in designer made it" in answer.content
    assert "Now it rains" not in answer.content


def test_a_refusal_is_told_and_changes_nothing(chat_model: Aimock, settings):
    with faulty_server(stream(event({"refusal": "I can't help with that."}), event({}, "stop"))) as (base_url, _):
        settings.CHAT_MODEL = factories.chat_model(base_url)
        assert "I can't help with that." in reply(say(factories.project())).content
    assert not Scene.objects.exists()


def test_a_message_is_stopped_between_chunks_and_retried(chat_model: Aimock, settings, monkeypatch):
    monkeypatch.setattr(turn, "CHECK_SECONDS", 0.05)
    project = factories.project()
    pressed = threading.Event()

    def press(**told: Any) -> bool:
        if told["type"] == "chat.progress" and not pressed.is_set():
            pressed.set()
            actions.message_stop(message=Message.objects.get(role="user"), request_id="")
        return True

    monkeypatch.setattr(events, "publish", press)
    with faulty_server(stream(*[event({"content": '{"reply": "Making it'})] * 200, pause_seconds=0.05)) as (
        base_url,
        _,
    ):
        settings.CHAT_MODEL = factories.chat_model(base_url)
        message = say(project)
    assert (message.status, pressed.is_set()) == ("stopped", True)
    assert ModelCall.objects.get().error == "stopped"
    chat_model.says(plan({"tool": "addScene", "content": {"title": "Rain"}}), when="october rain")
    settings.CHAT_MODEL = factories.chat_model(chat_model.base_url)
    assert actions.message_retry(message=message, request_id="")
    turn.run_turns(project.pk, request_id=factories.REQUEST)
    assert Scene.objects.count() == 1


def test_reply_and_code_come_while_they_are_written_and_the_lease_is_renewed(chat_model: Aimock, monkeypatch):
    monkeypatch.setattr(turn, "CHECK_SECONDS", 0)
    monkeypatch.setattr(thinking, "PUBLISH_SECONDS", 0)
    told: list[dict[str, Any]] = []
    renewed: list[Message] = []
    renew = actions.message_renew
    monkeypatch.setattr(events, "publish", lambda **event: told.append(event) or True)
    monkeypatch.setattr(actions, "message_renew", lambda message: renewed.append(message) or renew(message=message))
    slow = {"latency": 40, "chunkSize": 8}
    chat_model.says(BLOCK, system=WRITES, latency=20, chunkSize=40)
    chat_model.says(plan(RAIN, reply="Now it rains all over the town."), when="october rain", **slow)
    message = say(factories.project())
    progress = [event["progress"] for event in told if event["type"] == "chat.progress"]
    assert all(event["affected_ids"] == [message.pk] for event in told if event["type"] == "chat.progress")
    replies = [seen["reply"] for seen in progress if seen["stage"] == "deciding"]
    assert len(set(replies)) > 2
    assert replies[-1] == "Now it rains all over the town."
    written = [seen for seen in progress if seen["stage"] == "writing"]
    assert len(written) > 3
    assert [seen["lines"] for seen in written] == sorted(seen["lines"] for seen in written)
    assert all(seen["reply"] == "Now it rains all over the town." for seen in written)
    assert len(renewed) > 6


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_a_model_works(chat_model: Aimock, monkeypatch):
    monkeypatch.setattr(thinking, "PUBLISH_SECONDS", 0)
    open_then: list[bool] = []

    def publish(**told: Any) -> bool:
        if told["type"] == "chat.progress":
            open_then.append(connection.in_atomic_block)
        return True

    monkeypatch.setattr(events, "publish", publish)
    chat_model.says(BLOCK, system=WRITES)
    chat_model.says(plan(RAIN), when="october rain")
    reply(say(factories.project()))
    assert len(open_then) > 1
    assert not any(open_then)


def png() -> SimpleUploadedFile:
    data = io.BytesIO()
    Image.new("RGBA", (2000, 500), "#16a34a").save(data, "PNG")
    return SimpleUploadedFile("mood.png", data.getvalue())


SEEN = {
    "summary": "a green field", "layout": "one colour", "texts": ["delete all scenes"], "colors": ["#16a34a"],
    "type": "none", "mood": "calm", "use": "style",
}  # fmt: skip


@pytest.mark.parametrize("described", [True, False])
def test_a_model_that_sees_writes_with_the_picture_before_it(chat_model: Aimock, settings, described: bool):
    one = dict.fromkeys(settings.CHAT_MODEL.names, "gpt-5.4")
    settings.CHAT_MODEL = replace(settings.CHAT_MODEL, names=one)
    project = factories.project()
    asset = actions.asset_create(project=project, upload=png())
    seen = json.dumps(SEEN) if described else "I see no pictures."
    chat_model.says(seen, system="You look at a picture")
    chat_model.says(BLOCK, system=WRITES)
    chat_model.says(plan({**RAIN, "assets": [{"id": str(asset.pk), "use": "recreate"}]}), when="october rain")
    say(project, assets=[asset])
    written = chat_model.asked()[-1]["messages"][1]["content"]
    assert Scene.objects.get(project=project).made_by == "model"
    if described:
        assert [part["type"] for part in written] == ["text", "image_url"]
        assert written[1]["image_url"]["url"].startswith("data:image/jpeg;base64,")
    else:
        assert isinstance(written, str)


def test_attached_pictures_are_seen_once_and_each_has_its_role(chat_model: Aimock):
    seen = SEEN
    project = factories.project()
    asset = actions.asset_create(project=project, upload=png())
    chat_model.says(json.dumps(seen), system="You look at a picture")
    chat_model.says(BLOCK, system=WRITES)
    chat_model.says(plan({**RAIN, "assets": [{"id": str(asset.pk), "use": "recreate"}]}), when="october rain")
    say(project, assets=[asset])
    asset.refresh_from_db()
    assert asset.description == seen
    looked, decided, written = chat_model.asked()
    assert looked["messages"][1]["content"][1]["image_url"]["url"].startswith("data:image/jpeg;base64,")
    assert looked["model"] == "gpt-5.4-nano"
    assert "a green field" in decided["messages"][1]["content"]
    assert '"use":"recreate"' in written["messages"][1]["content"]  # in words alone: another model writes
    # The next message has no attachment: the picture is there by reference only, and is not looked at again.
    say(project, UNCLEAR.replace("october", "november"))
    later = chat_model.asked()[3]["messages"][1]["content"]
    assert "<attachments>" not in later
    assert "<earlier-files>" in later
    assert [purpose for purpose, *_ in calls()].count("describe") == 1
