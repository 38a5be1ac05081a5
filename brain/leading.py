"""How the scenes of a film that was just written lead into one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from brain.rules.lexicon_film import PLAIN_TRANSITIONS, TRANSITION_NOUNS, TRANSITION_TYPES
from brain.rules.phrases import word_set
from brain.rules.spans import said
from brain.rules.tokens import tokens
from tools.film import Film, apply_op
from tools.schemas import AddScene, Op, SetTransition, TransitionType

FEWEST_SCENES = 3  # of a film that is made as a whole
_NONE = word_set("no without")
# By the corners of a theme. One of slow pace fades.
_BY_CORNERS: dict[str, TransitionType] = {"round": "slide", "sharp": "wipe", "soft": "fade"}


def led(film: Film, ops: Sequence[Op], message: str) -> tuple[Film, list[Op]]:
    """The film as `ops` leave it with transitions between its scenes, and the ops that set them.

    None where the film was there before, or where `message` wants plain cuts. One kind for the whole film: one in
    which every change does something else looks like a demonstration of changes.
    """
    made = sum(isinstance(op, AddScene) for op in ops)
    whole = made == len(film.scenes) >= FEWEST_SCENES and all(scene.id is None for scene in film.scenes)
    kind = _kind(message, film.scenes[0].props) if whole else "none"
    if kind == "none":
        return film, []
    further: list[Op] = [SetTransition(scene=scene.number, type=kind) for scene in film.scenes[1:]]
    for op in further:
        film, _ = apply_op(film, op)
    return film, further


def _kind(message: str, props: Mapping[str, Any]) -> TransitionType:
    """The transition that is asked for, else the one that goes with the scene's theme."""
    row = tokens(message)
    named = [found.value for found in TRANSITION_TYPES.all(row)]
    spoken_of = said(row, TRANSITION_NOUNS)
    if "none" in named or (spoken_of and said(row, _NONE)):
        return "none"
    if named and (spoken_of or said(row, PLAIN_TRANSITIONS)):
        return named[0]
    return "fade" if props.get("pace", 1) < 1 else _BY_CORNERS.get(props["theme"].get("corners", ""), "fade")
