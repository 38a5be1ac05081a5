"""The page that a segment is made in: what it is told, and every file that it gets. It has no network."""

from __future__ import annotations

import json
import mimetypes
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Route

from scenes.render.records import SegmentSpec
from tools.fonts import FONTS
from tools.proof.bundles import DIST, import_map

# https, because browsers encode video in secure contexts only; nothing ever listens there.
ORIGIN = "https://render.invalid"
POLICY = (
    f"default-src 'none'; script-src {ORIGIN} blob: 'unsafe-inline'; style-src {ORIGIN} 'unsafe-inline'; "
    f"font-src {ORIGIN}; img-src {ORIGIN} data: blob:; media-src {ORIGIN} blob:; base-uri 'none'; form-action 'none'"
)

# A thread of its own, in which no scene runs: it alone may have WebAssembly, which turns pixels into video's colours.
ENCODER = "/encode.js"


def serve(route: Route, files: Mapping[str, Path]) -> None:
    """The page, a file of static/dist or one of the segment's `files` (by address); anything else does not exist."""
    address = route.request.url.removeprefix(ORIGIN)
    path = address.partition("?")[0]
    if path == "/":
        answer(route, page_html().encode(), "text/html; charset=utf-8")
    elif found := files.get(address):
        answer(route, found.read_bytes(), mimetypes.guess_type(found.name)[0])
    else:
        file = (DIST / path.lstrip("/")).resolve()
        if not path.startswith("/") or not file.is_relative_to(DIST) or not file.is_file():
            route.abort()
            return
        kind = "text/javascript" if file.suffix == ".js" else mimetypes.guess_type(file.name)[0]
        answer(route, file.read_bytes(), kind, may_compile=path == ENCODER)


def page_html() -> str:
    """The page of static/render/render.tsx, with the imports and typefaces of the stage's (templates/stage.html)."""
    imports = {name: f"/{file}" for name, file in import_map().items()}
    return (
        f'<!doctype html><meta charset="utf-8">{sheet_links("/")}<style>body {{ margin: 0 }}</style><body>'
        f'<script type="importmap">{json.dumps({"imports": imports})}</script>'
        '<script type="module" src="/render.js"></script>'
    )


def sheet_links(base: str) -> str:
    """The style sheets of all typefaces, below the address `base`, for the stage to enable."""
    return "".join(
        f'<link rel="stylesheet" href="{base}{font.sheet}" data-typeface="{font.name}"'
        f"{' data-script' if font.kind == 'script' else ''} disabled>"
        for font in FONTS.values()
    )


def answer(route: Route, body: bytes, kind: str | None, *, may_compile: bool = False) -> None:
    """The body, or the part of it that is asked for: videos are sought by ranges."""
    policy = POLICY.replace("script-src", "script-src 'wasm-unsafe-eval'") if may_compile else POLICY
    headers = {"Content-Security-Policy": policy, "Access-Control-Allow-Origin": "*", "Accept-Ranges": "bytes"}
    wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", route.request.headers.get("range", ""))
    if not wanted or int(wanted[1]) >= len(body):
        route.fulfill(body=body, content_type=kind, headers=headers)
        return
    first, last = int(wanted[1]), min(int(wanted[2] or len(body) - 1), len(body) - 1)
    headers["Content-Range"] = f"bytes {first}-{last}/{len(body)}"
    route.fulfill(status=206, body=body[first : last + 1], content_type=kind, headers=headers)


def page_job(spec: SegmentSpec) -> dict[str, Any]:
    """The spec as static/render/render.tsx takes it."""
    unnamed = {"name": "", "posterFrame": 0}
    return {
        "scene": {**spec.scene, **unnamed, "id": "scene", "transition": spec.transition},
        "leaving": spec.leaving and {**spec.leaving, **unnamed, "id": "leaving"},
        "assets": spec.assets,
        "width": spec.width,
        "height": spec.height,
        "videoWidth": spec.video_width,
        "videoHeight": spec.video_height,
        "fps": spec.fps,
        "frames": list(spec.frames),
        "videoFps": spec.video_fps,
        "container": spec.container,
        "codec": spec.codec,
        "bitrate": spec.bitrate,
    }
