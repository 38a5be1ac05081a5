from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client
from template_partials.apps import wrap_loaders

from scenes.models import Project
from tests import factories


@pytest.fixture(scope="session", autouse=True)
def _pages() -> None:
    """Pages name static files by their hash, which collecting them gives. Partials: see tests/conftest.py, settings are
    read twice there, and what the app made of them at the first reading is lost."""
    wrap_loaders("django")
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
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
