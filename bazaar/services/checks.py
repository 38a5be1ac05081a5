"""What must be true before anything is started. Each check raises `Refusal` with one line that says what to do."""

import errno
import fcntl
import os
import secrets
import shutil
import socket
import time
from pathlib import Path

from bazaar.services.refusal import Refusal

PORTS = range(15_000, 32_000)
ROOM_NEEDED = 64  # MiB free: static files, a database and Valkey's log with room to grow
LEFTOVER_PATIENCE = 5.0  # seconds that processes of a killed run may take to die


def usable_folder(data: Path) -> None:
    """Makes the data folder, private to its owner, and proves that it can be written."""
    advice = "make room or make it writable, or set BAZAAR_DATA to another folder."
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        free = shutil.disk_usage(data).free >> 20
        probe = data / f".probe-{os.getpid()}"
        try:
            probe.write_bytes(bytes(1 << 20))  # quotas and read-only mounts show only when written to
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        raise Refusal(f"The data folder {data} cannot be used ({error.strerror}): {advice}") from error
    if free < ROOM_NEEDED:
        raise Refusal(f"The data folder {data} has only {free} MiB free, {ROOM_NEEDED} are needed: {advice}")


def lock_folder(data: Path) -> int:
    """Returns the descriptor of an exclusive lock on the data folder, for children to inherit.

    They keep it: as long as one of them lives, even after a kill -9 of the supervisor, no second Valkey opens the
    same files.
    """
    descriptor = os.open(data / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + LEFTOVER_PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            owner = os.pread(descriptor, 20, 0).decode().strip()
            alive = owner.isdigit() and process_alive(int(owner))
            if alive or time.monotonic() > deadline:
                os.close(descriptor)
                who = f"process {owner}" if alive else "processes of an earlier run"
                raise Refusal(
                    f"Bazaar already runs with the data folder {data} ({who}): "
                    "stop it first, or set BAZAAR_DATA to another folder."
                ) from None
            time.sleep(0.05)
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    return descriptor


def process_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def port_number(text: str) -> int:
    if text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise Refusal(f"PORT must be a number from 1 to 65535, not {text!r}.")


def free_address(host: str, port: int) -> None:
    """Proves that HOST and PORT can be listened on."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[
            0
        ]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message = f"Port {port} is busy: stop what uses it or run PORT={port % 65535 + 1} make run"
        elif error.errno == errno.EACCES:
            message = f"Port {port} needs more rights than this user has: run PORT=8000 make run"
        else:
            message = f"HOST={host} is not an address of this machine: run HOST=127.0.0.1 make run"
        raise Refusal(message) from error


def free_port() -> int:
    """Returns a port of the loopback interface that nothing uses.

    From below the range that systems give to outgoing connections: one of those would take it before it is listened on.
    """
    while True:
        port = PORTS[secrets.randbelow(len(PORTS))]
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
