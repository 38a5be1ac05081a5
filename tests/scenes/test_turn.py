"""A turn's ways of ending: answered, stopped, taken over, worked out anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from brain.decide import decide
from scenes import actions, films, queries, turn
from scenes.models import Export, Message, Project, Revision, Scene
from tests import factories

pytestmark = pytest.mark.django_db


def ask(project: Project, content: str) -> Message:
    return actions.message_create(project=project, content=content, request_id=factories.REQUEST)


def run(project: Project) -> int:
    return turn.run_turns(project.pk, request_id=factories.REQUEST)


def test_messages_are_answered_in_order_until_none_is_left():
    project = factories.project()
    asked = [ask(project, f'add a scene that says "Take {n}"') for n in range(3)]
    assert run(project) == 3
    assert run(project) == 0
    replies = Message.objects.filter(role="assistant").order_by("created_at")
    assert [reply.reply_to_id for reply in replies] == [message.pk for message in asked]
    assert [scene.order for scene in Scene.objects.order_by("order")] == [0, 1, 2]
    assert [revision.message_id for revision in Revision.objects.order_by("number")] == [m.pk for m in asked]


def test_the_first_scene_names_an_untitled_film():
    project = factories.project(title="")
    ask(project, "an intro for Luigi's bakery")
    run(project)
    project.refresh_from_db()
    assert project.title == Scene.objects.get().name
    actions.undo(project_id=project.pk, request_id="")
    project.refresh_from_db()
    assert project.title == "Untitled"


def test_a_message_that_is_stopped_while_it_runs_changes_nothing():
    project = factories.project()
    ask(project, "an intro for Luigi's bakery")
    claimed = actions.message_claim(project_id=project.pk)
    actions.message_stop(message=claimed, request_id="")
    turn.run_turn(claimed, request_id=factories.REQUEST)
    claimed.refresh_from_db()
    assert claimed.status == "stopped"
    assert not Scene.objects.exists()
    assert actions.message_retry(message=claimed, request_id="")
    assert run(project) == 1
    assert Scene.objects.count() == 1


def test_a_turn_that_was_taken_over_stores_nothing():
    project = factories.project()
    ask(project, "an intro for Luigi's bakery")
    late = actions.message_claim(project_id=project.pk)
    Message.objects.filter(pk=late.pk).update(lease_expires_at=timezone.now() - timedelta(seconds=1))
    assert run(project) == 1
    turn.run_turn(late, request_id=factories.REQUEST)
    assert Scene.objects.count() == 1
    assert Message.objects.filter(role="assistant").count() == 1


def test_a_film_that_changed_meanwhile_is_worked_out_anew(monkeypatch):
    """Somebody deletes a scene by hand while the brain decides: the person's scene is still added, to the new film."""
    project = factories.project()
    factories.scene(project, "gone")
    ask(project, 'add a scene that says "New"')
    seen: list[int] = []

    def decide_slowly(context, thinking):
        seen.append(len(context.scenes))
        if len(seen) == 1:
            films.scene_delete(Scene.objects.get(name="gone"), request_id="")
        return decide(context)

    monkeypatch.setattr(turn, "decide", decide_slowly)
    assert run(project) == 1
    assert seen == [1, 0]
    assert [scene.name for scene in Scene.objects.all()] == ["New"]


def test_a_film_that_never_rests_fails_with_a_sentence(monkeypatch):
    project = factories.project()
    scene = factories.scene(project)
    ask(project, "make the title bigger")
    count = iter(range(100))

    def decide_too_late(context, thinking):
        films.scene_update(scene, {"name": f"name {next(count)}"}, request_id="")
        return decide(context)

    monkeypatch.setattr(turn, "decide", decide_too_late)
    run(project)
    message = Message.objects.get(role="user")
    assert (message.status, message.error_code) == ("failed", "CONFLICT")
    assert "changed" in message.error_message


def test_a_crash_fails_the_message_and_keeps_it(monkeypatch, caplog):
    project = factories.project()
    ask(project, "an intro for Luigi's bakery")

    def crash(context, thinking):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(turn, "decide", crash)
    run(project)
    message = Message.objects.get()
    assert (message.status, message.error_code) == ("failed", "INTERNAL_ERROR")
    assert "secret" not in message.error_message
    assert "secret detail" in caplog.text


def test_the_brain_sees_replies_to_earlier_messages_and_not_to_later_ones():
    project = factories.project()
    ask(project, "an intro for Luigi's bakery")
    second = ask(project, "make it blue")
    run(project)
    context = queries.context(second)
    assert [message.role for message in context.history] == ["user", "assistant"]


