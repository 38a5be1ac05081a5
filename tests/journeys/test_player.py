"""The player under the hand: pace, loops, in and out points, guides, sound, keys, a phone, changes while it plays."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.conftest import Project
from tests.journeys.film_page import FilmPage, scene
from tests.journeys.people import TEN_SECONDS, playhead

# What is painted in the stage before every frame of the display: [milliseconds, what the scene on screen says].
RECORD = """() => {
  window.painted = [];
  requestAnimationFrame(function look(now) {
    const scene = document.querySelector("#film > [aria-hidden=false] > *")?.shadowRoot;
    painted.push([now, scene?.querySelector("h1")?.textContent ?? ""]);
    requestAnimationFrame(look);
  });
}"""


def record(film: FilmPage) -> None:
    film.page.frames[frame_of_stage(film)].evaluate(RECORD)


def painted(film: FilmPage) -> list[tuple[float, str]]:
    return [tuple(one) for one in film.page.frames[frame_of_stage(film)].evaluate("painted")]


def frame_of_stage(film: FilmPage) -> int:
    return next(index for index, frame in enumerate(film.page.frames) if frame.url.endswith("/stage/"))


def numbers(film: FilmPage) -> list[int]:
    """The scenes' frames that were painted, in order."""
    return [int(text.split()[-1]) for _, text in painted(film) if text]


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def test_in_and_out_points_hold_what_plays_and_loops(film: FilmPage) -> None:
    page = film.open(scene("one", duration=90), scene("two"))
    for key in ["Home", "Shift+ArrowRight", "i", ".", ".", ".", ".", ".", ".", ".", ".", "o", "r", "Home"]:
        page.keyboard.press(key)
    expect(film.on_screen).to_have_text("one 0")
    page.keyboard.press(" ")
    expect(film.on_screen).to_have_text(re.compile(r"one 3\d"))
    record(film)
    page.wait_for_timeout(1000)
    played = numbers(film)
    assert set(played) <= set(range(30, 39))
    assert any(after < before for before, after in pairwise(played)), "it began anew"
    page.keyboard.press("k")
    expect(page.locator(".scrub[data-in][data-out]")).to_be_visible()
    page.keyboard.press("x")
    expect(page.locator(".scrub[data-in]")).to_have_count(0)


def test_the_scene_is_played_again_and_again(film: FilmPage) -> None:
    page = film.open(scene("one", duration=20), scene("two", duration=20))
    page.get_by_label("More controls").click()
    button(page, "Scene").click()
    expect(button(page, "Scene")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    page.keyboard.press("l")
    record(film)
    page.wait_for_timeout(1500)
    assert {text.split()[0] for _, text in painted(film)} == {"one"}
    assert any(after < before for before, after in pairwise(numbers(film)))


def test_j_k_and_l(film: FilmPage) -> None:
    page = film.open(scene("one", duration=600))
    pace = page.locator(".pace")
    page.keyboard.press("Home")
    for key in ("l", "l", "l"):
        page.keyboard.press(key)
    expect(pace).to_have_text("4×")
    page.wait_for_timeout(500)
    page.keyboard.press("j")
    expect(pace).to_have_text("−1×")
    record(film)
    page.wait_for_timeout(500)
    played = numbers(film)
    assert played[-1] < played[0]
    page.keyboard.press("k")
    expect(pace).to_be_hidden()
    expect(button(page, "Play")).to_be_visible()


def test_speed_is_chosen_from_a_list(film: FilmPage) -> None:
    page = film.open(scene("one", duration=600))
    page.get_by_label("Speed").locator("visible=true").select_option("2")
    page.keyboard.press("Home")
    button(page, "Play").click()
    expect(film.on_screen).to_have_text(re.compile(r"one \d\d"))
    record(film)
    page.wait_for_timeout(1000)
    shown = painted(film)
    seconds = (shown[-1][0] - shown[0][0]) / 1000
    assert (numbers(film)[-1] - numbers(film)[0]) / seconds == pytest.approx(60, rel=0.25)


def test_end_goes_to_the_last_frame_while_it_plays_too(film: FilmPage) -> None:
    page = film.open({**scene("one", duration=600), "posterFrame": 30})
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    expect(button(page, "Pause")).to_be_visible()
    page.keyboard.press("End")
    expect(film.on_screen).to_have_text("one 599")
    page.wait_for_timeout(300)
    expect(film.on_screen).to_have_text("one 599")
    expect(button(page, "Play")).to_be_visible()


def test_the_clock_counts_time_or_frames_and_sound_is_remembered(film: FilmPage) -> None:
    page = film.open(scene("one", duration=90))
    page.keyboard.press("End")
    expect(page.locator(".clock")).to_have_text("0:02.9 / 0:03.0")
    page.locator(".clock").click()
    expect(page.locator(".clock")).to_have_text("89 / 90")
    volume = page.get_by_label("Volume").locator("visible=true")
    volume.fill("0.4")
    page.keyboard.press("Escape")
    button(page, "Mute").locator("visible=true").click()
    page.reload()
    expect(button(page, "Mute").locator("visible=true")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".clock")).to_have_text(re.compile(r"^\d+ / 90$"))
    button(page, "Mute").locator("visible=true").click()
    expect(volume).to_have_value("0.4")


