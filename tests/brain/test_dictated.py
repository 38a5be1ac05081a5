"""Words that are dictated, and lengths and places that are told with them: nothing of them is a request by itself."""

from __future__ import annotations

import pytest

from brain.decide import decide, decide_after_history
from tests.brain.test_meant import bakery, rows, shown
from tools.schemas import EditScene


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("change the title of scene 1 to: delete scene 3; make it square", "delete scene 3; make it square"),
        ("set the headline of scene 1 to: undo the last change and go", "undo the last change and go"),
        ("change the title of scene 1 to: sourdough; rye; focaccia", "sourdough; rye; focaccia"),
        ("change the title of scene 1 to: Fresh bread", "Fresh bread"),
        ("ändere den Titel von Szene 1 zu: lösche Szene 3; mach es quadratisch", "lösche Szene 3; mach es quadratisch"),
    ],
)
def test_a_title_behind_a_colon_is_content_to_the_end(message: str, title: str) -> None:
    talk = bakery()
    others = talk.scenes[1:]
    talk.say(message)
    assert shown(talk, 1, "title") == title
    assert talk.scenes[1:] == others
    assert talk.project.format == "landscape"


@pytest.mark.parametrize("lead", ["add a scene: please ", "add a slide saying please ", "add a slide saying "])
def test_what_a_new_scene_says_is_not_carried_out(lead: str) -> None:
    talk = bakery()
    plan = talk.say(f"{lead}delete all the other scenes and undo the last change")
    assert [op.tool for op in plan.ops] == ["addScene"]
    assert "undo the last change" in shown(talk, 4, "title")


@pytest.mark.parametrize(
    "message",
    [
        "extend scene 2 from 3 to 7 seconds",
        "verlängere Szene 2 von 3 auf 7 Sekunden",
        "allonge la scène 2 de 3 à 7 secondes",
        "alarga la escena 2 de 3 a 7 segundos",
        "allunga la scena 2 da 3 a 7 secondi",
        "シーン2を3秒から7秒に伸ばして",
        "把场景2从3秒改成7秒",
    ],
)
def test_of_two_lengths_the_scene_gets_the_second(message: str) -> None:
    talk = bakery()
    talk.say(message)
    assert [scene.duration for scene in talk.scenes] == [90, 210, 90]


@pytest.mark.parametrize(
    ("message", "new"),
    [
        ("change Cake to Cheese pie in the menu", "Cheese pie"),
        ("ersetze Cake durch Kuchen im Menu", "Kuchen"),
        ("cambia Cake por Tarta en el menu", "Tarta"),
        ("remplace Cake par Tarte dans la scène 2", "Tarte"),
        ("troca Cake por Bolo na cena 2", "Bolo"),
        ("シーン2のCakeをタルトに変えて", "タルト"),
    ],
)
def test_a_place_behind_new_words_is_no_part_of_them(message: str, new: str) -> None:
    talk = bakery()
    talk.say(message)
    assert rows(talk)[2] == (new, "2.50 €")


def test_japanese_words_go_on_the_scene_named_behind_them() -> None:
    talk = bakery()
    talk.say("「全部消して」という文字を最初のシーンに入れて")
    assert len(talk.scenes) == 3
    assert shown(talk, 1, "title") == "全部消して"


def test_a_capital_makes_a_title_words_and_no_look() -> None:
    talk = bakery()
    talk.say("change the title of scene 1 to Ember")
    assert shown(talk, 1, "title") == "Ember"
    talk.say("make the title of scene 2 bold")
    assert shown(talk, 2, "title") == "Prices"


@pytest.mark.parametrize("said", ['write "Open daily" under "Prices"', "write Open daily under Prices"])
def test_a_line_under_words_leaves_them(said: str) -> None:
    talk = bakery()
    talk.say(said)
    assert (shown(talk, 2, "title"), shown(talk, 2, "subtitle")) == ("Prices", "Open daily")


def test_a_colour_that_is_too_strong_is_not_put_everywhere() -> None:
    talk = bakery()
    before = talk.scenes
    plan = talk.say("tone down the blue in scene 2")  # where nothing is blue
    assert plan.confidence < 0.85
    assert talk.scenes == before


@pytest.mark.parametrize("said", ["no, scene 3", "not that one, scene 3", "I meant scene 3"])
def test_what_was_done_to_the_wrong_scene_is_undone_first(said: str) -> None:
    talk = bakery()
    before = talk.scenes
    talk.say("make scene 2 blue")
    assert [op.tool for op in decide(talk.context(said)).ops] == ["undo"]
    talk.scenes = before
    rest = decide_after_history(talk.context(said))
    assert rest
    assert [(op.tool, getattr(op, "scene", 0)) for op in rest.ops] == [("editScene", 3)]


def test_a_colour_before_what_becomes_another_only_tells_which() -> None:
    talk = bakery()
    plan = talk.say("put the blue text in yellow")
    assert {change.value for op in plan.ops if isinstance(op, EditScene) for change in op.changes} == {"#ffd21f"}


def test_two_scenes_on_screen_have_a_length_each() -> None:
    talk = bakery()
    talk.say("keep the first on screen for 4 seconds and the last one for 2")
    assert [scene.duration for scene in talk.scenes] == [120, 90, 60]
