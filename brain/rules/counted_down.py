"""A scene that counts down: "countdown from 5 to 0", "a little countdown right at the start, like 3 seconds"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.numbers import count_at
from brain.rules.phrases import Phrases
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import AddScene, Content

_COUNTDOWN = Phrases.of({True: "countdown, countdowns, count down, count down timer, countdown timer, counts down"})
_MOST = 10  # numerals of the design
_USUAL = 3
# What is left of a title where the numbers were all that was said.
_EMPTY = re.compile(r"(?:a |the |little |short |quick |\d+|to|from|countdown|count down|seconds?|zero|timer|\W)*", re.I)


def counted_down(op: AddScene, tokens: Sequence[Token], reading: Reading) -> AddScene:
    """The scene as a countdown, where one is asked for that the design can show."""
    found = _COUNTDOWN.first(tokens)
    content = op.content
    if found is None or content.items or content.quote or re.search(r"\d.*[a-z]{4}", content.value):
        return op
    at = next((i for i, token in enumerate(tokens) if token.word == "from"), None)
    told = count_at(tokens, at + 1) if at is not None else None
    seconds = round(op.duration_frames / reading.fps) if op.duration_frames else _USUAL
    start = told.value if told else min(_MOST, max(1, seconds))
    if not 1 <= start <= _MOST:
        return op
    said = next((text for text in (content.title, content.subtitle) if not _EMPTY.fullmatch(text)), "")
    said = re.sub(r"^(?:to|until|till)\s+(?:the\s+)?", "", said, flags=re.IGNORECASE)
    said = said[:1].upper() + said[1:]
    name = reading.context.project.title
    title = said or (name if name not in {"", "Untitled"} else "Here we go")
    frames = op.duration_frames or round((start + 2) * reading.fps)
    new = Content(title=title, date=content.date, value=str(start))
    return op.model_copy(update={"design": "countdown", "content": new, "duration_frames": frames})
