"""The child process in which scenes are compiled and drawn: requests come in on stdin, answers go out on stdout.

Each is a length (4 bytes, big-endian) and that many bytes of JSON. Arguments: the two scripts, the parent's process id.
Run as a file and with the standard library and V8 alone, so that it starts fast. It dies with its parent, however that
one dies.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import queue
import resource
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

MAX_PROOFS = 500  # then a fresh process takes over: V8 gives memory back only reluctantly
BREATH_SECONDS = 0.15
MAX_DATA = 1_000_000_000  # bytes; V8 reserves some 600 MB of it for itself before it runs anything


def limit_process() -> None:
    """What a scene that breaks out of every other limit meets: little memory, few files, nothing written, no core."""
    limits = {
        resource.RLIMIT_DATA: MAX_DATA,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, value in limits.items():
        with contextlib.suppress(ValueError, OSError):  # a stricter limit of the system's stays
            resource.setrlimit(kind, (value, value))


def read_requests(stdin: int, requests: queue.Queue[dict[str, Any]]) -> None:
    """Hands on what comes in; ends the process when the parent is gone. Its own thread: also while V8 is busy."""
    with open(stdin, "rb", buffering=0) as pipe:
        reader = io.BufferedReader(pipe)
        while len(head := reader.read(4)) == 4:
            body = reader.read(struct.unpack(">I", head)[0])
            requests.put(json.loads(body))
    os._exit(0)


def watch_parent(parent: int) -> None:
    """A fork of the parent may keep our pipe open after the parent died; then only this notices.

    Not PR_SET_PDEATHSIG: it fires when the parent's *thread* that started us ends, and request threads come and go.
    """
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def send(stdout: int, answer: dict[str, Any]) -> None:
    body = json.dumps(answer, separators=(",", ":")).encode()
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(stdout, data) :]


def take_over_pipes() -> tuple[int, int]:
    """stdin and stdout as private descriptors; what V8 prints goes nowhere."""
    stdin, stdout = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    return stdin, stdout


def main() -> None:
    stdin, stdout = take_over_pipes()
    requests: queue.Queue[dict[str, Any]] = queue.Queue()
    threading.Thread(target=read_requests, args=(stdin, requests), daemon=True).start()
    threading.Thread(target=watch_parent, args=(int(sys.argv[3]),), daemon=True).start()
    try:
        from prover import Prover  # type: ignore[import-not-found]  # beside this file

        prover = Prover(Path(sys.argv[1]), Path(sys.argv[2]))
        limit_process()
    except Exception as error:
        send(stdout, {"unavailable": f"{type(error).__name__}: {error}"})
        os._exit(1)
    send(stdout, {"ready": True})
    for count in range(1, MAX_PROOFS + 1):
        answer = prover.prove(next_request(requests, (prover.prepare, prover.warm)))
        last = prover.spent or count == MAX_PROOFS
        send(stdout, {"answer": answer, "last": last})
        if last:
            break
    os._exit(0)


def next_request(requests: queue.Queue[dict[str, Any]], work: Iterable[Callable[[], None]]) -> dict[str, Any]:
    """The next request. What makes ready for it is done before it comes, but not at once: just now a scene goes out to
    the pages that show it, and they need the processor more."""
    for make_ready in work:
        try:
            return requests.get(timeout=BREATH_SECONDS)
        except queue.Empty:
            make_ready()
    return requests.get()


if __name__ == "__main__":
    main()
