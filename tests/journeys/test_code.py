"""The code editor beside the film: names of the stage are offered, mistakes named, what is saved is seen at once."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Project
from tests.journeys.people import TEN_SECONDS, shown

SCENE = """import {AbsoluteFill} from "stage";
export default function Scene() {
  return <AbsoluteFill style={{background: "#123456", opacity: HERE}}>Written by hand</AbsoluteFill>;
}
"""


def write(page: Page, text: str, *keys: str) -> None:
    """Puts a text in the place of all that stands in the editor, then presses keys."""
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    for key in keys:
        page.keyboard.press(key)


def test_a_scene_is_written_by_hand(browser: Browser, project: Project) -> None:
    url, state = project
    context = browser.new_context(storage_state=state, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(url)
    shown(page)
    card = page.locator(".card").nth(1)
    card.hover()
    card.get_by_role("link", name="Code of").click()
    code, found = page.locator(".cm-content"), page.locator("#code .found")
    expect(code).to_contain_text("export default function Scene")
    play = page.locator("bazaar-player")
    expect(play).not_to_have_attribute("data-playing", "")

    # a name that is not imported is offered with what it does, and brings its import along
    before, _, after = SCENE.partition("HERE")
    write(page, after)
    page.keyboard.press("Control+Home")
    page.keyboard.insert_text(before)
    page.keyboard.type("useCurrentFr")
    offered = page.locator(".cm-tooltip-autocomplete")
    expect(offered).to_contain_text("useCurrentFrame", timeout=2 * TEN_SECONDS)
    expect(page.locator(".cm-completionInfo")).to_contain_text("function useCurrentFrame(): number")
    expect(page.locator(".cm-completionInfo p")).to_contain_text("frame")
    page.keyboard.press("Enter")
    expect(code).to_contain_text("useCurrentFrame}")
    page.keyboard.type("() / Math.random()")
    expect(found).to_contain_text("3: Math.random gives another picture at every run.")
    page.keyboard.press("Control+s")
    expect(page.locator("#code .state")).to_have_text("Not saved: it does not render")

    # what TypeScript finds is said where it stands, and stops nothing
    write(page, SCENE.replace("HERE", '"a" * 2'))
    expect(page.locator(".cm-lintRange-warning")).to_have_text('"a"', timeout=TEN_SECONDS)

    write(page, SCENE.replace("HERE", "1"), "Control+s")
    expect(page.locator("#code .state")).to_have_text("Saved")
    expect(found).to_contain_text("Nothing moves")
    words = page.frame_locator("iframe.stage").locator("[aria-hidden=false]")
    expect(words).to_contain_text("Written by hand", timeout=TEN_SECONDS)

    page.get_by_role("button", name="Undo").click()
    expect(code).not_to_contain_text("Written by hand")
    page.get_by_role("link", name="Close the code").click()
    expect(page.get_by_label("Message")).to_be_focused()
    context.close()
