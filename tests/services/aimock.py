"""A server that speaks OpenAI's chat completions and that we did not write (npm @copilotkit/aimock), on loopback."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bazaar.services.checks import free_port
from bazaar.services.setup import STATIC, node_environment
from bazaar.services.supervisor import dying_with
from tests.services.running import http_status, wait_until

PROGRAM = STATIC / "node_modules" / "@copilotkit" / "aimock" / "dist" / "cli.js"


class Aimock:
    """What it answers is told it by `says()`; the first that matches a request wins, each of those is used in order."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.base_url = f"{address}/v1"

    def says(self, *answers: str | dict[str, Any], when: str = "", system: str = "", **options: Any) -> None:
        """Answers, in this order, to requests whose user text holds `when` and whose system text holds `system`.

        An answer is a text, or a response of aimock's ({"error": ..., "status": ...}, finishReason, usage).
        """
        fixtures = []
        for index, answer in enumerate(answers):
            match: dict[str, Any] = {"userMessage": when} if when else {"endpoint": "chat"}
            match |= {"systemMessage": system} if system else {}
            match |= {"sequenceIndex": index} if len(answers) > 1 else {}
            response = {"content": answer} if isinstance(answer, str) else answer
            fixtures.append({"match": match, "response": response, **options})
        self._call("POST", "/__aimock/fixtures", {"fixtures": fixtures})

    def asked(self) -> list[dict[str, Any]]:
        """The bodies of all requests since the last reset, in order."""
        return [entry["body"] for entry in self._call("GET", "/__aimock/journal")]

    def reset(self) -> None:
        self._call("POST", "/__aimock/reset", {})

    def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data=data, method=method)
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.loads(response.read())


@contextlib.contextmanager
def running_aimock(folder: Path) -> Iterator[Aimock]:
    """Yields a server that answers nothing yet; `folder` is empty and stays so."""
    port = free_port()
    command = ["node", str(PROGRAM), "-p", str(port), "-f", str(folder), "--log-level", "silent"]
    process = subprocess.Popen(command, env=node_environment(), preexec_fn=dying_with(os.getpid()))
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until(lambda: http_status(f"{address}/__aimock/health") == 200, "aimock answers", seconds=20)
        yield Aimock(address)
    finally:
        process.terminate()
        process.wait(timeout=10)
