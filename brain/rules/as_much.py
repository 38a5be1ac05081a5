"""What was done to one scene, done to others: "make the menu a second shorter", "the hours too"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.corrections import last_user, on_scenes
from brain.rules.lexicon_film import LONGER, SHORTER
from brain.rules.numbers import seconds_at
from brain.rules.step import Step
from brain.rules.tokens import tokens
from brain.rules.translate import translated
from brain.rules.view import Reading
from tools.schemas import TrimScene


def as_much(numbers: Sequence[int], reading: Reading) -> list[Step]:
    """The last request on the scenes `numbers`. What became longer or shorter by an amount does so by the same one."""
    row = translated(tokens(last_user(reading)))
    amount = next((at for at in range(len(row)) if seconds_at(row, at, reading.fps)), None)
    compared = any(table.first(row) for table in (LONGER, SHORTER)) or any(t.word in {"by", "off"} for t in row)
    op = reading.last_ops[0] if reading.last_ops else None
    was = reading.scene(op.scene) if isinstance(op, TrimScene) else None
    to = amount is not None and amount > 0 and row[amount - 1].word == "to"
    if not isinstance(op, TrimScene) or was is None or amount is None or to or not compared:
        return on_scenes(reading.last_ops, numbers)
    more = op.duration_frames - was.duration
    views = [view for number in numbers if (view := reading.scene(number))]
    ops = tuple(
        op.model_copy(update={"scene": view.number, "duration_frames": max(1, view.duration + more)}) for view in views
    )
    return [Step("time", ops, mentioned=tuple(numbers))] if ops else []
