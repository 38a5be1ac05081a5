"""The one way a film changes: exact revisions, exact undo, no lost update."""

from __future__ import annotations

import random
import uuid
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenes import actions
from scenes.actions import FilmState, SceneState
from scenes.models import Project, Revision, Scene, SideEffect
from tests import factories

pytestmark = pytest.mark.django_db


def state(name: str, duration: int = 30) -> SceneState:
    return SceneState(id=uuid.uuid4(), name=name, tsx_code=f"// {name}", duration=duration, props={"title": name})


def change(project: Project, edit, **options) -> Revision | None:
    return actions.film_change(
        project_id=project.pk, change=edit, summary="Test", request_id=factories.REQUEST, **options
    )


def stored(project: Project) -> FilmState:
    return actions.film_state(Project.objects.get(pk=project.pk))


def undo(project: Project) -> Revision:
    return actions.undo(project_id=project.pk, request_id=factories.REQUEST)


def redo(project: Project) -> Revision:
    return actions.redo(project_id=project.pk, request_id=factories.REQUEST)


def test_a_change_is_stored_with_its_revision_and_what_is_owed():
    project = factories.project()
    first, second = state("one"), state("two")
    revision = change(project, lambda film: film.with_scenes([first, second]))
    assert [scene.name for scene in Scene.objects.filter(project=project)] == ["one", "two"]
    assert (revision.number, revision.state) == (1, "applied")
    assert [row["before"] for row in revision.rows] == [None, None]
    effect = SideEffect.objects.get(project_id=project.pk)
    assert effect.operation == "scene.create"
    assert set(effect.scene_ids) == {str(first.id), str(second.id)}


def test_nothing_changed_is_no_revision():
    project = factories.project()
    assert change(project, lambda film: film) is None
    project.refresh_from_db()
    assert project.revision == 0
    assert not Revision.objects.exists()
    assert not SideEffect.objects.exists()


def test_moving_a_scene_touches_only_the_rows_that_move():
    project = factories.project()
    scenes = [state(name) for name in "abcd"]
    change(project, lambda film: film.with_scenes(scenes))
    revision = change(project, lambda film: film.with_scenes([film.scenes[1], film.scenes[0], *film.scenes[2:]]))
    assert len(revision.rows) == 2
    assert [scene.name for scene in stored(project).scenes] == ["b", "a", "c", "d"]


def test_a_deleted_scene_comes_back_with_its_id_and_birthday():
    project = factories.project()
    change(project, lambda film: film.with_scenes([state("a"), state("b")]))
    before = stored(project)
    change(project, lambda film: film.with_scenes(film.scenes[1:]))
    undo(project)
    assert stored(project) == before


def test_undo_and_redo_cover_the_project_itself():
    project = factories.project()
    change(project, lambda film: replace(film, project={**film.project, "format": "portrait", "title": "New"}))
    undo(project)
    assert stored(project).project["format"] == "landscape"
    redo(project)
    assert stored(project).project == {
        "title": "New",
        "format": "portrait",
        "fps": 30,
        "brand": {},
        "preferences": {},
        "audio": {},
    }


def test_something_new_after_an_undo_ends_the_way_back():
    project = factories.project()
    change(project, lambda film: film.with_scenes([state("a")]))
    undo(project)
    change(project, lambda film: film.with_scenes([state("b")]))
    with pytest.raises(actions.NothingToRedo):
        redo(project)
    assert [scene.name for scene in stored(project).scenes] == ["b"]
    assert Revision.objects.filter(state="discarded").count() == 1


def test_nothing_to_undo_or_redo():
    project = factories.project()
    with pytest.raises(actions.NothingToUndo):
        undo(project)
    with pytest.raises(actions.NothingToRedo):
        redo(project)
    project.refresh_from_db()
    assert project.revision == 0


def test_a_change_made_from_an_old_film_is_refused():
    project = factories.project()
    change(project, lambda film: film.with_scenes([state("a")]), expected_revision=0)
    with pytest.raises(actions.RevisionConflict):
        change(project, lambda film: film.with_scenes([]), expected_revision=0)
    assert len(stored(project).scenes) == 1


def test_the_database_keeps_places_unique_and_durations_positive():
    project = factories.project()
    change(project, lambda film: film.with_scenes([state("a")]))
    for wrong in ({"order": 0, "duration": 10}, {"order": 1, "duration": 0}, {"order": 1, "duration": 300_000}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Scene.objects.create(project=project, name="x", tsx_code="", **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Project.objects.filter(pk=project.pk).update(format="round")
    with pytest.raises(IntegrityError), transaction.atomic():
        Project.objects.filter(pk=project.pk).update(fps=31)


def test_the_number_of_queries_does_not_grow_with_the_film(django_assert_max_num_queries):
    project = factories.project()
    change(project, lambda film: film.with_scenes([state(str(n)) for n in range(30)]))
    with django_assert_max_num_queries(14):
        change(project, lambda film: film.with_scenes(list(reversed(film.scenes))))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 8))
def test_any_walk_of_changes_is_undone_and_redone_exactly(seed: int, steps: int):
    chance = random.Random(seed)
    project = factories.project()
    seen = [stored(project)]
    for step in range(steps):

        def edit(film: FilmState, step: int = step) -> FilmState:
            scenes = list(film.scenes)
            chance.shuffle(scenes)
            scenes = [replace(s, duration=chance.randint(1, 99)) if chance.random() < 0.3 else s for s in scenes]
            scenes = [s for s in scenes if chance.random() < 0.8]
            return film.with_scenes([*scenes, state(f"scene {step}")])

        change(project, edit)
        seen.append(stored(project))
    for earlier in reversed(seen[:-1]):
        undo(project)
        assert stored(project) == earlier
    for later in seen[1:]:
        redo(project)
        assert stored(project) == later
