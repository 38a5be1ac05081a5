"""The film on the landing page: made from its sentences by the same brain, tools and proof as anyone's."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from brain.context import Context
from brain.decide import decide
from scenes import queries
from scenes.models import Project
from scenes.proofs import prove_scenes
from scenes.queries import Poster, film_scenes
from tools.film import WorkingScene, apply_op, film_of
from tools.records import ProjectSnapshot, SceneSnapshot
from tools.timing import tails

# What one may start with; each a button below the prompt box.
OPENINGS = (
    "A 10 second intro for Luigi's bakery, warm colours",
    "We have 1,200 happy customers, bold and bright",
    "Three steps to better coffee: grind fresh, weigh the beans, pour slowly",
    "A quote: “Simplicity is the ultimate sophistication”, dark and elegant",
)
SENTENCES = (
    "A 5 second intro for Luigi's bakery, warm colours",
    "Add a scene with our opening hours: Mon to Fri 7 to 19, Saturday 8 to 14",
    "Add a quote: “The best bread in town”",
)
FORMAT, FPS = Project.Format.LANDSCAPE, 30


@lru_cache(maxsize=1)
def film() -> dict[str, Any]:
    """The film as the player gets it. Nothing in it depends on who looks, so it is made once."""
    made = _scenes()
    proofs = prove_scenes(made, format=FORMAT, fps=FPS, tails=tails(made))
    width, height = Project.SIZES[FORMAT]
    return {"revision": 1, "width": width, "height": height, "fps": FPS, "scenes": film_scenes(made, proofs)}


@lru_cache(maxsize=1)
def poster() -> Poster:
    made = _scenes()
    (proof,) = prove_scenes(made[:1], format=FORMAT, fps=FPS, tails=tails(made)[:1])
    return queries.poster(proof, Project.SIZES[FORMAT])


def _scenes() -> list[SceneSnapshot]:
    project = ProjectSnapshot(id="example", title="", format=FORMAT, fps=FPS, brand={}, revision=0)
    scenes: list[SceneSnapshot] = []
    for sentence in SENTENCES:
        film = film_of(project, scenes)
        for op in decide(Context(message=sentence, project=project, scenes=tuple(scenes))).ops:
            film, _ = apply_op(film, op)
        scenes = [_snapshot(scene, order) for order, scene in enumerate(film.scenes)]
    return scenes


def _snapshot(scene: WorkingScene, order: int) -> SceneSnapshot:
    fields = scene.model_dump(exclude={"number", "id"})
    return SceneSnapshot(id=f"example-{order + 1}", order=order, **fields)
