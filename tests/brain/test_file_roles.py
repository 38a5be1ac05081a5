"""Several pictures with one message, each for something else."""

from __future__ import annotations

import pytest

from brain.decide import decide
from tests.brain.talk import three
from tools.records import AssetSnapshot
from tools.schemas import AddScene, EditScene

LOOK = {
    "palette": ["#101a3c", "#f2a93b"],
    "shares": [0.7, 0.2],
    "dark": True,
    "density": 0.2,
    "alpha": 0,
    "align": "left",
}


def used(message: str, *names: str) -> dict[str, tuple[str, int | None]]:
    """For each file what it is used for, and on which scene (None: a new one)."""
    talk = three()
    talk.attachments = tuple(
        AssetSnapshot(id=name, name=name, mime_type="image/png", width=800, height=600, look=LOOK) for name in names
    )
    found: dict[str, tuple[str, int | None]] = {}
    for op in decide(talk.context(message)).ops:
        if isinstance(op, AddScene | EditScene):
            found |= {asset.id: (asset.use, op.scene if isinstance(op, EditScene) else None) for asset in op.assets}
    return found


EMBED, STYLE, RECREATE = ("embed", 3), ("style", 3), ("recreate", 3)


@pytest.mark.parametrize(
    ("message", "first", "second"),
    [
        ("use the first as background and match the colours of the second", EMBED, STYLE),
        ("use the first picture as background and the second for the style", EMBED, STYLE),
        ("the first one is the background, the second one is just for the colours", EMBED, STYLE),
        ("take the colours of the first, and put the other behind the words", STYLE, EMBED),
        ("embed a.png in scene 1, take the style of b.png", ("embed", 1), ("style", 1)),
        ("put a.png on scene 1 and make scene 2 look like b.png", ("embed", 1), ("style", 2)),
        ("put the first on scene 1 and the second on scene 2", ("embed", 1), ("embed", 2)),
        ("make scene 1 look like the first and scene 2 like the second", ("style", 1), ("style", 2)),
        ("add a scene with a.png in the style of b.png", ("embed", None), ("style", None)),
        ("put both on scene 1", ("embed", 1), ("embed", 1)),
        ("nimm das erste als Hintergrund und die Farben vom zweiten", EMBED, STYLE),
        ("usa la primera como fondo y los colores de la segunda", EMBED, STYLE),
    ],
)
def test_each_picture_has_its_own_role(message: str, first: tuple[str, int], second: tuple[str, int]) -> None:
    assert used(message, "a.png", "b.png") == {"a.png": first, "b.png": second}


@pytest.mark.parametrize(
    ("message", "logo", "shot"),
    [
        ("logo.png in the corner, and make it look like shot.png", EMBED, RECREATE),
        ("put logo.png in the corner and make scene 1 look like shot.png", ("embed", 1), ("recreate", 1)),
        ("recreate the shot and put the logo in the corner", ("embed", None), ("recreate", None)),
    ],
)
def test_what_shall_be_rebuilt_and_what_shown(message: str, logo: tuple[str, int], shot: tuple[str, int]) -> None:
    assert used(message, "logo.png", "shot.png") == {"logo.png": logo, "shot.png": shot}


def test_other_requests_in_the_message_are_not_lost() -> None:
    talk = three()
    talk.attachments = tuple(
        AssetSnapshot(id=name, name=name, mime_type="image/png", width=800, height=600, look=LOOK)
        for name in ("a.png", "b.png")
    )
    plan = decide(talk.context("put a.png on scene 1 and b.png on scene 2, and delete scene 3"))
    assert "deleteScene" in {op.tool for op in plan.ops}
