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
    AddScene,
    Change,
    Content,
    CutToBeat,
    DeleteScene,
    DuplicateScene,
    EditAudio,
    EditScene,
    ExportVideo,
    ForgetPreference,
    MoveScene,
    Op,
    RemoveAudio,
    RenameScene,
    RetimeScene,
    SetBrand,
    SetFormat,
    SetPreference,
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


@given(WAYS, st.data())
def test_a_new_scene_that_is_deleted_leaves_the_film_as_it_was(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    position = data.draw(st.none() | st.integers(1, len(before.scenes) + 1))
    added, result = apply_op(before, AddScene(content=Content(title="New"), position=position))
    assert added.place(result.number or 0) == (position or len(before.scenes) + 1)
    assert [scene for scene in added.scenes if scene.number != result.number] == list(before.scenes)
    assert apply_op(added, DeleteScene(scene=result.number or 0))[0].scenes == before.scenes


@given(WAYS, st.data(), st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30))
def test_words_are_all_that_changing_them_changes(way: list[Op], data: st.DataObject, words: str) -> None:
    before = reached(way)
    scene = data.draw(st.sampled_from(before.scenes))

    def with_words(now: Film, value: str) -> Film:
        change = Change(target="title", property="text", value=value)
        return apply_op(now, EditScene(scene=scene.number, changes=(change,)))[0]

    after = with_words(before, words)
    assert after.at(scene.number).props == {**scene.props, "title": words}
    assert lengths(after) == lengths(before)
    assert [now for now in after.scenes if now.number != scene.number] == [
        was for was in before.scenes if was.number != scene.number
    ]
    assert with_words(after, scene.props["title"]).at(scene.number).props == scene.props


@given(WAYS, st.data())
def test_a_pace_changes_one_length_in_its_proportion_and_back(way: list[Op], data: st.DataObject) -> None:
    before = reached(way)
    scene, factor = data.draw(st.sampled_from(before.scenes)), data.draw(st.sampled_from([0.5, 2.0]))
    after = done(before, RetimeScene(scene=scene.number, factor=factor))
    assume(after != before)
    assert lengths(after) == lengths(before) | {scene.number: round(scene.duration / factor)}
    back = done(after, RetimeScene(scene=scene.number, duration_frames=scene.duration))
    assert lengths(back) == lengths(before)


@given(WAYS, st.sampled_from([24, 25, 30, 50, 60]))
def test_cut_to_the_beat_a_film_is_cut_to_it_already(way: list[Op], fps: int) -> None:
    made = reached(way)
    made = made.model_copy(update={"project": made.project.model_copy(update={"fps": fps})})
    music, _ = apply_op(made, AddAudio(mood="energetic", replace=True))  # 120 beats a minute
    after = done(music, CutToBeat())
    assert after.project == music.project
    assert [scene.props for scene in after.scenes] == [scene.props for scene in music.scenes]
    assume(after != music)
    ends = [sum(scene.duration for scene in after.scenes[: n + 1]) for n in range(len(after.scenes))]
    assert all(abs(end - round(end / (fps / 2)) * fps / 2) <= 0.5 for end in ends)
    assert done(after, CutToBeat()) == after


RULES = st.one_of(
    st.builds(SetPreference, kind=st.just("filmSeconds"), value=st.integers(1, 600).map(str)),
    st.builds(SetPreference, kind=st.just("sceneSeconds"), value=st.integers(1, 60).map(str)),
    st.builds(SetPreference, kind=st.just("pace"), value=st.sampled_from(["slow", "fast"])),
    st.builds(SetPreference, kind=st.just("avoidColor"), value=st.sampled_from(["red", "#16a34a"])),
    st.builds(SetPreference, kind=st.just("ending"), value=st.sampled_from(["555-0142", "See you"])),
    st.builds(SetPreference, kind=st.just("noEmoji")),
)


@given(WAYS, RULES, st.sampled_from(["Poppins", "Inter"]), st.sampled_from(["#16a34a", "#102a43"]))
def test_rules_and_brand_touch_no_scene_and_go_as_they_came(way: list[Op], rule: Op, font: str, color: str) -> None:
    before = reached(way)
    branded, _ = apply_op(before, SetBrand(colors=(color,), font=font))
    ruled, _ = apply_op(branded, rule)
    assert ruled.scenes == before.scenes
    assert (branded.project.brand["font"], branded.project.brand["colors"]) == (font, [color])
    assert apply_op(ruled, ForgetPreference(kind=rule.kind))[0] == branded
    assert apply_op(ruled, ForgetPreference(kind="all"))[0] == before


@given(WAYS, st.sampled_from(["mp4", "webm", "gif"]))
def test_an_export_changes_nothing(way: list[Op], name: str) -> None:
    before = reached(way)
    assert apply_op(before, ExportVideo(format=name))[0] == before
