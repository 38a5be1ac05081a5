"""One click to a video, with the real worker: exported, fetched, and after an edit mostly reused."""

from __future__ import annotations

from pathlib import Path

import av
from playwright.sync_api import Page, expect

from tests.journeys.people import say, shown, start_film

A_MINUTE = 60_000  # milliseconds


def test_a_film_is_exported_and_after_an_edit_mostly_reused(page: Page, tmp_path: Path):
    start_film(page, "a 2 second intro for Luigi's bakery, warm colours")
    shown(page)
    say(page, "add a scene with our opening hours: 7 to 19")
    page.get_by_role("link", name="Export").click()
    dialog = page.get_by_role("dialog", name="Export")
    dialog.get_by_label("Size").select_option("480p")
    expect(dialog.locator("#export-estimate")).to_contain_text("854 × 480")
    dialog.get_by_role("button", name="Export the film").click()
    download = dialog.get_by_role("link", name="Download")
    expect(download).to_have_count(1, timeout=A_MINUTE)
    with page.expect_download() as fetched:
        download.click()
    fetched.value.save_as(tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as film:
        video = film.streams.video[0]
        assert (video.width, video.height, video.average_rate) == (854, 480, 30)
        frames = sum(1 for _ in film.decode(video))
    last = int(page.get_by_role("slider", name="Playhead").get_attribute("aria-valuemax") or 0)
    assert frames == last + 1, "every frame of the film"
    dialog.get_by_role("button", name="Close").click()
    say(page, "make the title of scene 2 red")
    page.get_by_role("link", name="Export").click()
    dialog.get_by_label("Size").select_option("480p")
    expect(dialog.locator("#export-estimate")).to_contain_text("1 of 2 scenes are rendered already")
    dialog.get_by_role("button", name="Export the film").click()
    expect(download).to_have_count(2, timeout=A_MINUTE)
    expect(dialog.locator(".export").first).to_contain_text("1 of 2 scenes from cache")
