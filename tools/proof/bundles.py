"""The two scripts that V8 runs, built from static/proof by `make build`."""

from __future__ import annotations

import hashlib
from pathlib import Path

DIST = Path(__file__).resolve().parents[2] / "static" / "dist"
COMPILE = DIST / "proof-compile.js"
RENDER = DIST / "proof-render.js"


def version() -> str:
    """Names what the scripts do: the same scene gives the same proof under the same version. "unbuilt" without them."""
    try:
        return hashlib.sha256(COMPILE.read_bytes() + b"\0" + RENDER.read_bytes()).hexdigest()[:16]
    except OSError:
        return "unbuilt"


def built() -> bool:
    return COMPILE.is_file() and RENDER.is_file()
