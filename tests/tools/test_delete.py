from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.delete import DeleteSceneInput, delete_scene
from tools.schemas import ToolError


@given(numbers=st.lists(st.integers(1, 99), min_size=1, unique=True), data=st.data())
def test_all_others_stay_in_order(numbers: list[int], data: st.DataObject) -> None:
    scene = data.draw(st.sampled_from(numbers))
    left = delete_scene(DeleteSceneInput(scenes=tuple(numbers), scene=scene)).scenes
    assert list(left) == [number for number in numbers if number != scene]


def test_a_scene_that_is_not_there() -> None:
    with pytest.raises(ToolError, match=r"^There is no scene 7; the film has 3\.$"):
        delete_scene(DeleteSceneInput(scenes=(1, 2, 3), scene=7))
    with pytest.raises(ToolError, match="no scenes yet"):
        delete_scene(DeleteSceneInput(scenes=(), scene=1))
    with pytest.raises(ValidationError):
        DeleteSceneInput(scenes=(1,), scene=1, force=True)
