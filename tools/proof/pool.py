"""The child processes that prove scenes: started when first needed, shared by all threads, replaced when they fail."""

from __future__ import annotations

import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from tools.proof import bundles
from tools.proof.records import ProofUnavailable

WORKER = Path(__file__).with_name("worker.py")
START_SECONDS = 15.0  # a child needs a fifth of a second, on a busy machine more
PROOF_SECONDS = 8.0  # wall time; the child itself stops a scene after 1 s, on a busy machine after another 2 s
QUEUE_SECONDS = 8.0  # how long a request waits for a free child


class ChildGone(Exception):
    """The child died."""


class ChildLate(Exception):
    """The child did not answer in time."""


class Child:
    """One worker process. Used by one thread at a time."""

    def __init__(self) -> None:
        # A session of its own: Ctrl-C in the terminal is the server's business; the child goes when its pipe closes.
        self.process = subprocess.Popen(
            [sys.executable, str(WORKER), str(bundles.COMPILE), str(bundles.RENDER), str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.environ.get("PATH", "")},  # strangers' code runs there: no key, no address of a service
            bufsize=0,
            start_new_session=True,
        )
        self.version = bundles.version()
        self._ready = False

    def ask(self, request: bytes) -> dict[str, Any]:
        """The child's answer. Raises ChildGone, ChildLate, ProofUnavailable."""
        if not self._ready:
            hello = self._receive(time.monotonic() + START_SECONDS)
            if "unavailable" in hello:
                raise ProofUnavailable(f"The proof cannot start: {hello['unavailable']}")
            self._ready = True
        try:
            self._send(struct.pack(">I", len(request)) + request)
        except OSError as error:
            raise ChildGone from error
        return self._receive(time.monotonic() + PROOF_SECONDS)

    def _send(self, data: bytes) -> None:
        assert self.process.stdin is not None  # noqa: S101 (a pipe was asked for)
        view = memoryview(data)
        while view:
            view = view[self.process.stdin.write(view) or 0 :]

    def _receive(self, deadline: float) -> dict[str, Any]:
        size = struct.unpack(">I", self._read(4, deadline))[0]
        answer: dict[str, Any] = json.loads(self._read(size, deadline))
        return answer

    def _read(self, size: int, deadline: float) -> bytes:
        assert self.process.stdout is not None  # noqa: S101 (a pipe was asked for)
        descriptor = self.process.stdout.fileno()
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        data = bytearray()
        while len(data) < size:
            if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
                raise ChildLate
            part = os.read(descriptor, size - len(data))
            if not part:
                raise ChildGone
            data += part
        return bytes(data)

    def kill(self) -> None:
        self.process.kill()
        self.close_pipes()
        self.process.wait()

    def close_pipes(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


class Pool:
    """`size` children at most. `ask` may be called by any number of threads at once."""

    def __init__(self, size: int) -> None:
        self.children: list[Child | None] = [None] * size
        # First in, first out: each child has time to make ready for its next scene.
        self._free = list(range(size))
        self._freed = threading.Condition()
        # What code each child was asked about last: it is ready to draw that again.
        self._known = [""] * size

    def start(self) -> None:
        """Starts the children that are not running and are not in use; does not wait for them."""
        with self._freed:
            places, self._free = self._free, []
        try:
            for place in places:
                self._child(place)
        finally:
            for place in places:
                self._give_back(place)

    def _take(self, code: str) -> int:
        """A free place, if there is one that of the child which knows the code. Raises ProofUnavailable."""
        with self._freed:
            if not self._freed.wait_for(lambda: self._free, QUEUE_SECONDS):
                raise ProofUnavailable("Every proof worker is busy: try again in a moment.")
            place = next((one for one in self._free if self._known[one] == code), self._free[0])
            self._free.remove(place)
            self._known[place] = code
            return place

    def _give_back(self, place: int) -> None:
        with self._freed:
            self._free.append(place)
            self._freed.notify()

    def ask(self, request: bytes, code: str = "") -> dict[str, Any]:
        """The worker's answer on a scene of that code. A child that dies under the request is replaced and asked once
        more; see Child.ask."""
        place = self._take(code)
        try:
            try:
                return self._ask_at(place, request)
            except ChildGone:  # killed from outside, or by this very scene: then the second time tells
                return self._ask_at(place, request)
        finally:
            self._give_back(place)

    def _ask_at(self, place: int, request: bytes) -> dict[str, Any]:
        child = self._child(place)
        try:
            reply = child.ask(request)
        except BaseException:
            self._replace(place)
            raise
        if reply["last"]:
            self._replace(place)
        answer: dict[str, Any] = reply["answer"]
        if "unavailable" in answer:
            raise ProofUnavailable(answer["unavailable"])
        return answer

    def _child(self, place: int) -> Child:
        child = self.children[place]
        if child is not None and child.version != bundles.version():  # built anew meanwhile
            child.kill()
            child = None
        if child is None:
            try:
                child = self.children[place] = Child()
            except OSError as error:
                raise ProofUnavailable(f"The proof cannot start: {error}") from error
        return child

    def _replace(self, place: int) -> None:
        child, self.children[place] = self.children[place], None
        if child is not None:
            child.kill()
        if bundles.version() != bundles.UNBUILT:
            self._child(place)  # starts while others are asked

    def close(self) -> None:
        for child in self.children:
            if child is not None:
                child.kill()

    def forget(self) -> None:
        """For a forked process: the children are its parent's. Its copies of their pipes are closed, nothing else."""
        for child in self.children:
            if child is not None:
                child.close_pipes()
                child.process.returncode = 0  # not ours to wait for


_pool: Pool | None = None
_lock = threading.Lock()


def shared_pool() -> Pool:
    """This process's pool. Raises ProofUnavailable when the scripts are not built."""
    global _pool
    if bundles.version() == bundles.UNBUILT:
        raise ProofUnavailable("static/dist holds no proof scripts: run make build.")
    with _lock:
        if _pool is None:
            _pool = Pool(max(1, int(os.environ.get("BAZAAR_PROOF_WORKERS") or 2)))
        return _pool


def close_pool() -> None:
    """Ends the children; the next proof starts new ones."""
    global _pool
    with _lock:
        pool, _pool = _pool, None
    if pool is not None:
        pool.close()


def _after_fork() -> None:
    global _pool, _lock
    pool, _pool, _lock = _pool, None, threading.Lock()
    if pool is not None:
        pool.forget()


os.register_at_fork(after_in_child=_after_fork)
