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
    DuplicateScene,
    EditScene,
    MoveScene,
    NotOffered,
    Op,
    Redo,
    RenameScene,
    Reply,
    RetimeScene,
    SetBrand,
    SetFormat,
    SplitScene,
    ToolError,
    TrimScene,
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
    with pytest.raises(ToolError, match="no such picture"):
        apply_op(film(1), AddScene(content=Content(title="x"), assets=(AssetUse(id="a"),)))
    with pytest.raises(ToolError, match="no such picture"):
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


def test_a_trimmed_scene_says_how_long_it_was() -> None:
    after, result = apply_op(film(2), TrimScene(scene=2, duration_frames=45))
    assert after.at(2).duration == 45
    assert result.summary == "“Scene 2” is 1.5 seconds long instead of 3 seconds."


def test_a_retimed_scene_keeps_its_whole_animation() -> None:
    after, result = apply_op(film(2), RetimeScene(scene=1, factor=2))
    assert (after.at(1).duration, after.at(1).playback_rate) == (45, 2)
    assert result.summary == "“Scene 1” is 1.5 seconds long instead of 3 seconds, all of it, faster."


def test_both_parts_of_a_split_scene_are_there() -> None:
    after, result = apply_op(film(2), SplitScene(scene=1, at_frame=60))
    assert numbers(after) == [1, 3, 2]
    first, second = after.at(1), after.at(3)
    assert (first.duration, first.trim_before, first.trim_after) == (60, 0, 30)
    assert (second.duration, second.trim_before, second.trim_after) == (30, 60, 0)
    assert (second.id, second.name, second.tsx_code) == (None, "Scene 1 copy", first.tsx_code)
    assert result.summary == "Split “Scene 1” in two, 2 seconds and 1 second."


def test_a_copy_stands_behind_its_scene_under_a_name_of_its_own() -> None:
    after, _ = apply_op(film(2), DuplicateScene(scene=1))
    after, result = apply_op(after, DuplicateScene(scene=1))
    assert numbers(after) == [1, 4, 3, 2]
    assert [after.at(n).name for n in (3, 4)] == ["Scene 1 copy", "Scene 1 copy 2"]
    assert result.summary == "Duplicated “Scene 1”: the copy is scene 2."


def test_a_renamed_scene_shows_what_it_showed() -> None:
    before = film(1)
    after, _ = apply_op(before, RenameScene(scene=1, name="  Cold\n open "))
    assert after.at(1) == before.at(1).model_copy(update={"name": "Cold open"})
    for name in (" ", "x" * 201):
        with pytest.raises(ToolError):
            apply_op(before, RenameScene(scene=1, name=name))


def test_a_format_there_and_back() -> None:
    before = film(2)
    there, result = apply_op(before, SetFormat(format="portrait"))
    assert there.project.format == "portrait"
    assert result.summary == "The film is portrait now (1080×1920)."
    back, _ = apply_op(there, SetFormat(format="landscape"))
    assert back == before
    with pytest.raises(ToolError, match="already"):
        apply_op(before, SetFormat(format="landscape"))


def test_the_brand_is_remembered_part_by_part() -> None:
    after, _ = apply_op(film(1), SetBrand(colors=("#FF5A1F", "navy")))
    after, result = apply_op(after, SetBrand(font="Manrope"))
    assert after.project.brand["font"] == "Manrope"
    assert after.project.brand["colors"][0] == "#ff5a1f"
    assert result.number is None
    for wrong in (SetBrand(), SetBrand(colors=("blurple-ish",)), SetBrand(colors=("red",) * 9)):
        with pytest.raises(ToolError):
            apply_op(after, wrong)


@pytest.mark.parametrize(
    "op",
    [
        EditScene(scene=1, instruction="let the title shimmer"),
    ],
)
def test_what_no_tool_does_yet_is_refused_in_words(op: Op) -> None:
    with pytest.raises(NotOffered, match=r"can't|don't"):
        apply_op(film(2), op)
