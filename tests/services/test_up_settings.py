"""What `manage.py up` makes of its settings: it refuses in one line, and uses what it is given. The database that tests
are run on makes no difference here."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import redis

from bazaar.services.checks import free_port
from tests.services.running import (
    CHECKOUT,
    ROLES,
    Running,
    children,
    refused,
    running_valkey,
    stops,
    wait_until,
)

RunBazaar = Callable[..., Running]


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
