"""Changes that people make by hand, on the page or by the API: proven like any other, then written.

A proof takes milliseconds and must not hold a transaction, so each change reads the film, proves, and writes only if
the film is still the one that it read; otherwise it starts over. What it asks for is relative ("this scene's name"),
so nothing that somebody else wrote meanwhile is lost.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from scenes import actions, assets
from scenes.actions import FilmState, RevisionConflict, SceneState
from scenes.models import Project, Scene
from scenes.proofs import prove_scenes
from tools.audio import audio_of, stored_audio
from tools.preferences import ForgetPreferenceInput, forget_preference
from tools.proof import Problem
from tools.registry import TOOLS
from tools.schemas import ToolError, TransitionType
from tools.timing import tails, timing_of
from tools.transition import SetTransitionInput

MAX_CONFLICTS = 5


class SceneRejected(actions.ActionError):
    """The scene does not render; `details` say where and why."""

    code = "RENDER_ERROR"

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        why = problems[0] if problems else None
        place = f" (line {why.line})" if why and why.line else ""
        what = f"{why.message}{place} {why.hint}".strip() if why else "it draws nothing"
        super().__init__(f"“{name}” does not render: {what}")
        self.details = {"problems": [problem.model_dump() for problem in problems]}


class ChangeRefused(actions.ActionError):
    """What was asked for cannot be; the message says why."""


class SceneChanged(actions.ActionError):
    """The scene is no longer the version that the caller insisted on."""

    code = "CONFLICT"
    retryable = True


class SceneGone(actions.ActionError):
    code = "NOT_FOUND"


def change_film(
    project_id: uuid.UUID, change: Callable[[FilmState], FilmState], *, summary: str, request_id: str
) -> None:
    """Proves and writes a change; raises SceneRejected, or RevisionConflict after MAX_CONFLICTS races in a row."""
    for attempt in range(MAX_CONFLICTS):
        project = Project.objects.get(pk=project_id)
        before = actions.film_state(project)
        after = proven(before, change(before), project_id=project_id)
        try:
            actions.film_change(
                project_id=project_id,
                change=lambda _, after=after: after,  # type: ignore[misc]
                summary=summary,
                request_id=request_id,
                expected_revision=project.revision,
            )
            return
        except RevisionConflict:
            if attempt == MAX_CONFLICTS - 1:
                raise


def proven(
    before: FilmState, after: FilmState, *, project_id: uuid.UUID, before_each: Callable[[], None] = lambda: None
) -> FilmState:
    """`after` with the layout of every scene that is drawn differently now."""
    frame = (after.project["format"], after.project["fps"])
    same_frame = frame == (before.project["format"], before.project["fps"])
    known = {scene.id: shape for scene, shape in zip(before.scenes, _drawn(before.scenes), strict=True)}
    scenes, shapes, ends = list(after.scenes), _drawn(after.scenes), tails(after.scenes)
    changed = [i for i, scene in enumerate(scenes) if not same_frame or known.get(scene.id) != shapes[i]]
    files = assets.facts(assets.of_project(project_id)) if changed else {}
    proofs = prove_scenes(
        [scenes[i] for i in changed],
        format=frame[0],
        fps=frame[1],
        tails=[ends[i] for i in changed],
        assets=files,
        before_each=before_each,
    )
    for i, proof in zip(changed, proofs, strict=True):
        if not proof.ok:
            raise SceneRejected(scenes[i].name, proof.problems)
        scenes[i] = replace(scenes[i], layout_json={**scenes[i].layout_json, **proof.layout_json})
    return after.with_scenes(scenes)


def _drawn(scenes: Sequence[SceneState]) -> list[tuple[object, ...]]:
    """What the drawing of each of a film's scenes depends on."""
    lengths = [timing_of(scene).source_duration(tail) for scene, tail in zip(scenes, tails(scenes), strict=True)]
    return [(scene.tsx_code, scene.props, length) for scene, length in zip(scenes, lengths, strict=True)]


def project_update(project: Project, fields: dict[str, Any], *, request_id: str) -> None:
    """Changes title, format, fps, brand or audio; every scene must render in the new format. `project` follows.

    Raises ChangeRefused for a track whose file is no sound of the project.
    """
    if "audio" in fields:
        _known_sounds(project, fields["audio"])
    if "title" in fields:
        fields = {**fields, "title": fields["title"].strip() or "Untitled"}
    change_film(
        project.pk,
        lambda film: replace(film, project={**film.project, **fields}),
        summary=f"Changed {', '.join(sorted(fields))}",
        request_id=request_id,
    )
    project.refresh_from_db()


class NoSuchRule(actions.ActionError):
    code = "NOT_FOUND"


