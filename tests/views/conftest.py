from __future__ import annotations

import pytest
from django.test import Client

from scenes.models import Project
from tests import factories


@pytest.fixture(autouse=True)
def _pages_from_the_database(db: None, pages: None) -> None:
    pass


@pytest.fixture
def project(client: Client) -> Project:
    """A project of the person whose browser `client` is."""
    owner = factories.user()
    client.force_login(owner)
    return factories.project(owner)


@pytest.fixture
def stranger() -> Client:
    browser = Client()
    browser.force_login(factories.user())
    return browser


HTMX = {"HX-Request": "true"}
