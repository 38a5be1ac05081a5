"""A brief for another film where the project has scenes: its scenes follow, or with "start over" take their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brain.rules.facts import facts_in
from brain.rules.heads import head_of
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading
from brain.rules.written import written
from tools.schemas import DeleteScene

_AFRESH = re.compile(
    r"\s*(?:please )?(?:start (?:over|again|afresh|from scratch|new)|from scratch|new film|fang neu an"
    r"|von vorn|empieza de nuevo)(?: please)?(?: with)?\s*[:,.!;–—-]+\s*",
    re.IGNORECASE,
)
_FEW_FACTS = 3  # what tells fewer is more likely a wish for the film that is there
_FEWEST = 8  # tokens: what asks for a film, names it and tells that many facts has more


def another_film(row: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that makes the scenes; None where the message is no whole brief or speaks of scenes that are there."""
    afresh = _AFRESH.match(source(text, row))
    start = row[0].start + afresh.end() if afresh else row[0].start
    row = [token for token in row if token.start >= start]
    head = head_of(row, text) if len(row) >= _FEWEST else None
    if head is None or not head.film or not head.name or len(facts_in(head.rest)) < _FEW_FACTS:
        return None
    asking = row[: head.asked]
    if any(token.word in {"the", "this", "that", "it"} for token in asking) or refs(asking, reading, expected=False):
        return None
    step = written(row, text, reading)
    if step is None or len(step.ops) < 2 or not afresh:
        return step
    gone = tuple(DeleteScene(scene=scene.number) for scene in reading.scenes)
    count = len(step.mentioned)
    return replace(step, ops=(*gone, *step.ops), mentioned=tuple(range(1, count + 1)))
