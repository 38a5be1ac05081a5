"""Asks for a file of the film. What is made of it is the exports' matter; this says whether there can be one."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import ExportFormat, Record, ToolError

NAMES: dict[ExportFormat, str] = {"mp4": "an MP4", "webm": "a WebM", "gif": "a GIF", "png": "a picture", "zip": "a zip"}

MAX_GIF_SECONDS = 60


class ExportVideoInput(Record):
    """The format (None: a video that plays everywhere), and the film's length in frames."""

    format: ExportFormat | None = None
    film_duration: int = Field(ge=0)
    fps: int = Field(gt=0)


class ExportVideoOutput(Record):
    format: ExportFormat
    summary: str


def export_video(request: ExportVideoInput) -> ExportVideoOutput:
    """Returns what to make, and a sentence for the person; raises ToolError for a film without scenes, and for
    a GIF of a long one."""
    if not request.film_duration:
        raise ToolError("The film has no scenes yet: there is nothing to export.")
    format = request.format or "mp4"
    seconds = request.film_duration / request.fps
    if format == "gif" and seconds > MAX_GIF_SECONDS:
        raise ToolError(f"A GIF of {seconds:.0f} seconds would be huge: at most {MAX_GIF_SECONDS}. Make it an MP4.")
    return ExportVideoOutput(
        format=format, summary=f"Your film is being made into {NAMES[format]}: open Export to watch it and to fetch it."
    )
