"""What is kept from now on: said, seen on the page, obeyed, and forgotten by hand and in words."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.journeys.people import say, start_film
from tests.services.running import Running


def test_rules_are_seen_obeyed_and_forgotten(browser: Browser, served: Running):
    context = browser.new_context(base_url=served.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    start_film(page, "a 4 second intro for Luigi's bakery")
    rules = page.locator("#rules")
    expect(rules).to_be_hidden()
    say(page, "never use red, and from now on use Poppins")
    expect(rules.locator(".rule")).to_have_text(["typeface Poppins", "never red"])
    say(page, "no emojis")
    expect(rules.locator(".rule")).to_have_count(3)
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390, "the rules scroll, not the page"
    page.set_viewport_size({"width": 1440, "height": 900})
    rules.get_by_role("button", name="Forget: never red").click()
    expect(rules.locator(".rule")).to_have_text(["typeface Poppins", "no emoji"])
    say(page, "forget the font rule")
    expect(rules.locator(".rule")).to_have_text(["no emoji"])
    say(page, "you can use emojis again")
    expect(rules).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(rules.locator(".rule")).to_have_text(["no emoji"])
    context.close()
