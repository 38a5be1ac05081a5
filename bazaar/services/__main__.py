"""`manage.py up`: everything on one machine, until Ctrl-C."""

import http.client
import os
import subprocess
import sys
from pathlib import Path

from bazaar.services import checks, valkey
from bazaar.services.refusal import Refusal
from bazaar.services.supervisor import Program, Supervisor, say

CHECKOUT = Path(__file__).resolve().parents[2]
WORKER_MEMORY = 2 << 30  # bytes: a render worker and its browser hold up to 1 GB at 1080p


def main() -> None:
    try:
        up()
    except Refusal as refusal:
        sys.exit(str(refusal))


def up() -> None:
    """Checks, starts everything, says where it is, and returns when told to stop. Raises Refusal."""
    host = os.environ.get("HOST") or "127.0.0.1"
    port = checks.port_number(os.environ.get("PORT") or "8000")
    data = Path(os.environ.get("BAZAAR_DATA") or CHECKOUT / ".bazaar").absolute()
    checks.usable_folder(data)
    lock = checks.lock_folder(data)
    checks.free_address(host, port)
    environment = {**os.environ, "BAZAAR_DATA": str(data), "PYTHONUNBUFFERED": "1"}
    supervisor = Supervisor(environment=environment, folder=CHECKOUT, inherited=(lock,))
    supervisor.stop_on_signals()
    try:
        if not environment.get("REDIS_URL"):
            server, environment["REDIS_URL"] = valkey.embedded(data)
            supervisor.start(server)
            supervisor.run(until=lambda: valkey.answers(environment["REDIS_URL"]))
        if not supervisor.stopping:
            prepare(environment)
            supervisor.start(web(host, port))
            supervisor.run(until=lambda: serves(host, port))
        if not supervisor.stopping:
            for program in background():
                supervisor.start(program)
            say(f"Bazaar is at {address(host, port)}  (Ctrl-C stops it)")
        supervisor.run()
    finally:
        supervisor.stop()


def prepare(environment: dict[str, str]) -> None:
    """Migrates and collects static files in a process of its own. Raises Refusal with what it said."""
    command = (sys.executable, "-m", "bazaar.services.prepare")
    # In a session of its own, so that Ctrl-C does not tear a migration apart.
    done = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, start_new_session=True)
    if done.returncode:
        raise Refusal((done.stderr or done.stdout).decode(errors="replace").strip())


def web(host: str, port: int) -> Program:
    command = (sys.executable, "-m", "daphne", "-v", "0", "-b", host, "-p", str(port), "bazaar.asgi:application")
    return Program("web", command)


def background() -> list[Program]:
    # Celery warns root of pickled messages; ours are JSON.
    celery = (sys.executable, "-W", "ignore:You're running the worker", "-m", "celery", "-q", "-A", "bazaar")
    alone = ("--without-gossip", "--without-mingle", "--without-heartbeat")  # no other workers to talk to
    # Threads: a third of the memory of processes, and they stop in 0.3 s instead of 2.5 s.
    threads = ("--pool", "threads", "--concurrency", "4")
    render = (*celery, "worker", "--pool", "solo", "-Q", "render", *alone, "--loglevel", "WARNING")
    return [
        Program("worker", (*celery, "worker", *threads, *alone, "--loglevel", "WARNING")),
        *(Program(f"render{number}", render) for number in range(1, render_workers() + 1)),
        # Not the worker's --beat: that one would outlive a worker killed with -9.
        Program("beat", (*celery, "beat", "--pidfile", "", "--loglevel", "WARNING")),
    ]


def render_workers() -> int:
    """How many workers render: one for every core that has 2 GB of memory, or as RENDER_WORKERS says (0: other machines
    do). Raises Refusal."""
    wanted = os.environ.get("RENDER_WORKERS", "")
    if wanted and not (wanted.isascii() and wanted.isdigit() and int(wanted) <= 64):
        raise Refusal(f"RENDER_WORKERS must be a whole number from 0 to 64, not {wanted!r}.")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return int(wanted) if wanted else max(1, min(os.cpu_count() or 1, round(memory / WORKER_MEMORY)))


def address(host: str, port: int) -> str:
    """Returns the URL to open: of this machine, where HOST means every interface."""
    name = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  # read, not bound
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def serves(host: str, port: int) -> bool:
    """Whether HTTP is answered; this first request also warms the page that people see first."""
    connection = http.client.HTTPConnection(address(host, port).split("/")[2], timeout=10)
    allowed = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip().lstrip(".*")
    try:
        connection.request("GET", "/", headers={"Host": allowed} if allowed else {})
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


if __name__ == "__main__":
    main()
