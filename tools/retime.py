"""Plays a scene faster or slower: all of its animation, in another length."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import MAX_DURATION, Record, ToolError
from tools.timing import RATES, Timing


class RetimeSceneInput(Record):
    """The scene as it is played, and how much faster (2 = twice as fast) or the length (frames) that it shall have."""

    timing: Timing
    factor: float | None = Field(default=None, gt=0, le=100)
    to_frames: int | None = Field(default=None, gt=0, le=MAX_DURATION)


def retime_scene(request: RetimeSceneInput) -> Timing:
    """Returns how the scene is played then; raises ToolError when neither is given or nothing could be seen."""
    now = request.timing
    if request.to_frames is not None:
        duration = request.to_frames
    elif request.factor is not None:
        duration = max(1, round(now.duration / request.factor))
    else:
        raise ToolError("Say how fast the scene shall be, or how long.")
    # Of the length, so that the whole animation is played to its very end.
    rate = now.playback_rate * now.duration / duration
    if not RATES[0] <= rate <= RATES[1]:
        raise ToolError(f"A scene can be played from {RATES[0]:g} to {RATES[1]:g} times its own speed.")
    if duration > MAX_DURATION:
        raise ToolError("That is longer than a scene can be.")
    return now.model_copy(update={"duration": duration, "playback_rate": rate})
