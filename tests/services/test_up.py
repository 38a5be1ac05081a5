"""`manage.py up`, from start to every way of ending."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
import redis

from bazaar.services import valkey
from tests.services.running import (
    Running,
    alive,
    command_line,
    descendants,
    http_status,
    refused,
    stops,
    wait_until,
)

RunBazaar = Callable[..., Running]


@pytest.fixture(scope="module")
def shared(run_bazaar: RunBazaar) -> Iterator[Running]:
    """One that most tests of this module use; they may kill its children, and it stops as well after all of that."""
    running = run_bazaar()
    running.command = (sys.executable, "manage.py", "up")
    yield running.start()
    stops(running, signal.SIGTERM)


@pytest.fixture(scope="module")
def other_one(run_bazaar: RunBazaar) -> Running:
    return run_bazaar()


@pytest.fixture
def other(other_one: Running) -> Running:
    """A second one, running, which a test may kill: starting is what takes the time here."""
    return other_one if other_one.running else other_one.start()


def test_serves_with_every_part_running(shared: Running) -> None:
    assert http_status(shared.url + "/") == 200
    assert shared.pids().keys() == {"valkey", "worker", "render", "beat", "web"}
    assert shared.output.count(shared.url) == 1
    assert "bazaar.services" in command_line(shared.process.pid)  # Django's command has made room for it
    assert (shared.data / "db.sqlite3").exists() is not bool(shared.extra["DATABASE_URL"])


def test_the_password_is_on_no_command_line(shared: Running) -> None:
    password = urlsplit(shared.redis_url()).password or ""
    assert len(password) >= 24
    lines = [command_line(pid) for pid in shared.all_pids()]
    assert len(lines) > 4
    assert not [line for line in lines if password in line]


def test_strangers_cannot_use_the_embedded_server(shared: Running) -> None:
    url = urlsplit(shared.redis_url())
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(host=url.hostname, port=url.port, retry=None).ping()
    settings = redis.Redis.from_url(url.geturl()).config_get("*")
    assert (settings["bind"], settings["appendonly"], settings["save"]) == ("127.0.0.1", "yes", "")
    assert (settings["appendfsync"], settings["maxmemory-policy"]) == ("everysec", "noeviction")


@pytest.mark.parametrize("role", ["worker", "render", "beat", "web"])
def test_a_killed_child_is_started_again(shared: Running, role: str) -> None:
    before = shared.pids()
    family = descendants(before[role])
    shared.kill(role)
    wait_until(lambda: shared.pids().get(role, before[role]) != before[role], f"a new {role}")
    wait_until(lambda: not any(map(alive, family)), f"the whole of the old {role} is gone")
    wait_until(shared.answers, "HTTP again")
    assert shared.pids() == {**before, role: shared.pids()[role]}
    assert re.search(rf"^{role}\d* stopped \(status -9\); starting it again", shared.output, re.MULTILINE)


def test_tasks_are_done_after_the_broker_died(shared: Running) -> None:
    """Worker and beat find the new Valkey by themselves: beat's next sweep is sent, taken and done."""
    before = shared.pids()
    shared.kill("valkey")
    wait_until(lambda: shared.pids().get("valkey", before["valkey"]) != before["valkey"], "a new Valkey")
    wait_until(lambda: valkey.answers(shared.redis_url()), "the new Valkey answers")
    broker = redis.Redis.from_url(shared.redis_url())
    wait_until(lambda: calls(broker, "lpush") > 0, "beat sends a task")
    wait_until(lambda: calls(broker, "hdel") > 0 and not broker.exists("celery", "unacked"), "the worker does it")
    assert {**shared.pids(), "valkey": 0} == {**before, "valkey": 0}


def calls(broker: redis.Redis, command: str) -> int:
    return broker.info("commandstats").get(f"cmdstat_{command}", {}).get("calls", 0)


def test_a_second_one_with_the_same_folder_is_refused(shared: Running) -> None:
    line = refused(Running(data=shared.data, extra=shared.extra))
    assert line == (
        f"Bazaar already runs with the data folder {shared.data} (process {shared.process.pid}): "
        "stop it first, or set BAZAAR_DATA to another folder.\n"
    )
    assert shared.answers()


def test_two_side_by_side_share_nothing(shared: Running, other: Running) -> None:
    assert not set(shared.all_pids()) & set(other.all_pids())
    redis.Redis.from_url(shared.redis_url()).set("mine", "1")
    assert redis.Redis.from_url(other.redis_url()).get("mine") is None


def test_after_kill_9_nothing_is_left_and_the_data_are_there(shared: Running, other: Running) -> None:
    redis.Redis.from_url(other.redis_url()).set("kept", "yes")
    other.manage("createsuperuser", "--noinput", "--email", "ann@example.com")
    pids = other.all_pids()
    other.stop(signal.SIGKILL)
    wait_until(lambda: not any(map(alive, pids)), "all children died with the supervisor", seconds=5)
    assert shared.answers()

    other.start()
    assert redis.Redis.from_url(other.redis_url()).get("kept") == b"yes"
    with pytest.raises(AssertionError, match="already taken"):
        other.manage("createsuperuser", "--noinput", "--email", "ann@example.com")


def test_a_child_that_keeps_dying_ends_it_with_its_last_words(other: Running) -> None:
    broken = other.data / "valkey" / "appendonlydir"
    for path in broken.iterdir():
        path.write_text("not a log of commands\n")
    other.kill("valkey")
    assert other.wait(seconds=60) == 1
    assert "valkey stopped 5 times in a row" in other.output
    assert "AOF" in other.output.partition("The last it said:")[2]
    assert not other.all_pids()[1:]
