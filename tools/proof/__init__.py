"""Proves that a scene renders before it is saved: compiled, linted and drawn in V8, in a child process under limits.

`prove()` returns what is known of the scene, its problems among it; `warm()` starts the children ahead;
`version()` names what they do, for caches.
"""

from __future__ import annotations

import atexit
import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from tools.proof.bundles import version
from tools.proof.pool import ChildGone, ChildLate, close_pool, shared_pool
from tools.proof.records import Layout, Problem, Proof, ProofUnavailable
from tools.proof.typefaces import typefaces

__all__ = ["MAX_CODE", "Problem", "Proof", "ProofUnavailable", "prove", "version", "warm"]

MAX_CODE = 200_000  # characters; a long scene has 20,000

_ENDLESS = "The scene did not finish in time: is there an endless loop?"
_CRASH = "The scene stopped the process that draws it: it needs too much memory."


def warm() -> None:
    """Starts the worker processes without waiting for them. Raises ProofUnavailable."""
    shared_pool().start()


def prove(
    tsx_code: str,
    *,
    props: dict[str, Any],
    duration: int,
    width: int,
    height: int,
    fps: int,
    assets: Mapping[str, dict[str, Any]] | None = None,
) -> Proof:
    """Compiles the scene and draws some of its frames with `props` over its defaults.

    `duration` is frames, `width` and `height` pixels, `fps` frames a second. `assets` are the files that the scene may
    name: {name: {kind: "image" | "video" | "audio", width, height, durationSeconds, fps, frames}}; in the markup they
    are `asset:<name>`. A scene at fault gives a Proof with
    `ok=False` and located problems; ProofUnavailable is raised when there is no answer, whatever the scene.
    """
    if len(tsx_code) > MAX_CODE:
        return _failed("too-large", f"The scene's code is longer than {MAX_CODE:,} characters.")
    request = {
        "tsx_code": tsx_code,
        "props": props,
        "duration": duration,
        "width": width,
        "height": height,
        "fps": fps,
        "assets": dict(assets or {}),
    }
    try:
        data = json.dumps(request, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        return _failed("props", "The props must be plain data: text, finite numbers, lists and objects.")
    try:
        answer = shared_pool().ask(data, tsx_code)
    except ChildLate:
        return _failed("endless", _ENDLESS)
    except ChildGone:
        return _failed("memory", _CRASH)
    return _proof(answer, tsx_code)


def _failed(rule: str, message: str) -> Proof:
    return Proof(ok=False, problems=(Problem(rule=rule, message=message),))


def _storable(answer: dict[str, Any]) -> bool:
    """Whether databases take every text of it."""
    try:
        return b"\\u0000" not in json.dumps(answer, ensure_ascii=False).encode().replace(b"\\\\", b"")
    except UnicodeEncodeError:
        return False


def _proof(answer: dict[str, Any], tsx_code: str) -> Proof:
    """The worker's answer, checked: the scene ran in the same V8 that wrote it, and may have bent it."""
    if not _storable(answer):
        return _failed("text", "The scene draws a NUL character or half of a surrogate pair, which nothing can store.")
    try:
        problems = tuple(Problem.model_validate(problem) for problem in answer["problems"])
        notes = tuple(Problem.model_validate(note) for note in answer.get("notes", []))
        if problems:
            js, defaults = answer.get("js", ""), answer.get("defaults", {})
            return Proof(ok=False, js=js, problems=problems, notes=notes, defaults=defaults)
        faces, font_notes = typefaces(answer, tsx_code)
        notes += tuple(font_notes)
        more = {"defaults": answer["defaults"], **faces, "posterFrame": answer["posterFrame"], "notes": notes}
        layout = Layout.model_validate({**answer["layout"], **more}).model_dump(mode="json", by_alias=True)
        return Proof(
            ok=True,
            js=answer["js"],
            notes=notes,
            defaults=answer["defaults"],
            layout_json=layout,
            poster_html=answer["posterHtml"],
            poster_frame=answer["posterFrame"],
        )
    except (ValidationError, KeyError, TypeError, ValueError, AttributeError):
        return _failed("throws", "The scene alters the objects that draw it.")


atexit.register(close_pool)
