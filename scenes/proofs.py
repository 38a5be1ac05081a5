"""Proofs of stored and of proposed scenes. A proof depends on nothing but the scene, so the cache may keep it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from scenes import cache
from scenes.models import Project
from tools import proof
from tools.proof import Problem, Proof, ProofUnavailable
from tools.timing import Played, timing_of


class Renderable(Played, Protocol):
    """What can be proven: a Scene row or a SceneState that is not stored yet. It is proven over all of its own
    timeline, whatever part of it is played."""

    @property
    def tsx_code(self) -> str: ...
    @property
    def props(self) -> dict[str, Any]: ...


def proof_key(scene: Renderable, *, width: int, height: int, fps: int) -> str:
    shape = [proof.version(), scene.tsx_code, scene.props, timing_of(scene).source_duration, width, height, fps]
    digest = hashlib.sha256(json.dumps(shape, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return f"proof:{digest}"


def prove_scenes(
    scenes: Iterable[Renderable], *, format: str, fps: int, before_each: Callable[[], None] = lambda: None
) -> list[Proof]:
    """The proofs in order: from the cache in one look, the others made now, each after a call of `before_each`.

    Raises ProofUnavailable. A scene that failed is not remembered: a busy machine may have been to blame.
    """
    width, height = Project.SIZES[format]
    keyed = [(proof_key(scene, width=width, height=height, fps=fps), scene) for scene in scenes]
    known = cache.get_many(key for key, _ in keyed)
    proofs = []
    for key, scene in keyed:
        stored = known.get(key)
        if stored is not None:
            proofs.append(Proof.model_validate(stored))
            continue
        before_each()
        duration = timing_of(scene).source_duration
        made = proof.prove(scene.tsx_code, props=scene.props, duration=duration, width=width, height=height, fps=fps)
        if made.ok:
            known[key] = made.model_dump()
            cache.put(key, known[key], cache.PROOF_SECONDS)
        proofs.append(made)
    return proofs


def shown_proofs(scenes: Sequence[Renderable], *, format: str, fps: int) -> list[Proof]:
    """The same for pages, which show the rest of themselves when V8 cannot answer: each scene then says so."""
    try:
        return prove_scenes(scenes, format=format, fps=fps)
    except ProofUnavailable as error:
        return [Proof(ok=False, problems=(Problem(rule="unavailable", message=str(error)),)) for _ in scenes]
