from __future__ import annotations

import re
import uuid

import pytest
from django.test import Client

from scenes import actions
from scenes.models import Project
from tests import factories
from tests.views.conftest import HTMX


def test_the_page_arrives_with_the_poster_and_thumbnails(
    client: Client, project: Project, django_assert_max_num_queries
):
    for number in range(3):
        factories.scene(project, f"Scene {number}", title=f"Words {number}")
    with django_assert_max_num_queries(8):
        page = client.get(f"/projects/{project.pk}/").content.decode()
    assert page.count("Words 0") == 2, "once below the stage, once in the strip"
    assert page.count('class="card"') == 3
    assert page.count('sandbox title="Picture') == 4, "scene markup is in sandboxed frames only"
    assert 'src="/stage/" sandbox="allow-scripts"' in page


def test_thirty_scenes_take_no_more_queries_than_one(client: Client, project: Project, django_assert_max_num_queries):
    for number in range(30):
        factories.scene(project, f"Scene {number}")
    with django_assert_max_num_queries(8):
        page = client.get(f"/projects/{project.pk}/").content.decode()
    assert page.count('class="card"') == 30


def test_scene_words_are_text_wherever_they_stand(client: Client, project: Project):
    factories.scene(project, '"><script>alert(1)</script>', title="</div><script>alert(2)</script>")
    page = client.get(f"/projects/{project.pk}/").content.decode()
    assert "<script>alert" not in page
    document = re.search(r'srcdoc="([^"]*)"', page)
    assert document is not None
    assert "&amp;lt;script&amp;gt;alert(2)" in document[1], "escaped as markup, and again as an attribute"


def test_the_film_is_what_the_stage_plays(client: Client, project: Project, django_assert_max_num_queries):
    scene = factories.scene(project, "One", duration=60, title="Words")
    with django_assert_max_num_queries(6):
        answer = client.get(f"/projects/{project.pk}/film/")
    film = answer.json()
    assert {name: film[name] for name in ("width", "height", "fps")} == {"width": 1920, "height": 1080, "fps": 30}
    (first,) = film["scenes"]
    played = {"trimBefore", "playbackRate", "sourceDuration", "coveredFrom", "transition"}
    assert set(first) == {"id", "name", "duration", "posterFrame", "js", "props", "fonts", "lang", *played}
    assert (first["id"], first["duration"], first["props"]) == (str(scene.pk), 60, {"title": "Words"})
    assert "no-store" in answer["Cache-Control"]


def test_strip_and_chat_are_read_alone(client: Client, project: Project, django_assert_max_num_queries):
    factories.scene(project)
    with django_assert_max_num_queries(7):
        strip = client.get(f"/projects/{project.pk}/strip/", headers=HTMX).content.decode()
    assert re.findall(r'^\s*<(?:form|div|section)[^>]* id="(title-form|film-tools|strip)"', strip, re.M) == [
        "title-form",
        "film-tools",
        "strip",
    ]
    assert "<html" not in strip
    with django_assert_max_num_queries(6):
        chat = client.get(f"/projects/{project.pk}/chat/", headers=HTMX).content.decode()
    assert 'id="log"' in chat
    assert "<html" not in chat


def test_undo_is_offered_when_there_is_something(client: Client, project: Project):
    assert re.search(r'id="undo"[^>]*disabled', client.get(f"/projects/{project.pk}/").content.decode())
    factories.scene(project)
    assert not re.search(r'id="undo"[^>]*disabled', client.get(f"/projects/{project.pk}/").content.decode())


def test_a_long_message_is_folded_and_html_is_text(client: Client, project: Project):
    actions.message_create(project=project, content="<b>hello</b> " + "x" * 1500, request_id=factories.REQUEST)
    page = client.get(f"/projects/{project.pk}/").content.decode()
    assert "Show all 1513 characters" in page
    assert "&lt;b&gt;hello" in page
    assert "<b>hello" not in page


@pytest.mark.parametrize("part", ["", "chat/", "strip/", "film/"])
def test_strangers_and_nobody_find_nothing(stranger: Client, project: Project, part: str):
    for browser in (stranger, Client()):
        assert browser.get(f"/projects/{project.pk}/{part}").status_code == 404
    assert stranger.get(f"/projects/{uuid.uuid4()}/{part}").status_code == 404


@pytest.mark.parametrize("part", ["", "chat/", "strip/", "film/"])
def test_what_is_read_is_not_posted_to(client: Client, project: Project, part: str):
    assert client.post(f"/projects/{project.pk}/{part}").status_code == 405


def test_pages_run_our_scripts_only(client: Client, project: Project):
    factories.scene(project)
    answer = client.get(f"/projects/{project.pk}/")
    page = answer.content.decode()
    assert "script-src 'self';" in answer["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]* src=)", page), "no inline script"
    assert not re.search(r"<[^>]+\son[a-z]+=", page), "no inline handler"


def test_a_long_chat_comes_page_by_page(client: Client, project: Project, stranger: Client):
    for number in range(60):
        actions.message_create(project=project, content=f"Message {number:02}", request_id=factories.REQUEST)
    page = client.get(f"/projects/{project.pk}/").content.decode()
    seen = re.findall(r"Message \d\d", page)
    assert seen == [f"Message {number:02}" for number in range(35, 60)]
    for expected in (range(10, 35), range(10)):
        (address,) = re.findall(r"/messages/[0-9a-f-]+/earlier/", page)
        page = client.get(address).content.decode()
        assert re.findall(r"Message \d\d", page) == [f"Message {number:02}" for number in expected]
        assert "<html" not in page
    assert "Show earlier" not in page, "that was the beginning"
    assert stranger.get(address).status_code == 404
    assert client.post(address).status_code == 405


def test_a_page_of_the_chat_has_the_replies_of_its_messages(
    client: Client, project: Project, django_assert_max_num_queries
):
    for _ in range(3):
        client.post(f"/projects/{project.pk}/messages/", {"content": "hello"})
    with django_assert_max_num_queries(5):
        chat = client.get(f"/projects/{project.pk}/chat/", headers=HTMX).content.decode()
    assert chat.count('class="reply"') == 3
