"""The typefaces as Chromium draws them in the stage: ours and no others, only the files that a scene needs, in time."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Request, Route

from bench.frames import Camera, served
from tools.fonts import FONTS

SCENE = """import {AbsoluteFill, fitText} from "stage";
const rows: {id: string; text: string; style: Record<string, string | number>}[] = %s;
export default () => (
  <AbsoluteFill style={{background: "#fff", color: "#000", whiteSpace: "nowrap"}}>
    {rows.map(({id, text, style}) => (
      <div key={id}>
        <span id={id} data-fit={fitText({text, width: 99999, fontSize: 100, ...style}).width} style={{fontSize: 100, ...style}}>{text}</span>
      </div>
    ))}
  </AbsoluteFill>
);
"""  # noqa: E501
LATIN = "Hamburgefonstiv & 0123"
# Width in pixels and what fitText() said of it, by id.
MEASURE = """() => Object.fromEntries(
  [...document.querySelector("#film > [aria-hidden=false] > *").shadowRoot.querySelectorAll("[id]")].map((one) =>
    [one.id, [one.offsetWidth, Number(one.dataset.fit)]]))"""

ADD_SYSTEM_FONT = """() => {
  const scene = document.querySelector("#film > [aria-hidden=false] > *").shadowRoot;
  const one = scene.getElementById("one");
  one.style.fontFamily = `${getComputedStyle(one).fontFamily}, serif`;
}"""


@pytest.fixture(scope="module")
def camera(browser: Browser) -> Iterator[Camera]:
    with served() as address:
        yield Camera(browser, address, 360)


def row(id: str, text: str, **style: str | int) -> dict[str, object]:
    return {"id": id, "text": text, "style": style}


def measured(camera: Camera, *rows: dict[str, object]) -> dict[str, tuple[float, float]]:
    """id -> width on the page, and as fitText() counts it, pixels"""
    camera.take(SCENE % json.dumps(rows), props={}, duration=20, frames=[0])
    widths: dict[str, tuple[float, float]] = camera.stage("landscape").evaluate(MEASURE)
    return widths


def fetched(camera: Camera, *rows: dict[str, object]) -> set[str]:
    """The font files that a fresh page fetches to show the rows, without the hash in their names."""
    fresh = Camera(camera.browser, camera.address, 360)
    files: set[str] = set()

    def note(request: Request) -> None:
        if request.url.endswith(".woff2"):
            files.add(request.url.split("/")[-1].rsplit("-", 1)[0])

    fresh.page("landscape").on("request", note)
    fresh.take(SCENE % json.dumps(rows), props={}, duration=20, frames=[0])
    fresh.page("landscape").wait_for_timeout(300)  # what is not needed would come now
    fresh.page("landscape").close()
    return files


def test_every_typeface_is_itself_in_all_that_it_offers(camera: Camera) -> None:
    named = [font for font in FONTS.values() if font.kind != "script"]
    rows = [row(f"{font.name}/400", LATIN, fontFamily=font.name) for font in named]
    rows += [row(f"{font.name}/bold", LATIN, fontFamily=font.name, fontWeight=font.weights[-1]) for font in named]
    italic = [font.name for font in named if font.italic]
    rows += [row(f"{name}/italic", LATIN, fontFamily=name, fontStyle="italic") for name in italic]
    widths = {id: width for id, (width, _) in measured(camera, *rows).items()}
    regular = [widths[f"{font.name}/400"] for font in named if font.kind != "mono"]
    assert len(set(regular)) > 0.9 * len(regular)  # two may be as wide as one another by chance
    for font in named:
        if font.name != "Inter":
            assert widths[f"{font.name}/400"] != widths["Inter/400"], font.name
        if font.kind != "mono" and len(font.weights) > 1:
            assert widths[f"{font.name}/bold"] != widths[f"{font.name}/400"], font.name
    loaded = camera.stage("landscape").evaluate(
        "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => `${face.family} ${face.style}`)"
    )
    loaded = {face.replace('"', "") for face in loaded}
    assert loaded >= {f"{font.name} normal" for font in named}
    assert loaded >= {f"{name} italic" for name in italic}


@pytest.mark.parametrize("weight", [400, 600, 800])
def test_fit_text_counts_every_typeface_as_wide_as_it_is_drawn(camera: Camera, weight: int) -> None:
    names = [font.name for font in FONTS.values() if font.kind != "script"]
    found = measured(camera, *(row(name, LATIN, fontFamily=name, fontWeight=weight) for name in names))
    off = {name: round(counted / drawn, 3) for name, (drawn, counted) in found.items()}
    assert {name: factor for name, factor in off.items() if not 0.985 < factor < 1.08} == {}


SCRIPTS = [
    ("Привет мир", "inter-cyrillic-wght-normal"),
    ("Καλημέρα", "inter-greek-wght-normal"),
    ("こんにちは、東京タワー", "noto-sans-jp-"),
    ("你好，世界。简体汉字", "noto-sans-sc-"),
    ("مرحبا بالعالم", "noto-sans-arabic-arabic"),
    ("🎉🚀👩‍🚀", "noto-color-emoji-"),
]


@pytest.mark.parametrize(("text", "files"), SCRIPTS)
def test_every_script_comes_from_our_files_alone(camera: Camera, text: str, files: str) -> None:
    assert any(file.startswith(files) for file in fetched(camera, row("one", text, fontFamily="Poppins")))
    # The same text where nothing but the system's fonts is there for what ours lack: nothing is left for them to draw.
    ours, _ = measured(camera, row("one", text, fontFamily="Poppins"))["one"]
    camera.stage("landscape").evaluate(ADD_SYSTEM_FONT)
    after, _ = camera.stage("landscape").evaluate(MEASURE)["one"]
    assert after == ours > 0


def test_chinese_and_japanese_draw_the_same_character_apart(camera: Camera) -> None:
    def picture(text: str, lang: str = "") -> bytes:
        scene = SCENE % json.dumps([row("one", text, fontSize=900, fontFamily="Inter")])
        scene = scene.replace("<span id={id}", f"<span id={{id}} lang={json.dumps(lang)}" if lang else "<span id={id}")
        (image,) = camera.take(scene, props={}, duration=20, frames=[0])
        return image.convert("L").crop((0, 0, 160, 360)).tobytes()

    assert picture("直") != picture("直あ")  # kana make it Japanese
    assert picture("直", lang="ja") == picture("直あ")


def test_only_the_files_that_a_scene_needs_are_fetched(camera: Camera) -> None:
    files = fetched(camera, row("one", "Hello", fontFamily="Poppins", fontWeight=700))
    assert files == {"poppins-latin-700-normal", "inter-latin-wght-normal"}  # the box around it is Inter's
    japanese = fetched(camera, row("one", "日本", fontFamily="Noto Sans JP"))
    assert len(japanese) <= 6  # of 124


def test_the_first_frame_waits_for_its_typefaces(camera: Camera) -> None:
    fresh = Camera(camera.browser, camera.address, 360)
    page = fresh.page("landscape")
    answered: list[float] = []

    def late(route: Route) -> None:
        time.sleep(0.4)
        answered.append(time.monotonic())
        route.continue_()

    page.route("**/*.woff2", late)
    fresh.take(SCENE % json.dumps([row("one", LATIN, fontFamily="Pacifico")]), props={}, duration=20, frames=[])
    assert answered
    assert max(answered) < time.monotonic()
    assert fresh.stage("landscape").evaluate("[...document.fonts].every((face) => face.status !== 'loading')")
    width, _ = fresh.stage("landscape").evaluate(MEASURE)["one"]
    assert width == measured(camera, row("one", LATIN, fontFamily="Pacifico"))["one"][0]
    page.close()
