"""What a film still needs, after a plan, for the rules to hold that the person wants kept."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

from tools.film import Film, WorkingScene, apply_op
from tools.preferences import Preferences
from tools.schemas import (
    AddScene,
    Content,
    DuplicateScene,
    MoveScene,
    Op,
    RetimeScene,
    SetPreference,
    ToolError,
    TrimScene,
)
from tools.timing import spread

_ROUNDS = 3  # a closing scene counts to the length of the film


def kept(film: Film, ops: Sequence[Op]) -> tuple[Film, list[Op], list[str]]:
    """The film brought back to its rules after `ops`, the further ops that do so, and sentences that say it. `film` is
    as `ops` leave it."""
    further: list[Op] = []
    said: list[str] = []
    for _ in range(_ROUNDS):
        wanted = [op for op in _wanted(film, [*ops, *further]) if op not in further]
        first = [op for op in wanted if op.tool in {"addScene", "moveScene"}] or wanted
        for op in first:
            film, result = apply_op(film, op)
            further.append(op)
            said.append("Scenes are cut to the length that you set." if op.tool == "trimScene" else result.summary)
        if not first:
            break
    return film, further, list(dict.fromkeys([*said, *_longer(film, ops)]))


def _longer(film: Film, ops: Sequence[Op]) -> list[str]:
    """That the film is longer than it shall be, where a length that was asked for outright made it so."""
    most = Preferences.model_validate(film.project.preferences).film_seconds
    seconds = sum(scene.duration for scene in film.scenes) / film.project.fps
    if not most or seconds <= most or not any(isinstance(op, TrimScene | RetimeScene) for op in ops):
        return []
    return [f"The film is {round(seconds, 1):g} s long now, which is more than the {most:g} s that you set."]


def _wanted(film: Film, ops: Sequence[Op]) -> Iterator[Op]:
    """The ops that bring the film back to its rules after `ops`: a closing scene with the words that films shall end
    with, and scenes cut to the lengths allowed. Only scenes that the plan made, or a rule that it set, lead to any."""
    preferences = Preferences.model_validate(film.project.preferences)
    made = any(isinstance(op, AddScene | DuplicateScene) for op in ops)
    if not film.scenes or not ops:
        return
    if preferences.ending and (made or _sets(ops, "ending")):
        yield from _closing(film, preferences.ending)
    if preferences.scene_seconds and (made or _sets(ops, "sceneSeconds")):
        yield from _scenes_cut(film, _frames(film, preferences.scene_seconds))
    if preferences.film_seconds and (made or _sets(ops, "filmSeconds")):
        yield from _film_cut(film, _frames(film, preferences.film_seconds))


def _sets(ops: Sequence[Op], kind: str) -> bool:
    return any(isinstance(op, SetPreference) and op.kind == kind for op in ops)


def _frames(film: Film, seconds: float) -> int:
    return max(1, math.floor(seconds * film.project.fps))


def _closing(film: Film, words: str) -> Iterator[Op]:
    """The last scene shows the words: the one that does comes last, or a new one is made."""
    if _shows(film.scenes[-1], words):
        return
    closing = next((scene for scene in reversed(film.scenes) if _shows(scene, words)), None)
    if closing:
        yield MoveScene(scene=closing.number, position=len(film.scenes))
        return
    title = film.project.title if film.project.title != "Untitled" else ""
    yield AddScene(design="outro", content=Content(title=title, contact=words))


def _shows(scene: WorkingScene, words: str) -> bool:
    wanted = _plain(words)
    return any(wanted in _plain(text) for text in _texts(scene.props))


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _scenes_cut(film: Film, most: int) -> Iterator[Op]:
    for scene in film.scenes:
        if scene.duration > most:
            yield TrimScene(scene=scene.number, duration_frames=most)


def _film_cut(film: Film, most: int) -> Iterator[Op]:
    """Every scene gives its share; none when the film is short enough, or has more scenes than can be shown in it."""
    durations = [scene.duration for scene in film.scenes]
    if sum(durations) <= most:
        return
    try:
        shares = spread(durations, most)
    except ToolError:
        return
    for scene, share in zip(film.scenes, shares, strict=True):
        if share != scene.duration:
            yield TrimScene(scene=scene.number, duration_frames=share)
