"""A design's source as one module: the scene's file, followed by the parts of the kit that it uses.

Scenes share code (timing, type, colour) in `scenes/kit`, but a person takes away one file that needs nothing beside it,
and no more than it needs: only those declarations of the kit that the scene reaches are put in place.
Imports in those files stand on one line each: `import {a, type B} from "./kit/part";`. A declaration of the kit begins
at the line's start, and belongs to its file until the next one begins.
"""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from pathlib import PurePosixPath
from typing import NamedTuple

IMPORT = re.compile(r'^import (type )?\{(?P<names>[^}]*)\} from "(?P<origin>[^"]+)";\n', re.MULTILINE)
DECLARATION = re.compile(
    r"^(?:/\*\*(?:(?!\*/)[\s\S])*\*/\n|//.*\n)*(?:export )?(?:function|const|interface|type) (?P<name>\w+)",
    re.MULTILINE,
)
EXPORT = re.compile(r"^export (?=function |const |interface |type )", re.MULTILINE)
COMMENT = re.compile(r"/\*[\s\S]*?\*/|(?<![:\"'])//[^\n]*")

_SCENES = files("tools.designs") / "scenes"


class _File(NamedTuple):
    """`outside`: where a name comes from, "type " in front of one that is a type; `kit`: the file it comes from;
    `parts`: the file's own declarations by name, in order."""

    text: str
    outside: dict[str, tuple[str, str]]
    kit: dict[str, str]
    parts: dict[str, str]


@functools.cache
def source_of(name: str) -> str:
    """The TSX of the scene `scenes/<name>.tsx` with its imports from the kit put in place."""
    scene = _file(f"{name}.tsx")
    imports: dict[str, set[str]] = {}
    used: dict[str, set[str]] = {}
    _follow(scene, scene.text, "", imports, used)
    head, _, rest = scene.text.partition("\n")
    lines = [f'import {{{", ".join(sorted(names, key=_bare))}}} from "{origin}";' for origin, names in imports.items()]
    kit = [text for path, names in used.items() for part, text in _file(path).parts.items() if part in names]
    return "\n".join([head, *sorted(lines, reverse=True), rest.strip(), "", *(part.strip() + "\n" for part in kit)])


def _follow(file: _File, text: str, path: str, imports: dict[str, set[str]], used: dict[str, set[str]]) -> None:
    """Adds to `imports` and `used` what `text`, a part of `file`, names, and what that names in turn."""
    for word in _words(text):
        if word in file.outside:
            origin, name = file.outside[word]
            imports.setdefault(origin, set()).add(name)
        origin = file.kit.get(word) or (path if word in file.parts else "")
        if origin and word not in used.setdefault(origin, set()):
            used[origin].add(word)
            part = _file(origin)
            _follow(part, EXPORT.sub("", part.parts[word]), origin, imports, used)


@functools.cache  # the parts of the kit are in many scenes
def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r"[A-Za-z_]\w*", COMMENT.sub("", text))))


@functools.cache
def _file(path: str) -> _File:
    text = (_SCENES / path).read_text(encoding="utf-8")
    outside: dict[str, tuple[str, str]] = {}
    kit: dict[str, str] = {}
    for found in IMPORT.finditer(text):
        for given in filter(None, (name.strip() for name in found["names"].split(","))):
            bare = given.removeprefix("type ")
            if found["origin"].startswith("."):
                kit[bare] = _path_of(str(PurePosixPath(path).parent / found["origin"]))
            else:
                outside[bare] = (found["origin"], "type " + bare if found[1] or bare != given else bare)
    body = IMPORT.sub("", text)
    starts = list(DECLARATION.finditer(body)) if "/" in path else []
    bounds = [*(start.start() for start in starts), len(body)]
    parts = {
        start["name"]: EXPORT.sub("", body[start.start() : end]) for start, end in zip(starts, bounds[1:], strict=True)
    }
    return _File(body, outside, kit, parts)


def _path_of(path: str) -> str:
    return next(path + ending for ending in (".tsx", ".ts") if (_SCENES / (path + ending)).is_file())


def _bare(name: str) -> str:
    return name.removeprefix("type ").lower()
