"""Scenes that never end, put into the film past the proof: the page goes on, and so does the rest of the film.

Chromium is started as it is on a desk, where a sandboxed frame has a process of its own; without that, the stage's own
counting is what helps (tests/test_stage_frame.py).
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from bazaar.services.setup import chromium_path
from tests.journeys.people import TEN_SECONDS, playhead, say, shown, stage, start_film

HANG = "for (;;) {}"
REGEX = '/^(a+)+$/.test("a".repeat(60) + "b");'
ARRAY = "for (;;) Array(4e9).fill(0);"


def scene(name: str, hangs: str = "", at: int = 40, duration: int = 60) -> dict[str, Any]:
    """A scene that says its name and, from its frame `at` on, does what it should not."""
    js = f"""import {{useCurrentFrame}} from "stage";
    import {{jsx}} from "react/jsx-runtime";
    export default () => {{
      const frame = useCurrentFrame();
      if (frame >= {at}) {{ {hangs} }}
      return jsx("h1", {{style: {{fontSize: 200}}, children: "{name} " + frame}});
    }}"""
    return {"id": name, "name": name, "duration": duration, "posterFrame": 0, "js": js, "props": {}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu", "--site-per-process"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def address(browser: Browser, served) -> tuple[str, Any]:
    """A project with two scenes, whose posters are on the page, and who may see it."""
    context = browser.new_context(base_url=served.url)
    page = context.new_page()
    start_film(page, "a 4 second intro for Luigi's bakery")
    say(page, "add a scene with our opening hours: 7 to 19")
    state = context.storage_state()
    url = page.url
    context.close()
    return url, state


@pytest.fixture
def film(browser: Browser, address: tuple[str, Any]) -> Iterator[Film]:
    url, state = address
    context = browser.new_context(storage_state=state, viewport={"width": 1000, "height": 700})
    yield Film(context, url)
    context.close()


class Film:
    """The project's page with a film of ours in the place of its own."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.page: Page = context.new_page()
        self.url = url
        self.film: dict[str, Any] = {"revision": 100, "width": 1920, "height": 1080, "fps": 30, "scenes": []}
        self.page.route("**/film/", self.answer)

    def answer(self, route: Route) -> None:
        route.fulfill(body=json.dumps(self.film), content_type="application/json")

    def open(self, *scenes: dict[str, Any]) -> Page:
        self.film["scenes"] = list(scenes)
        self.page.goto(self.url)
        shown(self.page)
        self.page.evaluate(WATCH_GAPS)
        return self.page

    def change(self, *scenes: dict[str, Any]) -> None:
        self.film = {**self.film, "revision": self.film["revision"] + 1, "scenes": list(scenes)}
        self.page.evaluate("(film) => { document.querySelector('bazaar-player').film = film; }", self.film)


# The longest that the page did not get to do anything, in milliseconds.
WATCH_GAPS = """() => {
  window.longestGap = 0;
  let last = performance.now();
  setInterval(() => {
    window.longestGap = Math.max(window.longestGap, performance.now() - last);
    last = performance.now();
  }, 20);
}"""


@pytest.mark.parametrize("hangs", [HANG, REGEX, ARRAY], ids=["loop", "regex", "array"])
def test_a_scene_that_hangs_is_stopped_and_the_rest_plays(film: Film, hangs: str) -> None:
    page = film.open(scene("one", hangs), scene("two"), scene("three"))
    page.keyboard.press("Home")
    page.keyboard.press(" ")
    notice = page.locator(".notice")
    expect(notice).to_contain_text("Scene 1 “one” stopped: It did not finish a frame", timeout=2 * TEN_SECONDS)
    expect(stage(page).locator("[aria-hidden=false] h1")).to_contain_text("two", timeout=TEN_SECONDS)
    assert page.evaluate("longestGap") < 1500, "the page itself went on"
    page.keyboard.press("k")
    page.keyboard.press("Home")
    expect(stage(page).locator("[aria-hidden=false] [role=alert]")).to_contain_text("“one” could not be drawn")


def test_it_stands_where_it_was_and_the_scene_runs_again_once_it_is_changed(film: Film) -> None:
    page = film.open(scene("one"), scene("two", HANG), scene("three"))
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    for _ in range(10):
        page.keyboard.press(".")
    expect(stage(page).locator("[aria-hidden=false] h1")).to_have_text("two 10")
    page.keyboard.press("Shift+ArrowRight")
    card = stage(page).locator("[aria-hidden=false] [role=alert]")
    expect(card).to_contain_text("“two” could not be drawn", timeout=2 * TEN_SECONDS)
    assert playhead(page) == 100
    film.change(scene("one"), scene("two", HANG), scene("three", at=1))
    expect(card).to_contain_text("“two” could not be drawn")
    film.change(scene("one"), scene("two"), scene("three"))
    expect(stage(page).locator("[aria-hidden=false] h1")).to_have_text("two 40")


def test_the_scene_that_waits_behind_is_not_taken_for_the_one_on_screen(film: Film) -> None:
    page = film.open(scene("one"), scene("two", HANG, at=0), scene("three"))
    expect(page.locator(".notice")).to_contain_text("Scene 2 “two” stopped", timeout=2 * TEN_SECONDS)
    page.keyboard.press("Home")
    expect(stage(page).locator("[aria-hidden=false] h1")).to_have_text("one 0")


def test_a_frame_that_is_slow_but_ends_is_left_alone(film: Film) -> None:
    slow = "const end = performance.now() + 1500; while (performance.now() < end);"
    page = film.open(scene("one", slow, at=59), scene("two"))
    page.evaluate("() => { window.first = document.querySelector('iframe.stage'); }")
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    page.keyboard.press(",")
    expect(stage(page).locator("[aria-hidden=false] h1")).to_have_text("one 59", timeout=TEN_SECONDS)
    time.sleep(2)
    assert page.evaluate("window.first === document.querySelector('iframe.stage')")
    expect(page.locator(".notice")).to_be_hidden()
