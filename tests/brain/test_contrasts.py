"""What is denied, kept or excepted, and second values without a verb, in all languages."""

from __future__ import annotations

import pytest

from brain.decide import decide
from tests.brain.talk import ops
from tests.brain.test_described import film, planned

DENIED = [
    "make scene 3 blue, not scene 2",
    "make scene 3 blue and not the second",
    "mach Szene 3 blau, nicht Szene 2",
    "haz la escena 3 azul, no la 2",
    "rends la scène 3 bleue, pas la 2",
    "rendi la scena 3 blu, non la 2",
    "faz a cena 3 azul, não a 2",
    "シーン2じゃなくてシーン3を青にして",
    "把场景3变成蓝色，不是场景2",
    "I don't want scene 2 to be blue, make scene 3 blue",
]


@pytest.mark.parametrize("message", DENIED)
def test_what_is_denied_is_not_done(message: str) -> None:
    assert planned(message) == [("editScene", 3)]


FASTER_BUT_THE_FIRST = [
    "don't touch the intro, make the rest faster",
    "everything can be faster, only the intro stays",
    "make everything faster but leave the intro as it is",
    "apart from the intro, make everything faster",
    "slower, but not the intro",
    "no toques la intro, haz el resto más rápido",
    "pon todas las escenas más rápidas menos la primera",
    "ne touche pas à l'intro, rends le reste plus rapide",
    "lass die erste Szene so und mach alle anderen schneller",
    "não mexas na intro, deixa o resto mais rápido",
    "non toccare l'intro, rendi il resto più veloce",
    "イントロはそのままで、残りを速くして",
    "最初のシーン以外を速くして",
    "不要动开头，其他的加快",
    "除了第一个场景，其他的加快",
]


@pytest.mark.parametrize("message", FASTER_BUT_THE_FIRST)
def test_what_stays_is_left_out(message: str) -> None:
    assert planned(message) == [("retimeScene", number) for number in (2, 3, 4, 5)]


@pytest.mark.parametrize(
    "message",
    [
        "delete everything but keep the prices",
        "borra todas menos la penúltima",
        "supprime tout sauf l'avant-dernière",
        "lösche alles außer der vorletzten Szene",
        "elimina tutte tranne la penultima",
        "apaga todas menos a penúltima",
        "最後から2番目のシーン以外を全部削除して",
    ],
)
def test_what_shall_be_kept_is_not_deleted(message: str) -> None:
    assert planned(message) == [("deleteScene", number) for number in (1, 2, 3, 5)]


def test_an_exception_may_be_told_what_it_shall_be() -> None:
    plan = decide(film("trim everything to 3 seconds except the features which should be 6"))
    assert [(op["scene"], op["duration_frames"]) for op in ops(plan)] == [(1, 90), (3, 90), (4, 90), (5, 90), (2, 180)]


def test_a_cut_everywhere_else() -> None:
    plan = ops(decide(film("crossfade between 1 and 2, hard cut everywhere else")))
    assert [(op["scene"], op["type"]) for op in plan] == [(2, "fade"), (3, "none"), (4, "none"), (5, "none")]


@pytest.mark.parametrize(
    "message",
    [
        "make the text white in the intro and black in the outro",
        "in the intro make the text white, in the outro black",
        "mach den Text im Intro weiß und im Outro schwarz",
        "mets le texte en blanc dans l'intro et en noir dans l'outro",
    ],
)
def test_a_second_value_is_of_the_second_scene(message: str) -> None:
    changes = [(op.scene, [change.value for change in op.changes]) for op in decide(film(message)).asked]  # type: ignore[union-attr]
    assert changes == [(1, ["#ffffff"]), (5, ["#000000"])]
