"""Files brought in by hand: chosen, pasted and dropped, sent along with a message, shown in a scene that plays."""

from __future__ import annotations

import base64
import io
import time
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests import media_files
from tests.journeys.people import TEN_SECONDS, cards, pause, shown, stage, start_film

CLIP_TSX = """import {AbsoluteFill, Audio, Gif, Img, Video} from "stage";
const half = {position: "absolute", width: "50%", height: "50%"} as const;
export default () => <AbsoluteFill>
  <Img src="red.png" style={{...half, left: 0, top: 0}} />
  <Gif src="spin.gif" style={{...half, right: 0, top: 0}} />
  <Video src="clip.webm" style={{...half, left: 0, bottom: 0, objectFit: "fill"}} />
  <Audio src="tone.wav" />
</AbsoluteFill>;
"""
FILES = {
    "red.png": ("image/png", media_files.picture(size=(300, 200))),
    "spin.gif": ("image/gif", media_files.animation(durations=(2000, 2000))),
    "clip.webm": ("video/webm", media_files.video(frames=60)),
    "tone.wav": ("audio/wav", media_files.sound()),
}


@pytest.fixture
def film(page: Page) -> Page:
    start_film(page, "a 4 second intro for Luigi's bakery, warm colours")
    shown(page)
    return page


def composer_chips(page: Page) -> Any:
    return page.locator("#composer .attachment")


def attach(page: Page, *names: str) -> None:
    files = [{"name": name, "mimeType": FILES[name][0], "buffer": FILES[name][1]} for name in names]
    page.locator("#composer input[type=file]").set_input_files(files)


def add_scene(page: Page, tsx_code: str) -> None:
    """Through the API, as the person whose page it is."""
    answer = page.evaluate(
        """async (body) => {
          const token = /csrftoken=([^;]+)/.exec(document.cookie)[1];
          const project = location.pathname.split("/")[2];
          const headers = {"Content-Type": "application/json", "X-CSRFToken": token};
          const response = await fetch(`/api/projects/${project}/scenes/`, {method: "POST", headers, body: JSON.stringify(body)});
          return response.json();
        }""",  # noqa: E501
        {"name": "Media", "tsxCode": tsx_code, "duration": 60},
    )
    assert answer["meta"]["success"], answer["error"]


def color_at(page: Page, x: float, y: float) -> tuple[int, ...]:
    """The colour on the player's screen at those parts of its width and height."""
    seen = Image.open(io.BytesIO(page.locator("iframe.stage").screenshot())).convert("RGB")
    color = seen.getpixel((round(seen.width * x), round(seen.height * y)))
    assert isinstance(color, tuple)
    return tuple(int(part) for part in color)


def near(color: tuple[int, ...], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 45 for a, b in zip(color, other, strict=True))


def wait_for_color(page: Page, x: float, y: float, color: tuple[int, int, int]) -> None:
    """A video's picture comes when its file has been read and decoded, which a busy machine takes its time for."""
    until = time.monotonic() + TEN_SECONDS / 1000
    while not near(seen := color_at(page, x, y), color):
        assert time.monotonic() < until, f"{seen} instead of {color}"
        page.wait_for_timeout(100)


