"""`manage.py up`, from start to every way of ending."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import redis

from bazaar.services import valkey
from bazaar.services.checks import free_port
from tests.services.running import (
    CHECKOUT,
    ROLES,
    Running,
    alive,
    children,
    command_line,
    descendants,
    http_status,
    refused,
    running_valkey,
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


def stops(running: Running, number: int) -> None:
    """A signal ends it and all that belongs to it, in good order."""
    pids = running.all_pids()
    started = time.monotonic()
    assert running.stop(number) == 0, running.output
    assert time.monotonic() - started < 15
    assert not [command_line(pid) for pid in pids if alive(pid)]


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


def test_a_busy_port_ends_in_one_line(run_bazaar: RunBazaar) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refused(run_bazaar(PORT=str(port)))
    assert line == f"Port {port} is busy: stop what uses it or run PORT={port % 65535 + 1} make run\n"


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1"])
def test_a_port_that_is_none_ends_in_one_line(run_bazaar: RunBazaar, port: str) -> None:
    running = run_bazaar(PORT=port)
    assert refused(running) == f"PORT must be a number from 1 to 65535, not {port!r}.\n"


def test_a_host_of_another_machine_ends_in_one_line(run_bazaar: RunBazaar) -> None:
    running = run_bazaar(HOST="192.0.2.1")
    assert refused(running) == "HOST=192.0.2.1 is not an address of this machine: run HOST=127.0.0.1 make run\n"


def test_a_redis_and_a_database_of_ones_own_are_used(run_bazaar: RunBazaar, tmp_path: Path) -> None:
    with running_valkey(tmp_path) as url:
        database = tmp_path / "named.sqlite3"
        running = run_bazaar(REDIS_URL=f"{url}/4", DATABASE_URL=f"sqlite:///{database}").start()
        assert "valkey" not in running.pids()
        wait_until(lambda: redis.Redis.from_url(f"{url}/4").keys("_kombu*"), "the broker uses database 4")
        stops(running, signal.SIGINT)
        assert "Traceback" not in running.output
        used = redis.Redis.from_url(url).info("keyspace")
    assert "db4" in used
    assert not {"db0", "db1", "db2", "db3"} & used.keys()
    assert not (running.data / "db.sqlite3").exists()
    assert ("scenes_project",) in sqlite3.connect(database).execute("select name from sqlite_master").fetchall()


def test_a_database_that_cannot_be_reached_ends_in_one_line(run_bazaar: RunBazaar) -> None:
    running = run_bazaar(DATABASE_URL=f"postgres://ann:secret-word@127.0.0.1:{free_port()}/bazaar")
    line = refused(running)
    assert line.startswith("The database of DATABASE_URL cannot be used (connection failed")
    assert line.endswith("start it or correct the URL, or unset DATABASE_URL to use SQLite.\n")
    assert "secret-word" not in line


def test_a_folder_that_is_missing_for_sqlite_ends_in_one_line(run_bazaar: RunBazaar, tmp_path: Path) -> None:
    line = refused(run_bazaar(DATABASE_URL=f"sqlite:///{tmp_path}/none/db.sqlite3"))
    assert "unable to open database file" in line


def test_a_redis_that_cannot_be_reached_ends_in_one_line(run_bazaar: RunBazaar) -> None:
    line = refused(run_bazaar(REDIS_URL=f"redis://:secret-word@127.0.0.1:{free_port()}"))
    assert line.startswith("The server of REDIS_URL does not answer")
    assert "secret-word" not in line


def test_it_goes_on_when_nobody_reads_what_it_says(run_bazaar: RunBazaar) -> None:
    running = run_bazaar()
    read_end, write_end = os.pipe()
    os.close(read_end)
    process = subprocess.Popen(
        running.command, cwd=CHECKOUT, env=running.environment, stdout=write_end, stderr=write_end
    )
    os.close(write_end)
    wait_until(running.answers, "HTTP answers", seconds=60)
    wait_until(lambda: len(children(process.pid)) == len(ROLES), "all parts run")
    process.send_signal(signal.SIGHUP)
    assert process.wait(timeout=20) == 0
