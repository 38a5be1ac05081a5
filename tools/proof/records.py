"""What a proof says."""

from __future__ import annotations

from typing import Any

from tools.schemas import Record


class ProofUnavailable(Exception):
    """No answer could be had: the proof is not built, cannot start, or every worker is busy. Not the scene's fault."""


class Problem(Record):
    """One thing to be said of a scene; docs/proof.md lists the rules.

    `hint` says how to put it right, where the message does not. `line` and `column` count from 1 in the scene's own
    text; `frame` is the one at which it shows. None = not known.
    """

    rule: str
    message: str
    hint: str = ""
    line: int | None = None
    column: int | None = None
    frame: int | None = None


class Proof(Record):
    """What is known of a scene. With `ok` False there are problems, and the rest is as far as it got.

    `notes` do not stop a scene: it renders, and could be better. layout_json holds them too, so that they stay with it.
    `js` is an ES module for the browser; `poster_html` the markup of frame `poster_frame`, width x height CSS pixels,
    to be shown in a sandboxed frame.
    """

    ok: bool
    js: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    defaults: dict[str, Any] = {}
    layout_json: dict[str, Any] = {}
    poster_html: str = ""
    poster_frame: int = 0
