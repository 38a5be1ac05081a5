"""The two scripts that V8 runs, built from static/proof by `make build`."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

DIST = Path(__file__).resolve().parents[2] / "static" / "dist"
COMPILE = DIST / "proof-compile.js"
RENDER = DIST / "proof-render.js"
UNBUILT = "unbuilt"


def version() -> str:
    """Names what the scripts on disk do: same version, same scene, same proof. UNBUILT without them."""
    try:
        return _digest(*((path.stat().st_mtime_ns, path.stat().st_size) for path in (COMPILE, RENDER)))
    except OSError:
        return UNBUILT


@functools.lru_cache(maxsize=4)
def _digest(*_stamps: tuple[int, int]) -> str:
    return hashlib.sha256(COMPILE.read_bytes() + b"\0" + RENDER.read_bytes()).hexdigest()[:16]
