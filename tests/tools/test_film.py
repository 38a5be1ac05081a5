from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.add import AddSceneInput, add_scene
from tools.designs import THEMES
from tools.film import Film, WorkingScene, apply_op, film_of
from tools.records import ProjectSnapshot, SceneSnapshot
from tools.schemas import (
    AddScene,
    AssetUse,
    Change,
    Clarify,
    Content,
    DeleteScene,
    EditScene,
    MoveScene,
    Op,
    Redo,
    Reply,
    ToolError,
    Undo,
)

PROJECT = ProjectSnapshot(id="p", title="Film", format="landscape", fps=30, brand={}, revision=0)


def film(count: int) -> Film:
    scenes = []
    for order in range(count):
        draft = add_scene(AddSceneInput(content=Content(title=f"Scene {order + 1}"), duration=90, theme="noir"))
        scenes.append(SceneSnapshot(id=f"s{order}", order=order, **draft.model_dump()))
    return film_of(PROJECT, scenes)


def numbers(film: Film) -> list[int]:
    return [scene.number for scene in film.scenes]


def test_a_new_scene_at_the_end_takes_the_films_look() -> None:
    after, result = apply_op(film(2), AddScene(content=Content(title="Hello"), duration_frames=150))
    assert numbers(after) == [1, 2, 3]
    new = after.at(3)
    assert (new.id, new.name, new.duration) == (None, "Hello", 150)
    assert new.props["theme"] == THEMES["noir"].prop()
    assert (result.kind, result.number) == ("added", 3)
    assert result.summary == "Added “Hello” as scene 3, 5 seconds."


def test_a_new_scene_at_a_place_and_in_anothers_look() -> None:
    before, _ = apply_op(
        film(2), EditScene(scene=1, changes=(Change(target="background", property="color", value="red"),))
    )
    after, _ = apply_op(before, AddScene(content=Content(title="Hello"), position=2, like=1))
    assert numbers(after) == [1, 3, 2]
    assert after.at(3).props["background"] == "#e0242f"


def test_a_scene_is_edited_before_it_was_ever_stored() -> None:
    after, _ = apply_op(film(0), AddScene(content=Content(title="Hello")))
    after, result = apply_op(after, EditScene(scene=1, changes=(Change(target="title", property="size", factor=2),)))
    assert after.at(1).props["titleSize"] == 2
    assert result.summary == "In “Hello”, the title is twice as large."


def test_a_scene_goes_on_being_named_after_its_title() -> None:
    change = Change(target="title", property="text", value="Mario's")
    after, _ = apply_op(film(1), EditScene(scene=1, changes=(change,)))
    assert after.at(1).name == "Mario's"
    other = film(1)
    other = other.model_copy(update={"scenes": (other.scenes[0].model_copy(update={"name": "Opener"}),)})
    assert apply_op(other, EditScene(scene=1, changes=(change,)))[0].at(1).name == "Opener"


def test_numbers_are_those_that_the_person_sees() -> None:
    after, result = apply_op(film(3), DeleteScene(scene=1))
    assert (result.kind, result.summary) == ("deleted", "Deleted “Scene 1”.")
    after, result = apply_op(after, MoveScene(scene=3, position=1))
    assert result.summary == "“Scene 3” is scene 1 now."
    assert numbers(after) == [3, 2]
    after, _ = apply_op(after, AddScene(content=Content(title="New")))
    assert numbers(after) == [3, 2, 4]


@pytest.mark.parametrize(
    "op",
    [
        DeleteScene(scene=7),
        MoveScene(scene=7, position=1),
        EditScene(scene=7, changes=(Change(target="title", property="color", value="red"),)),
        AddScene(content=Content(title="x"), like=7),
    ],
)
def test_a_scene_that_is_not_there(op: Op) -> None:
    with pytest.raises(ToolError, match=r"^There is no scene 7; the film has 3\.$"):
        apply_op(film(3), op)


def test_what_no_tool_can_do_is_said() -> None:
    with pytest.raises(ToolError, match="Pictures"):
        apply_op(film(1), AddScene(content=Content(title="x"), assets=(AssetUse(id="a"),)))
    with pytest.raises(ToolError, match="Pictures"):
        apply_op(film(1), EditScene(scene=1, assets=(AssetUse(id="a"),)))
    with pytest.raises(ToolError, match="Say what to change"):
        apply_op(film(1), EditScene(scene=1))


@pytest.mark.parametrize("op", [Undo(), Redo(), Clarify(), Reply()])
def test_what_is_no_operation_on_a_film(op: Op) -> None:
    with pytest.raises(ValueError, match=op.tool):
        apply_op(film(1), op)


def test_unknown_fields_are_errors() -> None:
    scene = film(1).scenes[0].model_dump()
    with pytest.raises(ValidationError):
        WorkingScene(**scene, code="x")


OPS = st.one_of(
    st.builds(AddScene, content=st.just(Content(title="New")), position=st.none() | st.integers(1, 9)),
    st.builds(DeleteScene, scene=st.integers(1, 9)),
    st.builds(MoveScene, scene=st.integers(1, 9), position=st.integers(1, 9)),
    st.builds(
        EditScene,
        scene=st.integers(1, 9),
        changes=st.just((Change(target="title", property="size", factor=1.1),)),
    ),
)


@given(count=st.integers(0, 4), ops=st.lists(OPS, max_size=12))
def test_whatever_a_plan_does_the_film_holds_together(count: int, ops: list[Op]) -> None:
    now, made = film(count), count
    known = {scene.number: scene.id for scene in now.scenes}
    for op in ops:
        before = now
        try:
            now, result = apply_op(now, op)
        except ToolError:
            assert isinstance(op, AddScene) is False
            assert op.scene not in numbers(now)
            continue
        made += isinstance(op, AddScene)
        assert len(set(numbers(now))) == len(now.scenes)
        assert now.next_number == made + 1
        assert all(known.get(scene.number) == scene.id for scene in now.scenes)
        change = {"added": 1, "deleted": -1}.get(result.kind, 0)
        assert len(now.scenes) == len(before.scenes) + change
        if result.kind == "moved":
            assert sorted(numbers(now)) == sorted(numbers(before))
            assert apply_op(now, MoveScene(scene=op.scene, position=before.place(op.scene)))[0] == before
