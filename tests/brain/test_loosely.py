"""What shall be done with whole scenes, however the sentence is built."""

from __future__ import annotations

import pytest

from tests.brain.test_constructions import said


def ops(film: str, message: str) -> list[tuple[str, int | None, int | None]]:
    plan = said(film, message)
    return [(op.tool, getattr(op, "scene", None), getattr(op, "position", None)) for op in plan.asked]


@pytest.mark.parametrize(
    ("film", "message", "scene", "position"),
    [
        ("bank", "shouldn't the card come before savings?", 3, 2),
        ("farm", "is there a way to have the prices earlier?", 4, 3),
        ("dentist", "the patient quote can move up one", 4, 3),
        ("desk", "scene 2 and 4 should come one after the other", 4, 3),
        ("desk", "wouldn't it be better if live chat was first?", 3, 1),
        ("startup", "why is the team so late? can't it be right after the cover", 6, 2),
        ("house", "can we go straight from the exterior to the garden?", 4, 2),
    ],
)
def test_a_place_may_be_asked_for_in_any_form(film: str, message: str, scene: int, position: int) -> None:
    assert ops(film, message) == [("moveScene", scene, position)]


@pytest.mark.parametrize(
    ("film", "message", "gone"),
    [
        ("museum", "do we really need the music one?", [3]),
        ("album", "i don't think we need the preorder thing anymore", [4]),
        ("desk", "i only want to keep the dashboard and the call to action", [1, 3, 4]),
    ],
)
def test_scenes_may_be_said_to_be_needless(film: str, message: str, gone: list[int]) -> None:
    assert ops(film, message) == [("deleteScene", number, None) for number in gone]


@pytest.mark.parametrize(
    "message",
    ["is the dashboard before the chat?", "which one comes after the dashboard?", "when does live chat come?"],
)
def test_a_question_about_the_order_moves_nothing(message: str) -> None:
    assert ops("desk", message) == [("reply", None, None)]


def test_a_scene_that_stays_where_it_is_is_not_moved() -> None:
    assert "moveScene" not in [op[0] for op in ops("desk", "the call to action should stay last")]
