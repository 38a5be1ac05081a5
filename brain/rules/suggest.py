"""Three short commands that make sense next. The rules understand each of them."""

from __future__ import annotations

from tools.film import Film, WorkingScene
from tools.timing import transitions

_EMPTY = (
    "A 10 second intro for my café, warm colours",
    "A quote: “The best bread in town” by Anna",
    "Our services: cuts, colour, styling",
)


def suggestions(film: Film, touched: int | None, kind: str) -> tuple[str, ...]:
    """Commands for the film as it is now; `touched` is the number of the scene that was spoken of last, `kind` what was
    done to it."""
    if not film.scenes:
        return _EMPTY
    places = {scene.number: place for place, scene in enumerate(film.scenes, 1)}
    scene = next((s for s in film.scenes if s.number == touched), film.scenes[-1])
    ideas = [
        *_about(scene, places[scene.number], kind, len(film.scenes)),
        *_growth(film),
        "make everything more elegant",
    ]
    return tuple(dict.fromkeys(ideas))[:3]


def _about(scene: WorkingScene, place: int, kind: str, total: int) -> list[str]:
    where = "" if total == 1 else f" in scene {place}"
    element = next((e for e in ("title", "quote", "value", "cta") if scene.props.get(e)), None)
    noun = {"value": "number", "cta": "button"}.get(element or "", element)
    ideas = []
    if kind == "edited":
        ideas.append("undo that")
    if kind == "moved":
        ideas.append("undo that")
    if noun and kind != "edited":
        ideas.append(f"make the {noun} bigger{where}")
    ideas.append("make the background dark blue" if total == 1 else f"make scene {place} dark blue")
    return ideas if kind != "deleted" else ["undo that"]


def _growth(film: Film) -> list[str]:
    """What the film still lacks."""
    ideas = []
    if not any(scene.props.get("items") for scene in film.scenes):
        ideas.append("add a scene with our opening hours: 9 to 18")
    if not any(scene.props.get("cta") or scene.props.get("contact") for scene in film.scenes):
        ideas.append("add a closing scene: visit us at example.com")
    if len(film.scenes) > 1:
        if not any(transitions(film.scenes)):
            ideas.append("fade between all scenes")
        ideas.append("cut to the beat" if film.project.audio else "add music that fits")
        ideas.append("swap scenes 1 and 2")
    return ideas


def examples(film: Film, touched: int | None = None) -> str:
    """Two or three commands that fit this film, or this scene of it, in a sentence of examples."""
    ideas = suggestions(film, touched, "")
    return ", ".join(f"“{idea}”" for idea in ideas[:-1]) + f" or “{ideas[-1]}”"
