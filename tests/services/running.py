"""Real servers for tests: a Valkey, and the whole of Bazaar as `manage.py up` runs it."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bazaar.services import valkey
from bazaar.services.checks import free_port
from bazaar.services.supervisor import dying_with

CHECKOUT = Path(__file__).resolve().parents[2]
# How a child of `up` is known by its command line.
ROLES = {
    "valkey": "valkey-server",
    "worker": "worker --pool threads",
    "render": "worker --pool solo",
    "beat": "bazaar beat",
    "web": "daphne",
}


@contextlib.contextmanager
def running_valkey(data: Path) -> Iterator[str]:
    """Yields the REDIS_URL of a new Valkey with its files under `data`."""
    program, url = valkey.embedded(data)
    process = subprocess.Popen(
        program.argv, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, preexec_fn=dying_with(os.getpid())
    )
    process.stdin.write(program.stdin)
    process.stdin.close()
    try:
        wait_until(lambda: valkey.answers(url), "Valkey answers", seconds=10)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=10)


@dataclass
class Running:
    """`manage.py up` on a free port with a data folder of its own."""

    data: Path
    extra: dict[str, str] = field(default_factory=dict)  # environment variables on top of this process's
    port: int = field(default_factory=free_port)
    command: tuple[str, ...] = (sys.executable, "-m", "bazaar.services")  # which `manage.py up` and `make run` start
    output: str = ""
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """The address without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        inherited = {key: value for key, value in os.environ.items() if key != "REDIS_URL"}
        place = {"HOST": "127.0.0.1", "PORT": str(self.port), "BAZAAR_DATA": str(self.data)}
        return {
            **inherited,
            **place,
            "RENDER_WORKERS": "1",
            **self.extra,
        }  # one browser is enough beside the tests' own

    def start(self, seconds: float = 60) -> Running:
        """Starts it and waits until it says where it is."""
        self.launch()
        wait_until(lambda: "Bazaar is at" in self.output or self.process.poll() is not None, "up", seconds=seconds)
        assert "Bazaar is at" in self.output, self.output
        return self

    def launch(self) -> None:
        """Starts it without waiting."""
        self.output = ""
        self.process = subprocess.Popen(
            self.command,
            cwd=CHECKOUT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=dying_with(os.getpid()),
        )
        self.reader = threading.Thread(target=self._read, args=(self.process,), daemon=True)
        self.reader.start()

    def _read(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout:
            self.output += line

    def stop(self, signal_number: int = signal.SIGTERM, seconds: float = 60) -> int:
        """Stops it and returns its exit status."""
        self.process.send_signal(signal_number)
        return self.wait(seconds)

    def wait(self, seconds: float = 60) -> int:
        """Waits for its end, and returns the exit status."""
        status = self.process.wait(timeout=seconds)
        self.reader.join(timeout=5)
        return status

    def pids(self) -> dict[str, int]:
        """The children that live now, by role."""
        lines = {pid: command_line(pid) for pid in children(self.process.pid)}
        return {role: pid for role, mark in ROLES.items() for pid, line in lines.items() if mark in line}

    def all_pids(self) -> list[int]:
        """The supervisor and all that descends from it."""
        return descendants(self.process.pid)

    def kill(self, role: str) -> None:
        """kill -9 of one child."""
        os.kill(self.pids()[role], signal.SIGKILL)

    def manage(self, *arguments: str) -> str:
        """Runs `manage.py` against the same data, and returns what it prints."""
        environment = {**self.environment, "REDIS_URL": self.redis_url()}
        command = (sys.executable, "manage.py", *arguments)
        done = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def redis_url(self) -> str:
        """The REDIS_URL that its web server was started with."""
        variables = Path(f"/proc/{self.pids()['web']}/environ").read_bytes().decode().split("\0")
        return next(line.removeprefix("REDIS_URL=") for line in variables if line.startswith("REDIS_URL="))

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def close(self) -> None:
        """Stops it if it runs."""
        if self.running:
            self.stop()

    def answers(self) -> bool:
        return http_status(self.url + "/") is not None


def refused(running: Running) -> str:
    """The one line that `up` ends with."""
    running.launch()
    assert running.wait() == 1
    assert len(running.output.splitlines()) == 1, running.output
    return running.output


def http_status(url: str) -> int | None:
    """The status of a GET; None = nobody answers."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


def wait_until(condition: Callable[[], object], what: str, *, seconds: float = 20) -> None:
    """Waits until `condition()` is true, and fails by the name of `what` when it never is."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds:g} s in vain: {what}"
        time.sleep(0.05)


def children(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:  # it is gone
        return []


def descendants(pid: int) -> list[int]:
    """The process and all that descends from it."""
    return [pid, *(below for child in children(pid) for below in descendants(child))]


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def alive(pid: int) -> bool:
    """Whether the process runs: a zombie that nobody has waited for yet does not."""
    try:
        state = re.search(r"^State:\s+(\w)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    except OSError:
        return False
    return state is not None and state[1] not in "ZX"


def stops(running: Running, number: int) -> None:
    """A signal ends it and all that belongs to it, in good order."""
    pids = running.all_pids()
    started = time.monotonic()
    assert running.stop(number) == 0, running.output
    assert time.monotonic() - started < 15
    assert not [command_line(pid) for pid in pids if alive(pid)]
