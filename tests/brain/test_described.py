"""Scenes that are told by their colour or by what is on them: the right one, or a question back."""

from __future__ import annotations

from typing import Any

import pytest

from brain.context import Context
from brain.decide import decide
from brain.evals import context_of
from tests.brain.talk import ops

SCENES = [
    ("Welcome", "Cup & Co", "Coffee in Leeds"),
    ("Features", "What we do", "Espresso", "Cakes", "Lunch"),
    ("Quote", "“Best coffee in town”", "Anna, 34"),
    ("Prices", "Prices", "Latte £3", "Cake £4"),
    ("Contact", "Visit us", "cupandco.example"),
]
COLORS = ("#101a36", "#1f5eea", "#1f9d4d", "#e0242f", "#ffffff")


def film(message: str, colors: tuple[str, ...] = COLORS, selected: int | None = None) -> Context:
    """The message in a film whose scenes have these backgrounds."""
    given: dict[str, Any] = {
        "project": {"title": "Cup & Co", "format": "landscape", "fps": 30, "brand": None},
        "scenes": [{"n": n, "name": name, "duration": 150, "text": list(t)} for n, (name, *t) in enumerate(SCENES, 1)],
        "selected": selected,
    }
    context = context_of({"prompt": message, "context": given})
    painted = [
        scene.model_copy(update={"props": {**scene.props, "theme": {**scene.props["theme"], "background": color}}})
        for scene, color in zip(context.scenes, colors, strict=True)
    ]
    return context.model_copy(update={"scenes": tuple(painted)})


def planned(message: str, colors: tuple[str, ...] = COLORS, selected: int | None = None) -> list[tuple[str, int]]:
    """The tools of the plan with their scenes."""
    return [(op["tool"], op.get("scene", 0)) for op in ops(decide(film(message, colors, selected)))]


BY_COLOUR = {
    "delete the blue scene": ("deleteScene", 2),
    "get rid of the navy slide": ("deleteScene", 1),
    "delete the dark scene": ("deleteScene", 1),
    "delete the scene with the red background": ("deleteScene", 4),
    "delete the one in green": ("deleteScene", 3),
    "duplicate the green scene": ("duplicateScene", 3),
    "make the green slide 3 seconds long": ("trimScene", 3),
    "the blue one should be faster": ("retimeScene", 2),
    "make the blue scene yellow": ("editScene", 2),
    "make the title on the blue scene bigger": ("editScene", 2),
    "crossfade into the red scene": ("setTransition", 4),
    "add a scene after the blue one that says Hi": ("addScene", 0),
    "borra la escena azul": ("deleteScene", 2),
    "borra la azul": ("deleteScene", 2),
    "haz la escena azul más corta": ("trimScene", 2),
    "cambia la escena azul a rojo": ("editScene", 2),
    "supprime la scène verte": ("deleteScene", 3),
    "rends la scène bleue plus rapide": ("retimeScene", 2),
    "lösch die rote Szene": ("deleteScene", 4),
    "mach die blaue Szene kürzer": ("trimScene", 2),
    "elimina la scena rossa": ("deleteScene", 4),
    "elimina quella blu": ("deleteScene", 2),
    "apaga a cena azul": ("deleteScene", 2),
    "duplica a cena vermelha": ("duplicateScene", 4),
    "青いシーンを削除して": ("deleteScene", 2),
    "赤いシーンを最初に移動して": ("moveScene", 4),
    "删除蓝色的场景": ("deleteScene", 2),
    "把绿色的场景移到最后": ("moveScene", 3),
}


@pytest.mark.parametrize("message", BY_COLOUR)
def test_a_scene_is_found_by_its_colour(message: str) -> None:
    assert planned(message, selected=5) == [BY_COLOUR[message]]


WISHES = {
    "make scene 2 blue": 2,
    "make the last scene green": 5,
    "haz la escena azul": 5,
    "mets la scène 4 en rouge": 4,
    "mach Szene 3 blau": 3,
    "シーン2を青くして": 2,
    "把场景4变成蓝色": 4,
}


@pytest.mark.parametrize("message", WISHES)
def test_a_colour_that_is_wished_tells_no_scene(message: str) -> None:
    assert planned(message) == [("editScene", WISHES[message])]


def test_accents_tell_scenes_where_backgrounds_do_not() -> None:
    context = film("delete the pink scene", ("#ffffff",) * 5)
    pink = context.scenes[2].model_copy(update={"props": {**context.scenes[2].props, "accent": "#f4589f"}})
    context = context.model_copy(update={"scenes": (*context.scenes[:2], pink, *context.scenes[3:])})
    assert ops(decide(context)) == [{"tool": "deleteScene", "scene": 3}]


def test_what_the_proof_saw_counts_before_the_props() -> None:
    context = film("delete the pink scene")
    seen = context.scenes[1].model_copy(update={"layout_json": {"background": ["#ffffff", "#f4589f"]}})
    context = context.model_copy(update={"scenes": (context.scenes[0], seen, *context.scenes[2:])})
    assert ops(decide(context)) == [{"tool": "deleteScene", "scene": 2}]


def test_several_of_one_colour() -> None:
    both = ("#1f5eea", "#2060e8", "#ffffff", "#e0242f", "#101318")
    assert planned("make the blue scenes faster", both) == [("retimeScene", 1), ("retimeScene", 2)]
    plan = decide(film("delete the blue scene", both, 1))
    assert ops(plan) == [{"tool": "clarify"}]
    assert "scene 1 and scene 2" in plan.reply


NOT_THERE = [
    "delete the purple scene",
    "borra la escena morada",
    "the pink slide is too fast",
    "delete the swimming pool scene",
    "trim the dog scene to 2 seconds",
    "speed up the dog scene",
    "duplicate the dog scene",
    "move the dog scene to the end",
    "split the dog scene",
    "rename the dog scene to Cat",
    "make the dog scene blue",
    "fade into the dog scene",
    "add a scene after the dog scene",
    "delete the scene where the dog runs",
    "duplica la escena del perro",
    "acorta la escena del perro a 2 segundos",
    "borra la escena fea",
    "raccourcis la scène du chien à 2 secondes",
    "lösche die Hundeszene",
    "kürze die Szene mit dem Hund auf 2 Sekunden",
    "elimina la scena del cane",
    "apaga a cena do cachorro",
    "犬のシーンを削除して",
    "犬のシーンを2秒にして",
    "删除狗的场景",
    "把狗的场景缩短到2秒",
]


@pytest.mark.parametrize("message", NOT_THERE)
def test_a_scene_that_is_not_there_is_asked_back(message: str) -> None:
    """Neither the selected nor the last one is meant by it."""
    plan = decide(film(message, selected=2))
    assert ops(plan) == [{"tool": "clarify"}]
    assert plan.confidence < 0.9
