"""The elements that scenes are built of."""

from __future__ import annotations

import pytest
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate


def test_static_file(js: Evaluate) -> None:
    """With files: tests/stage/test_media.py."""
    with pytest.raises(JSEvalException, match="no files yet"):
        js('staticFile("logo.png")')
    with pytest.raises(JSEvalException, match="takes a file's name"):
        js('staticFile("https://example.org/a.png")')
