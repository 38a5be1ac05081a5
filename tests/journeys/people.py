"""What a person does and sees in a browser, for the journeys."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable

from playwright.sync_api import FrameLocator, Locator, Page, expect

TEN_SECONDS = 10_000  # milliseconds
ONE_SECOND = 30  # frames


def start_film(page: Page, sentence: str) -> str:
    """Types the sentence on the landing page; returns the address of the project that opens."""
    page.goto("/")
    expect(page.get_by_label("What is your video about?")).to_be_focused()
    page.keyboard.type(sentence)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/projects/[0-9a-f-]{36}/$"))
    return page.url


def say(page: Page, sentence: str) -> None:
    """Sends a message and waits until it is answered."""
    expect(page.locator(".pending")).to_have_count(0, timeout=TEN_SECONDS)
    answered = page.locator(".reply").count()
    page.get_by_label("Message").fill(sentence)
    page.keyboard.press("Enter")
    expect(page.locator(".bubble").last).to_contain_text(sentence)
    ended = page.locator(".turn").last.locator(".reply, .failure")
    try:
        expect(ended).to_have_count(1, timeout=TEN_SECONDS)
        expect(page.locator(".reply")).to_have_count(answered + 1)
    except AssertionError as error:  # the chat says what happened, a count does not
        raise AssertionError(page.locator("#log").inner_text()) from error


def cards(page: Page) -> Locator:
    return page.locator(".card")


def stage(page: Page) -> FrameLocator:
    return page.frame_locator("iframe.stage")


def shown(page: Page) -> None:
    """Waits until the stage has painted a film."""
    expect(page.locator("bazaar-player[data-shown]")).to_be_visible(timeout=TEN_SECONDS)


def pause(page: Page) -> None:
    """Stops the film, even one that has ended on a slow machine before a hand got to the button."""
    page.locator("bazaar-player").evaluate("(player) => player.pause()")


def picture(page: Page) -> str:
    """A digest of the pixels that are on the player's screen now."""
    return hashlib.sha256(page.locator(".picture").screenshot(animations="allow")).hexdigest()


def playhead(page: Page) -> int:
    """The frame that the scrub bar says."""
    return int(page.get_by_role("slider", name="Playhead").get_attribute("aria-valuenow") or -1)


def comes_true(check: Callable[[], bool]) -> bool:
    """Whether `check` holds now or within ten seconds."""
    deadline = time.monotonic() + TEN_SECONDS / 1000
    while not (holds := check()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return holds


def has_played(page: Page) -> bool:
    """Whether the film gets past its first second with nobody's help, to a picture that is not that of frame 0.

    Stops it there. On a slow machine it may be at its end by the first look: then it has played all the same.
    """
    if not comes_true(lambda: playhead(page) > ONE_SECOND):
        return False
    pause(page)
    stood = picture(page)
    page.get_by_role("slider", name="Playhead").press("Home")
    return comes_true(lambda: picture(page) != stood)


def mark(page: Page) -> None:
    """Leaves a mark that a reload would wipe out."""
    page.evaluate("window.notReloaded = true")


def was_not_reloaded(page: Page) -> bool:
    return page.evaluate("window.notReloaded === true")
