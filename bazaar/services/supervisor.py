"""Starts programs, prints what they say, restarts what dies, stops all in order. One thread, one loop.

The parent-death signal of Linux belongs to the thread that forked, so nothing here may run in a second thread.
"""

import ctypes
import os
import selectors
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from bazaar.services.refusal import Refusal

TICK = 0.1  # seconds between looks at the children while none of them says anything
STEADY = 30.0  # seconds of life after which earlier deaths are forgotten
DEATHS_ALLOWED = 5  # in a row, each within STEADY of its start
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def say(line: str) -> None:
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:  # `make run | head -1`: nobody reads any more, which is no reason to stop serving
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123  # stays open


def dying_with(parent: int) -> Callable[[], None]:
    """Returns what a new child calls to be killed when `parent` is gone, even by kill -9. Linux only."""

    def ask_for_the_signal() -> None:
        if LIBC is not None:
            LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != parent:  # it died before the line above
                os._exit(1)

    return ask_for_the_signal


@dataclass(frozen=True)
class Program:
    name: str
    argv: tuple[str, ...]
    stdin: bytes = b""  # handed over at every start
    grace: float = 5.0  # seconds between SIGTERM and SIGKILL
    quiet: bool = False  # what it says is shown only when it keeps dying
    needed: bool = False  # by the others: it stops when they have


@dataclass
class Child:
    program: Program
    process: subprocess.Popen[bytes]
    started: float
    deaths: int = 0
    restart_at: float | None = None
    unfinished: bytes = b""  # a line whose end has not been read yet
    last_lines: deque[str] = field(default_factory=lambda: deque(maxlen=20))


class Supervisor:
    def __init__(self, *, environment: dict[str, str], folder: Path, inherited: tuple[int, ...] = ()) -> None:
        """`folder` is where programs run; `inherited` are descriptors that they keep open."""
        self.environment = environment
        self.folder = folder
        self.inherited = inherited
        self.stopping = False  # set by a signal: leave every loop, then stop the children
        self.children: list[Child] = []
        self.outputs = selectors.DefaultSelector()

    def stop_on_signals(self) -> None:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, lambda *_: setattr(self, "stopping", True))

    def start(self, program: Program) -> None:
        try:
            process = self._spawn(program)
        except OSError as error:
            raise Refusal(f"{program.name} cannot be started: {program.argv[0]}: {error.strerror}.") from error
        self.children.append(Child(program, process, time.monotonic()))
        self._listen(self.children[-1])

    def run(self, until: Callable[[], bool] = lambda: False) -> None:
        """Looks after the children until `until()` is true or a signal came.

        Raises Refusal with the last output of a child that keeps dying.
        """
        while not self.stopping and not until():
            self._print_output(TICK)
            for child in self.children:
                self._revive(child)

    def stop(self) -> None:
        """Stops all, each with its whole process group: those that need others first, at the same time."""
        for needed in (False, True):
            self._stop([child for child in self.children if child.program.needed is needed])
        self._print_output(0)

    def _stop(self, children: list[Child]) -> None:
        running = [child for child in children if child.process.poll() is None]
        for child in running:
            child.process.terminate()
        started = time.monotonic()
        while running:
            self._print_output(TICK / 5)
            waited = time.monotonic() - started
            running = [one for one in running if one.process.poll() is None and waited < one.program.grace]
        for child in children:
            self._sweep(child)

    def _spawn(self, program: Program) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            program.argv,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=self.inherited,
            start_new_session=True,  # Ctrl-C reaches the supervisor alone, which stops the rest in order
            preexec_fn=dying_with(os.getpid()),
        )
        try:
            with cast(IO[bytes], process.stdin) as stdin:
                stdin.write(program.stdin)
        except BrokenPipeError:
            pass  # dead already: _revive says so
        return process

    def _listen(self, child: Child) -> None:
        self.outputs.register(cast(IO[bytes], child.process.stdout), selectors.EVENT_READ, child)

    def _print_output(self, timeout: float) -> None:
        if not self.outputs.get_map():
            time.sleep(timeout)
        for key, _ in self.outputs.select(timeout):
            chunk = os.read(key.fd, 65536)
            if not chunk:
                self.outputs.unregister(key.fileobj)
            *lines, key.data.unfinished = (key.data.unfinished + chunk).split(b"\n")
            for line in lines:
                text = line.decode(errors="replace").rstrip()
                key.data.last_lines.append(text)
                if not key.data.program.quiet:
                    say(f"{key.data.program.name:7}| {text}")

    def _revive(self, child: Child) -> None:
        """Notices a death, and starts the program again when its delay is over: 0.5 s, 1 s, 2 s, 4 s."""
        if child.process.poll() is None:
            return
        if child.restart_at is None:
            self._bury(child)
        elif time.monotonic() >= child.restart_at:
            child.process, child.started, child.restart_at = self._spawn(child.program), time.monotonic(), None
            self._listen(child)

    def _bury(self, child: Child) -> None:
        self._sweep(child)
        self._print_output(0)
        name, status = child.program.name, child.process.returncode
        child.deaths = 1 if time.monotonic() - child.started > STEADY else child.deaths + 1
        if child.deaths >= DEATHS_ALLOWED:
            said = "\n".join(child.last_lines) or "(nothing)"
            raise Refusal(f"{name} stopped {child.deaths} times in a row (status {status}). The last it said:\n{said}")
        delay = 0.5 * 2 ** (child.deaths - 1)
        child.restart_at = time.monotonic() + delay
        say(f"{name} stopped (status {status}); starting it again in {delay:g} s")

    @staticmethod
    def _sweep(child: Child) -> None:
        """Kills what is left of the child and of the processes that it started."""
        try:
            os.killpg(child.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # macOS answers PermissionError for a group of zombies
            pass
        child.process.wait()
