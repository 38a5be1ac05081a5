"""The page under the hand: mouse, keyboard, a bad network, hostile words, a phone, no script at all."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.people import TEN_SECONDS, cards, pause, playhead, say, shown, stage, start_film
from tests.services.running import Running

INTRO = "a 4 second intro for Luigi's bakery, warm colours"
HOURS = "add a scene with our opening hours: 7 to 19"


@pytest.fixture
def film(page: Page) -> Page:
    """A tab with a film of two scenes that stands at its start."""
    start_film(page, INTRO)
    shown(page)
    pause(page)
    say(page, HOURS)
    expect(cards(page)).to_have_count(2)
    page.get_by_role("slider", name="Playhead").press("Home")
    return page


def test_the_keyboard_drives_the_player(film: Page):
    playhead_bar = film.get_by_role("slider", name="Playhead")
    playhead_bar.press("ArrowRight")
    playhead_bar.press("ArrowRight")
    playhead_bar.press("ArrowLeft")
    assert playhead(film) == 1
    playhead_bar.press("Shift+ArrowRight")
    assert playhead(film) == 31
    playhead_bar.press("PageDown")
    assert playhead(film) == 120, "the second scene starts after four seconds"
    expect(cards(film).nth(1)).to_have_attribute("aria-current", "true")
    playhead_bar.press("End")
    assert playhead(film) == int(playhead_bar.get_attribute("aria-valuemax"))
    playhead_bar.press(" ")
    expect(film.get_by_role("button", name="Pause")).to_be_visible()
    playhead_bar.press(" ")
    expect(film.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_typing_is_not_driving(film: Page):
    film.get_by_label("Message").press_sequentially("a b")
    assert playhead(film) == 0
    expect(film.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_dragging_the_playhead(film: Page):
    box = film.locator(".scrub").bounding_box()
    film.mouse.move(box["x"] + box["width"] / 4, box["y"] + 20)
    film.mouse.down()
    film.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    film.mouse.up()
    last = int(film.get_by_role("slider", name="Playhead").get_attribute("aria-valuemax"))
    assert playhead(film) == pytest.approx(last / 2, abs=2)


def test_the_strip_selects_moves_and_deletes(film: Page):
    first = cards(film).nth(0).get_attribute("id")
    cards(film).nth(1).locator("label").click()
    expect(film.locator("#composer")).to_contain_text("About scene 2")
    assert playhead(film) > 130, "it stands as its card shows it"
    film.locator("bazaar-player").evaluate("player => { player.play(); player.pause(); }")
    assert playhead(film) == 120, "and is played from its start"
    film.keyboard.press("Alt+ArrowLeft")
    expect(cards(film).nth(1)).to_have_id(first)
    expect(film.locator("#composer")).to_contain_text("About scene 1")
    film.keyboard.press("Delete")
    expect(cards(film)).to_have_count(1)
    expect(film.locator("#composer .about")).to_be_hidden()
    film.get_by_role("button", name="Undo").click()
    expect(cards(film)).to_have_count(2)
    film.get_by_role("button", name="Redo").click()
    expect(cards(film)).to_have_count(1)


def test_a_selected_scene_is_what_it_means(film: Page):
    cards(film).nth(0).locator("label").click()
    say(film, "delete this scene")
    expect(cards(film)).to_have_count(1)
    expect(cards(film)).to_contain_text("pening")


def test_another_format_is_shown_everywhere(film: Page):
    film.get_by_role("button", name="Portrait").click()
    expect(film.get_by_role("button", name="Portrait")).to_have_attribute("aria-pressed", "true")
    box = film.locator(".picture").bounding_box()
    assert box["height"] / box["width"] == pytest.approx(16 / 9, rel=0.02)


def test_several_messages_in_a_row_are_answered_in_order(film: Page):
    for words in ("make the title blue", "make the title green", "undo that"):
        film.get_by_label("Message").fill(words)
        film.keyboard.press("Enter")
    expect(film.locator(".reply")).to_have_count(5, timeout=TEN_SECONDS)
    bubbles = [bubble.inner_text() for bubble in film.locator(".bubble").all()]
    assert bubbles[-3:] == ["make the title blue", "make the title green", "undo that"]


def test_a_message_without_a_network_is_kept_and_sent_once(film: Page):
    film.context.set_offline(True)
    film.get_by_label("Message").fill(HOURS)
    film.keyboard.press("Enter")
    expect(film.get_by_text("No connection")).to_be_visible()
    film.context.set_offline(False)
    film.get_by_role("button", name="Send again").click()
    expect(film.locator(".reply")).to_have_count(3, timeout=TEN_SECONDS)
    expect(cards(film)).to_have_count(3)
    expect(film.locator(".bubble")).to_have_count(3)


def test_too_long_a_message_stays_in_the_box(film: Page):
    film.get_by_label("Message").fill("x" * 20_001)
    expect(film.get_by_text("20,001 of 20,000 characters")).to_be_visible()
    expect(film.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    film.keyboard.press("Enter")
    expect(film.locator(".bubble")).to_have_count(2)


def test_html_is_text(film: Page):
    hostile = "add a scene that says: <img src=x onerror=\"document.title='pwned'\">"
    say(film, hostile)
    expect(film.locator(".bubble").last).to_have_text(hostile)
    film.get_by_role("slider", name="Playhead").press("End")
    assert film.title() != "pwned"
    expect(film.locator(".chat img")).to_have_count(0)
    expect(stage(film).locator("img[src=x]")).to_have_count(0)


def test_the_title_is_changed_in_place_and_in_the_other_tab(context: BrowserContext, film: Page):
    other = context.new_page()
    other.goto(film.url)
    film.get_by_label("Title").fill("Luigi <at> home")
    film.keyboard.press("Enter")
    expect(other.get_by_label("Title")).to_have_value("Luigi <at> home")


def test_guests_keep_their_film_when_they_sign_up(film: Page):
    address = film.url
    film.goto("/signup/")
    film.get_by_label("E-mail address").fill(f"{address[-9:-1]}@example.com")
    film.get_by_label("Password").fill("a-good-pass-phrase")
    film.get_by_role("button", name="Create the account").click()
    film.get_by_role("link", name="Luigi").first.click()
    film.wait_for_url(address)
    expect(cards(film)).to_have_count(2)


def test_strangers_do_not_see_it(film: Page, browser: Browser, served: Running):
    stranger = browser.new_context(base_url=served.url)
    page = stranger.new_page()
    assert page.goto(film.url).status == 404
    expect(page.get_by_text("There is nothing here.")).to_be_visible()
    stranger.close()


def test_light_and_dark_are_remembered(page: Page):
    page.goto("/")
    before = page.evaluate("getComputedStyle(document.body).color")
    page.get_by_label("Account and appearance").click()
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate("getComputedStyle(document.body).color") != before
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).color") != before


def test_on_a_phone(browser: Browser, served: Running):
    phone = browser.new_context(base_url=served.url, viewport={"width": 390, "height": 844}, has_touch=True)
    page = phone.new_page()
    start_film(page, INTRO)
    shown(page)
    say(page, HOURS)
    expect(cards(page)).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") == 390, "nothing is cut off at the side"
    film, chat, box = (page.locator(name).bounding_box() for name in ("bazaar-player", ".reply >> nth=-1", "#composer"))
    assert film["y"] < chat["y"] < box["y"]
    assert box["y"] + box["height"] <= 844, "the box to write in is in sight"
    phone.close()


def test_without_a_script(browser: Browser, served: Running):
    plain = browser.new_context(base_url=served.url, java_script_enabled=False)
    page = plain.new_page()
    page.goto("/")
    page.get_by_label("What is your video about?").fill(INTRO)
    page.get_by_role("button", name="Make the video").click()
    page.get_by_role("button", name="Run it now").click()
    expect(cards(page)).to_have_count(1)
    page.get_by_label("Message").fill(HOURS)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(cards(page)).to_have_count(2)
    expect(page.frame_locator("bazaar-player .poster").locator("body")).to_contain_text("Luigi")
    plain.close()


def test_a_long_chat_shows_its_beginning_on_demand(page: Page):
    address = start_film(page, INTRO)
    shown(page)
    token = page.locator("#composer input[name=csrfmiddlewaretoken]").input_value()
    for number in range(25):
        form = {"content": f"rename the film to Take {number}", "csrfmiddlewaretoken": token}
        assert page.request.post(f"{address}messages/", form=form, headers={"Referer": address}).ok
    page.reload()
    expect(page.locator(".turn")).to_have_count(25)
    page.get_by_role("button", name="Show earlier messages").click()
    expect(page.locator(".turn")).to_have_count(26)
    expect(page.locator(".turn").first).to_contain_text(INTRO)
    expect(page.get_by_role("button", name="Show earlier messages")).to_have_count(0)
    say(page, "make the title red")
    expect(page.locator(".turn")).to_have_count(27)
    expect(page.locator(".turn").first).to_contain_text(INTRO)
