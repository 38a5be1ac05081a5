"""What cards show of a film: the picture that a worker makes of a scene is the scene as the player shows it."""

from __future__ import annotations

import io

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from bench.export import ssim
from tests.journeys.people import shown, start_film
from tests.services.running import Running, wait_until

# The server that tests share makes no pictures by itself: see RENDER_AHEAD in tests/conftest.py.
HAVE_PICTURES_MADE = """
from django.conf import settings
from scenes import rendering
settings.RENDER_AHEAD = True
rendering.thumbnails("{}")
"""


def pixels(element: Locator) -> Image.Image:
    return Image.open(io.BytesIO(element.screenshot())).convert("RGB")


def likeness(card: Image.Image, picture: Image.Image) -> float:
    """How alike they are at the card's size, 0 to 1, but for the card's round corners."""
    width, height = card.size
    inside = (8, 8, width - 8, height - 8)
    return ssim(card.crop(inside), picture.resize(card.size, Image.Resampling.LANCZOS).crop(inside))


def test_the_picture_on_a_card_is_the_whole_scene(page: Page, served: Running):
    project_id = start_film(page, "a 4 second intro for Luigi's bakery, warm colours").split("/")[-2]
    expect(page.locator(".card")).to_have_count(1)
    served.manage("shell", "--command", HAVE_PICTURES_MADE.format(project_id))

    def is_made() -> bool:
        page.goto("/projects/")
        return page.locator(".cover img.poster").count() == 1

    wait_until(is_made, "the picture on the card", seconds=30)
    cover = pixels(page.locator(".cover"))
    page.goto(f"/projects/{project_id}/")
    expect(page.locator(".card img.poster")).to_have_count(1)
    shown(page)
    picture = pixels(page.locator("bazaar-player .picture"))  # it rests on the frame that cards show
    assert likeness(pixels(page.locator(".thumb")), picture) > 0.85
    assert likeness(cover, picture) > 0.85
