"""Exports as they are asked for: the film as it is now, planned and queued."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scenes import actions, queries, sound
from scenes.models import Export, Project, Segment
from scenes.render import stills
from scenes.render.plan import Planned, Settings, even, planned
from scenes.render.records import SegmentSpec
from tools.export import MAX_GIF_SECONDS
from tools.proof.bundles import stage_version

MAX_PIXELS_A_SECOND = 3840 * 2160 * 60
MAX_GIF_PIXELS = 1920 * 1080
USUAL_SIDE = 1080  # pixels, the shorter one
GIF_FPS, GIF_HEIGHT = 25, 480  # what a GIF is unless it is asked for otherwise
HEARD_FORMATS = ("mp4", "webm")
SHEET_HEIGHT = 270  # of each cell
# Bytes to those of the same frames as MP4, roughly: of a film's GIF, and of single pictures.
GIF_WEIGHT = 8
WEIGHTS = {"png": 20, "poster": 20, "sheet": 20}


class ExportRefused(actions.ActionError):
    """What was asked for cannot be made of this film."""


class FilmBroken(actions.ActionError):
    """A scene of the film does not render."""

    code = "RENDER_ERROR"


def export_begin(project: Project, fields: dict[str, Any], *, request_id: str) -> Export:
    """Queues an export of the film as it is now; the same request again answers the same export.

    `fields`: format, and optionally height (pixels), fps, range {start, end} (frames of the film, end not included),
    frame (of a picture). Raises ExportRefused and FilmBroken, with a sentence for the person.
    """
    film = queries.render_film(project)
    settings, parts, edition = _planned(film, fields)
    tracks = []
    if settings.format in HEARD_FORMATS:
        duration = sum(scene["duration"] for scene in film["scenes"])
        tracks = sound.for_export(project, film_duration=duration, start=settings.start, end=settings.end)
    export, _ = actions.export_create(
        project=project, settings=settings, parts=parts, tracks=tracks, edition=edition, request_id=request_id
    )
    return export


def _planned(film: dict[str, Any], fields: dict[str, Any]) -> tuple[Settings, list[Planned], str]:
    """What is asked for, its parts, and what names the file beside them."""
    settings = _settings(film, fields)
    kind = Export.Format(settings.format)
    if kind == Export.Format.ZIP:  # scenes that do not render are taken along too
        return settings, [], f"{film['revision']} {stage_version()}"
    for number, scene in enumerate(film["scenes"], 1):
        if not scene["js"]:
            raise FilmBroken(f"Scene {number} “{scene['name']}” does not render: mend or delete it first.")
    if kind in Export.VIDEOS:
        return settings, planned(film, settings), ""
    if kind == Export.Format.SHEET:
        shown = stills.sheet_frames(film)
    elif kind == Export.Format.POSTER:
        shown = [stills.poster(film)]
    else:
        shown = [settings.start]
    return settings, stills.planned_stills(film, shown, width=settings.width, height=settings.height), ""


def usual_specs(project: Project) -> list[SegmentSpec]:
    """The segments of the export that people ask for most: an MP4 of 1080p. None of a film that cannot be exported."""
    width, height = project.size
    fields = {"format": "mp4", "height": even(height * USUAL_SIDE / min(width, height))}
    try:
        _, parts, _ = _planned(queries.render_film(project), fields)
    except actions.ActionError:
        return []
    return [part.spec for part in parts]


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
    settings, parts, _ = _planned(queries.render_film(project), fields)
    specs = {part.spec.key: part.spec for part in parts}
    known = dict(Segment.objects.filter(key__in=specs, status=Segment.Status.DONE).values_list("key", "size_bytes"))
    pace = queries.render_pace()
    pixels = settings.width * settings.height
    every, unknown = {part.scene_id for part in parts}, {p.scene_id for p in parts if p.spec.key not in known}
    new = pixels * sum(len(spec.frames) for key, spec in specs.items() if key not in known)
    weight = WEIGHTS.get(settings.format, 1)
    size = sum(known.get(part.spec.key, pixels * len(part.spec.frames) * pace.bytes_a_pixel * weight) for part in parts)
    return Estimate(
        width=settings.width,
        height=settings.height,
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
        raise ExportRefused(
            f"range must lie within the film's {duration} frames: its start from 0, its end at most {duration} "
            f"and after its start, not {span['start']} to {span['end']}."
        )
    format = fields["format"]
    if "frame" in fields and format != Export.Format.PNG:
        raise ExportRefused("frame is of a single picture: choose the format png, or a range of frames.")
    if format == Export.Format.PNG:
        frame = fields.get("frame", span["start"] if "range" in fields else stills.poster(film))
        if frame >= duration:
            raise ExportRefused(f"frame must be one of the film's, 0 to {duration - 1}.")
        span = {"start": frame, "end": frame + 1}
    gif = format == Export.Format.GIF
    usual = {Export.Format.GIF: GIF_HEIGHT, Export.Format.SHEET: SHEET_HEIGHT}.get(format, film["height"])
    height = even(fields.get("height") or min(usual, film["height"]))
    settings = Settings(
        format=format,
        width=even(film["width"] * height / film["height"]),
        height=height,
        fps=fields.get("fps") or (GIF_FPS if gif else film["fps"]),
        start=span["start"],
        end=span["end"],
    )
    seconds = (span["end"] - span["start"]) / film["fps"]
    if gif and seconds > MAX_GIF_SECONDS:
        raise ExportRefused(f"A GIF of {seconds:.0f} seconds would be huge: at most {MAX_GIF_SECONDS}. Choose a range.")
    pixels = settings.width * settings.height
    if gif and pixels > MAX_GIF_PIXELS:
        raise ExportRefused("A GIF of that size would be huge: at most 1080p. Choose a smaller height.")
    if pixels * settings.fps > MAX_PIXELS_A_SECOND or settings.width > 4096:
        raise ExportRefused("That is larger than 4K at 60 frames a second: choose a smaller height or fewer fps.")
    return settings
