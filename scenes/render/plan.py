"""Which segments a film's video is made of, and how large, fast and heavy it is."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from scenes.render.records import SegmentSpec

VideoFormat = Literal["mp4", "webm", "gif"]

# Of a scene, what no pixel depends on. Whatever is not named here is taken to matter.
UNSEEN = {"id", "name", "posterFrame"}
FILES = re.compile(r"\b(staticFile|Img|Gif|Video|OffthreadVideo|Audio)\b")
# Bits for a pixel: 8 Mbit/s at 1080p30, at which text has no visible blocks.
BITS_PER_PIXEL = 0.13
# H.264 High: (macroblocks a frame, macroblocks a second, level), from the standard's Table A-1.
LEVELS = (
    (3600, 108_000, 0x1F),
    (8192, 245_760, 0x28),
    (8704, 522_240, 0x2A),
    (36_864, 983_040, 0x33),
    (139_264, 4_177_920, 0x3C),
)


class Settings(NamedTuple):
    """What is asked for: `height` in pixels, `start` and `end` in frames of the film, `end` not included."""

    format: VideoFormat
    height: int
    fps: int
    start: int
    end: int


class Planned(NamedTuple):
    """A segment of the film: the scene that it shows, and what to render."""

    scene_id: str
    scene_name: str
    spec: SegmentSpec


def even(pixels: float) -> int:
    """The nearest even number: encoders halve the colour's resolution."""
    return max(2, 2 * round(pixels / 2))


def codec_of(format: VideoFormat, width: int, height: int, fps: int) -> str:
    """A WebCodecs codec string that allows frames of that size and rate."""
    if format == "webm":
        return "vp09.00.51.08" if width * height > 2_228_224 else "vp09.00.41.08"
    blocks = -(-width // 16) * -(-height // 16)
    level = next((level for size, rate, level in LEVELS if blocks <= size and blocks * fps <= rate), LEVELS[-1][2])
    return f"avc1.6400{level:02x}"


def shows_files(js: str) -> bool:
    """Whether the scene may show files of the project: then all of them count, for it may name any at any frame."""
    return FILES.search(js) is not None


def planned(film: dict[str, Any], settings: Settings) -> list[Planned]:
    """The segments of `film` (as queries.film gives it, its assets as assets.for_render does), in order.

    Frame n of the video shows the film's frame that is on screen at its time, as the preview does at that moment.
    """
    fps, video_fps = film["fps"], settings.fps
    video_width = even(film["width"] * settings.height / film["height"])
    video_height = even(settings.height)
    count = max(1, round((settings.end - settings.start) * video_fps / fps))
    shown = [settings.start + n * fps // video_fps for n in range(count)]
    segments, first = [], 0
    for scene in film["scenes"]:
        frames = tuple(frame - first for frame in shown if first <= frame < first + scene["duration"])
        first += scene["duration"]
        if not frames:
            continue
        spec = SegmentSpec(
            scene={name: value for name, value in scene.items() if name not in UNSEEN},
            assets=film["assets"] if shows_files(scene["js"]) else {},
            width=film["width"],
            height=film["height"],
            video_width=video_width,
            video_height=video_height,
            fps=fps,
            frames=frames,
            video_fps=video_fps,
            container="webm" if settings.format == "webm" else "mp4",
            codec=codec_of(settings.format, video_width, video_height, video_fps),
            bitrate=round(video_width * video_height * video_fps * BITS_PER_PIXEL),
        )
        segments.append(Planned(scene["id"], scene["name"], spec))
    return segments
