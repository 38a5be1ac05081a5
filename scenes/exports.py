"""Exports as they are asked for: the film as it is now, planned and queued."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scenes import actions, assets, queries, sound
from scenes.models import Export, Project, Segment
from scenes.render.plan import Planned, Settings, planned

MAX_PIXELS_A_SECOND = 3840 * 2160 * 60
GIF_FPS, GIF_HEIGHT = 25, 480  # what a GIF is unless it is asked for otherwise
MAX_GIF_SECONDS = 60
HEARD_FORMATS = ("mp4", "webm")
GIF_WEIGHT = 8  # a GIF's bytes to those of the same film as MP4, roughly


class ExportRefused(actions.ActionError):
    """What was asked for cannot be made of this film."""


class FilmBroken(actions.ActionError):
    """A scene of the film does not render."""

    code = "RENDER_ERROR"


def export_begin(project: Project, fields: dict[str, Any], *, request_id: str) -> Export:
    """Queues an export of the film as it is now; the same request again answers the same export.

    `fields`: format, and optionally height (pixels of the video), fps, range {start, end} (frames of the film, end
    not included). Raises ExportRefused and FilmBroken, with a sentence for the person.
    """
    settings, parts, film_duration = _planned(project, fields)
    heard = settings.format in HEARD_FORMATS
    tracks = (
        sound.for_export(project, film_duration=film_duration, start=settings.start, end=settings.end) if heard else []
    )
    export, _ = actions.export_create(
        project=project, settings=settings, parts=parts, tracks=tracks, request_id=request_id
    )
    return export


def _planned(project: Project, fields: dict[str, Any]) -> tuple[Settings, list[Planned], int]:
    """What is asked for, its segments, and the frames of the whole film."""
    film = queries.film(project) | {"assets": assets.for_render(assets.of_project(project.pk))}
    settings = _settings(film, fields)
    for number, scene in enumerate(film["scenes"], 1):
        if not scene["js"]:
            raise FilmBroken(f"Scene {number} “{scene['name']}” does not render: mend or delete it first.")
    return settings, planned(film, settings), sum(scene["duration"] for scene in film["scenes"])


@dataclass(frozen=True)
class Estimate:
    """What an export will be: pixels, seconds of rendering, bytes, and how many of its scenes are rendered already."""

    width: int
    height: int
    seconds: float
    size_bytes: int
    scenes: int
    scenes_reused: int


def estimate(project: Project, fields: dict[str, Any]) -> Estimate:
    """By how the segments rendered last went. Raises as export_begin does."""
    settings, parts, _ = _planned(project, fields)
    specs = {part.spec.key: part.spec for part in parts}
    known = dict(Segment.objects.filter(key__in=specs, status=Segment.Status.DONE).values_list("key", "size_bytes"))
    pace = queries.render_pace()
    pixels = parts[0].spec.video_width * parts[0].spec.video_height
    every, unknown = {part.scene_id for part in parts}, {p.scene_id for p in parts if p.spec.key not in known}
    new = pixels * sum(len(spec.frames) for key, spec in specs.items() if key not in known)
    size = sum(known.get(part.spec.key, pixels * len(part.spec.frames) * pace.bytes_a_pixel) for part in parts)
    return Estimate(
        width=parts[0].spec.video_width,
        height=parts[0].spec.video_height,
        seconds=1 + new / pace.pixels_a_second,
        size_bytes=round(size * (GIF_WEIGHT if settings.format == "gif" else 1)),
        scenes=len(every),
        scenes_reused=len(every - unknown),
    )


def _settings(film: dict[str, Any], fields: dict[str, Any]) -> Settings:
    duration = sum(scene["duration"] for scene in film["scenes"])
    if not duration:
        raise ExportRefused("The film has no scenes yet: there is nothing to export.")
    span = fields.get("range") or {"start": 0, "end": duration}
    if not 0 <= span["start"] < span["end"] <= duration:
        raise ExportRefused(f"range must lie within the film's {duration} frames, its start before its end.")
    gif = fields["format"] == Export.Format.GIF
    settings = Settings(
        format=fields["format"],
        height=fields.get("height") or (min(GIF_HEIGHT, film["height"]) if gif else film["height"]),
        fps=fields.get("fps") or (GIF_FPS if gif else film["fps"]),
        start=span["start"],
        end=span["end"],
    )
    seconds = (span["end"] - span["start"]) / film["fps"]
    if gif and seconds > MAX_GIF_SECONDS:
        raise ExportRefused(f"A GIF of {seconds:.0f} seconds would be huge: at most {MAX_GIF_SECONDS}. Choose a range.")
    width = film["width"] * settings.height / film["height"]
    if width * settings.height * settings.fps > MAX_PIXELS_A_SECOND or width > 4096:
        raise ExportRefused("That is larger than 4K at 60 frames a second: choose a smaller height or fewer fps.")
    return settings
