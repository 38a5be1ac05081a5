"""What is rendered stays of use until what draws it changes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.proof import bundles


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build of its own, without what is not read."""
    heavy = shutil.ignore_patterns("*.woff2", "*.ogg", "*.mp3", "*.webp", "scene-types.js")
    copy = shutil.copytree(bundles.DIST, tmp_path / "dist", ignore=heavy)
    monkeypatch.setattr(bundles, "DRAWING", copy / "drawing.json")
    return copy


def chunk(dist: Path) -> Path:
    return dist / next(file for file in json.loads((dist / "drawing.json").read_text()) if file.startswith("chunks/"))


@pytest.mark.parametrize(
    "drawing",
    [
        lambda dist: dist / "render.js",
        lambda dist: dist / "encode.js",
        lambda dist: dist / "stage" / "words.js",
        lambda dist: dist / "fonts" / "inter.css",
        chunk,
    ],
    ids=["render", "encode", "room", "typeface", "chunk"],
)
def test_what_draws_counts(dist: Path, drawing: Callable[[Path], Path]):
    before = bundles.stage_version()
    with drawing(dist).open("a") as file:
        file.write(" ")
    assert bundles.stage_version() != before


@pytest.mark.parametrize(
    "name", ["site.css", "workspace.js", "frame.js", "fonts.css", "admin-brain.css", "proof-render.js"]
)
def test_the_pages_around_it_do_not(dist: Path, name: str):
    before = bundles.stage_version()
    with (dist / name).open("a") as file:
        file.write(" ")
    assert bundles.stage_version() == before != bundles.UNBUILT


def test_without_a_build_there_is_no_version(dist: Path):
    (dist / "drawing.json").unlink()
    assert bundles.stage_version() == bundles.UNBUILT
