"""A film to take away: its TSX, props and files as a zip that plays in any browser, with a README that says how."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from scenes.render.page import sheet_links
from tools.fonts import FONTS
from tools.proof.bundles import DIST, import_map

ALWAYS = ("Inter", "Noto Color Emoji")  # what scenes fall back on
FILES = re.compile(r"\.\./(files/[\w.-]+)")
README = """# {title}

A film of {count}, made with Bazaar: {width} x {height} pixels, {fps} frames a second.

## Play it
Any web server shows it. With Python, in this folder:

    python3 -m http.server 8000

and open http://localhost:8000 in a browser.

## Change it
- `scenes/*.json` are the words, colours and numbers of each scene: change them and load the page anew.
- `scenes/*.tsx` are the scenes themselves. After changing one, compile it (Node is needed) and load the page anew:

      npx esbuild scenes/*.tsx --bundle --format=esm --jsx=automatic --outdir=js --alias:stage=stage-all \\
        --alias:remotion=stage-all --external:stage-all --external:react

- `film.json` holds the order of the scenes and how long each is, in frames.
- `assets/` are the pictures, videos and sounds; scenes call them by their names.

`stage.d.ts` says what scenes may import from "stage". The stage is under the MIT licence, as Bazaar is; the typefaces
are under their own (SIL OFL or Apache 2.0).
"""


def pack(
    target: Path,
    *,
    title: str,
    film: dict[str, Any],
    sources: Mapping[str, str],
    files: Mapping[str, Path],
    beds: Iterable[str] = (),
) -> None:
    """Writes the zip. `film` is as render workers get it, `sources` the TSX by scene id, `files` what assets have at
    their addresses, `beds` the music of ours that plays in it (files of static/dist)."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        scenes = []
        for number, scene in enumerate(film["scenes"], 1):
            name = f"{number:02}-{slug(scene['name'])}"
            packed.writestr(f"scenes/{name}.tsx", sources[scene["id"]])
            packed.writestr(f"scenes/{name}.json", json.dumps(scene["props"], indent=2, ensure_ascii=False))
            packed.writestr(f"js/{name}.js", scene["js"])
            scenes.append({key: value for key, value in scene.items() if key not in {"js", "props"}} | {"file": name})
        assets = dict(taken(packed, film["assets"], files))
        kept = {"title": title, **film, "scenes": scenes, "assets": assets}
        packed.writestr("film.json", json.dumps(kept, indent=2, ensure_ascii=False))
        count = f"{len(scenes)} scene{'s' if len(scenes) != 1 else ''}"
        size = {key: film[key] for key in ("width", "height", "fps")}
        packed.writestr("README.md", README.format(title=title, count=count, **size))
        for name in ("index.html", "play.js"):
            packed.write(DIST / "package" / name, name)
        packed.write(DIST / "stage.d.ts", "stage.d.ts")
        packed.writestr("stage/index.html", stage_html())
        packed.writestr("stage/all.js", "".join(f'export * from "{name}";\n' for name in stage_modules()))
        families = {face["family"] for scene in scenes for face in scene["fonts"]} | set(ALWAYS)
        for path in sorted(stage_files(families) | set(beds)):
            packed.write(DIST / path, f"stage/{path}")


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "scene"


def taken(
    packed: zipfile.ZipFile, assets: Mapping[str, dict[str, Any]], files: Mapping[str, Path]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Puts the assets' files in; each asset's name and what the stage is told of it."""
    for name, asset in assets.items():
        address = asset["url"]
        packed.write(files[address], f"assets/{name}", zipfile.ZIP_STORED)
        # A frame of a moving picture is asked for by a query, which a plain web server does not know.
        yield name, {**asset, "url": f"../assets/{name}", "pieces": []}


def stage_modules() -> list[str]:
    return [name for name in import_map() if name.startswith("stage")]


def stage_html() -> str:
    """The document that draws the film (templates/stage.html), beside the stage's files."""
    imports = {name: f"./{file}" for name, file in import_map().items()} | {"stage-all": "./all.js"}
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title>{sheet_links("")}'
        "<style>html, body { margin: 0; height: 100%; overflow: hidden; background: #000 }"
        "#film { position: absolute; top: 0; left: 0; overflow: hidden; transform-origin: 0 0 }</style>"
        f'<script type="importmap">{json.dumps({"imports": imports})}</script>'
        '<script type="module" src="./frame.js"></script><div id="film"></div></html>'
    )


def stage_files(families: set[str]) -> set[str]:
    """The stage's files below static/dist, with the typefaces that the film uses."""
    found = {"frame.js", *import_map().values()}
    found |= {f"chunks/{path.name}" for path in (DIST / "chunks").glob("*.js")}
    found |= {f"stage/{path.relative_to(DIST / 'stage')}" for path in (DIST / "stage").rglob("*.js")}
    for name, font in FONTS.items():
        found.add(font.sheet)
        if name in families:
            found |= set(FILES.findall((DIST / font.sheet).read_text(encoding="utf-8")))
    return found
