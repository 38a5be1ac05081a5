"""Laws of the operations, from whatever film other operations have led to."""

from __future__ import annotations

from functools import reduce
from typing import get_args

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.tools.test_film import film
from tools.film import Film, apply_op
from tools.schemas import (
    AddAudio,
    DeleteScene,
    DuplicateScene,
    EditAudio,
    MoveScene,
    Op,
    RemoveAudio,
    RenameScene,
    RetimeScene,
    SetFormat,
    SetTransition,
    SplitScene,
    ToolError,
    TransitionType,
    TrimScene,
)
from tools.timing import transitions

SCENES = st.integers(1, 4)
FRAMES = st.integers(1, 300)
FORMATS = ("landscape", "portrait", "square")
TYPES = st.sampled_from(get_args(TransitionType))
OPS = st.one_of(
    st.builds(TrimScene, scene=SCENES, durationFrames=FRAMES),
    st.builds(RetimeScene, scene=SCENES, factor=st.sampled_from([0.5, 0.75, 1.25, 2.0])),
    st.builds(SplitScene, scene=SCENES, atFrame=st.integers(1, 200)),
    st.builds(SetTransition, scene=SCENES, type=TYPES, durationFrames=st.none() | st.integers(1, 60)),
    st.builds(MoveScene, scene=SCENES, position=SCENES),
    st.builds(DuplicateScene, scene=SCENES),
    st.builds(DeleteScene, scene=SCENES),
    st.builds(SetFormat, format=st.sampled_from(FORMATS)),
    st.builds(AddAudio, mood=st.sampled_from(["calm", "energetic"])),
)
WAYS = st.lists(OPS, max_size=8)


def done(now: Film, op: Op) -> Film:
    """The film after the op; as it is where that cannot be done."""
    try:
        return apply_op(now, op)[0]
    except ToolError:
        return now


def reached(way: list[Op]) -> Film:
    made = reduce(done, way, film(3))
    assume(made.scenes)
    return made


def lengths(now: Film) -> dict[int, int]:
    return {scene.number: scene.duration for scene in now.scenes}


@given(WAYS, st.data())
def test_a_format_there_and_back_is_the_film_that_it_was(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    there = data.draw(st.sampled_from([name for name in FORMATS if name != before.project.format]))
    changed, _ = apply_op(before, SetFormat(format=there))
    assert changed.scenes == before.scenes, "scenes recompose themselves: nothing of them is stored anew"
    assert apply_op(changed, SetFormat(format=before.project.format))[0] == before


@given(WAYS, st.data())
def test_a_trim_gives_the_length_and_no_other_scene_changes(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    scene, to = data.draw(st.sampled_from(before.scenes)), data.draw(FRAMES)
    op = TrimScene(scene=scene.number, duration_frames=to, from_=data.draw(st.sampled_from(["start", "end"])))
    after = done(before, op)
    assume(after != before or scene.duration == to)
    assert lengths(after) == lengths(before) | {scene.number: to}
    others = [now for now in after.scenes if now.number != scene.number]
    assert others == [was for was in before.scenes if was.number != scene.number]
    assert all(led <= now.duration for led, now in zip(transitions(after.scenes), after.scenes, strict=True))


@given(WAYS, st.data())
def test_a_split_adds_nothing_to_the_film_and_its_transition_stays_before_the_first_part(
    way: list[Op], data: st.DataObject
) -> None:
    before = reached(way)
    scene = data.draw(st.sampled_from(before.scenes))
    assume(scene.duration > 1)
    at = data.draw(st.integers(1, scene.duration - 1))
    after, result = apply_op(before, SplitScene(scene=scene.number, at_frame=at))
    assert sum(lengths(after).values()) == sum(lengths(before).values())
    first, second = after.at(scene.number), after.at(result.number or 0)
    assert (first.duration, second.duration) == (at, scene.duration - at)
    assert (first.transition, second.transition) == (scene.transition, "none")
    assert after.place(second.number) == after.place(first.number) + 1


@given(WAYS, st.data())
def test_a_transition_changes_no_length_and_is_gone_without_a_trace(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    assume(len(before.scenes) > 1)
    scene = data.draw(st.sampled_from(before.scenes[1:]))
    after = done(before, SetTransition(scene=scene.number, type=data.draw(TYPES), duration_frames=None))
    assert lengths(after) == lengths(before)
    plain, cut = (done(one, SetTransition(scene=scene.number, type="none")) for one in (before, after))
    assert plain == cut


@given(WAYS, st.data())
def test_a_copy_that_is_deleted_leaves_the_film_as_it_was(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    scene = data.draw(st.sampled_from(before.scenes))
    copied, result = apply_op(before, DuplicateScene(scene=scene.number))
    assert copied.at(result.number or 0).model_copy(update={"number": scene.number, "id": scene.id}) == (
        scene.model_copy(update={"name": copied.at(result.number or 0).name})
    )
    assert apply_op(copied, DeleteScene(scene=result.number or 0))[0].scenes == before.scenes


@given(WAYS, st.data())
def test_a_move_and_its_way_back(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    scene = data.draw(st.sampled_from(before.scenes))
    moved, _ = apply_op(before, MoveScene(scene=scene.number, position=data.draw(SCENES)))
    assert lengths(moved) == lengths(before)
    assert apply_op(moved, MoveScene(scene=scene.number, position=before.place(scene.number)))[0] == before


@given(WAYS, st.data())
def test_a_name_is_all_that_renaming_changes(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    scene = data.draw(st.sampled_from(before.scenes))
    after, _ = apply_op(before, RenameScene(scene=scene.number, name="Another name"))
    assert apply_op(after, RenameScene(scene=scene.number, name=scene.name))[0] == before


@given(WAYS, st.floats(0, 1))
def test_sound_touches_no_scene_and_goes_as_it_came(way: list[Op], volume: float) -> None:
    before = reached(way)
    added, _ = apply_op(before, AddAudio(mood="calm", replace=True))
    quieter = done(added, EditAudio(volume=round(volume, 2)))
    assert added.scenes == quieter.scenes == before.scenes
    silent, _ = apply_op(quieter, RemoveAudio())
    assert silent == apply_op(added, RemoveAudio())[0]
