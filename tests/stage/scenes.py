"""Scenes written in a line, for tests of what the stage offers."""

from __future__ import annotations

import re

from tests.stage.conftest import proof_of, why_not


def scene_of(body: str, *names: str, before: str = "") -> str:
    """A scene that draws `body`, an expression, with `names` from the stage."""
    imports = f'import {{{", ".join(("AbsoluteFill", *names))}}} from "stage";'
    return (
        f"{imports}\n{before}\nexport default function Scene() {{\n"
        f"return <AbsoluteFill style={{{{background: '#fff'}}}}>{body}</AbsoluteFill>;\n}}"
    )


def drawn(body: str, *names: str, before: str = "", duration: int = 60) -> str:
    """The markup that `body` gives on the poster frame, at 60 % of `duration`; fails when the proof finds a problem."""
    proof = proof_of(scene_of(body, *names, before=before), duration=duration)
    assert proof.ok, proof.problems
    return re.sub(r"^<div[^>]*><div[^>]*>|</div></div>$", "", proof.poster_html)


def refused(body: str, *names: str, before: str = "") -> str:
    """What the proof says against `body`."""
    return why_not(scene_of(body, *names, before=before))
