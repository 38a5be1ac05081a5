"""Cuts a scene to a length, or lets it hold longer."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tools.schemas import MAX_DURATION, Record, ToolError
from tools.timing import Timing


class TrimSceneInput(Record):
    """The scene as it is played, the length (frames) that it shall have, and the side that loses or gains frames."""

    timing: Timing
    to_frames: int = Field(gt=0, le=MAX_DURATION)
    side: Literal["start", "end"] = "end"


def trim_scene(request: TrimSceneInput) -> Timing:
    """Returns how the scene is played then; raises ToolError when nothing lies before its start.

    At its end a scene is made for its length: a shorter one makes its exit earlier. One that is a part of another
    (`trim_after`) keeps to the timeline that it was cut from.
    """
    now = request.timing
    gone = round((now.duration - request.to_frames) * now.playback_rate)
    if request.side == "start":
        if now.trim_before + gone < 0:
            raise ToolError("There is nothing before the start of this scene: it can only get longer at its end.")
        update = {"trim_before": now.trim_before + gone}
    else:
        update = {"trim_after": max(0, now.trim_after + gone) if now.trim_after else 0}
    return now.model_copy(update={"duration": request.to_frames, **update})
