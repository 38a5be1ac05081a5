from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.move import MoveSceneInput, move_scene
from tools.schemas import ToolError

ORDERS = st.integers(1, 12).flatmap(lambda n: st.permutations(range(1, n + 1)))


@given(order=ORDERS, data=st.data())
def test_a_move_is_a_permutation_that_puts_the_scene_there(order: list[int], data: st.DataObject) -> None:
    scene = data.draw(st.sampled_from(order))
    position = data.draw(st.integers(1, len(order)))
    moved = move_scene(MoveSceneInput(scenes=tuple(order), scene=scene, position=position)).scenes
    assert sorted(moved) == sorted(order)
    assert moved[position - 1] == scene
    assert [n for n in moved if n != scene] == [n for n in order if n != scene]


@given(order=ORDERS, data=st.data())
def test_a_move_and_a_move_back_change_nothing(order: list[int], data: st.DataObject) -> None:
    scene = data.draw(st.sampled_from(order))
    position = data.draw(st.integers(1, len(order)))
    moved = move_scene(MoveSceneInput(scenes=tuple(order), scene=scene, position=position)).scenes
    back = move_scene(MoveSceneInput(scenes=moved, scene=scene, position=order.index(scene) + 1)).scenes
    assert list(back) == list(order)


def test_past_the_end_is_the_end() -> None:
    assert move_scene(MoveSceneInput(scenes=(1, 2, 3), scene=1, position=99)).scenes == (2, 3, 1)


def test_a_scene_that_is_not_there() -> None:
    with pytest.raises(ToolError, match="There is no scene 4; the film has 3"):
        move_scene(MoveSceneInput(scenes=(1, 2, 3), scene=4, position=1))
    with pytest.raises(ValidationError):
        MoveSceneInput(scenes=(1,), scene=1, position=0)
    with pytest.raises(ValidationError):
        MoveSceneInput(scenes=(1,), scene=1, position=1, to=2)
