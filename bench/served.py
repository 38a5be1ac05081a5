"""The real thing under measurement: `manage.py up` on a free port with its own data, and clients of it."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 90


class Answer:
    def __init__(self, status: int, headers: http.client.HTTPMessage, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """One person's connection, kept open; with a token for the API, or with cookies for the pages."""

    def __init__(self, port: int, token: str = "") -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.token = token
        self.cookies: dict[str, str] = {}

    def request(self, method: str, path: str, body: str | bytes | None = None, **headers: str) -> Answer:
        if self.token:
            headers["Authorization"] = f"Token {self.token}"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(response.status, response.headers, response.read())

    def api(self, method: str, path: str, body: Any = None) -> Any:
        """The `data` of a successful API call; anything else ends the bench."""
        text = None if body is None else json.dumps(body)
        answer = self.request(method, path, text, **{"Content-Type": "application/json"})
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {answer.body.decode()[:2000]}")
        return answer.json()["data"]

    def form(self, path: str, **fields: str) -> Answer:
        """A form as the page sends it: with its CSRF token, by htmx."""
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
            "HX-Request": "true",
            "Origin": f"http://127.0.0.1:{self.connection.port}",
        }
        return self.request("POST", path, urlencode(fields), **headers)

    def guest_project(self, brief: str) -> str:
        """What a newcomer does: opens the landing page, sends a brief; returns the project's id."""
        self.request("GET", "/")
        answer = self.form("/", content=brief, submission_id=str(uuid.uuid4()))
        place = answer.headers.get("HX-Redirect") or answer.headers.get("Location") or ""
        found = re.search(r"[0-9a-f-]{36}", place)
        if not found:
            raise SystemExit(f"the landing page answered {answer.status} without a project")
        return found[0]


class Served:
    """`environment` is what the processes got: DATABASE_URL, REDIS_URL and the data folder are in it."""

    def __init__(self, port: int, environment: dict[str, str]) -> None:
        self.port, self.environment = port, environment

    def client(self, email: str = "bench@example.com") -> Client:
        done = subprocess.run(
            [sys.executable, "manage.py", "api_token", email],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return Client(self.port, done.stdout.strip())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def serving() -> Iterator[Served]:
    """Everything that `make run` starts, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="bazaar-bench-") as folder:
        port = free_port()
        inherited = {name: value for name, value in os.environ.items() if name != "REDIS_URL"}
        environment = {**inherited, "BAZAAR_DATA": folder, "PORT": str(port), "LOG_LEVEL": "WARNING"}
        log = (Path(folder) / "up.log").open("w+")
        process = subprocess.Popen(
            [sys.executable, "manage.py", "up"], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _wait(process, log.name)
            yield Served(port, environment)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
            log.close()


def _wait(process: subprocess.Popen[bytes], log: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if "Bazaar is at" in Path(log).read_text():
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit(f"the server did not start:\n{Path(log).read_text()[-2000:]}")
