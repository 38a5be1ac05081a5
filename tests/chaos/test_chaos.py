"""Services that stop at the worst moment: nothing that a person made is lost, and nothing happens twice."""

from __future__ import annotations

import json
import os
import signal
import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench.served import Client
from tests.services.running import Running, alive, command_line, descendants, wait_until

INTRO = "an intro for Luigi's bakery"


@pytest.fixture(scope="module")
def bazaar(run_bazaar: Callable[..., Running]) -> Running:
    """One for all tests: each leaves it as whole as it found it, or has found a fault."""
    return run_bazaar().start()


@pytest.fixture
def api(bazaar: Running) -> Callable[[], Client]:
    token = bazaar.manage("api_token", "chaos@example.com").split()[-1]
    return lambda: Client(bazaar.port, token)


def new_project(client: Client) -> str:
    return str(client.api("POST", "/api/projects/", {})["id"])


def say(client: Client, project: str, content: str, **fields: str) -> Any:
    return client.api("POST", f"/api/projects/{project}/messages/", {"content": content, **fields})


def scenes(client: Client, project: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.api("GET", f"/api/projects/{project}/scenes/")["items"]
    return items


def messages(client: Client, project: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.api("GET", f"/api/projects/{project}/messages/")["items"]
    return items


def stored(bazaar: Running, scene: dict[str, Any]) -> dict[str, Any] | None:
    """The scene's file in storage, which a worker writes."""
    path = Path(bazaar.data) / "storage" / "scenes" / scene["project"] / f"{scene['id']}.json"
    try:
        return dict(json.loads(path.read_text()))
    except (OSError, ValueError):
        return None


def pause(pid: int) -> None:
    for each in descendants(pid):
        os.kill(each, signal.SIGSTOP)


def resume(pid: int) -> None:
    for each in descendants(pid):
        os.kill(each, signal.SIGCONT)


def test_a_turn_commits_while_valkey_hangs_and_side_effects_catch_up(bazaar: Running, api) -> None:
    client = api()
    project = new_project(client)
    say(client, project, INTRO)
    valkey = bazaar.pids()["valkey"]
    pause(valkey)
    try:
        (scene,) = say(client, project, "make the title bigger and red")["scenes"]
        assert scene["props"]["titleSize"] > 1
    finally:
        resume(valkey)
    wait_until(lambda: (stored(bazaar, scene) or {}).get("props") == scene["props"], "storage catches up", seconds=40)


def test_a_turn_commits_while_valkey_is_dead_and_side_effects_catch_up(bazaar: Running, api) -> None:
    client = api()
    project = new_project(client)
    bazaar.kill("valkey")
    (scene,) = say(client, project, INTRO)["scenes"]
    assert scenes(client, project)[0]["id"] == scene["id"]
    wait_until(lambda: stored(bazaar, scene), "storage catches up", seconds=40)


def test_the_worker_stops_and_the_page_goes_on(bazaar: Running, api) -> None:
    client = api()
    project = new_project(client)
    worker = bazaar.pids()["worker"]
    pause(worker)
    try:
        (scene,) = say(client, project, INTRO)["scenes"]
        say(client, project, "make it blue")
        assert stored(bazaar, scene) is None
    finally:
        resume(worker)
    newest = scenes(client, project)[0]
    wait_until(lambda: (stored(bazaar, scene) or {}).get("props") == newest["props"], "storage catches up", seconds=40)


def test_a_server_killed_in_mid_turn_loses_nothing_and_repeats_nothing(bazaar: Running, api) -> None:
    client, watcher = api(), api()
    project = new_project(client)
    say(client, project, INTRO)
    submission = str(uuid.uuid4())
    ask = {"content": "make the title bigger", "submissionId": submission}
    provers = [pid for pid in descendants(bazaar.pids()["web"]) if "proof/worker.py" in command_line(pid)]
    assert provers
    for pid in provers:  # the turn waits for its proof, and so is met in its middle
        os.kill(pid, signal.SIGSTOP)
    try:
        sender = threading.Thread(target=lambda: _ignore(lambda: say(client, project, **ask)))
        sender.start()
        wait_until(lambda: messages(watcher, project)[-1]["status"] == "running", "the turn runs", seconds=5)
        bazaar.kill("web")
    finally:
        for pid in provers:
            os.kill(pid, signal.SIGCONT)
    sender.join()
    wait_until(bazaar.answers, "HTTP again", seconds=30)

    after = api()
    assert messages(after, project)[-1]["status"] == "running", "it was killed in the middle"
    # The page, or a client that repeats its call, asks again: the dead server's claim ends by itself.
    (scene,) = say(after, project, **ask)["scenes"]
    assert 1 < scene["props"]["titleSize"] < 2
    assert [m["role"] for m in messages(after, project)] == ["user", "assistant", "user", "assistant"]
    say(after, project, "undo")
    assert scenes(after, project)[0]["props"].get("titleSize", 1) == 1
    wait_until(lambda: not any(map(alive, provers)), "the dead server's provers are gone", seconds=10)


def _ignore(call: Callable[[], object]) -> None:
    """The connection breaks when the server dies; that is the point."""
    try:
        call()
    except Exception:
        pass
