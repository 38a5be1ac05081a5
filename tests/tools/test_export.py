from __future__ import annotations

import pytest

from tests.tools.test_film import film
from tools.film import apply_op
from tools.schemas import ExportVideo, ToolError


def test_an_export_is_asked_for_and_changes_nothing() -> None:
    after, result = apply_op(film(2), ExportVideo())
    assert after == film(2)
    assert result.summary == "Your film is being made into an MP4: open Export to watch it and to fetch it."
    assert "a GIF" in apply_op(film(2), ExportVideo(format="gif"))[1].summary


def test_what_cannot_be_exported() -> None:
    with pytest.raises(ToolError, match="no scenes yet"):
        apply_op(film(0), ExportVideo())
    with pytest.raises(ToolError, match="63 seconds would be huge"):
        apply_op(film(21), ExportVideo(format="gif"))
