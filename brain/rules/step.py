"""What one request of a message comes to."""

from __future__ import annotations

from dataclasses import dataclass

from tools.schemas import EditScene, Op


@dataclass(frozen=True)
class Step:
    """A request as it was understood: what to do, or what to answer.

    `said` replaces the sentence that the film itself has for what was done. `unclear` are words that meant nothing to
    the rules; what surrounds them was still understood. `further` is what goes with it and nobody asked for by itself.
    """

    kind: str  # "add", "edit", "delete", "move", "undo", "redo", "reply", "clarify"
    ops: tuple[Op, ...] = ()
    said: str = ""
    unclear: tuple[str, ...] = ()
    note: str = ""  # what else has to be said about it
    mentioned: tuple[int, ...] = ()
    element: str | None = None
    further: tuple[Op, ...] = ()
    unsure: bool = False  # whether it is a guess: the words could have been meant otherwise
    remark: bool = False  # whether it only says what is not liked: a request that follows says what is wanted

    @property
    def weak(self) -> bool:
        """Whether it is an edit in the person's words alone: taken for one because nothing else would fit."""
        return bool(self.ops) and all(
            isinstance(op, EditScene) and op.instruction and not op.changes and not op.assets for op in self.ops
        )

    @property
    def creative(self) -> bool:
        return self.weak and all(isinstance(op, EditScene) and op.edit_type == "creative" for op in self.ops)

    @property
    def acts(self) -> bool:
        """Whether it changes the film or its history."""
        return bool(self.ops) and self.kind not in {"reply", "clarify"}
