"""The journey that everything else builds on: one sentence becomes a playing film, and words change it."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.people import (
    TEN_SECONDS,
    cards,
    has_played,
    mark,
    playhead,
    say,
    shown,
    stage,
    start_film,
    was_not_reloaded,
)
from tests.services.running import Running

INTRO = "a 10 second intro for Luigi's bakery, warm colours"


def test_one_sentence_plays_and_words_change_it_in_both_tabs(context: BrowserContext, page: Page):
    address = start_film(page, INTRO)
    shown(page)
    expect(stage(page).locator("body")).to_contain_text("Luigi", timeout=TEN_SECONDS)
    assert has_played(page), f"it stands at frame {playhead(page)}"

    other = context.new_page()
    other.goto(address)
    shown(other)
    mark(other)
    stood_at = playhead(other)

    say(page, "make the title bigger and red")
    say(page, "add a scene with our opening hours: 7 to 19")
    expect(cards(page)).to_have_count(2)
    expect(cards(other)).to_have_count(2)
    assert [card.inner_text() for card in cards(other).all()] == [card.inner_text() for card in cards(page).all()]
    first = cards(page).nth(0).get_attribute("id")

    say(page, "swap them")
    expect(cards(other).nth(1)).to_have_id(first)
    say(page, "delete the first one")
    expect(cards(other)).to_have_count(1)
    expect(cards(other)).to_have_id(first)
    expect(other.locator(".reply")).to_have_count(5)
    assert was_not_reloaded(other)
    assert playhead(other) == stood_at


def test_what_is_said_reaches_the_picture(page: Page):
    start_film(page, INTRO)
    shown(page)
    title = stage(page).locator('[data-role="title"]').first
    page.get_by_role("slider", name="Playhead").press("End")
    page.get_by_role("slider", name="Playhead").press("PageUp")
    expect(title).to_be_visible()
    say(page, "make the title red")
    color = (
        stage(page)
        .locator('[data-role="title"], [data-role="title"] *')
        .evaluate_all("elements => elements.map(element => getComputedStyle(element).color)")
    )
    reds = [value for value in color if value.startswith("rgb(") and _is_red(value)]
    assert reds, color


def _is_red(value: str) -> bool:
    red, green, blue = (float(part) for part in value.removeprefix("rgb(").removesuffix(")").split(","))
    return red > 150 and green < 110 and blue < 110


def test_everything_is_there_after_a_reload_and_after_a_restart(own_bazaar: Running, browser):
    person = browser.new_context(base_url=own_bazaar.url, viewport={"width": 1440, "height": 900})
    page = person.new_page()
    start_film(page, INTRO)
    shown(page)
    say(page, "add a scene with our opening hours: 7 to 19")
    expect(cards(page)).to_have_count(2)
    page.reload()
    shown(page)
    expect(cards(page)).to_have_count(2)
    expect(page.locator(".reply")).to_have_count(2)

    own_bazaar.stop()
    expect(page.get_by_text("Reconnecting…")).to_be_visible()
    own_bazaar.start()
    expect(page.get_by_text("Reconnecting…")).to_be_hidden(timeout=2 * TEN_SECONDS)
    say(page, "delete the first one")
    expect(cards(page)).to_have_count(1)
    person.close()
