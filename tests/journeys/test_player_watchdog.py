"""Scenes that never end, put into the film past the proof: the page goes on, and so does the rest of the film.

Chromium is started as it is on a desk, where a sandboxed frame has a process of its own; without that, the stage's own
counting is what helps (tests/test_stage_frame.py).
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from bazaar.services.setup import chromium_path
from tests.journeys.conftest import Project
from tests.journeys.film_page import FilmPage, scene
from tests.journeys.people import TEN_SECONDS, playhead

HANG = "for (;;) {}"
REGEX = '/^(a+)+$/.test("a".repeat(60) + "b");'
ARRAY = "for (;;) Array(4e9).fill(0);"


@pytest.fixture
def film(browser: Browser, project: Project) -> Iterator[FilmPage]:
    """The page in a browser of its own for each test: beside frames that still hang a new one has been seen in its
    page's process."""
    url, state = project
    chromium = browser.browser_type.launch(
        executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu", "--site-per-process"]
    )
    yield FilmPage(chromium.new_context(storage_state=state, viewport={"width": 1440, "height": 900}), url)
    chromium.close()


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
def test_a_scene_that_hangs_is_stopped_and_the_rest_plays(film: FilmPage, hangs: str) -> None:
    page = film.open(scene("one", hangs), scene("two"), scene("three"))
    page.evaluate(WATCH_GAPS)
    page.keyboard.press("Home")
    page.keyboard.press(" ")
    notice = page.locator(".notice")
    expect(notice).to_contain_text("Scene 1 “one” stopped: It did not finish a frame", timeout=2 * TEN_SECONDS)
    expect(film.on_screen).to_contain_text("two", timeout=TEN_SECONDS)
    assert page.evaluate("longestGap") < 1500, "the page itself went on"
    page.keyboard.press("k")
    page.keyboard.press("Home")
    expect(film.stage.locator("[aria-hidden=false] [role=alert]")).to_contain_text("“one” could not be drawn")


def test_it_stands_where_it_was_and_the_scene_runs_again_once_it_is_changed(film: FilmPage) -> None:
    page = film.open(scene("one"), scene("two", HANG), scene("three"))
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    for _ in range(10):
        page.keyboard.press(".")
    expect(film.on_screen).to_have_text("two 10")
    page.keyboard.press("Shift+ArrowRight")
    card = film.stage.locator("[aria-hidden=false] [role=alert]")
    expect(card).to_contain_text("“two” could not be drawn", timeout=2 * TEN_SECONDS)
    assert playhead(page) == 100
    film.change(scene("one"), scene("two", HANG), scene("three", at=1))
    expect(card).to_contain_text("“two” could not be drawn")
    film.change(scene("one"), scene("two"), scene("three"))
    expect(film.on_screen).to_have_text("two 40")


def test_the_scene_that_waits_behind_is_not_taken_for_the_one_on_screen(film: FilmPage) -> None:
    page = film.open(scene("one"), scene("two", HANG, at=0), scene("three"))
    expect(page.locator(".notice")).to_contain_text("Scene 2 “two” stopped", timeout=2 * TEN_SECONDS)
    page.keyboard.press("Home")
    expect(film.on_screen).to_have_text("one 0")


def test_a_frame_that_is_slow_but_ends_is_left_alone(film: FilmPage) -> None:
    slow = "const end = performance.now() + 1500; while (performance.now() < end);"
    page = film.open(scene("one", slow, at=59), scene("two"))
    page.evaluate("() => { window.first = document.querySelector('iframe.stage'); }")
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    page.keyboard.press(",")
    expect(film.on_screen).to_have_text("one 59", timeout=TEN_SECONDS)
    time.sleep(2)
    assert page.evaluate("window.first === document.querySelector('iframe.stage')")
    expect(page.locator(".notice")).to_be_hidden()
