"""How a scene's own timeline is played: which part of it, and how fast. Lengths are frames.

The code of a scene sees a timeline of `source_duration` frames. Frame f of the scene shows frame
`trim_before + f * playback_rate` of it; `trim_after` frames at its end are not played. A scene that was never cut or
retimed has (0, 0, 1): then the two are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pydantic import Field

from tools.schemas import MAX_DURATION, Record, ToolError

# Slower than this nothing moves, faster nothing can be seen.
RATES = (0.05, 20.0)


class Timing(Record):
    duration: int = Field(gt=0, le=MAX_DURATION)
    trim_before: int = Field(default=0, ge=0)
    trim_after: int = Field(default=0, ge=0)
    playback_rate: float = Field(default=1, ge=RATES[0], le=RATES[1])

    @property
    def source_duration(self) -> int:
        """The length of the timeline that the scene's code sees."""
        return max(1, self.trim_before + round(self.duration * self.playback_rate) + self.trim_after)


class Played(Protocol):
    """A scene in any form: a row, a snapshot, a state."""

    @property
    def duration(self) -> int: ...
    @property
    def trim_before(self) -> int: ...
    @property
    def trim_after(self) -> int: ...
    @property
    def playback_rate(self) -> float: ...


def timing_of(scene: Played) -> Timing:
    """How the scene is played."""
    return Timing(
        duration=scene.duration,
        trim_before=scene.trim_before,
        trim_after=scene.trim_after,
        playback_rate=scene.playback_rate,
    )


def shown_frame(frame: int, timing: Timing) -> int:
    """The frame of the scene that shows `frame` of its own timeline, or the nearest that it plays."""
    wanted = round((frame - timing.trim_before) / timing.playback_rate)
    return min(max(0, wanted), timing.duration - 1)


def spread(weights: Sequence[int], total: int) -> tuple[int, ...]:
    """`total` shared out by weight: whole numbers of at least 1 that sum exactly to it.

    What rounding leaves over goes to the largest remainders, the earlier one first. Raises ToolError when there is
    less than 1 for each.
    """
    if not weights:
        return ()
    if total < len(weights):
        raise ToolError("That is too short for so many scenes.")
    free, whole = total - len(weights), sum(weights)
    # Exact in whole numbers: everyone has 1, the rest is shared out.
    shares = [divmod(weight * free, whole) if whole else divmod(free, len(weights)) for weight in weights]
    left = free - sum(share for share, _ in shares)
    first = sorted(range(len(weights)), key=lambda at: -shares[at][1])[:left]
    return tuple(1 + share + (at in first) for at, (share, _) in enumerate(shares))
