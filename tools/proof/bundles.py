"""What V8 runs, built by `make build`: two scripts from static/proof, and the rooms of static/stage, parts of it that
are opened only for scenes that import from them."""

from __future__ import annotations

import functools
import hashlib
import json
from pathlib import Path

DIST = Path(__file__).resolve().parents[2] / "static" / "dist"
COMPILE = DIST / "proof-compile.js"
RENDER = DIST / "proof-render.js"
ROOMS = DIST / "proof-rooms"
IMPORT_MAP = DIST / "import-map.json"
DRAWING = DIST / "drawing.json"
UNBUILT = "unbuilt"


def import_map() -> dict[str, str]:
    """What scenes import -> the file under static/dist that it is in a browser. Raises OSError when unbuilt."""
    files: dict[str, str] = json.loads(IMPORT_MAP.read_text(encoding="utf-8"))
    return files


def version() -> str:
    """Names what the scripts on disk do: same version, same scene, same proof. UNBUILT without them."""
    return _version(COMPILE, RENDER, *sorted(ROOMS.glob("*.js")))


def stage_version() -> str:
    """Names what the export's page and its typefaces draw: same version, same scene, same pixels. UNBUILT without them.

    The pages around the stage are no part of it: a new look of theirs leaves every rendered film as it is.
    """
    try:
        files: list[str] = json.loads(DRAWING.read_text(encoding="utf-8"))
    except OSError:
        return UNBUILT
    return _version(*(DRAWING.parent / file for file in files))


def _version(*paths: Path) -> str:
    try:
        return _digest(*((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths))
    except OSError:
        return UNBUILT


@functools.lru_cache(maxsize=4)
def _digest(*stamps: tuple[str, int, int]) -> str:
    digest = hashlib.sha256()
    for path, _, _ in stamps:
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()[:16]