def rule_forget(project: Project, kind: str, value: str, *, request_id: str) -> None:
    """Drops a rule that new scenes keep to; raises NoSuchRule when it is none (any more)."""

    def change(film: FilmState) -> FilmState:
        now, brand = film.project["preferences"], film.project["brand"]
        wanted = {"now": now, "brand": brand, "kind": kind, "value": value}
        try:
            made = forget_preference(ForgetPreferenceInput.model_validate(wanted))
        except ToolError as error:
            raise NoSuchRule(str(error)) from None
        return replace(film, project={**film.project, "preferences": made.preferences, "brand": made.brand})

    change_film(project.pk, change, summary="Forgot a rule", request_id=request_id)


def sound_change(project: Project, tool: str, fields: dict[str, Any], *, request_id: str) -> None:
    """Has a tool (addAudio, editAudio, removeAudio) change the film's sounds; raises ChangeRefused when it cannot."""

    def change(film: FilmState) -> FilmState:
        now = {"now": audio_of(film.project["audio"])}
        takes_fps = {"fps": film.project["fps"]} if tool != "removeAudio" else {}
        try:
            made = TOOLS[tool].fn(TOOLS[tool].input.model_validate({**now, **takes_fps, **fields}))
        except ToolError as error:
            raise ChangeRefused(str(error)) from None
        return replace(film, project={**film.project, "audio": _known_sounds(project, stored_audio(made.audio))})

    change_film(project.pk, change, summary="Changed the sound", request_id=request_id)


def _known_sounds(project: Project, audio: dict[str, Any]) -> dict[str, Any]:
    """The same, if every file in it is a sound of the project; raises ChangeRefused."""
    heard = {str(asset.pk) for asset in assets.with_sound(project.pk)}
    if unknown := {track.asset for track in audio_of(audio).tracks if track.asset} - heard:
        raise ChangeRefused(f"The project has no sound {min(unknown)}.")
    return audio


def scene_create(
    project: Project, *, name: str, tsx_code: str, duration: int, props: dict[str, Any], request_id: str
) -> Scene:
    """Adds a person's own scene at the end of the film. `duration` is frames."""
    new = SceneState(id=uuid.uuid4(), name=name, tsx_code=tsx_code, duration=duration, props=props, made_by="person")
    change_film(
        project.pk,
        lambda film: film.with_scenes([*film.scenes, new]),
        summary=f"Added “{name}”",
        request_id=request_id,
    )
    return Scene.objects.get(pk=new.id)


def scene_update(scene: Scene, fields: dict[str, Any], *, request_id: str, insist: bool = False) -> Scene:
    """Changes any of name, tsx_code, duration (frames), props, order (0 = first; past the end = last), transition (its
    type) and transition_duration (frames). Raises ChangeRefused for a transition that cannot be.

    With `insist`, raises SceneChanged when the stored scene is no longer `scene` as it was read.
    """
    version = actions.scene_state(scene) if insist else None
    fields = dict(fields)
    order = fields.pop("order", None)
    if fields.get("tsx_code", scene.tsx_code) != scene.tsx_code:
        fields["made_by"] = "person"
    led = {name: fields.pop(name) for name in ("transition", "transition_duration") if name in fields}

    def change(film: FilmState) -> FilmState:
        at = _place(film, scene.pk, version)
        scenes = list(film.scenes)
        changed = replace(scenes.pop(at), **fields)
        scenes.insert(at if order is None else order, changed)
        if led:
            at = scenes.index(changed)
            scenes[at] = _led_into(changed, at + 1, film.project["fps"], **led)
        return film.with_scenes(scenes)

    change_film(scene.project_id, change, summary=f"Changed “{fields.get('name', scene.name)}”", request_id=request_id)
    scene.refresh_from_db()
    return scene


def _led_into(
    scene: SceneState, place: int, fps: int, *, transition: TransitionType | None = None, transition_duration: int = 0
) -> SceneState:
    """The scene with another transition, or another length of it (0 = as it was, or the usual one)."""
    try:
        made = TOOLS["setTransition"].fn(
            SetTransitionInput(
                type=transition or scene.transition,
                duration_frames=transition_duration or None,
                place=place,
                scene_duration=scene.duration,
                transition_duration=scene.transition_duration,
                fps=fps,
            )
        )
    except ToolError as error:
        raise ChangeRefused(str(error)) from None
    return replace(scene, **made.model_dump())


def scene_delete(scene: Scene, *, request_id: str, insist: bool = False) -> None:
    version = actions.scene_state(scene) if insist else None

    def change(film: FilmState) -> FilmState:
        _place(film, scene.pk, version)
        return film.with_scenes([other for other in film.scenes if other.id != scene.pk])

    change_film(scene.project_id, change, summary=f"Deleted “{scene.name}”", request_id=request_id)


def _place(film: FilmState, scene_id: uuid.UUID, version: SceneState | None = None) -> int:
    """The scene's index; raises SceneGone when it was deleted meanwhile, SceneChanged when it is not `version`."""
    for index, scene in enumerate(film.scenes):
        if scene.id == scene_id:
            if version is not None and scene != version:
                raise SceneChanged("The scene was changed in the meantime: read it again, then repeat your change.")
            return index
    raise SceneGone("This scene was deleted in the meantime.")
