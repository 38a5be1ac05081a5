"""Cuts a scene in two that play, one after the other, like the one before."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import Record, ToolError
from tools.timing import Timing


class SplitSceneInput(Record):
    """The scene as it is played, the frames that it plays on beneath the next one, and the frame of it with which the
    second part begins."""

    timing: Timing
    tail: int = Field(default=0, ge=0)
    at_frame: int = Field(gt=0)


class SplitSceneOutput(Record):
    first: Timing
    second: Timing


def split_scene(request: SplitSceneInput) -> SplitSceneOutput:
    """Returns both parts; raises ToolError when the frame is not inside the scene."""
    now, at = request.timing, request.at_frame
    if at >= now.duration:
        raise ToolError(f"The scene has only {now.duration} frames: it cannot be split there.")
    whole = now.source_duration(request.tail)
    played = round(at * now.playback_rate)
    first = now.model_copy(update={"duration": at, "trim_after": max(0, whole - now.trim_before - played)})
    second = now.model_copy(update={"duration": now.duration - at, "trim_before": now.trim_before + played})
    return SplitSceneOutput(first=first, second=second)
