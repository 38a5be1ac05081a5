"""The supervisor with programs of a line each."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bazaar.services import valkey
from bazaar.services.refusal import Refusal
from bazaar.services.supervisor import Program, Supervisor
from tests.services.running import alive, wait_until


def python(name: str, script: str, **options: object) -> Program:
    return Program(name, (sys.executable, "-u", "-S", "-c", script), **options)


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    made = Supervisor(environment=dict(os.environ), folder=tmp_path)
    yield made
    made.stop()


def seen(capsys: pytest.CaptureFixture[str], text: str) -> Callable[[], bool]:
    """Whether `text` has been printed so far."""
    output = ""

    def look() -> bool:
        nonlocal output
        output += capsys.readouterr().out
        return text in output

    return look


def test_what_a_program_says_is_printed_with_its_name(supervisor: Supervisor, capsys) -> None:
    supervisor.start(python("web", "print('half a', end=' '); print('line'); import time; time.sleep(60)"))
    supervisor.run(until=seen(capsys, "web    | half a line\n"))


def test_a_quiet_program_is_not_heard(supervisor: Supervisor, capsys) -> None:
    supervisor.start(python("valkey", "print('notice'); import time; time.sleep(60)", quiet=True))
    supervisor.run(until=lambda: "notice" in supervisor.children[0].last_lines)
    assert capsys.readouterr().out == ""


def test_stdin_is_handed_over_at_every_start(supervisor: Supervisor, capsys) -> None:
    supervisor.start(python("echo", "print('got', input()); raise SystemExit(3)", stdin=b"the password\n"))
    heard = seen(capsys, "echo stopped (status 3); starting it again in 0.5 s\necho   | got the password\n")
    supervisor.run(until=heard)
    assert list(supervisor.children[0].last_lines) == ["got the password", "got the password"]


def test_a_program_that_keeps_dying_is_given_up(
    supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr("bazaar.services.supervisor.DEATHS_ALLOWED", 2)
    supervisor.start(python("worker", "print('no broker'); raise SystemExit(7)"))
    with pytest.raises(Refusal) as refusal:
        supervisor.run()
    assert str(refusal.value) == ("worker stopped 2 times in a row (status 7). The last it said:\nno broker\nno broker")


def test_a_death_after_a_long_life_counts_as_the_first(supervisor: Supervisor, capsys) -> None:
    supervisor.start(python("beat", "raise SystemExit(1)"))
    child = supervisor.children[0]
    child.deaths, child.started = 4, time.monotonic() - 31
    supervisor.run(until=seen(capsys, "starting it again in 0.5 s"))
    assert child.deaths == 1


def test_a_program_that_ignores_sigterm_is_killed_after_its_grace(supervisor: Supervisor, capsys) -> None:
    script = "import signal; signal.signal(15, signal.SIG_IGN); print('deaf'); signal.pause()"
    supervisor.start(python("web", script, grace=0.3))
    supervisor.run(until=seen(capsys, "deaf"))
    started = time.monotonic()
    supervisor.stop()
    assert 0.3 <= time.monotonic() - started < 2
    assert supervisor.children[0].process.returncode == -9


def test_all_stop_at_once_but_what_the_others_need(supervisor: Supervisor, capsys) -> None:
    deaf = "import signal; signal.signal(15, signal.SIG_IGN); print('deaf'); signal.pause()"
    leaving = (
        "import signal, sys; signal.signal(15, lambda *_: sys.exit(print('leaves'))); print('needed'); signal.pause()"
    )
    supervisor.start(python("valkey", leaving, needed=True))
    supervisor.run(until=seen(capsys, "needed"))
    for name in ("web", "worker", "beat"):
        supervisor.start(python(name, deaf, grace=0.5))
        supervisor.run(until=seen(capsys, "deaf"))
    started = time.monotonic()
    supervisor.stop()
    assert 0.5 <= time.monotonic() - started < 1.4  # one after the other they would have taken 1.5
    assert capsys.readouterr().out.endswith("valkey | leaves\n")


def test_a_grandchild_goes_with_its_parent(supervisor: Supervisor, capsys) -> None:
    script = "import subprocess as s; print(s.Popen(['sleep', '60']).pid); raise SystemExit(1)"
    supervisor.start(python("worker", script))
    supervisor.run(until=seen(capsys, "starting it again"))
    grandchild = int(supervisor.children[0].last_lines[0])
    wait_until(lambda: not alive(grandchild), "the grandchild is gone", seconds=5)


def test_a_program_that_is_not_there_is_named(supervisor: Supervisor) -> None:
    with pytest.raises(Refusal, match="valkey cannot be started"):
        supervisor.start(Program("valkey", ("/nowhere/valkey-server",)))


def test_without_the_wheel_the_machines_server_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refusal, match="install valkey or redis, or set REDIS_URL"):
        valkey.binary()
    server = tmp_path / "redis-server"
    server.write_text("#!/bin/sh\n")
    server.chmod(0o755)
    assert valkey.binary() == str(server)
