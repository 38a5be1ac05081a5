"""A design's source as one module: the scene's file, followed by the parts of the kit that it uses.

Scenes share code (timing, type, colour) in `scenes/kit`, but a person takes away one file that needs nothing beside it.
Imports in those files stand on one line each: `import {a, type B} from "./kit/part";`.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import PurePosixPath

IMPORT = re.compile(r'^import (type )?\{(?P<names>[^}]*)\} from "(?P<origin>[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=function |const |interface |type )", re.MULTILINE)

_SCENES = files("tools.designs") / "scenes"


def source_of(name: str) -> str:
    """The TSX of the scene `scenes/<name>.tsx` with its imports from the kit put in place."""
    imports: dict[str, set[str]] = {}
    kit: dict[str, str] = {}
    scene = _inlined(f"{name}.tsx", imports, kit)
    head, _, rest = scene.partition("\n")
    lines = [f'import {{{", ".join(sorted(names, key=_bare))}}} from "{origin}";' for origin, names in imports.items()]
    return "\n".join(
        [head, *sorted(lines, reverse=True), rest.strip(), "", *(part.strip() + "\n" for part in kit.values())]
    )


def _inlined(path: str, imports: dict[str, set[str]], kit: dict[str, str]) -> str:
    """The text of `path` without its imports: those of the kit go to `kit`, by path, all others to `imports`."""
    text = (_SCENES / path).read_text(encoding="utf-8")
    for found in IMPORT.finditer(text):
        names = {("type " if found[1] else "") + name.strip() for name in found["names"].split(",") if name.strip()}
        if not found["origin"].startswith("."):
            imports.setdefault(found["origin"], set()).update(names)
            continue
        part = _file_of(str(PurePosixPath(path).parent / found["origin"]))
        if part not in kit:
            kit[part] = ""  # its place, before those that it needs itself
            kit[part] = EXPORT.sub("", _inlined(part, imports, kit))
    return IMPORT.sub("", text)


def _file_of(path: str) -> str:
    return next(path + ending for ending in (".tsx", ".ts") if (_SCENES / (path + ending)).is_file())


def _bare(name: str) -> str:
    return name.removeprefix("type ").lower()
