"""When an element of a scene comes and goes."""

from __future__ import annotations

import re
from typing import NamedTuple

from tools.edits.props import Done, Props, called, needed, props_for
from tools.schemas import Change, ToolError
from tools.words import seconds_word

_MOMENT = re.compile(r"([+-]?)(\d{1,6})")


class Played(NamedTuple):
    """How the timeline of a scene's code is played: the scene, `duration` frames long, begins with its frame `start`
    and plays it `rate` times as fast."""

    duration: int
    start: int = 0
    rate: float = 1.0
    fps: int = 30

    def inner(self, frame: int) -> int:
        """The frame of the code's own timeline that is shown at this frame of the scene."""
        return round(self.start + frame * self.rate)

    def outer(self, frame: int) -> int:
        return round((frame - self.start) / self.rate)


def appearance(change: Change, shown: Props, played: Played) -> Done:
    """ "from" and "until": a frame of the scene ("45"), or that many later or earlier ("+15", "-15")."""
    coming = change.property == "from"
    suffix = "From" if coming else "Until"
    update: Props = {}
    at = 0
    for name in props_for(change, shown, suffix):
        at = _asked(change, shown.get(name) or 0, coming, played)
        other = shown.get(name.removesuffix(suffix) + ("Until" if coming else "From")) or 0
        _check(at, played.outer(other) if other else (played.duration if coming else 0), coming, played)
        open_end = at <= 0 if coming else at >= played.duration
        update[name] = 0 if open_end else played.inner(at)
    return update, called(change.target), _said(at, coming, played)


def _asked(change: Change, now: int, coming: bool, played: Played) -> int:
    """The frame of the scene that is meant, within it."""
    moment = _MOMENT.fullmatch(needed(change))
    if moment is None:
        raise ToolError("Say when: after how many seconds of the scene, or how much later or earlier.")
    sign, frames = moment.group(1), int(moment.group(2))
    if not sign:
        return frames
    here = played.outer(now) if now else 0 if coming else played.duration
    return min(played.duration, max(0, here + (-frames if sign == "-" else frames)))


def _check(at: int, other: int, coming: bool, played: Played) -> None:
    """Raises ToolError when nothing would be seen of the element."""
    if coming and at >= played.duration:
        length = seconds_word(played.duration, played.fps)
        raise ToolError(f"The scene is only {length} long: name an earlier moment, or make the scene longer first.")
    if (at >= other) if coming else (at <= other):
        raise ToolError("It would be gone before it comes: name another moment.")


def _said(at: int, coming: bool, played: Played) -> str:
    if coming:
        return f"comes after {seconds_word(at, played.fps)}" if at > 0 else "is there from the start"
    return f"is gone after {seconds_word(at, played.fps)}" if at < played.duration else "stays to the end"
