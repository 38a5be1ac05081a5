"""Proofs of stored and of proposed scenes. A proof depends on nothing but the scene and the files that it may show, so
the cache may keep it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from scenes import cache
from scenes.models import Project
from tools import proof
from tools.proof import Problem, Proof, ProofUnavailable
from tools.timing import Played, timing_of

# name -> what is known of the file (scenes.assets.facts)
Files = Mapping[str, dict[str, Any]]
NO_FILES: Files = {}
# A proof is about 0.1 MB: a turn's are read again at once, for its answer and for the pages that show it.
_recent: cache.Recent[Proof] = cache.Recent(200)
_SHOWS_FILES = re.compile(r"\b(staticFile|Img|Gif|Video|OffthreadVideo|Audio)\b")


class Renderable(Played, Protocol):
    """What can be proven: a Scene row or a SceneState that is not stored yet. It is proven over all of its own
    timeline, whatever part of it is played."""

    @property
    def tsx_code(self) -> str: ...
    @property
    def props(self) -> dict[str, Any]: ...


def files_for(scene: Renderable, assets: Files) -> Files:
    """The files that the scene is proven with: none where it shows none, so that an upload leaves its proof alone."""
    return assets if _SHOWS_FILES.search(scene.tsx_code) else NO_FILES


def proof_key(scene: Renderable, *, width: int, height: int, fps: int, tail: int = 0, assets: Files = NO_FILES) -> str:
    known = files_for(scene, assets)
    length = timing_of(scene).source_duration(tail)
    shape = [proof.version(), scene.tsx_code, scene.props, length, width, height, fps, known]
    digest = hashlib.sha256(json.dumps(shape, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return f"proof:{digest}"


def prove_scenes(
    scenes: Sequence[Renderable],
    *,
    format: str,
    fps: int,
    tails: Sequence[int] = (),
    assets: Files = NO_FILES,
    before_each: Callable[[], None] = lambda: None,
) -> list[Proof]:
    """The proofs in order: from the cache in one look, the others made now, each after a call of `before_each`.

    `tails`: frames that each scene plays on beneath the next one; left out, none does. Raises ProofUnavailable. A scene
    that failed is not remembered: a busy machine may have been to blame.
    """
    width, height = Project.SIZES[format]
    ends = tails or [0] * len(scenes)
    keyed = [
        (proof_key(scene, width=width, height=height, fps=fps, tail=tail, assets=assets), scene, tail)
        for scene, tail in zip(scenes, ends, strict=True)
    ]
    known = _known([key for key, _, _ in keyed])
    proofs = []
    for key, scene, tail in keyed:
        if key in known:
            proofs.append(known[key])
            continue
        before_each()
        made = proof.prove(
            scene.tsx_code,
            props=scene.props,
            duration=timing_of(scene).source_duration(tail),
            width=width,
            height=height,
            fps=fps,
            assets=files_for(scene, assets),
        )
        if made.ok:
            known[key] = made
            _recent.put(key, made)
            cache.put(key, made.model_dump(), cache.PROOF_SECONDS)
        proofs.append(made)
    return proofs


def _known(keys: Sequence[str]) -> dict[str, Proof]:
    """Those of the proofs that were made before: by this process lately, or by any within the cache's time."""
    known = {key: proof for key in keys if (proof := _recent.get(key)) is not None}
    missing = [key for key in keys if key not in known]
    for key, stored in (cache.get_many(missing) if missing else {}).items():
        known[key] = Proof.model_validate(stored)
        _recent.put(key, known[key])
    return known


def shown_proofs(
    scenes: Sequence[Renderable], *, format: str, fps: int, tails: Sequence[int] = (), assets: Files = NO_FILES
) -> list[Proof]:
    """The same for pages, which show the rest of themselves when V8 cannot answer: each scene then says so."""
    try:
        return prove_scenes(scenes, format=format, fps=fps, tails=tails, assets=assets)
    except ProofUnavailable as error:
        return [Proof(ok=False, problems=(Problem(rule="unavailable", message=str(error)),)) for _ in scenes]
