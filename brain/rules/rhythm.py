"""On what ground the scenes of a film stand: a film on one ground throughout is dull."""

from __future__ import annotations

from collections.abc import Sequence

from tools.schemas import Ground

_FEWEST = 3  # scenes
# Designs of few large words and plain forms, which stand on any colour.
_BEARS = frozenset({"statement", "figure", "title", "quote", "question", "counters"})


def grounds_for(designs: Sequence[str]) -> list[Ground]:
    """The ground of each scene, by the keys of their designs: the first and the last are the theme's, and between two
    others is always one of them. A close floods the frame with the accent: before it stands the ink."""
    grounds: list[Ground] = ["theme"] * len(designs)
    turns: list[Ground] = ["accent", "ink"]
    for at in range(1, len(designs) - 1 if len(designs) >= _FEWEST else 0):
        if designs[at] not in _BEARS or grounds[at - 1] != "theme":
            continue
        grounds[at] = "ink" if designs[at + 1] == "outro" else turns[0]
        turns.reverse()
    return grounds
