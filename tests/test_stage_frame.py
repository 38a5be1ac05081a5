"""The frame that plays films, in real Chromium: it shows, moves, swaps scenes in place and survives broken ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from bench.frames import served
from tests.stage.host import Host, Stage, opened, pixel
from tools.proof import prove

MOVING = """import {AbsoluteFill, useCurrentFrame} from "stage";
export const defaults = {title: "Hello", color: "#ff0000"};
export default function Scene({title, color}: typeof defaults) {
  return <AbsoluteFill style={{background: color}}>
    <h1 id="title">{title}</h1><b id="frame">{useCurrentFrame()}</b>
  </AbsoluteFill>;
}
"""
PLAIN = """export const defaults = {title: "a"};
export default ({title}: typeof defaults) => <h1 id="title">{title}</h1>;
"""
LENGTH = """import {useCurrentFrame, useVideoConfig} from "stage";
export default () => <b id="frame">{`${useCurrentFrame()} of ${useVideoConfig().durationInFrames}`}</b>;
"""
BROKEN = """import {useCurrentFrame} from "stage";
export default () => {
  if (useCurrentFrame() > 0 || true)
    throw new Error("broken on purpose");
  return null;
};
"""


# Looks before every paint whether a scene is on screen.
COUNT_GAPS = """() => {
  window.painted = window.gaps = 0;
  requestAnimationFrame(function look() {
    window.painted++;
    const scene = document.querySelector("#film > [aria-hidden=false] > *")?.shadowRoot;
    if (!scene?.querySelector("#title")) window.gaps++;
    requestAnimationFrame(look);
  });
}"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(Host) as address:
        yield address


@pytest.fixture
def stage(browser: Browser, address: str) -> Iterator[Stage]:
    with opened(browser, address) as stage:
        yield stage


def compiled(tsx: str) -> str:
    return prove(tsx, props={}, duration=60, width=1920, height=1080, fps=30).js


def scene(name: str, tsx: str, duration: int = 60, **props: Any) -> dict[str, Any]:
    js = compiled(tsx)
    assert js, "the scene did not compile"
    return {"id": name, "name": name, "duration": duration, "js": js, "props": props}


def test_a_film_is_shown_to_scale_and_plays_through_its_scenes(stage: Stage) -> None:
    stage.show(1, scene("one", MOVING, duration=12), scene("two", MOVING, duration=60, title="Bye", color="#0000ff"))
    assert stage.text("#title") == "Hello"
    assert pixel(stage.page, 630, 350) == (255, 0, 0)
    stage.tell(type="play")
    stage.page.wait_for_function("said.some((one) => one.type === 'frame' && one.frame >= 20)", timeout=5000)
    assert stage.text("#title") == "Bye"
    assert pixel(stage.page, 630, 350) == (0, 0, 255)
    frames = stage.said("frame")
    numbers = [one["frame"] for one in frames]
    assert numbers == sorted(numbers)
    playing = [one for one in frames if one["playing"]]
    seconds = (playing[-1]["at"] - playing[0]["at"]) / 1000
    assert (playing[-1]["frame"] - playing[0]["frame"]) / seconds == pytest.approx(30, rel=0.25)


def test_seek_pause_and_loop(stage: Stage) -> None:
    stage.show(1, scene("one", MOVING, duration=10))
    stage.tell(type="seek", frame=7)
    stage.page.wait_for_function("lastFrame() === 7")
    assert stage.text("#frame") == "7"
    assert stage.said("frame")[-1]["playing"] is False
    stage.tell(type="seek", frame=99)
    stage.page.wait_for_function("lastFrame() === 9")
    stage.tell(type="loop", loop="film")
    stage.tell(type="play")
    stage.page.wait_for_function("said.filter((one) => one.frame === 2).length >= 2", timeout=5000)
    stage.tell(type="loop", loop="none")
    stage.page.wait_for_function("lastFrame() === 9 && said.at(-1).playing === false", timeout=5000)


def test_a_trimmed_and_retimed_scene_shows_the_frames_of_its_own_timeline(stage: Stage) -> None:
    played = {"trimBefore": 20, "playbackRate": 2, "sourceDuration": 60}
    stage.show(1, scene("one", LENGTH, duration=15) | played)
    stage.tell(type="seek", frame=10)
    stage.page.wait_for_function("said.at(-1).frame === 10")
    assert stage.text("#frame") == "40 of 60"


def test_a_changed_scene_is_swapped_in_place_and_the_others_stay(stage: Stage) -> None:
    stage.show(1, scene("one", PLAIN), scene("two", PLAIN))
    stage.tell(type="seek", frame=30)
    stage.page.wait_for_function("lastFrame() === 30")
    title = stage.frame.locator("#film > [aria-hidden=false] #title")
    title.evaluate("(element) => { element.seenBefore = true }")
    stage.frame.evaluate(COUNT_GAPS)
    stage.show(2, scene("one", PLAIN, title="new words"), scene("two", MOVING))
    # Other props alone: drawn again, not mounted again, and time stands where it stood.
    assert title.inner_text() == "new words"
    assert title.evaluate("(element) => element.seenBefore")
    assert stage.said("shown")[-1] | {"at": 0} == {"type": "shown", "revision": 2, "frame": 30, "late": [], "at": 0}
    stage.show(3, scene("one", MOVING), scene("two", MOVING))
    assert stage.text("#frame") == "30"
    painted, gaps = stage.frame.evaluate("[window.painted, window.gaps]")
    assert painted > 2
    assert gaps == 0


