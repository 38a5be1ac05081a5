"""Which segments a film's video is made of, and how large, fast and heavy it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from scenes.render.records import SegmentSpec

ExportFormat = Literal["mp4", "webm", "gif", "png", "poster", "sheet", "zip"]

# Of a scene, what no pixel depends on. Whatever is not named here is taken to matter.
UNSEEN = {"id", "name", "posterFrame", "transition"}
FILES = re.compile(r"\b(staticFile|Img|Gif|Video|OffthreadVideo|Audio)\b")
# Bits for a pixel: 8 Mbit/s at 1080p30, at which text has no visible blocks.
BITS_PER_PIXEL = 0.13
# The longest segment: longer scenes are rendered in parts, which workers share; each costs a third of a second more.
SEGMENT_SECONDS = 4
# H.264 High: (macroblocks a frame, macroblocks a second, level), from the standard's Table A-1.
LEVELS = (
    (3600, 108_000, 0x1F),
    (8192, 245_760, 0x28),
    (8704, 522_240, 0x2A),
    (36_864, 983_040, 0x33),
    (139_264, 4_177_920, 0x3C),
)


class Settings(NamedTuple):
    """What is asked for: `width` and `height` in pixels; `start` and `end` (not included) in frames of the film."""

    format: ExportFormat
    width: int
    height: int
    fps: int
    start: int
    end: int


class Planned(NamedTuple):
    """A segment of the film: the scene that it shows or leads into, what a sentence about it begins with, and what to
    render."""

    scene_id: str
    label: str
    spec: SegmentSpec


def even(pixels: float) -> int:
    """The nearest even number: encoders halve the colour's resolution."""
    return max(2, 2 * round(pixels / 2))


def codec_of(format: ExportFormat, width: int, height: int, fps: int) -> str:
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
    """The segments of `film` (as queries.film gives it, its assets as assets.for_render does), in order: each
    transition, in which two scenes are seen, and what each scene shows by itself, a long one in equal parts.

    Frame n of the video shows the film's frame that is on screen at its time, as the preview does at that moment.
    """
    fps, video_fps = film["fps"], settings.fps
    count = max(1, round((settings.end - settings.start) * video_fps / fps))
    shown = [settings.start + n * fps // video_fps for n in range(count)]
    segments = []
    for piece in pieces(film["scenes"]):
        frames = tuple(frame - piece.first for frame in shown if piece.start <= frame < piece.end)
        for part in equal_parts(frames, SEGMENT_SECONDS * video_fps):
            spec = SegmentSpec(
                **piece.shows,
                assets=film["assets"] if piece.shows_files else {},
                width=film["width"],
                height=film["height"],
                video_width=settings.width,
                video_height=settings.height,
                fps=fps,
                frames=part,
                video_fps=video_fps,
                container="webm" if settings.format == "webm" else "mp4",
                codec=codec_of(settings.format, settings.width, settings.height, video_fps),
                bitrate=round(settings.width * settings.height * video_fps * BITS_PER_PIXEL),
            )
            segments.append(Planned(piece.scene_id, piece.label, spec))
    return segments


def equal_parts(frames: tuple[int, ...], longest: int) -> Iterator[tuple[int, ...]]:
    """The frames in as few parts as may be, none longer than `longest`, all about as long."""
    count = -(-len(frames) // longest)
    for n in range(count):
        yield frames[n * len(frames) // count : (n + 1) * len(frames) // count]


def shows_nothing(parts: Sequence[SegmentSpec], bare: Sequence[bool]) -> bool:
    """Whether a scene is empty from its first frame to its last, where it is seen by itself. `parts` are those of an
    export that show it or lead into it, in order; a scene that is shown in part may well be empty there."""
    last = parts[-1].scene["duration"] - 1 - parts[-1].fps // parts[-1].video_fps
    is_whole = parts[0].frames[0] == 0 and parts[-1].frames[-1] >= last
    alone = [empty for spec, empty in zip(parts, bare, strict=True) if spec.leaving is None]
    return is_whole and bool(alone) and all(alone)


class Piece(NamedTuple):
    """A part of the film that is rendered by itself: its frames are those from `start` to `end` (not included) of the
    film; `first` is the film's frame with which its scene begins, `shows` the fields of its spec."""

    scene_id: str
    label: str
    first: int
    start: int
    end: int
    shows: dict[str, Any]
    shows_files: bool


def pieces(scenes: list[dict[str, Any]]) -> Iterator[Piece]:
    """The pieces of a film, in order. What changes in one scene leaves all pieces alone that do not show it."""
    first, before = 0, None
    for number, scene in enumerate(scenes, 1):
        change, end = scene.get("transition"), first + scene["duration"]
        alone = first
        if change and before:
            alone = first + change["duration"]
            shows = {"scene": seen(scene), "leaving": seen(before), "transition": change}
            label = f"The change from scene {number - 1} “{before['name']}” to scene {number} “{scene['name']}”"
            files = shows_files(scene["js"]) or shows_files(before["js"])
            yield Piece(scene["id"], label, first, first, alone, shows, files)
        label = f"Scene {number} “{scene['name']}”"
        yield Piece(scene["id"], label, first, alone, end, {"scene": seen(scene)}, shows_files(scene["js"]))
        first, before = end, scene


def seen(scene: dict[str, Any]) -> dict[str, Any]:
    """What of the scene its pixels depend on."""
    return {name: value for name, value in scene.items() if name not in UNSEEN}
