"""What every test may ask for: a real Valkey and a data folder of the run's own, the whole product running, a browser.

Valkey and the folder are there before any test module is imported, because settings read them from the environment.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import coverage
import hypothesis
import psycopg
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.db.utils import ConnectionHandler
from django.utils.functional import empty
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django import Settings
from template_partials.apps import wrap_loaders
from xdist.scheduler import LoadFileScheduling

import brain.model
from bazaar.services import prepare
from bazaar.services.setup import chromium_path
from tests.services.aimock import Aimock, running_aimock
from tests.services.running import Running, running_valkey

run_services = contextlib.ExitStack()


def start_services() -> None:
    for name in ("STORAGE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "HOST", "PORT"):
        os.environ.pop(name, None)
    for name in [name for name in os.environ if name.startswith("MODEL_")]:  # no test finds a real model
        del os.environ[name]
    os.environ["RENDER_AHEAD"] = "0"  # what nobody asked for would take the tests' time
    data = Path(run_services.enter_context(tempfile.TemporaryDirectory(prefix="bazaar-test-")))
    os.environ["BAZAAR_DATA"] = str(data)
    os.environ["REDIS_URL"] = run_services.enter_context(running_valkey(data))
    # pytest-django reads the settings before it lets any conftest load, so they are read a second time. Of what was
    # made of them by then, only the database connections keep a copy.
    importlib.reload(sys.modules["bazaar.settings"])
    settings._wrapped = empty
    vars(connections).clear()
    ConnectionHandler.__init__(connections)


start_services()
hypothesis.settings.register_profile("bazaar", deadline=None)  # how long a thing takes is a matter for the benches
hypothesis.settings.load_profile("bazaar")
settings.CACHES["default"]["OPTIONS"]["socket_timeout"] = 10  # a page is less patient than a test on a busy machine
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # slow ones are for thieves
# Every client makes the middleware anew: it looks for a file when it is asked for, instead of at all of them before.
settings.SERVESTATIC_USE_MANIFEST, settings.SERVESTATIC_AUTOREFRESH = False, True
brain.model.calls_allowed = False  # but for tests that ask for `chat_model`


def pytest_unconfigure() -> None:
    run_services.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Coverage looks away from tests marked `unmeasured`: these walk code hundreds of times that others walk as well,
    and three times as fast."""
    measuring = coverage.Coverage.current() if item.get_closest_marker("unmeasured") else None
    if measuring is None:
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()


# Tests that wait for servers or share `served`: of each kind, one process runs all. So the server is started once, and
# while one process waits the others have work.
KINDS = {
    "tests/journeys/": "journeys",
    "tests/stage/test_isolation.py": "journeys",
    "tests/services/": "services",
    "tests/chaos/": "services",
}


class ByKind(LoadFileScheduling):
    """Gives whole files to the processes that share the tests, and of a kind all files to one."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return next((kind for start, kind in KINDS.items() if file.startswith(start)), file)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByKind:
    return ByKind(config, log)


@pytest.fixture(autouse=True)
def _empty_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads what an earlier one cached."""
    from scenes import proofs  # its models need the apps to be loaded
    from scenes.cache import Recent

    cache.clear()
    monkeypatch.setattr(proofs, "_recent", Recent(200))


@pytest.fixture(scope="session")
def aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aimock]:
    """The run's one server of a chat model."""
    with running_aimock(tmp_path_factory.mktemp("aimock")) as server:
        yield server


@pytest.fixture
def chat_model(aimock: Aimock, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Aimock:
    """A chat model is configured, and is that server; what it answers, the test says."""
    from scenes import thinking
    from tests import factories

    monkeypatch.setattr(brain.model, "calls_allowed", True)
    monkeypatch.setattr(thinking, "breaker", brain.model.Breaker())
    settings.CHAT_MODEL = factories.chat_model(aimock.base_url)
    aimock.reset()
    return aimock


@pytest.fixture
def eager_tasks() -> Iterator[None]:
    """Tasks run where they are sent, at once, instead of waiting for a worker."""
    from bazaar.celery import app

    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = False


@pytest.fixture(scope="session")
def static_files() -> Path:
    """The folder with the static files, collected once a run: that takes seconds."""
    prepare.collect_static()
    return Path(settings.STATIC_ROOT)


@pytest.fixture(scope="session")
def pages(static_files: Path) -> None:
    """Whatever renders a page needs this: static files are named by their hash, which collecting them gives.

    Partials: settings are read twice (see above), and what the app made of them at the first reading is lost.
    """
    wrap_loaders("django")


# --- The whole product ---------------------------------------------------------------------------------------------


def run_database() -> dict[str, str]:
    """The DATABASE_URL of a new database on the run's server; nothing where that is SQLite, which needs none."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        return {"DATABASE_URL": ""}
    name = f"up_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return {"DATABASE_URL": f"{url.rpartition('/')[0]}/{name}"}


@pytest.fixture(scope="session")
def run_bazaar(tmp_path_factory: pytest.TempPathFactory, static_files: Path) -> Iterator[Callable[..., Running]]:
    """Makes another `manage.py up`, not yet started, with data and database of its own: run_bazaar(PORT="8123")."""
    made: list[Running] = []

    def make(**environment: str) -> Running:
        data = tmp_path_factory.mktemp("up") / "data"
        shutil.copytree(static_files, data / "static", copy_function=os.link)
        made.append(Running(data=data, extra={**run_database(), **environment}))
        return made[-1]

    yield make
    for running in made:
        running.close()


@pytest.fixture(scope="session")
def served(run_bazaar: Callable[..., Running]) -> Running:
    """One `manage.py up` that tests share: leave it running. `served.url` is its address."""
    return run_bazaar().start()


@pytest.fixture
def own_bazaar(run_bazaar: Callable[..., Running]) -> Iterator[Running]:
    """A `manage.py up` for one test, started, which may be killed."""
    running = run_bazaar().start()
    yield running
    running.close()


# --- The browser -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. For one module: the loop that Playwright keeps in this thread makes Django refuse queries elsewhere."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, served: Running) -> Iterator[BrowserContext]:
    """A person: cookies of their own, in which several tabs may be opened. Addresses are relative to `served`."""
    person = browser.new_context(base_url=served.url, viewport={"width": 1440, "height": 900})
    yield person
    person.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab of that person."""
    return context.new_page()
