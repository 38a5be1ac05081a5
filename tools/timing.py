"""How a scene's own timeline is played: which part of it, and how fast. Lengths are frames.

The code of a scene sees a timeline of `source_duration` frames. Frame f of the scene shows frame
`trim_before + f * playback_rate` of it; `trim_after` frames at its end are not played. A scene that was never cut or
retimed has (0, 0, 1): then the two are the same.

A scene lasts from its start to the next one's, and so the film is as long as its scenes together. A transition takes
the first frames of the scene that it leads into; the scene before has a tail: it plays on beneath for those frames, and
its code sees a timeline that much longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pydantic import Field

from tools.schemas import MAX_DURATION, Record, ToolError

# Slower than this nothing moves, faster nothing can be seen.
RATES = (0.05, 20.0)
# Transitions in which both scenes are seen in the same place: words of the one would lie over words of the other.
SEEN_THROUGH = frozenset({"fade", "blur", "zoom"})


class Timing(Record):
    duration: int = Field(gt=0, le=MAX_DURATION)
    trim_before: int = Field(default=0, ge=0)
    trim_after: int = Field(default=0, ge=0)
    playback_rate: float = Field(default=1, ge=RATES[0], le=RATES[1])

    def source_duration(self, tail: int = 0) -> int:
        """The length of the timeline that the scene's code sees. `tail`: frames that it plays on beneath the next."""
        left = max(self.trim_after, round((self.duration + tail) * self.playback_rate) - self._played)
        return max(1, self.trim_before + self._played + left)

    @property
    def played_until(self) -> int:
        """The frame of its own timeline at which the next scene begins."""
        return self.trim_before + self._played

    @property
    def _played(self) -> int:
        return round(self.duration * self.playback_rate)


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


class Led(Played, Protocol):
    """A scene and the transition that leads into it."""

    @property
    def transition(self) -> str: ...
    @property
    def transition_duration(self) -> int: ...


def transitions(scenes: Sequence[Led]) -> list[int]:
    """Frames of the transition that leads into each of a film's scenes; 0 for a plain cut, and for the first."""
    return [
        0 if n == 0 or scene.transition == "none" else min(scene.transition_duration, scene.duration)
        for n, scene in enumerate(scenes)
    ]


def tails(scenes: Sequence[Led]) -> list[int]:
    """Frames that each of a film's scenes plays on beneath the one after it."""
    return [*transitions(scenes)[1:], *([0] if scenes else [])]


def covered_from(scenes: Sequence[Led]) -> list[int | None]:
    """The frame of each scene's own timeline from which the next one is seen through it: by then its words are to be
    gone. None where nothing comes over it."""
    following = zip(scenes, tails(scenes), [*scenes[1:], None], strict=False)
    return [
        timing_of(scene).played_until if tail and after and after.transition in SEEN_THROUGH else None
        for scene, tail, after in following
    ]


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