def film_rows(project: Project) -> list[dict]:
    names = ["name", "duration", "trim_before", "trim_after", "playback_rate", "props", "tsx_code"]
    return list(Scene.objects.filter(project=project).order_by("order").values(*names))


@pytest.mark.parametrize(
    "message",
    [
        "cut a second off the start of scene 1",
        "play scene 1 at double speed",
        "split scene 1 at one second",
        "duplicate scene 1",
        "rename scene 1 to Cold open",
        "make the whole video exactly 3 seconds",
        "make it vertical",
        "our brand colours are #112233 and #eecc00",
    ],
)
def test_every_change_is_stored_and_undone_exactly(message: str):
    project = factories.project()
    for name in ("One", "Two"):
        factories.scene(project, name, duration=90, title=name)
    before = film_rows(project), project.format, project.brand
    ask(project, message)
    run(project)
    project.refresh_from_db()
    assert (film_rows(project), project.format, project.brand) != before
    ask(project, "undo")
    run(project)
    project.refresh_from_db()
    assert (film_rows(project), project.format, project.brand) == before
    ask(project, "redo")
    run(project)
    project.refresh_from_db()
    assert (film_rows(project), project.format, project.brand) != before


def test_a_retimed_scene_is_played_and_proven_over_its_whole_timeline():
    project = factories.project()
    factories.scene(project, "One", duration=90)
    ask(project, "play scene 1 at double speed")
    run(project)
    project.refresh_from_db()
    (scene,) = queries.film(project)["scenes"]
    assert (scene["duration"], scene["playbackRate"], scene["sourceDuration"]) == (45, 2, 90)
    assert 0 <= scene["posterFrame"] < 45


def test_what_follows_an_undo_is_done_on_the_film_that_it_leaves():
    project = factories.project()
    factories.scene(project, "One", duration=90)
    ask(project, "delete scene 1")
    run(project)
    asked = ask(project, "undo that and make scene 1 4 seconds long")
    run(project)
    assert Scene.objects.get(project=project).duration == 120
    reply = Message.objects.get(reply_to=asked)
    assert [op["tool"] for op in reply.plan["ops"]] == ["undo", "trimScene"]
    assert reply.content == "Took back the last change. “One” is 4 seconds long instead of 3 seconds."
    ask(project, "undo")
    run(project)
    assert Scene.objects.get(project=project).duration == 90


def test_what_cannot_follow_an_undo_is_said_and_the_undo_stands():
    project = factories.project()
    factories.scene(project, "One", duration=90)
    ask(project, "make scene 1 4 seconds long")
    run(project)
    asked = ask(project, "undo that and generate a realistic clip of a beach")
    run(project)
    assert Scene.objects.get(project=project).duration == 90
    reply = Message.objects.get(reply_to=asked)
    assert [op["tool"] for op in reply.plan["ops"]] == ["undo"]
    assert reply.content.startswith("Took back the last change. I can't make realistic footage yet")


def test_a_rule_in_words_is_kept_obeyed_and_undone():
    project = factories.project()
    ask(project, "never use red, no emojis")
    ask(project, 'add a scene that says "Fresh 🥐 today"')
    run(project)
    project.refresh_from_db()
    assert project.preferences == {"avoid_colors": ["red"], "no_emoji": True}
    assert Scene.objects.get().props["title"] == "Fresh today"
    ask(project, "forget the emoji rule")
    run(project)
    project.refresh_from_db()
    assert project.preferences == {"avoid_colors": ["red"]}
    actions.undo(project_id=project.pk, request_id="")
    project.refresh_from_db()
    assert project.preferences == {"avoid_colors": ["red"], "no_emoji": True}


def test_an_export_asked_for_in_words_begins_of_the_film_as_it_is_then():
    project = factories.project()
    ask(project, "an intro for Luigi's bakery")
    ask(project, "export it as gif")
    ask(project, "make the title red and export the video")
    assert run(project) == 3
    gif, mp4 = Export.objects.order_by("created_at")
    assert (gif.format, mp4.format) == ("gif", "mp4")
    colours = [export.parts.get().segment.spec["scene"]["props"].get("titleColor") for export in (gif, mp4)]
    assert colours[0] != colours[1], "the change is in the second"
    assert "open Export" in Message.objects.filter(role="assistant").latest("created_at").content


def test_an_export_that_cannot_be_is_answered_with_why():
    project = factories.project()
    ask(project, "export it")
    run(project)
    assert "no scenes yet" in Message.objects.get(role="assistant").content
    assert not Export.objects.exists()