def test_a_broken_scene_shows_its_card_in_its_own_time_and_the_rest_plays_on(stage: Stage) -> None:
    broken = scene("two", BROKEN)
    unreadable = {"id": "three", "name": "three", "duration": 60, "js": "export default (", "props": {}}
    stage.show(1, scene("one", MOVING), broken, unreadable, scene("four", MOVING, title="Still here"))
    assert stage.text("#title") == "Hello"
    stage.tell(type="seek", frame=70)
    stage.page.wait_for_function("lastFrame() === 70")
    assert "broken on purpose (line 4)" in stage.text("[role=alert]")
    errors = {one["sceneId"]: one for one in stage.wait_for("error", 2)}
    assert errors["two"]["message"] == "broken on purpose"
    assert errors["two"]["line"] == 4
    assert set(errors) == {"two", "three"}
    stage.tell(type="seek", frame=200)
    stage.page.wait_for_function("lastFrame() === 200")
    assert stage.text("#title") == "Still here"
    assert stage.text("[role=alert]") == ""
    stage.show(2, scene("one", MOVING), scene("two", MOVING, title="Mended"), scene("four", MOVING))
    stage.tell(type="seek", frame=70)
    stage.page.wait_for_function("lastFrame() === 70")
    assert stage.text("#title") == "Mended"


@pytest.mark.parametrize(
    "loop",
    [
        "while (frame === 47) {}",
        "for (;;) if (frame !== 47) break;",
        "do { for (const x of [1, 2]) if (x > 2) return null; } while (frame === 47);",
        "outer: for (let i = 0; ; i++) for (let j = 0; j < 9; j++) if (frame !== 47) break outer; else continue outer;",
        "const grow = (n: number): number => n && grow(n - 1) + grow(n - 1); if (frame === 47) grow(60);",
        "if (frame === 47) Array.from({length: 4e9}, (_, i) => ({i}));",
        "const many = function* () { while (frame === 47) yield 1; }; [...many()];",
        "while (frame === 47) try { while (true) {} } catch {}",
        "const deep = (): number => { try { return deep(); } finally { deep(); } }; if (frame === 47) deep();",
    ],
)
def test_code_without_end_on_a_frame_that_was_not_proven_is_stopped(stage: Stage, loop: str) -> None:
    """The proof draws some frames; what hangs on another one must not take the page along."""
    code = f"""import {{useCurrentFrame}} from "stage";
export default () => {{
  const frame = useCurrentFrame();
  {loop}
  return <h1 id="title">{{frame}} counted {{[1, 2, 3].length}}</h1>;
}};
"""
    stage.show(1, scene("loops", code), scene("next", MOVING, title="Goes on"))
    stage.tell(type="seek", frame=47)
    (error,) = stage.wait_for("error", 1)
    assert (error["sceneId"], error["line"]) == ("loops", 4)
    assert "did not end" in stage.text("[role=alert]")
    stage.tell(type="seek", frame=70)
    stage.page.wait_for_function("lastFrame() === 70")
    assert stage.text("#title") == "Goes on"


def slow_after(name: str, frame: int, duration: int = 60) -> dict[str, Any]:
    """A scene whose code is not counted and takes 3.5 seconds from `frame` on, as one call of a built-in could."""
    js = f"""import {{useCurrentFrame}} from "stage";
    export default () => {{
      const end = performance.now() + (useCurrentFrame() >= {frame} ? 3500 : 0);
      while (performance.now() < end);
      return null;
    }}"""
    return {"id": name, "name": name, "duration": duration, "js": js, "props": {}}


def test_a_scene_that_takes_seconds_for_a_frame_is_not_run_again(stage: Stage) -> None:
    stage.show(1, scene("one", MOVING), slow_after("slow", 5))
    stage.tell(type="seek", frame=70)
    (error,) = stage.wait_for("error", 1, seconds=15)
    assert error["sceneId"] == "slow"
    assert "seconds for one frame" in error["message"]
    assert "seconds for one frame" in stage.text("[role=alert]")
    at = stage.page.evaluate("performance.now()")
    stage.show(2, scene("one", MOVING, title="Other words"), slow_after("slow", 5))
    for frame in (3, 80, 90):
        stage.tell(type="seek", frame=frame)
    stage.page.wait_for_function("lastFrame() === 90", timeout=3000)
    assert "seconds for one frame" in stage.text("[role=alert]")
    assert stage.page.evaluate("performance.now()") - at < 3000, "it did not run again"
    stage.show(3, scene("one", MOVING), scene("slow", MOVING, title="Mended"))
    assert stage.text("#title") == "Mended"


def test_a_module_that_never_ends_is_stopped_too(stage: Stage) -> None:
    endless = scene("endless", MOVING)
    endless["js"] = 'import {__turn} from "stage"; for (;;) { __turn(); }\nexport default () => null;'
    stage.show(1, scene("one", MOVING), endless, scene("three", MOVING, title="Plays on"))
    stage.tell(type="seek", frame=130)
    stage.page.wait_for_function("lastFrame() === 130")
    assert stage.text("#title") == "Plays on"
    assert {one["sceneId"] for one in stage.said("error")} == {"endless"}


def test_the_newest_film_wins_and_an_empty_one_is_fine(stage: Stage) -> None:
    for revision in range(1, 8):
        film = {"width": 1920, "height": 1080, "fps": 30, "scenes": [scene("one", MOVING, title=f"Take {revision}")]}
        stage.tell(type="film", film={**film, "revision": revision})
    stage.page.wait_for_function("said.some((one) => one.type === 'shown' && one.revision === 7)", timeout=5000)
    assert stage.text("#title") == "Take 7"
    stage.show(8)
    assert stage.frame.evaluate("document.getElementById('film').childElementCount") == 0
    stage.show(9, scene("one", MOVING, title="Back"))
    assert stage.text("#title") == "Back"
