"""A project whose page may be given any film."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys.film_page import FilmPage
from tests.journeys.people import say, start_film
from tests.services.running import Running

Project = tuple[str, Any]


@pytest.fixture(scope="module")
def project(browser: Browser, served: Running) -> Project:
    """The address of a new project with two scenes, whose posters are on its page, and the state of who may see it."""
    context = browser.new_context(base_url=served.url)
    page = context.new_page()
    start_film(page, "a 4 second intro for Luigi's bakery")
    say(page, "add a scene with our opening hours: 7 to 19")
    made = page.url, context.storage_state()
    context.close()
    return made


@pytest.fixture
def film(browser: Browser, project: Project) -> Iterator[FilmPage]:
    """The project's page at a desk."""
    url, state = project
    context = browser.new_context(storage_state=state, viewport={"width": 1440, "height": 900})
    yield FilmPage(context, url)
    context.close()
