"""A person whose film a chat model writes: what comes is seen while it comes, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, expect

from brain.prompts import text_of
from tests.brain.scripted import plan
from tests.journeys.people import TEN_SECONDS, cards, start_film
from tests.services.aimock import Aimock
from tests.services.running import Running

RAIN = {
    "tool": "addScene",
    "name": "Rain",
    "content": {"title": "October"},
    "durationFrames": 90,
    "instruction": "rain",
}
SLOW = {"latency": 60, "chunkSize": 24}


def test_reply_and_code_are_seen_while_they_come_and_stop_works(
    browser: Browser, run_bazaar: Callable[..., Running], aimock: Aimock
):
    aimock.reset()
    aimock.says(f"```tsx\n{text_of('example.tsx')}```", system="You write scenes", **SLOW)
    aimock.says(plan(RAIN, reply="Drops run down the window and the name comes into focus."), when="rain", **SLOW)
    served = run_bazaar(
        MODEL_KEY="test", MODEL_NAME="gpt-5.4-mini", MODEL_BASE_URL=aimock.base_url, LOG_LEVEL="WARNING"
    ).start()
    page = browser.new_context(base_url=served.url, viewport={"width": 1440, "height": 900}).new_page()
    start_film(page, "a 4 second intro for Luigi's bakery")
    expect(page.locator(".reply")).to_have_count(1, timeout=TEN_SECONDS)
    expect(cards(page).locator(".maker")).to_have_text("Designer")

    page.get_by_label("Message").fill("give the whole thing a feeling of october rain, would you")
    page.keyboard.press("Enter")
    pending = page.locator(".pending")
    expect(pending.locator(".words")).to_contain_text("Drops run", timeout=TEN_SECONDS)
    expect(pending.locator(".writing")).to_contain_text("useCurrentFrame", timeout=TEN_SECONDS)
    expect(pending.locator(".stage")).to_contain_text("Writing “Rain”")
    pending.get_by_role("button", name="Stop").click()
    expect(page.locator(".failure")).to_contain_text("Stopped", timeout=TEN_SECONDS)
    expect(cards(page)).to_have_count(1)

    page.locator(".failure").get_by_role("button", name="Try again").click()
    expect(cards(page)).to_have_count(2, timeout=3 * TEN_SECONDS)
    expect(page.locator(".reply").last).to_contain_text("Drops run down the window")
    expect(cards(page).nth(1).locator(".maker")).to_have_text("AI model")
    expect(page.locator(".reply").last).to_contain_text("Drops run down the window")
    page.locator("details.reasoning").last.locator("summary").click()
    expect(page.locator("details.reasoning").last).to_contain_text("Decided by the model; calls of the model cost $0.")
    served.close()
