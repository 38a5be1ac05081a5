"""How many workers `up` starts for rendering."""

from __future__ import annotations

import os

import pytest

from bazaar.services.__main__ import background, render_workers
from bazaar.services.refusal import Refusal


@pytest.mark.parametrize(
    ("cores", "gigabytes", "workers"), [(1, 8, 1), (2, 4, 2), (2, 1, 1), (5, 64, 5), (16, 16, 8), (2, 3.8, 2)]
)
def test_one_for_every_core_that_has_memory(
    monkeypatch: pytest.MonkeyPatch, cores: int, gigabytes: float, workers: int
):
    monkeypatch.delenv("RENDER_WORKERS", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    monkeypatch.setattr(os, "sysconf", {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": int(gigabytes * 2**18)}.get)
    assert render_workers() == workers


def test_as_many_as_are_asked_for(monkeypatch: pytest.MonkeyPatch):
    for wanted in (0, 3):
        monkeypatch.setenv("RENDER_WORKERS", str(wanted))
        assert sum(program.name.startswith("render") for program in background()) == wanted
    for wrong in ("-1", "two", "65"):
        monkeypatch.setenv("RENDER_WORKERS", wrong)
        with pytest.raises(Refusal, match="RENDER_WORKERS"):
            render_workers()