def test_guides_lie_over_the_picture(film: FilmPage) -> None:
    page = film.open(scene("one"), width=1080, height=1920)
    guides = page.locator("svg.guides path")
    expect(guides).to_have_count(0)
    page.keyboard.press("g")
    expect(guides).to_have_count(2)
    page.get_by_label("More controls").click()
    button(page, "Apps").click()
    expect(page.locator("svg.guides .apps")).to_have_count(1)
    button(page, "Thirds").click()
    expect(guides).to_have_count(2)
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    expect(guides).to_have_count(0)


def test_the_list_of_keys(film: FilmPage) -> None:
    page = film.open(scene("one"))
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard")
    expect(dialog.get_by_text("Play backwards; again: faster")).to_be_visible()
    before = playhead(page)
    page.keyboard.press("ArrowRight")
    assert playhead(page) == before, "what is pressed in the list is not for the player"
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_full_screen(film: FilmPage) -> None:
    page = film.open(scene("one"))
    page.keyboard.press("f")
    expect(page.locator("bazaar-player:fullscreen")).to_be_visible()
    expect(button(page, "Full screen")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("f")
    expect(page.locator("bazaar-player:fullscreen")).to_have_count(0)


def test_a_scene_is_swapped_while_it_plays(film: FilmPage) -> None:
    """Time goes on and nothing else is ever seen: neither an empty frame nor the film's start."""
    page = film.open(scene("one", duration=300), scene("two"))
    page.keyboard.press("Home")
    page.keyboard.press(" ")
    expect(film.on_screen).to_have_text(re.compile(r"one [1-9]"))
    record(film)
    for change in range(3):
        film.change({**scene("one", duration=300, background="#321"), "name": f"Take {change}"}, scene("two"))
        page.wait_for_timeout(250)
    shown = painted(film)
    assert len(shown) > 10
    assert all(text.startswith("one ") for _, text in shown)
    played = numbers(film)
    assert played == sorted(played)
    seconds = (shown[-1][0] - shown[0][0]) / 1000
    assert (played[-1] - played[0]) / seconds == pytest.approx(30, rel=0.25), "no time was lost"
    expect(button(page, "Pause")).to_be_visible()
    assert corner(page) == (0x33, 0x22, 0x11)


def corner(page: Page) -> object:
    """The colour at the top right of the picture, as it is on the screen."""
    picture = Image.open(io.BytesIO(page.locator(".picture").screenshot(animations="allow"))).convert("RGB")
    return picture.getpixel((picture.width - 12, 12))


def test_what_comes_too_late_is_counted(film: FilmPage) -> None:
    slow = "const end = performance.now() + 150; while (performance.now() < end);"
    page = film.open(scene("one", slow, at=10, duration=40))
    page.keyboard.press("Home")
    page.keyboard.press(" ")
    expect(page.locator("bazaar-player")).to_have_attribute("data-dropped", re.compile(r"^\d\d$"), timeout=TEN_SECONDS)
    page.get_by_label("More controls").click()
    expect(page.locator(".dropped")).to_contain_text("dropped since it was set going")


def test_a_scene_that_throws_shows_its_card_and_the_rest_plays(film: FilmPage) -> None:
    page = film.open(scene("one", 'throw new Error("no such dough")', at=10, duration=20), scene("two"))
    page.keyboard.press("Home")
    page.keyboard.press(" ")
    expect(page.locator(".notice")).to_contain_text("Scene 1 “one” stopped: no such dough (line 6)")
    expect(film.on_screen).to_have_text(re.compile(r"two \d+"), timeout=TEN_SECONDS)


def test_a_film_of_thirty_scenes(film: FilmPage) -> None:
    page = film.open(*[scene(f"s{number}", duration=30) for number in range(30)])
    expect(page.locator(".scrub .cut")).to_have_count(29)
    page.keyboard.press("Home")
    for number in range(1, 30):
        page.keyboard.press("PageDown")
        expect(film.on_screen).to_have_text(f"s{number} 0")
        assert film.stage.locator("#film > *").count() <= 2, "the scene on screen and the one behind it"
    page.keyboard.press("Home")
    page.get_by_label("Speed").locator("visible=true").select_option("2")
    page.keyboard.press(" ")
    record(film)
    page.wait_for_timeout(2500)
    order = [text.split()[0] for _, text in painted(film)]
    assert "" not in {text for _, text in painted(film)}
    assert list(dict.fromkeys(order))[:4] == ["s0", "s1", "s2", "s3"]


@pytest.fixture
def phone(browser: Browser, project: Project) -> Iterator[FilmPage]:
    url, state = project
    size = {"width": 390, "height": 844}
    context = browser.new_context(storage_state=state, viewport=size, has_touch=True, is_mobile=True)
    yield FilmPage(context, url)
    context.close()


def test_on_a_phone(phone: FilmPage) -> None:
    page = phone.open(scene("one", duration=300), scene("two"))
    page.locator(".picture").tap()
    expect(button(page, "Pause")).to_be_visible()
    page.locator(".picture").tap()
    expect(button(page, "Play")).to_be_visible()
    bar = page.locator(".scrub").bounding_box()
    page.touchscreen.tap(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)
    assert playhead(page) == pytest.approx(180, abs=4)
    assert bar["height"] >= 44
    for control in page.locator(".controls > button:visible, .controls > details > summary").all():
        assert control.bounding_box()["height"] >= 40
    expect(page.get_by_label("Speed").locator("visible=true")).to_have_count(0)
    page.get_by_label("More controls").tap()
    menu = page.locator(".more > .menu-items").bounding_box()
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= 390
    page.get_by_label("Speed").locator("visible=true").select_option("0.5")
    expect(page.get_by_label("Volume").locator("visible=true")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
