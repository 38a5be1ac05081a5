"""A scene's code as a person rewrites it in the editor: looked at while it is written, and saved."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scenes import actions, assets
from scenes.films import SceneGone, scene_update
from scenes.models import Scene
from scenes.proofs import prove_scenes
from tools.proof import Proof
from tools.timing import tails


def scene_check(scene: Scene, tsx_code: str) -> Proof:
    """What the proof says of the scene with that code; nothing is written. Raises ProofUnavailable, SceneGone.

    Of its props those count that the code still names: what a person takes out of the code is not asked for any more.
    """
    film = actions.film_state(scene.project)
    at = next((index for index, one in enumerate(film.scenes) if one.id == scene.pk), None)
    if at is None:
        raise SceneGone("This scene was deleted in the meantime.")
    project, tail = scene.project, tails(film.scenes)[at]
    files = assets.facts(assets.of_project(scene.project_id))

    def proof_with(props: dict[str, Any]) -> Proof:
        changed = replace(film.scenes[at], tsx_code=tsx_code, props=props)
        return prove_scenes([changed], format=project.format, fps=project.fps, tails=[tail], assets=files)[0]

    proof = proof_with(scene.props)
    fitting = _fitting(scene.props, proof.defaults)
    return proof if fitting == scene.props or not _misfits(proof) else proof_with(fitting)


def scene_rewrite(scene: Scene, tsx_code: str, *, request_id: str) -> Proof:
    """Writes the scene's code as a person left it in the editor, if it is still `scene` as it was read.

    A scene that does not render is not written: the proof says why. Raises SceneChanged, SceneGone.
    """
    proof = scene_check(scene, tsx_code)
    if proof.ok:
        fields = {"tsx_code": tsx_code, "props": _fitting(scene.props, proof.defaults)}
        scene_update(scene, fields, request_id=request_id, insist=True)
    return proof


def _misfits(proof: Proof) -> bool:
    return any(problem.rule in {"unknown-prop", "prop-type"} for problem in proof.problems)


def _fitting(props: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    """The props that the code's defaults name, and that are of the same kind."""

    def fits(name: str) -> bool:
        value, usual = props[name], defaults[name]
        numbers = isinstance(value, int | float) and isinstance(usual, int | float)
        both_or_none = isinstance(value, bool) == isinstance(usual, bool)
        return value is None or usual is None or (both_or_none and (numbers or type(value) is type(usual)))

    return {name: props[name] for name in props if name in defaults and fits(name)}
