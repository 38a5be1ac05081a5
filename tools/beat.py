"""Cuts scenes to the beat of the music: each change of scene falls on one."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import MAX_DURATION, Record


class CutToBeatInput(Record):
    """Lengths of the scenes in order (frames), the music's tempo (beats a minute), and the frame of its first beat."""

    durations: tuple[int, ...]
    tempo: float = Field(gt=0, le=400)
    start: int = Field(default=0, ge=0, le=MAX_DURATION)
    fps: int = Field(gt=0)


class CutToBeatOutput(Record):
    durations: tuple[int, ...]


def cut_to_beat(request: CutToBeatInput) -> CutToBeatOutput:
    """Returns the lengths with which every scene ends on the beat that is nearest, and has one at least."""
    beat = request.fps * 60 / request.tempo
    begin, end = 0, 0
    lengths = []
    for duration in request.durations:
        end += duration
        last = round((end - request.start) / beat)  # the beat on which the scene ends, counted from the first
        while request.start + round(last * beat) <= begin:
            last += 1
        lengths.append(request.start + round(last * beat) - begin)
        begin += lengths[-1]
    return CutToBeatOutput(durations=tuple(lengths))
