"""What is heard in a film and where: its tracks, and what its scenes play. Becomes a mix (scenes.render.audio)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from scenes.render.records import Heard, Mix, Stretch, TrackSound
from tools.audio import AudioTrack, laid


def mix_of(
    tracks: Sequence[TrackSound],
    segments: Iterable[tuple[int, Sequence[Heard]]],
    *,
    video_fps: int,
    container: Literal["mp4", "webm"],
) -> Mix | None:
    """The mix of a video; None for a silent one. `segments` are their frames of the video and what is heard in them, in
    order."""
    scenes: list[Stretch] = []
    frames = 0
    for count, heard in segments:
        scenes += [scene_stretch(one, frames, video_fps) for one in heard]
        frames += count
    stretches = (*(track.stretch for track in tracks), *joined(scenes))
    if not stretches:
        return None
    contents = {one.source: one.source for one in scenes} | {track.stretch.source: track.content for track in tracks}
    return Mix(stretches=stretches, seconds=frames / video_fps, fps=video_fps, container=container, files=contents)


def track_stretch(
    track: AudioTrack, source: str, *, seconds: float, fps: int, film_duration: int, start: int, end: int
) -> Stretch | None:
    """A track whose recording `source` is `seconds` long, in the part of the film from frame `start` to `end`; None
    where it is not heard in it."""
    place = laid(track, seconds=seconds, film_duration=film_duration, fps=fps)
    if place is None or track.volume == 0 or place.end <= start or place.start >= end:
        return None
    begin, finish = max(place.start, start), min(place.end, end)
    level, length = track.volume, place.end - place.start
    # The fades begin where the track does, even if that is not in the part that is shown.
    corners = [(0, 0.0 if place.fade_in else level), (place.fade_in, level)]
    corners += [(length - place.fade_out, level), (length, 0.0 if place.fade_out else level)]
    away = begin - place.start
    return Stretch(
        source=source,
        start=(begin - start) / fps,
        seconds=(finish - begin) / fps,
        offset=away / fps,
        loop=seconds if track.loop else None,
        gains=tuple(((frame - away) / fps, gain) for frame, gain in corners),
        ducks=track.duck,
    )


def scene_stretch(heard: Heard, before: int, video_fps: int) -> Stretch:
    """What a scene plays; `before` is the frames of the video before its segment."""
    steps = [(frame - heard.first, volume) for frame, volume in heard.volumes]
    gains: list[tuple[float, float]] = []
    for (frame, volume), (_, last) in zip(steps, [steps[0], *steps], strict=False):
        if frame:
            gains.append(((frame - 1) / video_fps, last))  # a change takes the time of a frame
        gains.append((frame / video_fps, volume))
    return Stretch(
        source=heard.url,
        start=(before + heard.first) / video_fps,
        seconds=heard.frames / video_fps,
        offset=heard.time,
        rate=heard.rate,
        gains=tuple(gains),
    )


def joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that play on across a seam of segments are one, and so without a dip there."""
    made: list[Stretch] = []
    for stretch in stretches:
        before = next((n for n, one in enumerate(made) if plays_on(one, stretch)), None)
        if before is None:
            made.append(stretch)
            continue
        one = made[before]
        gains = (*one.gains, *((one.seconds + second, gain) for second, gain in stretch.gains))
        made[before] = one.model_copy(update={"seconds": one.seconds + stretch.seconds, "gains": gains})
    return made


def plays_on(one: Stretch, other: Stretch) -> bool:
    """Whether the other goes on where the one ends, in the film and in the recording."""
    same = (one.source, round(one.rate, 3)) == (other.source, round(other.rate, 3))
    gap = other.start - one.start - one.seconds
    return same and abs(gap) < 1e-6 and abs(one.offset + one.seconds * one.rate - other.offset) < 0.02
