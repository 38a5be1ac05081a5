"""Gives the film another format. Its scenes recompose themselves: they read the size when they are drawn."""

from __future__ import annotations

from typing import Literal

from tools.schemas import Record, ToolError

Format = Literal["landscape", "portrait", "square"]
SIZES = {"landscape": "1920×1080", "portrait": "1080×1920", "square": "1080×1080"}


class SetFormatInput(Record):
    """The format as it is, and the one wanted."""

    now: Format
    format: Format


class SetFormatOutput(Record):
    format: Format


def set_format(request: SetFormatInput) -> SetFormatOutput:
    """Returns the format; raises ToolError when the film has it already."""
    if request.format == request.now:
        raise ToolError(f"The film is {request.now} already ({SIZES[request.now]}).")
    return SetFormatOutput(format=request.format)
