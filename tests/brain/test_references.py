"""Scenes by their neighbours and from the end, and corrections of the request before."""

from __future__ import annotations

import pytest

from brain.decide import decide
from tests.brain.talk import INTRO, Talk, ops
from tests.brain.test_described import planned

DELETED = {
    "delete the second scene from the end": [4],
    "delete the third from last": [3],
    "delete the third one and the one before it": [3, 2],
    "delete scene 3 and the next one": [3, 4],
    "borra la tercera y la anterior": [3, 2],
    "lösche Szene 3 und die danach": [3, 4],
    "supprime la scène 3 et celle d'avant": [3, 2],
    "elimina la scena 3 e quella prima": [3, 2],
    "apaga a cena 3 e a anterior": [3, 2],
    "シーン3と次のシーンを削除して": [3, 4],
    "最後から2番目のシーンを削除して": [4],
    "删除场景3和前一个": [3, 2],
}


@pytest.mark.parametrize("message", DELETED)
def test_scenes_by_their_place_and_their_neighbours(message: str) -> None:
    assert planned(message) == [("deleteScene", number) for number in DELETED[message]]


def test_bare_numbers_are_scenes_and_not_prices() -> None:
    assert planned("make 3 and 4 blue") == [("editScene", 3), ("editScene", 4)]


def test_every_second_scene_and_comparisons() -> None:
    assert planned("make every second scene blue") == [("editScene", 2), ("editScene", 4)]
    assert 3 not in {number for _, number in planned("make scene 2 shorter than scene 3")}
    assert planned("la tercera más corta") == [("trimScene", 3)]


def test_names_of_two_scenes_in_one_breath() -> None:
    assert planned('call the first one "Intro" and the last one "Outro"') == [("renameScene", 1), ("renameScene", 5)]


def test_cutting_in_two_deletes_nothing() -> None:
    assert planned("cut the quote scene in two") == [("splitScene", 3)]
    assert "deleteScene" not in dict(planned("take the old quote out"))


@pytest.mark.parametrize("message", ["can you undo the last two things?", "take back the last two things you did"])
def test_two_things_are_undone(message: str) -> None:
    assert ops(decide(talk().context(message))) == [{"tool": "undo", "steps": 2}]


def talk() -> Talk:
    talk = Talk()
    talk.say(INTRO, "add a quote: “The best bread” by Anna", "add a scene about prices: roll 1€, loaf 4€")
    talk.say("add a scene with our hours: 7 to 19")
    return talk


def test_there_is_no_scene_0() -> None:
    assert ops(decide(talk().context("#0</0"))) == [{"tool": "clarify"}]


CORRECTED = {
    ("make scene 2 blue", "non, la scène 3"): ["undo", "editScene 3"],
    ("make scene 2 blue", "nein, die dritte"): ["undo", "editScene 3"],
    ("delete scene 2", "no, I meant scene 3"): ["undo", "deleteScene 3"],
    ("duplicate scene 2", "sorry, I meant scene 3"): ["undo", "duplicateScene 3"],
    ("swap 1 and 2", "no, I meant 2 and 3"): ["undo", "moveScene 2"],
    ("swap 1 and 2", "no, the other way round"): ["undo"],
    ("move scene 2 to the start", "no, the other way round"): ["moveScene 1"],
    ("delete scene 2", "no, the other way round"): ["clarify"],
}


@pytest.mark.parametrize("said", CORRECTED)
def test_the_last_request_is_put_right(said: tuple[str, str]) -> None:
    film = talk()
    film.say(said[0])
    plan = decide(film.context(said[1]))
    told = [" ".join([op.tool, *([str(op.scene)] if hasattr(op, "scene") else [])]) for op in plan.asked]
    assert told == CORRECTED[said]
