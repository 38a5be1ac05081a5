"""Figures that shall count up: "have the 12,000 count up from zero", "let the 31% count up". What is no figure of its
own yet is set as one, because only these count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.appearing import figure_views
from brain.rules.changing import subject_of
from brain.rules.lexicon_lettering import COUNTS
from brain.rules.numbers import seconds_at
from brain.rules.phrases import word_set
from brain.rules.rows import rows_of
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, stem
from tools.redesign import redesigned
from tools.schemas import Change, EditScene, ToolError

_IDLE = word_set("""
    let have make should can could would up from zero 0 the a to it its just that this number numbers figure figures
    over within in for during
    appear appearing instead of animate animated so please in quickly want i we like nice
    """)
_FIGURE = re.compile(r"[$€£¥]?\s?\d[\d.,]*\s?(?:[%$€£]|[kKmM]\b|bn\b|x\b)?\+?")
_SLOWER = 0.7
_USUAL = 1.5  # seconds that a count takes at a pace of 1


def counting(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step; None where nothing shall count, or it is said how fast: `appearing` knows that."""
    words = {token.word for token in tokens}
    if not reading.scenes or not words & COUNTS or not words & {"up", "zero", "0"} or "down" in words:
        return None
    rest, scenes, named = subject_of(tokens, reading)
    time = next((span for at in range(len(rest)) if (span := seconds_at(rest, at, reading.fps))), None)
    rest = [*rest[: time.start], *rest[time.end :]] if time else rest
    told = [token for token in rest if token.kind == "number" and token.word != "0"]
    others = {stem(token.word) for token in leftover(rest, (), _IDLE | COUNTS) if token.kind == "word"}
    views = _views(told, others, scenes if named else (), reading)
    if not views:
        return None
    view = next((one for one in views if one.number == reading.default_scene()), views[-1])
    changes = _changes(view)
    if not changes or (time and view.says("value")):
        return None
    if time:
        changes = (*changes, Change(target="value", property="pace", value=str(round(_USUAL / time.value, 3))))
    anew = changes[0].property == "design"
    op = EditScene(scene=view.number, changes=changes)
    return Step("edit", (op,), mentioned=(view.number,), element="value", unsure=anew)


def _views(told: Sequence[Token], others: set[str], scenes: Sequence[int], reading: Reading) -> list[SceneView]:
    """The scenes whose figure may be meant: those that are named, that say the number, or the words beside it."""
    views = [view for view in reading.scenes if not scenes or view.number in scenes]
    if told:
        figure = told[0].text.strip(" $€£%+")
        return [view for view in views if any(figure in text for text in view.texts)]
    if not (others or scenes):
        return figure_views(reading)
    views = [view for view in views if others <= view.said_words]
    return [view for view in views if any(re.search(r"\d", text) for text in view.texts)]


def _changes(view: SceneView) -> tuple[Change, ...]:
    """What makes the figure of the scene count: it does so by itself where it stands as one, so that it is slower."""
    if view.says("value"):
        still = view.shown.get("motion") == "none"
        return (Change(target="scene", property="motion", value="rise"),) if still else (_slower(view),)
    title = view.shown.get("title")
    found = _FIGURE.search(title) if isinstance(title, str) else None
    if isinstance(title, str) and found and _can_be(view, "figure"):
        label = " ".join(f"{title[: found.start()]} {title[found.end() :]}".split()).strip(" :,–—-")
        words = [Change(target="value", property="text", value=found[0].strip())]
        words += [Change(target="label", property="text", value=label)] if label else []
        return (Change(target="scene", property="design", value="figure"), *words)
    rows = rows_of(view)
    counted = rows and all(re.search(r"\d", str(row.get("value") or "")) for row in rows)
    return (
        (Change(target="scene", property="design", value="counters"),) if counted and _can_be(view, "counters") else ()
    )


def _slower(view: SceneView) -> Change:
    return Change(target="value" if view.has("valuePace") else "scene", property="pace", factor=_SLOWER)


def _can_be(view: SceneView, key: str) -> bool:
    try:
        return bool(redesigned(view.shown, key))
    except ToolError:
        return False