def test_files_of_every_kind_come_with_a_message_and_play_in_a_scene(film: Page) -> None:
    refused: list[str] = []
    film.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    attach(film, *FILES)
    expect(composer_chips(film)).to_have_count(4)
    expect(film.locator("#composer .uploading")).to_have_count(0, timeout=TEN_SECONDS)
    film.get_by_label("Message").fill("hello")
    film.keyboard.press("Enter")
    expect(composer_chips(film)).to_have_count(0)
    turn = film.locator(".turn").last
    expect(turn.locator(".reply, .failure")).to_have_count(1, timeout=TEN_SECONDS)
    expect(turn.locator(".attachment")).to_have_count(4)
    expect(turn.locator("img.thumbnail").first).to_have_js_property("naturalWidth", 300)

    add_scene(film, CLIP_TSX)
    expect(cards(film)).to_have_count(2)
    pause(film)
    playhead = film.get_by_role("slider", name="Playhead")
    for key in ("Home", "PageDown", *["ArrowRight"] * 5):
        playhead.press(key)
    expect(stage(film).locator("video").last).to_have_attribute("data-time", "0.166667")
    wait_for_color(film, 0.25, 0.75, media_files.color_of(5))
    assert near(color_at(film, 0.25, 0.25), (220, 20, 20))
    assert near(color_at(film, 0.75, 0.25), media_files.color_of(0))
    assert refused == []


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def test_a_pasted_and_a_dropped_picture_and_typing_goes_on(film: Page) -> None:
    box = film.get_by_label("Message")
    box.fill("look at ")
    for event, carrier in (("paste", "clipboardData"), ("drop", "dataTransfer")):
        film.evaluate(
            """([event, carrier]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(window.picture), (c) => c.charCodeAt(0))], "shot.png", {type: "image/png"}));
              const Kind = event === "paste" ? ClipboardEvent : DragEvent;
              document.getElementById("content").dispatchEvent(new Kind(event, {[carrier]: data, bubbles: true, cancelable: true}));
            }""".replace("window.picture", f'"{encoded(media_files.picture())}"'),  # noqa: E501
            [event, carrier],
        )
        film.keyboard.type(f"{event} ")
    expect(box).to_have_value("look at paste drop ")
    expect(composer_chips(film)).to_have_count(2)
    expect(film.locator("#composer .uploading")).to_have_count(0, timeout=TEN_SECONDS)
    film.get_by_role("button", name="Remove shot.png").click()
    expect(composer_chips(film)).to_have_count(1)
    film.keyboard.press("Tab")


def test_a_huge_picture_is_made_smaller_before_it_is_sent(film: Page) -> None:
    huge = io.BytesIO()
    Image.effect_noise((5000, 2500), 40).save(huge, "JPEG", quality=60)
    film.locator("#composer input[type=file]").set_input_files(
        [{"name": "huge.jpg", "mimeType": "image/jpeg", "buffer": huge.getvalue()}]
    )
    chip = composer_chips(film).locator("img.thumbnail")
    expect(chip).to_have_attribute("width", "3840", timeout=TEN_SECONDS)
    expect(chip).to_have_attribute("height", "1920")


def test_a_message_waits_for_its_file_and_says_when_that_cannot_be_used(film: Page) -> None:
    held: list[Any] = []
    film.route("**/assets/", lambda route: held.append(route))
    attach(film, "red.png")
    film.get_by_label("Message").fill("use this")
    film.keyboard.press("Enter")
    expect(film.locator(".unsent")).to_have_count(1)
    film.get_by_label("Message").fill("meanwhile")
    held[0].continue_()
    film.unroute("**/assets/")
    expect(film.locator(".unsent")).to_have_count(0, timeout=TEN_SECONDS)
    expect(film.locator(".turn").last.locator("img.thumbnail")).to_have_count(1)
    film.locator("#composer input[type=file]").set_input_files(
        [{"name": "notes.png", "mimeType": "image/png", "buffer": b"not a picture"}]
    )
    expect(film.locator(".toast")).to_contain_text("notes.png: This is no file that can be used", timeout=TEN_SECONDS)
    expect(composer_chips(film)).to_have_count(0)


def test_without_script_a_form_brings_its_files_along(browser: Any, served: Any) -> None:
    context = browser.new_context(base_url=served.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("What is your video about?").fill("a 4 second intro for Luigi's bakery")
    page.locator("form.prompt button[type=submit]").click()
    page.wait_for_url("**/projects/*/")
    attach(page, "red.png")
    page.get_by_label("Message", exact=True).fill("make the title blue")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".turn").last.locator("img.thumbnail")).to_have_count(1)
    context.close()
