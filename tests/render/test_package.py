"""A film taken away: unpacked, it plays in a browser from any web server, and scenes can be changed and compiled."""

from __future__ import annotations

import functools
import json
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from bazaar.services.setup import CHECKOUT
from scenes.render.package import pack, slug
from tests import media_files
from tests.stage.screening import scene_of
from tools.proof import Proof, prove

WORDS = """import {AbsoluteFill, Img, useCurrentFrame} from "stage";
export const defaults = {title: "Fresh bread"};
export default ({title}: typeof defaults) => <AbsoluteFill style={{background: "#fff", fontFamily: "Poppins"}}>
  <h1>{title} {useCurrentFrame()}</h1><Img src="logo.png" /></AbsoluteFill>;"""
CHART = """import {AbsoluteFill, BarChart} from "remotion";
const data = [{label: "Rolls", value: 3}];
export default () => <AbsoluteFill><BarChart width={300} height={200} data={data} /></AbsoluteFill>;
"""
LOGO = {"kind": "image", "width": 40, "height": 30, "durationSeconds": None, "fps": None, "frames": []}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked film of two scenes."""
    place = tmp_path_factory.mktemp("film")
    logo = place / "kept.png"
    logo.write_bytes(media_files.picture(size=(40, 30)))
    scenes: list[dict[str, Any]] = []
    sources = {"a": WORDS, "b": CHART}
    for id, code in sources.items():
        proof = proof_of(code)
        assert proof.ok, proof.problems
        props = {"title": "Fresh rolls"} if id == "a" else {}
        scenes.append({"id": id, "name": f"Scene “{id}”!"} | scene_of(proof, **props))
    film = {"revision": 3, "width": 640, "height": 360, "fps": 30, "scenes": scenes}
    film["assets"] = {"logo.png": LOGO | {"url": "/asset/1/2/logo.png", "pieces": []}}
    pack(place / "film.zip", title="Luigi’s", film=film, sources=sources, files={"/asset/1/2/logo.png": logo})
    with zipfile.ZipFile(place / "film.zip") as packed:
        packed.extractall(place / "film")
    return place / "film"


def proof_of(code: str) -> Proof:
    return prove(code, props={}, duration=30, width=640, height=360, fps=30, assets={"logo.png": LOGO})


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """A plain web server, as `python3 -m http.server` is."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 800, "height": 600})
    yield page
    page.close()


def test_what_is_in_it(folder: Path):
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    assert {"README.md", "film.json", "stage.d.ts", "assets/logo.png"} <= names
    assert (folder / "scenes/01-scene-a.tsx").read_text() == WORDS
    assert json.loads((folder / "scenes/01-scene-a.json").read_text()) == {"title": "Fresh rolls"}
    assert "2 scenes" in (folder / "README.md").read_text()
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 6_000_000
    assert [slug(name) for name in ("Größe & Preis", "漢字", "")] == ["gr-e-preis", "scene", "scene"]


def test_it_plays(page: Page, address: str, folder: Path):
    page.goto(address)
    stage = page.frame_locator("iframe")
    expect(stage.get_by_role("heading", name="Fresh rolls 0")).to_be_visible()
    assert stage.locator("img").evaluate("async (image) => (await image.decode(), image.naturalWidth)") == 40
    page.get_by_label("Playhead").evaluate("(range) => { range.value = 35; range.dispatchEvent(new Event('input')); }")
    expect(stage.get_by_text("Rolls", exact=True).first).to_be_visible()
    expect(page.locator("output")).to_have_text("1.2 / 2.0 s")
    page.get_by_role("button", name="Play").click()
    expect(page.locator("output")).not_to_have_text("1.2 / 2.0 s")
    assert page.locator("#problem").text_content() == ""


def test_a_changed_scene_is_compiled_as_the_readme_says(page: Page, address: str, folder: Path):
    esbuild = CHECKOUT / "static" / "node_modules" / ".bin" / "esbuild"
    lines = (folder / "README.md").read_text().split("npx esbuild")[1].split("\n\n")[0]
    command = f"{esbuild} {lines}".replace("\\\n", " ")
    scene = folder / "scenes" / "02-scene-b.tsx"
    scene.write_text(CHART.replace("Rolls", "Cakes"))
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    page.goto(address)
    page.get_by_label("Playhead").evaluate("(range) => { range.value = 35; range.dispatchEvent(new Event('input')); }")
    expect(page.frame_locator("iframe").get_by_text("Cakes", exact=True).first).to_be_visible()
    assert page.locator("#problem").text_content() == ""


def test_opened_as_a_file_it_says_what_it_takes(folder: Path, page: Page):
    page.goto((folder / "index.html").as_uri())
    expect(page.get_by_role("alert")).to_contain_text("README.md says how to start one")
