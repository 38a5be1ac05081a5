"""Exports as they are asked for: the film as it is now, planned and queued."""

from __future__ import annotations

from typing import Any

from scenes import actions, assets, queries
from scenes.models import Export, Project
from scenes.render.plan import Settings, planned

MAX_PIXELS_A_SECOND = 3840 * 2160 * 60
GIF_FPS, GIF_HEIGHT = 25, 480  # what a GIF is unless it is asked for otherwise
MAX_GIF_SECONDS = 60


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
    film = queries.film(project) | {"assets": assets.for_render(assets.of_project(project.pk))}
    settings = _settings(film, fields)
    for number, scene in enumerate(film["scenes"], 1):
        if not scene["js"]:
            raise FilmBroken(f"Scene {number} “{scene['name']}” does not render: mend or delete it first.")
    parts = planned(film, settings)
    export, _ = actions.export_create(project=project, settings=settings, parts=parts, request_id=request_id)
    return export


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
