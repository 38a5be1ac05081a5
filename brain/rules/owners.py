"""Whose element is meant where no scene is named."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.present import present, shown_as
from brain.rules.view import Reading


def owner_of(elements: Sequence[str], reading: Reading, scene: int) -> int:
    """The scene whose element is meant when none is named: `scene`, or where that has no such element, one that has."""
    view = reading.scene(scene)
    wanted = [e for e in elements if e not in {"text", "background", "accent", "scene"}]
    if not wanted or view is None or all(view.says(e) for e in wanted):
        return scene
    owners = [s.number for s in reading.scenes if all(s.says(e) for e in wanted)]
    if not owners and not any(shown_as(e, view) is None for e in wanted):
        return scene
    owners = owners or [s.number for s in reading.scenes if all(shown_as(e, s) for e in wanted)]
    owners = owners or [s.number for s in reading.scenes if all(e in s.mainly for e in wanted)]
    if not owners or (reading.selected == scene and all(view.says(present(e, view)) for e in wanted)):
        return scene
    talked = [number for number in reading.talked if number in owners]
    return talked[-1] if talked else owners[-1]
